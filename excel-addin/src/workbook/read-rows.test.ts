/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { inTable, manyAccounts, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { findLists, openList, readRows, type CellValue } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

async function nearestList() {
  const { nearest } = await findLists();
  return (await openList(nearest!)).list;
}

/** All rows of the nearest list, as they arrive. */
async function rowsRead(options = {}) {
  const list = await nearestList();
  excel.host.wire.clear();
  const rows: CellValue[][] = [];
  await readRows(list, (chunk, from) => expect(rows.push(...chunk)).toBe(from + chunk.length), options);
  return rows;
}

test('hands over every row in order, dates as serial numbers and errors by name', async () => {
  excel.host.open(
    onSheet([
      ['Account ID', 'Since', 'Margin', 'Listed'],
      ['K-1', 44000, '=1/0', true],
      ['K-2', '', '12,5 %', false],
    ]),
  );
  expect(await rowsRead()).toEqual([
    ['K-1', 44000, '#DIV/0!', true],
    ['K-2', '', '12,5 %', false],
  ]);
});

test.each([
  ['a range', onSheet],
  ['a table', inTable],
])('reads %s in chunks far below 5 MB, one sync each', async (_, workbook) => {
  excel.host.open(workbook(manyAccounts(40_000)));
  const done: number[] = [];
  const rows = await rowsRead({ onProgress: (rowsDone: number) => done.push(rowsDone) });
  expect(rows).toHaveLength(40_000);
  expect(rows[39_999].slice(0, 2)).toEqual(['K-40000', 'Account 40000']);
  expect(done.at(-1)).toBe(40_000);
  expect(excel.host.wire.syncs).toBe(done.length);
  expect(done.length).toBeLessThan(8);
  expect(Math.max(...excel.host.wire.batches.map(({ responseBytes }) => responseBytes))).toBeLessThan(2_500_000);
});

test('a chunk that comes back as nothing is trouble, with how far reading came', async () => {
  excel.host.open(onSheet(manyAccounts(2_000)));
  const list = await nearestList();
  excel.host.faults.add({ kind: 'nullAnswer', sync: 2 });
  await expect(readRows(list, () => undefined)).rejects.toMatchObject({
    problem: {
      cause: 'noAnswer',
      activity: 'reading',
      place: 'Accounts',
      rowsDone: 500,
      rows: 2_000,
      left: 'untouched',
    },
  });
});

test.each([
  ['InvalidOperationInCellEditMode', 'cellEditing'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['AccessDenied', 'refused'],
  ['GeneralException', 'unknown'],
])('%s comes out as %s', async (code, cause) => {
  excel.host.open(onSheet());
  const list = await nearestList();
  excel.host.faults.add({ kind: 'error', code });
  await expect(readRows(list, () => undefined)).rejects.toMatchObject({
    problem: { cause, code, activity: 'reading' },
  });
});

test('says so when the sheet has gone', async () => {
  excel.host.open({ sheets: [...onSheet().sheets, { name: 'Other' }] });
  const list = await nearestList();
  excel.host.open({ sheets: [{ name: 'Other' }] });
  await expect(readRows(list, () => undefined)).rejects.toMatchObject({
    problem: { cause: 'gone', place: 'Accounts' },
  });
});

test('stops between two chunks when it is cancelled', async () => {
  excel.host.open(onSheet(manyAccounts(5_000)));
  const cancel = new AbortController();
  const reading = rowsRead({ signal: cancel.signal, onProgress: () => cancel.abort() });
  await expect(reading).rejects.toThrow(/abort/i);
  expect(excel.host.wire.syncs).toBe(1);
});

test('is cancelled even while Excel does not answer', async () => {
  excel.host.open(onSheet());
  const list = await nearestList();
  excel.host.faults.add({ kind: 'silent' });
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 20);
  await expect(readRows(list, () => undefined, { signal: cancel.signal })).rejects.toThrow(/abort/i);
});
