import type { CalendarDate } from '../basics/calendar-date';
import type { FactType } from './stage-template';

/** What is wrong with the facts of one deal, as data. The fact in question counts as not known; nothing else of the deal is lost. */
export type FactProblem =
  | { readonly kind: 'factsNotReadable'; readonly got: string }
  /** The template has no such fact: misspelt, or of another template. */
  | { readonly kind: 'unknownFact'; readonly path: string }
  | { readonly kind: 'factOfWrongType'; readonly path: string; readonly type: FactType; readonly got: string }
  | {
      readonly kind: 'unknownChoice';
      readonly path: string;
      readonly choices: readonly string[];
      readonly got: string;
    }
  | { readonly kind: 'noSuchDay'; readonly path: string; readonly got: string }
  /** A fact that follows from others was given by hand. */
  | { readonly kind: 'factFollows'; readonly path: string }
  | {
      readonly kind: 'observedLater';
      readonly path: string;
      readonly observed: CalendarDate;
      readonly asOf: CalendarDate;
    }
  | {
      readonly kind: 'metLater';
      readonly condition: string;
      readonly since: CalendarDate;
      readonly asOf: CalendarDate;
    }
  | { readonly kind: 'unknownEvidence'; readonly condition: string }
  | { readonly kind: 'unknownStage'; readonly stage: string; readonly stages: readonly string[] }
  | { readonly kind: 'unknownBuyerStage'; readonly stage: string; readonly stages: readonly string[] };
