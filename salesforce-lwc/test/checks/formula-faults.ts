import { orgLimits } from '@keystage/core';
import { hasField, nameOf, type DefinedNames } from './defined-names';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** Formulas and roll-ups that name what is not there, or are more than the platform takes. */
export function formulaFaults({ metadata }: Project, names: DefinedNames): string[] {
  const faults: string[] = [];
  for (const [name, rule] of names.validationRules) {
    const [object, ownName] = name.split('.');
    const at = (what: string) => faults.push(`validation rule “${name}”: ${what}`);
    const formula = textOf(rule, 'errorConditionFormula') ?? '';
    unknownIn(formula, object, names).forEach(at);
    if (formula.length > orgLimits.formula)
      at(`its formula has ${formula.length} characters, ${orgLimits.formula} are taken.`);
    if (ownName.length > 40) at('its name has more than 40 characters.');
    const shownAt = textOf(rule, 'errorDisplayField');
    if (shownAt && !hasField(names, object, shownAt)) at(`no field “${shownAt}”.`);
  }
  const rollUps = new Map<string, number>();
  for (const [name, field] of names.fields) {
    const [object] = name.split('.');
    const at = (what: string) => faults.push(`field “${name}”: ${what}`);
    const formula = textOf(field, 'formula');
    if (formula !== undefined) unknownIn(formula, object, names).forEach(at);
    if (textOf(field, 'type') !== 'Summary') continue;
    rollUps.set(object, (rollUps.get(object) ?? 0) + 1);
    rollUpFaults(object, field, names).forEach(at);
  }
  for (const [object, count] of rollUps) {
    if (count > orgLimits.rollUps) faults.push(`“${object}” has ${count} roll-ups, ${orgLimits.rollUps} are taken.`);
  }
  for (const [path, root] of metadata) {
    const own = textOf(root, 'fullName');
    if (own !== undefined && nameOf(path) !== own)
      faults.push(`${path}: the file is not called as what it holds, “${own}”.`);
  }
  return faults;
}

/** What a formula over an object's records names that nothing defines. */
export function unknownIn(formula: string, object: string, names: DefinedNames): string[] {
  const plain = formula.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const permissions = [...plain.matchAll(/\$Permission\.(\w+)/g)].map(([, name]) => name);
  const fields = [...plain.matchAll(/(?<![\w.])(?:\$Record(?:__Prior)?\.)?(\w+__[cr])\b/g)].map(([, name]) => name);
  return [
    ...permissions
      .filter((name) => !names.customPermissions.has(name))
      .map((name) => `no custom permission “${name}”.`),
    ...fields
      .map((name) => name.replace(/__r$/, '__c'))
      .filter((name) => !hasField(names, object, name))
      .map((name) => `no field “${object}.${name}”.`),
  ];
}

function rollUpFaults(object: string, field: Element, names: DefinedNames): string[] {
  const key = textOf(field, 'summaryForeignKey') ?? '';
  const [child] = key.split('.');
  const master = names.fields.get(key);
  const filters = childrenOf(field, 'summaryFilterItems').map((item) => textOf(item, 'field') ?? '');
  const hangsOn = master && textOf(master, 'type') === 'MasterDetail' && textOf(master, 'referenceTo') === object;
  return [
    ...(hangsOn ? [] : [`“${key}” is no master-detail field to ${object}.`]),
    ...filters
      .filter((name) => !name.startsWith(`${child}.`) || !names.fields.has(name))
      .map((name) => `no field “${name}” of ${child} to count by.`),
  ];
}
