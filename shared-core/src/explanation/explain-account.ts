import { apportion } from '../basics/apportion';
import { roundHalfAway } from '../basics/round-half-away';
import { textAt } from '../basics/text-column';
import { CellState } from '../intake/account-columns';
import type { IndicatorId, Unit } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel, Tier } from '../model/segmentation-model';
import type { ValueSide } from '../model/side-of';
import { contributionsAt } from '../segmentation/contributions-of';
import { originAt } from '../segmentation/origins';
import { pointsAt } from '../segmentation/points-column';
import { valuesOf } from '../segmentation/current-and-potential';
import { Origin, Standing, tierOf, type Segmentation } from '../segmentation/segmentation';
import { scoredAt } from '../segmentation/segment-groups';
import { coverageAt } from '../segmentation/share-out';
import type { TierReason } from '../segmentation/tier-reason';
import { tierReasons } from '../segmentation/tier-reasons';
import { shownScore, type ShownScore } from './shown-score';
import type { Lift } from './lift';
import { smallestLift } from './smallest-lift';

/** What one indicator brought: the value it had, what was made of it, and its part of the score. */
export interface Contribution {
  readonly indicator: IndicatorId;
  readonly unit: Unit;
  /** Share of the whole weight, 0–1, before the weight of missing indicators went to the others. */
  readonly weight: number;
  readonly value: number | string | null;
  /** 0–100 on the indicator's own scale; null where it was left out. */
  readonly points: number | null;
  readonly assumed: 'skip' | 'neutral' | 'worst' | null;
  /** Part of the shown score, in its decimals; the parts add up to it exactly. */
  readonly brings: number;
  /** The most it could bring, in the same decimals. */
  readonly couldBring: number;
}

export interface AccountExplanation {
  readonly id: string;
  readonly name: string;
  readonly standing: 'tiered' | 'prospect' | 'notScored';
  readonly tier?: Tier;
  /** The tier it stands in before overrides, floors and caps, where they hide it. */
  readonly latentTier?: Tier;
  readonly score?: ShownScore;
  /** What the account is worth today and what it may become, 0–100; left out where no indicator says. */
  readonly current?: ShownScore;
  readonly potential?: ShownScore;
  /** Share of the weight that was known, 0–1. */
  readonly coverage: number;
  /** Largest part first. Empty without a score. */
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly TierReason[];
  /** What would lift the account one tier; undefined at the best tier and without a tier. */
  readonly lift?: Lift;
}

const standings = {
  [Standing.tiered]: 'tiered',
  [Standing.prospect]: 'prospect',
  [Standing.notScored]: 'notScored',
} as const;

/** Why this account stands where it stands, ready to be worded: its score in parts that add up, its reasons, and what would lift it. */
export function explainAccount(list: Segmentation, member: number): AccountExplanation {
  const { run, place } = scoredAt(list, member);
  const { ids, names } = list.accounts;
  const reasons = tierReasons(list, member);
  return { id: textAt(ids, member), name: textAt(names, member), reasons, ...explainScored(run, place) };
}

function explainScored(
  segmentation: Segmentation,
  account: number,
): Omit<AccountExplanation, 'id' | 'name' | 'reasons'> {
  const { model } = segmentation;
  const tier = tierOf(segmentation, account);
  const explained = {
    standing:
      tier === undefined && segmentation.standings[account] === Standing.tiered
        ? ('notScored' as const)
        : standings[segmentation.standings[account] as keyof typeof standings],
    coverage: coverageAt(segmentation.indicators, account),
  };
  if (tier === undefined) return { ...explained, contributions: [] };

  const latentTier: Tier | undefined = model.tiers[segmentation.latentTiers[account]];
  const standing = { ...explained, tier, ...(latentTier === undefined || latentTier === tier ? {} : { latentTier }) };
  if (Number.isNaN(segmentation.scores[account])) return { ...standing, contributions: [] };

  const score = shownScore(segmentation.scores[account], cutsOfScore(segmentation));
  const { current, potential } = valuesOf(segmentation);
  return {
    ...standing,
    score,
    ...shownValue('current', current[account], model),
    ...shownValue('potential', potential[account], model),
    contributions: contributionsOf(segmentation, account, score),
    lift: smallestLift(segmentation, account),
  };
}

/** The scores that part tiers, near which one more decimal is shown. */
function cutsOfScore(segmentation: Segmentation): readonly number[] {
  const { model, ladder } = segmentation;
  const { way } = model;
  if (way.by === 'scorecard') return way.cutOffs.map((cut) => cut.from);
  if (way.by === 'naturalBreaks' && way.of === 'score') return ladder?.cuts.map((cut) => cut.from) ?? [];
  if (way.by !== 'quotas' || way.of !== 'score') return [];
  return way.frozen?.map((cut) => cut.from) ?? leastScores(segmentation);
}

const leastKnown = new WeakMap<Float64Array, readonly number[]>();

/** The least score that each tier has taken in: where its quota is frozen, so that a record shows the digits that its list does. */
function leastScores({ scores, earnedTiers }: Segmentation): readonly number[] {
  const known = leastKnown.get(scores);
  if (known) return known;
  const least = new Map<number, number>();
  for (let i = 0; i < scores.length; i++) {
    const tier = earnedTiers[i];
    if (tier >= 0 && !(scores[i] >= least.get(tier)!)) least.set(tier, scores[i]);
  }
  const found = [...least.values()].map((score) => roundHalfAway(score, 9));
  leastKnown.set(scores, found);
  return found;
}

function shownValue(side: ValueSide, value: number, { way }: SegmentationModel) {
  if (Number.isNaN(value)) return {};
  return { [side]: shownScore(value, way.by === 'matrix' ? way[side].map(({ from }) => from) : []) };
}

function contributionsOf(segmentation: Segmentation, account: number, score: ShownScore): Contribution[] {
  const { indicators, accounts, model } = segmentation;
  const present = indicators.reduce(
    (sum, { points, weight }) => sum + (Number.isNaN(pointsAt(points, account)) ? 0 : weight),
    0,
  );
  const unit = 10 ** score.decimals;
  const parts = apportion(Math.round(score.value * unit), contributionsAt(segmentation, account));
  return indicators
    .map(({ id, weight, points, origins }, k) => {
      if (originAt(origins, account) === Origin.elsewhere) return undefined;
      const column = accounts.indicators.get(id);
      const own = pointsAt(points, account);
      const present_ = !Number.isNaN(own);
      const contribution: Contribution = {
        indicator: id,
        unit: indicatorNature(model, id).unit,
        weight,
        value: valueIn(column, account),
        points: present_ ? roundHalfAway(100 * own, 6) : null,
        assumed: originAt(origins, account) === Origin.value ? null : assumedPolicy(originAt(origins, account)),
        brings: parts[k] / unit,
        couldBring: present_ ? roundHalfAway((100 * weight) / present, score.decimals) : 0,
      };
      return contribution;
    })
    .filter((contribution) => contribution !== undefined)
    .sort((a, b) => b.brings - a.brings || b.weight - a.weight);
}

function valueIn(
  column: ReturnType<Segmentation['accounts']['indicators']['get']>,
  account: number,
): number | string | null {
  if (column?.kind === 'category') return column.codes[account] < 0 ? null : column.labels[column.codes[account]];
  return column && column.states[account] === CellState.read ? column.values[account] : null;
}

function assumedPolicy(origin: number): Contribution['assumed'] {
  if (origin === Origin.neutral) return 'neutral';
  return origin === Origin.worst ? 'worst' : 'skip';
}
