import { CellState } from './account-columns';
import { numberNotation } from './column-notation';
import { commonCurrency } from './common-currency';
import { DigitText } from './digit-text';
import { isFormulaError } from './formula-error';
import { growingBytes, growingFloats } from './growing-array';
import type { LocaleNotation, NumberNotation, UnreadableCell } from './intake-report';
import { numberText, type NumberText } from './number-text';
import { plainText } from './plain-text';
import { textOf } from './read-cell';
import type { RowBlock } from './row-block';
import { firstUnreadable, UnreadableCells } from './unreadable-cells';

/** How a number stood in its cell. A percentage as text is a share already. */
export const WrittenAs = { number: 0, text: 1, percent: 2 } as const;

/** A column of numbers, its notation decided. `values[i]` is NaN unless `states[i]` is `CellState.read`. */
export interface NumberCellsRead {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** `WrittenAs` of each cell; undefined where no number is written as text. */
  readonly writtenAs?: Uint8Array;
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
  private values: Float64Array;
  private states: Uint8Array;
  private count = 0;
  /** `WrittenAs` of each cell. Few columns hold numbers as text at all: there is none before the first. */
  private writtenAs: Uint8Array | undefined;
  /** The place after the last text. */
  private textsEnd = 0;
  /** The readings with a decimal comma of the cells that have two. */
  private readonly commas = growingFloats();
  private readonly proofs = { point: 0, comma: 0, either: 0 };

  private readonly digits = new DigitText();
  private readonly currencies = growingBytes();
  private readonly currencyNames: string[] = [''];
  private readonly inCurrency: UnreadableCells[] = [new UnreadableCells()];

  private readonly unread = new UnreadableCells();
  private readonly pointOnly = new UnreadableCells();
  private readonly commaOnly = new UnreadableCells();

  /** `expected`: how many cells are coming, where that is known. */
  constructor(expected = 0) {
    this.values = new Float64Array(Math.max(64, expected));
    this.states = new Uint8Array(this.values.length);
  }

  /** The next cell; `row` is where it stands in the list. */
  add(cell: unknown, row: number): void {
    this.makeRoomFor(1);
    this.take(cell, row);
  }

  /** The next cells: those of several rows in one column. */
  addColumn({ count, rows, first, places }: RowBlock, column: number): void {
    this.makeRoomFor(count);
    const { values, states } = this;
    const start = this.count;
    for (let k = 0; k < count; k++) {
      const cell = rows[first + k][column];
      // A sheet's own numbers, which nearly all are, and its blanks go straight into the column.
      if (typeof cell === 'number' && Number.isFinite(cell)) {
        values[start + k] = cell + 0;
        states[start + k] = CellState.read;
      } else if (cell === '' || cell === null) values[start + k] = NaN;
      else {
        this.count = start + k;
        this.take(cell, places[k]);
      }
    }
    this.count = start + count;
  }

  /** The next cell counts as blank. */
  skip(): void {
    this.makeRoomFor(1);
    this.keep(NaN, CellState.blank);
  }

  private take(cell: unknown, row: number): void {
    if (typeof cell === 'number' && Number.isFinite(cell)) this.keep(cell + 0, CellState.read);
    else if (cell === null || cell === undefined || cell === '') this.keep(NaN, CellState.blank);
    else {
      if (typeof cell === 'string' && this.digits.read(cell)) this.addNumberText(this.digits, cell, row);
      else this.addText(cell, row);
    }
  }

  private addText(cell: unknown, row: number): void {
    const text = textOf(cell);
    const plain = plainText(text);
    if (plain === '') return this.keep(NaN, CellState.blank);
    const read = typeof cell === 'string' ? numberText(plain) : null;
    if (!read) {
      this.unread.add(row, text, isFormulaError(plain) ? 'error' : 'text');
      return this.keep(NaN, CellState.unreadable);
    }
    if (read.currency !== '') this.noteCurrency(read.currency, row, text);
    this.addNumberText(read, text, row);
  }

  private addNumberText(read: NumberText, text: string, row: number): void {
    this.writtenAs ??= new Uint8Array(this.values.length);
    this.writtenAs[this.count] = read.percent ? WrittenAs.percent : WrittenAs.text;
    this.textsEnd = this.count + 1;
    if (read.point === read.comma) this.keep(read.point, CellState.read);
    else if (Number.isNaN(read.comma)) {
      this.proofs.point++;
      this.pointOnly.add(row, text, 'notation');
      this.keep(read.point, CellState.read | Only.point);
    } else if (Number.isNaN(read.point)) {
      this.proofs.comma++;
      this.commaOnly.add(row, text, 'notation');
      this.keep(read.comma, CellState.read | Only.comma);
    } else {
      this.proofs.either++;
      this.commas.push(read.comma);
      this.keep(read.point, CellState.read | Only.either);
    }
  }

  private keep(value: number, state: number): void {
    this.values[this.count] = value;
    this.states[this.count++] = state;
  }

  private makeRoomFor(cells: number): void {
    if (this.count + cells <= this.values.length) return;
    const length = Math.max(2 * this.values.length, this.count + cells);
    this.values = grown(this.values, new Float64Array(length));
    this.states = grown(this.states, new Uint8Array(length));
    this.writtenAs &&= grown(this.writtenAs, new Uint8Array(length));
  }

  /** Gives up the room that no cell needed, so that it can be had for the next column. */
  private makeJustSoLong(): void {
    if (this.count === this.values.length) return;
    this.values = this.values.slice(0, this.count);
    this.states = this.states.slice(0, this.count);
    this.writtenAs = this.writtenAs?.slice(0, this.count);
  }

  private noteCurrency(currency: string, row: number, text: string): void {
    let code = this.currencyNames.indexOf(currency);
    if (code < 0) {
      code = this.currencyNames.push(currency) - 1;
      this.inCurrency.push(new UnreadableCells());
    }
    this.inCurrency[code].add(row, text, 'currency');
    // Few columns name a currency at all: what came before is filled in when the first one does.
    while (this.currencies.length < this.count) this.currencies.push(0);
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

    this.makeJustSoLong();
    const { values, states, writtenAs } = this;
    let nextComma = 0;
    // Beyond the last text all cells are what they are.
    for (let i = 0; i < this.textsEnd; i++) {
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
      ...(writtenAs && { writtenAs }),
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

function grown<Numbers extends Float64Array | Uint8Array>(numbers: Numbers, room: Numbers): Numbers {
  room.set(numbers);
  return room;
}
