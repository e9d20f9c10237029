/**
 * Brings together what somebody types and what others have saved since the form was opened. What was typed always stays in the draft; a field
 * that both changed is named with both values, for a person to decide.
 */
export function meetEdits(base, mine, theirs) {
  const names = [...new Set([base, mine, theirs].flatMap((values) => Object.keys(values)))];
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
export function changedIn(onRecord, draft) {
  return Object.keys(draft).filter((name) => !isSame(onRecord[name], draft[name]));
}
/** A list is compared as a set, and what is missing is a blank. */
export function isSame(one, other) {
  return comparable(one) === comparable(other);
}
function comparable(value) {
  return JSON.stringify(typeof value === 'object' ? [...value].sort() : (value ?? ''));
}
