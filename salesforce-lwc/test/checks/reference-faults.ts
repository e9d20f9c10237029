import { basename, dirname } from 'node:path/posix';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** What files name that no other file defines, and what is defined and named nowhere: a deployment would fail, or carry dead weight. */
export function referenceFaults(project: Project): string[] {
  const names = definedNames(project);
  return [
    ...importFaults(project, names),
    ...labelFaults(project, names),
    ...permissionFaults(project, names),
    ...fieldFaults(project, names),
    ...translationFaults(project, names),
  ];
}

interface Names {
  /** A fact of the org is the same in every language. */
  readonly labels: ReadonlyMap<string, { readonly text: string; readonly isFact: boolean }>;
  /** `Object` and `Object.Field__c`, with the metadata of the field. */
  readonly objects: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Element>;
  readonly customPermissions: ReadonlySet<string>;
  readonly tabs: ReadonlySet<string>;
  readonly valueSets: ReadonlyMap<string, readonly string[]>;
  readonly components: ReadonlySet<string>;
}

function definedNames({ metadata, texts }: Project): Names {
  const ofType = (type: string) => [...metadata].filter(([, root]) => root.name === type);
  const named = (type: string) => ofType(type).map(([path]) => basename(path).split('.')[0]);
  const fields = ofType('CustomField').map(
    ([path, root]) => [`${basename(dirname(dirname(path)))}.${textOf(root, 'fullName')}`, root] as const,
  );
  return {
    labels: new Map(
      ofType('CustomLabels').flatMap(([, root]) =>
        childrenOf(root, 'labels').map((label) => {
          const isFact = textOf(label, 'categories') === 'Not translated';
          return [textOf(label, 'fullName') ?? '', { text: textOf(label, 'value') ?? '', isFact }] as const;
        }),
      ),
    ),
    objects: new Set([...named('CustomObject'), ...fields.map(([name]) => name.split('.')[0])]),
    fields: new Map(fields),
    customPermissions: new Set(named('CustomPermission')),
    tabs: new Set(named('CustomTab')),
    valueSets: new Map(
      ofType('GlobalValueSet').map(([path, root]) => [
        basename(path).split('.')[0],
        childrenOf(root, 'customValue').map((value) => textOf(value, 'fullName') ?? ''),
      ]),
    ),
    components: new Set([...texts.keys()].flatMap((path) => /\/lwc\/(\w+)\/\1\.js$/.exec(path)?.[1] ?? [])),
  };
}

const componentFile = (path: string) => /\/lwc\/\w+\/\w+\.(js|html)$/.test(path);

