export function startEditing(base, draft = base) {
  return { base, draft, conflicts: [], taken: [] };
}
/** Whoever types into a field that is in conflict has decided for their own value. */
export function typed(editing, name, value) {
  const conflicts = editing.conflicts.map((conflict) =>
    conflict.name === name ? { ...conflict, mine: value, chosen: 'mine' } : conflict,
  );
  return { ...editing, draft: { ...editing.draft, [name]: value }, conflicts };
}
export function decided(editing, name, side) {
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
export function metRecord({ base, draft, conflicts, taken }, now) {
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
export function isDecided({ conflicts }) {
  return conflicts.every(({ chosen }) => chosen !== undefined);
}
/** The names of the fields that differ from what is on record: all that a save has to write. */
export function changedIn({ base, draft }) {
  return Object.keys(draft).filter((name) => !isSame(base[name], draft[name]));
}
/** A list is compared as a set, and what is missing is a blank. */
function isSame(one, other) {
  return comparable(one) === comparable(other);
}
function comparable(value) {
  return JSON.stringify(typeof value === 'object' ? [...value].sort() : (value ?? ''));
}
