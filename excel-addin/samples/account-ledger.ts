import { inventedNames, REGIONS, TRADES, type Office } from './invented-offices';
import { seededRandom, shareOut, type SeededRandom } from './seeded-random';

/** Days since 1970-01-01. */
export type Day = number;

/** The day the list was drawn; the ledger holds the twelve months up to it. */
export const DRAWN_ON: Day = dayOf('2026-10-31');
const LEDGER_FROM: Day = dayOf('2025-11-01');

const ACCOUNTS = 496;
const PROSPECTS = 34;
const DORMANT = 22;
const ORDERS = 1900;
const ORDER_LINES = 2940;
const RETURN_LINES = 60;

/** What is true of an account, before four offices wrote it down in their own ways. */
export interface Account {
  id: string;
  name: string;
  office: Office;
  region: string;
  industry: string;
  /** Prospects have never bought; dormant accounts have, but not within the ledger. */
  standing: 'active' | 'dormant' | 'prospect';
  firstDeal: Day | null;
  lastOrder: Day | null;
  employees: number;
  /** Whole euros a year. */
  annualRevenue: number;
  /** Whole yuan. */
  registeredCapital: number;
  listed: boolean;
  /** Past due ÷ owed, 0–1. */
  overdueRatio: number;
  collectionDays: number;
  complaints: number;
  praise: number;
  relatedTasks: number;
}

/** One line of an order, or of a return where the amounts are negative. Money in cents. */
export interface OrderLine {
  order: string;
  line: number;
  date: Day;
  account: string;
  productGroup: string;
  quantity: number;
  net: number;
  cost: number;
}

export interface AccountLedger {
  accounts: Account[];
  orders: OrderLine[];
}

const PRODUCT_GROUPS = ['Bearings', 'Drives', 'Fasteners', 'Seals', 'Sensors', 'Valves', 'Tooling', 'Spare parts'];

/** The distributor's 496 accounts and the 3,000 ledger lines behind them; the same seed gives the same ledger. */
export function accountLedger(seed: number): AccountLedger {
  const random = seededRandom(seed);
  const accounts = inventAccounts(random);
  const buyers = accounts.filter((account) => account.standing === 'active');

  // In a log-normal with deviation 1.68 a fifth of the accounts brings four fifths of the money; this sample of it is
  // a little flatter, hence 1.75.
  const pull = new Map(buyers.map((account) => [account.id, Math.exp(random.normal(0, 1.75))]));
  const ordersEach = shareOut(
    ORDERS,
    buyers.map((account) => Math.sqrt(pull.get(account.id) ?? 0) * (0.6 + 0.8 * random.uniform())),
  );
  const linesEach = shareOut(
    ORDER_LINES,
    Array.from({ length: ORDERS }, () => random.uniform()),
  );

  const drafts: Omit<OrderLine, 'order'>[][] = [];
  buyers.forEach((account, at) => {
    const worth = 900_000 * (pull.get(account.id) ?? 0) * (0.9 + 0.2 * random.uniform());
    // Large buyers press the price: their margin is thinner, and for a few it is gone.
    const margin = random.normal(0.25 - 0.03 * Math.log(1 + worth / 1_000_000), 0.12);
    const weights = Array.from({ length: ordersEach[at] }, () => 0.3 + random.uniform());
    const sum = weights.reduce((so, weight) => so + weight, 0);
    for (const weight of weights) {
      const date = random.whole(LEDGER_FROM, DRAWN_ON);
      drafts.push(orderLines(random, account, date, (worth * weight) / sum, margin, linesEach[drafts.length]));
    }
  });

  const orders = [...drafts]
    .sort((one, other) => one[0].date - other[0].date || (one[0].account < other[0].account ? -1 : 1))
    .flatMap((lines, at) => lines.map((line) => ({ order: `S-${26_001 + at}`, ...line })));
  orders.push(...returnLines(random, orders));
  orders.sort((one, other) => one.date - other.date || (one.order < other.order ? -1 : 1) || one.line - other.line);

  for (const account of buyers) {
    const dates = orders.filter((line) => line.account === account.id && line.net > 0).map((line) => line.date);
    account.lastOrder = Math.max(...dates);
    account.firstDeal = Math.min(account.firstDeal ?? Infinity, ...dates);
  }
  return { accounts, orders };
}

