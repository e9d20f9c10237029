/** @jest-environment node */
import { calendarDate, funnelSpeaker, speaker, textColumn } from '@keystage/core';
import type { CellEntry, WorkbookContent } from '../../../test/hosts/excel';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { samplePipelineCsv } from '../../samples/make-sample-pipeline';
import { benchInProcess } from '../../test/bench-in-process';
import { functionsInExcel } from '../../test/functions-in-excel';
import { injectionPayloads } from '../../test/injection-payloads';
import { ledgersInProcess } from '../../test/ledgers-in-process';
import { samplePipeline } from '../../test/sample-pipeline';
import { weighingInProcess } from '../../test/weighing-in-process';
import { segmenterInProcess } from '../../test/segmenter-in-process';
import '../../test/xml-in-node';
import { openDealPart } from '../deal/open-deal-part';
import { openFunnelPart } from '../funnel/open-funnel-part';
import { resultsSheet } from '../funnel/results-sheet';
import { openWeigher } from '../funnel/weigher';
import { loadDealAreaWords } from '../language/deal-area/load-deal-area-words';
import { loadFunnelAreaWords } from '../language/funnel-area/load-funnel-area-words';
import { loadFunnelSpeaker } from '../language/load-funnel-speaker';
import { loadLanguage } from '../language/load-language';
import { writeLedgerAccounts } from '../own-sheets/write-ledger-accounts';
import { openPane, type Pane } from '../pane/open-pane';
import { openBench } from '../run/open-bench';
import {
  appendRow,
  findLists,
  openList,
  takeRowBack,
  undoRun,
  writeResults,
  writeRow,
  writeSheet,
  type CellBlock,
  type RememberedList,
  type ResultColumn,
  type SheetPlan,
} from '.';

// Whatever text goes into the workbook, through whatever writer of ours: the cell holds this text, and is no formula. Shown here on a
// stand-in that is warier than Excel: what some Excel could take for a formula, it names (`host.suspects`).

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode({ runtime: 'shared' });
});
afterEach(() => {
  expect(excel.host.suspects).toEqual([]);
  expect(excel.host.wire.unimplemented).toEqual([]);
});
afterAll(() => excel.end());

jest.setTimeout(60_000);

const notation = { decimal: '.', dateOrder: 'ymd' } as const;
const today = () => calendarDate('2026-10-31')!;
const FORMULA = '=LEN(A2)*2';

/** A text as content that stands in a cell already: an apostrophe makes a text of the rest. */
const standing = (text: string): string => `'${text}`;

/** Accounts enough to be scored; whatever is said of each may be given, a column of texts for each header. */
function accounts(count: number, more: Readonly<Record<string, readonly CellEntry[]>> = {}): CellEntry[][] {
  const header = ['Account ID', 'Amount', 'Profit', 'Gross margin', 'Overdue ratio', ...Object.keys(more)];
  const rows = Array.from({ length: count }, (_, k): CellEntry[] => [
    `K-${k + 1}`,
    10_000 - 100 * k,
    1_000 + 13 * k,
    0.1 + (k % 7) / 100,
    0,
    ...Object.values(more).map((column) => column[k] ?? null),
  ]);
  return [header, ...rows];
}

/** One sheet with rows, in a table if that is asked for. */
function sheetOf(rows: CellEntry[][], inTable = false, name = 'Accounts'): WorkbookContent {
  const last = String.fromCharCode(64 + rows[0].length);
  const tables = inTable ? [{ name: 'Customers', address: `A1:${last}${rows.length}` }] : [];
  return { sheets: [{ name, cells: rows, tables }] };
}

interface Cell {
  readonly at: string;
  readonly value: unknown;
  /** As the formula bar shows it. */
  readonly entry: unknown;
}

function cellsOf(): Cell[] {
  return excel.host.content().sheets.flatMap(({ name }) => {
    const entries = excel.host.formulas(name);
    return excel.host
      .values(name)
      .flatMap((row, r) => row.map((value, c) => ({ at: `${name} ${r + 1}|${c + 1}`, value, entry: entries[r][c] })));
  });
}

/** What a formula names by itself: not what it compares with in quotes, nor the sheets it looks at. */
const unquoted = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '').replace(/'(?:[^']|'')*'!/g, '');

