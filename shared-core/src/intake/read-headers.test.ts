import { chooseColumns } from './choose-columns';
import { readHeaders } from './read-headers';

test.each([
  ['words', ['Customer', ' Sales ', null], ['Customer', 'Sales', '']],
  ['years beside words', ['Customer', 2024, 2025, 2026], ['Customer', '2024', '2025', '2026']],
  ['half of them numbers', ['Customer', 'Sales', 1.5, '2,5'], ['Customer', 'Sales', '1.5', '2,5']],
])('%s are headers', (_, firstRow, headers) => expect(readHeaders(firstRow)).toEqual({ ok: true, headers }));

test.each([
  ['mostly numbers', ['K-1', 1200, '35%', 0.5]],
  ['mostly dates', ['K-1', '2026-11-20', '20.11.2026']],
  ['nothing but numbers', [1, 2, 3]],
  ['nothing but years', [2025, 2026]],
  ['errors', ['#N/A', '#REF!', 'x']],
])('%s are data', (_, firstRow) => {
  const read = readHeaders(firstRow);
  expect(read).toEqual({ ok: false, problems: [{ kind: 'noHeaders', firstRow: firstRow.map(String) }] });
});

test('a row of blanks is no list', () => {
  expect(readHeaders(['', null, ' '])).toEqual({ ok: false, problems: [{ kind: 'emptyList' }] });
  expect(readHeaders([])).toEqual({ ok: false, problems: [{ kind: 'emptyList' }] });
});

describe('choices over a proposal', () => {
  const headers = ['Kunde', 'Umsatz', 'Umsatz Vorjahr', 'Region'];
  const proposed = [
    { column: 0, header: 'Kunde', role: 'accountId' },
    { column: 1, header: 'Umsatz', role: 'amount' },
    { column: 3, header: 'Region', role: 'region' },
  ];
  const choose = (...choices: [string, string][]) => {
    const { mapping, problems } = chooseColumns(
      proposed,
      headers,
      choices.map(([header, role]) => ({ header, role })),
    );
    return [mapping.map(({ column, role }) => `${column} ${role}`).join(', '), problems];
  };

  test.each([
    ['nothing chosen', [], '0 accountId, 1 amount, 3 region'],
    ['a role moves to another column', [['Umsatz Vorjahr', 'amount']], '0 accountId, 2 amount, 3 region'],
    ['a column gets another role', [['umsatz', 'profit']], '0 accountId, 1 profit, 3 region'],
    ['a column is left out', [['Region', 'skip']], '0 accountId, 1 amount'],
  ] as [string, [string, string][], string][])('%s', (_, choices, mapping) => {
    expect(choose(...choices)).toEqual([mapping, []]);
  });

  test('a header or role that does not exist is a problem, each of them', () => {
    expect(choose(['Gewinn', 'profit'], ['Umsatz', 'turnover'])[1]).toEqual([
      { kind: 'columnNotFound', header: 'Gewinn', headers },
      { kind: 'roleUnknown', role: 'turnover' },
    ]);
  });
});
