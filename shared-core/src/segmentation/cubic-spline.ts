/** A smooth curve through points, and its slope. */
export interface CubicSpline {
  at(x: number): number;
  slopeAt(x: number): number;
}

/**
 * The cubic spline of Forsythe, Malcolm and Moler through at least two points of rising x: at either end its third derivative is that of
 * the cubic through the four outermost points. It is the default of R's `spline`. Between the first and the last point.
 */
export function cubicSpline(xs: ArrayLike<number>, ys: ArrayLike<number>): CubicSpline {
  const last = xs.length - 1;
  const width = (k: number) => xs[k + 1] - xs[k];
  const rise = (k: number) => (ys[k + 1] - ys[k]) / width(k);
  const bends = last < 2 ? new Float64Array(last + 1) : bendsOf(xs, width, rise);

  const segmentAt = (x: number) => {
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (xs[middle] <= x) low = middle;
      else high = middle;
    }
    return low;
  };
  const termsOf = (k: number) => ({
    slope: rise(k) - width(k) * (bends[k + 1] + 2 * bends[k]),
    square: 3 * bends[k],
    cube: (bends[k + 1] - bends[k]) / width(k),
  });
  return {
    at(x) {
      const k = segmentAt(x);
      const { slope, square, cube } = termsOf(k);
      const past = x - xs[k];
      return ys[k] + past * (slope + past * (square + past * cube));
    },
    slopeAt(x) {
      const k = segmentAt(x);
      const { slope, square, cube } = termsOf(k);
      const past = x - xs[k];
      return slope + past * (2 * square + past * 3 * cube);
    },
  };
}

/** A sixth of the second derivative at each point, from the tridiagonal equations that make the slopes meet. */
function bendsOf(xs: ArrayLike<number>, width: (k: number) => number, rise: (k: number) => number): Float64Array {
  const last = xs.length - 1;
  const diagonal = new Float64Array(last + 1);
  const bends = new Float64Array(last + 1);
  for (let k = 1; k < last; k++) {
    diagonal[k] = 2 * (width(k - 1) + width(k));
    bends[k] = rise(k) - rise(k - 1);
  }
  diagonal[0] = -width(0);
  diagonal[last] = -width(last - 1);
  if (last > 2) {
    const thirdFrom = (k: number) =>
      (bends[k + 1] / (xs[k + 2] - xs[k]) - bends[k] / (xs[k + 1] - xs[k - 1])) / (xs[k + 2] - xs[k - 1]);
    const [atStart, atEnd] = [thirdFrom(1), thirdFrom(last - 2)];
    bends[0] = width(0) ** 2 * atStart;
    bends[last] = -(width(last - 1) ** 2) * atEnd;
  }
  for (let k = 1; k <= last; k++) {
    const factor = width(k - 1) / diagonal[k - 1];
    diagonal[k] -= factor * width(k - 1);
    bends[k] -= factor * bends[k - 1];
  }
  bends[last] /= diagonal[last];
  for (let k = last - 1; k >= 0; k--) bends[k] = (bends[k] - width(k) * bends[k + 1]) / diagonal[k];
  return bends;
}
