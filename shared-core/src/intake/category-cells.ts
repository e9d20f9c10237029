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
  private readonly unread = new UnreadableCells();

  /** `labelOf`: what a label is called inside, where several ways of writing it mean one category. */
  constructor(private readonly labelOf: (label: string) => string = (label) => label) {}

  add(cell: unknown, row: number): void {
    const label = this.labelOf(identifierText(cell));
    if (label === '') this.codes.push(blank);
    else if (isFormulaError(label)) {
      this.unread.add(row, label, 'error');
      this.codes.push(unreadable);
    } else {
      let code = this.codeOf.get(label);
      if (code === undefined) this.codeOf.set(label, (code = this.codeOf.size));
      this.codes.push(code);
    }
  }

  /** All cells; a blank and a formula error have no category. Whoever asks twice is told the same. */
  read(): CategoriesRead {
    const codes = this.codes.toArray();
    const states = Uint8Array.from(codes, (code) =>
      code >= 0 ? CellState.read : code === blank ? CellState.blank : CellState.unreadable,
    );
    return {
      column: { kind: 'category', codes: codes.map((code) => Math.max(code, blank)), labels: [...this.codeOf.keys()] },
      states,
      unreadableCells: this.unread.cells,
    };
  }
}

const blank = -1;
const unreadable = -2;
