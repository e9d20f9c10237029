import type { Way } from '../../model';
import { tierOfLevels } from '../../segmentation';
import { bandedLadder } from './banded-ladder';
import { firstCase, type Compiling } from './compiling';
import { placedWay } from './placed-ways';
import { rankedWay } from './ranked-ways';
import { oneOfFacts, namedTier, type Telling } from './telling';

/** What a way of classifying leaves for the steps after it. */
export interface EarnedTiers {
  readonly step: string;
  /** Where the way cuts along one measure: its column, to 9 decimals, and the cuts, best tier first; undefined where nobody can reach one. */
  readonly ladder?: { readonly place: string; readonly cuts: readonly (LadderCut | undefined)[] };
  /** Where it places accounts by levels: the columns looked at, and what a blank in each is called among the reasons. */
  readonly axes?: readonly {
    readonly column: string;
    readonly unknown: 'sideUnknown' | 'noValueToRank';
    readonly of: string;
  }[];
  /** Why an account earned its tier, as a text. */
  why(telling: Telling): string;
  /** That the list has too few values to be cut at all, of which indicator, and how many it has. */
  readonly refused?: { readonly when: string; readonly indicator: string; readonly count: string };
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
  const cutOf = (tier: string) => way.cutOffs.find((cut) => cut.tier === tier)!.from;
  const place = compiling.named('compared_score');
  const cuts = bandedLadder(model.tiers.slice(0, -1).map(cutOf), model.stability.band);
  const reached = cuts.map(({ from }, k) => [`${place} >= ${dialect.double(from)}`, String(k)] as const);
  const last = model.tiers.length - 1;
  const step = compiling.extend('earned', 'The best tier whose cut the score reaches.', scored, [
    compiling.as(`case when ${place} is not null then ${firstCase(reached, String(last))} end`, 'earned'),
  ]);
  return {
    step,
    ladder: { place, cuts },
    why: (telling) => {
      const earned = compiling.named('earned');
      const tier = namedTier(compiling, earned);
      const score = { number: compiling.named('score') };
      const from = oneOfFacts(
        compiling,
        model.tiers.slice(0, -1).map((name, k) => [`${earned} = ${k}`, cutOf(name)] as const),
      );
      const next = model.tiers[last - 1];
      const below = { tier, score, next: { is: next }, from: { is: cutOf(next) } };
      return `case when ${earned} < ${last} then ${telling.tell('reached', { tier, score, from })} else ${telling.tell('below', below)} end`;
    },
  };
}
