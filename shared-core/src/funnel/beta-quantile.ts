import { betaPower, incompleteBeta } from './incomplete-beta';

/**
 * The value below which a share p of a Beta(a, b) distribution lies. A parameter of 0 puts all of it on one end, as in R: a = 0 on 0,
 * b = 0 on 1, both on either. NaN where a parameter is negative or p is no share.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a >= 0 && b >= 0)) return NaN;
  if (a === 0 && b === 0) return p < 0.5 ? 0 : p > 0.5 ? 1 : 0.5;
  if (a === 0 || b === 0) return a === 0 ? 0 : 1;
  if (p === 0 || p === 1) return p;
  // Solved for the distance from the nearer end, and by the smaller tail, so that neither loses its digits.
  if (p <= incompleteBeta(0.5, a, b)) return solve(p, { of: (x) => incompleteBeta(x, a, b), rising: true, a, b });
  if (p >= 0.5) return 1 - solve(1 - p, { of: (y) => incompleteBeta(y, b, a), rising: true, a: b, b: a });
  return 1 - solve(p, { of: (y) => incompleteBeta(1 - y, a, b, y), rising: false, a: b, b: a });
}

/** A tail of the distribution over the distance x from one of its ends; seen from there its parameters are a and b. */
interface Tail {
  readonly of: (x: number) => number;
  readonly rising: boolean;
  readonly a: number;
  readonly b: number;
}

/** ln of what is taken for 0: a little above where doubles begin to lose digits. */
const leastLog = -700;

/**
 * The x up to ½ at which a tail is `wanted`: Newton's steps on ln tail over ln x, where it is nearly straight, within a bracket that
 * halves where a step would leave it.
 */
function solve(wanted: number, { of, rising, a, b }: Tail): number {
  let [low, high] = [leastLog, Math.log(0.5)];
  let at = high;
  for (let step = 0; step < 200; step++) {
    const x = Math.exp(at);
    const share = of(x);
    const over = Math.log(share / wanted);
    if (over > 0 === rising) high = at;
    else low = at;
    const slope = ((rising ? 1 : -1) * betaPower(x, 1 - x, a, b)) / ((1 - x) * share);
    const newton = at - over / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (over === 0 || Math.abs(next - at) <= 1e-16 * Math.max(1, Math.abs(at))) break;
    at = next;
  }
  return at <= leastLog + 1 ? 0 : Math.exp(at);
}
