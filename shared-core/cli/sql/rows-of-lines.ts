/** The rows of an answer that has each as JSON on a line of its own. */
export function rowsOfLines(answer: string): Record<string, unknown>[] {
  return answer
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
