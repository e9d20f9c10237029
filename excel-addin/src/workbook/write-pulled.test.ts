/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import {
  findLists,
  readPulledMemory,
  undoPulled,
  undoablePull,
  writePulled,
  type PulledTableToWrite,
  type TableCell,
} from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(onSheet()));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const id = (k: number) => `001Hs${String(k).padStart(10, '0')}AAA`;
const headers = ['Account ID', 'Account name', 'Amount', 'Changed'];
const row = (k: number, name = `Account ${k}`, amount: TableCell = 100 * k): TableCell[] => [
  id(k),
  name,
  amount,
  46_000.5,
];

const table = (more: Partial<PulledTableToWrite> = {}): PulledTableToWrite => ({
  ...{ table: 'accounts', name: 'Accounts', idColumn: 0 },
  columns: headers.map((header) => ({
    ...{ header, path: header },
    ...(header === 'Changed' && { numberFormat: 'yyyy-mm-dd hh:mm' }),
  })),
  gone: { header: 'Not found since', numberFormat: 'yyyy-mm-dd', on: 46_354 },
  ...more,
});

const pull = { selection: {}, organizationId: '00DHs0000000001MAA', host: 'x', pulledAt: '2026-11-28T10:00:00.000Z' };

/** Pulls rows in batches, as the table was written last time. */
async function pulled(batches: readonly (readonly TableCell[][])[], more: Partial<PulledTableToWrite> = {}) {
  const former = (await readPulledMemory())['Mine']?.places.find(({ table: one }) => one === 'accounts');
  const writer = writePulled();
  await writer.begin(table({ ...(former && { former }), ...more }));
  for (const batch of batches) await writer.add(batch);
  return writer.finish('Mine', pull);
}

const sheet = (name = 'Accounts 2') => excel.host.values(name);

test('rows become a table of their own sheet as they arrive: nobody sees it before it is whole', async () => {
  const writer = writePulled();
  await writer.begin(table());
  await writer.add([row(1, '=HYPERLINK("x")'), row(2, '３月')]);
  // Not yet a list that anybody could choose.
  expect((await findLists()).lists.map(({ name }) => name)).toEqual(['Accounts']);
  await writer.add([row(3, '2026-01-01')]);
  const { tables } = await writer.finish('Mine', pull);
  expect(tables).toMatchObject([{ sheetName: 'Accounts 2', rows: 3, made: true, added: 3 }]);
  expect(sheet()).toEqual([headers, row(1, '=HYPERLINK("x")'), row(2, '３月'), row(3, '2026-01-01')]);
  expect(excel.host.suspects).toEqual([]);
  expect((await findLists()).lists.map(({ name, kind }) => [name, kind])).toEqual([
    ['Accounts', 'sheet'],
    ['Accounts_2', 'table'],
  ]);
});

test('a table without a record still has its headers', async () => {
  await pulled([]);
  expect(sheet()[0]).toEqual(headers);
});

test('a refresh keeps own columns, the order of the rows and their formats; new rows go below, vanished ones are marked', async () => {
  await pulled([[row(1), row(2), row(3)]]);
  await Excel.run(async (context) => {
    const live = context.workbook.tables.getItem('Accounts_2');
    live.columns.add(1, [['Mine'], ['a'], ['=1+1'], ['c']]);
    await context.sync();
    // Somebody sorts the other way round.
    const body = live.getDataBodyRange().load('formulas');
    await context.sync();
    body.formulas = [...(body.formulas as string[][])].reverse();
    await context.sync();
  });
  expect(
    sheet()
      .slice(1)
      .map(([first]) => first),
  ).toEqual([id(3), id(2), id(1)]);

  const { tables } = await pulled([[row(1, 'Renamed'), row(4)], [row(3)]]);
  expect(tables).toMatchObject([{ made: false, rows: 3, changed: 1, added: 1, vanished: 1 }]);
  const [, ...rest] = sheet();
  expect(sheet()[0]).toEqual(['Account ID', 'Mine', 'Account name', 'Amount', 'Changed', 'Not found since']);
  expect(rest).toEqual([
    [id(3), 'c', 'Account 3', 300, 46_000.5, ''],
    [id(2), 2, 'Account 2', 200, 46_000.5, 46_354],
    [id(1), 'a', 'Renamed', 100, 46_000.5, ''],
    [id(4), '', 'Account 4', 400, 46_000.5, ''],
  ]);
});

