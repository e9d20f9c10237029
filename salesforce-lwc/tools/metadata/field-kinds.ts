import type { Words } from './words';

/** One value of a picklist: what is stored, and what each reader sees. */
export interface PickValue {
  readonly value: string;
  readonly label: Words;
}

/** What a field holds: the elements of its metadata beside its name and its words. */
export interface FieldKind {
  readonly elements: Readonly<Record<string, string | number | boolean>>;
  /** Values of its own; a picklist of a global value set has none. */
  readonly values?: readonly PickValue[];
  readonly valueSet?: string;
  /** The name of the children as their parent lists them. */
  readonly children?: Words;
  /** Computed: nobody can write it. */
  readonly readOnly?: boolean;
}

const plain = { required: false, trackHistory: false };
const single = { ...plain, unique: false };

export const date: FieldKind = { elements: { ...plain, type: 'Date' } };
export const checkbox: FieldKind = { elements: { defaultValue: false, trackHistory: false, type: 'Checkbox' } };

export function text(length: number, more: { readonly required?: true } = {}): FieldKind {
  return { elements: { ...single, externalId: false, length, type: 'Text', ...more } };
}

/** A key that no two records share. */
export function key(length: number, { caseSensitive = false } = {}): FieldKind {
  return { elements: { ...plain, caseSensitive, externalId: true, length, type: 'Text', unique: true } };
}

/** Salesforce knows no required long text. */
export function longText(length: number, visibleLines: number): FieldKind {
  return { elements: { length, trackHistory: false, type: 'LongTextArea', visibleLines } };
}

/** Digits in all, and of them after the point. */
export function number(precision: number, scale: number): FieldKind {
  return { elements: { ...single, precision, scale, type: 'Number' } };
}

export function percent(precision: number, scale: number): FieldKind {
  return { elements: { ...single, precision, scale, type: 'Percent' } };
}

export const currency: FieldKind = { elements: { ...plain, precision: 18, scale: 2, type: 'Currency' } };

export function currencyFormula(formula: string): FieldKind {
  const elements = { ...plain, formula, formulaTreatBlanksAs: 'BlankAsBlank', precision: 18, scale: 2 };
  return { elements: { ...elements, type: 'Currency' }, readOnly: true };
}

/** The latest day that a field of the children holds. */
export function latestOf(child: string, field: string): FieldKind {
  const elements = {
    ...{ summarizedField: `${child}.${field}`, summaryForeignKey: `${child}.Opportunity__c` },
    ...{ summaryOperation: 'max', trackHistory: false, type: 'Summary' },
  };
  return { elements, readOnly: true };
}

/** A yes or no that follows from other fields: roll-ups can count by it. */
export function checkboxFormula(formula: string): FieldKind {
  const elements = { formula, formulaTreatBlanksAs: 'BlankAsZero', trackHistory: false, type: 'Checkbox' };
  return { elements, readOnly: true };
}

export function picklist(values: readonly PickValue[]): FieldKind {
  return { elements: { ...plain, type: 'Picklist' }, values };
}

export function multipicklist(values: readonly PickValue[]): FieldKind {
  return { elements: { ...plain, type: 'MultiselectPicklist', visibleLines: values.length }, values };
}

export function picklistOf(valueSet: string): FieldKind {
  return { elements: { ...plain, type: 'Picklist' }, valueSet };
}

/** The child goes with its parent: the parent's sharing holds for it, and only whoever may edit the parent may write it. */
export function masterDetail(referenceTo: string, relationshipName: string, children: Words): FieldKind {
  const elements = {
    ...{ referenceTo, relationshipLabel: children.en, relationshipName, relationshipOrder: 0 },
    ...{ reparentableMasterDetail: false, trackHistory: false, type: 'MasterDetail', writeRequiresMasterRead: false },
  };
  return { elements, children };
}

/** Cleared when what it points to is deleted. */
export function lookup(referenceTo: string, relationshipName: string, children: Words): FieldKind {
  const elements = {
    ...{ deleteConstraint: 'SetNull', referenceTo, relationshipLabel: children.en, relationshipName },
    ...{ ...plain, type: 'Lookup' },
  };
  return { elements, children };
}
