/**
 * Where the points of one indicator come from, by account. Lists have few combinations of blanks: most accounts have none, others one or
 * two. So an account has the number of its pattern, the same for all indicators of a run, and a pattern an `Origin` for each of them.
 */
export interface Origins {
  readonly patternOf: Uint16Array | Uint32Array;
  readonly ofPattern: Uint8Array;
}

export const originAt = ({ patternOf, ofPattern }: Origins, account: number): number => ofPattern[patternOf[account]];

/** Takes down where points come from while indicators are looked at, one after the other. */
export interface OriginNotes {
  /** Turns to an indicator, or turns to it again. */
  turnTo(indicator: number): void;
  /** Notes of an account, once a turn; it replaces what was noted of it at an earlier one. */
  note(account: number, origin: number): void;
  /** The origins of each indicator. Whatever nothing was noted of is `Origin.value`. */
  taken(): Origins[];
}

export function originNotes(size: number, indicators: number): OriginNotes {
  let patternOf: Uint16Array | Uint32Array = new Uint16Array(size);
  /** The origins of each pattern, one an indicator; the first has a value in each. */
  const patterns = [new Uint8Array(indicators)];
  let at = 0;
  /** By origin what a pattern turns into. Those that come about at this turn are not met again before the next. */
  let turnsInto: Uint32Array[] = [];

  function add(former: number, origin: number): number {
    const pattern = patterns[former].slice();
    pattern[at] = origin;
    const added = patterns.push(pattern) - 1;
    if (added === 1 << 16) patternOf = Uint32Array.from(patternOf);
    return added;
  }

  return {
    turnTo(indicator) {
      at = indicator;
      turnsInto = [];
    },
    note(account, origin) {
      const into = (turnsInto[origin] ??= new Uint32Array(patterns.length));
      const former = patternOf[account];
      // Adding one may give the patterns wider numbers.
      const pattern = (into[former] ||= add(former, origin));
      patternOf[account] = pattern;
    },
    taken: () =>
      Array.from({ length: indicators }, (_, k) => ({
        patternOf,
        ofPattern: Uint8Array.from(patterns, (pattern) => pattern[k]),
      })),
  };
}
