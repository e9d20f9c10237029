/** What a column holds, as far as a statement hangs on it. */
export type ColumnKind = 'text' | 'number' | 'day' | 'flag';

export interface ColumnThere {
  readonly name: string;
  readonly kind: ColumnKind | 'other';
}

/** A running engine, with the tables of a source in reach. */
export interface SqlSession {
  /** The columns of a table; undefined where the source has none of that name. */
  columnsOf(table: readonly string[]): Promise<readonly ColumnThere[] | undefined>;
  /** A cell of a table that is not of its column's kind, where the source holds texts alone; undefined where there is none. */
  illegible(table: readonly string[]): Promise<{ readonly column: string; readonly text: string } | undefined>;
  rows(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Whether the place of the result holds what no run of this program left there. */
  isSomebodyElses(out: string): Promise<boolean>;
  /**
   * Has the answer of a statement worked out beside its place, whole or not at all, under the run's `mark`. With `resume` an answer that a
   * run of the same mark left there is taken. Answers how a statement reads it, and whether it was there.
   */
  stage(statement: string, out: string, run: { readonly mark: string; readonly resume: boolean }): Promise<Staged>;
  /** Whether what was staged stays for another run, where this one breaks off. */
  readonly keepsStaged: boolean;
  /** Gives the answer its place, in one step. */
  publish(out: string): Promise<void>;
  /** Takes away what is not to be kept, and leaves. */
  end(): Promise<void>;
}

export interface Staged {
  readonly from: string;
  readonly resumed: boolean;
}
