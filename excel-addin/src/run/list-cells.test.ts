/** @jest-environment node */
import * as fc from 'fast-check';
import type { CellValue } from '../workbook';
import { ListCells } from './list-cells';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(''),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constantFrom('VIP', 'n/a', '12,5 %', '客户'),
  fc.string({ minLength: 1 }),
);

test('gives back every cell as it stood, however the rows arrived', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (rows, chunk) => {
        const cells = new ListCells(rows.length, 3);
        for (let from = 0; from < rows.length; from += chunk) cells.put(rows.slice(from, from + chunk), from);
        // Each a row of its own: intake reads it some rows later.
        expect([...cells.rowsBetween(0, rows.length)]).toEqual(rows);
        rows.forEach((row, r) => row.forEach((value, c) => expect(cells.valueAt(r, c)).toBe(value)));
      },
    ),
  );
});