function inventAccounts(random: SeededRandom): Account[] {
  const offices: Office[] = [
    ...Array<Office>(216).fill('HQ'),
    ...Array<Office>(120).fill('DE'),
    ...Array<Office>(100).fill('CN'),
    ...Array<Office>(60).fill('KR'),
  ];
  const standings: Account['standing'][] = [
    ...Array<Account['standing']>(PROSPECTS).fill('prospect'),
    ...Array<Account['standing']>(DORMANT).fill('dormant'),
    ...Array<Account['standing']>(ACCOUNTS - PROSPECTS - DORMANT).fill('active'),
  ];
  const shuffledOffices = random.shuffled(offices);
  const shuffledStandings = random.shuffled(standings);
  const namesLeft = new Map<string, string[]>();

  return shuffledOffices.map((office, at) => {
    const trade = random.pick(TRADES);
    const shelf = `${office} ${trade.industry}`;
    const names = namesLeft.get(shelf) ?? random.shuffled(inventedNames(office, trade));
    namesLeft.set(shelf, names);

    const standing = shuffledStandings[at];
    const size = Math.exp(random.normal(4.6, 1.2));
    const lastOrder = standing === 'dormant' ? LEDGER_FROM - random.whole(30, 600) : null;
    const firstDeal =
      standing === 'prospect' ? null : (lastOrder ?? DRAWN_ON) - random.whole(standing === 'dormant' ? 40 : 380, 3600);
    const late = random.chance(0.3);
    return {
      id: `K-${10_001 + at}`,
      name: names.pop() ?? shelf,
      office,
      region: random.pick(REGIONS[office]),
      industry: trade.industry,
      standing,
      firstDeal,
      lastOrder,
      employees: Math.max(4, Math.round(size)),
      annualRevenue: Math.round(size * (90 + 120 * random.uniform())) * 1000,
      registeredCapital: Math.max(1, Math.round(size * (0.3 + random.uniform()))) * 100_000,
      listed: size > 250 && random.chance(0.4),
      overdueRatio: late ? Math.round(100 * Math.min(0.85, Math.abs(random.normal(0.22, 0.18)))) / 100 : 0,
      collectionDays: Math.max(8, Math.round(random.normal(late ? 58 : 34, 11))),
      complaints: random.chance(0.35) ? random.whole(1, 6) : 0,
      praise: random.chance(0.25) ? random.whole(1, 4) : 0,
      relatedTasks: random.whole(0, 14),
    };
  });
}

function orderLines(
  random: SeededRandom,
  account: Account,
  date: Day,
  worth: number,
  margin: number,
  count: number,
): Omit<OrderLine, 'order'>[] {
  const weights = Array.from({ length: count }, () => 0.2 + random.uniform());
  const sum = weights.reduce((so, weight) => so + weight, 0);
  return weights.map((weight, at) => {
    const net = Math.max(500, Math.round((worth * weight) / sum));
    const cost = Math.round(net * (1 - margin + random.normal(0, 0.03)));
    const quantity = random.whole(1, 60);
    return { line: at + 1, date, account: account.id, productGroup: random.pick(PRODUCT_GROUPS), quantity, net, cost };
  });
}

/** Goods sent back some days after the sale: the sold line again with its signs turned. */
function returnLines(random: SeededRandom, orders: readonly OrderLine[]): OrderLine[] {
  const returnable = orders.filter((line) => line.date <= DRAWN_ON - 40);
  return random
    .shuffled(returnable)
    .slice(0, RETURN_LINES)
    .map((sold, at) => ({
      ...sold,
      order: `R-${401 + at}`,
      line: 1,
      date: sold.date + random.whole(5, 40),
      quantity: -sold.quantity,
      net: -sold.net,
      cost: -sold.cost,
    }));
}

function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** A day as 2026-10-31. */
export function isoDate(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A day as Excel counts it: 1 is 1900-01-01, and 1900-02-29 is counted although it never was. */
export function excelSerial(day: Day): number {
  return day + 25_569;
}
