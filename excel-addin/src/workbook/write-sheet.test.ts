/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { inTable, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { cellsOf, findLists, writeSheet, type SheetPlan } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const accounts = { top: 1, left: 2, rows: 8, columns: 1 };

/** Everything a plan can have, on a sheet of its own. */
function plan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: 'summary:accounts',
    name: 'Summary',
    blocks: [
      { top: 0, left: 0, rows: [['Summary']], role: 'title' },
      {
        top: 2,
        left: 0,
        rows: [
          ['Tier', 'Accounts', 'Amount'],
          ['VIP', 2, { formula: `=SUM(${cellsOf('Accounts', accounts)})` }],
          ['=B', 6, null],
        ],
        role: 'header',
        numberFormats: [undefined, '0', '#,##0'],
      },
      { top: 8, left: 0, rows: [['A long note.', null, null]], role: 'note', wrap: true, merged: true },
    ],
    columnWidths: [120, 60, 80],
    rowHeights: { 8: 45 },
    frozen: { rows: 3 },
    charts: [
      {
        kind: 'columns',
        title: 'Accounts by tier',
        series: [
          {
            name: 'Accounts',
            values: { top: 3, left: 1, rows: 2, columns: 1 },
            over: { top: 3, left: 0, rows: 2, columns: 1 },
          },
        ],
        over: { top: 0, left: 4, rows: 12, columns: 6 },
        categoryAxis: { title: 'Tier' },
        valueAxis: { title: 'Accounts', minimum: 0 },
      },
    ],
    emphasis: [
      { kind: 'text', area: { top: 3, left: 0, rows: 2, columns: 1 }, text: 'VIP', fill: '#DDEBF7' },
      { kind: 'bars', area: { top: 3, left: 1, rows: 2, columns: 1 }, color: '#0F6CBD' },
    ],
    page: { orientation: 'landscape', titleRows: [2, 2] },
    gridlines: false,
    ...changes,
  };
}

const sheetNames = () => excel.host.content().sheets.map(({ name }) => name);
const sheetCalled = (name: string) => excel.host.content().sheets.find((sheet) => sheet.name === name);
const people = () => excel.host.content().sheets;

test('writes cells, formulas, formats, chart, emphasis and page set-up', async () => {
  excel.host.open(onSheet());
  const written = await writeSheet(plan());
  expect(written).toMatchObject({ name: 'Summary', replaced: false });
  // 9000 + 7000 + 5200 + 4100 + 2600 + 1500 + 700 + 300 = 30400
  expect(excel.host.values('Summary!A3:C5')).toEqual([
    ['Tier', 'Accounts', 'Amount'],
    ['VIP', 2, 30400],
    ['=B', 6, ''],
  ]);
  expect(excel.host.texts('Summary!C4')).toEqual([['30,400']]);
  const { charts, conditionalFormats, page, frozen, merges } = sheetCalled('Summary')!;
  expect(charts).toEqual([
    expect.objectContaining({
      name: 'Accounts by tier',
      type: 'ColumnClustered',
      series: [{ name: 'Accounts', values: 'Summary!B4:B5', categories: 'Summary!A4:A5' }],
      look: expect.objectContaining({
        'title.Text': 'Accounts by tier',
        'axes.CategoryAxis.Title.Text': 'Tier',
        'axes.ValueAxis.Title.Text': 'Accounts',
        'axes.ValueAxis.Minimum': 0,
      }) as unknown,
    }),
  ]);
  expect(conditionalFormats?.map(({ type, address }) => [type, address])).toEqual([
    ['DataBar', 'B4:B5'],
    ['CellValue', 'A4:A5'],
  ]);
  expect(page).toEqual({
    look: {
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
    },
    titleRows: '3:3',
  });
  expect([frozen, merges]).toEqual([{ rows: 3, columns: 0 }, ['A9:C9']]);
  expect(excel.host.selection()).toBe('Summary!A1');
});

test('a short sheet takes three syncs for itself, four when it is replaced', async () => {
  excel.host.open(onSheet());
  excel.host.wire.clear();
  await writeSheet(plan());
  expect(excel.host.wire.syncs).toBe(3);
  excel.host.wire.clear();
  await writeSheet(plan());
  expect(excel.host.wire.syncs).toBe(4);
});

test('leaves a person’s sheet of the same name alone', async () => {
  excel.host.open({ sheets: [...onSheet().sheets, { name: 'summary', cells: [['mine']] }] });
  const { name } = await writeSheet(plan());
  expect(name).toBe('Summary 2');
  expect(excel.host.values('summary!A1')).toEqual([['mine']]);
});

test('replaces our sheet where it stands, under the name a person gave it', async () => {
  excel.host.open(onSheet());
  await writeSheet(plan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Summary').name = 'Key accounts 2026';
    context.workbook.worksheets.getItem('Key accounts 2026').position = 0;
    await context.sync();
  });
  const again = await writeSheet(plan({ blocks: [{ top: 0, left: 0, rows: [['Second run']] }] }));
  expect(again).toMatchObject({ name: 'Key accounts 2026', replaced: true });
  expect(sheetNames()).toEqual(['Key accounts 2026', 'Accounts']);
  expect(excel.host.values('Key accounts 2026')).toEqual([['Second run']]);
});

test('writes it anew where a person has deleted it', async () => {
  excel.host.open(onSheet());
  await writeSheet(plan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Summary').delete();
    await context.sync();
  });
  expect(await writeSheet(plan())).toMatchObject({ name: 'Summary', replaced: false });
  expect(sheetNames()).toEqual(['Accounts', 'Summary']);
});

