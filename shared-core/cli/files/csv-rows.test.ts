import * as fc from 'fast-check';
import { writeCsv } from 'hucre/csv';
import { csvRows } from './csv-rows';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function read(text: string, size = 7): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of csvRows(pieces(text, size), 'list.csv')) rows.push(...batch);
  return rows;
}

// Expected: cells parted by ·, rows by ⏎.
test.each([
  ['commas', 'a,b\n1,2\n', 'a·b⏎1·2'],
  ['semicolons, commas inside', 'a;b\n1,5;2\n', 'a·b⏎1,5·2'],
  ['tabs', 'a\tb\n1\t2\n', 'a·b⏎1·2'],
  ['bars', 'a|b\n1|2\n', 'a·b⏎1·2'],
  ['the separator announced', 'sep=;\na;b,c\n1;2\n', 'a·b,c⏎1·2'],
  ['carriage returns', 'a,b\r\n1,2\r\n', 'a·b⏎1·2'],
  ['old carriage returns', 'a,b\r1,2\r', 'a·b⏎1·2'],
  ['no line break at the end', 'a,b\n1,2', 'a·b⏎1·2'],
  ['a separator at the end', 'a,b\n1,', 'a·b⏎1·'],
  ['quoted separators and breaks', 'a,b\n"x, y","two\nlines"\n', 'a·b⏎x, y·two\nlines'],
  ['quotes inside quotes', 'a\n"say ""no"""\n', 'a⏎say "no"'],
  ['a quote within a cell', 'a,b\n5" pipe,x\n', 'a·b⏎5" pipe·x'],
  ['text behind a quoted cell', 'a,b\n"x"y,z\n', 'a·b⏎xy·z'],
  ['an empty quoted cell at the end', 'a,b\n1,""', 'a·b⏎1·'],
  ['a blank line', 'a,b\n\n1,2\n', 'a·b⏎⏎1·2'],
  ['one column', 'a\n1\n', 'a⏎1'],
  ['a formula kept as text', "a,b\n'=1+1,'tis\n", "a·b⏎=1+1·'tis"],
  ['nothing', '', ''],
])('%s', async (_, text, expected) => {
  for (const size of [1, 7, 10_000]) {
    const rows = await read(text, size);
    expect(rows.map((row) => row.join('·')).join('⏎')).toBe(expected);
  }
});

test('a quotation mark that is never closed is refused at its row', async () => {
  await expect(read('a,b\n1,2\n"x,3\n4,5\n')).rejects.toThrow(
    'list.csv, row 3: expected the row to end, got a quotation mark that is opened and never closed. Close it, or remove it.',
  );
  await expect(read(`a,b\n1,2\n"${'x'.repeat(5_000_000)}`, 100_000)).rejects.toThrow(
    'list.csv, row 3: expected the row to end',
  );
});

test('law: what a CSV writer wrote is read, wherever the pieces are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\r\n', ' ', '1', '客', '😀') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (table, size) => {
      const text = writeCsv([['first', 'second'], ...table], { lineSeparator: '\n' });
      const expected = [['first', 'second'], ...table];
      expect(await read(`${text}\n`, size)).toEqual(expected);
    }),
  );
});
