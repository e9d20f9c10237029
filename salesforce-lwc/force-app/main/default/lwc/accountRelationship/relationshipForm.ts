import { dossierSections, type StageSpeaker } from 'c/keystageStages';
import { withConflicts } from 'c/editNotices';
import { fillLabel } from 'c/fillLabel';
import type { Editing, FormValues } from 'c/meetEdits';
import type { FormField } from 'c/valueForm';
import type { guidanceWords } from 'c/guidanceWords';
import type { Dossier, DossierItem, DossierSection } from './dossierText';
import type { RelationshipRecord } from './relationshipRecord';
import { texts } from './texts';

type Words = ReturnType<typeof guidanceWords>['relationship'];

/** What is being edited: the figures of the share, or a section of the dossier. */
export type Edited = 'share' | DossierSection;

/** A form that is open. */
export interface RelationshipDraft {
  readonly of: Edited;
  readonly editing: Editing;
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
export function formFields({ of, editing }: RelationshipDraft, words: Words, say: StageSpeaker): readonly FormField[] {
  const fields = Object.entries(editing.draft).map(([name, value]): FormField => ({
    ...{ name, kind: kindOf(of, name), label: nameIn(of, name, words), value },
  }));
  return withConflicts(fields, editing, { list: say.list, day: (text) => text });
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
  return name === 'brokenOff' ? 'yesNo' : 'number';
}