/** That each text stands in a cell as it is, and that no formula of the workbook has anything of them. */
function expectTexts(texts: readonly string[], formulas: readonly string[] = []): void {
  const cells = cellsOf();
  const asText = new Set(cells.filter(({ value, entry }) => value === entry).map(({ value }) => value));
  expect(texts.filter((text) => !asText.has(text))).toEqual([]);
  const made = cells.filter(({ value, entry }) => value !== entry && typeof entry === 'string');
  const strange = made.filter(({ entry }) =>
    /attacker|cmd|calc|1\+1|1\+9|2\+3|10\+20|kernel|EXEC|DDE|RTD|INDIRECT|@|[＝＋－＠]/i.test(unquoted(String(entry))),
  );
  expect(strange).toEqual([]);
  for (const formula of formulas) expect(made.map(({ entry }) => entry)).toContain(formula);
}

const nearest = async () => openList((await findLists()).lists[0]);

/** Result columns whose reasons are the payloads, each in a row. */
function reasons(texts: readonly string[]): ResultColumn[] {
  return [
    { role: 'tier', header: 'Tier', cells: texts.map(() => 'A'), fills: [{ text: '=1+1', fill: '#96C6FA' }] },
    { role: 'why', header: 'Why', cells: texts },
  ];
}

async function writeReasons(texts: readonly string[], { run = 'run 1', previous = {} } = {}): Promise<void> {
  const { list } = await nearest();
  const valueAt = (row: number) => `K-${row + 1}`;
  await writeResults(list, { column: 0, valueAt }, reasons(texts), {
    run,
    previous,
    memory: (results) => ({ [list.key]: { results } satisfies RememberedList }),
  });
}

const count = injectionPayloads.length;

const writers: readonly (readonly [string, () => Promise<void>])[] = [
  [
    'reasons beside a range',
    async () => {
      excel.host.open(sheetOf(accounts(count)));
      await writeReasons(injectionPayloads);
    },
  ],
  [
    'reasons beside a table',
    async () => {
      excel.host.open(sheetOf(accounts(count), true));
      await writeReasons(injectionPayloads);
    },
  ],
  [
    'the words of a tier set by hand, in columns that are there',
    async () => {
      excel.host.open(sheetOf(accounts(count, { Reason: [] })));
      const { list } = await nearest();
      for (const [row, value] of injectionPayloads.entries()) {
        await writeRow(list, row, { column: 0, value: `K-${row + 1}` }, [{ column: 5, header: 'Reason', value }]);
      }
    },
  ],
  ...[false, true].map(
    (inTable) =>
      [
        `the same, in columns that are added to a ${inTable ? 'table' : 'range'}, their headers among them`,
        async () => {
          excel.host.open(sheetOf(accounts(2), inTable));
          const { list } = await nearest();
          const entries = injectionPayloads.map((value, k) => ({ column: undefined, header: `${value} ${k}`, value }));
          await writeRow(list, 0, { column: 0, value: 'K-1' }, entries);
        },
      ] as const,
  ),
  ...[false, true].map(
    (inTable) =>
      [
        `a row of evidence below a ${inTable ? 'table' : 'range'}`,
        async () => {
          excel.host.open(
            sheetOf(
              [
                ['About', 'Note'],
                ['D-1', 'x'],
              ],
              inTable,
            ),
          );
          const opened = await nearest();
          for (const value of injectionPayloads) await appendRow(await nearest(), [{ value }, { value }]);
          expect(opened.rows).toBe(1);
        },
      ] as const,
  ),
  [
    'every kind of cell of a sheet of ours',
    async () => {
      excel.host.open(sheetOf(accounts(2)));
      await writeSheet(planOf(injectionPayloads));
    },
  ],
  [
    'the accounts of a ledger',
    async () => {
      excel.host.open(sheetOf(accounts(2)));
      const { words } = await loadLanguage('en');
      const own = {
        ids: textColumn(injectionPayloads.map((_, k) => `K-${k}`)),
        names: textColumn(injectionPayloads),
      };
      await writeLedgerAccounts(own, '=1+1', 'en', speaker(words), {});
    },
  ],
];

test.each(writers)('%s', async (_, write) => {
  await write();
  expectTexts(injectionPayloads);
});

/** A plan that has the texts as titles, notes, headers, totals, in a table and in the chart. */
function planOf(texts: readonly string[], name = 'Summary'): SheetPlan {
  const rows = texts.map((text) => [text, 1]);
  const roles = ['title', 'subtitle', 'heading', 'note', 'label', 'header', 'total'] as const;
  const blocks: CellBlock[] = [
    ...roles.map((role, k): CellBlock => ({ top: k, left: 3, rows: [texts], role })),
    { top: 0, left: 0, rows },
    { top: rows.length + 1, left: 0, rows: [['Name', 'Number'], ...rows], table: true },
  ];
  const values = { top: 0, left: 1, rows: 2, columns: 1 };
  return {
    key: 'plan',
    name,
    blocks,
    charts: [
      {
        kind: 'columns',
        title: texts[0],
        series: texts.slice(0, 3).map((text) => ({ name: text, values })),
        categoryAxis: { title: texts[0] },
        over: { top: 1, left: 5, rows: 5, columns: 5 },
      },
    ],
    emphasis: [{ kind: 'text', area: values, text: '"&cmd|\' /C calc\'!A0&"', fill: '#96C6FA' }],
  };
}

