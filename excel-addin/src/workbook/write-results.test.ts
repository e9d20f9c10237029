/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { eightAccounts, inTable, manyAccounts, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import {
  findLists,
  openList,
  writeResults,
  type AccountList,
  type ResultColumn,
  type WorkbookMemory,
  type WriteOptions,
} from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const tiers = ['VIP', 'B', 'A', 'B', 'B', 'C', 'C', null];
const scores = [91.2, 66, 74.96, 55.5, 50.1, 30, 21.7, null];

const formulaLike = ['=HYPERLINK("x")', '+1', '-2', '@x', '\tx', 'Reaches A.', '1-2', null];
const longWhys = ['Reaches A. '.repeat(10)];

function columns(rows = 8, whys: readonly (string | null)[] = formulaLike): ResultColumn[] {
  const cells = <T>(values: readonly T[]) => Array.from({ length: rows }, (_, k) => values[k % values.length]);
  return [
    { role: 'tier', header: 'Tier', cells: cells(tiers), fills: [{ text: 'VIP', fill: '#96C6FA' }] },
    { role: 'score', header: 'Score', cells: cells(scores), numberFormat: '0.0##' },
    { role: 'why', header: 'Why', cells: cells(whys) },
  ];
}

const memory: WriteOptions['memory'] = (results) => ({ here: { results } });

async function nearestList(): Promise<AccountList> {
  return (await openList((await findLists()).nearest!)).list;
}

/** Says of each row what it held when it was read. */
function asRead(rows: readonly (readonly unknown[])[] = eightAccounts) {
  return { column: 0, valueAt: (row: number) => rows[row + 1][0] as string };
}

function write(list: AccountList, options: Partial<WriteOptions> = {}) {
  return writeResults(list, asRead(), columns(), { memory, ...options });
}

const written = [
  ['Tier', 'Score', 'Why'],
  ['VIP', 91.2, '=HYPERLINK("x")'],
  ['B', 66, '+1'],
  ['A', 74.96, '-2'],
  ['B', 55.5, '@x'],
  ['B', 50.1, '\tx'],
  ['C', 30, 'Reaches A.'],
  ['C', 21.7, '1-2'],
  ['', '', ''],
];

describe.each([
  ['a plain range', onSheet],
  ['a table', inTable],
])('beside %s', (_, workbook) => {
  test('writes into the next columns, texts as texts', async () => {
    excel.host.open(workbook());
    const { addresses, headers, updated } = await write(await nearestList());
    // A formula would show what it comes to, not itself.
    expect(excel.host.values('Accounts!F1:H9')).toEqual(written);
    expect(addresses).toEqual(['F1:H9']);
    expect(headers).toEqual({ tier: 'Tier', score: 'Score', why: 'Why' });
    expect(updated).toBe(0);
  });

  test('shows a score with the decimals it needs', async () => {
    excel.host.open(workbook());
    await write(await nearestList());
    expect(excel.host.texts('Accounts!G2:G4')).toEqual([['91.2'], ['66.0'], ['74.96']]);
  });

  test('colours tiers by what the cells hold, once', async () => {
    excel.host.open(workbook());
    const { headers } = await write(await nearestList());
    await write(await nearestList(), { previous: headers });
    expect(excel.host.content().sheets[0].conditionalFormats).toEqual([
      {
        type: 'CellValue',
        address: 'F2:F9',
        look: expect.objectContaining({ 'CellValue.Rule': { formula1: '="VIP"', operator: 'EqualTo' } }) as unknown,
      },
    ]);
  });

  test('a second run updates the same columns, wherever they have gone', async () => {
    excel.host.open(workbook());
    const { headers } = await write(await nearestList());
    excel.host.user.insertColumns('G:G');
    const list = await nearestList();
    const changed = columns().map((column) =>
      column.role === 'tier' ? { ...column, cells: tiers.map(() => 'C') } : column,
    );
    const again = await writeResults(list, asRead(), changed, { memory, previous: headers });
    expect(again.updated).toBe(3);
    expect(again.addresses).toEqual(['F1:F9', 'H1:I9']);
    expect(excel.host.values('Accounts!F1:F9')).toEqual([['Tier'], ...tiers.map(() => ['C'])]);
    expect(excel.host.values('Accounts!H1:H1')).toEqual([['Score']]);
  });

  test('leaves a column of the person alone that is called the same', async () => {
    const rows = eightAccounts.map((row, k) => [...row.slice(0, 4), k === 0 ? 'Tier' : 'mine']);
    excel.host.open(workbook(rows));
    const { headers } = await writeResults(await nearestList(), asRead(), columns(), { memory });
    expect(headers.tier).toBe('Tier 2');
    expect(excel.host.values('Accounts!E1:F2')).toEqual([
      ['Tier', 'Tier 2'],
      ['mine', 'VIP'],
    ]);
  });

  test('remembers in the workbook what it is told to', async () => {
    excel.host.open(workbook());
    await write(await nearestList());
    expect((await findLists()).memory).toEqual<WorkbookMemory>({
      here: { results: { tier: 'Tier', score: 'Score', why: 'Why' } },
    });
  });

  test.each([1, 2, 3, 4])('an error at sync %i leaves the workbook as it was', async (sync) => {
    excel.host.open(workbook());
    const list = await nearestList();
    const before = excel.host.content();
    excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync, after: sync === 4 ? 12 : 0 });
    await expect(write(list)).rejects.toMatchObject({
      problem: { activity: 'writing', cause: 'unknown', left: sync === 4 ? 'restored' : 'untouched' },
    });
    expect(cells(excel.host.content())).toEqual(cells(before));
  });

  test('an update that fails puts back what stood there, formulas included', async () => {
    excel.host.open(workbook());
    const { headers } = await write(await nearestList());
    excel.host.write('Accounts!F2:F3', [['=1+1'], ["'=text"]]);
    const list = await nearestList();
    const before = excel.host.content();
    excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: 7, after: 14 });
    await expect(write(list, { previous: headers })).rejects.toMatchObject({ problem: { left: 'restored' } });
    expect(cells(excel.host.content())).toEqual(cells(before));
  });

  test('says how far it came where putting back fails too', async () => {
    excel.host.open(workbook());
    const list = await nearestList();
    excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: 4, after: 12 });
    excel.host.faults.add({ kind: 'error', code: 'InvalidOperationInCellEditMode', sync: 5 });
    await expect(write(list)).rejects.toMatchObject({
      problem: { cause: 'unknown', left: 'partly', rowsDone: 0, rows: 8 },
    });
  });
});

