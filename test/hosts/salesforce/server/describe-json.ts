import type { DescribedField, DescribedObject, FieldType, OrgSession } from '../org';

const soapTypes: Readonly<Record<FieldType, string>> = {
  id: 'tns:ID',
  string: 'xsd:string',
  textarea: 'xsd:string',
  email: 'xsd:string',
  phone: 'xsd:string',
  url: 'xsd:string',
  picklist: 'xsd:string',
  multipicklist: 'xsd:string',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  boolean: 'xsd:boolean',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  reference: 'tns:ID',
};

const isText = (type: FieldType) => soapTypes[type] === 'xsd:string';

/** An object as `/sobjects/NAME/describe` has it. */
export function describeJson(object: DescribedObject, session: OrgSession): Record<string, unknown> {
  return {
    ...globalJson(object),
    fields: object.fields.map(fieldJson),
    childRelationships: session.objects().flatMap((name) =>
      session.describe(name).fields.flatMap((field) =>
        field.reference?.to === object.name
          ? [
              {
                cascadeDelete: field.reference.masterDetail ?? false,
                childSObject: name,
                deprecatedAndHidden: false,
                field: field.name,
                relationshipName: field.reference.children ?? null,
                restrictedDelete: false,
              },
            ]
          : [],
      ),
    ),
    recordTypeInfos: recordTypesJson(object),
    supportedScopes: [],
  };
}

/** The record types of an object, and behind them the one that every object has. */
function recordTypesJson({ recordTypes }: DescribedObject): unknown[] {
  const master = { id: '012000000000000AAA', developerName: 'Master', name: 'Master', isDefault: false };
  const isDefault = recordTypes.some((one) => one.isDefault);
  return [...recordTypes, { ...master, isDefault: !isDefault }].map((one) => ({
    active: true,
    available: true,
    defaultRecordTypeMapping: one.isDefault ?? false,
    developerName: one.developerName,
    master: one.id === master.id,
    name: one.name,
    recordTypeId: one.id,
  }));
}

/** An object as the list of all objects has it. */
export function globalJson(object: DescribedObject): Record<string, unknown> {
  const base = `/services/data/v66.0/sobjects/${object.name}`;
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    custom: object.custom,
    createable: object.createable,
    updateable: object.updateable,
    deletable: object.deletable,
    queryable: true,
    retrieveable: true,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` },
  };
}

function fieldJson(field: DescribedField): Record<string, unknown> {
  const { type, reference, picklist } = field;
  const length = isText(type) || type === 'id' || type === 'reference' ? (field.length ?? 255) : 0;
  const longText = type === 'textarea' && length > 255;
  return {
    name: field.name,
    label: field.label,
    type,
    soapType: soapTypes[type],
    length,
    byteLength: length * 3,
    precision: type === 'int' ? 0 : (field.precision ?? 0),
    digits: type === 'int' ? (field.precision ?? 0) : 0,
    scale: field.scale ?? 0,
    custom: field.custom,
    createable: field.createable,
    updateable: field.updateable,
    nillable: !field.required && type !== 'boolean' && type !== 'id' && !reference?.masterDetail,
    defaultedOnCreate: type === 'boolean' || type === 'id',
    defaultValue: field.defaultValue ?? null,
    unique: field.unique ?? false,
    externalId: field.externalId ?? false,
    idLookup: type === 'id' || (field.externalId ?? false),
    caseSensitive: field.caseSensitive ?? false,
    calculated: field.rollUp !== undefined || field.formula !== undefined,
    autoNumber: field.autoNumber !== undefined,
    filterable: !longText,
    sortable: !longText,
    groupable: !longText && (isText(type) || type === 'reference' || type === 'boolean' || type === 'date'),
    aggregatable: !longText,
    inlineHelpText: field.helpText ?? null,
    nameField: field.name === 'Name',
    picklistValues: (picklist?.values ?? []).map(({ value, label, active, isDefault = false }) => ({
      value,
      label,
      active,
      defaultValue: isDefault,
      validFor: null,
    })),
    restrictedPicklist: picklist?.restricted ?? false,
    referenceTo: reference ? [reference.to, ...(reference.orTo ?? [])] : [],
    relationshipName: reference?.relationship ?? null,
    calculatedFormula: field.formula ?? null,
    permissionable: field.custom && !field.required && !reference?.masterDetail,
  };
}
