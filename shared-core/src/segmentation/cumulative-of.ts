import { cumulativeShares, type CumulativeShares } from './cumulative-shares';
import { rankedValues } from './rank-and-cut';
import type { Segmentation } from './segmentation';

const remembered = new WeakMap<Segmentation, CumulativeShares>();

/**
 * How much of the sum each account and those before it hold: the Pareto way cuts the sum without ranking the list, so shares are worked out
 * when somebody first asks. Undefined for other ways, and where cuts are frozen.
 */
export function cumulativeOf(run: Segmentation): CumulativeShares | undefined {
  const { way } = run.model;
  if (way.by !== 'pareto' || way.frozen) return undefined;
  const known = remembered.get(run);
  if (known) return known;
  const shares = run.groups
    ? ofMembers(run.groups)
    : cumulativeShares(run.accounts.ids, rankedValues(way, run.accounts, run.model, run));
  remembered.set(run, shares);
  return shares;
}

function ofMembers({ run, groupOf }: NonNullable<Segmentation['groups']>): CumulativeShares {
  const { before, after } = cumulativeOf(run)!;
  return {
    before: Float64Array.from(groupOf, (group) => before[group]),
    after: Float64Array.from(groupOf, (group) => after[group]),
  };
}