test('what a chart is called is no link to a cell, and what colours a cell is a text in quotes', async () => {
  excel.host.open(sheetOf(accounts(2)));
  await writeSheet(planOf(['=Accounts!A1', '＝Accounts!A1', 'fine']));
  const { charts = [], conditionalFormats = [] } = excel.host.content().sheets.find(({ name }) => name === 'Summary')!;
  expect(JSON.stringify(charts)).not.toMatch(/":"[=＝]/);
  expect(JSON.stringify(conditionalFormats)).toContain(JSON.stringify('="""&cmd|\' /C calc\'!A0&"""').slice(1, -1));
});

describe('undo gives back what stood there: a text as a text, a formula as a formula', () => {
  /** What a person put under our header since. */
  const theirs = [...injectionPayloads, FORMULA];
  const theirCells = [...injectionPayloads.map(standing), FORMULA];

  test.each([false, true])('result columns that were written over (in a table: %s)', async (inTable) => {
    const before = theirCells;
    excel.host.open(sheetOf(accounts(theirs.length, { Tier: theirs.map(() => 'B'), Why: before }), inTable));
    await writeReasons(
      theirs.map((_, k) => `Reason ${k}`),
      { previous: { tier: 'Tier', why: 'Why' } },
    );
    expect(excel.host.values('Accounts!G2')).toEqual([['Reason 0']]);
    expect(await undoRun()).toMatchObject({ kind: 'undone' });
    expectTexts(injectionPayloads, [FORMULA]);
    expect(excel.host.formulas(`Accounts!G${theirs.length + 1}`)).toEqual([[FORMULA]]);
  });

  test('the cells of a tier set by hand', async () => {
    excel.host.open(sheetOf(accounts(theirs.length, { Reason: theirCells })));
    const { list } = await nearest();
    for (const row of theirs.keys()) {
      const id = { column: 0, value: `K-${row + 1}` };
      const written = await writeRow(list, row, id, [{ column: 5, header: 'Reason', value: 'By hand' }]);
      await takeRowBack(written);
    }
    expectTexts(injectionPayloads, [FORMULA]);
  });

  test('a sheet of ours that was replaced, with its own formulas', async () => {
    excel.host.open(sheetOf(accounts(2)));
    const { lists } = await findLists();
    const first = planOf(injectionPayloads);
    const withFormula = { ...first, blocks: [...first.blocks, { top: 200, left: 0, rows: [[{ formula: '=6*7' }]] }] };
    await writeSheet(withFormula, { run: { id: 'run 1', list: lists[0] } });
    await writeSheet(planOf(['later']), { run: { id: 'run 2', list: lists[0] } });
    expect(await undoRun()).toMatchObject({ kind: 'undone' });
    expectTexts(injectionPayloads, ['=6*7']);
  });
});

