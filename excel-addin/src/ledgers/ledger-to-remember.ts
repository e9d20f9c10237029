import type { RememberedLedger } from '../workbook';
import type { ChosenLedger } from './ledger-choices';

/** What the workbook is to remember of a ledger. */
export function ledgerToRemember({
  opened: { list, headers },
  kind,
  mapping,
  ratesFrom,
}: ChosenLedger): RememberedLedger {
  return {
    key: list.key,
    name: list.name,
    kind,
    headers,
    columns: mapping.map(({ header, role, bareNumbersAre }) => ({ header, role, bareNumbersAre })),
    ...(ratesFrom !== undefined && { ratesFrom }),
    ...(list.kind === 'selection' && { selected: { sheetId: list.sheetId, area: list.area } }),
  };
}
