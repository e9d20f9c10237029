import { hasField, type DefinedNames } from './defined-names';
import { unknownIn } from './formula-faults';
import { childrenOf, textOf, type Element } from './read-metadata';

/** What flows name that neither they nor the project define, and what nothing leads to. */
export function flowFaults(names: DefinedNames): string[] {
  return [...names.flows].flatMap(([name, flow]) => faultsOf(flow, names).map((what) => `flow “${name}”: ${what}`));
}

/** Elements a flow goes through, and resources it keeps. */
const steps = [
  'assignments',
  'decisions',
  'recordCreates',
  'recordDeletes',
  'recordLookups',
  'recordUpdates',
  'screens',
];
const resources = ['choices', 'constants', 'dynamicChoiceSets', 'formulas', 'textTemplates', 'variables'];

function faultsOf(flow: Element, names: DefinedNames): string[] {
  const faults: string[] = [];
  const start = childrenOf(flow, 'start')[0];
  const object = start && textOf(start, 'object');
  const stepNames = flow.children.filter(({ name }) => steps.includes(name)).map((step) => textOf(step, 'name') ?? '');
  const fieldsOfScreens = childrenOf(flow, 'screens').flatMap((screen) => childrenOf(screen, 'fields'));
  const named = [
    ...stepNames,
    ...flow.children.filter(({ name }) => resources.includes(name)).map((one) => textOf(one, 'name') ?? ''),
    ...fieldsOfScreens.map((field) => textOf(field, 'name') ?? ''),
  ];
  if (textOf(flow, 'apiVersion') !== '66.0')
    faults.push(`apiVersion: expected 66.0, got ${textOf(flow, 'apiVersion')}.`);
  if (textOf(flow, 'status') !== 'Active') faults.push(`it is deployed ${textOf(flow, 'status')} and would not run.`);
  for (const name of new Set(named.filter((one, k) => named.indexOf(one) !== k)))
    faults.push(`two things are called “${name}”.`);

  const targets = textsIn(flow, 'targetReference');
  for (const target of targets) if (!stepNames.includes(target)) faults.push(`no element “${target}” to go to.`);
  for (const step of stepNames) if (!targets.includes(step)) faults.push(`nothing leads to “${step}”.`);

  const references = [
    ...textsIn(flow, 'elementReference'),
    ...textsIn(flow, 'leftValueReference'),
    ...textsIn(flow, 'choiceReferences'),
    ...[
      ...textsIn(flow, 'stringValue'),
      ...textsIn(flow, 'fieldText'),
      ...textsIn(flow, 'expression'),
      ...textsIn(flow, 'filterFormula'),
    ].flatMap((text) => [...text.matchAll(/\{!([$\w.]+)\}/g)].map(([, reference]) => reference)),
  ];
  for (const reference of new Set(references)) faults.push(...referenceFaults(reference, object, named, names));
  for (const part of within(flow)) faults.push(...fieldFaults(part, object, names));
  return faults;
}

function referenceFaults(
  reference: string,
  object: string | undefined,
  named: readonly string[],
  names: DefinedNames,
): string[] {
  const [first, second = ''] = reference.split('.');
  if (first === '$Label') return names.labels.has(second) ? [] : [`no label “${second}”.`];
  if (first === '$Record' || first === '$Record__Prior' || first === '$Permission')
    return unknownIn(reference, object ?? '', names);
  return first.startsWith('$') || named.includes(first) ? [] : [`nothing in it is called “${first}”.`];
}

/** Fields that a part writes, filters or sorts by, of the object it names or of the record that set the flow off. */
function fieldFaults(part: Element, started: string | undefined, names: DefinedNames): string[] {
  const ofRecord = textOf(part, 'inputReference') === '$Record' ? started : undefined;
  const object = textOf(part, 'object') ?? ofRecord;
  if (object === undefined) return [];
  const unknown = object.endsWith('__c') && !names.objects.has(object) ? [`no object “${object}”.`] : [];
  const fields = [
    ...['inputAssignments', 'filters'].flatMap((list) =>
      childrenOf(part, list).map((one) => textOf(one, 'field') ?? ''),
    ),
    ...['sortField', 'displayField', 'valueField'].flatMap((name) => textOf(part, name) ?? []),
  ];
  return [
    ...unknown,
    ...fields.filter((field) => !hasField(names, object, field)).map((field) => `no field “${object}.${field}”.`),
  ];
}

function within(element: Element): Element[] {
  return [element, ...element.children.flatMap(within)];
}

function textsIn(element: Element, name: string): string[] {
  return within(element).flatMap((part) => childrenOf(part, name).map(({ text }) => text));
}
