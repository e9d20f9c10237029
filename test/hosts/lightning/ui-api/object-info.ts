import type { DescribedField, DescribedObject } from '../../salesforce/org/org';
import type { StageAttributes } from '../../salesforce/org/schema';
import { fetchFailure } from './fetch-failure';

/** The record type of objects that have none of their own. */
export const masterRecordType = '012000000000000AAA';

/** An object as `getObjectInfo` describes it to the user. */
export function objectInfo(object: DescribedObject) {
  const defaultType = object.recordTypes.find(({ isDefault }) => isDefault);
  return {
    apiName: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    custom: object.custom,
    queryable: true,
    createable: object.createable,
    updateable: object.updateable,
    deletable: object.deletable,
    nameFields: object.fields.some((field) => field.name === 'Name') ? ['Name'] : [],
    defaultRecordTypeId: defaultType?.id ?? masterRecordType,
    recordTypeInfos: Object.fromEntries(
      [{ id: masterRecordType, name: 'Master' }, ...object.recordTypes].map(({ id, name }) => [
        id,
        {
          available: true,
          defaultRecordTypeMapping: id === (defaultType?.id ?? masterRecordType),
          master: id === masterRecordType,
          name,
          recordTypeId: id,
        },
      ]),
    ),
    fields: Object.fromEntries(object.fields.map((field) => [field.name, fieldInfo(field)])),
  };
}

const dataTypes: Readonly<Record<DescribedField['type'], string>> = {
  id: 'Id',
  string: 'String',
  textarea: 'TextArea',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  reference: 'Reference',
};

function fieldInfo(field: DescribedField) {
  return {
    apiName: field.name,
    label: field.label,
    dataType: dataTypes[field.type],
    custom: field.custom,
    createable: field.createable,
    updateable: field.updateable,
    required: field.required ?? false,
    unique: field.unique ?? false,
    length: field.length ?? 0,
    precision: field.precision ?? 0,
    scale: field.scale ?? 0,
    inlineHelpText: field.helpText ?? null,
    reference: field.reference !== undefined,
    relationshipName: field.reference?.relationship ?? null,
    referenceToInfos: field.reference ? [{ apiName: field.reference.to, nameFields: ['Name'] }] : [],
  };
}

/** The active values of a picklist that a record type has, as `getPicklistValues` gives them; stages with what they bring. */
export function picklistValues(object: DescribedObject, fieldName: string, recordTypeId: string = masterRecordType) {
  const field = object.fields.find(({ name }) => name === fieldName);
  if (!field?.picklist) {
    throw fetchFailure(400, 'INVALID_FIELD', `“${fieldName}” is no picklist of ${object.name}, or you have no access.`);
  }
  const recordType = object.recordTypes.find(({ id }) => id === recordTypeId);
  if (!recordType && recordTypeId !== masterRecordType) {
    throw fetchFailure(400, 'INVALID_ID_FIELD', `“${recordTypeId}” is no record type of ${object.name}.`);
  }
  const own = recordType?.picklists[fieldName];
  const shown = field.picklist.values.filter(({ active, value }) => active && (own?.includes(value) ?? true));
  const values = shown.map(({ value, label, stage }) => ({
    value,
    label,
    attributes: stage ? stageAttributes(stage) : null,
    validFor: [] as number[],
  }));
  const preset = shown.find(({ isDefault }) => isDefault);
  return {
    controllerValues: {},
    defaultValue: values.find(({ value }) => value === preset?.value) ?? null,
    values,
  };
}

function stageAttributes({ closed, won, probability, forecastCategory }: StageAttributes) {
  return {
    closed,
    defaultProbability: probability,
    forecastCategoryName: forecastCategory,
    picklistAtrributesValueType: 'OpportunityStage', // as the platform spells it
    won,
  };
}
