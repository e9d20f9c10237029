import type { KnownObject } from '../catalogue';
import { runFlow } from '../flow/run-flow';
import { withFormulas, type FormulaSurroundings } from '../formula-record';
import type { FieldValue, Operation, RecordValues, SaveResult } from '../org';
import { rolledUp } from '../roll-up';
import { OrgError } from '../save-error';
import type { FieldSchema, Flow } from '../schema';
import { moment } from './check-value';
import { RecordCheck, type Mode } from './record-check';
import { RecordRefusal, refuse } from './record-refusal';
import type { SaveContext, Saved } from './save-context';
import type { SaveRequest } from './save-records';
import { refuseNonStandard, standardValues } from './standard-values';

/** How deep flows may set off one another. */
const deepest = 16;

/**
 * Saves one record in the platform's order of execution: values checked, flows before the save, triggers, required fields, validation rules,
 * unique values, the record kept, flows after the save, roll-ups of its masters, each a save of its own.
 */
export class SaveStep {
  private depth = 0;
  private readonly surroundings: FormulaSurroundings;
  private readonly check: RecordCheck;

  constructor(
    private readonly context: SaveContext,
    private readonly undo: (() => void)[],
    private readonly written: Saved['written'][number][],
    ifUnmodifiedSince?: string,
  ) {
    const { catalogue, store, now, saver } = context;
    const { userId } = saver;
    this.surroundings = { catalogue, store, now, userId, hasPermission: (name) => saver.hasPermission(name) };
    this.check = new RecordCheck(context, this.surroundings, ifUnmodifiedSince);
  }

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

