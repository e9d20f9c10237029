import { type ExcelInNode, openExcelInNode } from './in-node';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ locale: 'de-DE' });
});
beforeEach(() =>
  excel.host.open({
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
  }),
);
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const run = <T>(act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context, context.workbook.worksheets.getItem('Accounts'));
    await context.sync();
    return result;
  });

const codeOf = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => 'done',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );

describe('worksheets', () => {
  test('are added, renamed, moved, hidden and deleted', async () => {
    const seen = await run(async (context) => {
      const { worksheets } = context.workbook;
      const results = worksheets.add('Results');
      results.position = 0;
      results.visibility = Excel.SheetVisibility.hidden;
      results.tabColor = '#ff0000';
      worksheets.getItem('Notes').delete();
      worksheets.getItem('Accounts').name = 'Customers';
      worksheets.load('items/name,items/position,items/visibility,items/tabColor');
      const count = worksheets.getCount(true);
      const first = worksheets.getFirst(true).load('name');
      await context.sync();
      return [
        worksheets.items.map(({ name, position, visibility, tabColor }) => [name, position, visibility, tabColor]),
        count.value,
        first.name,
      ];
    });
    expect(seen).toEqual([
      [
        ['Results', 0, 'Hidden', '#FF0000'],
        ['Customers', 1, 'Visible', ''],
      ],
      1,
      'Customers',
    ]);
  });

  test('a new one without a name gets the next free one in the language of Excel', async () => {
    const name = await run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Tabelle3');
  });

  test.each([
    ['longer than 31 letters', 'x'.repeat(32), 'InvalidArgument'],
    ['with a slash', 'A/B', 'InvalidArgument'],
    ['without letters', '', 'InvalidArgument'],
    ['that is taken, whatever its case', 'NOTES', 'ItemAlreadyExists'],
  ])('a name %s is refused', async (_, name, code) => {
    expect(await codeOf(() => run((__, sheet) => (sheet.name = name)))).toBe(code);
  });

  test('the last visible one can be neither hidden nor deleted', async () => {
    await run((context) => (context.workbook.worksheets.getItem('Notes').visibility = 'VeryHidden'));
    expect(await codeOf(() => run((_, sheet) => (sheet.visibility = 'Hidden')))).toBe('InvalidOperation');
    expect(await codeOf(() => run((_, sheet) => sheet.delete()))).toBe('InvalidOperation');
  });

  test('renaming one keeps formulas that look at it', async () => {
    await run((context, sheet) => {
      context.workbook.worksheets.getItem('Notes').getRange('A1').formulas = [['=SUM(Accounts!B2:B3)']];
      sheet.name = 'Key accounts';
    });
    expect([excel.host.formulas('Notes!A1'), excel.host.values('Notes!A1')]).toEqual([
      [["=SUM('Key accounts'!B2:B3)"]],
      [[200]],
    ]);
  });

  test('panes are frozen and found', async () => {
    const address = await run(async (context, sheet) => {
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return [frozen.address, none.isNullObject];
    });
    expect(address).toEqual(['Accounts!1:1', true]);
  });
});

describe('protection', () => {
  test('a protected sheet refuses changes until it is unprotected', async () => {
    await run((_, sheet) => sheet.protection.protect({ allowFormatCells: true }, 'secret'));
    const write = () => run((_, sheet) => (sheet.getRange('A1').values = [['x']]));
    expect(await codeOf(write)).toBe('AccessDenied');
    expect(await codeOf(() => run((_, sheet) => sheet.tables.add('A1:B3', true)))).toBe('AccessDenied');
    expect(await codeOf(() => run((_, sheet) => sheet.getRange('1:1').insert('Down')))).toBe('AccessDenied');
    expect(await codeOf(() => run((_, sheet) => (sheet.getRange('A1').format.font.bold = true)))).toBe('done');
    expect(await codeOf(() => run((_, sheet) => sheet.protection.unprotect('wrong')))).toBe('AccessDenied');
    await run((_, sheet) => sheet.protection.unprotect('secret'));
    expect(await codeOf(write)).toBe('done');
  });

  test('it can be asked for, and cells can be left open', async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange('A2').format.protection.locked = false;
      sheet.protection.protect();
      sheet.protection.load('protected,options');
      sheet.getRange('A2').values = [['open']];
      await context.sync();
      return [sheet.protection.protected, sheet.protection.options.allowInsertRows];
    });
    expect(seen).toEqual([true, false]);
    expect(excel.host.values('Accounts!A2')).toEqual([['open']]);
  });
});

