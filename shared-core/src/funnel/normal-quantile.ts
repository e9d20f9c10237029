/** The value below which a share p of the standard normal distribution lies; ∓∞ at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  return p <= 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}

/** The z ≥ 0 above which a share `tail` lies: Newton's steps on the logarithm of the tail, from a point never below the root. */
export function upperQuantile(tail: number): number {
  if (tail === 0) return Infinity;
  let z = Math.sqrt(Math.max(0, -2 * Math.log(2 * tail)));
  for (let step = 0; step < 50; step++) {
    const above = tailAbove(z);
    const next = z + (Math.log(above / tail) * above) / density(z);
    if (Math.abs(next - z) <= 4e-16 * Math.max(1, z)) return next;
    z = next;
  }
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The share above z ≥ 0: by power series up to 3, from there by continued fraction, where a difference from ½ would lose digits. */
function tailAbove(z: number): number {
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * 1e-17; k += 2) sum += term *= (z * z) / k;
    return 0.5 - density(z) * sum;
  }
  let fraction = z;
  for (let k = 120; k >= 1; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}
