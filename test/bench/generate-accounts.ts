import { mulberry32 } from './mulberry32';

/** A column of numbers, NaN where a value is unknown. */
export type Numbers = Float64Array;

/**
 * The reference list: the columns of the reference job with the shapes that account lists have. Heavy-tailed amounts to the cent, 20 % of
 * them rounded to hundreds and 10 % to thousands, one with many zeros; counts and days with many ties; a survey score; a margin and a
 * growth rate with three decimals; a propensity with all its digits. 3 % of every column is unknown. Same seed, same list.
 */
export function generateAccounts(size: number, seed = 20_261_120): Map<string, Numbers> {
  const random = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const decimals = (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits;
  const amount = (mean: number, spread: number) => {
    const exact = Math.exp(mean + spread * normal());
    const chance = random();
    const rounded = chance < 0.1 ? 1000 * Math.round(exact / 1000) : chance < 0.3 ? 100 * Math.round(exact / 100) : 0;
    return rounded > 0 ? rounded : Math.max(0.01, decimals(exact, 2));
  };
  const count = (mean: number) => Math.floor(-Math.log(1 - random()) * mean);
  const shapes: Record<string, () => number> = {
    amount: () => amount(9, 1.6),
    profit: () => amount(7, 1.4),
    expectedSales: () => (random() < 0.4 ? 0 : amount(8, 1.5)),
    transactionCount: () => 1 + count(12),
    recency: () => Math.floor(random() * 400),
    timeSinceFirstDeal: () => Math.floor(random() * 3650),
    complaintCount: () => count(1.2),
    collectionPeriod: () => Math.floor(15 + random() * 90),
    satisfaction: () => Math.round(random() * 100) / 10,
    grossMargin: () => decimals(0.2 + 0.12 * normal(), 3),
    growth: () => decimals(0.05 + 0.25 * normal(), 3),
    propensity: () => random(),
  };
  return new Map(
    Object.entries(shapes).map(([id, draw]) => [
      id,
      Float64Array.from({ length: size }, () => (random() < 0.03 ? NaN : draw())),
    ]),
  );
}
