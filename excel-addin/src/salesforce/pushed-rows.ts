import type { HeldValues, PushedRow, PushField, PushPlan } from '@keystage/core/salesforce';

/**
 * What undoes a plan once it is pushed: every record it may write, before and after. Kept before anything is written. What was written is
 * told by the other fields; its reasons, by far the longest, are not kept a second time.
 */
export function rowsToUndo({ changes }: PushPlan): PushedRow[] {
  return changes.map(({ id, fields, before, to }) => {
    const told = fields.length > 1 ? fields.filter((field) => field !== 'Keystage_Reasons__c') : fields;
    return { id, fields, before: of(before, fields), after: of(to, told) };
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
