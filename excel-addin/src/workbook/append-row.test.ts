import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { inTable, onSheet } from '../../test/workbooks';
import { appendRow, takeBackRow } from './append-row';
import { findLists } from './find-lists';
import { openList } from './open-list';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const cells = ['K-9', '=1+1', 100, null, null].map((value) => ({ value }));
const opened = async () => openList((await findLists()).nearest!);

test.each([
  ['a range', onSheet()],
  ['a table', inTable()],
])('below %s: the text stays a text, and the row can be taken back', async (_, workbook) => {
  excel.host.open(workbook);
  const before = excel.host.values('Accounts');
  const row = await appendRow(await opened(), cells);
  expect(excel.host.values('Accounts')).toEqual([...before, ['K-9', '=1+1', 100, '', '']]);
  await takeBackRow(row);
  expect(excel.host.values('Accounts')).toEqual(before);
});

test('a row that somebody has changed since stays', async () => {
  excel.host.open(onSheet());
  const row = await appendRow(await opened(), cells);
  excel.host.user.type('Accounts!C10', '120');
  await expect(takeBackRow(row)).rejects.toMatchObject({ problem: { activity: 'takingBack', cause: 'rowChanged' } });
  expect(excel.host.values('Accounts!A10:C10')).toEqual([['K-9', '=1+1', 120]]);
});

test('other headers than those that were read: nothing is written', async () => {
  excel.host.open(onSheet());
  const list = await opened();
  excel.host.user.type('Accounts!B1', 'Customer');
  const before = excel.host.values('Accounts');
  await expect(appendRow(list, cells)).rejects.toMatchObject({
    problem: { cause: 'headersChanged', left: 'untouched' },
  });
  expect(excel.host.values('Accounts')).toEqual(before);
});
