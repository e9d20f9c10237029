import { daysBetween, type CalendarDate } from '../basics/calendar-date';

export interface StaleRules {
  /** Days a deal may stand at each stage; a stage without a limit has none. */
  readonly limits: Readonly<Record<string, number>>;
  /** Days without any activity. */
  readonly idleDays?: number;
}

/** What is known of a deal's time; null for what is not. */
export interface DealDates {
  readonly stage: string | null;
  readonly enteredStage: CalendarDate | null;
  readonly lastActivity: CalendarDate | null;
  readonly closeDate: CalendarDate | null;
  /** How often the close date was moved. */
  readonly pushes: number | null;
}

export type StaleFlag = 'over-stage-limit' | 'idle' | 'close-date-past' | 'pushed';

export interface Staleness {
  readonly daysInStage: number | null;
  /** Days since the last activity. */
  readonly idle: number | null;
  readonly flags: readonly StaleFlag[];
}

/** Moves of the close date from which on it says nothing ◆. */
const pushesTooMany = 2;

/** Whether an open deal has gone stale, and how. A limit is passed only beyond it; what is not known raises no flag (methods §5.5). */
export function staleDeal(rules: StaleRules, deal: DealDates, asOf: CalendarDate): Staleness {
  const daysInStage = deal.enteredStage && daysBetween(deal.enteredStage, asOf);
  const idle = deal.lastActivity && daysBetween(deal.lastActivity, asOf);
  const limit = deal.stage !== null && Object.hasOwn(rules.limits, deal.stage) ? rules.limits[deal.stage] : Infinity;
  const flags: StaleFlag[] = [];
  if (daysInStage !== null && daysInStage > limit) flags.push('over-stage-limit');
  if (idle !== null && idle > (rules.idleDays ?? Infinity)) flags.push('idle');
  if (deal.closeDate !== null && deal.closeDate < asOf) flags.push('close-date-past');
  if ((deal.pushes ?? 0) >= pushesTooMany) flags.push('pushed');
  return { daysInStage, idle, flags };
}
