import { CellState } from './account-columns';
import { numberNotation } from './column-notation';
import { commonCurrency } from './common-currency';
import { digitText } from './digit-text';
import { isFormulaError } from './formula-error';
import { growingBytes, growingFloats, type GrowingArray } from './growing-array';
import type { LocaleNotation, NumberNotation, UnreadableCell } from './intake-report';
import { numberText, type NumberText } from './number-text';
import { plainText } from './plain-text';
import { textOf } from './read-cell';
import { firstUnreadable, UnreadableCells } from './unreadable-cells';

/** How a number stood in its cell. A percentage as text is a share already. */
export const WrittenAs = { number: 0, text: 1, percent: 2 } as const;

/** A column of numbers, its notation decided. `values[i]` is NaN unless `states[i]` is `CellState.read`. */
export interface NumberCellsRead {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** `WrittenAs` of each cell. */
  readonly writtenAs: Uint8Array;
  readonly unreadableCells: readonly UnreadableCell[];
  readonly notation?: NumberNotation;
  readonly currency?: string;
}

/** Which readings a text has, kept beside its state until the column is known. */
const Only = { point: 0b100, comma: 0b1000, either: 0b1100 } as const;
const stateBits = 0b11;

/**
 * Takes the cells of a column one by one. A number as text is kept in both readings, with a decimal point and with a decimal comma,
 * until `read` has all cells to decide by; nothing else of a cell is kept, so that a million rows fit.
 */
export class NumberCells {
  private readonly values: GrowingArray<Float64Array>;
  private readonly states: GrowingArray<Uint8Array>;
  private readonly writtenAs: GrowingArray<Uint8Array>;
  /** The readings with a decimal comma of the cells that have two. */
  private readonly commas = growingFloats();
  private readonly proofs = { point: 0, comma: 0, either: 0 };

  private readonly currencies = growingBytes();
  private readonly currencyNames: string[] = [''];
  private readonly inCurrency: UnreadableCells[] = [new UnreadableCells()];

  private readonly unread = new UnreadableCells();
  private readonly pointOnly = new UnreadableCells();
  private readonly commaOnly = new UnreadableCells();

  /** `expected`: how many cells are coming, where that is known. */
  constructor(expected?: number) {
    this.values = growingFloats(expected);
    this.states = growingBytes(expected);
    this.writtenAs = growingBytes(expected);
  }

  /** The next cell; `row` is where it stands in the list. */
  add(cell: unknown, row: number): void {
    if (typeof cell === 'number' && Number.isFinite(cell)) this.keep(cell + 0, CellState.read, WrittenAs.number);
    else if (cell === null || cell === undefined || cell === '') this.skip();
    else {
      const read = typeof cell === 'string' ? digitText(cell) : undefined;
      if (read) this.addNumberText(read, textOf(cell), row);
      else this.addText(cell, row);
    }
  }

  /** The next cell counts as blank. */
  skip(): void {
    this.keep(NaN, CellState.blank, WrittenAs.number);
  }

  private addText(cell: unknown, row: number): void {
    const text = textOf(cell);
    const plain = plainText(text);
    if (plain === '') return this.skip();
    const read = typeof cell === 'string' ? numberText(plain) : null;
    if (!read) {
      this.unread.add(row, text, isFormulaError(plain) ? 'error' : 'text');
      return this.keep(NaN, CellState.unreadable, WrittenAs.text);
    }
    if (read.currency !== '') this.noteCurrency(read.currency, row, text);
    this.addNumberText(read, text, row);
  }

  private addNumberText(read: NumberText, text: string, row: number): void {
    const writtenAs = read.percent ? WrittenAs.percent : WrittenAs.text;
    if (read.point === read.comma) this.keep(read.point, CellState.read, writtenAs);
    else if (Number.isNaN(read.comma)) {
      this.proofs.point++;
      this.pointOnly.add(row, text, 'notation');
      this.keep(read.point, CellState.read | Only.point, writtenAs);
    } else if (Number.isNaN(read.point)) {
      this.proofs.comma++;
      this.commaOnly.add(row, text, 'notation');
      this.keep(read.comma, CellState.read | Only.comma, writtenAs);
    } else {
      this.proofs.either++;
      this.commas.push(read.comma);
      this.keep(read.point, CellState.read | Only.either, writtenAs);
    }
  }

  private keep(value: number, state: number, writtenAs: number): void {
    this.values.push(value);
    this.states.push(state);
    this.writtenAs.push(writtenAs);
  }

  private noteCurrency(currency: string, row: number, text: string): void {
    let code = this.currencyNames.indexOf(currency);
    if (code < 0) {
      code = this.currencyNames.push(currency) - 1;
      this.inCurrency.push(new UnreadableCells());
    }
    this.inCurrency[code].add(row, text, 'currency');
    // Few columns name a currency at all: what came before is filled in when the first one does.
    while (this.currencies.length < this.values.length) this.currencies.push(0);
    this.currencies.push(code);
  }

  /**
   * All cells, in the notation that most of them prove. A cell that contradicts it is unreadable, and so, in a column of money, is an
   * amount marked with another currency than most.
   */
  read(locale: LocaleNotation, isMoney: boolean): NumberCellsRead {
    const notation = numberNotation(this.proofs, locale);
    const readsComma = notation?.decimal === ',';
    const refused = readsComma ? Only.point : Only.comma;
    const currency = isMoney ? commonCurrency(this.currencyNames, this.currencies) : undefined;

    const values = this.values.toArray();
    const states = this.states.toArray();
    let nextComma = 0;
    for (let i = 0; i < values.length; i++) {
      const only = states[i] & ~stateBits;
      if (only === Only.either) {
        const comma = this.commas.at(nextComma++);
        if (readsComma) values[i] = comma;
      }
      const foreign = currency && i < this.currencies.length && !currency.fits[this.currencies.at(i)];
      if (only === refused || foreign) {
        values[i] = NaN;
        states[i] = CellState.unreadable;
      } else states[i] &= stateBits;
    }
    return {
      values,
      states,
      writtenAs: this.writtenAs.toArray(),
      unreadableCells: firstUnreadable([
        this.unread,
        readsComma ? this.pointOnly : this.commaOnly,
        ...this.inCurrency.filter((_, code) => currency && !currency.fits[code]),
      ]),
      ...(notation && { notation }),
      ...(currency && { currency: currency.name }),
    };
  }
}
