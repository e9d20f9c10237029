import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { preferredLanguage } from './page/language';
import { workbookFile } from './page/workbook-file';

describe('a workbook file becomes what the stand-in Excel opens', () => {
  test('texts stay texts, formulas formulas, dates serial numbers', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'List',
          columns: [{ width: 20 }, { numFmt: 'yyyy-mm-dd' }, {}],
          rows: [
            ['Name', 'Since', 'Sum'],
            ['=not a formula', new Date('2026-10-31T00:00:00Z'), null],
            ["'quoted", new Date('2026-11-01T00:00:00Z'), 12.5],
          ],
          cells: new Map([['1,2', { value: 25, type: 'formula', formula: 'C3*2', formulaResult: 25 }]]),
        },
      ],
    });
    const { content } = await workbookFile('list.xlsx', bytes);
    expect(content.sheets).toHaveLength(1);
    expect(content.sheets[0]).toMatchObject({
      name: 'List',
      cells: [
        ['Name', 'Since', 'Sum'],
        ["'=not a formula", 46_326, '=C3*2'],
        ["''quoted", 46_327, 12.5],
      ],
      numberFormats: { 'B1:B3': 'yyyy-mm-dd' },
      columnWidths: { 'A:A': 108.75 },
    });
  });

  test('tables, and a sheet nobody sees', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Orders',
          rows: [['Order'], ['S-1']],
          tables: [{ name: 'Orders', range: 'A1:A2', columns: [{ name: 'Order' }] }],
        },
        { name: 'Lookup', rows: [[1]], hidden: true },
      ],
    });
    const { content } = await workbookFile('orders.xlsx', bytes);
    expect(content.sheets[0].tables).toMatchObject([{ name: 'Orders', address: 'A1:A2' }]);
    expect(content.sheets[1].visibility).toBe('Hidden');
  });

  test('a CSV is one sheet, entered as if typed', async () => {
    const { content } = await workbookFile('my list.csv', new TextEncoder().encode('\uFEFFid,share\nK-1,12%\n'));
    expect(content.sheets).toEqual([
      {
        name: 'my list',
        typed: true,
        cells: [
          ['id', 'share'],
          ['K-1', '12%'],
        ],
      },
    ]);
  });

  test('the sample: notations kept, errors computed, last order dates shown as dates', async () => {
    const file = path.join(__dirname, '../../excel-addin/samples/sample-accounts.xlsx');
    const { content, looks } = await workbookFile('sample-accounts.xlsx', readFileSync(file));
    const [accounts, orders] = content.sheets;
    expect(accounts.cells?.[1].slice(4, 7)).toEqual(['108,160.90', '16.570,02', '15.3%']);
    expect(accounts.cells?.flat()).toContain('=NA()');
    expect(Object.values(accounts.numberFormats ?? {})).toContain('yyyy-mm-dd');
    expect(looks[0]).toEqual({
      frozenRows: 1,
      frozenColumns: 2,
      painted: [{ row: 1, column: 1, width: 22, style: { 'font.b': 'true', 'fill.color': '#E7EEF4' } }],
    });
    expect(orders.tables).toEqual([{ name: 'Orders', address: 'A1:H3001', style: 'TableStyleLight1' }]);
  });

  test('a file that is no workbook is refused', async () => {
    await expect(workbookFile('list.xlsx', new TextEncoder().encode('not a workbook'))).rejects.toThrow();
  });
});

test.each([
  // the reader's languages    we speak
  [['ko-KR', 'en-US'], 'ko'],
  [['zh-TW', 'en'], 'zh-CN'],
  [['de-DE', 'zh-Hans'], 'zh-CN'],
  [['fr'], 'en'],
  [[], 'en'],
])('%j: %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language);
});
