import type { WorkbookContent } from './index';
import { type ExcelInNode, openExcelInNode } from './in-node';

const document: WorkbookContent = {
  sheets: [
    {
      name: 'Accounts',
      cells: [
        ['Account', 'Sales'],
        ['North', 120],
        ['South', 80],
      ],
    },
    { name: 'Notes' },
  ],
};

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ document });
});
beforeEach(() => excel.host.open(document));
afterAll(() => excel.end());

/** What an act fails with, in short. */
async function failure(act: () => Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, at: error.debugInfo.errorLocation };
  }
  throw new Error('Expected a failure, and there was none.');
}

const run = <T>(act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => act(context, context.workbook.worksheets.getActiveWorksheet()));

test('the client starts as in Excel on the web', async () => {
  expect(await Office.onReady()).toEqual({ host: 'Excel', platform: 'OfficeOnline', addin: null });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
});

test('what is written is read back, in one sync', async () => {
  const read = await run(async (context, sheet) => {
    const range = sheet.getRange('A2:B2');
    range.values = [['North-East', 240]];
    range.load('address,values,rowIndex');
    await context.sync();
    return { address: range.address, values: range.values, rowIndex: range.rowIndex };
  });
  expect(read).toEqual({ address: 'Accounts!A2:B2', values: [['North-East', 240]], rowIndex: 1 });
  expect(excel.host.values('Accounts!A2:B2')).toEqual([['North-East', 240]]);
  expect(excel.host.wire.syncs).toBe(1);
});

test('a property that was not loaded throws', async () => {
  const code = await run(async (context, sheet) => {
    const range = sheet.getRange('A1');
    await context.sync();
    return failure(() => Promise.resolve(range.values));
  });
  expect(code).toEqual({ code: 'PropertyNotLoaded', at: 'Range.values' });
});

test('a null in a table of values leaves its cell, an empty text clears it', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A2:B3').values = [
      [null, ''],
      ['East', null],
    ];
    await context.sync();
  });
  expect(excel.host.values('Accounts!A2:B3')).toEqual([
    ['North', ''],
    ['East', 80],
  ]);
});

test('one value fills a whole range', async () => {
  await run(async (context, sheet) => {
    (sheet.getRange('D1:E2') as unknown as { values: string }).values = 'same';
    await context.sync();
  });
  expect(excel.host.values('D1:E2')).toEqual([
    ['same', 'same'],
    ['same', 'same'],
  ]);
});

test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void, Record<string, unknown>]>([
  [
    'a sheet that is not there',
    (context) => context.workbook.worksheets.getItem('Nope').load('name'),
    { code: 'ItemNotFound', at: 'WorksheetCollection.getItem' },
  ],
  [
    'a table that is not there',
    (_, sheet) => sheet.tables.getItem('Nope').load('name'),
    { code: 'ItemNotFound', at: 'TableCollection.getItem' },
  ],
  [
    'an address that is none',
    (_, sheet) => sheet.getRange('A0').load('address'),
    { code: 'InvalidArgument', at: 'Worksheet.getRange' },
  ],
  [
    'a range beyond the edge',
    (_, sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    { code: 'InvalidArgument', at: 'Range.getOffsetRange' },
  ],
  [
    'values of another shape',
    (_, sheet) => (sheet.getRange('A1:B2').values = [[1]]),
    { code: 'InvalidArgument', at: 'Range.values' },
  ],
  [
    'a formula that is none',
    (_, sheet) => (sheet.getRange('A1').formulas = [['=SUM(']]),
    { code: 'InvalidArgument', at: 'Range.formulas' },
  ],
  [
    'areas without a common cell',
    (_, sheet) => sheet.getRange('A1').getIntersection('B2').load('address'),
    { code: 'ItemNotFound', at: 'Range.getIntersection' },
  ],
])('%s is refused', async (_, act, expected) => {
  expect(
    await failure(() =>
      run(async (context, sheet) => {
        act(context, sheet);
        await context.sync();
      }),
    ),
  ).toEqual(expected);
});

test('what was done before an error stays, what comes after it is not done', async () => {
  const problem = await failure(() =>
    run(async (context, sheet) => {
      sheet.getRange('D1').values = [['before']];
      sheet.getRange('D2:E2').values = [['too', 'many', 'values']];
      sheet.getRange('D3').values = [['after']];
      await context.sync();
    }),
  );
  expect(problem['code']).toBe('InvalidArgument');
  expect(excel.host.values('D1:D3')).toEqual([['before'], [''], ['']]);
  expect(excel.host.wire.batches[0]?.error?.code).toBe('InvalidArgument');
});

test('null objects take everything and give nothing', async () => {
  const isNull = await run(async (context, sheet) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
    const below = missing.getRange('A1');
    below.values = [['nowhere']];
    const table = sheet.tables.getItemOrNullObject('Nope').load('name');
    const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address');
    const blank = context.workbook.worksheets.getItem('Notes').getUsedRangeOrNullObject().load('address');
    await context.sync();
    return [missing.isNullObject, table.isNullObject, apart.isNullObject, blank.isNullObject];
  });
  expect(isNull).toEqual([true, true, true, true]);
});