test('writes past what stands beside the list, and touches none of it', async () => {
  const rows = eightAccounts.map((row, k) => [...row, '', k === 3 ? 'a note' : '']);
  excel.host.open(onSheet(rows));
  excel.host.user.select('Accounts!A1:E9');
  const list = (await openList((await findLists()).nearest!)).list;
  const selected = { ...list, kind: 'selection' as const, area: { ...list.area, columns: 5 } };
  const { addresses } = await write(selected);
  expect(addresses).toEqual(['H1:J9']);
  expect(excel.host.values('Accounts!G4')).toEqual([['a note']]);
});

test('refuses a protected sheet before anything is written', async () => {
  excel.host.open(onSheet(eightAccounts, { protected: true }));
  const list = await nearestList();
  await expect(write(list)).rejects.toMatchObject({
    problem: { cause: 'sheetProtected', place: 'Accounts', left: 'untouched' },
  });
});

test('refuses while a cell is being edited', async () => {
  excel.host.open(onSheet());
  const list = await nearestList();
  excel.host.user.startEditing();
  await expect(write(list)).rejects.toMatchObject({ problem: { cause: 'cellEditing', left: 'untouched' } });
  excel.host.user.stopEditing();
});

test('refuses rows that are no longer the rows that were read, and names the first', async () => {
  excel.host.open(onSheet());
  const list = await nearestList();
  excel.host.write('Accounts!A4', [['K-9']]);
  await expect(write(list)).rejects.toMatchObject({ problem: { cause: 'listChanged', cell: 'A4', left: 'untouched' } });
  expect(excel.host.values('Accounts!F1')).toEqual([['']]);
});

test('refuses a list that has grown', async () => {
  excel.host.open(onSheet());
  const list = await nearestList();
  excel.host.write('Accounts!A10', [['K-9', 'New', 1, 1, 0]]);
  await expect(write(list)).rejects.toMatchObject({ problem: { cause: 'listChanged' } });
});

test('a cancelled run puts back what it had written', async () => {
  const rows = manyAccounts(30_000);
  excel.host.open(onSheet(rows));
  const list = await nearestList();
  const cancel = new AbortController();
  const writing = writeResults(list, asRead(rows), columns(30_000, longWhys), {
    memory,
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
  });
  await expect(writing).rejects.toThrow(/abort/i);
  expect(excel.host.values('Accounts!F1:H3').flat().join('')).toBe('');
});

test('writes a long list in chunks far below 5 MB', async () => {
  const rows = manyAccounts(30_000);
  excel.host.open(onSheet(rows));
  const list = await nearestList();
  excel.host.wire.clear();
  const done: number[] = [];
  await writeResults(list, asRead(rows), columns(30_000, longWhys), { memory, onProgress: (row) => done.push(row) });
  expect(done.length).toBeGreaterThan(1);
  expect(excel.host.wire.syncs).toBeLessThanOrEqual(done.length + 6);
  expect(Math.max(...excel.host.wire.batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(2_500_000);
  expect(excel.host.values('Accounts!F30001:G30001')).toEqual([['', '']]);
  expect(excel.host.values('Accounts!F30000:G30000')).toEqual([['C', 21.7]]);
});

/** What the person sees of a workbook: its sheets, without the add-in's memory and where the cursor stands. */
function cells({ sheets }: ReturnType<typeof excel.host.content>) {
  return sheets;
}
