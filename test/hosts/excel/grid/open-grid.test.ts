import { type ExcelHost, openExcelHost, openGrid, type VisibleGrid, type WorkbookContent } from '../index';
import { startIronCalcInNode } from '../in-node';

const document: WorkbookContent = {
  sheets: [
    {
      name: 'Accounts',
      cells: [
        ['Account', 'Sales', 'Share'],
        ['North', 120, '=B2/SUM(B2:B3)'],
        ["'1,234", 80, 0.5],
      ],
      numberFormats: { 'C2:C3': '0.0%', D1: 'yyyy-mm-dd' },
      tables: [{ name: 'Deals', address: 'A1:C3' }],
      columnWidths: { 'A:A': 90 },
    },
    { name: 'Notes' },
  ],
};

let host: ExcelHost;
let grid: VisibleGrid;
beforeAll(startIronCalcInNode);
beforeEach(() => {
  host = openExcelHost({ document });
  grid = openGrid(host);
});
afterEach(() => {
  grid.close();
  host.close();
});

/** Rows and columns of the grid count from 1. */
const shown = (row: number, column: number) => grid.model.getFormattedCellValue(0, row, column);

test('the grid shows what cells show, and edits what they hold', () => {
  host.write('Accounts!D1', [[45356]]);
  expect([shown(2, 3), shown(3, 1), shown(1, 4)]).toEqual(['60.0%', '1,234', '2024-03-05']);
  expect([2, 3].map((row) => grid.model.getCellContent(0, row, 3))).toEqual(['=B2/SUM(B2:B3)', '50%']);
  expect([grid.model.getCellContent(0, 3, 1), grid.model.getCellContent(0, 1, 4)]).toEqual(["'1,234", '3/5/2024']);
});

test('what the formula bar shows can be entered again without a change', () => {
  const before = host.content();
  for (const row of [1, 2, 3])
    for (const column of [1, 2, 3]) grid.model.setUserInput(0, row, column, grid.model.getCellContent(0, row, column));
  expect(host.content()).toEqual(before);
});

test('what is typed goes to the document, and formulas follow', () => {
  grid.model.setUserInput(0, 2, 2, '240');
  expect([host.values('Accounts!B2'), shown(2, 3)]).toEqual([[[240]], '75.0%']);
});

test('the selection is one and the same', () => {
  grid.model.setSelectedCell(3, 2);
  expect(host.selection()).toBe('Accounts!B3');
  grid.model.onArrowDown();
  expect(host.selection()).toBe('Accounts!B4');
  host.user.select('Notes!B2:C4');
  expect(grid.model.getSelectedView()).toMatchObject({ sheet: 1, range: [2, 2, 4, 3] });
  grid.model.setSelectedSheet(0);
  expect(host.selection()).toBe('Accounts!B4');
});

test.each([
  ['ArrowDown', 'Accounts!A3'],
  ['ArrowRight', 'Accounts!C1'],
  ['ArrowUp', 'Accounts!A1'],
])('Ctrl and %s go to the end of the block', (key, address) => {
  grid.model.onNavigateToEdgeInDirection(key);
  expect(host.selection()).toBe(address);
});

test('a selection far away is scrolled to', () => {
  host.user.select('Accounts!Z500');
  const { top_row: top, left_column: left } = grid.model.getSelectedView();
  expect([top > 480, left > 10]).toEqual([true, true]);
});

test('rows and sheets are put in and taken out', () => {
  grid.model.insertRows(0, 2, 1);
  expect(host.formulas('Accounts!C3')).toEqual([['=B3/SUM(B3:B4)']]);
  grid.model.deleteRows(0, 2, 1);
  grid.model.newSheet();
  expect([
    host.selection(),
    grid.model.getSelectedSheet(),
    grid.model.getWorksheetsProperties().map(({ name }) => name),
  ]).toEqual(['Sheet3!A1', 2, ['Accounts', 'Notes', 'Sheet3']]);
  grid.model.renameSheet(2, 'Results');
  grid.model.deleteSheet(1);
  expect(host.content().sheets.map(({ name }) => name)).toEqual(['Accounts', 'Results']);
});

