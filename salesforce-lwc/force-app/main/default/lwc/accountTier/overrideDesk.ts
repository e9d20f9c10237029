import { readOverride, type CalendarDate, type OverrideEntry, type Speaker } from 'c/keystageCore';
import { fillLabel } from 'c/fillLabel';
import { meetEdits, type FormValue, type FormValues } from 'c/meetEdits';
import type { FormField } from 'c/valueForm';
import type { StoredOverride } from './storedTier';
import { texts } from './texts';

/** What stands in the form of an override. */
export type OverrideValues = FormValues & Readonly<Record<'tier' | 'reason' | 'from' | 'until', string>>;

/** A form that is open: what was on record when it was, and what has been typed since. */
export interface OverrideDraft {
  readonly base: OverrideValues;
  readonly mine: OverrideValues;
}

export function overrideValues({ tier, reason, from, until }: StoredOverride): OverrideValues {
  return { tier, reason, from, until };
}

/** A form for a new override begins today; for one that is there, with what it says. */
export function openedDraft(stored: StoredOverride, today: CalendarDate): OverrideDraft {
  const base = overrideValues(stored);
  return { base, mine: stored.tier === '' ? { ...base, from: today } : base };
}

export function typed(draft: OverrideDraft, name: string, value: FormValue): OverrideDraft {
  return { ...draft, mine: { ...draft.mine, [name]: value } };
}

/** One of two values for a field that two people changed: what the other saved is then known, and is no conflict any more. */
export function decided(draft: OverrideDraft, theirs: OverrideValues, name: string, side: string): OverrideDraft {
  const known = { ...draft.base, [name]: theirs[name] };
  return { base: known, mine: side === 'theirs' ? { ...draft.mine, [name]: theirs[name] } : draft.mine };
}

/** The fields of the form, with both values where somebody else saved another one meanwhile. */
export function formFields(
  { base, mine }: OverrideDraft,
  theirs: OverrideValues,
  tiers: readonly string[],
  say: Speaker,
): FormField[] {
  const { draft, conflicts } = meetEdits(base, mine, theirs);
  const shown = (name: string, value: FormValue) =>
    value === '' ? texts.Override_Blank : name === 'tier' ? say.tier(String(value)) : String(value);
  const field = (
    name: 'tier' | 'reason' | 'from' | 'until',
    kind: FormField['kind'],
    label: string,
    more: object = {},
  ) => {
    const conflict = conflicts.find((one) => one.name === name);
    return {
      ...{ name, kind, label, value: draft[name], required: true },
      ...more,
      ...(conflict && {
        conflict: {
          question: fillLabel(texts.Override_Which, label),
          choices: [
            { value: 'mine', label: fillLabel(texts.Override_Mine, shown(name, conflict.mine)) },
            { value: 'theirs', label: fillLabel(texts.Override_Theirs, shown(name, conflict.theirs)) },
          ],
          chosen: '',
        },
      }),
    };
  };
  return [
    field('tier', 'choice', texts.Override_Tier, {
      choices: tiers.map((tier) => ({ value: tier, label: say.tier(tier) })),
    }),
    field('reason', 'line', texts.Override_Reason),
    field('from', 'day', texts.Override_From),
    field('until', 'day', texts.Override_Until, { help: texts.Override_UntilHelp }),
  ];
}

/** What would be saved: the entry, or why it cannot be. */
export function readDraft(
  { base, mine }: OverrideDraft,
  theirs: OverrideValues,
  author: string,
  tiers: readonly string[],
  say: Speaker,
): { readonly entry: OverrideEntry } | { readonly fault: string } {
  const { draft, conflicts } = meetEdits(base, mine, theirs);
  if (conflicts.length > 0) return { fault: texts.Override_Conflict };
  const entry = { tier: draft.tier, reason: draft.reason, from: draft.from, until: draft.until, author };
  const read = readOverride(entry, tiers);
  if ('override' in read) return { entry };
  return { fault: fillLabel(texts.Override_Fault, say.list(read.problems.map((one) => say.overrideProblem(one)))) };
}

/** The fields of an Account that hold an override; without one they are blank. */
export function overrideFields(entry: OverrideEntry | undefined): Record<string, string | null> {
  return {
    Keystage_Override_Tier__c: entry?.tier ?? null,
    Keystage_Override_Reason__c: entry?.reason ?? null,
    Keystage_Override_Author__c: entry?.author ?? null,
    Keystage_Override_From__c: entry?.from ?? null,
    Keystage_Override_Until__c: entry?.until ?? null,
  };
}

/** An override ended today: it stays on record as one that is over; one that never held a day goes. */
export function endedOverride(stored: StoredOverride, today: CalendarDate): OverrideEntry | undefined {
  return stored.from < today ? { ...stored, until: today } : undefined;
}
