import type { WorkbookContent } from './index';
import { type ExcelInNode, openExcelInNode } from './in-node';

const blank: WorkbookContent = { sheets: [{ name: 'Sheet1' }, { name: "Bob's list" }] };

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(blank));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const run = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });

/** Everything a cell shows after an entry was written to it. */
const entered = (entry: string | number | boolean) =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.values = [[entry]];
    cell.load('values,valueTypes,text,numberFormat,formulas');
    await context.sync();
    return [cell.values, cell.valueTypes, cell.text, cell.numberFormat].map(([[value]]): unknown => value);
  });

test.each<[string | number | boolean, (string | number | boolean)[]]>([
  // entry         value        type       text          number format
  [12, [12, 'Double', '12', 'General']],
  ['12%', [0.12, 'Double', '12%', '0%']],
  ['12.5%', [0.125, 'Double', '12.50%', '0.00%']],
  ['1,234.50', [1234.5, 'Double', '1,234.50', '#,##0.00']],
  ['$1,200', [1200, 'Double', '$1,200 ', '$#,##0_);[Red]($#,##0)']],
  ['2024-03-05', [45356, 'Double', '3/5/2024', 'm/d/yyyy']],
  ['5-Mar-2024', [45356, 'Double', '5-Mar-24', 'd-mmm-yy']],
  ['10:30', [0.4375, 'Double', '10:30', 'h:mm']],
  ['1e5', [100000, 'Double', '1.00E+05', '0.00E+00']],
  ["'007", ['007', 'String', '007', 'General']],
  ['007', [7, 'Double', '7', 'General']],
  ['TRUE', [true, 'Boolean', 'TRUE', 'General']],
  [false, [false, 'Boolean', 'FALSE', 'General']],
  ['#N/A', ['#N/A', 'Error', '#N/A', 'General']],
  ['=1/0', ['#DIV/0!', 'Error', '#DIV/0!', 'General']],
  ['=NOSUCH(1)', ['#NAME?', 'Error', '#NAME?', 'General']],
  ['="a"+1', ['#VALUE!', 'Error', '#VALUE!', 'General']],
  ['=0.1+0.2', [0.1 + 0.2, 'Double', '0.3', 'General']],
  ['=1=1', [true, 'Boolean', 'TRUE', 'General']],
  ['=""', ['', 'String', '', 'General']],
  ['-North', ['#NAME?', 'Error', '#NAME?', 'General']],
  ['-', ['-', 'String', '-', 'General']],
  ['North Ltd', ['North Ltd', 'String', 'North Ltd', 'General']],
  ['', ['', 'Empty', '', 'General']],
])('%j is taken as %j', async (entry, shown) => {
  expect(await entered(entry)).toEqual(shown);
});

test('a cell with the text format takes everything as text', async () => {
  await run((sheet) => {
    const range = sheet.getRange('A1:A2');
    range.numberFormat = [['@'], ['@']];
    range.values = [['12%'], ['=1+1']];
  });
  expect(excel.host.values('A1:A2')).toEqual([['12%'], ['=1+1']]);
});

test('a text written back the way it was read may become a number', async () => {
  excel.host.write('A1', [["'1,234"]]);
  expect(excel.host.values('A1')).toEqual([['1,234']]);
  await run(async (sheet, context) => {
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    cell.values = [[cell.values[0]?.[0]]];
  });
  expect(excel.host.values('A1')).toEqual([[1234]]);
});

test('a number keeps the format its cell has', async () => {
  await run((sheet) => {
    const range = sheet.getRange('A1:B1');
    range.numberFormat = [['0.0', 'yyyy-mm-dd']];
    range.values = [['12%', 45356]];
  });
  expect(excel.host.texts('A1:B1')).toEqual([['0.1', '2024-03-05']]);
});

