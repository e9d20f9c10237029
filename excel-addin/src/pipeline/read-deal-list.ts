import {
  claimsOfDeals,
  dealReader,
  stageNamesOf,
  type ClaimsOfDeals,
  type DealColumns,
  type FunnelProposal,
  type IntakeProblem,
  type LocaleNotation,
  type StageName,
} from '@keystage/core';
import { inSlices } from '../run/in-slices';
import type { ListCells } from '../run/list-cells';
import type { CellValue, OpenedList } from '../workbook';
import type { FunnelChoices } from './funnel-choices';
import type { TemplatesInUse } from './templates-in-use';
import { funnelBy, type WayOfSelling } from './way-of-selling';

export type DealListRead =
  | { readonly ok: true; readonly deals: DealColumns }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/** What the present choices make of a list of deals. */
export interface DealReading {
  readonly deals: DealColumns;
  readonly names: readonly StageName[];
  readonly proposal: FunnelProposal;
  readonly claims: ClaimsOfDeals;
  /** One cell of the list as it stood; rows and columns count from 0 inside its data. */
  readonly cellAt: (row: number, column: number) => CellValue;
}

/** The deals of a list, read in short slices so that the pane stays awake. */
export async function readDealList(
  cells: ListCells,
  { mapping }: FunnelChoices,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<DealListRead> {
  const reader = dealReader({ mapping, locale });
  await inSlices(cells.rows, (from, to) => reader.addRows(cells.rowsBetween(from, to)), signal);
  return reader.finish();
}

/** What a way of selling and corrected stage names make of the deals that were read. */
export function dealReading(
  deals: DealColumns,
  cells: ListCells,
  { headers }: OpenedList,
  funnel: {
    readonly way: Pick<WayOfSelling, 'process' | 'byRecordType'>;
    readonly templates: TemplatesInUse;
    readonly choices: FunnelChoices;
  },
): DealReading {
  const { way, templates, choices } = funnel;
  const names = stageNamesOf(deals);
  const proposal = funnelBy(way, templates, { headers, names, corrections: choices.stages });
  const claims = claimsOfDeals(deals, proposal.funnel, choices.chancesFrom);
  return { deals, names, proposal, claims, cellAt: (row, column) => cells.valueAt(row, column) };
}
