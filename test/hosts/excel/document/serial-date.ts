/** A day and a time of day as they are written. */
interface CalendarParts {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** The serial number of a day; the first of January 1900 is 1, and 60 is the 29th of February 1900, which never was. */
export function serialOf(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - epoch) / dayMs);
  return days <= 60 ? days - 1 : days;
}

/** Reads a serial number to the nearest second; undefined for what is no date: a negative number or one after the year 9999. */
export function calendarParts(serial: number): CalendarParts | undefined {
  const seconds = Math.round(serial * 86_400);
  if (serial < 0 || seconds >= 2_958_466 * 86_400) return undefined;
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const time = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 };
  const weekday = (days + 6) % 7;
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday, ...time };
  if (days === 0) return { year: 1900, month: 1, day: 0, weekday, ...time };
  const date = new Date(epoch + (days < 60 ? days + 1 : days) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, ...time };
}

/** Whether the day exists and Excel can count it. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
