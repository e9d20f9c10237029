import fc from 'fast-check';
import { startIronCalcInNode } from '../in-node';
import { onSheet, readAddress, wholeSheet, writeArea } from './address';
import { newModel } from './ironcalc';
import { contentOf, loadContent } from './load-content';
import type { Shift } from './shift';
import { Workbook } from './workbook';
import type { WorkbookContent } from './content';

beforeAll(startIronCalcInNode);

const opened = (content: WorkbookContent): Workbook => {
  const workbook = new Workbook('en-US', 2026);
  loadContent(workbook, content);
  return workbook;
};

const cell = fc.record({ row: fc.integer({ min: 0, max: 29 }), column: fc.integer({ min: 0, max: 11 }) });
const corner = fc
  .tuple(cell, fc.constantFrom('', '$'), fc.constantFrom('', '$'))
  .map(([{ row, column }, a, b]) => `${a}${'ABCDEFGHIJKL'[column]}${b}${row + 1}`);
const reference = fc.oneof(
  corner,
  fc.tuple(corner, corner).map(([a, b]) => ordered(a, b)),
);
const formula = fc
  .array(reference, { minLength: 1, maxLength: 3 })
  .map((references) => `=SUM(${references.join(',')})`);

/** A range written from its top left to its bottom right cell. */
function ordered(a: string, b: string): string {
  const area = readAddress(`${a.replaceAll('$', '')}:${b.replaceAll('$', '')}`)?.area ?? wholeSheet;
  const [first = '', last = first] = writeArea(area).split(':');
  return `${first}:${last}`;
}

test('whole rows and columns put in or taken out leave the formulas IronCalc makes of them', () => {
  const shift = fc.record({
    kind: fc.constantFrom<Shift['kind']>('insertDown', 'insertRight'),
    at: fc.integer({ min: 0, max: 11 }),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(formula, shift, (text, { kind, at, count }) => {
      const workbook = opened({ sheets: [{ name: 'Sheet1' }] });
      const [sheet] = workbook.worksheets;
      if (!sheet) throw new Error('no sheet');
      sheet.write({ top: 40, left: 20, bottom: 40, right: 20 }, [[text]]);
      const model = newModel('law');
      model.setUserInput(0, 41, 21, text);
      if (kind === 'insertDown') {
        workbook.shift(sheet, { kind, area: { ...wholeSheet, top: at, bottom: at + count - 1 } });
        model.insertRows(0, at + 1, count);
      } else {
        workbook.shift(sheet, { kind, area: { ...wholeSheet, left: at, right: at + count - 1 } });
        model.insertColumns(0, at + 1, count);
      }
      const [row, column] = kind === 'insertDown' ? [40 + count, 20] : [40, 20 + count];
      expect(sheet.cells.formula(row, column)).toBe(model.getCellContent(0, row + 1, column + 1));
      model.free();
    }),
    { numRuns: 60 },
  );
});

test('rows put in and taken out again leave everything as it was', () => {
  const content: WorkbookContent = {
    sheets: [
      {
        name: 'Sheet1',
        cells: [
          ['a', 'b'],
          [1, '=A2*2'],
          [3, '=SUM(A2:A3)'],
        ],
        numberFormats: { 'B2:B3': '0.0' },
        merges: ['D1:E2'],
        tables: [{ name: 'T', address: 'A1:B3' }],
      },
    ],
    names: { total: '=Sheet1!$A$2:$A$3' },
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }), (at, count) => {
      const workbook = opened(content);
      const before = contentOf(workbook);
      const [sheet] = workbook.worksheets;
      if (!sheet) throw new Error('no sheet');
      const area = { ...wholeSheet, top: at, bottom: at + count - 1 };
      workbook.shift(sheet, { kind: 'insertDown', area });
      workbook.shift(sheet, { kind: 'deleteUp', area });
      expect(contentOf(workbook)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('a picture of a workbook opens as the same workbook', () => {
  const content: WorkbookContent = {
    sheets: [
      {
        name: "Bob's list",
        cells: [
          ["'=not a formula", "'#N/A", '#N/A', true, 1.5, null],
          ['=1+1', "''quoted"],
        ],
        columnWidths: { 'B:B': 90 },
        formats: { 'A1:A2': { bold: true, fillColor: '#FFEEDD' } },
        hidden: ['5:5', 'D:D'],
        frozen: { rows: 1, columns: 0 },
        visibility: 'Hidden',
      },
      { name: 'Other', protected: true, typed: true, cells: [['12%', "'007"]] },
    ],
    settings: { a: [1] },
    customXmlParts: ['<a xmlns="u"/>'],
    selection: 'Other!B2',
  };
  const picture = contentOf(opened(content));
  expect(contentOf(opened(picture))).toEqual(picture);
  expect(opened(picture).worksheets[0]?.formulas({ top: 0, left: 0, bottom: 1, right: 5 })).toEqual([
    ['=not a formula', '#N/A', '#N/A', true, 1.5, ''],
    ['=1+1', "'quoted", '', '', '', ''],
  ]);
});

test('an address is read as it is written', () => {
  const area = fc.tuple(cell, cell).map(([a, b]) => ({
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }));
  fc.assert(fc.property(area, (each) => expect(readAddress(writeArea(onSheet(each)))?.area).toEqual(each)));
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:1', 'A1:B2:C3', '!A1', 'Sheet1!'])(
  '%j is no address',
  (text) => {
    expect(readAddress(text)).toBeUndefined();
  },
);
