/** Characters a long text field of Salesforce holds. */
export const longText = 131_072;

/**
 * A text in parts that a long text field holds each. No part begins or ends with a blank, which the platform would trim, and none splits a
 * character made of two units. Throws where that cannot be done: a run of blanks longer than a part.
 */
export function modelParts(text: string, most: number = longText): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + most, text.length);
    while (end < text.length && end > start && !mayCut(text, end)) end--;
    if (end === start) throw new Error(`No place to cut the text between characters ${start} and ${start + most}.`);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

function mayCut(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return !/\s/.test(before) && !/\s/.test(after) && !/[\uD800-\uDBFF]/.test(before);
}
