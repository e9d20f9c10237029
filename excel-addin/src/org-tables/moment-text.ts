import { calendarDate, type Speaker } from '@keystage/core';

/** A moment as the reader's calendar and clock have it: the day as they write days, hours and minutes after it. */
export function momentText(iso: string, say: Speaker): string {
  const moment = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = calendarDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`);
  return day === null ? iso : `${say.date(day)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
