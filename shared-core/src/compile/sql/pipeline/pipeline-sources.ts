import type { SqlTable } from '../sql-sources';

/** Where a pipeline and its evidence lie. */
export interface PipelineSources {
  /** `deal`, `amount`, `declared_stage` (a stage's id in the template) and, if it is there, `outcome` (open, won or lost). */
  readonly deals: { readonly table: SqlTable; readonly columns: readonly string[] };
  /**
   * A row for each thing seen: `deal`, `fact` (its path in the template), `says` (yes, no, in progress, a choice's id or a text), `number` or
   * `day` where the fact is one, `observed`, and `line`, which tells which of two rows of one day is the later.
   */
  readonly evidence: SqlTable;
  /** For each list of the template, by path: a row for each item, with `deal` and a column for each member; yes and no as true and false. */
  readonly lists?: Readonly<Record<string, SqlTable>>;
  /** `deal`, `condition` and `since`: when conditions that stay met were first met. */
  readonly metSince?: SqlTable;
}
