import { distinctIndicators, type ColumnReading, type Speaker } from '@keystage/core';
import { padded, shownWidth } from '../shown-width';
import type { CliWords, LeftOut } from '../words';
import type { OrdersMapping } from './map-orders';
import type { Run } from './segment-files';

/** Columns of a list that are no indicators. */
export const plainRoles: readonly string[] = ['accountId', 'accountName'];

/** What was read and as what: the list with its columns, the orders with theirs, and what the model asks for and neither has. */
export function linesOfInput(run: Run, say: Speaker, words: CliWords): string[] {
  return [...listLines(run, say, words), ...ordersLines(run, say, words), ...notKnownLines(run, say)];
}

function listLines({ list, earlierResults, options }: Run, say: Speaker, words: CliWords): string[] {
  if (!list) return [];
  const { table, report, mapping } = list;
  const { rows, accounts, emptyRows, rowsWithoutId, duplicates } = report;
  const file = table.sheet === undefined ? table.path : `${table.path}, “${table.sheet}”`;
  const taken = options.duplicates === 'first' ? 'first' : 'sum';
  return [
    [
      words.list({ file, rows, accounts }, say),
      ...(emptyRows > 0 ? [words.emptyRows(emptyRows, say)] : []),
      ...(rowsWithoutId > 0 ? [words.rowsWithoutId(rowsWithoutId, say)] : []),
    ].join(' · '),
    ...(duplicates.rows > 0 ? [words.sameAccount({ ...duplicates, taken }, say)] : []),
    ...(earlierResults ? [words.earlierResults(say)] : []),
    ...columnTable(
      mapping.map(({ column, header, role, bareNumbersAre }) => {
        const reading = report.columns.find((read) => read.column === column);
        const rivals = list.rivals.get(column) ?? [];
        const evidence = list.evidence.get(column);
        return [
          say.role(role),
          `← “${header}”`,
          [
            ...(reading && !plainRoles.includes(role) ? readingParts({ bareNumbersAre, ...reading }, say, words) : []),
            ...(evidence ? [words.evidence(evidence)] : []),
            ...(rivals.length > 0 ? [words.rivals(rivals, say)] : []),
          ].join(' · '),
        ];
      }),
    ),
    ...(list.unused.length > 0 ? [`  ${words.notUsed(list.unused, say)}`] : []),
  ];
}

type Shown = Pick<ColumnReading, 'numbers' | 'unreadable' | 'notation' | 'dateNotation'> & {
  readonly bareNumbersAre?: keyof CliWords['bareNumbers'];
};

function readingParts(
  { numbers, unreadable, notation, dateNotation, bareNumbersAre }: Shown,
  say: Speaker,
  words: CliWords,
): string[] {
  const open = (decidedBy: 'cells' | 'locale') => (decidedBy === 'locale' ? ` ${words.byLocale}` : '');
  return [
    words.numbers(numbers, say),
    ...(unreadable > 0 ? [words.unreadable(unreadable, say)] : []),
    ...(notation ? [words.decimal[notation.decimal] + open(notation.decidedBy)] : []),
    ...(dateNotation ? [words.dateOrder[dateNotation.order] + open(dateNotation.decidedBy)] : []),
    ...(bareNumbersAre ? [words.bareNumbers[bareNumbersAre]] : []),
  ];
}

function ordersLines({ orders, joined }: Run, say: Speaker, words: CliWords): string[] {
  if (!orders) return [];
  const { report, lines } = orders;
  const files = [lines, orders.orders].flatMap((mapped) => (mapped ? [mapped.table.path] : []));
  const leftOut = (['withoutAccount', 'unreadable', 'incomplete', 'outsideWindow', 'later'] satisfies LeftOut[])
    .filter((why) => report[why] > 0)
    .map((why) => words.leftOut[why](report[why], say));
  const { orderRows, returnLines, returnedOrders, accountsWithGaps } = report;
  return [
    words.orders(
      { files, lines: report.lines, used: report.used, orders: report.orders, accounts: report.accounts },
      say,
    ),
    ...ordersTable(lines, words),
    ...(orders.orders ? ordersTable(orders.orders, words) : []),
    ...(leftOut.length > 0 ? [`  ${leftOut.join(' · ')}`] : []),
    ...(returnLines > 0 ? [`  ${words.returns({ lines: returnLines, orders: returnedOrders }, say)}`] : []),
    ...(accountsWithGaps > 0 ? [`  ${words.accountsWithGaps(accountsWithGaps, say)}`] : []),
    ...(orderRows && orderRows.withoutLines > 0 ? [`  ${words.ordersWithoutLines(orderRows.withoutLines, say)}`] : []),
    ...(joined && joined.onlyInLedger.length > 0 ? [`  ${words.notInList(joined.onlyInLedger.length, say)}`] : []),
    ...(joined && joined.replaced.length > 0
      ? [
          `  ${words.ordersDecide(
            joined.replaced.map((id) => say.indicator(id)),
            say,
          )}`,
        ]
      : []),
  ];
}

function ordersTable({ mapping, evidence }: OrdersMapping, words: CliWords): string[] {
  return columnTable(
    mapping.map(({ column, header, role }) => {
      const why = evidence.get(column);
      return [words.ledgerRoles[role], `← “${header}”`, why ? words.evidence(why) : ''];
    }),
  );
}

/** What the model asks for and nothing holds, with what its policy makes of that. */
function notKnownLines({ segmentation }: Run, say: Speaker): string[] {
  const { model, accounts } = segmentation;
  const absent = distinctIndicators(model).filter(({ id }) => !accounts.indicators.has(id));
  const byPolicy = (['skip', 'neutral', 'worst'] as const).flatMap((policy) => {
    const indicators = absent.filter(({ missing }) => missing === policy).map(({ id }) => id);
    return indicators.length > 0 ? [say.reason({ kind: 'assumed', indicators, policy })] : [];
  });
  const rejected = absent
    .filter(({ missing }) => missing === 'reject')
    .map(({ id }) => say.reason({ kind: 'rejectedBlank', indicator: id }));
  return [...byPolicy, ...rejected].map((line) => `  ${line}`);
}

/** Rows of three cells, aligned under each other. */
function columnTable(rows: readonly (readonly [string, string, string] | readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => shownWidth(row[column]))));
  return rows.map(([first, second, third]) =>
    `  ${padded(first, widths[0])}  ${padded(second, widths[1])}  ${third}`.trimEnd(),
  );
}
