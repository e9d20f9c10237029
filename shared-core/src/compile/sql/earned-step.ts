import type { Way } from '../../model';
import { tierOfLevels } from '../../segmentation';
import { bandedLadder } from './banded-ladder';
import { firstCase, type Compiling } from './compiling';
import { placedWay } from './placed-ways';
import { rankedWay } from './ranked-ways';

/** What a way of classifying leaves for the steps after it. */
export interface EarnedTiers {
  readonly step: string;
  /** Where the way cuts along one measure: its column, to 9 decimals, and the cuts, best tier first; undefined where nobody can reach one. */
  readonly ladder?: { readonly place: string; readonly cuts: readonly (LadderCut | undefined)[] };
  /** Where it places accounts by levels: the columns looked at, and what a blank in each is called among the reasons. */
  readonly axes?: readonly { readonly column: string; readonly unknown: 'sideUnknown' | 'noValueToRank' }[];
  /** Why an account earned its tier, as a text. */
  readonly why: string;
  /** That the list has too few values to be cut at all. */
  readonly refused?: string;
  /** Over shards: a step with the accounts, the column that ranks them, and that those level with one another lie on both sides of a cut. */
  readonly tied?: { readonly step: string; readonly value: string; readonly splits: string };
}

/** `rise` is left out where an account from below never reaches the tier. */
export interface LadderCut {
  readonly from: number;
  readonly rise?: number;
  readonly fall: number;
}

/** The tier each account earns by its own figures, as a place among the tiers, 0 the best (`classify`). */
export function earnedStep(compiling: Compiling, scored: string): EarnedTiers {
  const { way } = compiling.model;
  switch (way.by) {
    case 'scorecard':
      return byCutOff(compiling, scored, way);
    case 'quotas':
    case 'pareto':
    case 'computedAbc':
    case 'naturalBreaks':
      return rankedWay(compiling, scored, way);
    default:
      return placedWay(compiling, scored, way, tierOfLevels(way, compiling.model.tiers));
  }
}

function byCutOff(compiling: Compiling, scored: string, way: Extract<Way, { by: 'scorecard' }>): EarnedTiers {
  const { model, dialect } = compiling;
  const place = compiling.named('compared_score');
  const cuts = bandedLadder(
    model.tiers.slice(0, -1).map((tier) => way.cutOffs.find((cut) => cut.tier === tier)!.from),
    model.stability.band,
  );
  const reached = cuts.map(({ from }, k) => [`${place} >= ${dialect.double(from)}`, String(k)] as const);
  const last = model.tiers.length - 1;
  const step = compiling.extend('earned', 'The best tier whose cut the score reaches.', scored, [
    compiling.as(`case when ${place} is not null then ${firstCase(reached, String(last))} end`, 'earned'),
  ]);
  return {
    step,
    ladder: { place, cuts },
    why: `case when ${compiling.named('earned')} < ${last} then 'reached' else 'below' end`,
  };
}
