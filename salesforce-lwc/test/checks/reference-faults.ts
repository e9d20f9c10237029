import { definedNames, type DefinedNames } from './defined-names';
import { flowFaults } from './flow-faults';
import { formulaFaults } from './formula-faults';
import { pageFaults } from './page-faults';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';
import { reportFaults } from './report-faults';
import { stageFaults } from './stage-faults';
import { translationFaults } from './translation-faults';

/** What files name that no other file defines, and what is defined and named nowhere: a deployment would fail, or carry dead weight. */
export function referenceFaults(project: Project): string[] {
  const names = definedNames(project);
  return [
    ...importFaults(project, names),
    ...labelFaults(project, names),
    ...permissionFaults(project, names),
    ...fieldFaults(names),
    ...formulaFaults(project, names),
    ...flowFaults(names),
    ...pageFaults(names),
    ...reportFaults(project, names),
    ...stageFaults(project, names),
    ...translationFaults(project, names),
  ];
}

const componentFile = (path: string) => /\/lwc\/\w+\/\w+\.(js|html)$/.test(path);

function importFaults({ texts }: Project, names: DefinedNames): string[] {
  const faults: string[] = [];
  for (const [path, text] of texts) {
    if (!componentFile(path)) continue;
    for (const [, from] of text.matchAll(/^\s*(?:import|export)\b[^'"]*?['"]([^'"]+)['"];?$/gm)) {
      const [, kind, name] = /^@salesforce\/(label|schema|customPermission|messageChannel)\/(.+)$/.exec(from) ?? [];
      const [, component] = /^c\/(\w+)$/.exec(from) ?? [];
      if (kind === 'label' && !names.labels.has(name.replace(/^c\./, ''))) faults.push(`${path}: no label “${name}”.`);
      if (kind === 'customPermission' && !names.customPermissions.has(name)) {
        faults.push(`${path}: no custom permission “${name}”.`);
      }
      if (kind === 'messageChannel' && !names.messageChannels.has(name)) {
        faults.push(`${path}: no message channel “${name}”.`);
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

function labelFaults({ texts, metadata }: Project, { labels }: DefinedNames): string[] {
  const faults: string[] = [];
  const code = [...texts]
    .filter(([path]) => componentFile(path))
    .map(([, text]) => text)
    .join('\n');
  const inFlows = [...texts]
    .filter(([path]) => path.endsWith('.flow-meta.xml'))
    .map(([, text]) => text)
    .join('\n');
  for (const name of labels.keys()) {
    const isNamed = code.includes(`@salesforce/label/c.${name}'`) || inFlows.includes(`{!$Label.${name}}`);
    if (!isNamed) faults.push(`label “${name}” is imported nowhere.`);
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

const isComputed = (field: Element) => textOf(field, 'type') === 'Summary' || textOf(field, 'formula') !== undefined;

function permissionFaults({ metadata }: Project, names: DefinedNames): string[] {
  const faults: string[] = [];
  const granted = new Set<string>();
  const given = new Set<string>();
  const sets = [...metadata].filter(([, root]) => root.name === 'PermissionSet');
  for (const [path, root] of sets) {
    for (const permission of childrenOf(root, 'fieldPermissions')) {
      const name = textOf(permission, 'field') ?? '';
      const field = names.fields.get(name);
      granted.add(name);
      if (!field) faults.push(`${path}:${permission.line}: no field “${name}”.`);
      else if (alwaysVisible(field))
        faults.push(`${path}:${permission.line}: “${name}” follows its object and cannot be granted.`);
      if (field && isComputed(field) && textOf(permission, 'editable') === 'true') {
        faults.push(`${path}:${permission.line}: “${name}” is computed and cannot be edited.`);
      }
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
      given.add(name);
      if (!names.customPermissions.has(name))
        faults.push(`${path}:${permission.line}: no custom permission “${name}”.`);
    }
    for (const one of childrenOf(root, 'applicationVisibilities')) {
      const name = textOf(one, 'application') ?? '';
      if (!names.apps.has(name)) faults.push(`${path}:${one.line}: no app “${name}”.`);
    }
    for (const setting of childrenOf(root, 'tabSettings')) {
      const name = textOf(setting, 'tab') ?? '';
      if (!names.tabs.has(name)) faults.push(`${path}:${setting.line}: no tab “${name}”.`);
    }
  }
  for (const name of names.customPermissions) {
    if (!given.has(name)) faults.push(`custom permission “${name}” is given to nobody.`);
  }
  for (const [name, field] of names.fields) {
    if (sets.length > 0 && !granted.has(name) && !alwaysVisible(field))
      faults.push(`field “${name}” is granted to nobody.`);
  }
  return faults;
}

function fieldFaults(names: DefinedNames): string[] {
  const faults: string[] = [];
  for (const [name, field] of names.fields) {
    const valueSet = field.children.find((child) => child.name === 'valueSet');
    const setName = valueSet && textOf(valueSet, 'valueSetName');
    if (setName && !names.valueSets.has(setName)) faults.push(`field “${name}”: no global value set “${setName}”.`);
    const target = textOf(field, 'referenceTo');
    if (target?.endsWith('__c') && !names.objects.has(target)) faults.push(`field “${name}”: no object “${target}”.`);
  }
  return faults;
}