test('formulas are worked out, follow their cells and are told from values', async () => {
  const read = await run(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    sheet.getRange('B1:B2').formulas = [['=A3*2'], ['plain']];
    const range = sheet.getRange('A1:B3').load('values,formulas');
    await context.sync();
    sheet.getRange('A1').values = [[10]];
    const after = sheet.getRange('A3:B3').getBoundingRect('B1').load('values');
    await context.sync();
    return [range.values, range.formulas, after.values];
  });
  expect(read).toEqual([
    [
      [1, 6],
      [2, 'plain'],
      [3, ''],
    ],
    [
      [1, '=A3*2'],
      [2, 'plain'],
      ['=SUM(A1:A2)', ''],
    ],
    [
      [10, 24],
      [2, 'plain'],
      [12, ''],
    ],
  ]);
});

test('formulas reach other sheets, names, tables and what they spill into', async () => {
  excel.host.open({
    sheets: [
      { name: 'Sheet1' },
      {
        name: "Bob's list",
        cells: [
          ['Name', 'Sales'],
          ['b', 2],
          ['a', 1],
          ['b', 4],
        ],
        tables: [{ name: 'Deals', address: 'A1:B4' }],
      },
    ],
    names: { factor: '=10', sales: "='Bob''s list'!$B$2:$B$4" },
  });
  await run((sheet) => {
    sheet.getRange('A1:A6').formulas = [
      ["=SUM('Bob''s list'!B2:B4)*factor"],
      ['=SUM(sales)'],
      ['=SUM(Deals[Sales])'],
      ['=COUNTA(Deals[[#All],[Name]])'],
      ['=SUMIFS(Deals[Sales],Deals[Name],"b")'],
      ["=UNIQUE('Bob''s list'!A2:A4)"],
    ];
  });
  expect(excel.host.values('A1:A7')).toEqual([[70], [7], [7], [4], [6], ['b'], ['a']]);
  expect(excel.host.formulas('A7')).toEqual([['a']]);
  excel.host.user.type('A7', 'in the way');
  expect(excel.host.values('A6:A7')).toEqual([['#SPILL!'], ['in the way']]);
});

test('a formula in a table refers to its own row', () => {
  excel.host.open({
    sheets: [
      {
        name: 'Sheet1',
        cells: [
          ['Sales', 'Double'],
          [2, '=[@Sales]*2'],
          [5, '=[@Sales]*2'],
        ],
        tables: [{ name: 'Deals', address: 'A1:B3' }],
      },
    ],
  });
  expect(excel.host.values('B2:B3')).toEqual([[4], [10]]);
});

test('in manual mode only what is entered is worked out, until asked', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [['1', '=A1*2']];
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('C1').formulas = [['=A1*3']];
    await context.sync();
    expect(excel.host.values('A1:C1')).toEqual([[5, 2, 15]]);
    context.workbook.application.calculate(Excel.CalculationType.full);
  });
  expect(excel.host.values('A1:C1')).toEqual([[5, 10, 15]]);
});

