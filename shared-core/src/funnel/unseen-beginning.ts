import { fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { quantile } from '../segmentation/quantile';
import { Outcome } from './deal-outcomes';
import type { StagePaths } from './stage-paths';

/** A history that seems to begin with its first close: deals that closed before are missing from it. */
export interface UnseenBeginning {
  readonly firstClose: CalendarDate;
  /** Deals that had begun before that day. */
  readonly underWay: number;
}

/** Deals that must have been under way ◆: that none of so many closes in the time half of them take is no chance. */
const enough = 20;

/**
 * Whether a history leaves out what closed before some day: twenty deals or more had been under way for longer than half of the deals take
 * to close, and none had closed. Then those that closed quickly are missing, and `watchedFrom` the day of the first close is to be asked
 * about. Undefined where nothing tells so, or some deals are known to be watched late already.
 */
export function unseenBeginning({ outcomes, entered, watched, ended }: StagePaths): UnseenBeginning | undefined {
  if (entered.some((days, stage) => days.some((day, deal) => watched[stage][deal] > day))) return undefined;
  const begun = ended.map((_, deal) =>
    entered.reduce((first, { [deal]: day }) => (day < first || Number.isNaN(first) ? day : first), NaN),
  );
  const ages: number[] = [];
  let firstClose = Infinity;
  outcomes.forEach((outcome, deal) => {
    if (outcome !== Outcome.won && outcome !== Outcome.lost) return;
    if (ended[deal] < firstClose) firstClose = ended[deal];
    if (ended[deal] >= begun[deal]) ages.push(ended[deal] - begun[deal]);
  });
  const before = begun.filter((day) => day < firstClose).sort();
  const usual = quantile(Float64Array.from(ages).sort(), 0.5);
  if (before.length < enough || !(firstClose - before[enough - 1] > usual)) return undefined;
  return { firstClose: fromDayNumber(firstClose), underWay: before.length };
}
