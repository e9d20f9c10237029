import { pickTexts } from '../basics/text-column';
import { CellState, type AccountColumns, type IndicatorColumn } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { SegmentationModel } from '../model/segmentation-model';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { scoredAt } from '../segmentation/segment-groups';
import { tierOf, type Segmentation } from '../segmentation/segmentation';
import { explainAccount, type AccountExplanation } from './explain-account';
import { explainMove, type MoveExplanation } from './preview-model';

/** Other values for some indicators of one account; null stands for a blank. */
export type ChangedValues = ReadonlyMap<IndicatorId, number | string | null>;

/** How one account would stand with other values, and what that moves. */
export interface WhatIf {
  readonly explanation: AccountExplanation;
  /** From how the account stands now; its tiers are the same where nothing moves them. */
  readonly move: MoveExplanation;
}

/**
 * How an account of a list would stand if some of its values were others. Everything else stays: the other accounts, its earlier tier, an
 * override. It is scored alone, by the run's model frozen on the list (`freezeReferences`, with no limit to its knots), so that with nothing
 * changed it stands as the list has it. Where subsidiaries are rolled up, the values are those of its whole group.
 */
export function whatIf(list: Segmentation, frozen: SegmentationModel, member: number, changes: ChangedValues): WhatIf {
  const { run, place } = scoredAt(list, member);
  const account = accountAlone(run.accounts, place);
  const model: SegmentationModel = { ...frozen, subsidiaries: 'apart' };
  const before = segmentAccounts(account, model, list.asOf);
  const after = segmentAccounts(withValues(account, changes), model, list.asOf);
  return {
    explanation: explainAccount(after, 0),
    move: explainMove({ before, after }, { account: 0, from: tierOf(before, 0), to: tierOf(after, 0) }),
  };
}

/** One account of a list as a list of its own, with what is known of its past. */
function accountAlone(accounts: AccountColumns, place: number): AccountColumns {
  const { indicators, accountKinds, previousTiers, previousSince, previousWaits, overrides } = accounts;
  const wait = previousWaits?.get(place);
  const override = overrides?.get(place);
  return {
    ids: pickTexts(accounts.ids, [place]),
    names: pickTexts(accounts.names, [place]),
    indicators: new Map([...indicators].map(([id, column]) => [id, cellOf(column, place)])),
    ...(accountKinds && { accountKinds: { ...accountKinds, codes: accountKinds.codes.slice(place, place + 1) } }),
    ...(previousTiers && { previousTiers: [previousTiers[place]] }),
    ...(previousSince && { previousSince: [previousSince[place]] }),
    ...(wait && { previousWaits: new Map([[0, wait]]) }),
    ...(override && { overrides: new Map([[0, override]]) }),
  };
}

function cellOf(column: IndicatorColumn, place: number): IndicatorColumn {
  if (column.kind === 'category') return { ...column, codes: column.codes.slice(place, place + 1) };
  const { values, states } = column;
  return { kind: 'number', values: values.slice(place, place + 1), states: states.slice(place, place + 1) };
}

function withValues(account: AccountColumns, changes: ChangedValues): AccountColumns {
  const indicators = new Map(account.indicators);
  for (const [id, value] of changes) indicators.set(id, columnOfOne(value, indicators.get(id)?.kind));
  return { ...account, indicators };
}

/** A blank is of the kind its column is of. */
function columnOfOne(value: number | string | null, kind: IndicatorColumn['kind'] = 'number'): IndicatorColumn {
  if (typeof value === 'string') return { kind: 'category', codes: Int32Array.of(0), labels: [value] };
  if (value === null && kind === 'category') return { kind: 'category', codes: Int32Array.of(-1), labels: [] };
  const known = value !== null && Number.isFinite(value);
  return {
    kind: 'number',
    values: Float64Array.of(known ? value : NaN),
    states: Uint8Array.of(known ? CellState.read : CellState.blank),
  };
}
