/** How a table that this program left in a database is told from others: by its comment. */
export const ours = 'Keystage result';

/** Where the result of a run goes in a database, and where it is worked out before. */
export interface ResultPlace {
  /** A name that ends in .csv is a file here. */
  readonly isFile: boolean;
  /** Schema and name, or the name alone; of a file that of a table it passes through. */
  readonly parts: readonly string[];
  readonly workingParts: readonly string[];
  /** Both as a statement writes them. */
  readonly table: string;
  readonly working: string;
}

/** What `--out` says to a run in a database. */
export function resultPlace(out: string, named: (name: string) => string): ResultPlace {
  const isFile = out.endsWith('.csv');
  const parts = isFile ? ['keystage_csv'] : out.split('.');
  // PostgreSQL has no room for names of more than 63 bytes.
  const last = Buffer.from(parts.at(-1)!).subarray(0, 44).toString().replaceAll('\uFFFD', '');
  const workingParts = [...parts.slice(0, -1), `${last} keystage run`];
  const written = (names: readonly string[]) => names.map(named).join('.');
  return { isFile, parts, workingParts, table: written(parts), working: written(workingParts) };
}
