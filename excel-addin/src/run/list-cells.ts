import type { CellValue } from '../workbook';

const Kind = { blank: 0, number: 1, text: 2, truth: 3 } as const;

/** One column as it was read: a number per cell, or where its text is found. Plain, so that it can cross to a worker. */
export interface PackedColumn {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: string[];
}

interface CellColumn extends PackedColumn {
  readonly known: Map<string, number>;
}

/** One cell as it stood. */
export function cellIn({ kinds, numbers, texts }: PackedColumn, row: number): CellValue {
  switch (kinds[row]) {
    case Kind.number:
      return numbers[row];
    case Kind.text:
      return texts[numbers[row]];
    case Kind.truth:
      return numbers[row] === 1;
    default:
      return '';
  }
}

/**
 * The cells of a list as they stood in the workbook, packed: nine bytes a cell, each different text of a column once. Kept so that
 * another mapping, another answer or a cancelled run needs no second way through the workbook.
 */
export class ListCells {
  private readonly columns: readonly CellColumn[];

  constructor(
    readonly rows: number,
    readonly width: number,
  ) {
    this.columns = Array.from({ length: width }, () => ({
      kinds: new Uint8Array(rows),
      numbers: new Float64Array(rows),
      texts: [],
      known: new Map<string, number>(),
    }));
  }

  /** Takes in a chunk of rows as it arrives; `from` is the row of its first. */
  put(rows: readonly (readonly CellValue[])[], from: number): void {
    this.columns.forEach((column, c) => {
      for (let r = 0; r < rows.length; r++) set(column, from + r, rows[r][c]);
    });
  }

  /** One cell as it stood. */
  valueAt(row: number, column: number): CellValue {
    return cellIn(this.columns[column], row);
  }

  /** A column as it is kept. */
  packed(column: number): PackedColumn {
    const { kinds, numbers, texts } = this.columns[column];
    return { kinds, numbers, texts };
  }

  /** The rows from one to before another, one after the other; the same array each time, filled anew. */
  *rowsBetween(from: number, to: number): Generator<readonly CellValue[]> {
    const row = new Array<CellValue>(this.width).fill('');
    for (let r = from; r < to; r++) {
      for (let c = 0; c < this.width; c++) row[c] = this.valueAt(r, c);
      yield row;
    }
  }
}

function set(column: CellColumn, row: number, value: CellValue): void {
  if (value === '') return;
  if (typeof value === 'number') {
    column.kinds[row] = Kind.number;
    column.numbers[row] = value;
  } else if (typeof value === 'boolean') {
    column.kinds[row] = Kind.truth;
    column.numbers[row] = value ? 1 : 0;
  } else {
    column.kinds[row] = Kind.text;
    column.numbers[row] = textNumber(column, value);
  }
}

function textNumber({ texts, known }: CellColumn, text: string): number {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  known.set(text, texts.length);
  return texts.push(text) - 1;
}
