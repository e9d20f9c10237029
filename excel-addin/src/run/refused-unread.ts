import type { IntakeProblem } from '@keystage/core';
import { CELL_LIMIT, dataRows, type OpenedList } from '../workbook';

/** What stands against a list before its rows are read. */
export function refusedUnread({ list, rows, headers, mergedHeaders }: OpenedList): IntakeProblem | undefined {
  if (mergedHeaders !== undefined) return { kind: 'mergedHeaders', address: mergedHeaders };
  const size = dataRows(list) * list.area.columns;
  if (size > CELL_LIMIT) return { kind: 'tooManyCells', cells: size, limit: CELL_LIMIT };
  if (rows === 0) return { kind: 'emptyList' };
  return headers.every((header) => header === '') ? { kind: 'noHeaders', firstRow: [] } : undefined;
}
