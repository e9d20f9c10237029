import { CellState } from './account-columns';
import type { LocaleNotation, MappedColumn } from './intake-report';
import { NumberCells, WrittenAs, type NumberCellsRead } from './number-cells';
import type { RowBlock } from './row-block';

export interface RatiosRead extends NumberCellsRead {
  /** The first bare number beyond 1 when nobody has said what it means. */
  readonly unexplained?: { readonly index: number; readonly value: number };
}

/** Takes the cells of a ratio column one by one. "35%" is 0.35 in any case; what a bare 35 is has to be said. */
export class RatioCells {
  private readonly numbers: NumberCells;

  constructor(expected?: number) {
    this.numbers = new NumberCells(expected);
  }

  add(cell: unknown, row: number): void {
    this.numbers.add(cell, row);
  }

  addColumn(block: RowBlock, column: number): void {
    this.numbers.addColumn(block, column);
  }

  /** All cells as shares, 1 = 100 %. */
  read(locale: LocaleNotation, bareNumbersAre: MappedColumn['bareNumbersAre']): RatiosRead {
    const numbers = this.numbers.read(locale, false);
    const { values, states, writtenAs } = numbers;
    if (bareNumbersAre === 'shares') return numbers;
    for (let i = 0; i < values.length; i++) {
      if (states[i] !== CellState.read || writtenAs?.[i] === WrittenAs.percent) continue;
      const beyondOne = Math.abs(values[i]) > 1;
      if (bareNumbersAre === undefined && beyondOne) return { ...numbers, unexplained: { index: i, value: values[i] } };
      if (bareNumbersAre === 'percents' || (bareNumbersAre === 'percentsAboveOne' && beyondOne)) {
        values[i] = hundredth(values[i]);
      }
    }
    return numbers;
  }
}

/** A percentage as a share, by decimal text, so that 35.7 becomes the same double as "35.7%". */
export function hundredth(number: number): number {
  if (Number.isInteger(number)) return number / 100;
  const [mantissa, exponent = '0'] = String(number).split('e') as [string, string?];
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}
