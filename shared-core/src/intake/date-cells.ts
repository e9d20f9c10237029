import { CellState } from './account-columns';
import { dateNotation } from './column-notation';
import { dateText, type DateText } from './date-text';
import { isFormulaError } from './formula-error';
import { growingBytes, growingFloats, growingIntegers, type GrowingArray } from './growing-array';
import type { DateNotation, LocaleNotation, UnreadableCell } from './intake-report';
import { plainText } from './plain-text';
import { textOf } from './read-cell';
import { dayOfNumber } from './read-date';
import { serialDay } from './serial-day';
import { firstUnreadable, UnreadableCells } from './unreadable-cells';

/** A column of dates, its order decided: days since 1970-01-01, NaN unless `states[i]` is `CellState.read`. */
export interface DateCellsRead {
  readonly days: Float64Array;
  readonly states: Uint8Array;
  readonly unreadableCells: readonly UnreadableCell[];
  readonly notation?: DateNotation;
}

/** What a text says of a day: the one that digits alone count, NaN where there is more or less, and those it names. */
interface SaidOfDay {
  readonly serial: number;
  readonly date: DateText | null;
}

const mostRemembered = 50_000;
const orders = ['ymd', 'dmy', 'mdy'] as const;

/** Takes the cells of a date column one by one; a text whose day depends on the order is kept in all three until `read` decides. */
export class DateCells {
  private readonly days: GrowingArray<Float64Array>;
  private readonly states: GrowingArray<Uint8Array>;
  /** The places of the undecided cells, and their days in each order. */
  private readonly undecided = growingIntegers();
  private readonly readings = { ymd: growingFloats(), dmy: growingFloats(), mdy: growingFloats() };
  private readonly proofs = { ymd: 0, dmy: 0, mdy: 0 };

  private readonly known = new Map<string, SaidOfDay>();

  private readonly unread = new UnreadableCells();
  private readonly notIn = { ymd: new UnreadableCells(), dmy: new UnreadableCells(), mdy: new UnreadableCells() };

  /** `expected`: how many cells are coming, where that is known. */
  constructor(expected?: number) {
    this.days = growingFloats(expected);
    this.states = growingBytes(expected);
  }

  /** The next cell: a spreadsheet's serial number, or a text. `row` is where it stands in the list. */
  add(cell: unknown, row: number): void {
    if (cell === null || cell === undefined || cell === '') return this.skip();
    if (typeof cell === 'number') return this.addNumber(cell, row);
    const shown = textOf(cell);
    const { serial, date } = this.saidBy(shown);
    if (!Number.isNaN(serial)) return this.keep(serial, CellState.read);
    if (!date || typeof cell !== 'string') return this.refuse(shown, row);
    if (date.ymd === date.dmy && date.dmy === date.mdy) return this.keep(date.ymd, CellState.read);

    this.undecided.push(this.days.length);
    for (const order of orders) {
      this.readings[order].push(date[order]);
      if (Number.isNaN(date[order])) this.notIn[order].add(row, shown, 'notation');
      else this.proofs[order]++;
    }
    this.keep(NaN, CellState.unreadable);
  }

  private addNumber(cell: number, row: number): void {
    const serial = serialDay(cell);
    if (Number.isNaN(serial)) this.refuse(String(cell), row);
    else this.keep(serial, CellState.read);
  }

  /** Whether a cell is a text that names a day, in whatever order. */
  isDateText(cell: unknown): cell is string {
    return typeof cell === 'string' && this.saidBy(cell).date !== null;
  }

  /** A ledger has many lines and few days: what a text says is remembered. */
  private saidBy(text: string): SaidOfDay {
    const remembered = this.known.get(text);
    if (remembered) return remembered;
    const plain = plainText(text);
    const said = { serial: dayOfNumber(plain), date: dateText(plain) };
    if (this.known.size < mostRemembered) this.known.set(text, said);
    return said;
  }

  private refuse(shown: string, row: number): void {
    const plain = plainText(shown);
    if (plain === '') return this.skip();
    this.unread.add(row, shown, isFormulaError(plain) ? 'error' : 'text');
    this.keep(NaN, CellState.unreadable);
  }

  /** The next cell counts as blank. */
  skip(): void {
    this.keep(NaN, CellState.blank);
  }

  private keep(day: number, state: number): void {
    this.days.push(day);
    this.states.push(state);
  }

  /** In which order its dates are written; undefined where none of them depends on it. */
  notation(locale: LocaleNotation): DateNotation | undefined {
    return dateNotation(this.proofs, locale);
  }

  /** All cells, in the order that reads most of them. */
  read(locale: LocaleNotation): DateCellsRead {
    const notation = this.notation(locale);
    const days = this.days.toArray();
    const states = this.states.toArray();
    if (!notation) return { days, states, unreadableCells: firstUnreadable([this.unread]) };

    for (let i = 0; i < this.undecided.length; i++) {
      const day = this.readings[notation.order].at(i);
      if (Number.isNaN(day)) continue;
      days[this.undecided.at(i)] = day;
      states[this.undecided.at(i)] = CellState.read;
    }
    return { days, states, unreadableCells: firstUnreadable([this.unread, this.notIn[notation.order]]), notation };
  }
}
