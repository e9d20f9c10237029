/** What a supplier is compared on, from the buyer's view (K3). */
export const competitionFactors = [
  'product',
  'salesForce',
  'price',
  'reputation',
  'cost',
  'organisation',
  'people',
  'finance',
] as const;
export type CompetitionFactor = (typeof competitionFactors)[number];

/** How a buyer sees a supplier on each factor, 1 (poor) to 5 (excellent); what is not known is left out. */
export type Ratings = Readonly<Partial<Record<CompetitionFactor, number>>>;

/** K5's four positions toward a rival. */
export const positions = ['frontal', 'flank', 'split', 'defend'] as const;
export type CompetitivePosition = (typeof positions)[number];

/** What one does in each position (K5). */
export const movesOf = {
  frontal: ['ownNeed', 'actAsLeader'],
  flank: ['changeCriteria', 'reachHigher', 'bringTechnology', 'widenCircle', 'widenScope', 'findAllies'],
  split: ['takePart', 'argueForTwo', 'winSeniorSupport'],
  defend: ['deepenTies', 'slowDecision', 'offerTrial'],
} as const satisfies Readonly<Record<CompetitivePosition, readonly string[]>>;
export type CompetitiveMove = (typeof movesOf)[CompetitivePosition][number];

/** Which position the comparison points to, and by what. K5 leaves the choice open; the rule is ours ◆. */
export type PositionProposal =
  | { readonly kind: 'tooLittleKnown'; readonly known: number; readonly of: number }
  | { readonly kind: 'defendOwn'; readonly position: 'defend' }
  | { readonly kind: 'aheadOnMost'; readonly position: 'frontal'; readonly ahead: number; readonly behind: number }
  | { readonly kind: 'aheadOnSome'; readonly position: 'flank'; readonly factors: readonly CompetitionFactor[] }
  | { readonly kind: 'aheadOnNone'; readonly position: 'split' };

export interface Comparison {
  readonly ahead: readonly CompetitionFactor[];
  readonly even: readonly CompetitionFactor[];
  readonly behind: readonly CompetitionFactor[];
  /** What is to be found out, of them or of us. */
  readonly notKnown: readonly CompetitionFactor[];
  readonly proposal: PositionProposal;
}

/** At least so many factors must be known on both sides before a position is proposed ◆. */
const enoughKnown = competitionFactors.length / 2;

/** Ourselves against one rival on the eight factors. A rating off the scale 1–5 counts as not known. */
export function compareCompetition(ours: Ratings, theirs: Ratings, weSupplyNow: boolean): Comparison {
  const by = (holds: (difference: number) => boolean) =>
    competitionFactors.filter((factor) => holds(rating(ours[factor]) - rating(theirs[factor])));
  const ahead = by((difference) => difference > 0);
  const even = by((difference) => difference === 0);
  const behind = by((difference) => difference < 0);
  const notKnown = by((difference) => Number.isNaN(difference));
  return { ahead, even, behind, notKnown, proposal: proposalOf(ahead, behind, notKnown, weSupplyNow) };
}

function rating(value: number | undefined): number {
  return typeof value === 'number' && value >= 1 && value <= 5 ? value : NaN;
}

function proposalOf(
  ahead: readonly CompetitionFactor[],
  behind: readonly CompetitionFactor[],
  notKnown: readonly CompetitionFactor[],
  weSupplyNow: boolean,
): PositionProposal {
  const of = competitionFactors.length;
  const known = of - notKnown.length;
  if (weSupplyNow) return { kind: 'defendOwn', position: 'defend' };
  if (known < enoughKnown) return { kind: 'tooLittleKnown', known, of };
  if (ahead.length > behind.length) {
    return { kind: 'aheadOnMost', position: 'frontal', ahead: ahead.length, behind: behind.length };
  }
  return ahead.length > 0
    ? { kind: 'aheadOnSome', position: 'flank', factors: ahead }
    : { kind: 'aheadOnNone', position: 'split' };
}