test('a null object stays null in a later batch', async () => {
  await run(async (context, sheet) => {
    const table = sheet.tables.getItemOrNullObject('Nope');
    await context.sync();
    table.name = 'Renamed';
    await context.sync();
    expect(table.isNullObject).toBe(true);
  });
});

test('collections load their items, with a choice of properties, rows to skip and a number to take', async () => {
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/id');
    const second = context.workbook.worksheets;
    const counted = worksheets.getCount();
    await context.sync();
    second.load({ name: true, $top: 1, $skip: 1 });
    const all = worksheets.items.map(({ name, id }) => [name, id.length > 0]);
    await context.sync();
    return { all, count: counted.value, skipped: second.items.map(({ name }) => name) };
  });
  expect(names).toEqual({
    all: [
      ['Accounts', true],
      ['Notes', true],
    ],
    count: 2,
    skipped: ['Notes'],
  });
});

test('a nested load goes through navigation properties', async () => {
  const range = await run(async (context, sheet) => {
    const cell = sheet.getRange('B2').load('values,format/fill/color,format/font/bold,worksheet/name');
    await context.sync();
    return [cell.values, cell.format.fill.color, cell.format.font.bold, cell.worksheet.name];
  });
  expect(range).toEqual([[[120]], '#FFFFFF', false, 'Accounts']);
});

test('a range is dead after its run, unless it is tracked', async () => {
  const ranges = await run(async (context, sheet) => {
    const dead = sheet.getRange('A1').load('values');
    const tracked = sheet.getRange('B2').load('values');
    context.trackedObjects.add(tracked);
    await context.sync();
    return { dead, tracked };
  });
  await Excel.run(ranges.tracked, async (context) => {
    ranges.tracked.values = [[7]];
    await context.sync();
    context.trackedObjects.remove(ranges.tracked);
    await context.sync();
  });
  expect(excel.host.values('B2')).toEqual([[7]]);
  const again = failure(() =>
    Excel.run(ranges.dead, async (context) => {
      ranges.dead.values = [['dead']];
      await context.sync();
    }),
  );
  expect(await again).toMatchObject({ code: 'InvalidObjectPath' });
});

test('a kept range follows the rows that are put in above it, by the person or by the add-in', async () => {
  const seen = await run(async (context, sheet) => {
    const south = sheet.getRange('A3:B3');
    await context.sync();
    excel.host.user.insertRows('Accounts!2:3');
    sheet.getRange('1:1').insert('Down');
    south.load('address,values');
    await context.sync();
    return [south.address, south.values];
  });
  expect(seen).toEqual(['Accounts!A6:B6', [['South', 80]]]);
});

