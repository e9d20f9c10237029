/**
 * Where the points of one indicator come from, by account. Lists have few combinations of blanks: most accounts have none, others one or
 * two. So an account has the number of its pattern, the same for all indicators of a run, and a pattern an `Origin` for each of them. Where
 * accounts have hardly anything in common, each is a pattern of its own.
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
  const patternOf = new Uint16Array(size);
  /** The origins of each pattern, one an indicator; the first has a value in each. */
  const patterns = [new Uint8Array(indicators)];
  /** The same of each account, indicator by indicator, once its patterns are too many to have a number of 16 bits each. */
  let ofAccounts: Uint8Array[] | undefined;
  let at = 0;
  /** By origin what a pattern turns into. Those that come about at this turn are not met again before the next. */
  let turnsInto: Uint16Array[] = [];

  const originsOf = (indicator: number) => Uint8Array.from(patterns, (origins) => origins[indicator]);

  function add(former: number, origin: number): number {
    const pattern = patterns[former].slice();
    pattern[at] = origin;
    return patterns.push(pattern) - 1;
  }

  function spread(): Uint8Array[] {
    return Array.from({ length: indicators }, (_, k) => {
      const ofPattern = originsOf(k);
      return Uint8Array.from(patternOf, (pattern) => ofPattern[pattern]);
    });
  }

  return {
    turnTo(indicator) {
      at = indicator;
      turnsInto = [];
    },
    note(account, origin) {
      if (!ofAccounts) {
        const into = (turnsInto[origin] ??= new Uint16Array(patterns.length));
        const former = patternOf[account];
        if (into[former] > 0 || patterns.length < mostPatterns) {
          patternOf[account] = into[former] ||= add(former, origin);
          return;
        }
        ofAccounts = spread();
      }
      ofAccounts[at][account] = origin;
    },
    taken() {
      const each = ofAccounts && Uint32Array.from({ length: size }, (_, account) => account);
      return Array.from({ length: indicators }, (_, k) =>
        each ? { patternOf: each, ofPattern: ofAccounts![k] } : { patternOf, ofPattern: originsOf(k) },
      );
    },
  };
}

const mostPatterns = 1 << 16;
