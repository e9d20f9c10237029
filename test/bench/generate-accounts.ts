import { CellState, type AccountColumns, type NumberColumn } from '../../shared-core/src/intake/account-columns';

/**
 * The reference list: 12 indicators with the shapes that account lists have (heavy-tailed amounts in cents with round numbers among them,
 * counts and days with many ties, scores, margins, rates), 3 % of every column unknown. Same seed, same list.
 */
export function generateAccounts(size: number, seed = 20_261_120): AccountColumns {
  const random = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const cents = (mean: number, spread: number) => {
    const amount = Math.exp(mean + spread * normal());
    const roundTo = random() < 0.2 ? 100 : random() < 0.1 ? 1000 : 0.01;
    return Math.max(0.01, Math.round(amount / roundTo) * roundTo);
  };
  const shapes: Record<string, () => number> = {
    amount: () => cents(9, 1.6),
    profit: () => cents(7, 1.4),
    expectedSales: () => (random() < 0.4 ? 0 : cents(8, 1.5)),
    transactionCount: () => 1 + Math.floor(-Math.log(1 - random()) * 12),
    recency: () => Math.floor(random() * 400),
    timeSinceFirstDeal: () => Math.floor(random() * 3650),
    complaintCount: () => Math.floor(-Math.log(1 - random()) * 1.2),
    collectionPeriod: () => Math.floor(15 + random() * 90),
    praiseRatio: () => Math.round(random() * 10) / 10,
    grossMargin: () => Math.round((0.2 + 0.12 * normal()) * 1000) / 1000,
    overdueRatio: () => Math.max(0, Math.round(0.12 * normal() * 1000) / 1000),
    annualRevenue: () => Math.exp(14 + 1.2 * normal()),
  };
  const ids = Array.from({ length: size }, (_, i) => `K${String(i).padStart(8, '0')}`);
  const indicators = new Map(Object.entries(shapes).map(([id, draw]) => [id, columnOf(size, draw, random)]));
  return { ids, names: ids, indicators };
}

function columnOf(size: number, draw: () => number, random: () => number): NumberColumn {
  const values = new Float64Array(size);
  const states = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const known = random() >= 0.03;
    states[i] = known ? CellState.read : CellState.blank;
    values[i] = known ? draw() : NaN;
  }
  return { kind: 'number', values, states };
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
