/** A running engine, with the tables of a source in reach. */
export interface SqlSession {
  /** The columns of a table, by name; undefined where it has none of that name. */
  columnsOf(table: readonly string[]): Promise<readonly string[] | undefined>;
  rows(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Keeps the answer of a statement under a name, whole or not at all, and how many rows it has. */
  keep(statement: string, out: string): Promise<void>;
  /** How a statement reads what was kept. */
  kept(out: string): string;
  end(): Promise<void>;
}
