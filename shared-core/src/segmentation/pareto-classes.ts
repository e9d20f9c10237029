import { compareTexts, type TextColumn } from '../basics/text-column';
import { decimalsOf, isWholeIn, mostExactDecimals } from '../basics/whole-units';
import { rankedSums } from './cumulative-shares';
import { halvesOf, upperAt } from './double-bits';

/** Which limit of a cumulated share an account falls under: the sum before it must lie below it, or the sum with it must not pass it. */
export type ParetoRule = 'crossing' | 'atMost';

/**
 * Accounts cut by cumulative share of a value, largest first, then by id in code point order (methods §3.4): the index of the limit each
 * falls under, −1 for a blank (NaN). `crossing`: the first class whose limit the sum *before* the account lies below, so the account that
 * carries the sum over a limit is in the better class; `atMost`: the first class whose limit the sum *with* it does not pass. Values of
 * zero or less go to the last class and stay out of the sum. Shares are compared exactly.
 *
 * The list is not sorted but thrown into bins of like size, and a bin in which no limit is reached is of one class. Where one is, its
 * accounts alone are ranked.
 */
export function paretoClasses(
  ids: TextColumn,
  values: Float64Array,
  limits: readonly { upTo: number }[],
  rule: ParetoRule,
): Int8Array {
  if (values.length < fewerAreRanked) return classesByRank(ids, values, limits, rule);
  const binOf = binsBySize(values);
  const { sums, factor } = sumsOfBins(values, binOf);
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) total += sums[bin];
  if (!(total <= Number.MAX_SAFE_INTEGER)) return classesByRank(ids, values, limits, rule);
  const ends = lastUnits(limits, total, rule);
  const { classOfBin, undecided } = classesOfBins(sums, ends);
  const classes = new Int8Array(values.length);
  for (let i = 0; i < classes.length; i++) {
    const value = values[i];
    if (!(value > 0)) classes[i] = Number.isNaN(value) ? -1 : ends.length;
    else if ((classes[i] = classOfBin[binOf(i)]) === openClass) undecided.get(binOf(i))!.accounts.push(i);
  }
  for (const { before, accounts } of undecided.values()) {
    let sum = before;
    for (const account of accounts.sort((a, b) => values[b] - values[a] || compareTexts(ids, a, b))) {
      const reached = sum;
      sum += Math.round(values[account] * factor);
      classes[account] = classAt(rule === 'crossing' ? reached : sum, ends);
    }
  }
  return classes;
}

/** There are bins for every size that a double has. */
const fewerAreRanked = 1000;

/** By the first 16 bits of their amounts: some 32 bins from one power of two to the next, the greater amount never in the lower one. */
function binsBySize(values: Float64Array): (account: number) => number {
  const halves = halvesOf(values);
  return (account) => halves[2 * account + upperAt] >>> 15;
}

const binCount = 1 << 16;

/** What the accounts of each bin bring together, in the largest unit of which all amounts are whole; Infinity where doubles do not tell. */
function sumsOfBins(values: Float64Array, binOf: (account: number) => number) {
  const sums = new Float64Array(binCount);
  let decimals = 0;
  let factor = 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(value > 0)) continue;
    const units = Math.round(value * factor);
    // Nearly all are told so: numbers handed to a function are objects to the engine, a million of them.
    if (units / factor === value || isWholeIn(value, decimals, factor)) sums[binOf(i)] += units;
    else {
      const needed = decimalsOf(value);
      if (needed <= decimals || needed > mostExactDecimals) return { sums: sums.fill(Infinity), factor };
      // All over again, in the smaller unit.
      decimals = needed;
      factor = 10 ** decimals;
      sums.fill(0);
      i = -1;
    }
  }
  return { sums, factor };
}

/** Stands for a bin in which the sum reaches a limit. */
const openClass = -2;

/** The class of each bin, from the one with the greatest amounts on, and what all before it bring where its accounts must be looked at. */
function classesOfBins(sums: Float64Array, ends: readonly (number | bigint)[]) {
  const classOfBin = new Int8Array(binCount);
  const undecided = new Map<number, { before: number; accounts: number[] }>();
  let before = 0;
  for (let bin = binCount - 1; bin >= 0; bin--) {
    if (sums[bin] === 0) continue;
    const after = before + sums[bin];
    classOfBin[bin] = classAt(before, ends);
    if (classAt(after, ends) !== classOfBin[bin]) {
      classOfBin[bin] = openClass;
      undecided.set(bin, { before, accounts: [] });
    }
    before = after;
  }
  return { classOfBin, undecided };
}

/** The first class whose last unit a sum does not pass; the last class has no end. */
function classAt(sum: number | bigint, ends: readonly (number | bigint)[]): number {
  let at = 0;
  while (at < ends.length && sum > ends[at]) at++;
  return at;
}

/** The same with the whole list ranked, in big integers where doubles would not be exact. */
function classesByRank(
  ids: TextColumn,
  values: Float64Array,
  limits: readonly { upTo: number }[],
  rule: ParetoRule,
): Int8Array {
  const { order, sums } = rankedSums(ids, values);
  const ends = lastUnits(limits, sums[order.length - 1] ?? 0, rule);
  const classes = new Int8Array(values.length).fill(-1);
  for (let place = 0; place < order.length; place++) {
    const before = place > 0 ? sums[place - 1] : 0;
    const brings = sums[place] > before;
    classes[order[place]] = brings ? classAt(rule === 'crossing' ? before : sums[place], ends) : ends.length;
  }
  return classes;
}

/**
 * The last whole unit of the total that lies within the share of each limit but the last (for `crossing`: below it), so that no account
 * needs a multiplication.
 */
function lastUnits(limits: readonly { upTo: number }[], total: number | bigint, rule: ParetoRule): (number | bigint)[] {
  return limits.slice(0, -1).map(({ upTo }) => {
    const shareOfTotal = BigInt(Math.round(upTo * 10_000)) * BigInt(total);
    const whole = shareOfTotal / 10_000n;
    const isOnLimit = whole * 10_000n === shareOfTotal;
    const last = rule === 'crossing' && isOnLimit ? whole - 1n : whole;
    return typeof total === 'number' ? Number(last) : last;
  });
}
