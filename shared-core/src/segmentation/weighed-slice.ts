import { leftOut, type PointsColumn } from './points-column';
import { Standing } from './segmentation';
import type { Shares } from './share-out';

/**
 * So many accounts at a time that what is read and written of them stays in the processor's cache from one indicator to the next; fewer, and
 * the views of columns that it takes are so many that the engine sets out to collect them.
 */
export const sliceSize = 16_384;

/** The points of one indicator, ready to be weighed: what is the same for all accounts is worked out. */
export type WeighedPoints = WeighedPlaces | WeighedBands | WeighedNumbers;

interface WeighedPlaces {
  readonly places: Int32Array;
  /** How many half places there are, and the share of them at which points begin: 1 where less is better. */
  readonly all: number;
  readonly worst: 0 | 1;
  readonly atMost: number;
}

interface WeighedBands {
  readonly bands: Uint16Array;
  /** What each band brings. */
  readonly ofBand: Float64Array;
}

interface WeighedNumbers {
  readonly numbers: Float64Array;
  readonly atMost: number;
}

/** Ready to be weighed, by its share of the whole weight. */
export function weighed(column: PointsColumn, weight: number): WeighedPoints {
  const atMost = 100 * weight;
  if ('halfPlaces' in column) {
    const { halfPlaces: places, ranked, lessIsBetter } = column;
    return { places, all: 2 * ranked, worst: lessIsBetter ? 1 : 0, atMost };
  }
  if (!('bands' in column)) return { numbers: column, atMost };
  return { bands: column.bands, ofBand: column.pointsOf.map((points) => (Number.isNaN(points) ? 0 : atMost * points)) };
}

/** Accounts that follow one another in the list, while the points of their indicators are weighed and added up. */
export interface WeighedSlice {
  /** Of each account what has been added so far. Beyond the end of the list it says nothing. */
  readonly sums: Float64Array;
  /** Goes on to the accounts from this one on, with sums of 0, NaN for an account without a score. */
  turnTo(from: number, standings: Uint8Array, shares: Shares): void;
  /** Adds what an indicator brings: 100 × the weight × the points × the account's share, and nothing where it has no points. */
  add(indicator: WeighedPoints): void;
}

let made: WeighedSlice | undefined;

/** The one slice there is: whoever turns to accounts has it to himself until somebody else does. */
export function weighedSlice(): WeighedSlice {
  return (made ??= makeSlice());
}

/**
 * Columns are copied into rooms that stay the same for ever, by functions of which there is one each: so the engine knows where they are and
 * how long, and need not ask at each account. Four accounts a turn share what it still asks. Adding up takes half the time so.
 */
function makeSlice(): WeighedSlice {
  const sums = new Float64Array(sliceSize);
  const shares = new Float64Array(sliceSize);
  const states = new Uint8Array(sliceSize);
  const patterns = new Uint16Array(sliceSize);
  const places = new Int32Array(sliceSize);
  const bands = new Uint16Array(sliceSize);
  const numbers = new Float64Array(sliceSize);
  let from = 0;
  /** Where its accounts end. Whoever goes four at a time goes up to three places further. */
  let end = 0;

  const begin = (k: number, ofPattern: Float64Array) => {
    const scored = states[k] === Standing.tiered;
    shares[k] = scored ? ofPattern[patterns[k]] : 0;
    sums[k] = scored ? 0 : NaN;
  };
  const addPlace = (k: number, all: number, worst: number, atMost: number) => {
    const place = places[k];
    if (place !== leftOut) sums[k] += atMost * Math.abs(worst - place / all) * shares[k];
  };
  const addBand = (k: number, ofBand: Float64Array) => {
    sums[k] += ofBand[bands[k]] * shares[k];
  };
  const addNumber = (k: number, atMost: number) => {
    const points = numbers[k];
    if (!Number.isNaN(points)) sums[k] += atMost * points * shares[k];
  };

  const beginAll = (ofPattern: Float64Array, end: number) => {
    for (let k = 0; k < end; k += 4) {
      begin(k, ofPattern);
      begin(k + 1, ofPattern);
      begin(k + 2, ofPattern);
      begin(k + 3, ofPattern);
    }
  };
  const addPlaces = ({ all, worst, atMost }: WeighedPlaces, end: number) => {
    for (let k = 0; k < end; k += 4) {
      addPlace(k, all, worst, atMost);
      addPlace(k + 1, all, worst, atMost);
      addPlace(k + 2, all, worst, atMost);
      addPlace(k + 3, all, worst, atMost);
    }
  };
  const addBands = (ofBand: Float64Array, end: number) => {
    for (let k = 0; k < end; k += 4) {
      addBand(k, ofBand);
      addBand(k + 1, ofBand);
      addBand(k + 2, ofBand);
      addBand(k + 3, ofBand);
    }
  };
  const addNumbers = (atMost: number, end: number) => {
    for (let k = 0; k < end; k += 4) {
      addNumber(k, atMost);
      addNumber(k + 1, atMost);
      addNumber(k + 2, atMost);
      addNumber(k + 3, atMost);
    }
  };

  return {
    sums,
    turnTo(first, standings, shared) {
      from = first;
      end = Math.min(sliceSize, standings.length - from);
      copySlice(states, standings, from);
      if ('patternOf' in shared) {
        copySlice(patterns, shared.patternOf, from);
        beginAll(shared.ofPattern, end);
      } else {
        for (let k = 0; k < end; k++) patterns[k] = k;
        copySlice(numbers, shared, from);
        beginAll(numbers, end);
      }
    },
    add(indicator) {
      if ('places' in indicator) {
        copySlice(places, indicator.places, from);
        addPlaces(indicator, end);
      } else if ('bands' in indicator) {
        copySlice(bands, indicator.bands, from);
        addBands(indicator.ofBand, end);
      } else {
        copySlice(numbers, indicator.numbers, from);
        addNumbers(indicator.atMost, end);
      }
    },
  };
}

/** What is just beyond the end of a list is 0: a place in any table. */
function copySlice<C extends Uint8Array | Uint16Array | Int32Array | Float64Array>(room: C, column: C, from: number) {
  const part = column.subarray(from, from + sliceSize);
  room.set(part);
  room.fill(0, part.length, part.length + 3);
}
