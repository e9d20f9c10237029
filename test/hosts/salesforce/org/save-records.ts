import type { Catalogue, KnownObject } from './catalogue';
import { checkValue, moment } from './check-value';
import { evaluateFormula, type FormulaRecord, type FormulaValue } from './formula';
import type { FieldValue, Operation, RecordValues, SaveResult } from './org';
import { fullId } from './record-id';
import type { RecordStore } from './record-store';
import { OrgError, type SaveError, type SaveErrorCode } from './save-error';
import type { FieldSchema, ObjectAccess, RollUp } from './schema';
import { standardValues } from './standard-values';

/** Who saves, and what that one may do. The system may do everything. */
export interface Saver {
  readonly userId: string;
  object(object: KnownObject): ObjectAccess;
  mayEdit(object: KnownObject, field: FieldSchema): boolean;
  record(object: string, id: string): 'edit' | 'read' | 'none';
  hasPermission(name: string): boolean;
}

export interface SaveContext {
  readonly catalogue: Catalogue;
  readonly store: RecordStore;
  readonly saver: Saver;
  readonly now: Date;
  isLocked(id: string): boolean;
  refuse(object: string, record: RecordValues, former: RecordValues | undefined): SaveError | undefined;
}

export type SaveRequest =
  | { readonly kind: 'create'; readonly object: string; readonly records: readonly RecordValues[] }
  | { readonly kind: 'update'; readonly object: string; readonly records: readonly RecordValues[] }
  | {
      readonly kind: 'upsert';
      readonly object: string;
      readonly externalId: FieldSchema;
      readonly records: readonly RecordValues[];
    }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'together'; readonly operations: readonly Operation[] };

export interface Saved {
  readonly results: SaveResult[];
  /** What was written for good, in order. */
  readonly written: readonly {
    readonly kind: 'created' | 'updated' | 'deleted';
    readonly object: string;
    readonly id: string;
  }[];
}

/** Refused: nothing of this record was written. */
class Refusal extends Error {
  constructor(readonly error: SaveError) {
    super(error.message);
  }
}

const refuse = (statusCode: SaveErrorCode, message: string, fields: readonly string[] = []): never => {
  throw new Refusal({ statusCode, message, fields });
};

/** Saves record by record, each whole or not at all; with `allOrNone`, one refusal takes back all. */
export function saveRecords(context: SaveContext, request: SaveRequest, allOrNone: boolean): Saved {
  if (request.kind === 'together') return saveTogether(context, request.operations, allOrNone);
  if (request.kind !== 'delete') refuseUnknownFields(context.catalogue, request.object, request.records);
  const undo: (() => void)[] = [];
  const written: Saved['written'][number][] = [];
  const step = new SaveStep(context, undo, written);
  const saveOne = (id: FieldValue | undefined, save: () => SaveResult): SaveResult => {
    const from = { undo: undo.length, written: written.length };
    try {
      return save();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      undo.splice(from.undo).reverse().forEach(run);
      written.splice(from.written);
      return { success: false, ...(typeof id === 'string' ? { id } : {}), errors: [error.error] };
    }
  };
  const results =
    request.kind === 'delete'
      ? request.ids.map((id) => saveOne(id, () => step.delete(id)))
      : request.records.map((record) => saveOne(record.Id, () => step.save(request, record)));
  if (!allOrNone || results.every((result) => result.success)) return { results, written };

  undo.reverse().forEach(run);
  return { results: results.map((result) => (result.success ? rolledBack(result.id) : result)), written: [] };
}

const run = (step: () => void) => step();

/**
 * Several deeds in one transaction. Where one is refused, all are taken back and done again without those that belong to it; so none is
 * left on top of what is gone.
 */
function saveTogether(context: SaveContext, operations: readonly Operation[], allOrNone: boolean): Saved {
  for (const operation of operations) {
    if (operation.kind !== 'delete') refuseUnknownFields(context.catalogue, operation.object, [operation.record]);
  }
  const families = familiesOf(operations);
  const refused = new Map<number, SaveResult>();
  for (;;) {
    const lost = new Set([...refused.keys()].map((k) => families[k]));
    const going = operations.flatMap((_operation, k) => (lost.has(families[k]) ? [] : [k]));
    const { undo, written, saved, stopped } = inOneGo(context, operations, going);
    if (stopped) {
      refused.set(stopped.at, stopped.result);
      undo.reverse().forEach(run);
      continue;
    }
    if (allOrNone && refused.size > 0) {
      undo.reverse().forEach(run);
      saved.clear();
    }
    const results = operations.map((_operation, k) => saved.get(k) ?? refused.get(k) ?? rolledBack());
    return { results, written: saved.size > 0 ? written : [] };
  }
}

