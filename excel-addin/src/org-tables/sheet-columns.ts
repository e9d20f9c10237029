import type { CellKind, TableToPull } from '@keystage/core/salesforce';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import type { TableColumn } from '../workbook';

export type SheetColumn = TableColumn & { readonly path: string };

const formats: Readonly<Partial<Record<CellKind, string>>> = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' };
/** Points. */
const widths: Readonly<Record<CellKind, number>> = { id: 130, text: 150, number: 90, yesNo: 60, day: 80, moment: 110 };

/**
 * The columns of a pulled table on its sheet: called so that the parts of the pane find them, other fields as the org calls them. Where
 * two would be called alike, the later says its field.
 */
export function sheetColumns({ columns }: TableToPull, { headers }: Pick<OrgTablesWords, 'headers'>): SheetColumn[] {
  const taken = new Set<string>();
  return columns.map(({ path, name, label, kind }): SheetColumn => {
    const wanted = name === undefined ? label.trim() || path : headers[name];
    const header = taken.has(wanted.toLowerCase()) ? `${wanted} (${path})` : wanted;
    taken.add(header.toLowerCase());
    const numberFormat = formats[kind];
    return { path, header, width: widths[kind], ...(numberFormat !== undefined && { numberFormat }) };
  });
}
