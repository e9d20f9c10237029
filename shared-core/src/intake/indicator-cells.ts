import type { CalendarDate } from '../basics/calendar-date';
import type { IndicatorNature } from '../model/indicator-catalogue';
import { CellState, type IndicatorColumn } from './account-columns';
import { CategoryCells } from './category-cells';
import { CountBackCells } from './count-back-cells';
import type { ColumnReading, IntakeProblem, LocaleNotation, MappedColumn } from './intake-report';
import { NumberCells, WrittenAs, type NumberCellsRead } from './number-cells';
import { RatioCells } from './ratio-cells';
import { yesOrNo } from './yes-or-no';

/** What intake needs to know of an indicator to read its column. */
export type ReadNature = Pick<IndicatorNature, 'unit' | 'merging' | 'datesCountBack'>;

/** What decides where a column's own cells do not. `rowOf` is the row of the list that the column's i-th cell stood in. */
export interface ReadingContext {
  readonly asOf: CalendarDate;
  readonly locale: LocaleNotation;
  readonly rowOf: (index: number) => number;
}

export interface IndicatorRead {
  readonly column: IndicatorColumn;
  readonly reading: ColumnReading;
  readonly problem?: IntakeProblem;
}

/** Takes one column's cells in row order and, once it has them all, gives the column and what became of its cells. */
export interface IndicatorCells {
  add(cell: unknown, row: number): void;
  read(context: ReadingContext): IndicatorRead;
}

/** The reader for a column by what its indicator counts: categories, shares, days back to a date, or plain numbers. */
export function indicatorCells(mapped: MappedColumn, nature: ReadNature): IndicatorCells {
  const { bareNumbersAre, ...named } = mapped;
  if (nature.unit === 'category') return categories(named);
  if (nature.datesCountBack) {
    const cells = new CountBackCells();
    return {
      add: (cell, row) => cells.add(cell, row),
      read: ({ locale, asOf, rowOf }) => numbersRead(named, cells.read(locale, asOf, rowOf)),
    };
  }
  if (nature.unit === 'ratio') {
    const cells = new RatioCells();
    return {
      add: (cell, row) => cells.add(cell, row),
      read({ locale, rowOf }) {
        const { unexplained, ...read } = cells.read(locale, bareNumbersAre);
        if (!unexplained) return numbersRead(named, read);
        const [row, value] = [rowOf(unexplained.index), unexplained.value];
        const { header, role } = mapped;
        return { ...numbersRead(named, read), problem: { kind: 'ratioScaleUnknown', header, role, row, value } };
      },
    };
  }
  const cells = new NumberCells();
  return {
    add: (cell, row) => cells.add(cell, row),
    read: ({ locale }) => numbersRead(named, cells.read(locale, nature.unit === 'money')),
  };
}

type NamedColumn = Pick<ColumnReading, 'column' | 'header' | 'role'>;

function numbersRead(named: NamedColumn, read: NumberCellsRead): IndicatorRead {
  const { values, states, writtenAs, ...decided } = read;
  const counts = [0, 0, 0];
  let fromText = 0;
  for (let i = 0; i < states.length; i++) {
    counts[states[i]]++;
    if (states[i] === CellState.read && writtenAs[i] !== WrittenAs.number) fromText++;
  }
  return {
    column: { kind: 'number', values, states },
    reading: {
      ...named,
      numbers: counts[CellState.read],
      blanks: counts[CellState.blank],
      unreadable: counts[CellState.unreadable],
      fromText,
      ...decided,
    },
  };
}

function categories(named: NamedColumn): IndicatorCells {
  // Whether a company is listed is answered in each office's own language; regions and industries are names.
  const cells = new CategoryCells(named.role === 'listed' ? (label) => yesOrNo(label) ?? label : undefined);
  return {
    add: (cell, row) => cells.add(cell, row),
    read() {
      const { column, unreadable, unreadableCells } = cells.read();
      let numbers = 0;
      for (const code of column.codes) if (code >= 0) numbers++;
      const blanks = column.codes.length - numbers - unreadable;
      return { column, reading: { ...named, numbers, blanks, unreadable, fromText: 0, unreadableCells } };
    },
  };
}