test('a range follows within the batch that moves it', async () => {
  const address = await run(async (context, sheet) => {
    const south = sheet.getRange('A3');
    sheet.getRange('A2').getEntireRow().delete('Up');
    south.load('address');
    await context.sync();
    return south.address;
  });
  expect(address).toBe('Accounts!A2');
});

test('a range whose cells are gone refuses', async () => {
  const problem = await failure(() =>
    run(async (context, sheet) => {
      const south = sheet.getRange('A3');
      await context.sync();
      excel.host.user.deleteRows('Accounts!3:3');
      south.load('values');
      await context.sync();
    }),
  );
  expect(problem['code']).toBe('InvalidReference');
});

test('the client cuts large writes into blocks, and all of them arrive', async () => {
  const rows = Array.from({ length: 40 }, (_, row) => Array.from({ length: 100 }, (__, column) => row * 100 + column));
  await run(async (context, sheet) => {
    sheet.getRange('A1:CV40').values = rows;
    await context.sync();
  });
  expect(excel.host.values('A1:CV40')).toEqual(rows);
  expect(excel.host.wire.syncs).toBe(1);
  expect(excel.host.wire.members().get('Range.values=')).toBe(3);
});

test('a large write of the wrong shape is refused whole', async () => {
  const rows = Array.from({ length: 40 }, () => Array.from({ length: 100 }, () => 1));
  const problem = await failure(() =>
    run(async (context, sheet) => {
      sheet.getRange('A1:CV41').values = rows;
      await context.sync();
    }),
  );
  expect(problem).toEqual({ code: 'InvalidArgument', at: 'Range._ValidateArraySize' });
  expect(excel.host.values('A1')).toEqual([['Account']]);
});

test('a member this host does not have answers ApiNotFound and is noted', async () => {
  const called = await failure(() =>
    run(async (context, sheet) => {
      sheet.getRange('A1').sort.apply([{ key: 0 }]);
      await context.sync();
    }),
  );
  const loaded = await failure(() =>
    run(async (context, sheet) => {
      sheet.getRange('A1').load('linkedDataTypeState');
      await context.sync();
    }),
  );
  expect([called, loaded]).toEqual([
    { code: 'ApiNotFound', at: 'Range.sort' },
    { code: 'ApiNotFound', at: 'Range.linkedDataTypeState' },
  ]);
  expect(excel.host.wire.unimplemented).toEqual(['Range.sort', 'Range.linkedDataTypeState']);
});

test.each(['constructor', '__proto__', 'toString'])(
  'a name from the wire never reaches beyond what a class has: %s',
  async (name) => {
    const problem = await failure(() =>
      run(async (context, sheet) => {
        sheet.getRange('A1').load(name);
        await context.sync();
      }),
    );
    expect(problem['code']).toBe('ApiNotFound');
  },
);

test('the wire log tells members, bytes and what is not a sync of the add-in', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A1:B3').load('values');
    await context.sync();
  });
  const [batch] = excel.host.wire.batches;
  expect(batch).toMatchObject({
    sync: 1,
    members: ['Workbook.worksheets', 'WorksheetCollection.getActiveWorksheet', 'Worksheet.getRange', 'Range.values'],
  });
  expect(batch?.requestBytes).toBeGreaterThan(500);
  expect(batch?.responseBytes).toBeGreaterThan(100);
  // That the client lets go of the range, in a batch of its own, is not the add-in's doing.
  expect(excel.host.wire.batches).toHaveLength(1);
});

test('another workbook starts clean', async () => {
  await run(async (context, sheet) => {
    sheet.getRange('A1').sort.apply([{ key: 0 }]);
    await context.sync().catch(() => undefined);
  });
  excel.host.open({ sheets: [{ name: 'Other', cells: [[1]] }] });
  expect([excel.host.values('Other'), excel.host.wire.batches, excel.host.wire.unimplemented]).toEqual([[[1]], [], []]);
  expect(
    await run(async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      return sheet.name;
    }),
  ).toBe('Other');
});
