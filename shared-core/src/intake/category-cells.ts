import type { CategoryColumn } from './account-columns';
import { isFormulaError } from './formula-error';
import { growingIntegers } from './growing-array';
import { plainText } from './plain-text';
import type { UnreadableCell } from './intake-report';
import { identifierText } from './identifier-text';
import { UnreadableCells } from './unreadable-cells';

export interface CategoriesRead {
  readonly column: CategoryColumn;
  readonly unreadable: number;
  readonly unreadableCells: readonly UnreadableCell[];
}

/** Takes the cells of a category column one by one and gives each distinct label, without spaces around it, a code. */
export class CategoryCells {
  private readonly codes = growingIntegers();
  private readonly codeOf = new Map<string, number>();
  private readonly unread = new UnreadableCells();
  private unreadable = 0;

  /** `labelOf`: what a label is called inside, where several ways of writing it mean one category. */
  constructor(private readonly labelOf: (label: string) => string = (label) => label) {}

  add(cell: unknown, row: number): void {
    const label = this.labelOf(identifierText(cell));
    if (isFormulaError(plainText(label))) {
      this.unread.add(row, label, 'error');
      this.unreadable++;
    } else if (label !== '') {
      let code = this.codeOf.get(label);
      if (code === undefined) this.codeOf.set(label, (code = this.codeOf.size));
      this.codes.push(code);
      return;
    }
    this.codes.push(-1);
  }

  /** All cells; a blank and a formula error have no category. */
  read(): CategoriesRead {
    return {
      column: { kind: 'category', codes: this.codes.toArray(), labels: [...this.codeOf.keys()] },
      unreadable: this.unreadable,
      unreadableCells: this.unread.cells,
    };
  }
}
