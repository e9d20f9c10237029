import type { CalendarDate } from '../basics/calendar-date';
import type { IndicatorNature } from '../model/indicator-catalogue';
import type { IndicatorColumn } from './account-columns';
import { CategoryCells } from './category-cells';
import { columnReading } from './column-reading';
import { CountBackCells } from './count-back-cells';
import type { ColumnReading, IntakeProblem, LocaleNotation, MappedColumn } from './intake-report';
import { NumberCells, type NumberCellsRead } from './number-cells';
import { RatioCells } from './ratio-cells';
import type { RowBlock } from './row-block';
import { yesOrNo } from './yes-or-no';

/** What intake needs to know of an indicator to read its column. */
export type ReadNature = Pick<IndicatorNature, 'unit' | 'merging' | 'datesCountBack' | 'yesOrNo'>;

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

/** Takes one column's cells, some rows at a time, and, once it has them all, gives the column and what became of its cells. */
export interface IndicatorCells {
  addColumn(block: RowBlock, column: number): void;
  read(context: ReadingContext): IndicatorRead;
}

/** The reader for a column by what its indicator counts: categories, shares, days back to a date, or plain numbers. */
export function indicatorCells(mapped: MappedColumn, nature: ReadNature, expected?: number): IndicatorCells {
  const { bareNumbersAre, ...named } = mapped;
  if (nature.unit === 'category') return categories(named, nature.yesOrNo);
  if (nature.datesCountBack) {
    const cells = new CountBackCells(expected);
    return {
      addColumn: addCellsTo(cells),
      read: ({ locale, asOf, rowOf }) => numbersRead(named, cells.read(locale, asOf, rowOf)),
    };
  }
  if (nature.unit === 'ratio') {
    const cells = new RatioCells(expected);
    return {
      addColumn: (block, column) => cells.addColumn(block, column),
      read({ locale, rowOf }) {
        const { unexplained, ...read } = cells.read(locale, bareNumbersAre);
        if (!unexplained) return numbersRead(named, read);
        const [row, value] = [rowOf(unexplained.index), unexplained.value];
        const { header, role } = mapped;
        return { ...numbersRead(named, read), problem: { kind: 'ratioScaleUnknown', header, role, row, value } };
      },
    };
  }
  const cells = new NumberCells(expected);
  return {
    addColumn: (block, column) => cells.addColumn(block, column),
    read: ({ locale }) => numbersRead(named, cells.read(locale, nature.unit === 'money')),
  };
}

function addCellsTo(cells: { add(cell: unknown, row: number): void }): IndicatorCells['addColumn'] {
  return ({ count, rows, first, places }, column) => {
    for (let k = 0; k < count; k++) cells.add(rows[first + k][column], places[k]);
  };
}

type NamedColumn = Pick<ColumnReading, 'column' | 'header' | 'role'>;

function numbersRead(named: NamedColumn, { values, ...read }: NumberCellsRead): IndicatorRead {
  return { column: { kind: 'number', values, states: read.states }, reading: columnReading(named, read) };
}

function categories(named: NamedColumn, answers?: true): IndicatorCells {
  // Whether a company is listed is answered in each office's own language; regions and industries are names.
  const cells = new CategoryCells(answers && ((label) => yesOrNo(label) ?? label));
  return {
    addColumn: addCellsTo(cells),
    read() {
      const { column, ...read } = cells.read();
      return { column, reading: columnReading(named, read) };
    },
  };
}
