import type { HeldValues, PushedRow, PushField, PushPlan } from '@keystage/core/salesforce';

const reasons = 'Keystage_Reasons__c';

/**
 * What undoes a plan once it is pushed: every record it may write, before and after. Kept before anything is written. Whether a record still
 * holds what was written is told by all of it but its reasons, by far the longest: they are kept where they are to go back, and once.
 */
export function rowsToUndo({ changes }: PushPlan): PushedRow[] {
  return changes.map(({ id, fields, before, to }) => {
    const told = (Object.keys(before) as PushField[]).filter((field) => field !== reasons);
    const back: PushField[] = fields.includes(reasons) ? [...told, reasons] : told;
    return { id, fields, before: of(before, back), after: of(to, told) };
  });
}

const of = (values: HeldValues, fields: readonly PushField[]): HeldValues =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/**
 * Rows of several pushes of one run as if they had been one: of a record that was written more than once, what it held before the first
 * and after the last. What is no row of ours is left out.
 */
export function joinedRows(entries: readonly unknown[]): PushedRow[] {
  const byId = new Map<string, PushedRow>();
  for (const row of entries.filter(isRow)) {
    const former = byId.get(row.id);
    byId.set(
      row.id,
      former
        ? {
            id: row.id,
            fields: [...new Set([...former.fields, ...row.fields])],
            before: { ...row.before, ...former.before },
            after: { ...former.after, ...row.after },
          }
        : row,
    );
  }
  return [...byId.values()];
}

function isRow(value: unknown): value is PushedRow {
  if (typeof value !== 'object' || value === null) return false;
  const { id, fields, before, after } = value as Partial<Record<keyof PushedRow, unknown>>;
  return (
    typeof id === 'string' &&
    Array.isArray(fields) &&
    typeof before === 'object' &&
    typeof after === 'object' &&
    !!after
  );
}