describe('names', () => {
  test('stand for cells, values and formulas, and follow', async () => {
    const seen = await run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add('sales', sheet.getRange('B2:B3'), 'what was sold');
      names.add('tax', '=0.19');
      sheet.names.add('local', '=Accounts!$A$1');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      names.load('items/name,items/type,items/value,items/formula,items/scope,items/comment');
      const local = sheet.names.getItem('local').load('scope,value');
      const range = names.getItem('SALES').getRange().load('address');
      const none = names.getItemOrNullObject('nope').load('name');
      const noRange = names.getItem('tax').getRangeOrNullObject().load('address');
      await context.sync();
      return {
        all: names.items.map(({ name, type, value, formula, scope }): unknown[] => [name, type, value, formula, scope]),
        local: [local.scope, local.value],
        range: range.address,
        none: [none.isNullObject, noRange.isNullObject],
      };
    });
    expect(seen).toEqual({
      all: [
        ['sales', 'Range', 'Accounts!B3:B4', '=Accounts!$B$3:$B$4', 'Workbook'],
        ['tax', 'Double', 0.19, '=0.19', 'Workbook'],
      ],
      local: ['Worksheet', 'Accounts!A2'],
      range: 'Accounts!B3:B4',
      none: [true, true],
    });
  });

  test.each(['A1', 'two words', '1st', ''])('%j names nothing', async (name) => {
    expect(await codeOf(() => run((context) => context.workbook.names.add(name, '=1')))).toBe('InvalidArgument');
  });

  test('a range can be had by its name', async () => {
    const address = await run(async (context, sheet) => {
      context.workbook.names.add('sales', sheet.getRange('B2:B3'));
      const range = sheet.getRange('sales').load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Accounts!B2:B3');
  });
});

describe('custom XML parts', () => {
  const uri = 'https://example.com/model';
  const xml = `<model xmlns="${uri}"><name>R&amp;D</name></model>`;

  test('are added, found by namespace, changed and deleted', async () => {
    const seen = await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const added = parts.add(xml).load('id,namespaceUri');
      await context.sync();
      const byNamespace = parts.getByNamespace(uri);
      const only = byNamespace.getOnlyItem();
      const text = only.getXml();
      const byId = parts.getItem(added.id).getXml();
      byNamespace.load('items/id');
      await context.sync();
      only.setXml(`<model xmlns="${uri}"/>`);
      const changed = byNamespace.getOnlyItemOrNullObject().getXml();
      await context.sync();
      only.delete();
      const gone = parts.getByNamespace(uri).getOnlyItemOrNullObject().load('id');
      const goneById = parts.getItemOrNullObject(added.id).load('id');
      await context.sync();
      return {
        uri: added.namespaceUri,
        same: text.value === xml && byId.value === xml,
        ids: byNamespace.items.map(({ id }) => id === added.id),
        changed: changed.value,
        gone: [gone.isNullObject, goneById.isNullObject],
      };
    });
    expect(seen).toEqual({ uri, same: true, ids: [true], changed: `<model xmlns="${uri}"/>`, gone: [true, true] });
  });

  test('an only one that is not the only one is refused, or null', async () => {
    const two = async () =>
      run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        context.workbook.customXmlParts.add(xml);
        const only = context.workbook.customXmlParts.getByNamespace(uri).getOnlyItemOrNullObject().load('id');
        await context.sync();
        expect(only.isNullObject).toBe(true);
        context.workbook.customXmlParts.getByNamespace(uri).getOnlyItem().load('id');
        await context.sync();
      });
    expect(await codeOf(two)).toBe('GeneralException');
  });

  test.each(['', 'no xml', '<a>', '<a></b>', '<a/><b/>', '<a>R&D</a>', '<a b=c/>'])('%j is no XML', async (bad) => {
    expect(await codeOf(() => run((context) => context.workbook.customXmlParts.add(bad)))).toBe('InvalidArgument');
  });
});

