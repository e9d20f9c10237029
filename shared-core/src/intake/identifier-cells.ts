import { TextPacker, type TextColumn } from '../basics/text-column';
import { isFormulaError } from './formula-error';
import { identifierText } from './identifier-text';
import type { ColumnReading, MappedColumn } from './intake-report';
import type { RowBlock } from './row-block';
import { UnreadableCells } from './unreadable-cells';

/** Takes the cells of a column of ids or names one by one. A formula error names nobody. */
export class IdentifierCells {
  private readonly texts: TextPacker;
  private unnamed = 0;
  private unreadable = 0;
  private rising = true;
  private latest = '';
  private readonly unread = new UnreadableCells();

  /** `expected`: how many cells are coming, where that is known. */
  constructor(expected = 0) {
    this.texts = new TextPacker(expected);
  }

  addColumn({ count, rows, first, places }: RowBlock, column: number): void {
    for (let k = 0; k < count; k++) this.add(rows[first + k][column], places[k]);
  }

  add(cell: unknown, row: number): void {
    // What nearly all ids are is taken as it is.
    const text = typeof cell === 'string' && isBare(cell) ? cell : this.named(cell, row);
    if (this.rising) this.rising = this.latest < text;
    this.latest = text;
    this.texts.add(text);
  }

  private named(cell: unknown, row: number): string {
    const text = identifierText(cell);
    if (text.charCodeAt(0) === NUMBER_SIGN && isFormulaError(text)) {
      this.unreadable++;
      this.unread.add(row, text, 'error');
    } else if (text !== '') return text;
    this.unnamed++;
    return '';
  }

  /** How many cells name nobody. */
  get nameless(): number {
    return this.unnamed;
  }

  /** Whether each text comes after the one before it, as in a list sorted by id: then none is empty, and none comes twice. */
  get areInOrder(): boolean {
    return this.rising;
  }

  /** What was taken, empty where a cell is blank or unreadable. Nothing is to be added afterwards. */
  toColumn(): TextColumn {
    return this.texts.toColumn();
  }

  /** Takes the name out of a last line that sums the list up: it is no account. Elsewhere "Total" may be a company. */
  disownTotal(): void {
    if (!totals.has(this.latest.toLowerCase())) return;
    this.texts.dropLast();
    this.texts.add('');
    this.unnamed++;
    this.rising = false;
  }

  reading({ column, header, role }: MappedColumn): ColumnReading {
    const { unreadable, unnamed } = this;
    const [numbers, blanks] = [this.texts.length - unnamed, unnamed - unreadable];
    return { column, header, role, numbers, blanks, unreadable, fromText: 0, unreadableCells: this.unread.cells };
  }
}

const NUMBER_SIGN = 35;

/** Whether a text has no space around it, is no formula error and not empty, as far as its ends alone can tell. */
function isBare(text: string): boolean {
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1));
}

/** The characters from 0 to z: digits, letters and no space among them. An empty text has none. */
const isPlain = (code: number): boolean => code >= 0x30 && code <= 0x7a;

const totals = new Set(
  'total|totals|grand total|sum|summe|gesamt|gesamtsumme|gesamtergebnis|ergebnis|合计|总计|合計|總計|합계|총계|총합계'.split(
    '|',
  ),
);
