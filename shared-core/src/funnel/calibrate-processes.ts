import type { CalendarDate } from '../basics/calendar-date';
import type { DealColumns } from '../intake/deal-columns';
import { calibrateFunnel, type FunnelCalibration } from './calibrate-funnel';
import type { FunnelModel } from './parse-funnel-model';
import { stagePaths, type StagePaths } from './stage-paths';
import { unseenBeginning, type UnseenBeginning } from './unseen-beginning';
import { watchedFrom } from './watched-from';

/** One process of several, fitted to its own deals. */
export interface ProcessFit {
  readonly paths: StagePaths;
  readonly calibration: FunnelCalibration;
  /** That its history seems to leave out what closed before some day, where nobody said since when it is complete. */
  readonly unseen?: UnseenBeginning;
}

/**
 * Every process of a funnel fitted to the history of its own deals, so that quick renewals say nothing of long projects; each weight with
 * its own provenance, in the order of the processes. With `from`, a day from which on the history is complete, deals that were under way
 * by then count from it on.
 */
export function calibrateProcesses(
  history: DealColumns,
  { processes, stages, set }: FunnelModel,
  asOf: CalendarDate,
  from?: CalendarDate,
): ProcessFit[] {
  return processes.map((_, process): ProcessFit => {
    const all = stagePaths(history, stages, processes, process, asOf);
    const paths = from === undefined ? all : watchedFrom(all, from);
    const unseen = unseenBeginning(paths);
    return { paths, calibration: calibrateFunnel(paths, asOf, set), ...(unseen && { unseen }) };
  });
}
