import { xmlIn, type MetadataComponent, type XmlElement } from '../../org/deployment';
import type { Removal } from '../../org/schema';

/** A component as a package hands it over, with the place of it there. */
export interface PackagedComponent {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly line: number;
  /** The text of its file. */
  readonly text: string;
  /** What the stand-in org reads of it; undefined for what shows pages and the like, which it takes and does not hold. */
  readonly read?: MetadataComponent;
}

export interface ReadPackage {
  readonly components: readonly PackagedComponent[];
  /** What the package lists, but does not hold. */
  readonly missing: readonly Removal[];
  readonly removals: readonly Removal[];
  /** Types that it lists and the stand-in has not built. */
  readonly unbuilt: readonly string[];
}

/** Types of the Metadata API by the folder and the end of their files. */
const kinds: Readonly<Record<string, string>> = {
  'applications/app': 'CustomApplication',
  'customPermissions/customPermission': 'CustomPermission',
  'flexipages/flexipage': 'FlexiPage',
  'flows/flow': 'Flow',
  'globalValueSets/globalValueSet': 'GlobalValueSet',
  'globalValueSetTranslations/globalValueSetTranslation': 'GlobalValueSetTranslation',
  'labels/labels': 'CustomLabels',
  'layouts/layout': 'Layout',
  'messageChannels/messageChannel': 'LightningMessageChannel',
  'objects/object': 'CustomObject',
  'objectTranslations/objectTranslation': 'CustomObjectTranslation',
  'permissionsets/permissionset': 'PermissionSet',
  'quickActions/quickAction': 'QuickAction',
  'reports/report': 'Report',
  'reportTypes/reportType': 'ReportType',
  'standardValueSets/standardValueSet': 'StandardValueSet',
  'standardValueSetTranslations/standardValueSetTranslation': 'StandardValueSetTranslation',
  'tabs/tab': 'CustomTab',
  'translations/translation': 'Translations',
};

/** What may stand within the file of an object or of labels, by its element. */
const parts: Readonly<Record<string, { readonly type: string; readonly suffix: string }>> = {
  businessProcesses: { type: 'BusinessProcess', suffix: 'businessProcess' },
  fields: { type: 'CustomField', suffix: 'field' },
  labels: { type: 'CustomLabel', suffix: 'label' },
  listViews: { type: 'ListView', suffix: 'listView' },
  recordTypes: { type: 'RecordType', suffix: 'recordType' },
  validationRules: { type: 'ValidationRule', suffix: 'validationRule' },
};

const built = new Set([
  ...Object.values(kinds),
  ...Object.values(parts).map(({ type }) => type),
  'LightningComponentBundle',
]);

/** Folders come with their reports; of apps and origins that let a client in, none can be deployed here, so there is none. */
const listedBesides = ['CorsWhitelistOrigin', 'ExternalClientApplication', 'ReportFolder'];

export const isListed = (type: string) => built.has(type) || listedBesides.includes(type);

/** Read for what they do to records; of other kinds the org only knows that they are there. */
const held = new Set([
  ...['businessProcess', 'field', 'flow', 'globalValueSet', 'globalValueSetTranslation', 'labels', 'object'],
  ...['objectTranslation', 'permissionset', 'recordType', 'standardValueSet', 'standardValueSetTranslation'],
  ...['translation', 'validationRule'],
]);

const withParts = ['CustomObject', 'CustomLabels'];
const lists = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

