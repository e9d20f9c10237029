/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { eightAccounts, inTable, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { findLists, openList, takeRowBack, writeRow, type RowEntry } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => {
  expect(excel.host.wire.unimplemented).toEqual([]);
  excel.host.faults.clear();
});
afterAll(() => excel.end());

async function theList() {
  const { nearest } = await findLists();
  return (await openList(nearest!)).list;
}

const south = { column: 0, value: 'K-2' };
const entries: readonly RowEntry[] = [
  { column: undefined, header: 'Override', value: 'A' },
  { column: undefined, header: 'Override reason', value: '=HYPERLINK("x")' },
  { column: undefined, header: 'Override until', value: 46387, numberFormat: 'yyyy-mm-dd' },
];

test.each([
  ['a range', onSheet],
  ['a table', inTable],
])('columns are added to %s, text stays text, and all of it can be taken back', async (_, workbook) => {
  excel.host.open(workbook(eightAccounts));
  const written = await writeRow(await theList(), 1, south, entries);
  expect(excel.host.values('Accounts!F1:H3')).toEqual([
    ['Override', 'Override reason', 'Override until'],
    ['', '', ''],
    ['A', '=HYPERLINK("x")', 46387],
  ]);
  await takeRowBack(written);
  expect(excel.host.values('Accounts!A1:F9')).toEqual(eightAccounts.map((row) => [...row, '']));
});

test('cells of columns that are there are replaced, and come back as they were', async () => {
  excel.host.open(onSheet(eightAccounts.map((row, k) => [...row, k === 0 ? 'Override' : k === 2 ? '=1+1' : ''])));
  const written = await writeRow(await theList(), 1, south, [{ column: 5, header: 'Override', value: null }]);
  expect(excel.host.values('Accounts!F3')).toEqual([['']]);
  await takeRowBack(written);
  expect(excel.host.values('Accounts!F3')).toEqual([[2]]);
});

test('it can be taken back in another session, and only what was last written', async () => {
  excel.host.open(onSheet());
  const list = await theList();
  await writeRow(list, 0, { column: 0, value: 'K-1' }, entries);
  const [first] = [(await findLists()).rowWritten!];
  await writeRow(await theList(), 1, south, [{ column: 5, header: 'Override', value: 'B' }]);
  const { rowWritten } = await findLists();
  expect([first.row, rowWritten?.row]).toEqual([0, 1]);
  // As it comes from the file: nothing but what JSON keeps.
  await takeRowBack(rowWritten!);
  expect(excel.host.values('Accounts!F2:F3')).toEqual([['A'], ['']]);
  expect((await findLists()).rowWritten).toBeUndefined();
});

test('what somebody has changed since is not taken away', async () => {
  excel.host.open(onSheet());
  const written = await writeRow(await theList(), 1, south, entries);
  excel.host.user.type('Accounts!G3', 'Another reason');
  await expect(takeRowBack(written)).rejects.toMatchObject({ problem: { cause: 'rowChanged' } });
  expect(excel.host.values('Accounts!F3:G3')).toEqual([['A', 'Another reason']]);
});

test('columns that were added stay where others stand in them by now', async () => {
  excel.host.open(onSheet());
  const written = await writeRow(await theList(), 1, south, entries);
  excel.host.user.type('Accounts!F6', 'VIP');
  await takeRowBack(written);
  expect(excel.host.values('Accounts!F1:G6')).toEqual([
    ['Override', 'Override reason'],
    ...[2, 3, 4, 5].map(() => ['', '']),
    ['VIP', ''],
  ]);
});

test.each([['rows were sorted meanwhile', { column: 0, value: 'K-9' }, 'listChanged']])(
  'nothing is written when %s',
  async (_, id, cause) => {
    excel.host.open(onSheet());
    const list = await theList();
    await expect(writeRow(list, 1, id, entries)).rejects.toMatchObject({ problem: { cause } });
    expect(excel.host.values('Accounts!F1:F3')).toEqual([[''], [''], ['']]);
  },
);

test.each([['protected', 'sheetProtected', { protected: true }]])(
  'a sheet that is %s says so',
  async (_, cause, more) => {
    excel.host.open(onSheet(eightAccounts, more));
    await expect(writeRow(await theList(), 1, south, entries)).rejects.toMatchObject({ problem: { cause } });
  },
);

test('a cell that is being edited leaves everything as it was', async () => {
  excel.host.open(onSheet());
  const list = await theList();
  excel.host.faults.add({ kind: 'error', code: 'InvalidOperationInCellEditMode' });
  await expect(writeRow(list, 1, south, entries)).rejects.toMatchObject({ problem: { cause: 'cellEditing' } });
  excel.host.faults.clear();
  expect(excel.host.values('Accounts!F1')).toEqual([['']]);
});
