/**
 * What Stirling's formula leaves of ln Γ(z), z > 0: ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π]. Small and smooth, so that the large parts of
 * several gammas can cancel by hand before anything is rounded.
 */
export function stirlingError(z: number): number {
  let error = 0;
  let at = z;
  // From z to z + 1 it falls by (z + ½) ln(1 + 1/z) − 1; from ten on the series is exact to the last bit.
  for (; at < 10; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1;
  return error + series(1 / at);
}

/** Bernoulli numbers B₂ₖ / (2k (2k − 1)). */
const coefficients = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
  43_867 / 244_188,
] as const;

function series(inverse: number): number {
  const squared = inverse * inverse;
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * squared + coefficients[k];
  return sum * inverse;
}
