/** What a field of a form holds; a blank is an empty text or an empty list. */
export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

export interface EditConflict<Name extends string = string> {
  readonly name: Name;
  readonly mine: FormValue;
  readonly theirs: FormValue;
}

export interface MetEdits<T extends FormValues> {
  /** What stands in the form now: everything that was typed, and what others changed where nothing was. */
  readonly draft: T;
  /** Fields that others changed and nobody here has touched. */
  readonly taken: readonly (keyof T & string)[];
  /** Fields that both changed, to different values. */
  readonly conflicts: readonly EditConflict<keyof T & string>[];
}

/**
 * Brings together what somebody types and what others have saved since the form was opened. What was typed always stays in the draft; a field
 * that both changed is named with both values, for a person to decide.
 */
export function meetEdits<T extends FormValues>(base: T, mine: T, theirs: T): MetEdits<T> {
  const names = [...new Set([base, mine, theirs].flatMap((values) => Object.keys(values)))] as (keyof T & string)[];
  const byOthers = names.filter((name) => !isSame(base[name], theirs[name]));
  const untouched = byOthers.filter((name) => isSame(base[name], mine[name]));
  const both = byOthers.filter((name) => !untouched.includes(name) && !isSame(mine[name], theirs[name]));
  return {
    draft: { ...mine, ...Object.fromEntries(untouched.map((name) => [name, theirs[name]])) },
    taken: untouched,
    conflicts: both.map((name) => ({ name, mine: mine[name], theirs: theirs[name] })),
  };
}

/** The names of the fields that differ from what is on record: all that a save has to write. */
export function changedIn<T extends FormValues>(onRecord: T, draft: T): readonly (keyof T & string)[] {
  return (Object.keys(draft) as (keyof T & string)[]).filter((name) => !isSame(onRecord[name], draft[name]));
}

/** A list is compared as a set, and what is missing is a blank. */
export function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: FormValue | undefined): string {
  return JSON.stringify(typeof value === 'object' ? [...value].sort() : (value ?? ''));
}
