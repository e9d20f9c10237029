import { generateAccounts } from './generate-accounts';

type Entry = string | number | null;

/** Headers that the pane knows, by the column of the reference list that stands under each. */
const headers: Readonly<Record<string, string>> = {
  amount: 'Amount',
  profit: 'Profit',
  expectedSales: 'Expected sales',
  transactionCount: 'Number of orders',
  recency: 'Days since last order',
  timeSinceFirstDeal: 'Days since first order',
  complaintCount: 'Complaints',
  collectionPeriod: 'Collection period',
  grossMargin: 'Gross margin',
};

const regions = ['North', 'East', 'South', 'West'];
const trades = ['Machinery', 'Building materials', 'Electronics', 'Food', 'Chemicals', 'Textiles', 'Logistics'];

/** The list that the pane is timed with, 20 columns with their header: an id, a name, numbers, and texts as lists have them; blanks stay blank. */
export function paneAccounts(size: number): Entry[][] {
  const columns = generateAccounts(size);
  const known = Object.keys(headers).map((id) => columns.get(id)!);
  const [satisfaction, growth, propensity] = ['satisfaction', 'growth', 'propensity'].map((id) => columns.get(id)!);
  const numberOr = (value: number): Entry => (Number.isNaN(value) ? null : value);
  const rows = Array.from({ length: size }, (_, i): Entry[] => [
    `K-${String(i + 1).padStart(7, '0')}`,
    `Account ${i + 1} ${trades[i % trades.length]}`,
    ...known.map((column) => numberOr(column[i])),
    regions[i % regions.length],
    trades[i % trades.length],
    `${1 + (i % 9999)} ${regions[(i * 7) % regions.length]} Street`,
    `PO ${10_000 + (i % 80_000)}`,
    numberOr(satisfaction[i]),
    numberOr(growth[i]),
    numberOr(propensity[i]),
    i % 3 === 0 ? 'yes' : 'no',
    `Desk ${i % 40}`,
  ]);
  const others = ['Region', 'Trade', 'Street', 'Postbox', 'Note A', 'Note B', 'Note C', 'Newsletter', 'Desk'];
  return [['Account ID', 'Account name', ...Object.values(headers), ...others], ...rows];
}
