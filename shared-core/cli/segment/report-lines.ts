import {
  accountsThatBring,
  CellState,
  concentration,
  explainAccount,
  fingerprint,
  indicatorNature,
  shareOfTop,
  type ColumnReading,
  type Concentration,
  type IndicatorId,
  type Segmentation,
  type Speaker,
  type UnreadableCell,
} from '@keystage/core';
import { padded, shownWidth } from '../shown-width';
import type { Terminal } from '../terminal';
import type { CliWords, LeftOut, Move } from '../words';
import type { Outcome, Untiered } from './outcome';
import type { Run } from './segment-files';
import type { OrdersMapping } from './map-orders';

/** How many cells of a column, and how many accounts, are named before the rest is only counted. */
const named = 3;
const mostNamed = 5;

/** What a person reads after a run: what was read and as what, by which model, the tiers, and what could not be read and why. */
export function reportLines(
  run: Run,
  outcome: Outcome,
  say: Speaker,
  words: CliWords,
  terminal: Pick<Terminal, 'columns'>,
): string[] {
  const { options } = run;
  return [
    ...listLines(run, say, words),
    ...ordersLines(run, say, words),
    ...notKnownLines(run, say),
    '',
    ...modelLines(run, say, words),
    '',
    ...tierLines(outcome, say, words, terminal.columns),
    '',
    ...concentrationLines(run.segmentation, say, words),
    ...moveLines(run, say, words),
    ...untieredLines(run, outcome, say, words),
    ...unreadableLines(run, outcome, say, words),
    options.out === undefined ? words.notWritten : words.written(options.out),
  ];
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
            ...(reading && !isRole(role) ? readingParts({ bareNumbersAre, ...reading }, say, words) : []),
            ...(evidence ? [words.evidence(evidence)] : []),
            ...(rivals.length > 0 ? [words.rivals(rivals, say)] : []),
          ].join(' · '),
        ];
      }),
    ),
    ...(list.unused.length > 0 ? [`  ${words.notUsed(list.unused, say)}`] : []),
  ];
}

const isRole = (role: string) => role === 'accountId' || role === 'accountName';

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
  const absent = model.groups.flatMap((group) => group.indicators).filter(({ id }) => !accounts.indicators.has(id));
  const byPolicy = (['skip', 'neutral', 'worst'] as const).flatMap((policy) => {
    const indicators = absent.filter(({ missing }) => missing === policy).map(({ id }) => id);
    return indicators.length > 0 ? [say.reason({ kind: 'assumed', indicators, policy })] : [];
  });
  const rejected = absent
    .filter(({ missing }) => missing === 'reject')
    .map(({ id }) => say.reason({ kind: 'rejectedBlank', indicator: id }));
  return [...byPolicy, ...rejected].map((line) => `  ${line}`);
}

function modelLines({ segmentation, orders }: Run, say: Speaker, words: CliWords): string[] {
  const { model, asOf } = segmentation;
  const { window } = model;
  const facts = {
    name: say.text(model.name),
    version: model.version,
    fingerprint: fingerprint(model),
    asOf: say.date(asOf),
  };
  return [words.model(facts, say), ...(orders ? [words.window(window === 'all' ? window : window.months, say)] : [])];
}

