import type { AccountColumns } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import { eligibleAccounts } from './eligible-accounts';
import { Standing } from './segmentation';

/**
 * Which scorecard of the model each account is scored by: 0 the general one, k that of the k-th kind. Kinds are told by name, whatever
 * its case. Undefined where the general one serves all.
 */
export function scorecardOfAccounts(
  { accountKinds: kinds }: AccountColumns,
  model: SegmentationModel,
): Uint8Array | undefined {
  if (!kinds || model.kinds.length === 0) return undefined;
  const scorecardOf = kinds.labels.map((label) => {
    const spoken = label.trim().toLowerCase();
    return 1 + model.kinds.findIndex(({ names }) => names.some((name) => name.trim().toLowerCase() === spoken));
  });
  return Uint8Array.from(kinds.codes, (kind) => (kind < 0 ? 0 : scorecardOf[kind]));
}

/** The accounts that make up the distributions of one scorecard (0 the general one): those it scores that can have a tier at all. */
export function membersOfScorecard(accounts: AccountColumns, model: SegmentationModel, scorecard: number): Uint8Array {
  const eligible = eligibleAccounts(accounts, model);
  const scorecardOf = scorecardOfAccounts(accounts, model);
  if (!scorecardOf && scorecard === 0) return eligible;
  return eligible.map((standing, i) => (scorecardOf?.[i] === scorecard ? standing : Standing.notScored));
}
