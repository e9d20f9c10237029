import type { RememberedList, ResultHeaders } from '../workbook';
import type { Choices } from './pane-state';

/** What the workbook is to remember of these choices. */
export function toRemember(
  { mapping, duplicates, asOf, model }: Choices,
  headers: readonly string[],
  results?: ResultHeaders,
): RememberedList {
  return {
    headers,
    columns: mapping.map(({ header, role, bareNumbersAre }) => ({ header, role, bareNumbersAre })),
    ...(duplicates === 'sum' || duplicates === 'first' ? { duplicates } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    model: model.file === undefined ? { id: model.model.id } : { file: model.file },
    ...(results === undefined ? {} : { results }),
  };
}