test('sheets of different keys stand side by side', async () => {
  excel.host.open(onSheet());
  await writeSheet(plan());
  await writeSheet(plan({ key: 'summary:other' }));
  expect(sheetNames()).toEqual(['Accounts', 'Summary', 'Summary 2']);
});

test('our own sheets are not offered as lists of accounts', async () => {
  excel.host.open(inTable());
  await writeSheet(plan({ blocks: [{ top: 0, left: 0, rows: [['Tier'], ['VIP']], table: true }], charts: [] }));
  expect((await findLists()).lists.map(({ name }) => name)).toEqual(['Customers']);
});

const many = rowsOf(20_000);

function rowsOf(count: number): SheetPlan {
  return plan({
    blocks: [
      {
        top: 0,
        left: 0,
        rows: Array.from({ length: count }, (_, k) => [`K-${k}`, 'Reaches A. '.repeat(12), k]),
        numberFormats: [undefined, undefined, '0'],
      },
    ],
  });
}

test('writes a long sheet in loads far below 5 MB', async () => {
  excel.host.open(onSheet());
  excel.host.wire.clear();
  const done: number[] = [];
  await writeSheet(many, { onProgress: (rows) => done.push(rows) });
  expect(done.length).toBeGreaterThan(2);
  expect(done.at(-1)).toBe(20_000);
  expect(excel.host.wire.syncs).toBe(done.length + 2);
  expect(Math.max(...excel.host.wire.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(2_500_000);
  expect(excel.host.values('Summary!A20000:C20000')).toEqual([['K-19999', 'Reaches A. '.repeat(12), 19_999]]);
});

describe.each([
  ['for the first time', plan()],
  ['for the first time, in loads', rowsOf(7_000)],
])('written %s', (_, first) => {
  test('an error at any sync, before or within it, leaves the workbook as it was', async () => {
    await everyError(() => Promise.resolve(), first);
  });
});

test('an error at any sync of a second writing leaves the first sheet whole', async () => {
  await everyError(async () => void (await writeSheet(plan())), plan({ name: 'Other', charts: [] }));
});

/** Writes the plan with an error at each sync in turn, after none, some and nearly all of its actions. */
async function everyError(prepare: () => Promise<void>, written: SheetPlan): Promise<void> {
  excel.host.open(onSheet());
  await prepare();
  excel.host.wire.clear();
  await writeSheet(written);
  const syncs = excel.host.wire.batches.map(({ actions }) => actions);
  let tried = 0;
  for (const [k, actions] of syncs.entries()) {
    for (const after of [0, Math.floor(actions / 2), actions - 1]) {
      excel.host.open(onSheet());
      await prepare();
      const before = people();
      const parts = excel.host.content().customXmlParts;
      excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: k + 1, after });
      await expect(writeSheet(written)).rejects.toMatchObject({ problem: { activity: 'writingSheet' } });
      expect([people(), excel.host.content().customXmlParts]).toEqual([before, parts]);
      tried++;
    }
  }
  expect(tried).toBe(3 * syncs.length);
}

test('a cancelled writing leaves no sheet behind', async () => {
  excel.host.open(onSheet());
  const before = people();
  const cancel = new AbortController();
  const writing = writeSheet(many, { signal: cancel.signal, onProgress: () => cancel.abort() });
  await expect(writing).rejects.toThrow(/abort/i);
  expect(people()).toEqual(before);
});

test('a half that a closed pane left is taken away by the next writing', async () => {
  excel.host.open(onSheet());
  excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: 4 });
  excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: 5 });
  await expect(writeSheet(many)).rejects.toMatchObject({ problem: { left: 'sheetLeft' } });
  expect(sheetNames()).toEqual(['Accounts', 'Summary']);
  expect(await writeSheet(plan())).toMatchObject({ name: 'Summary' });
  expect(sheetNames()).toEqual(['Accounts', 'Summary']);
});

test.each([
  ['a protected workbook', { structureProtected: true }, 'structureProtected'],
  ['a cell being edited', {}, 'cellEditing'],
])('refuses %s before anything is written', async (_, more, cause) => {
  excel.host.open({ ...onSheet(), ...more });
  if (cause === 'cellEditing') excel.host.user.startEditing();
  const before = people();
  await expect(writeSheet(plan())).rejects.toMatchObject({ problem: { cause, left: 'noSheet' } });
  expect(people()).toEqual(before);
  excel.host.user.stopEditing();
});

test('refuses to replace our sheet where a person has protected it', async () => {
  excel.host.open(onSheet());
  await writeSheet(plan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Summary').protection.protect();
    await context.sync();
  });
  await expect(writeSheet(plan())).rejects.toMatchObject({
    problem: { cause: 'sheetProtected', place: 'Summary', left: 'noSheet' },
  });
});

test('a sheet that is handed over is the person’s: found as any list, and never replaced', async () => {
  excel.host.open(onSheet());
  const handed = plan({ handedOver: true });
  const first = await writeSheet(handed);
  const second = await writeSheet(handed);
  expect([first.name, second.name, second.replaced]).toEqual(['Summary', 'Summary 2', false]);
  const { lists } = await findLists();
  expect(new Set(lists.map(({ sheetName }) => sheetName))).toEqual(new Set(['Accounts', 'Summary', 'Summary 2']));
});
