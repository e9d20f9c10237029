import { nameOf, type DefinedNames } from './defined-names';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** What a translation speaks of that is not there, and what is there and not translated. */
export function translationFaults(project: Project, names: DefinedNames): string[] {
  const faults: string[] = [];
  const translated = new Map<string, Set<string>>();
  for (const [path, root] of project.metadata) {
    const [, object = '', language = ''] = /objectTranslations\/(\w+)-(\w+)\//.exec(path) ?? [];
    const seen = (name: string) => {
      const known = translated.get(language) ?? new Set<string>();
      translated.set(language, known.add(name));
    };
    if (root.name === 'CustomObjectTranslation') faults.push(...objectFaults(path, root, object, names, seen));
    if (root.name === 'CustomFieldTranslation') faults.push(...fieldFaults(path, root, object, names, seen));
    if (root.name === 'GlobalValueSetTranslation' || root.name === 'StandardValueSetTranslation') {
      faults.push(...valueFaults(path, root, names));
    }
    if (root.name === 'Translations') faults.push(...namedPartFaults(path, root, names));
  }
  const expected = [
    ...[...names.fields.keys()].map((name) => ({ what: 'field', name })),
    ...[...names.validationRules.keys()].map((name) => ({ what: 'validation rule', name })),
    ...[...names.quickActions.keys()].map((name) => ({ what: 'quick action', name })),
    ...[...names.recordTypes.keys()].map((name) => ({ what: 'record type', name })),
    ...[...names.objects].filter((name) => name.endsWith('__c')).map((name) => ({ what: 'object', name })),
  ];
  for (const [language, seen] of translated) {
    for (const { what, name } of expected) {
      if (!seen.has(name)) faults.push(`${what} “${name}” is not translated into ${language}.`);
    }
  }
  return faults;
}

type Seen = (name: string) => void;

function objectFaults(path: string, root: Element, object: string, names: DefinedNames, seen: Seen): string[] {
  if (!names.objects.has(object)) return [`${path}: no object “${object}”.`];
  if (childrenOf(root, 'caseValues').length > 0) seen(object);
  const parts: [list: string, what: string, known: ReadonlyMap<string, Element>][] = [
    ['validationRules', 'validation rule', names.validationRules],
    ['quickActions', 'quick action', names.quickActions],
    ['recordTypes', 'record type', names.recordTypes],
  ];
  const faults = parts.flatMap(([list, what, known]) =>
    childrenOf(root, list).flatMap((part) => {
      const name = `${object}.${textOf(part, 'name')}`;
      seen(name);
      return known.has(name) ? [] : [`${path}: no ${what} “${name}”.`];
    }),
  );
  const layouts = childrenOf(root, 'layouts').flatMap((part) => {
    const layout = names.layouts.get(`${object}-${textOf(part, 'layout')}`);
    if (!layout) return [`${path}: no layout “${textOf(part, 'layout')}”.`];
    const labels = childrenOf(layout, 'layoutSections').map((section) => textOf(section, 'label'));
    return childrenOf(part, 'sections')
      .filter((section) => !labels.includes(textOf(section, 'section')))
      .map((section) => `${path}: no section “${textOf(section, 'section')}”.`);
  });
  return [...faults, ...layouts];
}

function fieldFaults(path: string, root: Element, object: string, names: DefinedNames, seen: Seen): string[] {
  const name = `${object}.${textOf(root, 'name')}`;
  seen(name);
  const field = names.fields.get(name);
  if (!field) return [`${path}: no field “${name}”.`];
  const values = childrenOf(field, 'valueSet')
    .flatMap((set) => childrenOf(set, 'valueSetDefinition'))
    .flatMap((definition) => childrenOf(definition, 'value'))
    .map((value) => textOf(value, 'label') ?? '');
  return [...compared(path, values, childrenOf(root, 'picklistValues'), name)];
}

function valueFaults(path: string, root: Element, names: DefinedNames): string[] {
  const set = nameOf(path).split('-')[0];
  return compared(path, names.valueSets.get(set) ?? [], childrenOf(root, 'valueTranslation'), set);
}

/** Values against their translations, which go by what is shown in English. */
function compared(path: string, known: readonly string[], translations: readonly Element[], of: string): string[] {
  const values = translations.map((value) => textOf(value, 'masterLabel') ?? '');
  return [
    ...values.filter((value) => !known.includes(value)).map((value) => `${path}: no value “${value}” in ${of}.`),
    ...known.filter((value) => !values.includes(value)).map((value) => `${path}: value “${value}” is not translated.`),
  ];
}

/** Apps, tabs of pages and report types: objects translate their own tabs. */
function namedPartFaults(path: string, root: Element, names: DefinedNames): string[] {
  const pageTabs = [...names.tabs].filter(([, tab]) => textOf(tab, 'customObject') !== 'true').map(([name]) => name);
  const parts: [list: string, what: string, known: readonly string[]][] = [
    ['customApplications', 'app', [...names.apps.keys()]],
    ['customTabs', 'tab', pageTabs],
    ['reportTypes', 'report type', [...names.reportTypes.keys()]],
  ];
  return parts.flatMap(([list, what, known]) => {
    const named = childrenOf(root, list).map((part) => textOf(part, 'name') ?? '');
    return [
      ...named.filter((name) => !known.includes(name)).map((name) => `${path}: no ${what} “${name}”.`),
      ...known.filter((name) => !named.includes(name)).map((name) => `${path}: ${what} “${name}” is not translated.`),
    ];
  });
}