test('suspended calculation waits for the end of the batch', async () => {
  const values = await run(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [['1', '=A1*2']];
    await context.sync();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    const within = sheet.getRange('B1').load('values');
    await context.sync();
    const after = sheet.getRange('B1').load('values');
    await context.sync();
    return [within.values, after.values];
  });
  expect(values).toEqual([[[2]], [[10]]]);
});

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ['getCell', (range) => range.getCell(1, 1), 'Sheet1!C3'],
  ['getRow', (range) => range.getRow(1), 'Sheet1!B3:D3'],
  ['getColumn', (range) => range.getColumn(2), 'Sheet1!D2:D5'],
  ['getLastCell', (range) => range.getLastCell(), 'Sheet1!D5'],
  ['getLastRow', (range) => range.getLastRow(), 'Sheet1!B5:D5'],
  ['getLastColumn', (range) => range.getLastColumn(), 'Sheet1!D2:D5'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'Sheet1!B:D'],
  ['getEntireRow', (range) => range.getEntireRow(), 'Sheet1!2:5'],
  ['getRowsAbove', (range) => range.getRowsAbove(), 'Sheet1!B1:D1'],
  ['getRowsBelow', (range) => range.getRowsBelow(2), 'Sheet1!B6:D7'],
  ['getColumnsBefore', (range) => range.getColumnsBefore(), 'Sheet1!A2:A5'],
  ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'Sheet1!E2:F5'],
  ['getResizedRange', (range) => range.getResizedRange(1, -1), 'Sheet1!B2:C6'],
  ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'Sheet1!A3:C6'],
  ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'Sheet1!B2:F9'],
  ['getIntersection', (range) => range.getIntersection('C3:Z3'), 'Sheet1!C3:D3'],
  ['getUsedRange', (range) => range.getUsedRange(), 'Sheet1!C3'],
])('%s', async (_, go, address) => {
  excel.host.write('Sheet1!C3', [['filled']]);
  const found = await run(async (sheet, context) => {
    const range = go(sheet.getRange('B2:D5')).load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(address);
});

test('the used range is what holds something; formats count unless values alone are asked for', async () => {
  const found = await run(async (sheet, context) => {
    sheet.getRange('B2').values = [['a']];
    sheet.getRange('C5').values = [['b']];
    sheet.getRange('E7').format.fill.color = '#FF0000';
    sheet.getRange('H:H').format.font.bold = true;
    const all = sheet.getUsedRange().load('address');
    const valuesOnly = sheet.getUsedRange(true).load('address');
    await context.sync();
    return [all.address, valuesOnly.address];
  });
  expect(found).toEqual(['Sheet1!B2:E7', 'Sheet1!B2:C5']);
});

test('whole columns have no cells of their own', async () => {
  const column = await run(async (sheet, context) => {
    const range = sheet
      .getRange('B:C')
      .load('values,numberFormat,rowCount,columnCount,isEntireColumn,address,cellCount');
    await context.sync();
    return range.toJSON();
  });
  expect(column).toMatchObject({
    values: null,
    numberFormat: null,
    rowCount: 1_048_576,
    columnCount: 2,
    isEntireColumn: true,
    address: 'Sheet1!B:C',
    cellCount: 2_097_152,
  });
});

test('formats are set, read and mixed', async () => {
  const format = await run(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.format.fill.color = '#ffeedd';
    range.format.font.bold = true;
    range.format.horizontalAlignment = Excel.HorizontalAlignment.right;
    range.format.wrapText = true;
    sheet.getRange('B2').format.font.bold = false;
    sheet.getRange('B2').format.fill.clear();
    range.load('format/fill/color,format/font/bold,format/horizontalAlignment,format/wrapText');
    const one = sheet.getRange('A1').load('format/fill/color,format/font/bold');
    await context.sync();
    return [
      [range.format.fill.color, range.format.font.bold, range.format.horizontalAlignment, range.format.wrapText],
      [one.format.fill.color, one.format.font.bold],
    ];
  });
  expect(format).toEqual([
    ['', null, 'Right', true],
    ['#FFEEDD', true],
  ]);
});

test('columns are sized by hand and by their contents', async () => {
  const widths = await run(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['x', 'a text of thirty-one characters']];
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.getRange('B:B').format.autofitColumns();
    const columns = ['A1', 'B1', 'C1', 'A1:B1'].map((address) => sheet.getRange(address).load('format/columnWidth'));
    await context.sync();
    return columns.map((column) => column.format.columnWidth);
  });
  expect(widths).toEqual([100, 171.75, 48, null]);
});

test('cells put in and taken out move the rest, formulas and formats with them', async () => {
  excel.host.open({
    sheets: [
      {
        name: 'Sheet1',
        cells: [
          ['a', 1],
          ['b', 2],
          ['c', '=B1+B2'],
        ],
        numberFormats: { B3: '0.0' },
      },
    ],
  });
  await run((sheet) => {
    sheet.getRange('B2').insert(Excel.InsertShiftDirection.down).values = [[10]];
    sheet.getRange('A:A').insert(Excel.InsertShiftDirection.right);
  });
  expect(excel.host.formulas('Sheet1!A1:C4')).toEqual([
    ['', 'a', 1],
    ['', 'b', 10],
    ['', 'c', 2],
    ['', '', '=C1+C3'],
  ]);
  expect(excel.host.texts('C4')).toEqual([['3.0']]);
  await run((sheet) => sheet.getRange('C3').delete(Excel.DeleteShiftDirection.up));
  expect(excel.host.formulas('Sheet1!C1:C4')).toEqual([[1], [10], ['=C1+#REF!'], ['']]);
  expect(excel.host.values('C3')).toEqual([['#REF!']]);
});

