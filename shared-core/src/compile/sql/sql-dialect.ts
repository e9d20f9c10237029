/**
 * How one engine writes what a compiled model needs. Whatever engines do each in their own way stands here and nowhere else, and nothing is
 * left to what an engine takes for granted: order, type and rounding are written out.
 */
export interface SqlDialect {
  readonly name: 'duckdb' | 'postgres' | 'clickhouse';
  /** Bytes an engine keeps of a name; what is longer it would cut off. */
  readonly longestName: number;
  readonly types: {
    readonly text: string;
    readonly double: string;
    readonly whole: string;
    readonly day: string;
    readonly flag: string;
  };
  /** Statements that a session runs before, so that nothing rests on how an engine was set up. */
  readonly settings: readonly string[];
  /** `"a step" as`, as a step of the statement begins that so many places after it read. */
  step(name: string, readers: number): string;
  /** A name of a table or column, whatever is in it. */
  named(name: string): string;
  text(text: string): string;
  /** A double to its last bit: a bare 0.1 is a decimal to some engines. */
  double(x: number): string;
  day(day: string): string;
  cast(x: string, type: string): string;
  /** A double rounded half away from zero on its decimal text to the 9 decimals in which cuts compare; a double again. */
  rounded(x: string): string;
  /** A double as the decimal it is written as, to 9 decimals or to so many, so that sums and shares are exact. */
  exact(x: string, places?: number): string;
  /** A decimal as the double nearest to it. */
  nearest(x: string): string;
  isFinite(x: string): string;
  /** A text as it sorts by code point. */
  byCodePoint(text: string): string;
  /** Without blanks around it. */
  trimmed(text: string): string;
  lower(text: string): string;
  /** A text as JSON, its quotes and line ends escaped. */
  json(text: string): string;
  daysBetween(from: string, to: string): string;
  /** The texts that are there, joined in order. */
  joined(texts: readonly string[], between: string): string;
  /** A join to the last row of a step whose `value` is not above `x`; to nothing where there is none. */
  lastUpTo(step: string, alias: string, x: string): string;
  /** Makes a table of what a statement answers. */
  created(table: string, select: string): string;
  /** A table of rows that stand in the statement itself. */
  rows(columns: readonly string[], rows: readonly (readonly string[])[]): string;
}
