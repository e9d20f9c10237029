/**
 * Whether a text is what a spreadsheet shows for a formula that failed: `#N/A`, `#DIV/0!`, LibreOffice's `Err:502`. With the names that
 * Excel uses in German; Chinese and Korean Excel keep the English ones.
 */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') ? errors.has(text.toUpperCase()) : /^Err:\d{3}$/.test(text);
}

const errors = new Set(
  (
    '#N/A #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #EXTERNAL! ' +
    '#UNKNOWN! #PYTHON! #TIMEOUT! #NV #WERT! #BEZUG! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT! #VERBINDEN! #UNBEKANNT!'
  ).split(' '),
);
