import type { CalendarDate } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';

/** The six steps in which an account is analysed (K5). */
export const analysisSteps = [
  'industry',
  'needs',
  'solution',
  'serviceCapacity',
  'accountPlan',
  'competition',
] as const;
export type AnalysisStep = (typeof analysisSteps)[number];

/** From 1, hardly, to 5, fully. */
export type Level = 1 | 2 | 3 | 4 | 5;
export type Horizon = 'short' | 'middle' | 'long';

/** Something we could do for an account, as found in the analysis. */
export interface AccountOpportunity {
  readonly id: string;
  readonly description: string;
  readonly feasibility: Level;
  readonly urgency: Level;
  readonly owner?: string;
  readonly due?: CalendarDate;
  readonly milestones: readonly { readonly what: string; readonly due: CalendarDate }[];
  readonly resources?: string;
  /** The people who decide on it, and what to tell each of them. */
  readonly deciders: readonly { readonly name: string; readonly message?: string }[];
}

/** What is still open in an analysis. */
export type AnalysisGap =
  | { readonly kind: 'stepOpen'; readonly step: AnalysisStep }
  | { readonly kind: 'noOpportunity' }
  | { readonly kind: 'noOwner'; readonly opportunity: string }
  | { readonly kind: 'noDate'; readonly opportunity: string }
  | { readonly kind: 'datePassed'; readonly opportunity: string; readonly due: CalendarDate }
  | { readonly kind: 'noMilestone'; readonly opportunity: string }
  | {
      readonly kind: 'milestoneTooLate';
      readonly opportunity: string;
      readonly milestone: string;
      readonly due: CalendarDate;
      readonly opportunityDue: CalendarDate;
    }
  | { readonly kind: 'noResources'; readonly opportunity: string }
  | { readonly kind: 'noDecider'; readonly opportunity: string }
  | { readonly kind: 'noMessage'; readonly opportunity: string; readonly decider: string };

export interface SixStepAnalysis {
  /** The most promising first. */
  readonly opportunities: readonly { readonly opportunity: AccountOpportunity; readonly horizon: Horizon }[];
  readonly gaps: readonly AnalysisGap[];
}

/**
 * An account's opportunities in the order in which to take them up, and what the analysis still lacks: a step without a note, an
 * opportunity without owner, date, milestones or resources, a decider without a message. The weaker of feasibility and urgency decides, since what is
 * urgent but cannot be done is no quick win: 4 or 5 short term, 2 or 3 middle, 1 long; then their sum, the earlier date, the id.
 */
export function sixStepAnalysis(
  notes: Readonly<Partial<Record<AnalysisStep, string>>>,
  opportunities: readonly AccountOpportunity[],
  asOf: CalendarDate,
): SixStepAnalysis {
  const ranked = [...opportunities].sort(
    (a, b) =>
      weaker(b) - weaker(a) ||
      b.feasibility + b.urgency - (a.feasibility + a.urgency) ||
      compareCodePoints(a.due ?? afterAll, b.due ?? afterAll) ||
      compareCodePoints(a.id, b.id),
  );
  const open = analysisSteps.filter((step) => isBlank(notes[step]));
  const none = opportunities.length === 0 ? [{ kind: 'noOpportunity' } as const] : [];
  return {
    opportunities: ranked.map((opportunity) => ({ opportunity, horizon: horizonOf(opportunity) })),
    gaps: [
      ...open.map((step) => ({ kind: 'stepOpen', step }) as const),
      ...none,
      ...ranked.flatMap((opportunity) => gapsOf(opportunity, asOf)),
    ],
  };
}

const weaker = ({ feasibility, urgency }: AccountOpportunity) => Math.min(feasibility, urgency);
const isBlank = (text: string | undefined) => (text ?? '').trim() === '';
const afterAll = '~';

function horizonOf(opportunity: AccountOpportunity): Horizon {
  if (weaker(opportunity) >= 4) return 'short';
  return weaker(opportunity) >= 2 ? 'middle' : 'long';
}

function gapsOf(opportunity: AccountOpportunity, asOf: CalendarDate): AnalysisGap[] {
  const { id, due, milestones, deciders } = opportunity;
  const gaps: AnalysisGap[] = [];
  if (isBlank(opportunity.owner)) gaps.push({ kind: 'noOwner', opportunity: id });
  if (due === undefined) gaps.push({ kind: 'noDate', opportunity: id });
  else if (due < asOf) gaps.push({ kind: 'datePassed', opportunity: id, due });
  if (milestones.length === 0) gaps.push({ kind: 'noMilestone', opportunity: id });
  for (const milestone of milestones) {
    if (due === undefined || milestone.due <= due) continue;
    gaps.push({
      kind: 'milestoneTooLate',
      opportunity: id,
      milestone: milestone.what,
      due: milestone.due,
      opportunityDue: due,
    });
  }
  if (isBlank(opportunity.resources)) gaps.push({ kind: 'noResources', opportunity: id });
  if (deciders.length === 0) gaps.push({ kind: 'noDecider', opportunity: id });
  for (const { name, message } of deciders) {
    if (isBlank(message)) gaps.push({ kind: 'noMessage', opportunity: id, decider: name });
  }
  return gaps;
}
