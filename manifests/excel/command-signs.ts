import type { CommandIcon } from './icons';
import { both, disc, either, not, rectangle, sector, triangle, type Point, type Shape } from './shapes';

// Each sign is described in sixteenths of its field; edges that run along the grid are fitted to the pixels of each size.

/** What stands on the tile of a button, on a square field of so many pixels. */
export const commandSigns: Readonly<Record<CommandIcon, (field: number) => Shape>> = {
  again(field) {
    const unit = field / 16;
    const at = field / 2;
    const [outer, inner] = [4.75 * unit, 3.1 * unit];
    const ring = both(disc(at, at, outer), not(disc(at, at, inner)));
    const middle = (outer + inner) / 2;
    // The head stands where the ring ends, at the upper right, and points down its way.
    const tip: Point = [at + middle, at + 0.6 * unit];
    const head = triangle([at + middle - 2.4 * unit, at - 2 * unit], [at + middle + 2.4 * unit, at - 2 * unit], tip);
    return either(both(ring, not(sector(at, at, -0.14, 0))), head);
  },
  undo(field) {
    const unit = field / 16;
    const pixels = (sixteenths: number) => Math.round(sixteenths * unit);
    const stroke = Math.max(2, pixels(1.75));
    const top = pixels(5.6);
    const y = top + stroke / 2;
    const radius = 3.1 * unit;
    const turnX = 9.6 * unit;
    // Along the top to the right, round, and back along the bottom; the head points to where it came from.
    const shaft = rectangle(pixels(5), top, turnX, top + stroke);
    const turn = both(
      both(disc(turnX, y + radius, radius + stroke / 2), not(disc(turnX, y + radius, radius - stroke / 2))),
      sector(turnX, y + radius, -0.25, 0.25),
    );
    const back = rectangle(pixels(6), y + 2 * radius - stroke / 2, turnX, y + 2 * radius + stroke / 2);
    const head = triangle([2.4 * unit, y], [6.4 * unit, y - 3.2 * unit], [6.4 * unit, y + 3.2 * unit]);
    return either(shaft, turn, back, head);
  },
  card(field) {
    const unit = field / 16;
    const pixels = (sixteenths: number) => Math.round(sixteenths * unit);
    const [left, top, right, bottom] = [pixels(2), pixels(3.5), field - pixels(2), field - pixels(3.5)];
    const edge = Math.max(1, pixels(1));
    const outline = both(
      rectangle(left, top, right, bottom),
      not(rectangle(left + edge, top + edge, right - edge, bottom - edge)),
    );
    const [headX, headY] = [5.4 * unit, 6.9 * unit];
    const head = disc(headX, headY, 1.15 * unit);
    const shoulders = both(disc(headX, 10.6 * unit, 2.1 * unit), rectangle(0, 0, field, pixels(10.5)));
    const line = (y: number, to: number) =>
      rectangle(pixels(8.5), pixels(y), pixels(to), pixels(y) + Math.max(1, pixels(1)));
    return either(outline, head, shoulders, line(6.3, 12.5), line(9, 11.5));
  },
  help(field) {
    const unit = field / 16;
    const pixels = (sixteenths: number) => Math.round(sixteenths * unit);
    const stroke = Math.max(2, pixels(1.75));
    const left = Math.round((field - stroke) / 2);
    const [at, bowY, outer] = [left + stroke / 2, 5.9 * unit, 3.4 * unit];
    const bow = both(
      both(disc(at, bowY, outer), not(disc(at, bowY, outer - stroke))),
      // Open from straight below round to the left.
      not(sector(at, bowY, 0.25, 0.52)),
    );
    const stem = rectangle(left, pixels(7.6), left + stroke, pixels(10.3));
    const dot = rectangle(left, pixels(11.6), left + stroke, pixels(11.6) + stroke);
    return either(bow, stem, dot);
  },
};
