import type { ColumnReading, Speaker, UnreadableCell } from '@keystage/core';

/** One cell that could not be read, in words: where, what was expected, what stands there, what to do. */
export function unreadableSentence(
  cell: UnreadableCell,
  where: string,
  reading: ColumnReading,
  unit: string,
  say: Speaker,
): string {
  const { expectedIn, unreadableCells } = say.words;
  return unreadableCells[cell.why]({
    where,
    header: reading.header,
    text: cell.text,
    expected: expectedIn[expected()],
  });

  function expected(): keyof typeof expectedIn {
    if (cell.why === 'notation' && reading.notation) {
      return reading.notation.decimal === ',' ? 'decimalComma' : 'decimalPoint';
    }
    if (reading.dateNotation || unit === 'date') return 'date';
    return unit === 'ratio' ? 'ratio' : 'number';
  }
}
