import type {
  Deployment,
  FieldSchema,
  ObjectSchema,
  PermissionSet,
  PicklistValue,
  RecordTypeSchema,
  Translation,
  ValidationRule,
} from '../schema';
import { standardObjects } from '../standard-objects';
import type { MetadataComponent } from './metadata-component';
import { readField, readValues } from './read-field';
import { readFlow } from './read-flow';
import type { XmlElement } from './read-xml';

interface Reading {
  /** Value sets that the org has already. */
  readonly valueSet?: (name: string) => readonly PicklistValue[] | undefined;
  /** Told of a component that the stand-in org could not keep to, which is then left out; without it, that is thrown. */
  readonly onFault?: (component: MetadataComponent, fault: string) => void;
}

/** What components would bring into an org: objects, fields, rules, permission sets, flows, labels and their translations. */
export function deploymentOf(
  components: readonly MetadataComponent[],
  { valueSet = () => undefined, onFault }: Reading = {},
): Deployment {
  const each = <T>(suffix: string, read: (xml: XmlElement, component: MetadataComponent) => T): T[] =>
    components.flatMap((component) => {
      if (component.suffix !== suffix) return [];
      try {
        return [read(component.xml, component)];
      } catch (error) {
        if (!onFault) throw error;
        onFault(component, error instanceof Error ? error.message : String(error));
        return [];
      }
    });

  const valueSets = Object.fromEntries(
    each('globalValueSet', (xml, { name }): [string, PicklistValue[]] => [name, readValues(xml, 'customValue')]),
  );
  const usedBy: { readonly set: string; readonly field: string }[] = [];
  const fields = each('field', (xml, { parent: object }) => {
    const set = xml.element('valueSet')?.text('valueSetName');
    if (set) usedBy.push({ set, field: `${object}.${xml.required('fullName')}` });
    return { object, field: readField(xml, object, (name) => valueSets[name] ?? valueSet(name)) };
  });
  const rules = each('validationRule', (xml, { parent: object }) => ({ object, rule: readRule(xml) }));
  const processes = new Map(
    each('businessProcess', (xml, { name }): [string, string[]] => [
      name,
      xml.all('values').map((value) => decodeURIComponent(value.required('fullName'))),
    ]),
  );
  const recordTypes = each('recordType', (xml, { parent: object }) => ({
    object,
    recordType: readRecordType(xml, processes),
  }));
  const standardValues = Object.fromEntries(
    each('standardValueSet', (xml, { name }) => [standardField(name), xml.all('standardValue').map(readStage)]),
  ) as Record<string, PicklistValue[]>;
  const ofObject = (object: string) => {
    const own = <T extends { readonly object: string }>(list: readonly T[]) =>
      list.filter((one) => one.object === object);
    return {
      fields: own(fields).map(({ field }) => field),
      validationRules: own(rules).map(({ rule }) => rule),
      recordTypes: own(recordTypes).map(({ recordType }) => recordType),
    };
  };

  // A file of a package may hold nothing of an object but a field that is added to it.
  const objects = each('object', (xml, { name }) => ({ xml, name }))
    .filter(({ xml, name }) => name.endsWith('__c') && xml.text('label') !== undefined)
    .map(({ xml, name }) => readObject(xml, name, ofObject(name)));
  const whole = new Set(objects.map(({ name }) => name));
  const enlarged = new Set([
    ...standardObjects.map(({ name }) => name),
    ...[...fields, ...rules, ...recordTypes].map(({ object }) => object),
  ]);
  const additions = [...enlarged]
    .filter((object) => !whole.has(object))
    .map((object) => ({ object, ...ofObject(object) }))
    .filter((one) => one.fields.length + one.validationRules.length + one.recordTypes.length > 0);

  return {
    objects,
    additions,
    valueSets,
    labels: Object.fromEntries(each('labels', readLabels).flat()),
    flows: each('flow', (xml, { name }) => readFlow(xml, name)).filter((flow) => flow !== undefined),
    permissionSets: each('permissionset', (xml, { name }) => readPermissionSet(xml, name)),
    ...(Object.keys(standardValues).length > 0 ? { standardValues } : {}),
    translations: [
      ...each('fieldTranslation', (xml, { parent }) => readFieldTranslation(xml, parent)),
      ...each('translation', (xml, { name: language }) => ({
        language,
        labels: Object.fromEntries(
          xml.all('customLabels').map((one) => [`$Label.${one.required('name')}`, one.required('label')]),
        ),
      })),
      ...each('objectTranslation', (xml, { name }) => readObjectTranslation(xml, name)),
      ...each('globalValueSetTranslation', (xml, { name }) => readValueTranslation(xml, name, usedBy)),
      ...each('standardValueSetTranslation', (xml, { name }) => {
        const { of: set } = splitLanguage(name);
        return readValueTranslation(xml, name, [{ set, field: standardField(set) }]);
      }),
    ],
  };
}

function readObject(
  xml: XmlElement,
  name: string,
  { fields, ...own }: Pick<ObjectSchema, 'fields' | 'validationRules' | 'recordTypes'>,
): ObjectSchema {
  return {
    name,
    label: xml.required('label'),
    labelPlural: xml.required('pluralLabel'),
    custom: true,
    sharing: { Read: 'read', Private: 'none' }[xml.text('sharingModel') ?? ''] as ObjectSchema['sharing'],
    fields: [nameField(xml), ...fields],
    ...own,
  };
}

