import type { CalendarDate } from '../basics/calendar-date';
import type { ConditionState } from './condition-state';
import type { Overstatement } from './declared-against-evidenced';
import type { FactProblem } from './fact-problem';
import type { GateCount } from './gate-count';
import type { Condition, ConditionKind, StageTemplate } from './stage-template';
import type { GateList, Position } from './standing-of';
import type { SyncGap } from './sync-gap';

/** The lists of a stage's conditions; only the first two are gates. */
export type ConditionList = GateList | ConditionKind;

/** A condition that is not met, where it stands, why it is open; what would satisfy it are its own words. */
export interface OpenCondition {
  /** Counted from 1. */
  readonly stage: number;
  readonly list: ConditionList;
  /** In its list, counted from 0. */
  readonly index: number;
  readonly condition: Condition;
  readonly state: Exclude<ConditionState, { kind: 'met' }>;
  /** No threshold of the template's gate goes without it. */
  readonly mustHave: boolean;
}

/** The chance of winning, and where it is from: a weight of the template, for one of its stages. */
export interface Chance {
  readonly share: number;
  /** The stage whose weight it is, counted from 1; 0 while no stage has earned one. */
  readonly stage: number;
  readonly at: 'entered' | 'completed' | 'none';
  readonly source: 'template';
}

/** The CRM's stage beside the evidenced one. */
export interface Declaration extends Overstatement {
  /** Counted from 1. */
  readonly stage: number;
  /** What is missing between the evidenced stage and having entered the declared one. */
  readonly missing: readonly OpenCondition[];
}

/** Where a deal or account really stands on a day, and what is missing. */
export interface Placement {
  readonly template: StageTemplate;
  readonly asOf: CalendarDate;
  readonly evidenced: Position;
  /** Null where the CRM says nothing, or a stage that the template does not have. */
  readonly declared: Declaration | null;
  /** Null for accounts: only deals are won. */
  readonly chance: Chance | null;
  /** Milestones of former stages that are open although a later stage is entered. */
  readonly skippedEntries: readonly OpenCondition[];
  /** What keeps it from moving on: open criteria of the stage entered, then missing milestones of the next. */
  readonly blocking: readonly OpenCondition[];
  /** The gate in the way, with how much of it is met; null at the end. */
  readonly nextGate: (GateCount & { readonly stage: number; readonly list: GateList }) | null;
  /** Every open condition of the template, guidance among them, in its order. */
  readonly open: readonly OpenCondition[];
  /** Distance to the buyer's stage; null where that is not known. */
  readonly sync: (SyncGap & { readonly buyerStage: string }) | null;
  /** By id, since when latched conditions are met: what to keep on file. */
  readonly metSince: Readonly<Record<string, CalendarDate>>;
  readonly problems: readonly FactProblem[];
}
