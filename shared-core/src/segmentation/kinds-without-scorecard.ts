import { compareCodePoints } from '../basics/compare-code-points';
import type { RowProblem } from '../intake/row-problem';
import { scorecardOfAccounts } from './scorecard-of-accounts';
import type { Segmentation } from './segmentation';

/**
 * Kinds that a list names and no scorecard of the model is for, most accounts first: these go by the general one, which a slip of the pen
 * brings about as well. None where the model has no scorecards of kinds. Where subsidiaries are rolled up, a group counts as one: ask its run.
 */
export function kindsWithoutScorecard({
  accounts,
  model,
}: Segmentation): Extract<RowProblem, { kind: 'kindWithoutScorecard' }>[] {
  const kinds = accounts.accountKinds;
  const scorecardOf = scorecardOfAccounts(accounts, model);
  if (!kinds || !scorecardOf) return [];
  const counts = new Map<string, number>();
  kinds.codes.forEach((code, account) => {
    if (code < 0 || scorecardOf[account] > 0) return;
    counts.set(kinds.labels[code], (counts.get(kinds.labels[code]) ?? 0) + 1);
  });
  return [...counts]
    .map(([name, count]) => ({ kind: 'kindWithoutScorecard' as const, name, accounts: count }))
    .sort((a, b) => b.accounts - a.accounts || compareCodePoints(a.name, b.name));
}
