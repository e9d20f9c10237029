import type { CellValue } from './account-list';

/** What a run gave each row, as far as the next run asks to tell who moved and by what. */
export interface RunTrace {
  readonly indicators: readonly string[];
  readonly accountAt: (row: number) => string;
  readonly tierAt: (row: number) => string | null;
  /** Tenths of a point that an indicator brought a row; undefined where it brought nothing to be told. */
  readonly tenthsAt: (row: number, indicator: number) => number | undefined;
}

/** The trace of some rows as it is kept. */
export interface TracedRows {
  readonly indicators: readonly string[];
  readonly accounts: readonly string[];
  readonly tiers: readonly (string | null)[];
  /** By indicator, two letters a row. */
  readonly tenths: readonly string[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOTHING = '//';
/** Twelve bits hold −204.8 to 204.6 points. */
const ZERO = 2_048;

/** Rows of a trace, to be kept with what was written. */
export function tracedRows(
  { indicators, accountAt, tierAt, tenthsAt }: RunTrace,
  from: number,
  to: number,
): TracedRows {
  const rows = Array.from({ length: to - from }, (_, k) => from + k);
  return {
    indicators,
    accounts: rows.map(accountAt),
    tiers: rows.map(tierAt),
    tenths: indicators.map((_, k) => rows.map((row) => letters(tenthsAt(row, k))).join('')),
  };
}

function letters(tenths: number | undefined): string {
  const bits = (tenths ?? NaN) + ZERO;
  if (!(bits >= 0 && bits < 4_095)) return NOTHING;
  return LETTERS[bits >> 6] + LETTERS[bits & 63];
}

function tenthsOf(marks: string, row: number): number | undefined {
  const mark = marks.slice(2 * row, 2 * row + 2);
  return mark === NOTHING || mark === '' ? undefined : LETTERS.indexOf(mark[0]) * 64 + LETTERS.indexOf(mark[1]) - ZERO;
}

/** How the run before left each account. */
export interface FormerRun {
  /** The tier before, null for none; undefined for an account that was not in the list. */
  readonly tierOf: (account: string, row: number) => string | null | undefined;
  /** Points by indicator; undefined where that was not kept. */
  readonly broughtTo: (account: string) => ReadonlyMap<string, number> | undefined;
  /** The accounts there were; undefined where only the rows that are left tell of them. */
  readonly accounts?: Iterable<string>;
}

/** The former run as its trace tells of it. An account on several rows is told by the first. */
export function formerRunOf(traced: readonly TracedRows[]): FormerRun {
  const places = new Map<string, readonly [TracedRows, number]>();
  for (const rows of traced) {
    rows.accounts.forEach((account, row) => {
      if (account !== '' && !places.has(account)) places.set(account, [rows, row]);
    });
  }
  return {
    accounts: places.keys(),
    tierOf(account) {
      const place = places.get(account);
      return place && place[0].tiers[place[1]];
    },
    broughtTo(account) {
      const place = places.get(account);
      if (!place) return undefined;
      const [rows, row] = place;
      const brought = new Map<string, number>();
      rows.indicators.forEach((indicator, k) => {
        const tenths = tenthsOf(rows.tenths[k], row);
        // Two scorecards of one model may both have the indicator; an account has points in one of them.
        if (tenths !== undefined) brought.set(indicator, (brought.get(indicator) ?? 0) + tenths / 10);
      });
      return brought.size > 0 ? brought : undefined;
    },
  };
}

/** The former run as the tier column tells of it, row by row: who left is not in it. */
export function formerRunInColumn(tiers: readonly CellValue[]): FormerRun {
  return {
    tierOf: (_, row) => (tiers[row] === '' || tiers[row] === undefined ? null : String(tiers[row])),
    broughtTo: () => undefined,
  };
}