  delete(given: string): SaveResult {
    const { catalogue, saver } = this.context;
    const object = catalogue.objectOfPrefix(given.slice(0, 3));
    if (!object) return refuse('MALFORMED_ID', `malformed id ${given}`);
    const id = this.check.existing(object, given);
    if (!saver.object(object).delete) {
      refuse('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
    this.check.refuseRecord(object, id);
    this.remove(object, id);
    return { success: true, id, created: false, errors: [] };
  }

  private upsert(name: string, key: FieldSchema, given: RecordValues): SaveResult {
    const value = given[key.name] ?? null;
    if (value === null) return refuse('MISSING_ARGUMENT', `${key.name} not specified`);
    if (key.type === 'id') return this.update(name, given);
    const id = this.context.store.holder(name, key.name, value, key.caseSensitive);
    const { Id: _id, ...rest } = given;
    return id ? this.update(name, { ...rest, Id: id }) : this.create(name, rest);
  }

  private create(name: string, given: RecordValues, mode: Mode = 'user'): SaveResult {
    const { store, saver, now } = this.context;
    const object = this.objectOf(name);
    if (mode === 'user' && !saver.object(object).create) {
      refuse('INVALID_TYPE_FOR_OPERATION', `entity type cannot be inserted: ${object.label}`);
    }
    const values = this.check.checked(object, given, undefined, mode);
    const id = store.newId(object.keyPrefix);
    const stamp = moment(now);
    const record: RecordValues = {
      ...object.initial,
      ...this.numbers(object),
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
    this.commit(object, record, undefined, Object.keys(values));
    return { success: true, id, created: true, errors: [] };
  }

  private update(name: string, given: RecordValues): SaveResult {
    const { store, saver, now } = this.context;
    const object = this.objectOf(name);
    const id = this.check.existing(object, given.Id);
    const former = store.get(object.name, id);
    if (!former) return refuse('ENTITY_IS_DELETED', 'entity is deleted');
    if (!saver.object(object).edit) {
      refuse('INVALID_TYPE_FOR_OPERATION', `entity type cannot be updated: ${object.label}`);
    }
    this.check.refuseRecord(object, id);
    this.check.refuseModified(former);
    const values = this.check.checked(object, given, former, 'user');
    const stamp = moment(now);
    const record: RecordValues = {
      ...former,
      ...values,
      LastModifiedById: saver.userId,
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
    };
    this.commit(object, record, former, Object.keys(values));
    return { success: true, id, created: false, errors: [] };
  }

  /** Takes a record away, its details with it; lookups to it are cleared, which sets off nothing. */
  private remove(object: KnownObject, id: string, withMaster = false): void {
    const { catalogue, store } = this.context;
    const former = store.get(object.name, id);
    for (const { object: other, field } of catalogue.references(object.name)) {
      for (const child of store.referrers(other, field.name, id)) {
        const childId = String(child.Id);
        if (field.reference?.masterDetail) {
          this.remove(this.objectOf(other), childId, true);
        } else {
          this.undo.push(store.put(other, { ...child, [field.name]: null }));
          this.written.push({ kind: 'updated', object: other, id: childId });
        }
      }
    }
    this.undo.push(store.remove(object.name, id));
    this.written.push({ kind: 'deleted', object: object.name, id });
    if (former && !withMaster) this.rollUp(object, former);
  }

  private objectOf(name: string): KnownObject {
    const object = this.context.catalogue.object(name);
    if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    return object;
  }

  /** The next of each number that the org counts up. */
  private numbers({ name, autoNumbers }: KnownObject): RecordValues {
    const next = autoNumbers.map((field): [string, FieldValue] => {
      const count = this.context.store.next(`${name}.${field.name}`);
      const text = field.autoNumber?.replace(/\{(0+)\}/, (_whole, zeros: string) =>
        String(count).padStart(zeros.length, '0'),
      );
      return [field.name, text ?? null];
    });
    return Object.fromEntries(next);
  }

  private commit(
    object: KnownObject,
    given: RecordValues,
    former: RecordValues | undefined,
    fields: readonly string[],
  ): void {
    const { catalogue, store, historical } = this.context;
    const touched = new Set(fields);
    let record = { ...given, ...standardValues(object, { record: given, former, given: touched }, catalogue, store) };
    for (const flow of catalogue.flowsOf(object.name, 'beforeSave')) {
      record = this.runBefore(flow, object, record, former, touched);
    }
    const refused = this.context.refuse(object.name, record, former);
    if (refused) throw new RecordRefusal(refused);
    this.check.refuseMissing(object, record);
    refuseNonStandard(object, record);
    this.check.refuseByRules(object, record, former);
    this.check.refuseDuplicates(object, record);
    this.undo.push(store.put(object.name, record));
    this.written.push({ kind: former ? 'updated' : 'created', object: object.name, id: String(record.Id) });
    if (!historical) {
      for (const flow of catalogue.flowsOf(object.name, 'afterSave')) this.runAfter(flow, object, record, former);
    }
    this.rollUp(object, record, former);
  }

  private runBefore(
    flow: Flow,
    object: KnownObject,
    record: RecordValues,
    former: RecordValues | undefined,
    touched: Set<string>,
  ): RecordValues {
    const { catalogue, store } = this.context;
    const assigned: Record<string, FieldValue> = {};
    this.inFlow(flow, () =>
      runFlow(flow, {
        ...{ surroundings: this.surroundings, object, former },
        // A record that is about to be created has no id yet.
        record: former ? record : { ...record, Id: null },
        assign: (name, value) => {
          const field = object.byName.get(name.toLowerCase());
          if (!field) return;
          assigned[field.name] = this.check.checkedValue(field, value);
          touched.add(field.name);
        },
        create: () => undefined,
      }),
    );
    const whole = { ...record, ...assigned };
    return { ...whole, ...standardValues(object, { record: whole, former, given: touched }, catalogue, store) };
  }

  private runAfter(flow: Flow, object: KnownObject, record: RecordValues, former: RecordValues | undefined): void {
    this.inFlow(flow, () =>
      runFlow(flow, {
        ...{ surroundings: this.surroundings, object, record, former },
        assign: () => undefined,
        create: (name, values) => void this.create(name, values, 'system'),
      }),
    );
  }

  /** What goes wrong in a flow refuses the record that set it off. */
  private inFlow(flow: Flow, run: () => void): void {
    if (++this.depth > deepest) throw new Error(`The flow ${flow.name} sets itself off again and again.`);
    try {
      run();
    } catch (error) {
      if (!(error instanceof RecordRefusal)) throw error;
      const { statusCode, message } = error.error;
      refuse(
        'CANNOT_EXECUTE_FLOW_TRIGGER',
        `We can't save this record because the “${flow.label}” process failed. Give your Salesforce admin these details. ${statusCode}: ${message}`,
      );
    } finally {
      this.depth--;
    }
  }

  /** Brings the masters of a detail up to date, the one it has and the one it had; each is saved, by its own rules and flows. */
  private rollUp(object: KnownObject, ...versions: (RecordValues | undefined)[]): void {
    const { catalogue, store, now } = this.context;
    for (const field of object.fields) {
      const master = field.reference?.masterDetail ? catalogue.object(field.reference.to) : undefined;
      const sums = master?.fields.filter(
        (one) => one.rollUp?.object === object.name && one.rollUp.foreignKey === field.name,
      );
      if (!master || !sums?.length) continue;
      const ids = new Set(versions.flatMap((record) => (record ? [String(record[field.name])] : [])));
      for (const id of ids) {
        const former = store.get(master.name, id);
        if (!former) continue;
        const details = store
          .referrers(object.name, field.name, id)
          .map((one) => withFormulas(this.surroundings, object, one));
        const fresh = sums.map(({ name, rollUp }): [string, FieldValue] => [
          name,
          rollUp ? rolledUp(rollUp, details) : null,
        ]);
        if (fresh.every(([name, value]) => former[name] === value)) continue;
        // A roll-up is nobody's edit: only the system's own stamp moves on.
        const record = { ...former, ...Object.fromEntries(fresh), SystemModstamp: moment(now) };
        this.commit(master, record, former, []);
      }
    }
  }
}

/** The operation that a value stands for: `account` of `@{account}`. */
export function referredTo(value: FieldValue): string | undefined {
  return typeof value === 'string' ? /^@\{(\w+)\}$/.exec(value)?.[1] : undefined;
}
