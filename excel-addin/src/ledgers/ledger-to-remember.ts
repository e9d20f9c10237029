import type { RememberedLedger } from '../workbook';
import type { ChosenLedger } from './ledger-choices';

/** What the workbook is to remember of a ledger. */
export function ledgerToRemember({
  opened: { list, headers },
  kind,
  mapping,
  ratesFrom,
  rates,
  corporate,
}: ChosenLedger): RememberedLedger {
  return {
    key: list.key,
    name: list.name,
    kind,
    headers,
    columns: mapping.map(({ header, role, bareNumbersAre }) => ({ header, role, bareNumbersAre })),
    ...(ratesFrom !== undefined && { ratesFrom }),
    ...(rates && { rates }),
    ...(corporate !== undefined && { corporate }),
    ...(list.kind === 'selection' && { selected: { sheetId: list.sheetId, area: list.area } }),
  };
}