/** What a package in the format of the Metadata API brings and takes: that of its files which `package.xml` lists. */
export function readPackage(files: ReadonlyMap<string, Buffer>): ReadPackage {
  const textOf = (name: string) => files.get(name)?.toString('utf8');
  const listed = listedIn(textOf('package.xml') ?? '');
  const found = [...files.keys()].flatMap((name) => componentsOf(name, textOf(name) ?? ''));
  const wanted = new Set(listed.map(keyOf));
  const isWanted = ({ type, fullName, read }: PackagedComponent) =>
    wanted.has(`${type} ${fullName}`) ||
    wanted.has(`${type} *`) ||
    (read !== undefined && wanted.has(`CustomObject ${read.parent}`)) ||
    (type === 'CustomLabel' && wanted.has('CustomLabels CustomLabels'));
  const known = new Set(found.map(({ type, fullName }) => `${type} ${fullName}`));
  return {
    components: found.filter(isWanted),
    missing: listed.filter((one) => one.name !== '*' && !known.has(keyOf(one)) && !isStandard(one)),
    removals: lists.flatMap((name) => listedIn(textOf(name) ?? '')),
    unbuilt: [...new Set(listed.map(({ type }) => type))].filter((type) => !built.has(type)),
  };
}

/** Members of a list of components by type, in its order. */
function listedIn(text: string): Removal[] {
  if (text === '') return [];
  return xmlIn(text, 'package.xml')
    .all('types')
    .flatMap((types) =>
      // Folders of reports are listed as `Sales/`.
      types.texts('members').map((member) => ({ type: types.required('name'), name: member.replace(/\/$/, '') })),
    );
}

const keyOf = ({ type, name }: Removal) => `${type} ${name}`;

/** A standard object may be listed for what is added to it. */
const isStandard = ({ type, name }: Removal) => type === 'CustomObject' && !name.endsWith('__c');

function componentsOf(fileName: string, text: string): PackagedComponent[] {
  const [folder, bundle] = fileName.split('/');
  if (folder === 'lwc') {
    const isBundle = fileName === `lwc/${bundle}/${bundle}.js-meta.xml`;
    return isBundle ? [{ type: 'LightningComponentBundle', fullName: bundle, fileName, line: 1, text }] : [];
  }
  const reportFolder = /^reports\/([^/]+)-meta\.xml$/.exec(fileName)?.[1];
  if (reportFolder) return [{ type: 'Report', fullName: reportFolder, fileName, line: 1, text }];
  const dot = fileName.lastIndexOf('.');
  const suffix = fileName.slice(dot + 1);
  const type = kinds[`${folder}/${suffix}`];
  if (!type) return [];
  const name = fileName.slice(folder.length + 1, dot);
  const xml = xmlIn(text, fileName);
  const read = { suffix, name, parent: '', xml };
  const whole = { type, fullName: name, fileName, line: 1, text, ...(held.has(suffix) ? { read } : {}) };
  if (type === 'CustomObjectTranslation') return [whole, ...fieldTranslations(name, fileName, text, xml)];
  return [whole, ...(withParts.includes(type) ? partsOf(name, fileName, text, xml) : [])];
}

function partsOf(parent: string, fileName: string, text: string, xml: XmlElement): PackagedComponent[] {
  return xml.names().flatMap((element) =>
    !parts[element]
      ? []
      : xml.all(element).map((part) => {
          const name = part.required('fullName');
          const { type, suffix } = parts[element];
          const fullName = suffix === 'label' ? name : `${parent}.${name}`;
          const read = { suffix, name, parent, xml: part };
          const line = lineOf(text, `<fullName>${name}</fullName>`) ?? 1;
          return { type, fullName, fileName, line, text, ...(held.has(suffix) ? { read } : {}) };
        }),
  );
}

/** Translations of fields stand within that of their object, and are no components of their own. */
function fieldTranslations(name: string, fileName: string, text: string, xml: XmlElement): PackagedComponent[] {
  return xml.all('fields').map((part) => ({
    ...{ type: 'CustomObjectTranslation', fullName: name, fileName, line: 1, text },
    read: { suffix: 'fieldTranslation', name: part.required('name'), parent: name, xml: part },
  }));
}

/** The line on which something first stands, from 1. */
export function lineOf(text: string, wanted: string): number | undefined {
  const at = text.indexOf(wanted);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}