function tierLines({ counts, untiered }: Outcome, say: Speaker, words: CliWords, columns: number): string[] {
  const { tiers, prospects } = counts;
  const all = tiers.reduce((sum, { accounts }) => sum + accounts, 0);
  const rows = tiers.map(({ tier, accounts }) => ({
    label: say.tier(tier),
    accounts,
    share: all > 0 ? say.percent(accounts / all, 1) : '',
  }));
  const most = Math.max(1, ...rows.map(({ accounts }) => accounts));
  const beside = [
    ...(prospects > 0 ? [{ label: words.core.prospect, accounts: prospects }] : []),
    ...(untiered.length > 0 ? [{ label: words.core.notScored, accounts: untiered.length }] : []),
  ];
  const labels = [...rows, ...beside];
  const labelWidth = Math.max(...labels.map(({ label }) => shownWidth(label)));
  const countWidth = Math.max(...labels.map(({ accounts }) => say.number(accounts).length));
  const shareWidth = Math.max(...rows.map(({ share }) => share.length));
  const room = Math.max(10, Math.min(60, columns - labelWidth - countWidth - shareWidth - 10));
  const start = (label: string, accounts: number) =>
    `  ${padded(label, labelWidth)}  ${say.number(accounts).padStart(countWidth)}`;
  return [
    ...rows.map(({ label, accounts, share }) =>
      `${start(label, accounts)}  ${share.padStart(shareWidth)}  ${bar(accounts / most, room)}`.trimEnd(),
    ),
    ...beside.map(({ label, accounts }) => start(label, accounts)),
  ];
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of a length from 0 to 1, drawn in eighths of a character; never nothing where there is something. */
function bar(length: number, room: number): string {
  const drawn = length > 0 ? Math.max(1, Math.round(length * room * 8)) : 0;
  return '█'.repeat(Math.floor(drawn / 8)) + eighths[drawn % 8];
}

/** The indicator that says how unevenly business is spread: the one a Pareto model sorts by, else the amount. */
export function spreadOf({
  model,
  accounts,
}: Segmentation): { indicator: IndicatorId; curve: Concentration } | undefined {
  const indicator = model.way.by === 'pareto' ? model.way.indicator : 'amount';
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') return undefined;
  const curve = concentration(column.values.filter((_, i) => column.states[i] === CellState.read));
  return curve.accounts > 0 ? { indicator, curve } : undefined;
}

function concentrationLines(segmentation: Segmentation, say: Speaker, words: CliWords): string[] {
  const spread = spreadOf(segmentation);
  if (!spread) return [];
  const { indicator, curve } = spread;
  const few = accountsThatBring(curve, 0.8);
  const facts = { part: 0.2, share: shareOfTop(curve, 0.2), few, partOfFew: few / curve.accounts, bring: 0.8 };
  return [words.concentration({ indicator: say.indicator(indicator), ...facts }, say)];
}

function moveLines({ moves }: Run, say: Speaker, words: CliWords): string[] {
  if (!moves) return [];
  const order: readonly Move[] = ['rose', 'fell', 'stayed', 'entered', 'left'];
  const { previous, counts } = moves;
  return [
    `${words.since(previous.file)}: ${order.map((move) => `${say.number(counts[move])} ${words.moves[move]}`).join(' · ')}`,
    ...(previous.otherTiers.length > 0 ? [words.otherTiers(previous.otherTiers, say)] : []),
  ];
}

/** Accounts without a tier for another reason than an unreadable cell, which is named below; one sentence for each kind of reason. */
function untieredLines({ segmentation, list }: Run, { untiered }: Outcome, say: Speaker, words: CliWords): string[] {
  const others = untiered.filter(({ reasons }) => reasons.every(({ kind }) => kind !== 'unreadable'));
  if (others.length === 0) return [];
  const kinds = new Map<string, Untiered[]>();
  for (const other of others) {
    const key = other.reasons
      .map((reason) => ('indicator' in reason ? `${reason.kind} ${reason.indicator}` : reason.kind))
      .join();
    const alike = kinds.get(key) ?? [];
    kinds.set(key, alike);
    alike.push(other);
  }
  const shown = [...kinds.values()].slice(0, mostNamed).map((alike) => {
    const [{ account }] = alike;
    const row = list?.accountOfRow.indexOf(account) ?? -1;
    const id = segmentation.accounts.ids[account];
    const first = [row >= 0 ? words.inRow(say.row(row)) : '', id].filter((part) => part !== '').join(', ');
    return `  ${words.alike({ accounts: alike.length, first }, say)}: ${say.why(explainAccount(segmentation, account))}`;
  });
  return [words.withoutTier(others.length, say), ...shown];
}

function unreadableLines({ segmentation }: Run, { unreadable }: Outcome, say: Speaker, words: CliWords): string[] {
  const cells = unreadable.reduce((sum, column) => sum + column.unreadable, 0);
  if (cells === 0) return [];
  return [
    words.unreadableCells(cells, say),
    ...unreadable.flatMap((column) => [
      ...column.unreadableCells
        .slice(0, named)
        .map((cell) => `  ${unreadableSentence(cell, column, segmentation, say, words)}`),
      ...(column.unreadable > named ? [`  ${words.more(column.unreadable - named, say)}`] : []),
    ]),
  ];
}

/** A cell that could not be read, as a sentence: where, expected, got, what to do. */
export function unreadableSentence(
  { row, text, why }: UnreadableCell,
  { header, role, notation }: ColumnReading,
  { model }: Segmentation,
  say: Speaker,
  words: CliWords,
): string {
  const { expectedIn, unreadableCells } = words.core;
  const nature = isRole(role) ? undefined : indicatorNature(model, role);
  const expected =
    why === 'notation' && notation
      ? expectedIn[notation.decimal === ',' ? 'decimalComma' : 'decimalPoint']
      : nature?.datesCountBack
        ? expectedIn.date
        : nature?.unit === 'ratio'
          ? expectedIn.ratio
          : expectedIn.number;
  return unreadableCells[why]({ where: words.inRow(say.row(row)), header, text, expected });
}

/** Rows of three cells, aligned under each other. */
function columnTable(rows: readonly (readonly [string, string, string] | readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => shownWidth(row[column]))));
  return rows.map(([first, second, third]) =>
    `  ${padded(first, widths[0])}  ${padded(second, widths[1])}  ${third}`.trimEnd(),
  );
}
