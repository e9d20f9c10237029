import { dossierSections } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { meetEdits, type FormValue, type FormValues } from 'c/meetEdits';
import type { FormField } from 'c/valueForm';
import type { guidanceWords } from 'c/guidanceWords';
import type { Dossier, DossierItem, DossierSection } from './dossierText';
import type { RelationshipRecord } from './relationshipRecord';
import { texts } from './texts';

type Words = ReturnType<typeof guidanceWords>['relationship'];

/** What is being edited: the figures of the share, or a section of the dossier. */
export type Edited = 'share' | DossierSection;

/** A form that is open: what was on record when it was, and what has been typed since. */
export interface RelationshipDraft {
  readonly of: Edited;
  readonly base: FormValues;
  readonly mine: FormValues;
}

/** What the record holds of the part that is edited, as a form holds it. */
export function valuesOf(of: Edited, { amounts, brokenOff }: RelationshipRecord, { items }: Dossier): FormValues {
  if (of !== 'share') {
    const names: readonly DossierItem[] = dossierSections[of];
    return Object.fromEntries(names.map((item) => [item, items[item] ?? '']));
  }
  const text = (value: number | null) => (value === null ? '' : String(value));
  return { ourSales: text(amounts.ourSales.value), totalSpend: text(amounts.totalSpend.value), brokenOff };
}

/** The fields of the form, with both values where somebody else saved another one meanwhile. */
export function formFields({ of, base, mine }: RelationshipDraft, theirs: FormValues, words: Words): FormField[] {
  const { draft, conflicts } = meetEdits(base, mine, theirs);
  const nameOf = (name: string) => nameIn(of, name, words);
  return Object.keys(draft).map((name) => {
    const conflict = conflicts.find((one) => one.name === name);
    return {
      ...{ name, kind: kindOf(of, name), label: nameOf(name), value: draft[name] },
      ...(conflict && {
        conflict: {
          question: fillLabel(texts.Override_Which, nameOf(name)),
          choices: [
            { value: 'mine', label: fillLabel(texts.Override_Mine, shown(conflict.mine)) },
            { value: 'theirs', label: fillLabel(texts.Override_Theirs, shown(conflict.theirs)) },
          ],
          chosen: '',
        },
      }),
    };
  });
}

/** One of two values for a field that two people changed. */
export function decided(draft: RelationshipDraft, theirs: FormValues, name: string, side: string): RelationshipDraft {
  return {
    ...draft,
    base: { ...draft.base, [name]: theirs[name] },
    mine: side === 'theirs' ? { ...draft.mine, [name]: theirs[name] } : draft.mine,
  };
}

/** The amounts as numbers, or the sentence about the first that is none. */
export function amountsIn(
  values: FormValues,
): { readonly amounts: Readonly<Record<'ourSales' | 'totalSpend', number | null>> } | { readonly fault: string } {
  const read = (name: 'ourSales' | 'totalSpend') => {
    const text = String(values[name]).trim();
    return text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  };
  const amounts = { ourSales: read('ourSales'), totalSpend: read('totalSpend') };
  const wrong = (['ourSales', 'totalSpend'] as const).find((name) => Number.isNaN(amounts[name]));
  if (wrong === undefined) return { amounts };
  return { fault: fillLabel(texts.Relation_NoNumber, amountNames[wrong], String(values[wrong])) };
}

const amountNames: Readonly<Record<string, string>> = {
  ourSales: texts.Relation_OurSales,
  totalSpend: texts.Relation_TotalSpend,
};

function nameIn(of: Edited, name: string, words: Words): string {
  if (of !== 'share') return words.items[name as DossierItem];
  return amountNames[name] ?? texts.Relation_BrokenOff;
}

function kindOf(of: Edited, name: string): FormField['kind'] {
  if (of !== 'share') return 'text';
  return name === 'brokenOff' ? 'yesNo' : 'line';
}

function shown(value: FormValue): string {
  return value === '' ? texts.Override_Blank : String(value);
}
