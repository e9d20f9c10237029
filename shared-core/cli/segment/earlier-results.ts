import type { Row, Table } from '../files/open-table';
import { cliWords, languages, type CliWords } from '../words';

/** Marks a result header that the list already has a column for. */
const ownMark = ' (Keystage)';

/** The headers of result columns, told apart from those of the list by a mark where both are called the same. */
export function distinctHeaders(own: readonly string[], list: readonly string[]): string[] {
  const taken = new Set(list);
  return own.map((header) => (taken.has(header) ? `${header}${ownMark}` : header));
}

type SingleHeader = Exclude<keyof CliWords['resultHeaders'], 'points' | 'fromLedger'>;

/** The column in which an earlier run wrote one of its results, in whatever language; −1 where none is. */
export function resultColumnOf(result: SingleHeader, headers: readonly string[]): number {
  const known = languages.map((language) => cliWords[language].resultHeaders[result]);
  const marked = headers.findLastIndex((header) => known.some((own) => header === `${own}${ownMark}`));
  return marked >= 0 ? marked : headers.findLastIndex((header) => known.includes(header));
}

/** The table without the columns that an earlier run wrote at its right end, so that a file can be run over again; as it is where none are. */
export function withoutEarlierResults(table: Table): Table {
  const width = listWidth(table.headers);
  if (width === table.headers.length) return table;
  return {
    ...table,
    headers: table.headers.slice(0, width),
    async *rows() {
      for await (const batch of table.rows()) yield batch.map((row): Row => row.slice(0, width));
    },
  };
}

function listWidth(headers: readonly string[]): number {
  for (const language of languages) {
    const { resultHeaders, ledgerNames } = cliWords[language];
    const { tier, score, rank, points, fromLedger, ...others } = resultHeaders;
    const known = new Set([tier, score, rank, ...Object.values(others)]);
    const patterns = [points('\n'), ...Object.values(ledgerNames).map((ledger) => fromLedger('\n', ledger))].map(
      (header) => header.split('\n'),
    );
    const isOurs = (header: string) => {
      const plain = header.endsWith(ownMark) ? header.slice(0, -ownMark.length) : header;
      return known.has(plain) || patterns.some(([before, after]) => plain.startsWith(before) && plain.endsWith(after));
    };
    let from = headers.length;
    while (from > 0 && isOurs(headers[from - 1])) from--;
    const written = headers.slice(from).map((header) => header.replace(ownMark, ''));
    const at = written.indexOf(tier);
    if (at >= 0 && written[at + 1] === score && written[at + 2] === rank) return from;
  }
  return headers.length;
}
