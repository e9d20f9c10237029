import { wordsOf } from './words-of';

/** Which accounts have the same origins in every indicator: the same blanks, taken for the same. */
export interface OriginPatterns {
  /** Of each account its pattern. */
  readonly patternOf: Uint16Array;
  /** The origins of each pattern, one an indicator. The first has a value in each. */
  readonly patterns: readonly Uint8Array[];
}

const remembered = new WeakMap<Uint8Array, { columns: readonly Uint8Array[]; found: OriginPatterns | undefined }>();

/**
 * The patterns of a list, given the origins of each indicator, which do not change any more; found when somebody first asks. Lists have few:
 * most accounts have no blank, others one or two. Undefined where there are more than 65,536.
 */
export function originPatterns(columns: readonly Uint8Array[]): OriginPatterns | undefined {
  const [first] = columns;
  const known = remembered.get(first);
  const isSame = known?.columns.length === columns.length && columns.every((column, c) => column === known.columns[c]);
  if (isSame) return known.found;
  const found = findPatterns(columns);
  remembered.set(first, { columns, found });
  return found;
}

const mostPatterns = 1 << 16;

function findPatterns(columns: readonly Uint8Array[]): OriginPatterns | undefined {
  const patternOf = new Uint16Array(columns[0].length);
  const patterns = [new Uint8Array(columns.length)];
  for (const [c, origins] of columns.entries()) {
    // By origin what a pattern turns into. Those that come about in this column are not met again before the next.
    const turnsInto = Array.from({ length: 8 }, () => new Uint16Array(patterns.length));
    const note = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const into = turnsInto[origins[i]];
        const pattern = patternOf[i];
        if (origins[i] !== 0) patternOf[i] = into[pattern] ||= add(patterns, patterns[pattern], c, origins[i]);
      }
    };
    const words = wordsOf(origins);
    for (let w = 0; w < words.length; w++) if (words[w] !== 0) note(4 * w, 4 * w + 4);
    note(4 * words.length, origins.length);
    if (patterns.length > mostPatterns) return undefined;
  }
  return { patternOf, patterns };
}

function add(patterns: Uint8Array[], former: Uint8Array, indicator: number, origin: number): number {
  const pattern = former.slice();
  pattern[indicator] = origin;
  return patterns.push(pattern) - 1;
}