test('a table and its cells look like one', () => {
  const look = (row: number, column: number) => {
    const { style } = grid.model.getCellStyle(0, row, column);
    return [style.fill.color, style.font.b, style.num_fmt];
  };
  expect([look(1, 1), look(2, 3), look(3, 3), look(5, 5)]).toEqual([
    ['#4472C4', true, 'General'],
    ['#D9E1F2', false, '0.0%'],
    [undefined, false, '0.0%'],
    [undefined, false, 'General'],
  ]);
});

test('formats, widths and panes go both ways', () => {
  grid.model.updateRangeStyle({ sheet: 0, row: 2, column: 2, width: 1, height: 2 }, 'font.b', 'true');
  grid.model.updateRangeStyle({ sheet: 0, row: 2, column: 2, width: 1, height: 2 }, 'num_fmt', '#,##0.00');
  grid.model.setColumnsWidth(0, 2, 2, 200);
  grid.model.setFrozenRowsCount(0, 1);
  expect([
    host.texts('Accounts!B2:B3'),
    grid.model.getColumnWidth(0, 1),
    grid.model.getColumnWidth(0, 2),
    grid.model.getFrozenRowsCount(0),
  ]).toEqual([[['120.00'], ['80.00']], 120, 200, 1]);
  expect(host.content().sheets[0]?.columnWidths).toEqual({ 'A:A': 90, 'B:B': 150 });
});

test('cells are copied, pasted and filled, formulas moving along', () => {
  grid.model.setSelectedCell(2, 3);
  const clipboard = grid.model.copyToClipboard();
  expect(clipboard.csv).toBe('60.0%');
  grid.model.setSelectedCell(3, 4);
  grid.model.pasteFromClipboard(0, clipboard.range, clipboard.data, false);
  expect(host.formulas('Accounts!D3')).toEqual([['=C3/SUM(C3:C4)']]);
  grid.model.pasteCsvText({ sheet: 0, row: 6, column: 1, width: 1, height: 1 }, 'a\t12%\nb\t\n');
  expect(host.values('Accounts!A6:B7')).toEqual([
    ['a', 0.12],
    ['b', ''],
  ]);
  grid.model.autoFillRows({ sheet: 0, row: 2, column: 2, width: 2, height: 1 }, 4);
  expect(host.formulas('Accounts!B3:C4')).toEqual([
    [120, '=B3/SUM(B3:B4)'],
    [120, '=B4/SUM(B4:B5)'],
  ]);
});

test('a cleared selection is cleared in the document', () => {
  grid.model.rangeClearContents(0, 2, 1, 3, 2);
  expect(host.values('Accounts!A2:B3')).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('a formula that is none is refused, a protected sheet as well', () => {
  expect(() => grid.model.setUserInput(0, 2, 2, '=SUM(')).toThrow(
    'The argument is invalid or missing or has an incorrect format.',
  );
  host.open({ sheets: [{ name: 'Accounts', protected: true }] });
  expect(() => grid.model.setUserInput(0, 2, 2, 'x')).toThrow('You cannot perform the requested operation.');
});

test('many changes of one task are drawn once, also when another workbook is opened', async () => {
  let drawn = 0;
  grid.onChanged(() => drawn++);
  host.user.type('Accounts!A5', 'x');
  host.user.type('Accounts!A6', 'y');
  await Promise.resolve();
  host.open({ sheets: [{ name: 'New', cells: [['other']] }] });
  await Promise.resolve();
  expect([drawn, shown(1, 1), grid.model.getWorksheetsProperties().length]).toEqual([2, 'other', 1]);
});

test('a long list opens to its last row', () => {
  const cells = Array.from({ length: 50_000 }, (_, row) => [`K-${row}`, row, row / 2]);
  host.open({ sheets: [{ name: 'Long', cells }] });
  expect(shown(50_000, 1)).toBe('K-49999');
});
