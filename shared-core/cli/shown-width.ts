/** Characters that take two places in a terminal: Chinese, Japanese, Korean and full-width ones. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** How many places a text takes in a terminal. */
export function shownWidth(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}

/** A text with spaces behind it, so wide. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - shownWidth(text)));
}
