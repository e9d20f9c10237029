import { type ExcelInNode, openExcelInNode } from './in-node';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode();
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
    ],
  }),
);
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

function run<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context, context.workbook.worksheets.getItem('Accounts'));
    await context.sync();
    return result;
  });
}

test('a page set-up keeps what it is told', async () => {
  const seen = await run(async (context, { pageLayout }) => {
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$1');
    pageLayout.setPrintMargins(Excel.PrintMarginUnit.inches, { left: 0.5 });
    pageLayout.load('orientation,zoom,leftMargin');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    return [pageLayout.orientation, pageLayout.zoom, pageLayout.leftMargin, titles.address];
  });
  expect(seen).toEqual([
    'Landscape',
    { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
    36,
    'Accounts!1:1',
  ]);
});

test.each([
  ['fits pages and is scaled at once', { horizontalFitToPages: 1, scale: 80 }],
  ['is scaled beyond 400 %', { scale: 401 }],
  ['fits no page', { horizontalFitToPages: 0 }],
])('a zoom that %s is refused', async (_, zoom) => {
  const setting = run((__, { pageLayout }) => void (pageLayout.zoom = zoom));
  await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void]>([
  ['added', ({ workbook }) => void workbook.worksheets.add('More')],
  ['renamed', (_, sheet) => void (sheet.name = 'Other')],
  ['hidden', (_, sheet) => void (sheet.visibility = Excel.SheetVisibility.hidden)],
  ['deleted', (_, sheet) => sheet.delete()],
])('with its structure protected no sheet is %s, cells still change', async (_, act) => {
  await run(({ workbook }) => workbook.protection.protect());
  await expect(run((context, sheet) => act(context, sheet))).rejects.toMatchObject({ code: 'AccessDenied' });
  await run((__, sheet) => void (sheet.getRange('B2').values = [[121]]));
  expect(excel.host.values('Accounts!B2')).toEqual([[121]]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['a kind there is none of', (sheet) => void sheet.charts.add('Bars' as Excel.ChartType, sheet.getRange('A1:B3'))],
  [
    'a series over a block of cells',
    (sheet) => {
      const chart = sheet.charts.add(Excel.ChartType.line, sheet.getRange('B2:B3'));
      chart.series.getItemAt(0).setValues(sheet.getRange('A1:B3'));
    },
  ],
])('a chart with %s is refused', async (_, act) => {
  await expect(run((__, sheet) => act(sheet))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('more series than a chart can have are refused', async () => {
  const drawing = run((_, sheet) => {
    const chart = sheet.charts.add(Excel.ChartType.line, sheet.getRange('B2:B3'));
    for (let k = 2; k <= 256; k++) chart.series.add(`Series ${k}`);
  });
  await expect(drawing).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a workbook that was saved and is opened again has the ids it had', async () => {
  const idOf = () =>
    run(async (context, sheet) => {
      sheet.load('id');
      await context.sync();
      return sheet.id;
    });
  const before = await idOf();
  excel.host.open(excel.host.content());
  expect(await idOf()).not.toBe(before);
  const other = await idOf();
  excel.host.open(excel.host.saved());
  expect(await idOf()).toBe(other);
});

test('the picture of a workbook has its charts, conditional formats and page set-up, and can be opened again', async () => {
  await run((_, sheet) => {
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('B2:B3'));
    chart.name = 'Sales';
    chart.title.text = 'Sales by account';
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A2:A3'));
    chart.setPosition('D1', 'E4');
    const { cellValue } = sheet.getRange('A2:A3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.rule = { formula1: '="North"', operator: 'EqualTo' };
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.tabColor = '#0F6CBD';
  });
  const picture = excel.host.content();
  expect(picture.sheets[0]).toMatchObject({
    charts: [
      {
        name: 'Sales',
        type: 'ColumnClustered',
        position: { left: 144, top: 0, width: 96, height: 60 },
        series: [{ name: 'Series1', values: 'Accounts!B2:B3', categories: 'Accounts!A2:A3' }],
        look: { 'title.Text': 'Sales by account' },
      },
    ],
    conditionalFormats: [
      {
        type: 'CellValue',
        address: 'A2:A3',
        look: { 'CellValue.Rule': { formula1: '="North"', operator: 'EqualTo' } },
      },
    ],
    page: { look: { orientation: 'Landscape' } },
    tabColor: '#0F6CBD',
  });
  excel.host.open(picture);
  expect(excel.host.content()).toEqual(picture);
});
