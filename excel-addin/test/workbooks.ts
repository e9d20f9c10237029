import type { SheetContent, WorkbookContent } from '../../test/hosts/excel';

const header = ['Account ID', 'Account name', 'Amount', 'Profit', 'Overdue ratio'];

/** Eight accounts with everything in order. */
export const eightAccounts = [
  header,
  ['K-1', 'North', 9000, 1800, 0],
  ['K-2', 'South', 7000, 700, 0.41],
  ['K-3', 'East', 5200, 1500, 0.02],
  ['K-4', 'West', 4100, 200, 0],
  ['K-5', 'Hill', 2600, 400, 0.1],
  ['K-6', 'Lake', 1500, 100, 0],
  ['K-7', 'Wood', 700, 90, 0],
  ['K-8', 'Dale', 300, 10, 0.2],
] as const;

/** Twelve accounts: enough to be scored by percentiles, with enough of the default model's indicators to be scored at all. */
export const twelveAccounts = [
  [...header, 'Gross margin'],
  ['K-1', 'North', 9000, 1800, 0, 0.2],
  ['K-2', 'Hill', 7000, 700, 0, 0.1],
  ['K-3', 'South', 5200, 1900, 0.41, 0.35],
  ['K-4', 'West', 4100, 200, 0, 0.05],
  ['K-5', 'East', 2600, 400, 0.1, 0.15],
  ['K-6', 'Lake', 1500, 100, 0, 0.07],
  ['K-7', 'Wood', 700, 90, 0, 0.13],
  ['K-8', 'Dale', 300, 10, 0.2, 0.03],
  ['K-9', 'Moor', 280, 9, 0, 0.03],
  ['K-10', 'Cape', 240, 8, 0, 0.03],
  ['K-11', 'Glen', 200, 7, 0, 0.04],
  ['K-12', 'Fjord', 160, 6, 0, 0.04],
];

/** A workbook with one sheet that holds the rows from A1 on. */
export function onSheet(
  rows: SheetContent['cells'] = eightAccounts,
  more: Partial<SheetContent> = {},
): WorkbookContent {
  return { sheets: [{ name: 'Accounts', cells: rows, ...more }] };
}

/** The same with the rows as a table. */
export function inTable(
  rows: SheetContent['cells'] = eightAccounts,
  more: Partial<SheetContent> = {},
): WorkbookContent {
  const address = `A1:${'ABCDEFGHIJ'[(rows?.[0].length ?? 1) - 1]}${rows?.length ?? 1}`;
  return onSheet(rows, { tables: [{ name: 'Customers', address }], ...more });
}

/** As many accounts as asked for, the amounts falling. */
export function manyAccounts(count: number): (string | number)[][] {
  const rows = Array.from({ length: count }, (_, k) => [
    `K-${k + 1}`,
    `Account ${k + 1}`,
    1_000_000 - 7 * k,
    (k * 37) % 1000,
    0,
  ]);
  return [[...header], ...rows];
}
