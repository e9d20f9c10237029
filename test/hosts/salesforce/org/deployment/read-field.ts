import { longestText } from '../catalogue';
import type { FieldSchema, FieldType, PicklistValue, RollUp } from '../schema';
import type { XmlElement } from './read-xml';

const types: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Html: 'textarea',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Lookup: 'reference',
  MasterDetail: 'reference',
  AutoNumber: 'string',
  Summary: 'double',
};

const lengths: Readonly<Record<string, number>> = {
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  AutoNumber: 30,
  Lookup: 18,
  MasterDetail: 18,
};

type ValueSets = (name: string) => readonly PicklistValue[] | undefined;

/** A custom field as its metadata file describes it. Throws where the org has nothing that would behave like it. */
export function readField(xml: XmlElement, object: string, valueSet: ValueSets): FieldSchema {
  const name = xml.required('fullName');
  const metadataType = xml.required('type');
  const type = types[metadataType];
  if (!type) throw new Error(`${object}.${name}: the stand-in org has no field of type ${metadataType}.`);

  return {
    name,
    label: xml.text('label') ?? name,
    type,
    custom: true,
    length: xml.number('length') ?? lengths[metadataType] ?? (type === 'textarea' ? longestText : undefined),
    precision: xml.number('precision') ?? (metadataType === 'Summary' ? 18 : undefined),
    scale: xml.number('scale') ?? (metadataType === 'Summary' ? 2 : undefined),
    required: xml.is('required'),
    unique: xml.is('unique'),
    externalId: xml.is('externalId'),
    caseSensitive: xml.is('caseSensitive'),
    helpText: xml.text('inlineHelpText'),
    defaultValue: type === 'boolean' ? xml.is('defaultValue') : undefined,
    picklist: type === 'picklist' || type === 'multipicklist' ? picklistOf(xml, object, name, valueSet) : undefined,
    ...(type === 'reference' ? referenceOf(xml, name, metadataType === 'MasterDetail') : {}),
    ...formulaOf(xml, `${object}.${name}`, type),
    ...(metadataType === 'Summary' ? { rollUp: rollUpOf(xml), readOnly: true } : {}),
    ...(metadataType === 'AutoNumber' ? { autoNumber: xml.required('displayFormat'), readOnly: true } : {}),
  };
}

/** The values of a global or local value set. */
export function readValues(xml: XmlElement, element: 'customValue' | 'value'): PicklistValue[] {
  return xml.all(element).map((value) => ({
    value: value.required('fullName'),
    label: value.text('label') ?? value.required('fullName'),
    active: value.text('isActive') !== 'false',
    isDefault: value.is('default'),
  }));
}

function picklistOf(xml: XmlElement, object: string, name: string, valueSet: ValueSets): FieldSchema['picklist'] {
  const set = xml.element('valueSet');
  const named = set?.text('valueSetName');
  const local = set?.element('valueSetDefinition');
  const values = named ? valueSet(named) : local && readValues(local, 'value');
  if (!values) throw new Error(`${object}.${name}: no global value set ${named ?? '(none named)'} in the deployment.`);
  return { restricted: set?.is('restricted') ?? false, values, ...(named ? { set: named } : {}) };
}

function referenceOf(xml: XmlElement, name: string, masterDetail: boolean): Partial<FieldSchema> {
  const children = xml.text('relationshipName');
  return {
    reference: {
      to: xml.required('referenceTo'),
      relationship: name.replace(/__c$/, '__r'),
      masterDetail,
      ...(children ? { children: `${children}__r` } : {}),
    },
    onlyOnCreate: masterDetail && !xml.is('reparentableMasterDetail'),
  };
}

const numeric: readonly FieldType[] = ['double', 'currency', 'percent'];

/** A formula of numbers has to say what it makes of a blank; what it means without saying so, no document tells. */
function formulaOf(xml: XmlElement, at: string, type: FieldType): Partial<FieldSchema> {
  const formula = xml.text('formula');
  if (formula === undefined) return {};
  const blanks = xml.text('formulaTreatBlanksAs');
  if (blanks === undefined && numeric.includes(type))
    throw new Error(`${at}: expected <formulaTreatBlanksAs>, found none.`);
  return { formula, blanksAreZero: blanks === 'BlankAsZero', readOnly: true };
}

function rollUpOf(xml: XmlElement): RollUp {
  const [object, foreignKey] = xml.required('summaryForeignKey').split('.');
  return {
    operation: xml.required('summaryOperation') as RollUp['operation'],
    object,
    foreignKey,
    field: xml.text('summarizedField')?.split('.')[1],
    filters: xml.all('summaryFilterItems').map((filter) => ({
      field: filter.required('field').split('.')[1],
      operation: filter.required('operation'),
      value: filter.text('value') ?? '',
    })),
  };
}
