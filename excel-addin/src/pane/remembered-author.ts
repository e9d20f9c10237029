const KEY = 'keystage.author';

/** Who gives tiers by hand on this machine, as they said once; '' before that. Nobody is guessed. */
export function rememberedAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    localStorage.setItem(KEY, author);
  } catch {
    // A browser that keeps nothing for a frame of another site is asked again next time.
  }
}