test('a refresh is undone: cells, rows and columns stand as they stood, in another order too', async () => {
  await pulled([[row(1), row(2), row(3)]]);
  const before = sheet();
  await pulled([[row(1, 'Renamed'), row(3, 'Third', null), row(4), row(5)]]);
  expect(sheet()).toHaveLength(6);
  expect(await undoPulled()).toMatchObject({ kind: 'undone', restored: ['Accounts 2'], gone: [] });
  expect(sheet()).toEqual(before);
  expect(await undoablePull()).toBeUndefined();
});

test('what somebody has changed since is asked about before it is undone', async () => {
  await pulled([[row(1), row(2)]]);
  await pulled([[row(1, 'Renamed'), row(2)]]);
  excel.host.user.type('Accounts 2!B2', 'By hand');
  expect(await undoPulled()).toEqual({ kind: 'changed', count: 1, cells: ['Accounts 2!B2'], sheets: [] });
  expect(sheet()[1][1]).toBe('By hand');
  expect(await undoPulled({ sure: true })).toMatchObject({ kind: 'undone' });
  expect(sheet()[1][1]).toBe('Account 1');
});

test('the first pull is undone as a whole; where its sheet was changed, one is asked', async () => {
  const before = excel.host.content();
  await pulled([[row(1), row(2)]]);
  excel.host.user.type('Accounts 2!B2', 'By hand');
  expect(await undoPulled()).toMatchObject({ kind: 'changed', count: 0, sheets: ['Accounts 2'] });
  expect(await undoPulled({ sure: true })).toMatchObject({ kind: 'undone', gone: ['Accounts 2'] });
  expect(excel.host.content().sheets).toEqual(before.sheets);
});

test('a column that a person has taken away is left away; one that is new comes at the right', async () => {
  await pulled([[row(1)]]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Accounts_2').columns.getItem('Amount').delete();
    await context.sync();
  });
  const columns = [...table().columns, { path: 'Phone', header: 'Phone' }];
  const { tables } = await pulled(
    [
      [
        [...row(1), '+49 1'],
        [...row(2), null],
      ],
    ],
    { columns },
  );
  expect(tables[0].leftAway).toEqual(['Amount']);
  expect(sheet()).toEqual([
    ['Account ID', 'Account name', 'Changed', 'Phone'],
    [id(1), 'Account 1', 46_000.5, '+49 1'],
    [id(2), 'Account 2', 46_000.5, ''],
  ]);
});

test('a table that is gone is made anew', async () => {
  await pulled([[row(1)]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Accounts 2').delete();
    await context.sync();
  });
  const { tables } = await pulled([[row(1)]]);
  expect(tables).toMatchObject([{ made: true }]);
});

describe('trouble in the midst of any sync', () => {
  const first = [[row(1), row(2)], [row(3)]];
  const second = [[row(1, 'Renamed'), row(4)], [row(2)]];

  /** Early in a sync, in its middle, and before its last action. */
  const positions = () =>
    excel.host.wire.batches.flatMap(({ actions }, k) =>
      [...new Set([2, actions >> 1, actions - 1])].map((after) => ({ sync: k + 1, after })),
    );

  test.each([
    ['the first pull', [] as TableCell[][][], first],
    ['a refresh', first, second],
  ])('%s: the workbook is as it was', async (_, made, batches) => {
    excel.host.open(onSheet());
    if (made.length > 0) await pulled(made);
    const start = excel.host.saved();
    excel.host.wire.clear();
    await pulled(batches);
    const tried = positions();
    expect(tried.length).toBeGreaterThan(20);
    for (const position of tried) {
      excel.host.open(start);
      const before = excel.host.content();
      excel.host.faults.add({ kind: 'error', code: 'GeneralException', ...position });
      const failed = await pulled(batches).then(
        () => false,
        () => true,
      );
      if (failed) expect([position, shownIn(excel.host.content())]).toEqual([position, shownIn(before)]);
    }
  });

  test.each([
    ['the first pull', [] as TableCell[][][], first],
    ['a refresh', first, second],
  ])('%s is undone: undoing again finishes it', async (_, made, batches) => {
    excel.host.open(onSheet());
    if (made.length > 0) await pulled(made);
    const before = excel.host.content();
    await pulled(batches);
    const start = excel.host.saved();
    excel.host.wire.clear();
    await undoPulled();
    for (const position of positions()) {
      excel.host.open(start);
      excel.host.faults.add({ kind: 'error', code: 'GeneralException', ...position });
      await undoPulled().catch(() => undoPulled());
      expect([position, shownIn(excel.host.content())]).toEqual([position, shownIn(before)]);
    }
  });
});

/** What a person sees of a workbook. */
const shownIn = ({ sheets }: ReturnType<typeof excel.host.content>) =>
  sheets.map(({ name, cells, tables }) => ({ name, cells, tables }));
