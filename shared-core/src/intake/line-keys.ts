import { currencyOf } from './currency-marks';
import { plainText } from './plain-text';

/** A key of each line: an index into `labels`, −1 where it is blank. */
export interface LineKeys {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/**
 * The keys of several tables in one numbering: all labels once, and for each table the code that each of its own codes becomes. `labelOf`
 * may give several labels one name, or '' for a blank, whose code is −1.
 */
export function oneNumbering(
  tables: readonly (LineKeys | undefined)[],
  labelOf: (label: string) => string = (label) => label,
): { readonly labels: readonly string[]; readonly recoded: readonly Int32Array[] } {
  const codeOf = new Map<string, number>();
  const recoded = tables.map((keys) =>
    Int32Array.from(keys?.labels ?? [], (label) => {
      const name = labelOf(label);
      if (name === '') return -1;
      const known = codeOf.get(name);
      if (known === undefined) codeOf.set(name, codeOf.size);
      return known ?? codeOf.size - 1;
    }),
  );
  return { labels: [...codeOf.keys()], recoded };
}

/** Codes of lines in another numbering; blank for every line of a table that has no such keys. */
export function recodedLines(size: number, keys: LineKeys | undefined, recoded: Int32Array): Int32Array {
  return keys ? Int32Array.from(keys.codes, (code) => (code < 0 ? -1 : recoded[code])) : new Int32Array(size).fill(-1);
}

/** What a cell of a currency column names, as an ISO code where we know it. */
export function currencyLabel(label: string): string {
  return currencyOf(plainText(label)) ?? label.toUpperCase();
}
