import { padded, shownWidth } from '../shown-width';

/** Rows of three cells, aligned under each other. */
export function columnTable(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => shownWidth(row[column]))));
  return rows.map(([first, second, third]) =>
    `  ${padded(first, widths[0])}  ${padded(second, widths[1])}  ${third}`.trimEnd(),
  );
}
