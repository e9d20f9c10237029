/** What fits on a line of this length stands on one: a condition, a fact, not a stage. */
const lineLength = 1_000;

/** A template as the text of a JavaScript value: a line for each condition, so that three languages stay far from the platform's limit. */
export function templateText(value: unknown): string {
  const whole = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || whole.length <= lineLength) return whole;
  return Array.isArray(value)
    ? `[\n${value.map((item) => `${templateText(item)},\n`).join('')}]`
    : `{\n${Object.entries(value)
        .map(([key, member]) => `${JSON.stringify(key)}: ${templateText(member)},\n`)
        .join('')}}`;
}
