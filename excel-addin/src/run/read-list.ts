import {
  accountRoles,
  indicatorsOf,
  indicatorsToRead,
  accountReader,
  indicatorNature,
  type AccountReading,
  type AccountsRead,
  type ColumnMapping,
  type SegmentationModel,
} from '@keystage/core';
import { breath, inSlices, inSteps } from './in-slices';
import type { ListCells } from './list-cells';

export type ListReading = Omit<AccountReading, 'indicators' | 'expectedRows'>;

/** The columns of a mapping that a run with this model reads; other indicators are not read, and nobody is asked about them. */
export function mappingFor(model: SegmentationModel, mapping: ColumnMapping): ColumnMapping {
  const roles = new Set<string>([...accountRoles, ...indicatorsToRead(model)]);
  return mapping.filter(({ role }) => roles.has(role));
}

/** The accounts of a list as the chosen mapping reads them, without going back to the workbook; the pane stays awake meanwhile. */
export async function readList(
  cells: ListCells,
  model: SegmentationModel,
  reading: ListReading,
  signal?: AbortSignal,
): Promise<AccountsRead> {
  const indicators = Object.fromEntries(indicatorsOf(model).map((id) => [id, indicatorNature(model, id)]));
  const mapping = mappingFor(model, reading.mapping);
  const reader = accountReader({ ...reading, mapping, indicators, expectedRows: cells.rows });
  await inSlices(cells.rows, (from, to) => reader.addRows(cells.rowsBetween(from, to)), signal);
  await breath();
  return inSteps(reader.finishInSteps(), signal);
}
