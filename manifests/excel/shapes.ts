/** Whether a point, in pixels, belongs to a shape. */
export type Shape = (x: number, y: number) => boolean;

export const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius;

export const rectangle =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom;

/** The points on the same side of three edges. */
export const triangle =
  (...corners: readonly [Point, Point, Point]): Shape =>
  (x, y) => {
    const sides = corners.map(([ax, ay], k) => {
      const [bx, by] = corners[(k + 1) % 3];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  };

export type Point = readonly [x: number, y: number];

/** The points whose direction from a centre lies between two angles, clockwise from the right, in turns. */
export const sector =
  (centreX: number, centreY: number, from: number, to: number): Shape =>
  (x, y) => {
    const turns = Math.atan2(y - centreY, x - centreX) / (2 * Math.PI);
    return (((turns - from) % 1) + 1) % 1 <= to - from;
  };

export const either =
  (...shapes: Shape[]): Shape =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

export const both =
  (a: Shape, b: Shape): Shape =>
  (x, y) =>
    a(x, y) && b(x, y);

export const not =
  (shape: Shape): Shape =>
  (x, y) =>
    !shape(x, y);
