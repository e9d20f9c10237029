import type { IntakeProblem } from '@keystage/core';
import { CELL_LIMIT, type OpenedList } from '../workbook';

/**
 * What stands against a list before any row of it is read. `namesColumns`: whether its first row is one of headers; any text in it makes it
 * one where nothing more is known.
 */
export function refusedUnread(
  { list, rows, headers, mergedHeaders }: OpenedList,
  namesColumns = headers.some((header) => header !== ''),
): IntakeProblem | undefined {
  const cells = list.area.rows * list.area.columns;
  if (mergedHeaders !== undefined) return { kind: 'mergedHeaders', address: mergedHeaders };
  if (!list.hasHeaderRow || !namesColumns) {
    return { kind: 'noHeaders', firstRow: headers.filter((header) => header !== '') };
  }
  if (rows === 0) return { kind: 'emptyList' };
  return cells > CELL_LIMIT ? { kind: 'tooManyCells', cells, limit: CELL_LIMIT } : undefined;
}
