import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
import { readField, readValues } from './read-field';
import { readFlow } from './read-flow';
import { readXml, type XmlElement } from './read-xml';

/**
 * What package directories of a DX project would bring into an org: objects, fields, validation rules, permission sets and translated
 * labels, read from the metadata files themselves. Throws at metadata the stand-in org could not keep to.
 */
export async function readDeployment(...folders: readonly string[]): Promise<Deployment> {
  const names = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  const files = names.flatMap((found, k) => found.map((name) => join(folders[k], name))).sort();
  const ending = (suffix: string) => files.filter((file) => file.endsWith(`.${suffix}-meta.xml`));
  const each = <T>(suffix: string, read: (xml: XmlElement, file: string) => T): Promise<T[]> =>
    Promise.all(ending(suffix).map(async (file) => read(await readXml(file), file)));

  const valueSets = new Map(
    await each('globalValueSet', (xml, file): [string, PicklistValue[]] => [
      nameOf(file),
      readValues(xml, 'customValue'),
    ]),
  );
  const usedBy: { readonly set: string; readonly field: string }[] = [];
  const fields = await each('field', (xml, file) => {
    const object = basename(dirname(dirname(file)));
    const set = xml.element('valueSet')?.text('valueSetName');
    if (set) usedBy.push({ set, field: `${object}.${xml.required('fullName')}` });
    return { object, field: readField(xml, object, valueSets) };
  });
  const rules = await each('validationRule', (xml, file) => ({
    object: basename(dirname(dirname(file))),
    rule: readRule(xml),
  }));
  const processes = new Map(
    await each('businessProcess', (xml, file): [string, string[]] => [
      nameOf(file),
      xml.all('values').map((value) => decodeURIComponent(value.required('fullName'))),
    ]),
  );
  const recordTypes = await each('recordType', (xml, file) => ({
    object: basename(dirname(dirname(file))),
    recordType: readRecordType(xml, processes),
  }));
  const standardValues = Object.fromEntries(
    await each('standardValueSet', (xml, file) => [
      standardField(nameOf(file)),
      xml.all('standardValue').map(readStage),
    ]),
  ) as Record<string, PicklistValue[]>;
  const own = <T extends { readonly object: string }>(list: readonly T[], object: string) =>
    list.filter((one) => one.object === object);

  const objects = (await each('object', (xml, file) => ({ xml, name: nameOf(file) })))
    .filter(({ name }) => name.endsWith('__c'))
    .map(({ xml, name }): ObjectSchema => {
      const ownFields = own(fields, name).map(({ field }) => field);
      return {
        name,
        label: xml.required('label'),
        labelPlural: xml.required('pluralLabel'),
        custom: true,
        sharing: { Read: 'read', Private: 'none' }[xml.text('sharingModel') ?? ''] as ObjectSchema['sharing'],
        fields: [nameField(xml), ...ownFields],
        validationRules: own(rules, name).map(({ rule }) => rule),
        recordTypes: own(recordTypes, name).map(({ recordType }) => recordType),
      };
    });
  const additions = standardObjects
    .map(({ name }) => ({
      object: name,
      fields: own(fields, name).map(({ field }) => field),
      validationRules: own(rules, name).map(({ rule }) => rule),
      recordTypes: own(recordTypes, name).map(({ recordType }) => recordType),
    }))
    .filter(
      ({ fields: added, validationRules, recordTypes: types }) =>
        added.length + validationRules.length + types.length > 0,
    );
  const strays = fields.filter(
    ({ object }) => ![...objects.map(({ name }) => name), ...standardObjects.map(({ name }) => name)].includes(object),
  );
  if (strays.length > 0) {
    throw new Error(`The stand-in org has no object ${[...new Set(strays.map(({ object }) => object))].join(', ')}.`);
  }

  return {
    objects,
    additions,
    labels: Object.fromEntries((await each('labels', readLabels)).flat()),
    flows: (await each('flow', (xml, file) => readFlow(xml, nameOf(file)))).filter((flow) => flow !== undefined),
    permissionSets: await each('permissionset', (xml, file) => readPermissionSet(xml, nameOf(file))),
    ...(Object.keys(standardValues).length > 0 ? { standardValues } : {}),
    translations: [
      ...(await each('fieldTranslation', readFieldTranslation)),
      ...(await each('translation', (xml, file) => ({
        language: nameOf(file),
        labels: Object.fromEntries(
          xml.all('customLabels').map((one) => [`$Label.${one.required('name')}`, one.required('label')]),
        ),
      }))),
      ...(await each('objectTranslation', readObjectTranslation)),
      ...(await each('globalValueSetTranslation', (xml, file) => readValueTranslation(xml, file, usedBy))),
      ...(await each('standardValueSetTranslation', (xml, file) => {
        const { of: set } = splitLanguage(nameOf(file));
        return readValueTranslation(xml, file, [{ set, field: standardField(set) }]);
      })),
    ],
  };
}

/** `Keystage_Tier` of `…/Keystage_Tier.globalValueSet-meta.xml`. */
const nameOf = (file: string) => basename(file).split('.')[0];

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

function readFieldTranslation(xml: XmlElement, file: string): Translation {
  const { of, language } = splitLanguage(basename(dirname(file)));
  const field = `${of}.${xml.required('name')}`;
  const label = xml.text('label');
  const values = xml
    .all('picklistValues')
    .map((value) => [`${field}=${value.required('masterLabel')}`, value.text('translation') ?? '']);
  return { language, labels: Object.fromEntries([...(label ? [[field, label]] : []), ...values]) };
}

function readObjectTranslation(xml: XmlElement, file: string): Translation {
  const { of, language } = splitLanguage(nameOf(file));
  const singular = xml
    .all('caseValues')
    .find((one) => !one.is('plural'))
    ?.text('value');
  const plural = xml
    .all('caseValues')
    .find((one) => one.is('plural'))
    ?.text('value');
  const name = xml.text('nameFieldLabel');
  return {
    language,
    labels: {
      ...(singular ? { [of]: singular } : {}),
      ...(plural ? { [`${of}[]`]: plural } : {}),
      ...(name ? { [`${of}.Name`]: name } : {}),
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
  file: string,
  usedBy: readonly { readonly set: string; readonly field: string }[],
): Translation {
  const { of, language } = splitLanguage(nameOf(file));
  const fields = usedBy.filter(({ set }) => set === of);
  const labels = xml
    .all('valueTranslation')
    .flatMap((value) =>
      fields.map(({ field }) => [`${field}=${value.required('masterLabel')}`, value.text('translation') ?? '']),
    );
  return { language, labels: Object.fromEntries(labels) };
}
