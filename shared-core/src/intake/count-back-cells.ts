import { dayNumber, fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { CellState } from './account-columns';
import { DateCells } from './date-cells';
import type { DateNotation, LocaleNotation } from './intake-report';
import { NumberCells, type NumberCellsRead } from './number-cells';
import { isSerialRatherThanDays, serialDay } from './serial-day';
import { firstUnreadable, UnreadableCells } from './unreadable-cells';

/** A column that says how long ago something was, as days up to the as-of date. */
export interface CountBackRead extends NumberCellsRead {
  readonly dateNotation?: DateNotation;
  readonly bareNumbersAre?: 'days' | 'dates';
}

/**
 * Takes the cells of a column such as "last order" one by one: dates as text, dates as a spreadsheet's serial numbers, or days that
 * somebody has counted. Whether its bare numbers are dates or days is decided for the column, by most of them.
 */
export class CountBackCells {
  private readonly dates: DateCells;
  private readonly numbers: NumberCells;

  constructor(expected?: number) {
    this.dates = new DateCells(expected);
    this.numbers = new NumberCells(expected);
  }

  add(cell: unknown, row: number): void {
    if (this.dates.isDateText(cell)) {
      this.dates.add(cell, row);
      this.numbers.skip();
    } else {
      this.dates.skip();
      this.numbers.add(cell, row);
    }
  }

  /**
   * All cells as days up to `asOf`. A day after it is unreadable, as is a bare number that contradicts most of the others or is no day:
   * 99991231 and 20250230 among dates written as one number.
   */
  read(locale: LocaleNotation, asOf: CalendarDate, rowOf: (index: number) => number): CountBackRead {
    const dates = this.dates.read(locale);
    const numbers = this.numbers.read(locale, false);
    const bareNumbersAre = mostBareNumbersAre(numbers);
    const today = dayNumber(asOf);
    const { values, states } = numbers;
    const contradicting = new UnreadableCells();
    const noDay = new UnreadableCells();
    const future = new UnreadableCells();

    for (let i = 0; i < values.length; i++) {
      if (states[i] === CellState.read) {
        const isSerial = isSerialRatherThanDays(values[i]);
        if (isSerial !== (bareNumbersAre === 'dates')) {
          contradicting.add(rowOf(i), String(values[i]), 'notation');
          states[i] = CellState.unreadable;
        } else if (isSerial) {
          const day = serialDay(values[i]);
          if (Number.isNaN(day)) {
            noDay.add(rowOf(i), String(values[i]), 'text');
            states[i] = CellState.unreadable;
          } else values[i] = today - day;
        }
      } else if (dates.states[i] !== CellState.blank) {
        states[i] = dates.states[i];
        values[i] = today - dates.days[i];
      }
      if (states[i] === CellState.read && values[i] < 0) {
        future.add(rowOf(i), fromDayNumber(today - values[i]), 'future');
        states[i] = CellState.unreadable;
      }
      if (states[i] !== CellState.read) values[i] = NaN;
    }
    const kinds = [{ cells: numbers.unreadableCells }, { cells: dates.unreadableCells }, contradicting, noDay, future];
    return {
      ...numbers,
      unreadableCells: firstUnreadable(kinds),
      ...(dates.notation && { dateNotation: dates.notation }),
      ...(bareNumbersAre && { bareNumbersAre }),
    };
  }
}

function mostBareNumbersAre({ values, states }: NumberCellsRead): 'days' | 'dates' | undefined {
  let [days, dates] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (states[i] !== CellState.read) continue;
    if (isSerialRatherThanDays(values[i])) dates++;
    else days++;
  }
  return days + dates === 0 ? undefined : dates > days ? 'dates' : 'days';
}
