import { dateText } from './date-text';
import { identifierText } from './identifier-text';
import { numberText } from './number-text';
import { plainText } from './plain-text';

/** What the first cells of a column look like, as shares of those that are not blank. */
export interface CellLook {
  readonly cells: number;
  readonly numbers: number;
  readonly dates: number;
  /** Short, without spaces, with a digit: a key rather than a name. */
  readonly keys: number;
}

/** What some cells of a column look like. */
export function cellLook(cells: readonly unknown[]): CellLook {
  const texts = cells.map((cell) => plainText(identifierText(cell))).filter((text) => text !== '');
  const share = (is: (text: string) => boolean): number => texts.filter(is).length / Math.max(1, texts.length);
  return {
    cells: texts.length,
    numbers: share((text) => numberText(text) !== null),
    dates: share((text) => dateText(text) !== null),
    keys: share((text) => text.length <= 24 && /\d/.test(text) && !/\s/.test(text)),
  };
}

/** Whether cells look like numbers; a column without samples is given the benefit of the doubt. */
export function fitNumbers({ cells, numbers }: CellLook): number {
  return cells === 0 || numbers >= 0.5 ? 1 : 0.4;
}

/** Whether cells look like dates, or like numbers that may count days. */
export function fitDates({ cells, numbers, dates }: CellLook): number {
  return cells === 0 || numbers + dates >= 0.5 ? 1 : 0.4;
}

/** Whether cells look like keys; names can serve as keys too, but less well. */
export function fitKeys({ cells, keys }: CellLook): number {
  return cells === 0 || keys >= 0.5 ? 1 : 0.9;
}

/** Whether cells look like names rather than keys or numbers. */
export function fitNames({ cells, keys }: CellLook): number {
  return cells === 0 || keys < 0.8 ? 1 : 0.6;
}

/** Whether cells look like anything but a column of measured numbers. */
export function fitWords({ cells, numbers }: CellLook): number {
  return cells === 0 || numbers < 0.8 ? 1 : 0.6;
}