/** `Account-ko` is Account in Korean; a name may hold a dash of its own. */
function splitLanguage(name: string): { readonly of: string; readonly language: string } {
  const dash = name.lastIndexOf('-');
  return { of: name.slice(0, dash), language: name.slice(dash + 1) };
}

function nameField(xml: XmlElement): FieldSchema {
  const own = xml.element('nameField');
  const label = own?.text('label') ?? 'Name';
  return own?.text('type') === 'AutoNumber'
    ? {
        name: 'Name',
        label,
        type: 'string',
        custom: false,
        length: 80,
        autoNumber: own.required('displayFormat'),
        readOnly: true,
      }
    : { name: 'Name', label, type: 'string', custom: false, length: 80, required: true };
}

const readLabels = (xml: XmlElement): [string, string][] =>
  xml.all('labels').map((label) => [label.required('fullName'), label.required('value')]);

function readRule(xml: XmlElement): ValidationRule {
  return {
    name: xml.required('fullName'),
    active: xml.is('active'),
    formula: xml.required('errorConditionFormula'),
    message: xml.required('errorMessage'),
    errorField: xml.text('errorDisplayField'),
  };
}

/** The standard picklist that a value set of Salesforce's own fills. */
function standardField(set: string): string {
  const known: Readonly<Record<string, string>> = { OpportunityStage: 'Opportunity.StageName' };
  if (!known[set]) throw new Error(`The stand-in org has no standard value set ${set}.`);
  return known[set];
}

/** Metadata has names of its own for what forecasts call it. */
const forecastCategories: Readonly<Record<string, string>> = { BestCase: 'Best Case', Forecast: 'Commit' };

function readStage(xml: XmlElement): PicklistValue {
  const value = xml.required('fullName');
  const category = xml.required('forecastCategory');
  return {
    value,
    label: xml.text('label') ?? value,
    active: xml.text('isActive') !== 'false',
    isDefault: xml.is('default'),
    stage: {
      closed: xml.is('closed'),
      won: xml.is('won'),
      probability: Number(xml.required('probability')),
      forecastCategory: forecastCategories[category] ?? category,
    },
  };
}

function readRecordType(xml: XmlElement, processes: ReadonlyMap<string, readonly string[]>): RecordTypeSchema {
  const process = xml.text('businessProcess');
  const stages = process === undefined ? undefined : processes.get(process);
  if (process !== undefined && !stages) throw new Error(`No sales process ${process} in the deployment.`);
  return {
    developerName: xml.required('fullName'),
    name: xml.required('label'),
    active: xml.is('active'),
    description: xml.text('description'),
    picklists: Object.fromEntries([
      ...(stages ? [['StageName', stages]] : []),
      ...xml
        .all('picklistValues')
        // Names of values come written as in an address.
        .map((list) => [
          list.required('picklist'),
          list.all('values').map((value) => decodeURIComponent(value.required('fullName'))),
        ]),
    ]) as Record<string, string[]>,
  };
}

function readPermissionSet(xml: XmlElement, name: string): PermissionSet {
  return {
    name,
    objects: Object.fromEntries(
      xml.all('objectPermissions').map((access) => [
        access.required('object'),
        {
          read: access.is('allowRead'),
          create: access.is('allowCreate'),
          edit: access.is('allowEdit'),
          delete: access.is('allowDelete'),
          viewAll: access.is('viewAllRecords'),
          modifyAll: access.is('modifyAllRecords'),
        },
      ]),
    ),
    fields: Object.fromEntries(
      xml
        .all('fieldPermissions')
        .map((access) => [access.required('field'), { read: access.is('readable'), edit: access.is('editable') }]),
    ),
    customPermissions: xml
      .all('customPermissions')
      .filter((one) => one.is('enabled'))
      .map((one) => one.required('name')),
  };
}

function readFieldTranslation(xml: XmlElement, parent: string): Translation {
  const { of, language } = splitLanguage(parent);
  const field = `${of}.${xml.required('name')}`;
  const label = xml.text('label');
  const values = xml
    .all('picklistValues')
    .map((value) => [`${field}=${value.required('masterLabel')}`, value.text('translation') ?? '']);
  return { language, labels: Object.fromEntries([...(label ? [[field, label]] : []), ...values]) };
}

function readObjectTranslation(xml: XmlElement, name: string): Translation {
  const { of, language } = splitLanguage(name);
  const singular = xml
    .all('caseValues')
    .find((one) => !one.is('plural'))
    ?.text('value');
  const plural = xml
    .all('caseValues')
    .find((one) => one.is('plural'))
    ?.text('value');
  const nameLabel = xml.text('nameFieldLabel');
  return {
    language,
    labels: {
      ...(singular ? { [of]: singular } : {}),
      ...(plural ? { [`${of}[]`]: plural } : {}),
      ...(nameLabel ? { [`${of}.Name`]: nameLabel } : {}),
      ...Object.fromEntries(
        xml
          .all('validationRules')
          .map((rule) => [`${of}!${rule.required('name')}`, rule.text('errorMessage') ?? ''])
          .filter(([, message]) => message !== ''),
      ),
    },
  };
}

function readValueTranslation(
  xml: XmlElement,
  name: string,
  usedBy: readonly { readonly set: string; readonly field: string }[],
): Translation {
  const { of, language } = splitLanguage(name);
  const fields = usedBy.filter(({ set }) => set === of);
  const labels = xml
    .all('valueTranslation')
    .flatMap((value) =>
      fields.map(({ field }) => [`${field}=${value.required('masterLabel')}`, value.text('translation') ?? '']),
    );
  return { language, labels: Object.fromEntries(labels) };
}
