import { CellState, type CategoryColumn } from './account-columns';
import { isFormulaError } from './formula-error';
import { growingIntegers } from './growing-array';
import type { UnreadableCell } from './intake-report';
import { identifierText } from './identifier-text';
import { UnreadableCells } from './unreadable-cells';

export interface CategoriesRead {
  readonly column: CategoryColumn;
  readonly states: Uint8Array;
  readonly unreadableCells: readonly UnreadableCell[];
}

/** Takes the cells of a column of categories or keys one by one and gives each distinct label, without spaces around it, a code. */
export class CategoryCells {
  private readonly codes = growingIntegers();
  private readonly codeOf = new Map<string, number>();
  /** The codes of texts as they were written, as a list has many rows and few categories; of labels, where those are the same. */
  private readonly known: Map<string, number>;
  private readonly unread = new UnreadableCells();

  /** `labelOf`: what a label is called inside, where several ways of writing it mean one category. */
  constructor(private readonly labelOf?: (label: string) => string) {
    this.known = labelOf ? new Map<string, number>() : this.codeOf;
  }

  add(cell: unknown, row: number): void {
    const code = typeof cell === 'string' ? this.known.get(cell) : undefined;
    this.codes.push(code ?? this.codeOfCell(cell, row));
  }

  private codeOfCell(cell: unknown, row: number): number {
    const text = identifierText(cell);
    const label = this.labelOf ? this.labelOf(text) : text;
    if (label === '') return blank;
    if (isFormulaError(label)) {
      this.unread.add(row, label, 'error');
      return unreadable;
    }
    let code = this.codeOf.get(label);
    if (code === undefined) this.codeOf.set(label, (code = this.codeOf.size));
    if (this.labelOf && typeof cell === 'string') this.known.set(cell, code);
    return code;
  }

  /** All cells; a blank and a formula error have no category. Whoever asks twice is told the same. */
  read(): CategoriesRead {
    const taken = this.codes.toArray();
    const codes = new Int32Array(taken.length);
    const states = new Uint8Array(taken.length);
    for (let i = 0; i < taken.length; i++) {
      codes[i] = Math.max(taken[i], blank);
      if (taken[i] !== blank) states[i] = taken[i] === unreadable ? CellState.unreadable : CellState.read;
    }
    return {
      column: { kind: 'category', codes, labels: [...this.codeOf.keys()] },
      states,
      unreadableCells: this.unread.cells,
    };
  }
}

const blank = -1;
const unreadable = -2;
