/** Whether a word stands apart from the Chinese character beside it: Latin letters, digits and signs do, another character does not. */
const apart = (edge: RegExp, word: string) => word !== '' && !edge.test(word);

/** A word with a space behind it, unless it ends in a Chinese character: `Jin ` + 的, but 王 + 的. */
export function beforeHan(word: string): string {
  return apart(/\p{Script=Han}$/u, word) ? `${word} ` : word;
}

/** A word with a space before it, unless it begins with a Chinese character. */
export function afterHan(word: string): string {
  return apart(/^\p{Script=Han}/u, word) ? ` ${word}` : word;
}

/** A word between Chinese characters: 由 + ` Jin ` + 设定, but 由 + 王 + 设定. */
export function betweenHan(word: string): string {
  return afterHan(beforeHan(word));
}
