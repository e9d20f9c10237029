import { type Area, columnLimit, isEntireColumn, isEntireRow, rowLimit } from './address';

/** Cells put in or taken out of a sheet: what lies below or to the right moves by the size of the area. */
export interface Shift {
  readonly kind: 'insertDown' | 'insertRight' | 'deleteUp' | 'deleteLeft';
  readonly area: Area;
}

/** What an area becomes by the shift; undefined when its cells are gone. An area only partly in the way stays where it is. */
export function shiftedArea(area: Area, { kind, area: by }: Shift): Area | undefined {
  if (kind === 'insertDown' || kind === 'deleteUp') {
    if (area.left < by.left || area.right > by.right || isEntireColumn(area)) return area;
    const span = shiftedSpan(area.top, area.bottom, by.top, by.bottom, kind === 'insertDown', rowLimit);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < by.top || area.bottom > by.bottom || isEntireRow(area)) return area;
  const span = shiftedSpan(area.left, area.right, by.left, by.right, kind === 'insertRight', columnLimit);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftedSpan(
  first: number,
  last: number,
  from: number,
  to: number,
  insert: boolean,
  limit: number,
): [number, number] | undefined {
  const count = to - from + 1;
  if (insert) {
    const start = first >= from ? first + count : first;
    const end = last >= from ? last + count : last;
    return start < limit ? [start, Math.min(end, limit - 1)] : undefined;
  }
  const start = first < from ? first : first > to ? first - count : from;
  const end = last > to ? last - count : last >= from ? from - 1 : last;
  return start <= end ? [start, end] : undefined;
}

/** True when the shift would tear the area: it moves some of its rows or columns and not the others. */
export function tears(area: Area, { kind, area: by }: Shift): boolean {
  if (kind === 'insertDown' || kind === 'deleteUp') {
    const reached = area.bottom >= by.top;
    const overlaps = area.left <= by.right && area.right >= by.left;
    return reached && overlaps && (area.left < by.left || area.right > by.right);
  }
  const reached = area.right >= by.left;
  const overlaps = area.top <= by.bottom && area.bottom >= by.top;
  return reached && overlaps && (area.top < by.top || area.bottom > by.bottom);
}

/** Keys of rows or columns after whole ones were put in or taken out. */
export function shiftedKeys<T>(
  entries: ReadonlyMap<number, T>,
  from: number,
  count: number,
  insert: boolean,
): Map<number, T> {
  const result = new Map<number, T>();
  for (const [key, value] of entries) {
    if (key < from) result.set(key, value);
    else if (insert) result.set(key + count, value);
    else if (key >= from + count) result.set(key - count, value);
  }
  return result;
}
