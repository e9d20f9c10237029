import { roundHalfAway } from '../basics/round-half-away';

/**
 * The next value that can be said in few digits, never less but for the last bits of a sum: whole from a thousand on, else two decimals,
 * four below one.
 */
export function roundUp(x: number): number {
  const size = Math.abs(x);
  const digits = size >= 1000 ? 0 : size >= 1 ? 2 : 4;
  const rounded = roundHalfAway(x, digits);
  return rounded >= x - 1e-13 * size ? rounded : roundHalfAway(rounded + 10 ** -digits, digits);
}
