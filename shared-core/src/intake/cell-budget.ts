import type { IntakeProblem } from './intake-report';

/** How many cells are taken in, of all tables together. What comes after the last of them is counted and left. */
export class CellBudget {
  private count = 0;

  constructor(private readonly limit = Infinity) {}

  /** Whether a row of so many cells is still taken. */
  takes(cells: number): boolean {
    this.count += cells;
    return !this.isPassed;
  }

  get isPassed(): boolean {
    return this.count > this.limit;
  }

  problems(): IntakeProblem[] {
    return this.isPassed ? [{ kind: 'tooManyCells', cells: this.count, limit: this.limit }] : [];
  }
}
