/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { eightAccounts, inTable, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { findLists, openList, selectedCells } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

test('finds what a sheet has in use, in two syncs', async () => {
  excel.host.open(onSheet());
  const { lists, nearest } = await findLists();
  expect(lists).toEqual([
    expect.objectContaining({ kind: 'sheet', name: 'Accounts', area: { top: 0, left: 0, rows: 9, columns: 5 } }),
  ]);
  expect(nearest).toBe(lists[0]);
  expect(excel.host.wire.syncs).toBe(2);
});

test('finds a table, and not once more the cells it covers', async () => {
  excel.host.open(inTable());
  const { lists } = await findLists();
  expect(lists.map(({ kind, name }) => [kind, name])).toEqual([['table', 'Customers']]);
});

test('offers the rest of a sheet beside its table', async () => {
  excel.host.open(inTable([...eightAccounts, [], ['a note']], { tables: [{ name: 'Customers', address: 'A1:E9' }] }));
  const { lists } = await findLists();
  expect(lists.map(({ kind, name }) => [kind, name])).toEqual([
    ['table', 'Customers'],
    ['sheet', 'Accounts'],
  ]);
});

test('leaves a row of totals out of a table', async () => {
  excel.host.open(onSheet(eightAccounts, { tables: [{ name: 'Customers', address: 'A1:E9', showTotals: true }] }));
  const { lists } = await findLists();
  expect(lists[0].area).toEqual({ top: 0, left: 0, rows: 9, columns: 5 });
});

test('prefers the list the cursor stands in, and puts hidden sheets last', async () => {
  excel.host.open({
    sheets: [
      { name: 'Old', cells: eightAccounts, visibility: 'Hidden' },
      { name: 'System', cells: eightAccounts, visibility: 'VeryHidden' },
      { name: 'Notes', cells: [['To do'], ['Call North']] },
      { name: 'Accounts', cells: eightAccounts },
      { name: 'Empty' },
    ],
    selection: 'Accounts!C3',
  });
  const { lists, nearest, cursor } = await findLists();
  expect(lists.map(({ name, hidden }) => (hidden ? `${name} (hidden)` : name))).toEqual([
    'Notes',
    'Accounts',
    'Old (hidden)',
  ]);
  expect(nearest?.name).toBe('Accounts');
  expect(cursor.row).toBe(2);
});

test('an empty workbook has no list', async () => {
  excel.host.open({ sheets: [{ name: 'Sheet1' }] });
  expect(await findLists()).toMatchObject({ lists: [], nearest: undefined });
});

test('takes the selected cells as a list, whole columns as far as they are filled', async () => {
  excel.host.open(onSheet());
  excel.host.user.select('Accounts!A:C');
  expect(await selectedCells()).toMatchObject({ kind: 'selection', area: { top: 0, left: 0, rows: 9, columns: 3 } });
  excel.host.user.select('Accounts!G1:H9');
  expect(await selectedCells()).toBeUndefined();
});

test('reads the headers and passes over a title above them', async () => {
  excel.host.open(onSheet([['Customers 2026'], [], ...eightAccounts]));
  const { lists } = await findLists();
  const opened = await openList(lists[0]);
  expect(opened.headers).toEqual(['Account ID', 'Account name', 'Amount', 'Profit', 'Overdue ratio']);
  expect(opened.rows).toBe(8);
  expect(opened.list.area.top).toBe(2);
});

test('sees merged header cells, and does not mind merged titles', async () => {
  excel.host.open(onSheet([['Customers 2026'], ...eightAccounts], { merges: ['A1:E1', 'C2:D2'] }));
  const { lists } = await findLists();
  const opened = await openList(lists[0]);
  expect(opened.mergedHeaders).toBe('C2:D2');
  excel.host.open(onSheet([['Customers 2026'], ...eightAccounts], { merges: ['A1:E1'] }));
  expect((await openList((await findLists()).lists[0])).mergedHeaders).toBeUndefined();
});
