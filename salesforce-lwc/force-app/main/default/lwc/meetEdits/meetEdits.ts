/** What a field of a form holds; a blank is an empty text or an empty list. */
export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;
export type Side = 'mine' | 'theirs';

/** A field that two people changed to different values; `chosen` once a person has decided. */
export interface EditConflict {
  readonly name: string;
  readonly mine: FormValue;
  readonly theirs: FormValue;
  readonly chosen?: Side;
}

/** A record that somebody edits while others may save it too. */
export interface Editing<T extends FormValues = FormValues> {
  /** As the record was read last. */
  readonly base: T;
  /** As the form stands: everything that was typed, and what others changed where nothing was. */
  readonly draft: T;
  readonly conflicts: readonly EditConflict[];
  /** Fields that others changed and nobody here had touched. */
  readonly taken: readonly string[];
}

export function startEditing<T extends FormValues>(base: T, draft: T = base): Editing<T> {
  return { base, draft, conflicts: [], taken: [] };
}

/** Whoever types into a field that is in conflict has decided for their own value. */
export function typed<T extends FormValues>(editing: Editing<T>, name: string, value: FormValue): Editing<T> {
  const conflicts = editing.conflicts.map((conflict): EditConflict =>
    conflict.name === name ? { ...conflict, mine: value, chosen: 'mine' } : conflict,
  );
  return { ...editing, draft: { ...editing.draft, [name]: value }, conflicts };
}

export function decided<T extends FormValues>(editing: Editing<T>, name: string, side: Side): Editing<T> {
  const conflict = editing.conflicts.find((one) => one.name === name);
  if (!conflict) return editing;
  return {
    ...editing,
    draft: { ...editing.draft, [name]: conflict[side] },
    conflicts: editing.conflicts.map((one) => (one === conflict ? { ...one, chosen: side } : one)),
  };
}

/**
 * Brings together what somebody types and what the record says now. What was typed always stays in the draft; a field that both changed is
 * named with both values, for a person to decide.
 */
export function metRecord<T extends FormValues>({ base, draft, conflicts, taken }: Editing<T>, now: T): Editing<T> {
  const names = [...new Set([base, draft, now].flatMap((values) => Object.keys(values)))];
  const byOthers = names.filter((name) => !isSame(base[name], now[name]));
  const untouched = byOthers.filter((name) => isSame(base[name], draft[name]));
  const both = byOthers.filter((name) => !untouched.includes(name) && !isSame(draft[name], now[name]));
  return {
    base: now,
    draft: { ...draft, ...Object.fromEntries(untouched.map((name) => [name, now[name] ?? ''])) },
    conflicts: [
      ...conflicts.filter(({ name }) => !byOthers.includes(name)),
      ...both.map((name) => ({ name, mine: draft[name], theirs: now[name] ?? '' })),
    ],
    taken: [...new Set([...taken, ...untouched])],
  };
}

/** Whether every conflict has been decided, so that a save overwrites nothing unseen. */
export function isDecided({ conflicts }: Editing): boolean {
  return conflicts.every(({ chosen }) => chosen !== undefined);
}

/** The names of the fields that differ from what is on record: all that a save has to write. */
export function changedIn({ base, draft }: Editing): readonly string[] {
  return Object.keys(draft).filter((name) => !isSame(base[name], draft[name]));
}

/** A list is compared as a set, and what is missing is a blank. */
function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: FormValue | undefined): string {
  return JSON.stringify(typeof value === 'object' ? [...value].sort() : (value ?? ''));
}
