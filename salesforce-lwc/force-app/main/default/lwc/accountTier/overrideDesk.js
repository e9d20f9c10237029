import { calendarDate, readOverride } from 'c/keystageCore';
import { withConflicts } from 'c/editNotices';
import { fillLabel } from 'c/fillLabel';
import { isDecided, startEditing } from 'c/meetEdits';
import { entryOf } from './storedTier';
import { texts } from './texts';
export function overrideValues({ tier, reason, from, until, approver }) {
  return { tier, reason, from, until, approver };
}
/** A form for a new override begins today; for one that is there, with what it says. */
export function openedDraft(stored, today) {
  const base = overrideValues(stored);
  return startEditing(base, stored.tier === '' ? { ...base, from: today } : base);
}
/** The fields of the form, with both values where somebody else saved another one meanwhile. */
export function formFields(editing, tiers, say) {
  const { tier, reason, from, until, approver } = editing.draft;
  const choices = tiers.map((value) => ({ value, label: say.tier(value) }));
  const fields = [
    { name: 'tier', kind: 'choice', label: texts.Override_Tier, value: tier, required: true, choices },
    { name: 'reason', kind: 'line', label: texts.Override_Reason, value: reason, required: true },
    { name: 'from', kind: 'day', label: texts.Override_From, value: from, required: true },
    {
      ...{ name: 'until', kind: 'day', label: texts.Override_Until, value: until, required: true },
      help: texts.Override_UntilHelp,
    },
    {
      ...{ name: 'approver', kind: 'line', label: texts.Override_Approver, value: approver },
      help: texts.Override_ApproverHelp,
    },
  ];
  const day = (text) => {
    const known = calendarDate(text);
    return known === null ? text : say.date(known);
  };
  return withConflicts(fields, editing, { list: say.list, day });
}
/** What would be saved: the entry, or why it cannot be. */
export function readDraft(editing, author, tiers, say) {
  if (!isDecided(editing)) return { fault: texts.Override_Conflict };
  const { approver, ...values } = editing.draft;
  const entry = entryOf({ ...values, author, approver: approver.trim() });
  const read = readOverride(entry, tiers);
  if ('override' in read) return { entry };
  return { fault: fillLabel(texts.Override_Fault, say.list(read.problems.map((one) => say.overrideProblem(one)))) };
}
/** The fields of an Account that hold an override; without one they are blank. */
export function overrideFields(entry) {
  return {
    Keystage_Override_Tier__c: entry?.tier ?? null,
    Keystage_Override_Reason__c: entry?.reason ?? null,
    Keystage_Override_Author__c: entry?.author ?? null,
    Keystage_Override_Approver__c: (entry?.beatsCaps ? entry.approver : undefined) ?? null,
    Keystage_Override_From__c: entry?.from ?? null,
    Keystage_Override_Until__c: entry?.until ?? null,
  };
}
/** An override ended today: it stays on record as one that is over; one that never held a day goes. */
export function endedOverride(stored, today) {
  return stored.from < today ? { ...entryOf(stored), until: today } : undefined;
}
