import { type ExcelInNode, openExcelInNode } from './in-node';

const rows = 100_000;
const columns = 20;

let excel: ExcelInNode;
beforeAll(async () => {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      column === 0 ? `K-${row}` : column < 4 ? `text ${row % 97}` : (row * column) / 8,
    ),
  );
  excel = await openExcelInNode({
    document: { sheets: [{ name: 'Accounts', cells: [cells[0]?.map((_, at) => `Column ${at}`) ?? [], ...cells] }] },
  });
}, 60_000);
afterAll(() => excel.end());

test('100,000 rows of 20 columns are read in chunks', async () => {
  const sum = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load('rowCount,columnCount');
    await context.sync();
    expect([used.rowCount, used.columnCount]).toEqual([rows + 1, columns]);
    let total = 0;
    for (let from = 1; from <= rows; from += 10_000) {
      const chunk = used
        .getRow(from)
        .getBoundingRect(used.getRow(Math.min(from + 9_999, rows)))
        .load('values');
      await context.sync();
      chunk.untrack();
      for (const line of chunk.values as unknown[][]) total += Number(line[4]);
    }
    return total;
  });
  expect(sum).toBe((rows * (rows - 1)) / 4);
  expect(excel.host.wire.syncs).toBe(11);
  expect(Math.max(...excel.host.wire.batches.map(({ responseBytes }) => responseBytes))).toBeLessThan(5 * 1024 * 1024);
}, 30_000);

test('a column is written beside them in one sync', async () => {
  excel.host.wire.clear();
  const tiers = Array.from({ length: rows + 1 }, (_, row) => [row === 0 ? 'Tier' : 'ABC'[row % 3]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, columns, rows + 1, 1).values = tiers;
    await context.sync();
  });
  expect(excel.host.wire.syncs).toBe(1);
  expect(excel.host.values(`Accounts!U100001`)).toEqual([['B']]);
}, 30_000);

test('a formula beside them costs only what it looks at', () => {
  excel.host.write('Accounts!W1', [['=SUM(E2:E1001)', '=COUNTIF(U:U,"A")']]);
  expect(excel.host.values('Accounts!W1:X1')).toEqual([[(1000 * 999) / 4, Math.floor(rows / 3)]]);
}, 30_000);

test('rows are put in above them at once', () => {
  excel.host.user.insertRows('Accounts!2:11');
  expect(excel.host.values('Accounts!A12')).toEqual([['K-0']]);
  expect(excel.host.formulas('Accounts!W1')).toEqual([['=SUM(E12:E1011)']]);
}, 30_000);
