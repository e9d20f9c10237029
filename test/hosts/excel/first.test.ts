import { type ExcelInNode, openExcelInNode } from './in-node';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({
    document: {
      sheets: [
        {
          name: 'Accounts',
          cells: [
            ['Account', 'Sales'],
            ['North', 120],
          ],
        },
      ],
    },
  });
});
afterAll(() => excel.end());

test('doubles a sale', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    range.values = [[240]];
    range.load('address,values');
    await context.sync();
    expect(range.address).toBe('Accounts!B2');
  });
  expect(excel.host.values('Accounts!B2')).toEqual([[240]]);
  expect(excel.host.wire.syncs).toBe(1);
});
