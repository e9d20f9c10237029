import { detectDelimiter } from 'hucre/csv';
import { Refusal } from '../refusal';
import { withoutTextMark } from './formula-text';

/** A row longer than this is no row: a quotation mark was opened and never closed. */
const longestRow = 4_000_000;

const quoteMark = 34;
const newLine = 10;
const carriageReturn = 13;

/**
 * The rows of a CSV text that arrives in pieces, a batch of rows for each piece, so that no more than a piece is held. Comma, semicolon,
 * tab or bar, whichever the first lines use; quoted cells may hold delimiters and line breaks. (The library reads whole texts only.)
 */
export async function* csvRows(text: AsyncIterable<string>, path: string): AsyncGenerator<string[][], void, undefined> {
  let delimiter: number | undefined;
  let rest = '';
  let rows = 0;
  for await (const piece of text) {
    rest += piece;
    // A few lines tell the delimiter; a file in small pieces is waited for.
    if (delimiter === undefined && rest.length < 4096) continue;
    if (delimiter === undefined) [delimiter, rest] = delimiterOf(rest);
    const parsed = parseRows(rest, delimiter, false);
    rest = rest.slice(parsed.read);
    rows += parsed.rows.length;
    if (rest.length > longestRow) throw openQuote(path, rows + 1);
    if (parsed.rows.length > 0) yield parsed.rows;
  }
  if (delimiter === undefined) [delimiter, rest] = delimiterOf(rest);
  const last = parseRows(rest, delimiter, true);
  if (last.read < rest.length) throw openQuote(path, rows + last.rows.length + 1);
  if (last.rows.length > 0) yield last.rows;
}

function openQuote(path: string, row: number): Refusal {
  return new Refusal(
    `${path}, row ${row}: expected the row to end, got a quotation mark that is opened and never closed. Close it, or remove it.`,
  );
}

/** The delimiter, and the text without the line `sep=;` with which some programs announce it. */
function delimiterOf(text: string): [number, string] {
  const announced = /^sep=(.)\r?\n/i.exec(text);
  if (announced) return [announced[1].charCodeAt(0), text.slice(announced[0].length)];
  // The headers tell best: the cells below may hold any of these marks.
  const headers = /^.*/.exec(text)?.[0] ?? '';
  const sample = /[,;\t|]/.test(headers) ? headers : text.slice(0, 64_000);
  return [detectDelimiter(sample).charCodeAt(0), text];
}

/**
 * All whole rows of a text and how far they reach; `last` says that nothing follows, so that the end of the text ends a row. What is
 * then still not reached is a quoted cell without an end.
 */
function parseRows(text: string, delimiter: number, last: boolean): { rows: string[][]; read: number } {
  const rows: string[][] = [];
  const { length } = text;
  let read = 0;
  let row: string[] = [];
  let at = 0;
  while (at < length) {
    let cell = '';
    let end = at;
    if (text.charCodeAt(at) === quoteMark) {
      const close = closingQuote(text, at + 1);
      // A mark that ends the text may be the first of two.
      if (close < 0 || (close === length - 1 && !last)) return { rows, read };
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      end = close + 1;
    }
    // What follows a closing mark, up to the next delimiter, belongs to the cell as it stands.
    const from = end;
    while (end < length && !endsCell(text.charCodeAt(end), delimiter)) end++;
    if (end > from) cell += text.slice(from, end);
    row.push(withoutTextMark(cell));

    const stop = text.charCodeAt(end);
    if (end < length && stop === delimiter) {
      at = end + 1;
      if (at < length || !last) continue;
      row.push('');
    } else if (end < length || last) {
      // A carriage return that ends the piece may belong to a line break of two characters.
      if (stop === carriageReturn && end === length - 1 && !last) return { rows, read };
      at = stop === carriageReturn && text.charCodeAt(end + 1) === newLine ? end + 2 : end + 1;
    } else {
      return { rows, read };
    }
    rows.push(row);
    row = [];
    read = at;
  }
  return { rows, read };
}

function endsCell(code: number, delimiter: number): boolean {
  return code === delimiter || code === newLine || code === carriageReturn;
}

/** Where a quoted cell that begins at `from` ends: at the first mark that is not one of two; −1 where the text ends before. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quoteMark) return at;
  }
  return -1;
}
