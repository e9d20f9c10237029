import { CellState, type NumberColumn } from '../intake/account-columns';
import { Standing } from './segmentation';

/** Whole numbers that lie close, each a band of its own. */
export interface CountedBands {
  /** 0 for accounts without a number; of the others the higher the greater the number. */
  readonly bands: Uint16Array;
  /** How often each number that has a band occurs, from band 1 on. */
  readonly counts: Uint32Array;
  /** How many accounts have a number. */
  readonly count: number;
}

/**
 * The bands of the accounts that can have a tier: the way of counts, days and ages. Undefined where a number is not whole, or where they
 * lie wider apart than there are numbers or than 16 bits tell.
 */
export function countedBands(column: NumberColumn, standings: Uint8Array): CountedBands | undefined {
  const bands = new Uint16Array(standings.length);
  const found = fillBands(bands, column, standings, 0);
  if (!found) return undefined;
  const { least, most, count } = found;
  const atMost = Math.min(count, mostBands);
  if (!(most >= least && most - least < atMost)) return undefined;
  // Nearly all such columns begin close to zero, and their bands stand already.
  const base = least >= 0 && most < atMost ? 0 : least;
  if (base !== 0) fillBands(bands, column, standings, base);
  const counts = new Uint32Array(most - base + 2);
  for (let i = 0; i < bands.length; i++) counts[bands[i]]++;
  return { bands, counts: counts.subarray(1), count };
}

/** With those of blanks and of accounts left out, as many as 16 bits tell apart. */
const mostBands = (1 << 16) - 2;

/** Bands from a base on, of which 16 bits are kept, and what they range over; undefined where a number is not whole. */
function fillBands(bands: Uint16Array, { values, states }: NumberColumn, standings: Uint8Array, base: number) {
  let least = 0x7fffffff;
  let most = -0x80000000;
  let count = 0;
  for (let i = 0; i < bands.length; i++) {
    if (standings[i] !== Standing.tiered || states[i] !== CellState.read) continue;
    const whole = values[i] | 0;
    if (whole !== values[i]) return undefined;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
    bands[i] = whole - base + 1;
    count++;
  }
  return { least, most, count };
}
