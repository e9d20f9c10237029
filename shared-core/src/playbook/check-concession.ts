import { calendarDate, daysBetween, wholeUnits, type CalendarDate } from '../basics';

/** What is given up. A discount and a rebate are shares of the price (0–1); the others are sized by their worth as a share of the price too. */
export const concessionKinds = ['discount', 'rebate', 'payment', 'delivery', 'service'] as const;
export type ConcessionKind = (typeof concessionKinds)[number];

/** What is got for it (K3): volume in a signed agreement, a term, or another thing of worth to us. */
export type ConcessionReturn =
  | { readonly kind: 'volume'; readonly units: number; readonly signed: boolean }
  | { readonly kind: 'term'; readonly months: number; readonly signed: boolean }
  | { readonly kind: 'other'; readonly what: string };

export interface Concession {
  readonly id: string;
  readonly kind: ConcessionKind;
  readonly size: number;
  /** The day it is or was offered, `YYYY-MM-DD`. */
  readonly on: string;
  readonly got?: ConcessionReturn;
}

/** Within what concessions are made ◆; approved before the negotiation, and kept with it. */
export interface ConcessionBounds {
  /** The most one concession may be worth, and all of them together, as shares of the price. */
  readonly mostEach: number;
  readonly mostInAll: number;
  /** So many days at least lie between two. */
  readonly daysBetween: number;
}

export const usualConcessionBounds: ConcessionBounds = { mostEach: 0.05, mostInAll: 0.1, daysBetween: 7 };

/** What speaks against a concession, as data. */
export type ConcessionProblem =
  | { readonly kind: 'noReturn'; readonly concession: ConcessionKind }
  | { readonly kind: 'returnNotSigned'; readonly got: 'volume' | 'term' }
  | { readonly kind: 'returnWithoutAmount'; readonly got: 'volume' | 'term' | 'other' }
  | { readonly kind: 'rebateWithoutVolume' }
  | { readonly kind: 'tooLarge'; readonly size: number; readonly most: number }
  | { readonly kind: 'tooMuchInAll'; readonly sum: number; readonly most: number }
  | { readonly kind: 'tooSoon'; readonly days: number; readonly least: number }
  | { readonly kind: 'notSmaller'; readonly size: number; readonly before: number }
  | { readonly kind: 'noSuchSize'; readonly got: string }
  | { readonly kind: 'noSuchConcessionDay'; readonly got: string }
  | { readonly kind: 'beforeTheLast'; readonly on: CalendarDate; readonly last: CalendarDate };

/**
 * Checks a concession against those already made, by K3's rules: it names what is got for it, lies within bounds, and is paced, which is to say
 * that it neither follows at once nor grows ◆. Sizes are added up and compared exactly. Empty where nothing speaks against it.
 */
export function checkConcession(
  concession: Concession,
  made: readonly Concession[],
  bounds: ConcessionBounds = usualConcessionBounds,
): readonly ConcessionProblem[] {
  return [...ofReturn(concession), ...ofSize(concession, made, bounds), ...ofPace(concession, made, bounds)];
}

function ofReturn({ kind, got }: Concession): ConcessionProblem[] {
  if (!got) return [{ kind: 'noReturn', concession: kind }];
  const rebate: ConcessionProblem[] =
    kind === 'rebate' && got.kind !== 'volume' ? [{ kind: 'rebateWithoutVolume' }] : [];
  const named = got.kind === 'other' ? got.what.trim() !== '' : (got.kind === 'volume' ? got.units : got.months) > 0;
  const unnamed: ConcessionProblem[] = named ? [] : [{ kind: 'returnWithoutAmount', got: got.kind }];
  const unsigned: ConcessionProblem[] =
    got.kind !== 'other' && !got.signed ? [{ kind: 'returnNotSigned', got: got.kind }] : [];
  return [...unnamed, ...unsigned, ...rebate];
}

const isSize = (size: number) => size > 0 && size <= 1;

function ofSize({ size }: Concession, made: readonly Concession[], bounds: ConcessionBounds): ConcessionProblem[] {
  if (!isSize(size)) return [{ kind: 'noSuchSize', got: String(size) }];
  const sizes = [...made.map((one) => one.size).filter(isSize), size];
  const { units, decimals } = wholeUnits([...sizes, bounds.mostInAll]);
  const whole = Array.from(units, BigInt);
  const sum = whole.slice(0, -1).reduce((all, one) => all + one, 0n);
  const problems: ConcessionProblem[] = [];
  if (size > bounds.mostEach) problems.push({ kind: 'tooLarge', size, most: bounds.mostEach });
  if (sum > whole[whole.length - 1]) {
    problems.push({ kind: 'tooMuchInAll', sum: Number(sum) / 10 ** decimals, most: bounds.mostInAll });
  }
  return problems;
}

function ofPace({ on, size }: Concession, made: readonly Concession[], bounds: ConcessionBounds): ConcessionProblem[] {
  const day = calendarDate(on);
  if (day === null) return [{ kind: 'noSuchConcessionDay', got: on }];
  const dated = made.flatMap((one) => {
    const date = calendarDate(one.on);
    return date === null ? [] : [{ date, size: one.size }];
  });
  if (dated.length === 0) return [];
  const last = dated.reduce((latest, one) => (one.date >= latest.date ? one : latest));
  if (day < last.date) return [{ kind: 'beforeTheLast', on: day, last: last.date }];
  const days = daysBetween(last.date, day);
  const problems: ConcessionProblem[] = [];
  if (days < bounds.daysBetween) problems.push({ kind: 'tooSoon', days, least: bounds.daysBetween });
  if (isSize(size) && size >= last.size) problems.push({ kind: 'notSmaller', size, before: last.size });
  return problems;
}
