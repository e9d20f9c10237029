import { wholeUnits } from '../basics/whole-units';
import { distinctTotals } from './distinct-totals';
import { exactMoments } from './exact-moments';
import { latticeTotals } from './lattice-totals';

/** A figure and the ends between which the true one certainly lies; all three are the same where it is exact. */
export interface Bracketed {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * What may be won in all: the totals that can come about, rising, with their chances. Where amounts had to be rounded to a lattice, the
 * true distribution F lies between F(x − error.amount) − error.chance and F(x + error.amount) + error.chance of this one; both are 0
 * where it is exact.
 */
export interface AmountDistribution {
  readonly values: Float64Array;
  readonly chances: Float64Array;
  /** Chance of totals below the first value, too small to be kept. */
  readonly below: number;
  readonly error: { readonly amount: number; readonly chance: number };
  /** Exact in any case, from the unrounded amounts. */
  readonly mean: number;
  readonly sd: number;
  /** The chance that no deal is won. */
  readonly nothing: number;
}

/** How many cells may be filled, at most, for an exact answer, and about how many for one that is rounded. */
const exactWork = 3e8;
const roundedWork = 1e8;
/** The error that is fine enough, in standard deviations, where the work allows it. */
const fineEnough = 0.002;
/** Deals up to which all totals are listed, 2²⁰ at most. */
const fewDeals = 20;
/** The chance, at most, that the error of rounding passes its bound. */
const doubt = 1e-6;

/**
 * The distribution of the amount won of independent deals, `chances[i]` (0–1) of `amounts[i]`, beside a `certain` amount (methods §5.3).
 * Exact where the amounts share a unit that is not too fine, and for up to 20 deals of any amounts; otherwise on a lattice, with the
 * error stated. No sampling. Chances outside 0–1 and amounts that are no numbers are not asked here.
 */
export function amountDistribution(
  amounts: ArrayLike<number>,
  chances: ArrayLike<number>,
  certain = 0,
): AmountDistribution {
  const open = openAmounts(amounts, chances, certain);
  const { mean, variance } = exactMoments(amounts, chances);
  let nothing = 1;
  // What is too unlikely for a double is not impossible.
  for (let i = 0; i < amounts.length; i++) {
    if (amounts[i] !== 0) nothing = chances[i] < 1 ? Math.max(nothing * (1 - chances[i]), Number.MIN_VALUE) : 0;
    if (nothing === 0) break;
  }
  return { ...totalsOf(open, variance), mean: mean + certain, sd: Math.sqrt(variance), nothing };
}

/** Deals that are neither certain nor without a chance, their amounts turned positive, and what comes in any case. */
interface OpenAmounts {
  readonly amounts: Float64Array;
  readonly chances: Float64Array;
  /** The certain amounts, one by one, so that they are added exactly. */
  readonly certain: readonly number[];
}

function openAmounts(amounts: ArrayLike<number>, chances: ArrayLike<number>, base: number): OpenAmounts {
  const [open, openChances, certain]: number[][] = [[], [], [base]];
  for (let i = 0; i < amounts.length; i++) {
    const [amount, p] = [amounts[i], chances[i]];
    if (p <= 0 || amount === 0) continue;
    if (p >= 1) certain.push(amount);
    else if (amount > 0) {
      open.push(amount);
      openChances.push(p);
    } else {
      // To lose −a with chance p is to have lost it already and to get a back with chance 1 − p.
      certain.push(amount);
      open.push(-amount);
      openChances.push(1 - p);
    }
  }
  return { amounts: Float64Array.from(open), chances: Float64Array.from(openChances), certain };
}

type Totals = Pick<AmountDistribution, 'values' | 'chances' | 'below' | 'error'>;

function totalsOf(open: OpenAmounts, variance: number): Totals {
  const { decimals, units } = wholeUnits([...open.certain, ...open.amounts]);
  const scale = 10 ** decimals;
  const deals = open.amounts.length;
  if (units instanceof Float64Array) {
    const certain = units.subarray(0, open.certain.length).reduce((sum, unit) => sum + unit, 0);
    const own = units.subarray(open.certain.length);
    const unit = own.reduce(greatestCommonDivisor, 0) || 1;
    const cells = own.reduce((sum, amount) => sum + amount, 0) / unit + 1;
    if (cells * Math.max(1, deals) <= exactWork) {
      const { chances } = latticeTotals(
        own.map((amount) => amount / unit),
        open.chances,
      );
      const values = Float64Array.from(chances, (_, k) => (certain + k * unit) / scale);
      return exactly(values, chances);
    }
    if (deals <= fewDeals) {
      const { values, chances } = distinctTotals(own, open.chances);
      return exactly(
        values.map((value) => (certain + value) / scale),
        chances,
      );
    }
  }
  const certain = open.certain.reduce((sum, amount) => sum + amount, 0);
  if (deals <= fewDeals) {
    const { values, chances } = distinctTotals(open.amounts, open.chances);
    return exactly(
      values.map((value) => certain + value),
      chances,
    );
  }
  return rounded(open, certain, Math.sqrt(variance));
}

/** The totals that have a chance at all. */
function exactly(values: Float64Array, chances: Float64Array): Totals {
  const possible = (_: number, k: number): boolean => chances[k] > 0;
  return {
    values: values.filter(possible),
    chances: chances.filter(possible),
    below: 0,
    error: { amount: 0, chance: 0 },
  };
}

/**
 * Each amount rounded to the nearest multiple of a step, a fraction of the standard deviation, and the mean of what was rounded away added
 * back. What is left is a sum of independent, centred parts, each no wider than its own rounding r: but for a chance of ε it stays within
 * √(Σr² ln(2/ε) / 2) (Hoeffding), as within what its variance Σp(1 − p)r² and its widest part allow (Bernstein), and always within Σ|r|.
 */
function rounded({ amounts, chances }: OpenAmounts, certain: number, sd: number): Totals {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const doubts = Math.log(2 / doubt);
  // Roundings are spread evenly over a step: Σr² is about n step²/12, and with it the bound below is this much in steps.
  const boundInSteps = Math.sqrt((amounts.length * doubts) / 24);
  const cells = Math.max(2 ** 12, Math.min((16 * boundInSteps) / fineEnough, roundedWork / amounts.length));
  const step = Math.max(Math.min(sum, 16 * sd) / cells, sum / 2 ** 23);
  const steps = amounts.map((amount) => Math.round(amount / step));
  let [shift, squares, variance, widest, worst] = [0, 0, 0, 0, 0];
  amounts.forEach((amount, i) => {
    const away = amount - steps[i] * step;
    shift += chances[i] * away;
    squares += away * away;
    variance += chances[i] * (1 - chances[i]) * away * away;
    widest = Math.max(widest, Math.abs(away));
    worst += Math.abs(away);
  });
  const ofWidest = (widest * doubts) / 3;
  const bernstein = ofWidest + Math.sqrt(ofWidest * ofWidest + 2 * variance * doubts);
  const likely = Math.min(Math.sqrt((squares * doubts) / 2), bernstein);
  const { first, chances: ofTotal, below, above } = latticeTotals(steps, chances, 1e-12);
  return {
    values: Float64Array.from(ofTotal, (_, k) => certain + shift + (first + k) * step),
    chances: ofTotal,
    below,
    error: { amount: Math.min(likely, worst), chance: below + above + (likely < worst ? doubt : 0) },
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
