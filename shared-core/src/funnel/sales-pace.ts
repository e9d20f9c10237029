import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { CellState } from '../intake/account-columns';
import { DecimalSums } from '../intake/decimal-sums';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import { salesVelocity, type VelocityFigures } from './sales-velocity';
import type { WeighedPipeline } from './weigh-pipeline';

/** What was closed in a period, and how fast. */
export interface SalesPace extends VelocityFigures {
  readonly won: number;
  readonly lost: number;
  readonly wonAmount: number;
  /** Of the won deals, those whose beginning and end are known: the cycle is theirs. */
  readonly timed: number;
  /** A day, in the pipeline's currency; NaN where one of the four is not known. */
  readonly velocity: number;
}

/**
 * The four figures of velocity from the deals closed in a period, both days included: so all are of one period and one population
 * (methods §5.5). The win rate is won ÷ (won + lost); the cycle the mean of days from opening to close of the won deals.
 */
export function salesPace(pipeline: WeighedPipeline, from: CalendarDate, to: CalendarDate): SalesPace {
  const { deals, outcomes, amounts, troubles } = pipeline;
  const { closeDate, openedOn, stageSince } = deals.days;
  const began = openedOn ?? stageSince;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const wonAmount = new DecimalSums(1);
  let [won, lost, days, timed] = [0, 0, 0, 0];
  for (let deal = 0; deal < deals.size; deal++) {
    if (isLeftOut(troubles[deal]) || closeDate?.states[deal] !== CellState.read) continue;
    const closed = closeDate.days[deal];
    if (closed < first || closed > last) continue;
    if (outcomes[deal] === Outcome.lost) lost++;
    if (outcomes[deal] !== Outcome.won) continue;
    won++;
    wonAmount.add(0, amounts[deal]);
    if (began?.states[deal] !== CellState.read || began.days[deal] > closed) continue;
    timed++;
    days += closed - began.days[deal];
  }
  const figures = {
    opportunities: won + lost,
    averageValue: wonAmount.at(0) / won,
    winRate: won / (won + lost),
    cycleDays: days / timed,
  };
  return { ...figures, won, lost, wonAmount: wonAmount.at(0), timed, velocity: salesVelocity(figures) };
}
