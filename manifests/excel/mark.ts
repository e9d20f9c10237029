// The mark: a key lying on its side whose teeth rise like stages. It is described in sixteenths of its field and
// fitted to the pixels of each size, as type is, so that 16 px stays as crisp as 128 px.

import { both, disc, either, not, rectangle, type Shape } from './shapes';

/** The key, fitted to the pixels of a square field. */
export function keyOfStages(field: number): Shape {
  const unit = field / 16;
  const pixels = (sixteenths: number) => Math.round(sixteenths * unit);

  const margin = Math.floor(2 * unit);
  const right = field - margin;
  const tooth = Math.max(1, pixels(1.2));
  const pitch = Math.max(tooth + 1, pixels(2));
  const firstTooth = right - 2 * pitch - tooth;

  const bow = Math.min(pixels(3), Math.floor((firstTooth - margin) / 2)); // outer radius
  const bowX = margin + bow;
  const bowY = pixels(10);
  const shaft = pixels(2);
  const shaftTop = bowY - Math.floor(shaft / 2);

  const teeth = [7, 5, 3].map((top, index) => {
    const left = firstTooth + index * pitch;
    return rectangle(left, pixels(top), left + tooth, shaftTop + shaft);
  });
  const handle = both(disc(bowX, bowY, bow), not(disc(bowX, bowY, bow * 0.44)));
  const stem = rectangle(bowX + bow * 0.7, shaftTop, right, shaftTop + shaft);
  return either(handle, stem, ...teeth);
}

/** A square field with corners rounded by the given radius. */
export function tile(size: number, radius: number): Shape {
  return (x, y) => {
    const beyondX = Math.max(radius - x, x - (size - radius), 0);
    const beyondY = Math.max(radius - y, y - (size - radius), 0);
    return beyondX ** 2 + beyondY ** 2 <= radius ** 2;
  };
}

/** A shape moved right and down. */
export const moved =
  (shape: Shape, by: number): Shape =>
  (x, y) =>
    shape(x - by, y - by);
