/**
 * Signs that make a formula of what follows, also after spaces and what is not seen; written as wide, small, raised or lowered they may
 * do too, where Chinese or Korean is typed.
 */
const FORMULA = /^[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋⩵⩶]/u;
/** Signs that make an error, or a quoted text, of what follows; and white space that Excel may not keep. */
const LEADS = /^[\t\r\n'#]/;
const TRUTH = /^(true|false)$/i;
const ONLY_NUMBER_SIGNS = /^[\d\s.,:/%()\p{Sc}٠-٩０-９-]+$/u;

/** Longer texts are not read as dates, however many digits they hold. */
const LONGEST_DATE = 40;

/**
 * A text as it has to be written so that the cell holds just this text: where Excel would make a formula, a number or a date of it,
 * an apostrophe goes before it, which Excel keeps out of the value. Formula injection (OWASP ASVS 1.2.10) ends here.
 */
export function textForCell(text: string): string {
  const couldBeDate = text.length <= LONGEST_DATE && /\d/.test(text);
  const isOther = FORMULA.test(text) || LEADS.test(text) || TRUTH.test(text) || ONLY_NUMBER_SIGNS.test(text);
  return isOther || couldBeDate ? `'${text}` : text;
}
