/** Characters with which a spreadsheet takes the text of a CSV cell for a formula or runs into the next cell (OWASP ASVS 1.2.10). */
const startsFormula = /^[=+\-@\t\r\n\0]/;

/** A signed number, as amounts are written: nothing in it can be calculated. */
const signedNumber = /^[+-]\s?\p{Sc}?\s?\d[\d.,'’\s]*(?:%|\p{Sc}|\s\p{Lu}{3})?$/u;

/** A text that a spreadsheet shows as it is: what looks like a formula gets the apostrophe that marks text; numbers stay numbers. */
export function withoutFormula(text: string): string {
  return startsFormula.test(text) && !signedNumber.test(text) ? `'${text}` : text;
}

/** The other way round: takes off an apostrophe that stands before what looks like a formula. */
export function withoutTextMark(text: string): string {
  return text.charCodeAt(0) === 39 && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
}
