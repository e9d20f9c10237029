/** The word of a list that a mistyped one most likely meant, or undefined where none is near: at most a third of its letters differ. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((word) => ({ word, apart: editsBetween(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.apart - other.apart);
  return nearest && nearest.apart <= Math.max(1, Math.floor(typed.length / 3)) ? nearest.word : undefined;
}

/** Letters to insert, remove, replace or swap with their neighbour (Damerau–Levenshtein, optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], twoBack[j - 2] + 1);
    }
    twoBack = before;
    before = row;
  }
  return before[b.length];
}