test('clearing takes contents, formats or both', async () => {
  await run((sheet) => {
    const range = sheet.getRange('A1:C1');
    range.values = [['12%', '12%', '12%']];
    sheet.getRange('A1').clear(Excel.ClearApplyTo.contents);
    sheet.getRange('B1').clear(Excel.ClearApplyTo.formats);
    sheet.getRange('C1').clear();
  });
  expect([excel.host.values('A1:C1'), excel.host.numberFormats('A1:C1')]).toEqual([
    [['', 0.12, '']],
    [['0%', 'General', 'General']],
  ]);
});

test('merged cells keep the first value and are found', async () => {
  const found = await run(async (sheet, context) => {
    sheet.getRange('A1:C2').values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    sheet.getRange('A1:B2').merge();
    const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address,areaCount');
    const none = sheet.getRange('C1').getMergedAreasOrNullObject().load('address');
    await context.sync();
    sheet.getRange('A1').unmerge();
    const after = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return [merged.address, merged.areaCount, none.isNullObject, after.isNullObject];
  });
  expect(found).toEqual(['Sheet1!A1:B2', 1, true, true]);
  expect(excel.host.values('A1:C2')).toEqual([
    [1, '', 3],
    ['', '', 6],
  ]);
});

test('rows are hidden and shown', async () => {
  const hidden = await run(async (sheet, context) => {
    sheet.getRange('2:3').rowHidden = true;
    const ranges = ['A2', 'A1', 'A1:A2'].map((address) => sheet.getRange(address).load('rowHidden,hidden'));
    await context.sync();
    return ranges.map((range) => [range.rowHidden, range.hidden]);
  });
  expect(hidden).toEqual([
    [true, true],
    [false, false],
    [null, null],
  ]);
});

test('cells are copied with their formulas moved along', async () => {
  await run((sheet) => {
    sheet.getRange('A1:B1').formulas = [['2', '=A1*$A$1']];
    sheet.getRange('A2:B3').copyFrom('A1:B1');
    sheet.getRange('D1').copyFrom('B3', Excel.RangeCopyType.values);
  });
  expect(excel.host.formulas('A2:D3')).toEqual([
    [2, '=A2*$A$1', '', ''],
    [2, '=A3*$A$1', '', ''],
  ]);
  expect(excel.host.formulas('D1')).toEqual([[4]]);
});

test("a sheet's odd name is quoted in addresses", async () => {
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Bob's list").getRange('A1:B2').load('address');
    await context.sync();
    const again = context.workbook.worksheets.getActiveWorksheet().getRange('A1').getBoundingRect('B2').load('address');
    await context.sync();
    return [range.address, again.address];
  });
  expect(address).toEqual(["'Bob''s list'!A1:B2", 'Sheet1!A1:B2']);
});

test('the person and the add-in see the same selection', async () => {
  excel.host.user.select("'Bob''s list'!B2:C3");
  const seen = await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    context.workbook.worksheets.getItem('Sheet1').getRange('D4').select();
    await context.sync();
    return [selected.address, active.address];
  });
  expect(seen).toEqual(["'Bob''s list'!B2:C3", "'Bob''s list'!B2"]);
  expect(excel.host.selection()).toBe('Sheet1!D4');
});

test('borders are kept by side', async () => {
  const border = await run(async (sheet, context) => {
    const edge = sheet.getRange('A1:C1').format.borders.getItem('EdgeBottom');
    edge.style = Excel.BorderLineStyle.continuous;
    edge.color = '#112233';
    const read = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style,color,weight');
    await context.sync();
    return [read.style, read.color, read.weight];
  });
  expect(border).toEqual(['Continuous', '#112233', 'Thin']);
});