/** Does these operations in order, as far as the first that is refused. */
function inOneGo(context: SaveContext, operations: readonly Operation[], going: readonly number[]) {
  const undo: (() => void)[] = [];
  const written: Saved['written'][number][] = [];
  const step = new SaveStep(context, undo, written);
  const ids = new Map<string, string>();
  const saved = new Map<number, SaveResult>();
  for (const at of going) {
    try {
      const result = step.run(operations[at], ids);
      saved.set(at, result);
      if (result.success) ids.set(operations[at].name, result.id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { undo, written, saved, stopped: { at, result: { success: false, errors: [error.error] } as SaveResult } };
    }
  }
  return { undo, written, saved, stopped: undefined };
}

/** A number for each operation, the same for those that refer to one another. */
function familiesOf(operations: readonly Operation[]): number[] {
  const families: number[] = [];
  operations.forEach((operation, k) => {
    families[k] = k;
    const values = operation.kind === 'delete' ? [operation.id] : Object.values(operation.record);
    for (const value of values) {
      const name = referredTo(value);
      const other = operations.findIndex((one, j) => j < k && one.name === name);
      if (other < 0) continue;
      const joined = families[other];
      families.forEach((family, j) => {
        if (family === families[k]) families[j] = joined;
      });
    }
  });
  return families;
}

const referredTo = (value: FieldValue) => (typeof value === 'string' ? /^@\{(\w+)\}$/.exec(value)?.[1] : undefined);

const rolledBack = (id?: string): SaveResult => ({
  success: false,
  ...(id === undefined ? {} : { id }),
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
});

/** A column that no one has is a fault of the call, not of a record. */
function refuseUnknownFields(catalogue: Catalogue, object: string, records: readonly RecordValues[]): void {
  const known = catalogue.object(object);
  if (!known) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  for (const record of records) {
    const strange = Object.keys(record).find((name) => !known.byName.has(name.toLowerCase()));
    if (strange) throw new OrgError('INVALID_FIELD', `No such column '${strange}' on sobject of type ${known.name}`);
  }
}

class SaveStep {
  constructor(
    private readonly context: SaveContext,
    private readonly undo: (() => void)[],
    private readonly written: Saved['written'][number][],
  ) {}

  /** One of several deeds, with the ids of those before it filled in. */
  run(operation: Operation, ids: ReadonlyMap<string, string>): SaveResult {
    const filled = (value: FieldValue) => ids.get(referredTo(value) ?? '') ?? value;
    if (operation.kind === 'delete') return this.delete(String(filled(operation.id)));
    const record = Object.fromEntries(
      Object.entries(operation.record).map(([name, value]) => [name, filled(value)] as const),
    );
    return operation.kind === 'create' ? this.create(operation.object, record) : this.update(operation.object, record);
  }

  save(request: Exclude<SaveRequest, { kind: 'delete' | 'together' }>, record: RecordValues): SaveResult {
    switch (request.kind) {
      case 'create':
        return this.create(request.object, record);
      case 'update':
        return this.update(request.object, record);
      case 'upsert':
        return this.upsert(request.object, request.externalId, record);
    }
  }

  private upsert(name: string, key: FieldSchema, given: RecordValues): SaveResult {
    const value = given[key.name] ?? null;
    if (value === null) return refuse('MISSING_ARGUMENT', `${key.name} not specified`);
    if (key.type === 'id') return this.update(name, given);
    const id = this.context.store.holder(name, key.name, value);
    const { Id: _id, ...rest } = given;
    return id ? this.update(name, { ...rest, Id: id }) : this.create(name, rest);
  }

  private create(name: string, given: RecordValues): SaveResult {
    const { catalogue, store, saver, now } = this.context;
    const object = this.objectOf(name);
    if (!saver.object(object).create) {
      refuse('INVALID_TYPE_FOR_OPERATION', `entity type cannot be inserted: ${object.label}`);
    }
    const values = this.checked(object, given, undefined);
    const id = store.newId(object.keyPrefix);
    const stamp = moment(now);
    const defaults = object.fields.map((field): [string, FieldValue] => [field.name, this.initial(object, field)]);
    const record: RecordValues = {
      ...Object.fromEntries(defaults),
      ...values,
      ...(object.byName.has('ownerid') ? { OwnerId: values.OwnerId ?? saver.userId } : {}),
      Id: id,
      CreatedById: saver.userId,
      CreatedDate: stamp,
      LastModifiedById: saver.userId,
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
      IsDeleted: false,
    };
    this.commit(object, { ...record, ...standardValues(object.name, record, catalogue) }, undefined);
    this.written.push({ kind: 'created', object: object.name, id });
    return { success: true, id, created: true, errors: [] };
  }

  private update(name: string, given: RecordValues): SaveResult {
    const { catalogue, store, saver, now } = this.context;
    const object = this.objectOf(name);
    const id = this.existing(object, given.Id);
    const former = store.get(object.name, id);
    if (!former) return refuse('ENTITY_IS_DELETED', 'entity is deleted');
    if (!saver.object(object).edit) {
      refuse('INVALID_TYPE_FOR_OPERATION', `entity type cannot be updated: ${object.label}`);
    }
    this.refuseRecord(object, id);
    const values = this.checked(object, given, former);
    const stamp = moment(now);
    const record: RecordValues = {
      ...former,
      ...values,
      LastModifiedById: saver.userId,
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
    };
    this.commit(object, { ...record, ...standardValues(object.name, record, catalogue) }, former);
    this.written.push({ kind: 'updated', object: object.name, id });
    return { success: true, id, created: false, errors: [] };
  }

  delete(given: string): SaveResult {
    const { catalogue, store, saver } = this.context;
    const object = catalogue.objectOfPrefix(given.slice(0, 3));
    if (!object) return refuse('MALFORMED_ID', `malformed id ${given}`);
    const id = this.existing(object, given);
    if (!saver.object(object).delete) {
      refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
    this.refuseRecord(object, id);
    const former = store.get(object.name, id);
    for (const { object: other, field } of catalogue.references(object.name)) {
      for (const child of [...store.all(other)].filter((one) => one[field.name] === id)) {
        if (field.reference?.masterDetail) this.delete(String(child.Id));
        else this.undo.push(store.put(other, { ...child, [field.name]: null }));
      }
    }
    this.undo.push(store.remove(object.name, id));
    if (former) this.rollUp(object, former);
    this.written.push({ kind: 'deleted', object: object.name, id });
    return { success: true, id, created: false, errors: [] };
  }

  private objectOf(name: string): KnownObject {
    const object = this.context.catalogue.object(name);
    if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    return object;
  }

  /** The id of a record that is there, in 18 characters. */
  private existing(object: KnownObject, given: FieldValue | undefined): string {
    const { store } = this.context;
    if (typeof given !== 'string' || given === '')
      return refuse('MISSING_ARGUMENT', 'Id not specified in an update call');
    const id = fullId(given);
    if (!id) return refuse('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${given}`, ['Id']);
    if (!id.startsWith(object.keyPrefix)) {
      refuse('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${given}`, ['Id']);
    }
    if (store.isDeleted(id)) refuse('ENTITY_IS_DELETED', 'entity is deleted');
    if (!store.get(object.name, id)) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return id;
  }

  private refuseRecord(object: KnownObject, id: string): void {
    const { saver } = this.context;
    const access = saver.record(object.name, id);
    if (access === 'none') {
      refuse('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
    }
    if (access === 'read') refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    this.refuseLocked(id);
  }

  private refuseLocked(id: string): void {
    if (!this.context.isLocked(id)) return;
    refuse('UNABLE_TO_LOCK_ROW', `unable to obtain exclusive access to this record or 1 records: ${id}`);
  }

  /** The given values under their fields' own names, fit to be stored. */
  private checked(
    object: KnownObject,
    given: RecordValues,
    former: RecordValues | undefined,
  ): Record<string, FieldValue> {
    const { saver, store, catalogue } = this.context;
    const values: Record<string, FieldValue> = {};
    const forbidden: string[] = [];
    for (const [name, value] of Object.entries(given)) {
      const field = object.byName.get(name.toLowerCase());
      if (!field || field.type === 'id') continue;
      if (!saver.mayEdit(object, field) || (former && field.onlyOnCreate)) {
        forbidden.push(field.name);
        continue;
      }
      const result = checkValue(field, value);
      if ('error' in result) throw new Refusal(result.error);
      if (field.reference && typeof result.value === 'string') {
        const to = catalogue.object(field.reference.to);
        if (!to || !result.value.startsWith(to.keyPrefix)) {
          refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${result.value}`, [field.name]);
        }
        if (!store.get(field.reference.to, result.value)) {
          refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
        }
        if (field.reference.masterDetail) this.refuseLocked(result.value);
      }
      values[field.name] = result.value;
    }
    if (forbidden.length > 0) {
      refuse(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${forbidden.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        forbidden,
      );
    }
    const missing = object.fields.filter(
      (field) =>
        (field.required || field.reference?.masterDetail) &&
        (former ? values[field.name] === null : (values[field.name] ?? field.defaultValue ?? null) === null),
    );
    if (missing.length > 0) {
      const names = missing.map((field) => field.name);
      refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
    }
    return values;
  }

  private initial(object: KnownObject, field: FieldSchema): FieldValue {
    if (field.autoNumber) {
      const count = this.context.store.next(`${object.name}.${field.name}`);
      return field.autoNumber.replace(/\{(0+)\}/, (_whole, zeros: string) => String(count).padStart(zeros.length, '0'));
    }
    const initial = field.picklist?.values.find((one) => one.isDefault)?.value;
    return field.defaultValue ?? initial ?? (field.rollUp?.operation === 'count' ? 0 : null);
  }

  private commit(object: KnownObject, record: RecordValues, former: RecordValues | undefined): void {
    const { store } = this.context;
    for (const field of object.fields) {
      const value = field.unique ? (record[field.name] ?? null) : null;
      const holder = value === null ? undefined : store.holder(object.name, field.name, value);
      if (holder && holder !== record.Id) {
        refuse(
          'DUPLICATE_VALUE',
          `duplicate value found: ${field.name} duplicates value on record with id: ${holder}`,
          [field.name],
        );
      }
    }
    const refused = this.context.refuse(object.name, record, former);
    if (refused) throw new Refusal(refused);
    this.refuseByRules(object, record, former);
    this.undo.push(store.put(object.name, record));
    this.rollUp(object, record, former);
  }

  private refuseByRules(object: KnownObject, record: RecordValues, former: RecordValues | undefined): void {
    for (const rule of object.rules) {
      if (!rule.active || evaluateFormula(rule.parsed, this.formulaRecord(object, record, former)) !== true) continue;
      refuse('FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, rule.errorField ? [rule.errorField] : []);
    }
  }

  private formulaRecord(object: KnownObject, record: RecordValues, former: RecordValues | undefined): FormulaRecord {
    const { saver, store, catalogue, now } = this.context;
    const at = (from: RecordValues, path: string): FormulaValue => {
      if (path.startsWith('$Permission.')) return saver.hasPermission(path.slice('$Permission.'.length));
      if (path.startsWith('$User.')) return store.get('User', saver.userId)?.[path.slice('$User.'.length)] ?? null;
      const names = path.split('.');
      let one: RecordValues | undefined = from;
      let of = object.name;
      for (const relationship of names.slice(0, -1)) {
        const field: FieldSchema | undefined = catalogue.parent(of, relationship);
        const id: FieldValue = (field && one?.[field.name]) ?? null;
        of = field?.reference?.to ?? '';
        one = typeof id === 'string' ? store.get(of, id) : undefined;
      }
      const field = catalogue.field(of, names[names.length - 1]);
      return (field && one?.[field.name]) ?? null;
    };
    return {
      value: (path) => at(record, path),
      former: (path) => at(former ?? record, path),
      isNew: former === undefined,
      today: now.toISOString().slice(0, 10),
    };
  }

  /** Brings the masters of a detail up to date: the one it has and the one it had. */
  private rollUp(object: KnownObject, ...versions: (RecordValues | undefined)[]): void {
    const { catalogue, store } = this.context;
    for (const field of object.fields) {
      if (!field.reference?.masterDetail) continue;
      const master = catalogue.object(field.reference.to);
      const sums = master?.fields.filter(
        (one) => one.rollUp?.object === object.name && one.rollUp.foreignKey === field.name,
      );
      if (!master || !sums?.length) continue;
      const ids = new Set(
        versions.flatMap((record) => (typeof record?.[field.name] === 'string' ? [record[field.name]] : [])),
      );
      for (const id of ids) {
        const record = store.get(master.name, String(id));
        if (!record) continue;
        const details = [...store.all(object.name)].filter((one) => one[field.name] === id);
        const fresh: Record<string, FieldValue> = {};
        for (const { name, rollUp } of sums) if (rollUp) fresh[name] = rolledUp(rollUp, details);
        this.undo.push(store.put(master.name, { ...record, ...fresh }));
      }
    }
  }
}

function rolledUp({ operation, field, filters = [] }: RollUp, details: readonly RecordValues[]): FieldValue {
  const counted = details.filter((detail) => filters.every((filter) => passes(filter, detail)));
  if (operation === 'count') return counted.length;
  const values = counted.flatMap((detail) => {
    const value = field ? detail[field] : null;
    return typeof value === 'number' ? [value] : [];
  });
  if (operation === 'sum') return values.reduce((sum, value) => sum + value, 0);
  if (values.length === 0) return null;
  return operation === 'min' ? Math.min(...values) : Math.max(...values);
}

function passes({ field, operation, value }: NonNullable<RollUp['filters']>[number], detail: RecordValues): boolean {
  const wanted = value.split(',').map((one) => one.trim());
  const found = String(detail[field] ?? '');
  switch (operation) {
    case 'equals':
      return wanted.includes(found);
    case 'notEqual':
      return !wanted.includes(found);
    case 'greaterThan':
      return Number(found) > Number(value);
    case 'lessThan':
      return Number(found) < Number(value);
    case 'greaterOrEqual':
      return Number(found) >= Number(value);
    case 'lessOrEqual':
      return Number(found) <= Number(value);
    default:
      throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not have the roll-up filter ${operation}.`);
  }
}
