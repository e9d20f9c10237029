import { excelSerial, isoDate, type Account, type AccountLedger, type OrderLine } from './account-ledger';
import type { Office } from './invented-offices';
import { seededRandom, type SeededRandom } from './seeded-random';

/** A cell as somebody left it: a number, a text, nothing, or a formula with the value it shows. */
export type ListCell = number | string | null | { formula: string; shows: string };

export interface MergedList {
  headers: string[];
  rows: ListCell[][];
}

/** One account as one office's list has it: the facts, and the money of the orders that office booked. */
interface Entry {
  account: Account;
  id: string;
  orders: OrderLine[];
}

/** How one column is kept; `row` is the row number in the sheet, for formulas. */
interface Column {
  header: string;
  cell(entry: Entry, row: number, random: SeededRandom): ListCell;
}

/** What people type where a number is not known. */
const NOT_KNOWN: Record<Office, string> = { HQ: 'n/a', DE: 'k.A.', CN: '—', KR: '—' };

const YES_NO: Record<Office, readonly [string, string]> = {
  HQ: ['yes', 'no'],
  DE: ['ja', 'nein'],
  CN: ['是', '否'],
  KR: ['예', '아니오'],
};

/** What an entry's orders come to, in cents. */
const amount = (orders: readonly OrderLine[]): number => orders.reduce((sum, line) => sum + line.net, 0);
const profit = (orders: readonly OrderLine[]): number => orders.reduce((sum, line) => sum + line.net - line.cost, 0);
const returned = (orders: readonly OrderLine[]): number => 0 - amount(orders.filter((line) => line.net < 0));
const transactions = (orders: readonly OrderLine[]): number =>
  new Set(orders.filter((line) => line.net > 0).map((line) => line.order)).size;

const COLUMNS: readonly Column[] = [
  { header: 'Account ID', cell: ({ id }) => id },
  { header: 'Account name', cell: ({ account }, row) => (row % 41 === 7 ? `${account.name}  ` : account.name) },
  { header: '区域', cell: ({ account }) => account.region },
  { header: 'Branche', cell: ({ account }, row) => (row % 53 === 11 ? `${account.industry} ` : account.industry) },
  {
    header: 'Amount (12 m)',
    cell({ account, orders }, row) {
      if (account.standing === 'prospect') return null;
      if (row % 167 === 60) return NOT_KNOWN.HQ;
      const text = english(amount(orders));
      return row % 97 === 12 ? `${text} ` : text;
    },
  },
  {
    header: 'Gewinn (12 M)',
    cell: ({ account, orders }, row) =>
      account.standing === 'prospect' || row % 131 === 5 ? null : german(profit(orders)),
  },
  {
    header: '毛利率',
    cell({ orders }) {
      const sum = amount(orders);
      return sum > 0 ? `${((100 * profit(orders)) / sum).toFixed(1)}%` : null;
    },
  },
  {
    header: '交易次数',
    cell({ account, orders }) {
      const count = transactions(orders);
      return account.office === 'CN' ? fullWidth(String(count)) : count;
    },
  },
  {
    header: 'Average deal',
    cell({ account, orders }, row) {
      const count = transactions(orders);
      if (account.standing === 'prospect') return null;
      // Somebody divided by the count and pasted values everywhere but here.
      if (count === 0) return row % 2 ? { formula: `E${row}/H${row}`, shows: '#DIV/0!' } : null;
      if (row % 241 === 100) return { formula: 'NA()', shows: '#N/A' };
      return `€${english(Math.round(amount(orders.filter((line) => line.net > 0)) / count))}`;
    },
  },
  {
    header: '반품 금액',
    cell: ({ account, orders }) => (account.standing === 'prospect' ? null : returned(orders) / 100),
  },
  {
    header: 'First deal date',
    cell: ({ account }) => (account.firstDeal === null ? null : isoDate(account.firstDeal)),
  },
  {
    header: '최근 거래일',
    cell: ({ account }) => (account.lastOrder === null ? null : excelSerial(account.lastOrder)),
  },
  {
    header: 'Overdue ratio',
    cell({ account }, row, random) {
      if (account.standing === 'prospect' || row % 29 === 3) return null;
      if (row % 37 === 14) return NOT_KNOWN[account.office];
      // A whole percentage in a column of fractions: 35 for 0.35.
      if (row % 120 === 44) return random.whole(31, 48);
      return account.overdueRatio;
    },
  },
  {
    header: '平均收款周期',
    cell: ({ account }) => (account.standing === 'prospect' ? null : account.collectionDays),
  },
  {
    header: '불만 건수',
    cell({ account }, row) {
      if (row % 71 === 20) return NOT_KNOWN.CN;
      return row % 43 === 9 ? null : account.complaints;
    },
  },
  { header: '表扬次数', cell: ({ account }, row) => (row % 47 === 13 ? null : account.praise) },
  { header: 'Related tasks', cell: ({ account }) => account.relatedTasks },
  {
    header: 'Mitarbeiter',
    cell({ account }, row) {
      if (row % 19 === 6) return null;
      return row % 149 === 33 ? `ca. ${Math.round(account.employees / 50) * 50 || 50}` : account.employees;
    },
  },
  { header: '年销售额', cell: ({ account }, row) => (row % 17 === 8 ? null : english(100 * account.annualRevenue)) },
  {
    header: '注册资金',
    cell: ({ account }) => (account.office === 'CN' ? `¥${grouped(account.registeredCapital, ',')}` : null),
  },
  { header: '是否上市', cell: ({ account }) => YES_NO[account.office][account.listed ? 0 : 1] },
  { header: 'Source list', cell: ({ account }) => account.office },
];

