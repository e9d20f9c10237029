import { plainText } from './plain-text';

const sumWords = /^((grand |sub)?totals?|summe|gesamt(summe)?|合计|总计|小计|共计|합계|총계|소계|총합)( \(.*\))?:?$/i;

/** What parts words: a note has several, an id or a name that stands alone is a row that lacks the rest. */
const betweenWords = /[\s:：，。]/;

/**
 * Whether a row looks like one of those that reports put below their list: its first filled cell says that it is a sum, or it is a note, as
 * on who made the report, with no other cell beside it. Answers the text; undefined for any other row.
 */
export function looksBelowList(cells: readonly unknown[]): string | undefined {
  const first = cells.findIndex(isFilled);
  const cell = cells[first];
  if (typeof cell !== 'string') return undefined;
  const text = plainText(cell);
  if (sumWords.test(text)) return text;
  const isAlone = !cells.some((other, column) => column > first && isFilled(other));
  return isAlone && betweenWords.test(text) ? text : undefined;
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && cell !== '' && (typeof cell !== 'string' || plainText(cell) !== '');
}
