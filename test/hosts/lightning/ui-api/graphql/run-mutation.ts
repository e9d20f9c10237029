import type { DescribedObject, FieldValue, Operation, SaveResult } from '../../../salesforce/org/org';
import { below, isMembers, wordOf, type Given, type GivenMembers } from './given-values';
import type { GraphqlDocument, Selection } from './parse-graphql';
import { fieldValue, type Reading } from './read-connection';
import { notBuilt, Refusal, undefinedField } from './refusal';
import type { GraphqlAnswer, GraphqlProblem } from './run-graphql';

/** One operation of a mutation: `Keystage_Evidence__cCreate` with its input. */
interface Deed {
  readonly selection: Selection;
  readonly object: DescribedObject;
  readonly operation: Operation;
}

/**
 * Creates, updates and deletes in the order written, all or none unless told otherwise. A later operation names the record of an earlier one
 * by `@{alias}`. What was saved comes back by its fields, without children and parents.
 */
export async function runMutation(document: GraphqlDocument, reading: Reading): Promise<GraphqlAnswer> {
  const [uiapi, ...others] = document.selections;
  if (uiapi?.name !== 'uiapi' || others.length > 0) throw notBuilt('anything but one “uiapi” in a mutation');
  const deeds: Deed[] = [];
  for (const selection of uiapi.below) deeds.push(await deedOf(selection, deeds, reading));
  const results = await reading.org.transact(
    deeds.map(({ operation }) => operation),
    { allOrNone: allOrNone(reading.fill(uiapi)) },
  );
  const answers: Record<string, unknown> = {};
  const errors: GraphqlProblem[] = [];
  for (const [k, result] of results.entries()) {
    const { selection } = deeds[k];
    answers[selection.as] = result.success ? await savedRecord(deeds[k], result.id, reading) : null;
    errors.push(...problemsOf(result, selection));
  }
  return { data: { uiapi: answers }, errors };
}

/** What another operation's refusal took back is not complained of by itself. */
function problemsOf(result: SaveResult, { as }: Selection): GraphqlProblem[] {
  return result.errors
    .filter(({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
    .map(({ message }) => ({ message, path: ['uiapi', as] }));
}

function allOrNone({ input, ...rest }: GivenMembers): boolean {
  const [strange] = Object.keys(rest);
  if (strange !== undefined) throw notBuilt(`the argument ${strange} of “uiapi”`);
  return !isMembers(input) || input['allOrNone'] !== false;
}

async function deedOf(selection: Selection, former: readonly Deed[], reading: Reading): Promise<Deed> {
  const [, name, verb] = /^(\w+)(Create|Update|Delete)$/.exec(selection.name) ?? [];
  const object = name === undefined ? undefined : await reading.objects.served(name);
  if (!object) throw undefinedField(selection.name, 'UIAPIMutations');
  const { input, ...rest } = reading.fill(selection);
  const [strange] = Object.keys(rest);
  if (strange !== undefined) throw notBuilt(`the argument ${strange} of ${selection.name}`);
  if (!isMembers(input))
    throw new Refusal(`Validation error (MissingFieldArgument): ${selection.name} needs its input.`);

  const type = `${name}${verb}Input`;
  const known = verb === 'Delete' ? ['Id'] : verb === 'Update' ? ['Id', name] : [name];
  const unknown = Object.keys(input).find((member) => !known.includes(member));
  if (unknown !== undefined) throw undefinedField(unknown, type);
  const missing = known.find((member) => (input[member] ?? null) === null);
  if (missing !== undefined) throw new Refusal(`Validation error (WrongType): ${type} needs ${missing}.`);

  const fields = verb === 'Delete' ? {} : fieldsIn(input[name], object, verb as 'Create' | 'Update');
  for (const value of [input['Id'], ...Object.values(fields)]) expectReference(value, former);
  expectShown(selection, object, verb);
  const named = { name: selection.as, object: object.name };
  const id = wordOf(input['Id']);
  const operation: Operation =
    verb === 'Create'
      ? { ...named, kind: 'create', record: fields }
      : verb === 'Update'
        ? { ...named, kind: 'update', record: { ...fields, Id: id } }
        : { ...named, kind: 'delete', id };
  return { selection, object, operation };
}

/** The values to be written. A field the user may not write is not in the type of the input, and fails the whole mutation. */
function fieldsIn(given: Given, object: DescribedObject, verb: 'Create' | 'Update'): Record<string, FieldValue> {
  const type = `${object.name}${verb}Representation`;
  if (!isMembers(given)) throw new Refusal(`Validation error (WrongType): ${type} has members.`);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field = object.fields.find((one) => one.name === name);
      if (!field || !(verb === 'Create' ? field.createable : field.updateable)) throw undefinedField(name, type);
      if (typeof value === 'object' && value !== null)
        throw new Refusal(`Validation error (WrongType): ${type}.${name}.`);
      return [name, value];
    }),
  );
}

/** `@{alias}` stands for the record of an operation further up, unless that one updates. */
function expectReference(value: Given | undefined, former: readonly Deed[]): void {
  const name = typeof value === 'string' ? /^@\{([^}]*)\}$/.exec(value)?.[1] : undefined;
  if (name === undefined) return;
  if (name.includes('.')) throw notBuilt(`the reference @{${name}}, which is of API 67`);
  const deed = former.find(({ selection }) => selection.as === name);
  if (!deed) throw new Refusal(`The operation @{${name}} is not among those before it.`);
  if (deed.operation.kind === 'update')
    throw new Refusal(`The operation @{${name}} updates; it cannot be referred to.`);
}

/** A deed answers `success`, its `Record` by fields alone, or when it deletes its `Id`. */
function expectShown({ name, below: asked }: Selection, object: DescribedObject, verb: string): void {
  const payload = verb === 'Delete' ? 'RecordDeletePayload' : `${name}Payload`;
  const known = verb === 'Delete' ? ['Id', 'success'] : ['Record', 'success'];
  const strange = asked.find((one) => !known.includes(one.name));
  if (strange) throw undefinedField(strange.name, payload);
  for (const one of below(asked, 'Record')) {
    if (one.name === 'ApiName' || one.optional || object.fields.some((field) => field.name === one.name)) continue;
    throw undefinedField(one.name, object.name);
  }
}

async function savedRecord({ selection, object, operation }: Deed, id: string, reading: Reading): Promise<unknown> {
  const shown: Record<string, unknown> = {};
  for (const { name, as, below: asked } of selection.below) {
    if (name === 'success') shown[as] = true;
    else if (name === 'Id') shown[as] = id;
    else shown[as] = operation.kind === 'delete' ? null : await recordShown(asked, object, id, reading);
  }
  return shown;
}

async function recordShown(
  asked: readonly Selection[],
  object: DescribedObject,
  id: string,
  reading: Reading,
): Promise<unknown> {
  const fields = asked.filter(({ name }) => object.fields.some((field) => field.name === name));
  const names = [...new Set(['Id', ...fields.map(({ name }) => name)])];
  const [record] = (await reading.org.query(`SELECT ${names.join(', ')} FROM ${object.name} WHERE Id = '${id}'`))
    .records;
  const shown: Record<string, unknown> = {};
  for (const { name, as, below: members } of asked) {
    const field = object.fields.find((one) => one.name === name);
    if (name === 'ApiName') shown[as] = object.name;
    else if (name === 'Id') shown[as] = id;
    else if (field) shown[as] = fieldValue(members, (record?.[name] ?? null) as FieldValue, field, reading);
  }
  return shown;
}
