import { compareCodePoints } from '../basics';
import type { Interval } from '../funnel';
import { wilsonInterval } from '../funnel/wilson-interval';
import type { DossierCompleteness } from '../relationship';
import type { ConditionKind, Placement } from '../stages';
import { conditionsUpTo } from './visit-facts';
import { workingStage } from './working-stage';

/** What a card looks at: the three kinds of conditions (K2), the information on file, the relationship reached. */
export const appraisalMeasures = ['process', 'relationship', 'information', 'dossier', 'coverage'] as const;
export type AppraisalMeasure = (typeof appraisalMeasures)[number];

/** One deal of one rep. */
export interface AppraisedDeal {
  readonly id: string;
  readonly rep: string;
  readonly placement: Placement;
  /** What kind of business it is, as the house tells kinds apart: new or repeat, tier, region. */
  readonly segment?: string;
  readonly dossier?: Pick<DossierCompleteness, 'onFile' | 'expected'>;
  /** Share of the buying committee covered, 0–1. */
  readonly coverage?: number;
}

export interface AppraisalRules {
  /** Below so many deals with a value a measure is compared with nobody ◆. */
  readonly leastDeals: number;
  /** With which all intervals that are compared hold together. */
  readonly confidence: number;
  /** Mixes of deals further apart than this (0 equal, 1 disjoint) are not compared ◆. */
  readonly mostMixDistance: number;
}

export const usualAppraisalRules: AppraisalRules = { leastDeals: 12, confidence: 0.9, mostMixDistance: 0.3 };

/** What one measure says of one rep. */
export interface MeasureReading {
  /** Met of due, on file of expected; for coverage null, since it is a share already. */
  readonly met: number | null;
  readonly due: number | null;
  /** Deals with a value; the sample. */
  readonly deals: number;
  /** The mean over deals, each counting once; null without one. */
  readonly share: number | null;
  /** As wide as the deals leave it open, not the conditions: those of one deal hang together. */
  readonly interval: Interval;
  readonly width: number;
  readonly enough: boolean;
}

/** A balanced card: five readings side by side and no sum of them. */
export interface AppraisalCard {
  readonly rep: string;
  readonly deals: number;
  /** How many deals of each template, segment and stage worked at, in code point order. */
  readonly mix: readonly {
    readonly template: string;
    readonly segment: string;
    readonly stage: number;
    readonly deals: number;
  }[];
  readonly readings: Readonly<Record<AppraisalMeasure, MeasureReading>>;
}

/** What may be said of two reps on one measure. There is no reading of it as a rank: only `apart` tells them apart, and most often it does not apply. */
export type AppraisalComparison = { readonly measure: AppraisalMeasure; readonly reps: readonly [string, string] } & (
  | { readonly kind: 'tooFewDeals'; readonly deals: readonly [number, number]; readonly least: number }
  | { readonly kind: 'differentMix'; readonly distance: number; readonly most: number }
  | { readonly kind: 'notToldApart' }
  | { readonly kind: 'apart'; readonly further: string }
);

export interface Appraisal {
  /** By rep, in code point order; never by a value. */
  readonly cards: readonly AppraisalCard[];
  readonly comparisons: readonly AppraisalComparison[];
}

/**
 * Appraises by process (K2, stages.md): for each rep, of the conditions due up to the stage worked at how many are met, by kind, with information
 * on file and committee covered. Every share carries its interval (Wilson, deals as the sample), widened for the number of intervals
 * compared. Orders are not looked at, nothing is added up over measures, and two people are compared only on enough deals of a like mix.
 */
export function appraise(deals: readonly AppraisedDeal[], rules: AppraisalRules = usualAppraisalRules): Appraisal {
  const reps = [...new Set(deals.map(({ rep }) => rep))].sort(compareCodePoints);
  const confidence = 1 - (1 - rules.confidence) / Math.max(1, reps.length * appraisalMeasures.length);
  const cards = reps.map((rep) =>
    cardOf(
      rep,
      deals.filter((deal) => deal.rep === rep),
      rules,
      confidence,
    ),
  );
  const pairs = cards.flatMap((one, i) => cards.slice(i + 1).map((other) => [one, other] as const));
  return {
    cards,
    comparisons: pairs.flatMap(([one, other]) =>
      appraisalMeasures.map((measure) => comparisonOf(measure, one, other, rules)),
    ),
  };
}

