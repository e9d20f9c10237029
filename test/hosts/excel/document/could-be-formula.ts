/** Spaces, and what is not seen at all. */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Cf}]+/u;

/**
 * Whether some Excel could take an entry for a formula though it does not begin with `=`: by a sign that does as well, after what is not
 * seen, or by one that is written otherwise and means the same (`＝`, `﹢`). This is warier than `readEntry`, on purpose: where an Excel
 * in Chinese or Korean stops is not known here.
 */
export function couldBeFormula(entry: string): boolean {
  if (entry.startsWith('=')) return false;
  const [first = ''] = entry.replace(UNSEEN, '').normalize('NFKC');
  return '=+-@'.includes(first) && first !== '';
}
