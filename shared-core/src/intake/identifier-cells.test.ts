import fc from 'fast-check';
import { textsOf } from '../basics/text-column';
import { IdentifierCells } from './identifier-cells';
import { identifierText } from './identifier-text';

const named = { column: 0, header: 'Kunde', role: 'accountId' };

function taken(cells: readonly unknown[], expected?: number): IdentifierCells {
  const column = new IdentifierCells(expected);
  const places = cells.map((_, row) => row);
  column.addColumn({ count: cells.length, rows: cells.map((cell) => [cell]), first: 0, places }, 0);
  return column;
}

test.each([
  // cells                      texts                  in order
  [['A', 'B', 'C'], ['A', 'B', 'C'], true],
  [['A', 'B', 'B'], ['A', 'B', 'B'], false],
  [['B', 'A'], ['B', 'A'], false],
  [[' A', 'B ', '\u3000C'], ['A', 'B', 'C'], true],
  [[7, '8', 9], ['7', '8', '9'], true],
  [['', 'A'], ['', 'A'], false],
  [['A', null], ['A', ''], false],
  [['A', '#N/A'], ['A', ''], false],
  [['A', 'Total'], ['A', ''], false],
  [['#1', '甲', '一公司'], ['#1', '甲', '一公司'], false],
  [['甲', '가 회사'], ['甲', '가 회사'], true],
  [[], [], true],
])('%j are %j, in order: %s', (cells, texts, areInOrder) => {
  const column = taken(cells);
  column.disownTotal();
  expect([textsOf(column.toColumn()), column.areInOrder]).toEqual([texts, areInOrder]);
});

test('counts who is named, who is not and what cannot be read', () => {
  const column = taken(['A', '', ' ', '#REF!', 'B', 'Summe']);
  expect(column.reading(named)).toMatchObject({ numbers: 3, blanks: 2, unreadable: 1 });
  column.disownTotal();
  expect(column.nameless).toBe(4);
  expect(column.reading(named)).toMatchObject({ numbers: 2, blanks: 3, unreadable: 1 });
});

test('each text is what its cell says alone, however many were expected', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.string({ unit: fc.constantFrom('a', 'Z', '0', ' ', '\t', '\u00a0', '{', '/', '-', '#', '公'), maxLength: 4 }),
    fc.constantFrom<unknown>(4711, -0, 1e21, true, null, undefined, ''),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), fc.nat({ max: 20 }), (cells, expected) => {
      const column = taken(cells, expected);
      const texts = cells.map(identifierText);
      expect(textsOf(column.toColumn())).toEqual(texts);
      expect(column.nameless).toBe(texts.filter((text) => text === '').length);
      expect(column.areInOrder).toBe(texts.every((text, k) => (k === 0 ? text !== '' : texts[k - 1] < text)));
    }),
  );
});
