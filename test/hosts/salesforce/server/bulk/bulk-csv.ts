/** How the CSV of a job is written: its name for the delimiter, and how a line ends. */
export interface CsvDialect {
  readonly columnDelimiter: ColumnDelimiter;
  readonly lineEnding: 'LF' | 'CRLF';
}

export type ColumnDelimiter = keyof typeof delimiters;

const delimiters = { COMMA: ',', TAB: '\t', SEMICOLON: ';', PIPE: '|', CARET: '^', BACKQUOTE: '`' } as const;

const longestCell = 131_072;
const longestRow = 400_000;

/** A CSV that Bulk API 2.0 does not take, in its words: the job fails, nothing of it is written. */
export class CsvFault extends Error {}

export const isColumnDelimiter = (name: string): name is ColumnDelimiter => name in delimiters;

const endings = { LF: '\n', CRLF: '\r\n' } as const;

/** A line as results have it: every value in quotes. */
export function csvLine(values: readonly string[], { columnDelimiter, lineEnding }: CsvDialect): string {
  const cells = values.map((value) => `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`);
  return cells.join(delimiters[columnDelimiter]) + endings[lineEnding];
}

/**
 * The rows of an upload, the names of its columns first; lines without anything in them are passed over. Line feeds and delimiters may
 * stand within quotes. Throws `CsvFault` for a quote that is not doubled, for lines that end otherwise than the job says, for a row with
 * more or fewer values than the first.
 */
export function* csvRows(text: string, dialect: CsvDialect): Generator<string[], void> {
  const row = new RowReader(text, dialect);
  let width = 0;
  for (let number = 1; !row.isAtEnd; number++) {
    const values = row.read();
    if (values.length === 1 && values[0] === '' && !row.wasQuoted) continue;
    width ||= values.length;
    if (values.length !== width) {
      throw new CsvFault(
        `InvalidBatch : Failed to parse CSV. Row ${number} has ${values.length} values, expected ${width}`,
      );
    }
    yield values;
  }
}

class RowReader {
  /** Whether the last value read stood in quotes. */
  wasQuoted = false;
  private at = 0;
  private readonly delimiter: string;

  constructor(
    private readonly text: string,
    private readonly dialect: CsvDialect,
  ) {
    this.delimiter = delimiters[dialect.columnDelimiter];
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  read(): string[] {
    const start = this.at;
    const values: string[] = [];
    do values.push(this.value());
    while (this.takeDelimiter());
    this.takeEnding();
    if (this.at - start > longestRow) {
      throw new CsvFault(`InvalidBatch : Record larger than the maximum of ${longestRow} characters`);
    }
    return values;
  }

  private value(): string {
    this.wasQuoted = this.text[this.at] === '"';
    const value = this.wasQuoted ? this.quoted() : this.plain();
    if (value.length > longestCell) {
      throw new CsvFault(`InvalidBatch : Field value longer than the maximum of ${longestCell} characters`);
    }
    return value;
  }

  private quoted(): string {
    const { text } = this;
    const parts: string[] = [];
    for (let from = this.at + 1; ;) {
      const end = text.indexOf('"', from);
      if (end < 0) throw unescapedQuote();
      parts.push(text.slice(from, end));
      if (text[end + 1] !== '"') {
        this.at = end + 1;
        return parts.join('"');
      }
      from = end + 2;
    }
  }

  private plain(): string {
    const { text, delimiter } = this;
    const start = this.at;
    for (; this.at < text.length; this.at++) {
      const letter = text[this.at];
      if (letter === delimiter || letter === '\n' || (letter === '\r' && text[this.at + 1] === '\n')) break;
      if (letter === '"') throw unescapedQuote();
    }
    return text.slice(start, this.at);
  }

  private takeDelimiter(): boolean {
    if (this.text[this.at] !== this.delimiter) return false;
    this.at++;
    return true;
  }

  private takeEnding(): void {
    if (this.isAtEnd) return;
    const { lineEnding } = this.dialect;
    const ending = this.text[this.at] === '\r' ? 'CRLF' : this.text[this.at] === '\n' ? 'LF' : undefined;
    if (!ending) throw unescapedQuote();
    if (ending !== lineEnding) {
      throw new CsvFault(
        `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`,
      );
    }
    this.at += endings[ending].length;
  }
}

const unescapedQuote = () =>
  new CsvFault(
    'InvalidBatch : Failed to parse CSV. Found unescaped quote. A value with quote should be within a quote',
  );
