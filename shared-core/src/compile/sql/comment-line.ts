/** A line of comment: nothing that stands in it may end the line. */
export function commentLine(text: string): string {
  return `-- ${text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ')}`;
}