describe('settings', () => {
  test('of the workbook keep what JSON keeps, and dates', async () => {
    const when = new Date(Date.UTC(2024, 2, 5));
    const seen = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('mapping', { sales: 'B', list: [1, 2] });
      settings.add('when', when);
      await context.sync();
      settings.load('items/key,items/value');
      const none = settings.getItemOrNullObject('nope').load('value');
      await context.sync();
      settings.getItem('mapping').delete();
      const count = settings.getCount();
      await context.sync();
      return [
        settings.items.map(({ key, value }: { key: string; value: unknown }) => [key, value]),
        none.isNullObject,
        count.value,
      ];
    });
    expect(seen).toEqual([
      [
        ['mapping', { sales: 'B', list: [1, 2] }],
        ['when', when],
      ],
      true,
      1,
    ]);
  });

  test('of the document are saved and read again', async () => {
    Office.context.document.settings.set('language', 'ko');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(excel.host.content().settings).toMatchObject({ language: 'ko' });
    Office.context.document.settings.remove('language');
    await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
    expect(Office.context.document.settings.get('language')).toBe('ko');
  });
});

test('the culture of the grid is told in patterns of the system', async () => {
  const culture = await run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load(
      'name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator',
    );
    await context.sync();
    return [
      cultureInfo.name,
      cultureInfo.numberFormat.numberDecimalSeparator,
      cultureInfo.numberFormat.numberGroupSeparator,
      cultureInfo.datetimeFormat.shortDatePattern,
      cultureInfo.datetimeFormat.dateSeparator,
    ];
  });
  expect(culture).toEqual(['de-DE', ',', '.', 'dd.MM.yyyy', '.']);
});

test('in a German grid numbers are entered and shown the German way', async () => {
  await run((_, sheet) => (sheet.getRange('C1:C3').values = [['1.234,50'], ['12,5%'], ['05.03.2024']]));
  expect([excel.host.values('Accounts!C1:C3'), excel.host.texts('Accounts!C1:C3')]).toEqual([
    [[1234.5], [0.125], [45356]],
    [['1.234,50'], ['12,50%'], ['05.03.2024']],
  ]);
});

test('charts keep what they are told', async () => {
  const seen = await run(async (context, sheet) => {
    const chart = sheet.charts.add(Excel.ChartType.line, sheet.getRange('A1:B3'), Excel.ChartSeriesBy.columns);
    chart.name = 'Concentration';
    chart.title.text = 'Share of sales';
    chart.legend.visible = false;
    chart.axes.valueAxis.maximum = 1;
    chart.setPosition('D2', 'H12');
    const series = chart.series.getItemAt(0);
    series.format.line.color = '#0F6CBD';
    await context.sync();
    chart.load('name,chartType,left,top,width,title/text,legend/visible,axes/valueAxis/maximum');
    chart.series.load('items/name');
    sheet.charts.load('items/name');
    await context.sync();
    const told: unknown[] = [
      chart.name,
      chart.chartType,
      chart.left,
      chart.top,
      chart.width,
      chart.title.text,
      chart.legend.visible,
      chart.axes.valueAxis.maximum,
      chart.series.items.map(({ name }) => name),
      sheet.charts.items.length,
    ];
    return told;
  });
  expect(seen).toEqual(['Concentration', 'Line', 144, 15, 240, 'Share of sales', false, 1, ['Sales'], 1]);
});

test('conditional formats keep what they are told', async () => {
  const seen = await run(async (context, sheet) => {
    const format = sheet.getRange('B2:B3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.format.font.color = '#FF0000';
    format.cellValue.rule = { formula1: '=100', operator: 'GreaterThan' };
    await context.sync();
    const { conditionalFormats } = sheet.getRange('A1:Z9');
    conditionalFormats.load('items/type,items/id');
    const range = format.getRange().load('address');
    format.cellValue.load('rule,format/font/color');
    await context.sync();
    const before = [
      conditionalFormats.items.map(({ type }) => type),
      range.address,
      format.cellValue.rule,
      format.cellValue.format.font.color,
    ];
    sheet.getRange('B2').conditionalFormats.clearAll();
    const count = sheet.getRange('B3').conditionalFormats.getCount();
    await context.sync();
    return [...before, count.value];
  });
  expect(seen).toEqual([['CellValue'], 'Accounts!B2:B3', { formula1: '=100', operator: 'GreaterThan' }, '#FF0000', 0]);
});
