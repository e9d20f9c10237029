import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import type { StagePaths } from './stage-paths';

/**
 * The paths of a history that is known to hold every deal from a day on and none that closed before: deals that had entered a stage earlier
 * are watched in it from that day (delayed entry, methods §5.2). A list says nothing of this itself, for what closed before is not in it.
 */
export function watchedFrom(paths: StagePaths, day: CalendarDate): StagePaths {
  // Who closes on that day was still watched on it: watching begins with the end of the day before.
  const begin = dayNumber(day) - 1;
  return { ...paths, watched: paths.entered.map((days) => days.map((entered) => (begin > entered ? begin : entered))) };
}
