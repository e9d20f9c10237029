import type { OrgRecord } from '../org-connection';
import { fullId } from '../account-id';
import type { CellKind, PulledColumn } from './plan-pull';

/** A cell as an org fills it, by the kind of its column; null for a blank. */
export type PulledCell = string | number | boolean | null;

/** The cells of a record, a column each, alike whether it came as JSON or as a line of a Bulk result. */
export function cellsOfRecord(record: OrgRecord, columns: readonly PulledColumn[]): PulledCell[] {
  return columns.map(({ path, kind }) => cellOf(valueAt(record, path), kind));
}

/** A Bulk result has the whole path for a column; JSON has the record above inside the record. */
function valueAt(record: OrgRecord, path: string): unknown {
  if (path in record) return record[path];
  return path.split('.').reduce<unknown>((value, part) => (value as OrgRecord | null | undefined)?.[part], record);
}

function cellOf(value: unknown, kind: CellKind): PulledCell {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (kind) {
    case 'id':
      return fullId(text);
    case 'number':
      return Number(text);
    case 'yesNo':
      return text === 'true';
    case 'day':
      return text.slice(0, 10);
    case 'moment':
      return new Date(text.replace(/\+0000$/, 'Z')).toISOString();
    default:
      // Line ends as a sheet has them.
      return text.replace(/\r\n?/g, '\n');
  }
}
