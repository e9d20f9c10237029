import type { WorkbookContent } from './index';
import { type ExcelInNode, openExcelInNode } from './in-node';

const list: WorkbookContent = {
  sheets: [
    {
      name: 'Accounts',
      cells: [
        ['Account', 'Sales', 'Note'],
        ['North', 120, 'a'],
        ['South', 80, 'b'],
        [null, null, null],
        ['below', 1, 2],
      ],
    },
  ],
};
const withTable: WorkbookContent = {
  sheets: [{ ...list.sheets[0], name: 'Accounts', tables: [{ name: 'Deals', address: 'A1:C3' }] }],
};

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(withTable));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const run = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem('Accounts'), context);
    await context.sync();
    return result;
  });

const codeOf = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'done',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );

test('a table is made of cells, and its proxy works in the next batch', async () => {
  excel.host.open(list);
  const seen = await run(async (sheet, context) => {
    const table = sheet.tables.add('A1:C3', true);
    await context.sync();
    table.name = 'Deals';
    table.style = 'TableStyleLight9';
    table.load('id,name,style,showHeaders,showTotals,showFilterButton,worksheet/name');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load('address'),
    );
    const rows = table.rows.getCount();
    await context.sync();
    return [
      table.name,
      table.style,
      table.showHeaders,
      table.showTotals,
      table.showFilterButton,
      table.worksheet.name,
      ...parts.map(({ address }) => address),
      rows.value,
    ];
  });
  expect(seen).toEqual([
    'Deals',
    'TableStyleLight9',
    true,
    false,
    true,
    'Accounts',
    'Accounts!A1:C3',
    'Accounts!A1:C1',
    'Accounts!A2:C3',
    2,
  ]);
});

test('without headers a row of them is put in above', async () => {
  excel.host.open(list);
  await run((sheet) => sheet.tables.add('A2:C3', false));
  expect(excel.host.values('Accounts!A1:C6')).toEqual([
    ['Account', 'Sales', 'Note'],
    ['Column1', 'Column2', 'Column3'],
    ['North', 120, 'a'],
    ['South', 80, 'b'],
    ['', '', ''],
    ['below', 1, 2],
  ]);
});

test('headers become texts, blank ones get a name, repeated ones a number', async () => {
  excel.host.open({
    sheets: [
      {
        name: 'Accounts',
        cells: [
          ['Sales', null, 'sales', 2024, null],
          [1, 2, 3, 4, 5],
        ],
      },
    ],
  });
  await run((sheet) => sheet.tables.add('A1:E2', true));
  expect(excel.host.values('A1:E1')).toEqual([['Sales', 'Column1', 'sales2', '2024', 'Column2']]);
});

test('a new table gets the next free name', async () => {
  const name = await run(async (sheet, context) => {
    const table = sheet.tables.add('E1:F2', true).load('name');
    await context.sync();
    return table.name;
  });
  expect(name).toBe('Table2');
});

test.each([
  ['overlaps a table', 'C3:D6', 'MergedRangeConflict'],
  ['overlaps merged cells', 'F1:G4', 'MergedRangeConflict'],
])('a table that %s is refused', async (_, address, code) => {
  excel.host.open({ sheets: [{ ...withTable.sheets[0], name: 'Accounts', merges: ['F2:G2'] }] });
  expect(await codeOf(() => run((sheet) => sheet.tables.add(address, true)))).toBe(code);
});

test('a column is added at the end, with its header and every row', async () => {
  const seen = await run(async (sheet, context) => {
    const table = sheet.tables.getItem('Deals');
    const tier = table.columns.add(undefined, [['Tier'], ['A'], ['B']]);
    tier.load('id,name,index');
    await context.sync();
    const body = tier.getDataBodyRange().load('address,values');
    const area = table.getRange().load('address');
    await context.sync();
    return [tier.name, tier.index, body.address, body.values, area.address];
  });
  expect(seen).toEqual(['Tier', 3, 'Accounts!D2:D3', [['A'], ['B']], 'Accounts!A1:D3']);
});

test('a column is added in the middle: what lies right of it moves, within the table rows alone', async () => {
  await run((sheet) => sheet.tables.getItem('Deals').columns.add(1, [['Tier'], ['A'], ['B']]));
  expect(excel.host.values('Accounts!A1:D5')).toEqual([
    ['Account', 'Tier', 'Sales', 'Note'],
    ['North', 'A', 120, 'a'],
    ['South', 'B', 80, 'b'],
    ['', '', '', ''],
    ['below', 1, 2, ''],
  ]);
});

test('a column added at the end does not write over what stands there', async () => {
  excel.host.write('Accounts!D1', [['beside'], ['x']]);
  await run((sheet) => sheet.tables.getItem('Deals').columns.add(-1, undefined, 'Tier'));
  expect(excel.host.values('Accounts!D1:E2')).toEqual([
    ['Tier', 'beside'],
    ['', 'x'],
  ]);
});

test('a column of the wrong length is refused', async () => {
  expect(await codeOf(() => run((sheet) => sheet.tables.getItem('Deals').columns.add(-1, [['Tier'], ['A']])))).toBe(
    'InvalidArgument',
  );
});

