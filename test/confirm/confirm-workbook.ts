import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { sampleAccounts, sampleSheets } from '../../excel-addin/samples/make-sample-accounts';
import { words } from '../../shared-core/src/language/en';
import { generateAccounts } from '../bench/generate-accounts';

/** Rows of the large list, as the pane promises to take them. */
export const LARGE_LIST = 100_000;
const SHORT_LIST = 40;

/** The indicators of the made-up lists, under the names that the pane knows. */
const indicators = [
  'amount',
  'profit',
  'expectedSales',
  'transactionCount',
  'recency',
  'timeSinceFirstDeal',
  'grossMargin',
] as const;

type Row = (string | number | null)[];

/**
 * What the twenty steps are tried on: the sample lists, and beside them a table with a total row, a protected list, a list of
 * 100,000 rows, cells of every kind for the functions, and an empty sheet for the scripts. Always the same for a size.
 */
export function confirmWorkbook(largeList = LARGE_LIST): Promise<Uint8Array> {
  const day = new Date('2026-10-31T00:00:00Z');
  return writeXlsx({
    sheets: [
      ...sampleSheets(sampleAccounts()),
      totalsSheet(),
      { ...listSheet('Protected', SHORT_LIST), protection: { sheet: true } },
      listSheet('Large', largeList),
      argumentsSheet(),
      { name: 'Scratch', rows: [['For the scripts: what stands below and beside is theirs.']] },
    ],
    properties: { title: 'Keystage in a real Excel', created: day, modified: day },
  });
}

function listRows(size: number): Row[] {
  const columns = generateAccounts(size);
  return [
    ['Account ID', 'Account name', ...indicators.map((id) => words.indicators[id])],
    ...Array.from({ length: size }, (_, row): Row => [
      `A-${String(row + 1).padStart(6, '0')}`,
      `Account ${row + 1}`,
      ...indicators.map((id) => known(columns.get(id)?.[row])),
    ]),
  ];
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

function listSheet(name: string, size: number): WriteSheet {
  return {
    name,
    columns: [{ width: 12 }, { width: 18 }, ...indicators.map(() => ({ width: 20 }))],
    rows: listRows(size),
    freezePane: { rows: 1 },
  };
}

/** A table with a total row, a note to its right that nothing may cover, and a name that would be a formula. */
function totalsSheet(): WriteSheet {
  const [headers, ...rows] = listRows(SHORT_LIST);
  rows[0][1] = '=1+1';
  const total = ['Total', null, ...indicators.map(() => null)];
  const sum = headers.indexOf(words.indicators.amount);
  const name = words.indicators.amount;
  return {
    name: 'Totals',
    columns: [{ width: 12 }, { width: 18 }, ...indicators.map(() => ({ width: 20 }))],
    rows: [
      [...headers, null, 'Note'],
      ...rows.map((row, at) => (at === 0 ? [...row, null, 'stays here'] : row)),
      total,
    ],
    cells: new Map([
      ['1,1', { value: '=1+1', type: 'string' as const }],
      [`${SHORT_LIST + 1},${sum}`, { formula: `SUBTOTAL(109,Customers[${name}])`, type: 'formula' as const }],
    ]),
    tables: [
      {
        name: 'Customers',
        range: `A1:I${SHORT_LIST + 2}`,
        columns: headers.map((header, at) => ({
          name: String(header),
          ...(at === 0 && { totalLabel: 'Total' }),
          ...(at === sum && { totalFunction: 'sum' }),
        })),
        showTotalRow: true,
        style: 'TableStyleLight1',
      },
    ],
  };
}

/** A row of each kind of cell that a function can be given: number, text, truth, blank, error. */
function argumentsSheet(): WriteSheet {
  return {
    name: 'Arguments',
    columns: [{ width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }],
    rows: [
      ['number', 'text', 'truth', 'blank', 'error'],
      [12.5, 'North', true, null, null],
    ],
    cells: new Map([['1,4', { value: '#N/A', type: 'formula' as const, formula: 'NA()', formulaResult: '#N/A' }]]),
  };
}
