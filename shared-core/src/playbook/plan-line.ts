import type { CalendarDate } from '../basics';
import type { DossierItem } from '../relationship';
import type { CallerPart, FabePart, NeedTopic, RivalPart, SpinStep } from './visit-knowledge';

/** What a line of a plan is about. */
export type PlanSubject =
  | { readonly kind: 'fact'; readonly path: string }
  | { readonly kind: 'dossierItem'; readonly item: DossierItem }
  | { readonly kind: 'rivalName'; readonly rival: string | null }
  | { readonly kind: 'rivalPart'; readonly rival: string; readonly part: RivalPart }
  | { readonly kind: 'topicOfNeed'; readonly topic: NeedTopic }
  | { readonly kind: 'answerOnNeed'; readonly need: string | null; readonly step: SpinStep }
  | { readonly kind: 'partOfOffer'; readonly need: string | null; readonly part: FabePart }
  | { readonly kind: 'usp' }
  | { readonly kind: 'proof' }
  | { readonly kind: 'caller'; readonly part: CallerPart }
  | { readonly kind: 'personToVisit' };

/**
 * A line of a plan: filled in with what is on file, or left for somebody to fill in. Values stand as they were handed over; nothing is ever
 * guessed. `observed`: when a fact was seen to be so.
 */
export type PlanLine =
  | {
      readonly state: 'prefilled';
      readonly about: PlanSubject;
      readonly value: string | number | boolean;
      readonly observed?: CalendarDate;
    }
  | { readonly state: 'toFill'; readonly about: PlanSubject };

/** The line about something, filled in where it is known. */
export function planLine(about: PlanSubject, value: string | number | boolean | undefined): PlanLine {
  return value === undefined ? { state: 'toFill', about } : { state: 'prefilled', about, value };
}
