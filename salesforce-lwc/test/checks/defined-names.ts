import { basename, dirname } from 'node:path/posix';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** Metadata of one type by its name, such as `Opportunity.Keystage_Plan_Visit` for a quick action. */
export type Named = ReadonlyMap<string, Element>;

/** What the files of a project define, for the others to name. */
export interface DefinedNames {
  readonly labels: ReadonlyMap<string, { readonly text: string; readonly isFact: boolean }>;
  readonly objects: ReadonlySet<string>;
  /** By `Object.Field__c`. */
  readonly fields: Named;
  readonly customPermissions: ReadonlySet<string>;
  readonly messageChannels: ReadonlySet<string>;
  readonly tabs: Named;
  readonly pages: Named;
  readonly apps: Named;
  readonly flows: Named;
  readonly quickActions: Named;
  readonly reportTypes: Named;
  readonly layouts: Named;
  /** By `Object.Rule`, `Object.Type` and `Object.Process`. */
  readonly validationRules: Named;
  readonly recordTypes: Named;
  readonly businessProcesses: Named;
  /** The values of each global and standard value set. */
  readonly valueSets: ReadonlyMap<string, readonly string[]>;
  /** Components by name, with what describes them. */
  readonly components: ReadonlyMap<string, Element | undefined>;
}

export function definedNames({ metadata, texts }: Project): DefinedNames {
  const ofType = (type: string) => [...metadata].filter(([, root]) => root.name === type);
  const files = (type: string): Named => new Map(ofType(type).map(([path, root]) => [nameOf(path), root]));
  const members = (type: string): Named =>
    new Map(
      ofType(type).map(([path, root]) => [`${basename(dirname(dirname(path)))}.${textOf(root, 'fullName')}`, root]),
    );
  const fields = members('CustomField');
  const sets = [
    ...ofType('GlobalValueSet').map(([path, root]) => [path, childrenOf(root, 'customValue')] as const),
    ...ofType('StandardValueSet').map(([path, root]) => [path, childrenOf(root, 'standardValue')] as const),
  ];
  return {
    labels: labelsOf(ofType('CustomLabels').map(([, root]) => root)),
    objects: new Set([...files('CustomObject').keys(), ...[...fields.keys()].map((name) => name.split('.')[0])]),
    fields,
    customPermissions: new Set(files('CustomPermission').keys()),
    messageChannels: new Set([...files('LightningMessageChannel').keys()].map((name) => `${name}__c`)),
    tabs: files('CustomTab'),
    pages: files('FlexiPage'),
    apps: files('CustomApplication'),
    flows: files('Flow'),
    quickActions: files('QuickAction'),
    reportTypes: files('ReportType'),
    layouts: files('Layout'),
    validationRules: members('ValidationRule'),
    recordTypes: members('RecordType'),
    businessProcesses: members('BusinessProcess'),
    valueSets: new Map(
      sets.map(([path, values]) => [nameOf(path), values.map((value) => textOf(value, 'fullName') ?? '')]),
    ),
    components: new Map(
      [...texts.keys()].flatMap((path) => {
        const [, name] = /\/lwc\/(\w+)\/\1\.js$/.exec(path) ?? [];
        return name ? [[name, metadata.get(`${path}-meta.xml`)] as const] : [];
      }),
    ),
  };
}

/** `Opportunity.Keystage_Plan_Visit` of `…/Opportunity.Keystage_Plan_Visit.quickAction-meta.xml`. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.\w+-meta\.xml$/, '');
}

/** A fact of the org, such as which gates are deployed, is the same in every language. */
function labelsOf(files: readonly Element[]): DefinedNames['labels'] {
  return new Map(
    files
      .flatMap((root) => childrenOf(root, 'labels'))
      .map((label) => {
        const isFact = textOf(label, 'categories') === 'Not translated';
        return [textOf(label, 'fullName') ?? '', { text: textOf(label, 'value') ?? '', isFact }] as const;
      }),
  );
}

/** Whether an object has such a field. What Salesforce brings itself is taken for granted. */
export function hasField(names: DefinedNames, object: string, field: string): boolean {
  return !field.endsWith('__c') || names.fields.has(`${object}.${field}`);
}
