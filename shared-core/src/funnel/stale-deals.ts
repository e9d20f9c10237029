import { fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { CellState } from '../intake/account-columns';
import type { DayColumn } from '../intake/deal-columns';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import { staleDeal, type Staleness } from './stale-deal';
import { stagePlaces } from './stage-map';
import type { WeighedPipeline } from './weigh-pipeline';

/** An open deal that has gone stale, by its place in the list. */
export interface StaleDeal extends Staleness {
  readonly deal: number;
}

export interface StalePipelineRules {
  /** Days a deal may stand at each stage of each process, by their ids; what is not there has no limit. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly idleDays?: number;
}

/** The open deals that have gone stale, in the order of the list. Limits are by the stages of the process, not by the org's names. */
export function staleDeals(pipeline: WeighedPipeline, { limits, idleDays }: StalePipelineRules): StaleDeal[] {
  const { deals, outcomes, troubles, asOf } = pipeline;
  const { processes, stages } = pipeline.rules;
  const { stageSince, lastActivity, closeDate } = deals.days;
  const placeOf = stagePlaces(deals, stages, processes);
  const pushes = deals.numbers.pushes;
  const stale: StaleDeal[] = [];
  for (let deal = 0; deal < deals.size; deal++) {
    if (outcomes[deal] !== Outcome.open || isLeftOut(troubles[deal])) continue;
    const place = placeOf(deal);
    const process = processes[place?.process ?? -1];
    const found = staleDeal(
      { limits: (process && limits[process.id]) ?? {}, ...(idleDays !== undefined && { idleDays }) },
      {
        stage: process?.stages[place?.stage ?? -1]?.id ?? null,
        enteredStage: dayAt(stageSince, deal),
        lastActivity: dayAt(lastActivity, deal),
        closeDate: dayAt(closeDate, deal),
        pushes: pushes?.states[deal] === CellState.read ? pushes.values[deal] : null,
      },
      asOf,
    );
    if (found.flags.length > 0) stale.push({ deal, ...found });
  }
  return stale;
}

function dayAt(column: DayColumn | undefined, deal: number): CalendarDate | null {
  return column?.states[deal] === CellState.read ? fromDayNumber(column.days[deal]) : null;
}
