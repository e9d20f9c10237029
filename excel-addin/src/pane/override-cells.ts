import { calendarDate, daysBetween, type AccountRole, type ColumnMapping, type OverrideEntry } from '@keystage/core';
import type { RowEntry } from '../workbook';

/** One cell of an override, with what its column is taken for. */
export interface OverrideCell extends RowEntry {
  readonly role: AccountRole;
}

const always = ['overrideTier', 'overrideFrom', 'overrideUntil', 'overrideReason', 'overrideAuthor'] as const;
const pastCaps = ['overrideBeatsCaps', 'overrideApprover'] as const;

/** The day that Excel's count of days begins with. */
const dayZero = calendarDate('1899-12-30')!;
const DATE_FORMAT = 'yyyy-mm-dd';

/**
 * The cells of the list's own override columns that say what somebody entered; null clears those that are there. Columns for going past
 * caps are added only when they are used. `headerOf` names a column that is new.
 */
export function overrideCells(
  entry: OverrideEntry | null,
  mapping: ColumnMapping,
  headers: readonly string[],
  headerOf: (role: AccountRole) => string,
): OverrideCell[] {
  const columnOf = (role: AccountRole) => mapping.find((mapped) => mapped.role === role)?.column;
  const wanted = [...always, ...pastCaps].filter(
    (role) => columnOf(role) !== undefined || (entry !== null && (entry.beatsCaps || !isPastCaps(role))),
  );
  return wanted.map((role) => {
    const column = columnOf(role);
    const header = column === undefined ? freeHeader(headerOf(role), headers) : headers[column];
    return { role, column, header, ...valueOf(entry, role) };
  });
}

function isPastCaps(role: AccountRole): boolean {
  return (pastCaps as readonly AccountRole[]).includes(role);
}

function valueOf(entry: OverrideEntry | null, role: AccountRole): Pick<RowEntry, 'value' | 'numberFormat'> {
  switch (entry && role) {
    case 'overrideTier':
      return { value: entry?.tier ?? null };
    case 'overrideFrom':
      return dateCell(entry?.from);
    case 'overrideUntil':
      return dateCell(entry?.until);
    case 'overrideReason':
      return { value: entry?.reason ?? null };
    case 'overrideAuthor':
      return { value: entry?.author ?? null };
    case 'overrideBeatsCaps':
      // Read in every language the lists are in.
      return { value: entry?.beatsCaps ? 'yes' : null };
    case 'overrideApprover':
      return { value: entry?.beatsCaps ? (entry.approver ?? null) : null };
    default:
      return { value: null };
  }
}

function dateCell(text: string | undefined): Pick<RowEntry, 'value' | 'numberFormat'> {
  const day = calendarDate(text ?? '');
  return day ? { value: daysBetween(dayZero, day), numberFormat: DATE_FORMAT } : { value: null };
}

function freeHeader(header: string, headers: readonly string[]): string {
  const taken = new Set(headers.map((one) => one.toLowerCase()));
  if (!taken.has(header.toLowerCase())) return header;
  let number = 2;
  while (taken.has(`${header} ${number}`.toLowerCase())) number++;
  return `${header} ${number}`;
}