/**
 * The ledger's accounts as they look after four offices' lists were pasted under each other: 500 rows, four accounts
 * listed twice with each office's own share of the orders, and each column in the notation of whoever kept it.
 */
export function mergedList({ accounts, orders }: AccountLedger, seed: number): MergedList {
  const random = seededRandom(seed);
  const booked = new Map<string, OrderLine[]>();
  for (const line of orders) booked.set(line.account, [...(booked.get(line.account) ?? []), line]);

  const entries: Entry[] = accounts.map((account) => ({
    account,
    id: account.id,
    orders: booked.get(account.id) ?? [],
  }));
  const busy = entries.filter((entry) => entry.orders.length >= 6);
  for (const [at, entry] of [2, 5, 9, 14].map((place, at) => [at, busy[place * 7]] as const)) {
    const [mine, theirs] = splitBetweenOffices(entry.orders);
    entry.orders = mine;
    const again: Entry = { account: entry.account, id: at === 3 ? `${entry.id} ` : entry.id, orders: theirs };
    entries.splice(entries.indexOf(entry) + random.whole(20, 90), 0, again);
  }

  return {
    headers: COLUMNS.map((column) => column.header),
    rows: entries.map((entry, at) => COLUMNS.map((column) => column.cell(entry, at + 2, random))),
  };
}

/** Whole orders go to one office or the other, returns to the office that sold. */
function splitBetweenOffices(orders: readonly OrderLine[]): [OrderLine[], OrderLine[]] {
  const names = [...new Set(orders.map((line) => line.order))].sort();
  const first = new Set(names.filter((_, at) => at % 3 !== 0));
  return [orders.filter((line) => first.has(line.order)), orders.filter((line) => !first.has(line.order))];
}

/** Cents as 1,234.50. */
const english = (cents: number): string => decimal(cents, ',', '.');
/** Cents as 1.234,50. */
const german = (cents: number): string => decimal(cents, '.', ',');

function decimal(cents: number, thousands: string, point: string): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${grouped(whole, thousands)}${point}${rest}`;
}

const grouped = (whole: number, thousands: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, thousands);

/** 12 as １２, the way a Chinese or Japanese input method leaves digits. */
const fullWidth = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
