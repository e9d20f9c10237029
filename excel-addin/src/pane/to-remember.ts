import type { RememberedList, ResultHeaders } from '../workbook';
import { ledgerToRemember } from '../ledgers/ledger-to-remember';
import type { Choices } from './pane-state';

/** What the workbook is to remember of these choices. */
export function toRemember(
  { mapping, duplicates, asOf, model, ledgers, lostLedgers }: Choices,
  headers: readonly string[],
  results?: ResultHeaders,
): RememberedList {
  return {
    headers,
    columns: mapping.map(({ header, role, bareNumbersAre }) => ({ header, role, bareNumbersAre })),
    ...(duplicates === 'sum' || duplicates === 'first' ? { duplicates } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    model: model.file === undefined ? { id: model.model.id } : { file: model.file },
    ...(ledgers.length + lostLedgers.length > 0 && { ledgers: [...ledgers.map(ledgerToRemember), ...lostLedgers] }),
    ...(results === undefined ? {} : { results }),
  };
}
