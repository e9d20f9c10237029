import {
  accountRoles,
  indicatorCatalogue,
  indicatorNature,
  indicatorsToRead,
  mapColumns,
  type MappedColumn,
  type SegmentationModel,
} from '@keystage/core';
import type { FieldFacts, ObjectFacts } from '../../salesforce';
import { nearestWord } from '../nearest-word';
import { Refusal } from '../refusal';
import { ownIndicators } from '../segment/map-list';
import type { FieldChoice } from './field-choice';

/** An Account field taken for an indicator, or for what else is known of an account. */
export interface MappedField {
  readonly role: string;
  readonly field: FieldFacts;
  readonly bareNumbersAre?: MappedColumn['bareNumbersAre'];
  readonly because: FieldEvidence;
}

/** Why a field is taken for what it is: somebody said so, or its API name or its label does. */
export type FieldEvidence = 'told' | 'name' | 'label';

const numbers: readonly string[] = ['currency', 'double', 'percent', 'int', 'long'];
const days: readonly string[] = ['date', 'datetime'];
const words: readonly string[] = ['picklist', 'string', 'boolean', 'combobox', 'reference', 'id'];
const readable = [...numbers, ...days, ...words, 'textarea', 'email', 'phone', 'url'];

/** What a field may be taken for beside an indicator. The rest the org's own fields say: names, earlier tiers, overrides. */
const furtherRoles = ['accountKind', 'currency', 'overrideApprover', 'overrideBeatsCaps'];

/**
 * Which Account field holds what the model looks at: as somebody says; else a field whose name is that of the indicator (`Overdue_Ratio__c`),
 * or whose label is one of the words for it. Refused with everything in the choices that the org or the model does not know.
 */
export function mapFields(
  facts: ObjectFacts,
  model: SegmentationModel,
  choices: readonly FieldChoice[],
): readonly MappedField[] {
  const faults = choices.flatMap((choice) => choiceFaults(choice, facts, model));
  const twice = choices.filter(({ role }, k) => choices.findIndex((other) => other.role === role) !== k);
  faults.push(...twice.map(({ role }) => `${role}: expected one field, got two. Leave one of them away.`));
  if (faults.length > 0) throw new Refusal(...faults.map((fault) => `--mapping ${fault}`));

  const told = choices.flatMap(({ role, field, bareNumbersAre }): MappedField[] => {
    const found = field === undefined ? undefined : facts.fields.get(field);
    return found ? [mapped(role, found, 'told', model, bareNumbersAre)] : [];
  });
  const spokenOf = new Set(choices.map(({ role }) => role));
  const taken = new Set(told.map(({ field }) => field.name));
  const proposed = proposals(facts, model).filter(({ role, field }) => !spokenOf.has(role) && !taken.has(field.name));
  return [...told, ...proposed];
}

function choiceFaults({ role, field }: FieldChoice, facts: ObjectFacts, model: SegmentationModel): string[] {
  const roles = [...indicatorsToRead(model), ...furtherRoles];
  const isKnown = roles.includes(role) || Object.hasOwn(indicatorCatalogue, role);
  if (!isKnown) return [`${role}: the model has no such indicator.${meant(role, roles)}`];
  if (field === undefined) return [];
  const found = facts.fields.get(field);
  if (!found) {
    return [
      `${role}=${field}: Account has no field ${field} that you may see.${meant(field, [...facts.fields.keys()])}`,
    ];
  }
  if (readable.includes(found.type)) return [];
  return [`${role}=${field}: expected a field of numbers, days or words, got one of the type ${found.type}.`];
}

function meant(given: string, known: readonly string[]): string {
  const nearest = nearestWord(given, known);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

function mapped(
  role: string,
  field: FieldFacts,
  because: FieldEvidence,
  model: SegmentationModel,
  said?: MappedColumn['bareNumbersAre'],
): MappedField {
  const isRatio = unitOf(role, model) === 'ratio';
  const bareNumbersAre = said ?? (isRatio && field.type === 'percent' ? 'percents' : undefined);
  return { role, field, because, ...(bareNumbersAre && { bareNumbersAre }) };
}

/** Fields whose names say what they hold, and then those whose labels do; what we write ourselves is none of them. */
function proposals(facts: ObjectFacts, model: SegmentationModel): MappedField[] {
  const fields = [...facts.fields.values()].filter(
    ({ name, type }) => !name.startsWith('Keystage_') && readable.includes(type),
  );
  const found = new Map<string, MappedField>();
  const wanted = [...indicatorsToRead(model), ...(model.kinds.length > 0 ? ['accountKind'] : [])];
  const propose = (role: string, field: FieldFacts, because: FieldEvidence) => {
    const isFree = [...found.values()].every((other) => other.field.name !== field.name);
    if (found.has(role) || !isFree || !wanted.includes(role) || !holds(role, field, model)) return;
    found.set(role, mapped(role, field, because, model));
  };
  for (const role of wanted) {
    const named = fields.find(({ name }) => plain(name) === role.toLowerCase());
    if (named) propose(role, named, 'name');
  }
  for (const { column, role } of mapColumns(fields.map(({ label }) => label)).columns) {
    propose(role, fields[column], 'label');
  }
  return [...found.values()];
}

/** `ks__Overdue_Ratio__c` is `overdueratio`. */
function plain(name: string): string {
  return name
    .replace(/__c$/, '')
    .replace(/^[a-z0-9]+__/i, '')
    .replaceAll('_', '')
    .toLowerCase();
}

function holds(role: string, { type }: FieldFacts, model: SegmentationModel): boolean {
  const unit = unitOf(role, model);
  if (unit === undefined || unit === 'category') return words.includes(type);
  return numbers.includes(type) || (unit === 'days' && days.includes(type));
}

function unitOf(role: string, model: SegmentationModel) {
  const isIndicator = Object.hasOwn(ownIndicators([model]), role) || Object.hasOwn(indicatorCatalogue, role);
  return isIndicator && !(accountRoles as readonly string[]).includes(role)
    ? indicatorNature(model, role).unit
    : undefined;
}
