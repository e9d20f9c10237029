import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { accountLedger, DRAWN_ON, excelSerial, isoDate, type OrderLine } from './account-ledger';
import { mergedList, type ListCell, type MergedList } from './merged-list';
import { pipelineSheets } from './pipeline-sheets';

const SEED = 20_261_031;

export interface SampleAccounts {
  list: MergedList;
  orders: OrderLine[];
}

/** The sample account list and the order ledger behind it; always the same. */
export function sampleAccounts(): SampleAccounts {
  const ledger = accountLedger(SEED);
  return { list: mergedList(ledger, SEED + 1), orders: ledger.orders };
}

const ORDER_HEADERS = [
  'Order ID',
  'Line',
  'Order date',
  'Account ID',
  'Product group',
  'Quantity',
  'Net amount',
  'Cost',
];
const ORDER_DATE = 2;

/** The account list as CSV: UTF-8 with a byte order mark, comma, LF; formulas as the values they show. */
export function sampleAccountsCsv({ list }: SampleAccounts): string {
  return csv([list.headers, ...list.rows.map((row) => row.map(shown))]);
}

/** The order ledger as CSV, dates as ISO. */
export function sampleOrdersCsv({ orders }: SampleAccounts): string {
  return csv([ORDER_HEADERS, ...orders.map((line) => orderRow(line, isoDate(line.date)))]);
}

/** Both as one workbook, and the sample pipeline with them: "Accounts" is a plain range, "Orders" an Excel table. */
export function sampleAccountsXlsx(sample: SampleAccounts): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sampleSheets(sample),
    defaultFont: { name: 'Calibri', size: 11 },
    // A fixed date: the writer would otherwise stamp the moment, and no two files would be equal.
    properties: { title: 'Sample accounts', created: drawnOn(), modified: drawnOn() },
  });
}

/** The sheets of the sample workbook, for a workbook with more of them. */
export function sampleSheets({ list, orders }: SampleAccounts): WriteSheet[] {
  return [accountsSheet(list), ordersSheet(orders), ...pipelineSheets()];
}

function accountsSheet({ headers, rows }: MergedList): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  headers.forEach((header, column) =>
    cells.set(`0,${column}`, {
      value: header,
      type: 'string',
      style: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF4' } } },
    }),
  );
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell === null || typeof cell !== 'object') return;
      cells.set(`${at + 1},${column}`, {
        value: cell.shows,
        type: 'formula',
        formula: cell.formula,
        formulaResult: cell.shows,
      });
    }),
  );
  return {
    name: 'Accounts',
    columns: headers.map((header, column) => ({
      width: columnWidth(header, rows, column),
      ...(header === '최근 거래일' && { numFmt: 'yyyy-mm-dd' }),
    })),
    rows: [headers, ...rows.map((row) => row.map(shown))],
    cells,
    freezePane: { rows: 1, columns: 2 },
  };
}

function ordersSheet(orders: readonly OrderLine[]): WriteSheet {
  const widths = [11, 6, 12, 12, 15, 10, 12, 12];
  return {
    name: 'Orders',
    columns: widths.map((width, column) => ({ width, ...(column === ORDER_DATE && { numFmt: 'yyyy-mm-dd' }) })),
    rows: [ORDER_HEADERS, ...orders.map((line) => orderRow(line, excelSerial(line.date)))],
    freezePane: { rows: 1 },
    tables: [
      {
        name: 'Orders',
        range: `A1:H${orders.length + 1}`,
        columns: ORDER_HEADERS.map((name) => ({ name })),
        style: 'TableStyleLight1',
      },
    ],
  };
}

const orderRow = (line: OrderLine, date: string | number): (string | number)[] => [
  line.order,
  line.line,
  date,
  line.account,
  line.productGroup,
  line.quantity,
  line.net / 100,
  line.cost / 100,
];

const shown = (cell: ListCell): number | string | null =>
  cell !== null && typeof cell === 'object' ? cell.shows : cell;

function csv(rows: readonly (readonly (number | string | null)[])[]): string {
  const quoted = (cell: number | string | null): string =>
    typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** Wide enough for the longest text, East Asian characters counting twice, within reason. */
function columnWidth(header: string, rows: MergedList['rows'], column: number): number {
  const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0);
  return Math.min(34, 2 + Math.max(width(header), ...rows.map((row) => width(String(shown(row[column]) ?? '')))));
}

const drawnOn = (): Date => new Date(DRAWN_ON * 86_400_000);

async function writeSampleFiles(folder: string): Promise<void> {
  const sample = sampleAccounts();
  await writeFile(path.join(folder, 'sample-accounts.csv'), sampleAccountsCsv(sample));
  await writeFile(path.join(folder, 'sample-orders.csv'), sampleOrdersCsv(sample));
  await writeFile(path.join(folder, 'sample-accounts.xlsx'), await sampleAccountsXlsx(sample));
}

// Run as a script: `npx tsx excel-addin/samples/make-sample-accounts.ts` writes the files beside itself.
const script = process.argv[1] ?? '';
if (path.basename(script) === 'make-sample-accounts.ts') void writeSampleFiles(path.dirname(script));
