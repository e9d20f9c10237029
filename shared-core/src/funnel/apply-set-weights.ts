import type { CalendarDate } from '../basics/calendar-date';
import type { FunnelProcess } from './funnel-process';

/** A weight that somebody set: it holds before that day, and then the fitted or the template's does again. */
export interface SetWeight {
  /** Only in this process; in every one that has the stage where it is not said. */
  readonly process?: string;
  readonly stage: string;
  readonly weight: number;
  readonly by: string;
  readonly until: CalendarDate;
}

/** Processes with the weights that somebody set and that still hold on the day; the first that fits a stage counts. */
export function applySetWeights(
  processes: readonly FunnelProcess[],
  set: readonly SetWeight[],
  asOf: CalendarDate,
): FunnelProcess[] {
  return processes.map((process) => ({
    ...process,
    stages: process.stages.map((stage) => {
      const own = set.find(
        (one) => one.stage === stage.id && (one.process ?? process.id) === process.id && asOf < one.until,
      );
      if (!own) return stage;
      const { completed } = stage;
      return {
        ...stage,
        entered: own.weight,
        ...(completed !== undefined && { completed: Math.max(completed, own.weight) }),
        provenance: { kind: 'set', by: own.by, until: own.until } as const,
      };
    }),
  }));
}
