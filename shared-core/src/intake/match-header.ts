import { headerText, isEastAsian, type HeaderText } from './header-text';
import { wordsBeside, wordsOfMoney, wordsOfRatio, wordsThatTurn, type HeaderWords } from './header-words';

/** Why a header is taken for a role. */
export type HeaderMatch =
  /** It says the word, and nothing beside it that matters. */
  | { readonly kind: 'says'; readonly word: string }
  /** The word is in it, beside others that are not understood. */
  | { readonly kind: 'contains'; readonly word: string; readonly beside: readonly string[] };

export interface RoleMatch {
  /** From 0 to 1; below one half it is no more than a thought. */
  readonly confidence: number;
  readonly because: HeaderMatch;
}

/** One word of the vocabulary, ready for comparison. */
export interface KnownWord {
  readonly word: string;
  readonly squeezed: string;
  readonly strength: number;
}

/** The words of a role, ready for comparison. */
export function knownWords({ sure, likely = '', possible = '' }: HeaderWords): KnownWord[] {
  const known = new Map<string, KnownWord>();
  for (const [list, strength] of [[sure, 1] as const, [likely, 0.75] as const, [possible, 0.55] as const]) {
    for (const word of list.split(' | ')) {
      const { squeezed } = headerText(word);
      if (squeezed !== '' && !known.has(squeezed)) known.set(squeezed, { word, squeezed, strength });
    }
  }
  return [...known.values()];
}

/** What a role counts, as far as it decides which words may stand beside its own. */
export type Counted = 'money' | 'ratio' | 'other';

/** How well a header says one of the words of a role, at best; null when it says none, or says it of something else. */
export function matchHeader(header: HeaderText, words: readonly KnownWord[], counted: Counted): RoleMatch | null {
  let best: RoleMatch | null = null;
  for (const known of words) {
    const match = matchWord(header, known, harmless[counted]);
    if (match && (!best || match.confidence > best.confidence)) best = match;
  }
  return best;
}

function matchWord(
  header: HeaderText,
  { word, squeezed, strength }: KnownWord,
  harmlessWords: readonly string[],
): RoleMatch | null {
  if (header.squeezed === squeezed) return { confidence: strength, because: { kind: 'says', word } };
  const at = placeIn(header, squeezed);
  if (at < 0) return null;
  const pieces = piecesBeside(header, at, at + squeezed.length);
  const beside = pieces.flatMap((piece) => notUnderstood(piece, harmlessWords));
  if (beside.some(turns)) return null;
  if (beside.length === 0) return { confidence: 0.95 * strength, because: { kind: 'says', word } };
  const share = squeezed.length / header.squeezed.length;
  return { confidence: (0.3 + 0.4 * share) * strength, because: { kind: 'contains', word, beside } };
}

/** Where a word stands in a header as a word of its own; at the end also as the head of a German compound (Kundenumsatz). */
function placeIn({ squeezed, bounds }: HeaderText, word: string): number {
  const eastAsian = isEastAsian(word);
  for (let at = squeezed.indexOf(word); at >= 0; at = squeezed.indexOf(word, at + 1)) {
    const ends = bounds.has(at + word.length);
    if (eastAsian || (ends && (bounds.has(at) || word.length >= 5))) return at;
  }
  return -1;
}

/** The words of a header outside a range of it. */
function piecesBeside({ squeezed, bounds }: HeaderText, from: number, to: number): string[] {
  const cuts = [...bounds, from, to].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (let i = 1; i < cuts.length; i++) {
    if (cuts[i - 1] < cuts[i] && (cuts[i] <= from || cuts[i - 1] >= to))
      pieces.push(squeezed.slice(cuts[i - 1], cuts[i]));
  }
  return pieces;
}

const longestFirst = (...sets: readonly ReadonlySet<string>[]): string[] =>
  sets.flatMap((set) => [...set]).sort((a, b) => b.length - a.length);

/** Words that may stand beside a role's own, by what it counts. */
const harmless: Readonly<Record<Counted, readonly string[]>> = {
  money: longestFirst(wordsBeside, wordsOfMoney),
  ratio: longestFirst(wordsBeside, wordsOfRatio),
  other: longestFirst(wordsBeside),
};

/** What is left of a piece once the words that change nothing are taken off. */
function notUnderstood(piece: string, harmlessWords: readonly string[]): string[] {
  if (/^\d+$/.test(piece) || harmlessWords.includes(piece)) return [];
  if (!isEastAsian(piece)) return [piece];
  let rest = piece;
  for (const word of harmlessWords) if (isEastAsian(word)) rest = rest.replaceAll(word, '');
  return rest === '' ? [] : [rest];
}

const turning = [...wordsThatTurn, ...wordsOfMoney, ...wordsOfRatio].map((word) => headerText(word).squeezed);

/** Whether a word beside makes something else of the header. A German compound carries it in front: Planumsatz. */
function turns(word: string): boolean {
  return turning.some((turn) => (isEastAsian(turn) ? word.includes(turn) : word === turn || compound(word, turn)));
}

function compound(word: string, turn: string): boolean {
  return turn.length >= 4 && word.length > turn.length && (word.startsWith(turn) || word.endsWith(turn));
}
