/** What stays in Latin letters in every language: sections of a visit, the names of methods, the account of the samples. */
const everywhere = /^[A-H](?= )|\b(?:VIP|CRM|FABE|SPIN|USP|Northgate Systems)\b/g;

/** Fails on lines in which an English word is left. */
export function saysNothingInEnglish(lines: readonly string[]): void {
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => /[A-Za-z]{2,}/.test(line.replace(everywhere, '')))).toEqual([]);
}