function cardOf(
  rep: string,
  deals: readonly AppraisedDeal[],
  rules: AppraisalRules,
  confidence: number,
): AppraisalCard {
  const reading = (of: (deal: AppraisedDeal) => Counted | null) =>
    readingOf(
      deals.flatMap((deal) => of(deal) ?? []),
      rules,
      confidence,
    );
  const conditions = (kind: ConditionKind) => reading(({ placement }) => conditionsMet(placement, kind));
  return {
    rep,
    deals: deals.length,
    mix: mixOf(deals),
    readings: {
      process: conditions('process'),
      relationship: conditions('relationship'),
      information: conditions('information'),
      dossier: reading(({ dossier }) => (dossier ? counted(dossier.onFile, dossier.expected) : null)),
      coverage: reading(({ coverage }) => (isShare(coverage) ? { share: coverage, met: null, due: null } : null)),
    },
  };
}

interface Counted {
  readonly share: number;
  readonly met: number | null;
  readonly due: number | null;
}

const isShare = (share: number | undefined): share is number => share !== undefined && share >= 0 && share <= 1;

function counted(met: number, due: number): Counted | null {
  return due > 0 && met >= 0 && met <= due ? { share: met / due, met, due } : null;
}

/** Due is what the stages up to the one worked at ask for; what is met ahead of it is no merit of haste. */
function conditionsMet(placement: Placement, kind: ConditionKind): Counted | null {
  const stage = workingStage(placement);
  const due = conditionsUpTo(placement.template, stage).filter((condition) => condition.kind === kind).length;
  const open = placement.open.filter((one) => one.stage <= stage && one.condition.kind === kind).length;
  return counted(due - open, due);
}

function readingOf(values: readonly Counted[], { leastDeals }: AppraisalRules, confidence: number): MeasureReading {
  const n = values.length;
  const total = (of: (value: Counted) => number | null) =>
    values.reduce<number | null>((sum, value) => {
      const part = of(value);
      return sum === null || part === null ? null : sum + part;
    }, 0);
  // Added up from the smallest on, so that the order of the deals does not show in the last bit.
  const rising = values.map(({ share }) => share).sort((a, b) => a - b);
  const shares = rising.reduce((sum, share) => sum + share, 0);
  // Rounding must not carry a full sum past its count.
  const interval: Interval = n === 0 ? [0, 1] : wilsonInterval(Math.min(n, shares), n, confidence);
  return {
    ...{ met: total(({ met }) => met), due: total(({ due }) => due), deals: n },
    ...{ share: n === 0 ? null : Math.min(1, shares / n), interval, width: interval[1] - interval[0] },
    enough: n >= leastDeals,
  };
}

function mixOf(deals: readonly AppraisedDeal[]): AppraisalCard['mix'] {
  const counts = new Map<string, AppraisalCard['mix'][number]>();
  for (const { placement, segment = '' } of deals) {
    const kind = { template: placement.template.id, segment, stage: workingStage(placement) };
    const key = JSON.stringify(Object.values(kind));
    counts.set(key, { ...kind, deals: (counts.get(key)?.deals ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => compareCodePoints(a, b)).map(([, count]) => count);
}

function comparisonOf(
  measure: AppraisalMeasure,
  one: AppraisalCard,
  other: AppraisalCard,
  { leastDeals, mostMixDistance }: AppraisalRules,
): AppraisalComparison {
  const [a, b] = [one.readings[measure], other.readings[measure]];
  const of = { measure, reps: [one.rep, other.rep] } as const;
  if (!a.enough || !b.enough) return { ...of, kind: 'tooFewDeals', deals: [a.deals, b.deals], least: leastDeals };
  const distance = mixDistance(one, other);
  if (distance > mostMixDistance) return { ...of, kind: 'differentMix', distance, most: mostMixDistance };
  if (a.interval[0] > b.interval[1]) return { ...of, kind: 'apart', further: one.rep };
  if (b.interval[0] > a.interval[1]) return { ...of, kind: 'apart', further: other.rep };
  return { ...of, kind: 'notToldApart' };
}

/** Half the sum of the differences between two mixes' shares: 0 for equal mixes, 1 where no kind of deal is common. */
function mixDistance(one: AppraisalCard, other: AppraisalCard): number {
  const sharesOf = ({ mix, deals }: AppraisalCard) =>
    new Map(
      mix.map(({ template, segment, stage, deals: n }) => [JSON.stringify([template, segment, stage]), n / deals]),
    );
  const [a, b] = [sharesOf(one), sharesOf(other)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.reduce((sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)), 0) / 2;
}
