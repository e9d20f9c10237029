import { fromDayNumber, yesOrNo, type CalendarDate, type OverrideEntry } from '@keystage/core';
import type { ColumnName, PulledCell, TableToPull } from '@keystage/core/salesforce';
import { isPendingOverride } from '../pane/pending-override';
import type { BoundOrg, HeldCells } from '../workbook';
import type { SheetColumn } from './sheet-columns';

const parts = {
  overrideTier: 'tier',
  overrideFrom: 'from',
  overrideUntil: 'until',
  overrideReason: 'reason',
  overrideAuthor: 'author',
  overrideApprover: 'approver',
  overrideBeatsCaps: 'beatsCaps',
} as const satisfies Partial<Record<ColumnName, keyof OverrideEntry>>;

/** Serial number of 1970-01-01. */
const EPOCH = 25_569;

/** Overrides of accounts while they are pulled: those that wait to be pushed stay as they were entered, the others are the org's. */
export interface PendingHere {
  /** Which cells of a refreshed table are left as they stand. */
  hold(table: TableToPull, columns: readonly SheetColumn[]): HeldCells;
  /** Takes in what the org holds. */
  take(table: TableToPull, rows: readonly (readonly PulledCell[])[]): void;
  held(): number;
  /** What the org is known to hold from now on; of those that were held, what it was known to hold before, so that it is told at the push. */
  known(): NonNullable<BoundOrg['overrides']>;
}

export function pendingHere(bound: BoundOrg | undefined): PendingHere {
  const before = bound?.overrides;
  const held = new Set<string>();
  const inOrg: Record<string, OverrideEntry> = {};
  const pulled = new Set<string>();
  return {
    hold(table, columns) {
      const places = table.columns.flatMap(({ name }, at) => (name && name in parts ? [{ name, at }] : []));
      return {
        headers: places.map(({ at }) => columns[at].header),
        isHeld(id, cells) {
          if (!before) return false;
          const entry = entryOf(places.map(({ name }, k) => [parts[name as keyof typeof parts], textOf(cells[k])]));
          const waits = isPendingOverride(entry, Object.hasOwn(before, id) ? before[id] : undefined);
          if (waits) held.add(id);
          return waits;
        },
      };
    },
    take(table, rows) {
      const places = table.columns.flatMap(({ name }, at) => (name && name in parts ? [{ name, at }] : []));
      for (const row of rows) {
        const id = String(row[0]);
        pulled.add(id);
        const entry = entryOf(places.map(({ name, at }) => [parts[name as keyof typeof parts], String(row[at] ?? '')]));
        if (entry) inOrg[id] = entry;
      }
    },
    held: () => held.size,
    known() {
      const others = Object.entries(before ?? {}).filter(([id]) => !pulled.has(id) || held.has(id));
      const mine = Object.entries(inOrg).filter(([id]) => !held.has(id));
      return Object.fromEntries([...others, ...mine]);
    },
  };
}

function entryOf(members: readonly (readonly [keyof OverrideEntry, string])[]): OverrideEntry | undefined {
  const { beatsCaps, ...said } = Object.fromEntries(members.filter(([, text]) => text !== ''));
  if (said.tier === undefined) return undefined;
  return { ...said, ...(beatsCaps !== undefined && { beatsCaps: yesOrNo(beatsCaps) === 'yes' }) };
}

/** A day stands in a cell as its number. */
function textOf(cell: string | number | boolean): string | CalendarDate {
  return typeof cell === 'number' ? fromDayNumber(Math.floor(cell) - EPOCH) : String(cell).trim();
}
