import { padded, shownWidth } from '../shown-width';

/** Rows of cells under each other, two spaces in: text columns to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[], textColumns: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => shownWidth(row[column] ?? ''))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column < textColumns ? padded(cell, widths[column]) : ' '.repeat(widths[column] - shownWidth(cell)) + cell,
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
