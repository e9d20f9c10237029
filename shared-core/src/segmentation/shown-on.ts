import type { CalendarDate } from '../basics/calendar-date';
import { publishTiers } from './publish-tiers';
import type { Segmentation } from './segmentation';

/**
 * A run with the tiers it shows on another day than its own. What its figures earned stays as of the day they were known; a person's
 * override counts by the day it is looked at, from its first day up to, not with, its last.
 */
export function shownOn(run: Segmentation, day: CalendarDate): Segmentation {
  const { groups } = run;
  if (!groups) return { ...run, asOf: day, tiers: publishTiers({ ...run, asOf: day }) };
  const shown = shownOn(groups.run, day);
  return {
    ...run,
    asOf: day,
    tiers: run.tiers.map((_, member) => shown.tiers[groups.groupOf[member]]),
    groups: { ...groups, run: shown },
  };
}
