import { compareTexts, type TextColumn } from '@keystage/core';

/** The places with the greatest values, so many of them, the greatest first, then by id; NaN is left out. */
export function bestAccounts(
  count: number,
  most: number,
  valueOf: (place: number) => number,
  ids: TextColumn,
): number[] {
  const best: { place: number; value: number }[] = [];
  for (let place = 0; place < count; place++) {
    const value = valueOf(place);
    if (Number.isNaN(value) || (best.length === most && value < best[most - 1].value)) continue;
    const goesBefore = (other: { place: number; value: number }) =>
      value > other.value || (value === other.value && compareTexts(ids, place, other.place) < 0);
    let at = best.length;
    while (at > 0 && goesBefore(best[at - 1])) at--;
    best.splice(at, 0, { place, value });
    if (best.length > most) best.pop();
  }
  return best.map(({ place }) => place);
}