function importFaults({ texts }: Project, names: Names): string[] {
  const faults: string[] = [];
  for (const [path, text] of texts) {
    if (!componentFile(path)) continue;
    for (const [, from] of text.matchAll(/^\s*(?:import|export)\b[^'"]*?['"]([^'"]+)['"];?$/gm)) {
      const [, kind, name] = /^@salesforce\/(label|schema|customPermission)\/(.+)$/.exec(from) ?? [];
      const [, component] = /^c\/(\w+)$/.exec(from) ?? [];
      if (kind === 'label' && !names.labels.has(name.replace(/^c\./, ''))) faults.push(`${path}: no label “${name}”.`);
      if (kind === 'customPermission' && !names.customPermissions.has(name)) {
        faults.push(`${path}: no custom permission “${name}”.`);
      }
      if (kind === 'schema' && name.includes('__c') && !names.fields.has(name) && !names.objects.has(name)) {
        faults.push(`${path}: no object or field “${name}”.`);
      }
      if (component && !names.components.has(component)) faults.push(`${path}: no component “c/${component}”.`);
    }
    for (const [, tag] of text.matchAll(/<c-([a-z0-9-]+)/g)) {
      const component = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      if (path.endsWith('.html') && !names.components.has(component)) faults.push(`${path}: no component <c-${tag}>.`);
    }
  }
  return faults;
}

function labelFaults({ texts, metadata }: Project, { labels }: Names): string[] {
  const faults: string[] = [];
  const code = [...texts]
    .filter(([path]) => componentFile(path))
    .map(([, text]) => text)
    .join('\n');
  for (const name of labels.keys()) {
    if (!code.includes(`@salesforce/label/c.${name}'`)) faults.push(`label “${name}” is imported nowhere.`);
  }
  for (const [path, root] of metadata) {
    if (root.name !== 'Translations') continue;
    const translated = new Map(
      childrenOf(root, 'customLabels').map((label) => [textOf(label, 'name') ?? '', textOf(label, 'label') ?? '']),
    );
    for (const name of translated.keys()) if (!labels.has(name)) faults.push(`${path}: no label “${name}”.`);
    for (const [name, { text: english, isFact }] of labels) {
      const text = translated.get(name);
      if (isFact) {
        if (text !== undefined) faults.push(`${path}: label “${name}” is a fact and not to be translated.`);
      } else if (text === undefined) faults.push(`${path}: label “${name}” is not translated.`);
      else if (placeholdersIn(text) !== placeholdersIn(english)) {
        faults.push(
          `${path}: label “${name}” has placeholders ${placeholdersIn(text)}, in English ${placeholdersIn(english)}.`,
        );
      }
    }
  }
  return faults;
}

function placeholdersIn(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ') || 'none';
}

/** Fields that follow their object: nobody can be kept from them, and a permission set that names them is refused. */
const alwaysVisible = (field: Element) =>
  textOf(field, 'type') === 'MasterDetail' || textOf(field, 'required') === 'true';

function permissionFaults({ metadata }: Project, names: Names): string[] {
  const faults: string[] = [];
  const granted = new Set<string>();
  const sets = [...metadata].filter(([, root]) => root.name === 'PermissionSet');
  for (const [path, root] of sets) {
    for (const permission of childrenOf(root, 'fieldPermissions')) {
      const name = textOf(permission, 'field') ?? '';
      const field = names.fields.get(name);
      granted.add(name);
      if (!field) faults.push(`${path}:${permission.line}: no field “${name}”.`);
      else if (alwaysVisible(field))
        faults.push(`${path}:${permission.line}: “${name}” follows its object and cannot be granted.`);
      if (textOf(permission, 'editable') === 'true' && textOf(permission, 'readable') !== 'true') {
        faults.push(`${path}:${permission.line}: “${name}” can be edited and not read.`);
      }
    }
    for (const permission of childrenOf(root, 'objectPermissions')) {
      const name = textOf(permission, 'object') ?? '';
      if (name.endsWith('__c') && !names.objects.has(name))
        faults.push(`${path}:${permission.line}: no object “${name}”.`);
    }
    for (const permission of childrenOf(root, 'customPermissions')) {
      const name = textOf(permission, 'name') ?? '';
      if (!names.customPermissions.has(name))
        faults.push(`${path}:${permission.line}: no custom permission “${name}”.`);
    }
    for (const setting of childrenOf(root, 'tabSettings')) {
      const name = textOf(setting, 'tab') ?? '';
      if (!names.tabs.has(name)) faults.push(`${path}:${setting.line}: no tab “${name}”.`);
    }
  }
  for (const [name, field] of names.fields) {
    if (sets.length > 0 && !granted.has(name) && !alwaysVisible(field))
      faults.push(`field “${name}” is granted to nobody.`);
  }
  return faults;
}

function fieldFaults({ metadata }: Project, names: Names): string[] {
  const faults: string[] = [];
  for (const [name, field] of names.fields) {
    const valueSet = field.children.find((child) => child.name === 'valueSet');
    const setName = valueSet && textOf(valueSet, 'valueSetName');
    if (setName && !names.valueSets.has(setName)) faults.push(`field “${name}”: no global value set “${setName}”.`);
    const target = textOf(field, 'referenceTo');
    if (target?.endsWith('__c') && !names.objects.has(target)) faults.push(`field “${name}”: no object “${target}”.`);
  }
  for (const [path, root] of metadata) {
    const expected = { CustomField: textOf(root, 'fullName') }[root.name];
    if (expected !== undefined && basename(path).split('.')[0] !== expected) {
      faults.push(`${path}: the file is not called as its field, “${expected}”.`);
    }
  }
  for (const tab of names.tabs) if (!names.objects.has(tab)) faults.push(`tab “${tab}”: no such object.`);
  return faults;
}

function translationFaults({ metadata }: Project, names: Names): string[] {
  const faults: string[] = [];
  const translated = new Map<string, Set<string>>();
  for (const [path, root] of metadata) {
    const [, object, language] = /objectTranslations\/(\w+)-(\w+)\//.exec(path) ?? [];
    if (root.name === 'CustomObjectTranslation' && !names.objects.has(object))
      faults.push(`${path}: no object “${object}”.`);
    if (root.name === 'CustomFieldTranslation') {
      const name = `${object}.${textOf(root, 'name')}`;
      if (!names.fields.has(name)) faults.push(`${path}: no field “${name}”.`);
      translated.set(language, (translated.get(language) ?? new Set<string>()).add(name));
    }
    if (root.name === 'GlobalValueSetTranslation') {
      const set = basename(path).split('-')[0];
      const values = childrenOf(root, 'valueTranslation').map((value) => textOf(value, 'masterLabel') ?? '');
      const known = names.valueSets.get(set) ?? [];
      for (const value of values) if (!known.includes(value)) faults.push(`${path}: no value “${value}” in ${set}.`);
      for (const value of known)
        if (!values.includes(value)) faults.push(`${path}: value “${value}” is not translated.`);
    }
  }
  for (const [language, fields] of translated) {
    for (const name of names.fields.keys()) {
      if (!fields.has(name)) faults.push(`field “${name}” is not translated into ${language}.`);
    }
  }
  return faults;
}
