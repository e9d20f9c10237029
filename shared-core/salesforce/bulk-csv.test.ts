import fc from 'fast-check';
import { bulkCsv, rowsOfBulkCsv } from './bulk-csv';
import { batchesOf, refusalOf } from './bulk-ingest';

test('a blank is #N/A, what is left out an empty cell, a text whatever it is', async () => {
  const rows = [
    { Id: '001', Name: '=1+1', Score: 78.09, Active: true },
    { Id: '002', Name: 'a "b", c\nd', Score: null },
    { Id: '003', Name: '', Score: -5 },
  ];
  expect(await bulkCsv(['Id', 'Name', 'Score', 'Active'], rows)).toBe(
    ['Id,Name,Score,Active', '001,=1+1,78.09,true', '002,"a ""b"", c\nd",#N/A,', '003,#N/A,-5,', ''].join('\n'),
  );
});

test('any text comes back as it was sent', async () => {
  const cell = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text !== '#N/A');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ Id: cell, Name: cell }), { minLength: 1 }), async (rows) => {
      expect(await rowsOfBulkCsv(await bulkCsv(['Id', 'Name'], rows))).toEqual(rows);
    }),
  );
});

test.each([99, 100, 101, 250])(
  '%d rows, each longer than what is read in one go and with lines and quotes in it',
  async (count) => {
    const rows = Array.from({ length: count }, (_none, k) => ({ Id: String(k), Name: `${'"a",\n'.repeat(700 + k)}` }));
    expect(await rowsOfBulkCsv(await bulkCsv(['Id', 'Name'], rows))).toEqual(rows);
  },
);

test('every value in quotes, as Salesforce sends them, and no rows under the names', async () => {
  expect(await rowsOfBulkCsv('"Id","Name"\n"001","a; b | c"\n"002",""\n')).toEqual([
    { Id: '001', Name: 'a; b | c' },
    { Id: '002', Name: null },
  ]);
  expect(await rowsOfBulkCsv('"Id","Name"\n')).toEqual([]);
  expect(await rowsOfBulkCsv('')).toEqual([]);
});

test.each([
  // as it stands in the cell                                     code              message                     fields
  ['CODE_A:It must be so: or not.:Name,Phone --', 'CODE_A', 'It must be so: or not.', ['Name', 'Phone']],
  ['REQUIRED_FIELD_MISSING:Missing: [Name]:Name --', 'REQUIRED_FIELD_MISSING', 'Missing: [Name]', ['Name']],
  ['CUSTOM_VALIDATION:审核中。:--', 'CUSTOM_VALIDATION', '审核中。', []],
  ['no form at all', 'UNKNOWN', 'no form at all', []],
])('%s', (cell, code, message, fields) => {
  expect(refusalOf(cell)).toEqual({ code, message, fields });
});

test('a job holds 10,000 rows, or 10 million characters, whichever comes first', async () => {
  const sizes = async (texts: readonly string[]) => {
    const found: number[] = [];
    for await (const { length } of batchesOf(texts, (text) => ({ text }))) found.push(length);
    return found;
  };
  expect(await sizes(new Array<string>(25_000).fill('a'))).toEqual([10_000, 10_000, 5000]);
  // 131,072 characters and 3 around them: 76 of them are 9,961,700, one more would be too many.
  expect(await sizes(new Array<string>(100).fill('a'.repeat(131_072)))).toEqual([76, 24]);
  expect(await sizes(['a'.repeat(10_000_001), 'b'])).toEqual([1, 1]);
});
