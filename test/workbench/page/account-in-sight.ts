import type { ExcelHost } from '../../hosts/excel';
import type { OrgAccount } from './workbench-setup';

/** The account of the org whose number stands in the selected row of the sheet; undefined where none does. */
export function accountInSight(excel: ExcelHost, accounts: readonly OrgAccount[]): OrgAccount | undefined {
  const [, sheet, row] = /^(.*)!\$?[A-Z]*\$?(\d+)/.exec(excel.selection()) ?? [];
  if (row === undefined) return undefined;
  const cells = excel.values(`${sheet}!A${row}:Z${row}`)[0].map((value) => String(value).trim());
  return accounts.find(({ number }) => cells.includes(number));
}
