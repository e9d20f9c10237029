import { pickTexts } from '../basics/text-column';
import { knownNature, type IndicatorId, type Merging } from '../model/indicator-catalogue';
import type { AccountColumns, CategoryColumn } from './account-columns';
import { firstOfEach, mergeRows, type RowsOfAccounts } from './merge-rows';
import type { ParentProblem } from './row-problem';
import { topParents } from './top-parents';

/** Groups of companies as one account each. */
export interface RolledUp {
  /** The accounts at the top, in the order of the list, with what their groups come to. */
  readonly accounts: AccountColumns;
  /** For each account of the list the place of its group. */
  readonly groupOf: Int32Array;
  /** How many accounts each group has, the one at its top among them. */
  readonly companies: Int32Array;
  readonly problems: readonly ParentProblem[];
}

/**
 * Makes one account of each parent and all that belong to it, by way of other subsidiaries too: indicators are summed, the largest or the
 * smallest, computed anew, or blank where the companies disagree, as rows of one account are (`mergeRows`). Name, kind, former tier and
 * override are those of the account at the top. Unknown parents and circles are problems of these accounts, which then stand for themselves.
 */
export function rollUpToParents(
  accounts: AccountColumns,
  mergingOf: (id: IndicatorId) => Merging = (id) => knownNature(id)?.merging ?? 'derived',
): RolledUp {
  const { topOf, problems } = topParents(accounts);
  const tops = Int32Array.from(topOf.keys()).filter((place) => topOf[place] === place);
  const groupAt = new Int32Array(topOf.length);
  tops.forEach((top, group) => {
    groupAt[top] = group;
  });
  const groupOf = topOf.map((top) => groupAt[top]);
  const rowCounts = new Int32Array(tops.length);
  groupOf.forEach((group) => rowCounts[group]++);
  const rows: RowsOfAccounts = { accountOf: groupOf, rowCounts, firstRows: tops };

  const { previousTiers, previousSince, previousWaits, accountKinds, overrides } = accounts;
  const ofTops = <Fact>(facts: readonly Fact[]): Fact[] => Array.from(tops, (top) => facts[top]);
  const byGroup = <Fact>(facts: ReadonlyMap<number, Fact>) =>
    new Map([...facts].filter(([place]) => topOf[place] === place).map(([place, fact]) => [groupOf[place], fact]));
  return {
    accounts: {
      ids: pickTexts(accounts.ids, tops),
      names: pickTexts(accounts.names, tops),
      indicators: mergeRows(accounts.indicators, rows, mergingOf),
      ...(accountKinds && { accountKinds: firstOfEach(accountKinds, rows) as CategoryColumn }),
      ...(previousTiers && { previousTiers: ofTops(previousTiers) }),
      ...(previousSince && { previousSince: ofTops(previousSince) }),
      ...(previousWaits && { previousWaits: byGroup(previousWaits) }),
      ...(overrides && { overrides: byGroup(overrides) }),
    },
    groupOf,
    companies: rowCounts,
    problems,
  };
}
