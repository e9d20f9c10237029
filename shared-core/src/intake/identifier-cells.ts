import { isFormulaError } from './formula-error';
import { identifierText } from './identifier-text';
import type { ColumnReading, MappedColumn } from './intake-report';
import type { RowBlock } from './row-block';
import { UnreadableCells } from './unreadable-cells';

/** Takes the cells of a column of ids or names one by one. A formula error names nobody. */
export class IdentifierCells {
  /** Empty where a cell is blank or unreadable. */
  readonly texts: string[] = [];
  private unreadable = 0;
  private readonly unread = new UnreadableCells();

  addColumn({ count, rows, places }: RowBlock, column: number): void {
    for (let k = 0; k < count; k++) this.add(rows[k][column], places[k]);
  }

  add(cell: unknown, row: number): void {
    const text = identifierText(cell);
    if (text[0] === '#' && isFormulaError(text)) {
      this.unreadable++;
      this.unread.add(row, text, 'error');
      this.texts.push('');
    } else this.texts.push(text);
  }

  /** Takes the name out of a last line that sums the list up: it is no account. Elsewhere "Total" may be a company. */
  disownTotal(): void {
    const last = this.texts.length - 1;
    if (last >= 0 && totals.has(this.texts[last].toLowerCase())) this.texts[last] = '';
  }

  reading({ column, header, role }: MappedColumn): ColumnReading {
    const numbers = this.texts.reduce((count, text) => (text === '' ? count : count + 1), 0);
    const { unreadable } = this;
    const blanks = this.texts.length - numbers - unreadable;
    return { column, header, role, numbers, blanks, unreadable, fromText: 0, unreadableCells: this.unread.cells };
  }
}

const totals = new Set(
  'total|totals|grand total|sum|summe|gesamt|gesamtsumme|gesamtergebnis|ergebnis|合计|总计|合計|總計|합계|총계|총합계'.split(
    '|',
  ),
);
