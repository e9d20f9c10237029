import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import {
  sampleAccounts,
  sampleAccountsCsv,
  sampleAccountsXlsx,
  sampleOrdersCsv,
} from '../../excel-addin/samples/make-sample-accounts';

const folder = path.join(__dirname, '../../excel-addin/samples');
const sample = sampleAccounts();
const { headers, rows } = sample.list;
const ids = column('Account ID').map((id) => String(id).trim());

function column(header: string): unknown[] {
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`The sample list has no column “${header}”.`);
  return rows.map((row) => row[at]);
}

/** Which cells of a column look like this. */
const like = (header: string, pattern: RegExp): unknown[] =>
  column(header).filter((cell) => typeof cell === 'string' && pattern.test(cell));
const blank = (header: string): unknown[] => column(header).filter((cell) => cell === null);

describe('the files', () => {
  test('the CSV files are what the generator writes', () => {
    expect(readFileSync(path.join(folder, 'sample-accounts.csv'), 'utf8')).toBe(sampleAccountsCsv(sample));
    expect(readFileSync(path.join(folder, 'sample-orders.csv'), 'utf8')).toBe(sampleOrdersCsv(sample));
  });

  // Contents, not bytes: the compression inside an .xlsx file is the machine's own.
  test('the workbook holds what the generator writes', async () => {
    const read = (bytes: Uint8Array) => readXlsx(bytes, { readStyles: true });
    const [kept, made] = await Promise.all([
      read(readFileSync(path.join(folder, 'sample-accounts.xlsx'))),
      read(await sampleAccountsXlsx(sample)),
    ]);
    expect(kept.sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['Accounts', 501],
      ['Orders', 3001],
      ['Pipeline', 121],
      ['Rates', 6],
      ['Stage moves', 854],
      ['Evidence', 121],
      ['Contacts', 13],
    ]);
    expect(kept.sheets).toEqual(made.sheets);
  });
});

test('500 rows of 496 accounts, each with a name of its own', () => {
  expect(rows).toHaveLength(500);
  expect(new Set(ids).size).toBe(496);
  expect(new Set(column('Account name').map((name) => String(name).trim())).size).toBe(496);
});

describe('each kind of mess is there', () => {
  test.each([
    // kind                                       column            at least  looks like
    ['English notation as text', 'Amount (12 m)', 300, /^\d{1,3}(,\d{3})+\.\d\d$/],
    ['German notation as text', 'Gewinn (12 M)', 200, /^\d{1,3}(\.\d{3})+,\d\d$/],
    ['losses', 'Gewinn (12 M)', 10, /^-/],
    ['percentages', '毛利率', 400, /^-?\d+\.\d%$/],
    ['euro signs', 'Average deal', 400, /^€\d/],
    ['yuan signs', '注册资金', 80, /^¥\d/],
    ['full-width digits', '交易次数', 80, /^[０-９]+$/],
    ['text in a column of fractions', 'Overdue ratio', 10, /^(n\/a|k\.A\.|—)$/],
    ['text in a column of amounts', 'Amount (12 m)', 2, /^n\/a$/],
    ['text in a column of counts', '불만 건수', 5, /^—$/],
    ['about so many', 'Mitarbeiter', 2, /^ca\. \d+$/],
    ['ISO dates', 'First deal date', 400, /^\d{4}-\d\d-\d\d$/],
    ['trailing spaces in names', 'Account name', 10, / $/],
    ['trailing spaces in trades', 'Branche', 5, / $/],
    ['trailing spaces in amounts', 'Amount (12 m)', 2, /\d $/],
    ['a trailing space in an id', 'Account ID', 1, / $/],
  ])('%s: %s', (_kind, header, atLeast, pattern) => {
    expect(like(header, pattern).length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(['Amount (12 m)', 'Gewinn (12 M)', 'Overdue ratio', '불만 건수', 'Mitarbeiter', '年销售额', '注册资金'])(
    'blanks in %s',
    (header) => expect(blank(header).length).toBeGreaterThan(5),
  );

  test('headers in English, Chinese, German and Korean', () => {
    expect(headers).toEqual(expect.arrayContaining(['Account ID', '毛利率', 'Gewinn (12 M)', '반품 금액']));
  });

  test('a whole percentage among fractions', () => {
    const overdue = column('Overdue ratio').filter((cell) => typeof cell === 'number');
    expect(overdue.filter((ratio) => ratio > 1).length).toBeGreaterThan(0);
    expect(overdue.filter((ratio) => ratio > 0 && ratio < 1).length).toBeGreaterThan(80);
  });

  test('dates as Excel serial numbers, none after the day the list was drawn', () => {
    const serials = column('최근 거래일').filter((cell) => typeof cell === 'number');
    expect(serials.length).toBeGreaterThan(400);
    expect(Math.max(...serials)).toBeLessThanOrEqual(46_326); // 2026-10-31
  });

  test('formula errors', () => {
    const shown = column('Average deal').flatMap((cell) =>
      cell !== null && typeof cell === 'object' && 'shows' in cell ? [cell.shows] : [],
    );
    expect(new Set(shown)).toEqual(new Set(['#DIV/0!', '#N/A']));
  });

  test('four account ids twice, one of them told apart by a space only', () => {
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect(twice).toHaveLength(4);
    expect(like('Account ID', / $/)).toHaveLength(1);
  });

  test('prospects: no deal, no amount, no tier to be had', () => {
    const prospects = rows.filter((row) => row[headers.indexOf('First deal date')] === null);
    expect(prospects).toHaveLength(34);
    for (const row of prospects) expect(row[headers.indexOf('Amount (12 m)')]).toBeNull();
  });
});

describe('the ledger', () => {
  const net = new Map<string, number>();
  for (const line of sample.orders) net.set(line.account, (net.get(line.account) ?? 0) + line.net);

  test('agrees with the list, account by account, once rows listed twice are summed', () => {
    const listed = new Map<string, number>();
    column('Amount (12 m)').forEach((cell, row) => {
      const cents = typeof cell === 'string' ? Math.round(100 * Number(cell.replaceAll(',', ''))) : 0;
      listed.set(ids[row], (listed.get(ids[row]) ?? 0) + cents);
    });
    const different = [...listed].filter(([id, cents]) => cents !== (net.get(id) ?? 0));
    expect(different.map(([, cents]) => cents)).toEqual([NaN, NaN, NaN]); // the three amounts that say n/a
  });

  test('a fifth of the buyers brings about four fifths', () => {
    const amounts = [...net.values()].sort((one, other) => other - one);
    const sum = (part: number[]) => part.reduce((so, cents) => so + cents, 0);
    const share = sum(amounts.slice(0, Math.round(amounts.length / 5))) / sum(amounts);
    expect(share).toBeGreaterThan(0.77);
    expect(share).toBeLessThan(0.83);
  });

  test('returns turn the signs of a line that was sold', () => {
    const returns = sample.orders.filter((line) => line.net < 0);
    expect(returns).toHaveLength(60);
    expect(sample.orders).toHaveLength(3000);
  });
});
