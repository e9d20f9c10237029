import { distinctIndicators, mapColumns, type ColumnMapping, type SegmentationModel } from '@keystage/core';
import type { CellValue, ResultHeaders } from '../workbook';
import { withoutOwnResults } from './own-results';

/**
 * What each column of a list is, as far as its header and sample rows tell: the core's proposal, and for indicators that the model made
 * up itself the header that is called like one of them.
 */
export function proposeMapping(
  headers: readonly string[],
  samples: readonly (readonly CellValue[])[],
  model: SegmentationModel,
): ColumnMapping {
  const own = ownIndicatorColumns(headers, model);
  return joined(own, mapColumns(headers, samples).mapping);
}

/** A mapping with the columns of another as far as neither column nor role is taken. */
export function joined(mapping: ColumnMapping, more: ColumnMapping): ColumnMapping {
  const isFree = ({ column, role }: ColumnMapping[number]) =>
    !mapping.some((mapped) => mapped.column === column || mapped.role === role);
  return [...mapping, ...more.filter(isFree)];
}

/** What was chosen for a list, with the columns that another model's own indicators are called after. */
export function mappedFor(
  mapping: ColumnMapping,
  headers: readonly string[],
  model: SegmentationModel,
  results: ResultHeaders = {},
): ColumnMapping {
  return joined(mapping, ownIndicatorColumns(withoutOwnResults(headers, results), model));
}

/** Columns that are called like an indicator which the model names itself. */
export function ownIndicatorColumns(headers: readonly string[], model: SegmentationModel): ColumnMapping {
  return distinctIndicators(model).flatMap(({ id, name }) => {
    if (name === undefined) return [];
    const names = typeof name === 'string' ? [name, id] : [...Object.values(name), id];
    const called = new Set(names.map(plain));
    const column = headers.findIndex((header) => called.has(plain(header)));
    return column < 0 ? [] : [{ column, header: headers[column], role: id }];
  });
}

/**
 * Whether the first row of a list names its columns. It does not when nothing in it is recognised and it holds numbers, or nothing at
 * all: that is a row of data.
 */
export function namesColumns(firstRow: readonly CellValue[], proposal: ColumnMapping): boolean {
  const filled = firstRow.filter((cell) => cell !== '');
  return proposal.length > 0 || (filled.length > 0 && filled.every((cell) => typeof cell === 'string'));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
