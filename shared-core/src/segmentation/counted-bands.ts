import { decimalsOf } from '../basics/whole-units';
import { CellState, type NumberColumn } from '../intake/account-columns';
import type { BandedPoints } from './points-column';
import { Standing } from './segmentation';

/** Numbers of few decimals that lie close, each a band of its own. */
export interface CountedBands {
  /** 0 for accounts without a number; of the others the higher the greater the number. */
  readonly bands: Uint16Array;
  /** How often the number of each band occurs, from band 1 on; some occur nowhere. */
  readonly counts: Uint32Array;
  /** Those numbers. */
  readonly numbers: Float64Array;
  /** How many accounts have a number. */
  readonly count: number;
}

/**
 * The bands of the accounts that can have a tier: the way of counts, days, marks and rates. Undefined where the numbers need more than a
 * few decimals, and where they lie further apart than there are accounts or than 16 bits tell.
 */
export function countedBands(column: NumberColumn, standings: Uint8Array): CountedBands | undefined {
  // The first accounts tell as a rule, and need no memory for all.
  if (!fillBands(new Uint16Array(Math.min(fewFirst, standings.length)), column, standings)) return undefined;
  const bands = new Uint16Array(standings.length);
  const found = fillBands(bands, column, standings);
  if (!found) return undefined;
  const { least, most, count, factor, tally } = found;
  const atMost = Math.min(count, mostBands);
  if (!(most >= least && most - least < atMost)) return undefined;
  // Nearly all such columns begin close to zero, and their bands stand already.
  const base = least >= 0 && most < atMost ? 0 : least;
  if (base !== 0) moveBands(bands, column, standings, base);
  const counts = Uint32Array.from({ length: most - base + 1 }, (_, k) => tally[bandOf(base + k)]);
  const numbers = Float64Array.from(counts, (_, k) => (base + k) / factor);
  return { bands, counts, numbers, count };
}

/** Each number once, rising. */
export function numbersThatOccur({ numbers, counts }: CountedBands): Float64Array {
  return numbers.filter((_, k) => counts[k] > 0);
}

/** Points by band, from those of its number: half the memory of ranks, and nothing to divide when they are weighed. */
export function pointsOfBands(
  { bands, numbers }: CountedBands,
  pointsOf: (number: number, k: number) => number,
): BandedPoints {
  return { bands, pointsOf: Float64Array.from([NaN, ...Array.from(numbers, pointsOf), NaN]) };
}

const fewFirst = 1000;

/** With those of blanks and of accounts left out, as many as 16 bits tell apart. */
const mostBands = (1 << 16) - 2;

/** So many decimals are tried for; amounts in cents lie too far apart, and are given up after a few of them. */
const mostDecimals = 4;

/** The band of a whole number, counted from zero on: of one below zero or beyond 16 bits what is left of it in 16 bits. */
const bandOf = (whole: number): number => (whole + 1) & 0xffff;

/** Fills in bands, and tells how often each occurs and what they range over in units of 1 ÷ `factor`. */
function fillBands(bands: Uint16Array, { values, states }: NumberColumn, standings: Uint8Array) {
  let decimals = 0;
  let factor = 1;
  let least = 0x7fffffff;
  let most = -0x80000000;
  let count = 0;
  const tally = new Uint32Array(1 << 16);
  for (let i = 0; i < bands.length; i++) {
    if (standings[i] !== Standing.tiered || states[i] !== CellState.read) continue;
    const scaled = values[i] * factor;
    const whole = (scaled < 0 ? scaled - 0.5 : scaled + 0.5) | 0;
    if (whole / factor !== values[i]) {
      const needed = decimalsOf(values[i]);
      // More than 32 bits hold, or than are tried for.
      if (needed <= decimals || needed > mostDecimals) return undefined;
      // All over again, in the smaller unit.
      [decimals, factor] = [needed, 10 ** needed];
      [least, most, count, i] = [0x7fffffff, -0x80000000, 0, -1];
      tally.fill(0);
      continue;
    }
    if (whole < least || whole > most) {
      least = Math.min(least, whole);
      most = Math.max(most, whole);
      if (most - least >= mostBands) return undefined;
    }
    const band = bandOf(whole);
    bands[i] = band;
    tally[band]++;
    count++;
  }
  return { least, most, count, factor, tally };
}

function moveBands(bands: Uint16Array, { states }: NumberColumn, standings: Uint8Array, base: number): void {
  for (let i = 0; i < bands.length; i++) {
    if (standings[i] === Standing.tiered && states[i] === CellState.read) bands[i] -= base;
  }
}
