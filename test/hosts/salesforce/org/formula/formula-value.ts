/** A day or a moment, which formulas add to and subtract from as numbers. */
export interface Day {
  /** Days since 1970-01-01. */
  readonly day: number;
}
export interface Moment {
  /** Milliseconds since 1970-01-01. */
  readonly moment: number;
}

export type FormulaValue = string | number | boolean | Day | Moment | null;

const dayLength = 86_400_000;

export const isDay = (value: FormulaValue): value is Day =>
  typeof value === 'object' && value !== null && 'day' in value;
export const isMoment = (value: FormulaValue): value is Moment =>
  typeof value === 'object' && value !== null && 'moment' in value;
export const isBlank = (value: FormulaValue) => value === null || value === '';

export const dayOf = (iso: string): Day => ({ day: Math.floor(Date.parse(iso) / dayLength) });
export const momentOf = (iso: string): Moment => ({ moment: Date.parse(iso.replace('+0000', 'Z')) });

export const dayText = ({ day }: Day) => new Date(day * dayLength).toISOString().slice(0, 10);
export const momentText = ({ moment }: Moment) => new Date(moment).toISOString();

export const dayOfMoment = ({ moment }: Moment): Day => ({ day: Math.floor(moment / dayLength) });

/** The number by which two values of one kind are put in order; days and moments by their time. */
export function rank(value: Exclude<FormulaValue, null>): string | number | boolean {
  if (isDay(value)) return value.day;
  return isMoment(value) ? value.moment / dayLength : value;
}

/** As `TEXT()` and `&` write it. */
export function asText(value: FormulaValue): string {
  if (value === null) return '';
  if (isDay(value)) return dayText(value);
  if (isMoment(value)) return `${momentText(value).slice(0, 19).replace('T', ' ')}Z`;
  return String(value);
}

/** A blank text equals an empty one. */
export function same(a: FormulaValue, b: FormulaValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return rank(a) === rank(b);
}
