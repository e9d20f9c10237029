import { accountRoles, distinctIndicators, type ColumnReading, type Speaker } from '@keystage/core';
import type { CliWords } from '../words';
import { columnTable } from './column-table';
import { linesOfLedgers } from './lines-of-ledgers';
import type { Run } from './segment-files';

/** Columns of a list that are no indicators. */
export const plainRoles: readonly string[] = accountRoles;

/** How many accounts with something wrong are named before the rest is only counted. */
const rowsNamed = 5;

/** What was read and as what: the list with its columns, the ledgers with theirs, and what the model asks for and neither has. */
export function linesOfInput(run: Run, say: Speaker, words: CliWords): string[] {
  return [...listLines(run, say, words), ...linesOfLedgers(run, say, words), ...notKnownLines(run, say)];
}

function listLines({ list, earlierResults, options }: Run, say: Speaker, words: CliWords): string[] {
  if (!list) return [];
  const { table, report, mapping } = list;
  const { rows, accounts, emptyRows, rowsWithoutId, duplicates, rowProblems = [] } = report;
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
    ...rowProblems.slice(0, rowsNamed).map((problem) => `  ${say.rowProblem(problem)}`),
    ...(rowProblems.length > rowsNamed ? [`  ${words.more(rowProblems.length - rowsNamed, say)}`] : []),
  ];
}

type Shown = Pick<ColumnReading, 'numbers' | 'unreadable' | 'notation' | 'dateNotation'> & {
  readonly bareNumbersAre?: keyof CliWords['bareNumbers'];
};

/** How the cells of a column were read. */
export function readingParts(
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

/** What the model asks for and nothing holds, with what its policy makes of that. */
export function notKnownLines({ segmentation }: Pick<Run, 'segmentation'>, say: Speaker): string[] {
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