test('columns are listed, found by name or id, renamed and deleted', async () => {
  const seen = await run(async (sheet, context) => {
    const { columns } = sheet.tables.getItem('Deals');
    columns.load('items/name,items/id,items/index,count');
    await context.sync();
    const all = columns.items.map(({ name, id, index }) => [name, id, index]);
    columns.getItem(2).name = 'Revenue';
    const missing = columns.getItemOrNullObject('Sales').load('name');
    columns.getItem('Note').delete();
    await context.sync();
    return { all, count: columns.count, missing: missing.isNullObject };
  });
  expect(seen).toEqual({
    all: [
      ['Account', 1, 0],
      ['Sales', 2, 1],
      ['Note', 3, 2],
    ],
    count: 3,
    missing: true,
  });
  expect(excel.host.values('Accounts!A1:C3')).toEqual([
    ['Account', 'Revenue', ''],
    ['North', 120, ''],
    ['South', 80, ''],
  ]);
});

test('a header typed over renames its column', async () => {
  excel.host.user.type('Accounts!B1', 'Account');
  const names = await run(async (sheet, context) => {
    const { columns } = sheet.tables.getItem('Deals');
    columns.load('items/name');
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Account', 'Account2', 'Note']);
});

test('rows are added at the end and in the middle; what lies below moves down', async () => {
  await run((sheet) => {
    const { rows } = sheet.tables.getItem('Deals');
    rows.add(undefined, [
      ['East', 5, 'c'],
      ['West', 6, 'd'],
    ]);
    rows.add(0, [['First', 1, '']]);
  });
  expect(excel.host.values('Accounts!A1:A8')).toEqual([
    ['Account'],
    ['First'],
    ['North'],
    ['South'],
    ['East'],
    ['West'],
    [''],
    ['below'],
  ]);
});

test('rows are read and deleted by their index', async () => {
  const seen = await run(async (sheet, context) => {
    const { rows } = sheet.tables.getItem('Deals');
    rows.load('items/values,items/index');
    await context.sync();
    const values = rows.items.map((row) => [row.index, row.values]);
    rows.getItemAt(0).delete();
    const count = rows.getCount();
    await context.sync();
    return { values, count: count.value };
  });
  expect(seen).toEqual({
    values: [
      [0, [['North', 120, 'a']]],
      [1, [['South', 80, 'b']]],
    ],
    count: 1,
  });
});

test('the total row sums the last column', async () => {
  excel.host.open({
    sheets: [
      {
        name: 'Accounts',
        cells: [
          ['Account', 'Sales'],
          ['North', 120],
          ['South', 80],
        ],
        tables: [{ name: 'Deals', address: 'A1:B3' }],
      },
    ],
  });
  const total = await run(async (sheet, context) => {
    const table = sheet.tables.getItem('Deals');
    table.showTotals = true;
    const row = table.getTotalRowRange().load('values,address');
    await context.sync();
    return [row.values, row.address];
  });
  expect(total).toEqual([[['Total', 200]], 'Accounts!A4:B4']);
});

test('a table is resized where it stands, and nowhere else', async () => {
  const area = await run(async (sheet, context) => {
    const table = sheet.tables.getItem('Deals');
    table.resize('A1:B5');
    const range = table.getRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(area).toBe('Accounts!A1:B5');
  expect(await codeOf(() => run((sheet) => sheet.tables.getItem('Deals').resize('A2:B5')))).toBe('InvalidArgument');
});

test('a table ends: its cells stay, or go with it', async () => {
  await run((sheet) => sheet.tables.getItem('Deals').convertToRange());
  expect([excel.host.values('Accounts!A1'), excel.host.content().sheets[0]?.tables]).toEqual([
    [['Account']],
    undefined,
  ]);
  excel.host.open(withTable);
  await run((sheet) => sheet.tables.getItem('Deals').delete());
  expect(excel.host.values('Accounts!A1:A5')).toEqual([[''], [''], [''], [''], ['below']]);
});

test('a table that was deleted meanwhile is not found', async () => {
  const code = await codeOf(() =>
    run(async (sheet, context) => {
      const table = sheet.tables.getItem('Deals');
      await context.sync();
      sheet.tables.getItem('Deals').delete();
      table.getRange().load('address');
      await context.sync();
    }),
  );
  expect(code).toBe('ItemNotFound');
});

test('tables are found in the workbook, on their sheet and under a range', async () => {
  const seen = await run(async (sheet, context) => {
    const all = context.workbook.tables.load('items/name,count');
    const here = sheet.tables.getCount();
    const under = sheet.getRange('B2').getTables().load('items/name');
    const wholly = sheet.getRange('B2').getTables(true).load('items/name');
    const byName = context.workbook.tables.getItemOrNullObject('deals').load('name');
    await context.sync();
    return [
      all.items.map(({ name }) => name),
      here.value,
      under.items.map(({ name }) => name),
      wholly.items.length,
      byName.name,
    ];
  });
  expect(seen).toEqual([['Deals'], 1, ['Deals'], 0, 'Deals']);
});

test('a table follows rows and columns of its sheet', async () => {
  excel.host.user.insertRows('Accounts!1:2');
  excel.host.user.insertColumns('Accounts!B:B');
  const seen = await run(async (sheet, context) => {
    const table = sheet.tables.getItem('Deals');
    const range = table.getRange().load('address');
    table.columns.load('items/name');
    await context.sync();
    return [range.address, table.columns.items.map(({ name }) => name)];
  });
  expect(seen).toEqual(['Accounts!A3:D5', ['Account', 'Column1', 'Sales', 'Note']]);
});

test('cells that would tear a table are not put in', async () => {
  expect(await codeOf(() => run((sheet) => sheet.getRange('B2').insert('Down')))).toBe('InsertDeleteConflict');
});
