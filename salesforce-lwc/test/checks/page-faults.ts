import { hasField, type DefinedNames } from './defined-names';
import { childrenOf, textOf, type Element } from './read-metadata';

/** Pages, tabs, apps, quick actions and layouts that name what is not there or does not go there. */
export function pageFaults(names: DefinedNames): string[] {
  return [
    ...each(names.pages, 'page', (page) => faultsOfPage(page, names)),
    ...each(names.tabs, 'tab', (tab, name) => faultsOfTab(tab, name, names)),
    ...each(names.apps, 'app', (app) => faultsOfApp(app, names)),
    ...each(names.quickActions, 'quick action', (action) => faultsOfAction(action, names)),
    ...each(names.layouts, 'layout', (layout, name) => faultsOfLayout(layout, name.split('-')[0], names)),
  ];
}

function each(
  named: ReadonlyMap<string, Element>,
  what: string,
  faultsOf: (element: Element, name: string) => readonly string[],
): string[] {
  return [...named].flatMap(([name, element]) => faultsOf(element, name).map((fault) => `${what} “${name}”: ${fault}`));
}

/** The regions of the templates in use; Salesforce lists them nowhere. */
const regions: Readonly<Record<string, readonly string[]>> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
};

const targetOf: Readonly<Record<string, string>> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
};

function faultsOfPage(page: Element, names: DefinedNames): string[] {
  const faults: string[] = [];
  const template = textOf(childrenOf(page, 'template')[0] ?? page, 'name') ?? '';
  const known = regions[template];
  if (!known) faults.push(`no template “${template}”.`);
  const instances: Element[] = [];
  for (const region of childrenOf(page, 'flexiPageRegions')) {
    const name = textOf(region, 'name') ?? '';
    if (known && !known.includes(name)) faults.push(`its template has no region “${name}”.`);
    instances.push(...childrenOf(region, 'itemInstances').flatMap((item) => childrenOf(item, 'componentInstance')));
  }
  const identifiers = instances.map((one) => textOf(one, 'identifier') ?? '');
  for (const twice of identifiers.filter((one, k) => identifiers.indexOf(one) !== k)) {
    faults.push(`two components are identified by “${twice}”.`);
  }
  const target = targetOf[textOf(page, 'type') ?? ''] ?? '';
  for (const instance of instances) {
    const component = textOf(instance, 'componentName') ?? '';
    if (!component.includes(':'))
      faults.push(...faultsOfComponent(component, target, textOf(page, 'sobjectType'), names));
  }
  return faults;
}

function faultsOfComponent(
  component: string,
  target: string,
  object: string | undefined,
  names: DefinedNames,
): string[] {
  const bundle = names.components.get(component);
  if (!bundle) return [`no component “${component}”.`];
  const targets = childrenOf(bundle, 'targets')
    .flatMap((list) => childrenOf(list, 'target'))
    .map(({ text }) => text);
  if (!targets.includes(target)) return [`“${component}” does not go on such a page.`];
  const objects = childrenOf(bundle, 'targetConfigs')
    .flatMap((list) => childrenOf(list, 'targetConfig'))
    .filter(({ attributes }) =>
      (attributes['targets'] ?? '')
        .split(',')
        .map((one) => one.trim())
        .includes(target),
    )
    .flatMap((config) => childrenOf(config, 'objects').flatMap((list) => childrenOf(list, 'object')))
    .map(({ text }) => text);
  return object !== undefined && objects.length > 0 && !objects.includes(object)
    ? [`“${component}” does not go on pages of ${object}.`]
    : [];
}

function faultsOfTab(tab: Element, name: string, names: DefinedNames): string[] {
  if (textOf(tab, 'customObject') === 'true') return names.objects.has(name) ? [] : ['no such object.'];
  const page = textOf(tab, 'flexiPage');
  if (page === undefined) return [];
  const shown = names.pages.get(page);
  if (!shown) return [`no page “${page}”.`];
  return textOf(shown, 'type') === 'AppPage' ? [] : [`“${page}” is no app page.`];
}

function faultsOfApp(app: Element, names: DefinedNames): string[] {
  const tabs = childrenOf(app, 'tabs').map(({ text }) => text);
  const unknown = tabs.filter((tab) => !tab.startsWith('standard-') && !names.tabs.has(tab));
  const overrides = childrenOf(app, 'actionOverrides').flatMap((override) => {
    const [content, of] = [textOf(override, 'content') ?? '', textOf(override, 'pageOrSobjectType') ?? ''];
    const page = names.pages.get(content);
    if (!page) return [`no page “${content}”.`];
    const fits =
      textOf(override, 'actionName') === 'View'
        ? textOf(page, 'type') === 'RecordPage' && textOf(page, 'sobjectType') === of
        : textOf(page, 'type') === 'HomePage' && of === 'standard-home';
    return fits ? [] : [`page “${content}” does not go to ${of}.`];
  });
  return [...unknown.map((tab) => `no tab “${tab}”.`), ...overrides];
}

function faultsOfAction(action: Element, names: DefinedNames): string[] {
  const flow = textOf(action, 'flowDefinition');
  if (flow !== undefined) return names.flows.has(flow) ? [] : [`no flow “${flow}”.`];
  const target = textOf(action, 'targetObject') ?? '';
  if (target.endsWith('__c') && !names.objects.has(target)) return [`no object “${target}”.`];
  const fields = [
    ...childrenOf(action, 'quickActionLayout')
      .flatMap((layout) => childrenOf(layout, 'quickActionLayoutColumns'))
      .flatMap((column) => childrenOf(column, 'quickActionLayoutItems'))
      .map((item) => textOf(item, 'field') ?? ''),
    ...[textOf(action, 'targetParentField') ?? ''],
  ];
  return fields.filter((field) => !hasField(names, target, field)).map((field) => `no field “${target}.${field}”.`);
}

function faultsOfLayout(layout: Element, object: string, names: DefinedNames): string[] {
  if (object.endsWith('__c') && !names.objects.has(object)) return [`no object “${object}”.`];
  const shown = childrenOf(layout, 'layoutSections')
    .flatMap((section) => childrenOf(section, 'layoutColumns'))
    .flatMap((column) => childrenOf(column, 'layoutItems'))
    .map((item) => textOf(item, 'field') ?? '');
  const needed = [...names.fields].filter(
    ([name, field]) => name.startsWith(`${object}.`) && textOf(field, 'required') === 'true',
  );
  return [
    ...shown.filter((field) => !hasField(names, object, field)).map((field) => `no field “${object}.${field}”.`),
    ...new Set(shown.filter((field, k) => shown.indexOf(field) !== k).map((field) => `“${field}” stands twice.`)),
    ...needed
      .filter(([name]) => !shown.includes(name.split('.')[1]))
      .map(([name]) => `“${name}” is required and not on it.`),
  ];
}