describe('whole ways through the pane', () => {
  // Names are read without what stands around them that nobody sees as a space.
  const trimmed = [...new Set(injectionPayloads.map((text) => text.trim()))];

  async function paneOver(workbook: WorkbookContent): Promise<Pane> {
    excel.host.open(workbook);
    const { language, words, paneWords } = await loadLanguage('en');
    const pane = openPane({
      ledgers: ledgersInProcess,
      segmenter: segmenterInProcess(),
      bench: openBench(benchInProcess),
      speaker: (model, firstRow) => speaker(words, model, firstRow),
      headers: paneWords.headers,
      ...{ notation, language, today },
    });
    await pane.act.start();
    return pane;
  }

  test('tiers, reasons, the summary, who moved, a tier by hand', async () => {
    const name = "=1+1'&cmd|A1";
    const rows = accounts(trimmed.length, { 'Account name': trimmed.map(standing) });
    const pane = await paneOver(sheetOf(rows, false, name));
    await pane.act.run();
    await pane.act.write();
    await pane.act.writeSummary();
    await pane.act.run();
    const [account, tier] = [trimmed.length - 1, 'A'];
    const entry = { tier, reason: "=cmd|' /C calc'!A0", author: '@SUM(1+1)', until: '2026-12-31' };
    await pane.act.override(account, { ...entry, beatsCaps: true, approver: '=1+1 boss' });
    expect(pane.state().problem).toBeUndefined();
    await pane.act.write();
    expect(pane.state()).toMatchObject({ problem: undefined, sheets: ['Who moved'] });
    expectTexts(trimmed);
    expectTexts(["=cmd|' /C calc'!A0", '@SUM(1+1)', '=1+1 boss']);
    // The account that was raised by hand is named on the sheet of who moved.
    expect(excel.host.values('Who moved').flat()).toContain(trimmed[account]);
  });

  test('a pipeline: its results, with stages, owners and accounts that are called so', async () => {
    const header = ['Deal id', 'Deal name', 'Owner', 'Account name', 'Amount', 'Stage', 'Close date'];
    const rows = trimmed.map((text, k) => {
      const called = standing(text);
      const stage = k % 2 === 0 ? 'Proposal' : called;
      return [standing(`${text} ${k}`), called, called, called, 1000 + k, stage, '2026-01-01'];
    });
    excel.host.open({ sheets: [{ name: "=1+1'!A1", cells: [header, ...rows] }] });
    const [text, say, { words }] = await Promise.all([
      loadFunnelAreaWords('en'),
      loadFunnelSpeaker('en'),
      loadLanguage('en'),
    ]);
    const weigher = openWeigher(weighingInProcess);
    const part = openFunnelPart({ weigher, language: 'en', notation, today });
    await part.act.start();
    await part.act.sumBy('owner');
    await part.act.weigh();
    expect(part.state()).toMatchObject({ problem: undefined, screen: 'result' });
    const { view, opened } = part.state();
    const occasion = { listKey: opened!.list.key, headline: '=1+1', madeOf: `+${opened!.list.name}` };
    await part.act.write(resultsSheet(view!, occasion, text, funnelSpeaker(say.words, speaker(words))));
    expect(part.state().problem).toBeUndefined();
    weigher.end();
    const results = excel.host.values(text.sheet.name).flat().map(String);
    expectTexts(['=1+1', "+=1+1'!A1"]);
    expect(trimmed.filter((owner) => results.includes(owner)).length).toBeGreaterThan(10);
  });

  test('a deal: an answer with its note, the sheets made for it, and the visit', async () => {
    const ids = samplePipelineCsv()
      .split('\n')
      .map((line) => line.split(',')[0]);
    const { sheets } = samplePipeline('Pipeline');
    const row = ids.indexOf('OP-1080');
    const [pipeline] = sheets;
    const cells = pipeline.cells!.map((line, k) =>
      k === row
        ? line.map((cell, column) => (column >= 1 && column <= 4 ? standing(injectionPayloads[column]) : cell))
        : line,
    );
    excel.host.open({ sheets: [{ ...pipeline, cells }] });
    const [words, { words: coreWords }] = await Promise.all([loadDealAreaWords('en'), loadLanguage('en')]);
    const part = openDealPart({ words, coreWords, notation, today });
    await part.act.start();
    excel.host.user.select(`Pipeline!B${row + 1}`);
    await new Promise((done) => setTimeout(done, 50));
    const answer = { path: 'invitation.interestShown', about: '=1+1', answer: 'yes', isDay: false, seenOn: today() };
    // All of them go through the same writer above; here some of each kind, since the deals are read anew after each.
    const notes = injectionPayloads.filter((_, k) => k % 7 === 0);
    for (const note of notes) await part.act.answer({ ...answer, note });
    await part.act.makePeopleSheet();
    await part.act.writeVisitSheet();
    expect(part.state().problem).toBeUndefined();
    expect(excel.host.content().sheets.map(({ name }) => name)).toEqual([
      'Pipeline',
      'Evidence',
      'Contacts',
      'Visit OP-1080',
    ]);
    expectTexts(notes);
    expect(excel.host.values('Visit OP-1080').flat().join('|')).toContain(injectionPayloads[1]);
  });

  test('what formulas of ours answer is a value, whatever it is called', async () => {
    const rows = accounts(trimmed.length, { 'Account name': trimmed.map(standing) });
    rows.forEach((cells, k) => {
      if (k > 0) cells[0] = standing(`${trimmed[k - 1]}`);
    });
    excel.host.open(sheetOf(rows));
    const functions = functionsInExcel(excel.host);
    const answer = await functions.call('PARETO', excel.host.argument('Accounts')).answer;
    expect(answer.kind).toBe('values');
    const said = answer.kind === 'values' ? answer.values.flat() : [];
    // A value is a plain text or number: an object could be a link, an array would spill.
    expect(said.every((value) => ['string', 'number'].includes(typeof value))).toBe(true);
    functions.end();
  });
});
