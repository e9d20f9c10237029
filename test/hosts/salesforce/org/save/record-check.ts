import { leadsTo, type KnownObject } from '../catalogue';
import { evaluateFormula } from '../formula';
import { formulaRecord, type FormulaSurroundings } from '../formula-record';
import type { FieldValue, RecordValues } from '../org';
import { fullId } from '../record-id';
import type { FieldSchema } from '../schema';
import { checkValue } from './check-value';
import { RecordRefusal, refuse } from './record-refusal';
import type { SaveContext } from './save-context';

/** Who asks: the user by a call, or the org by a flow, past what the user may do. */
export type Mode = 'user' | 'system';

/** What an org asks of a record before it is kept; each refuses by a thrown `RecordRefusal`. */
export class RecordCheck {
  constructor(
    private readonly context: SaveContext,
    private readonly surroundings: FormulaSurroundings,
    private readonly ifUnmodifiedSince: string | undefined,
  ) {}

  /** The id of a record that is there, in 18 characters. */
  existing(object: KnownObject, given: FieldValue | undefined): string {
    const { store } = this.context;
    if (typeof given !== 'string' || given === '')
      return refuse('MISSING_ARGUMENT', 'Id not specified in an update call');
    const id = fullId(given);
    if (!id?.startsWith(object.keyPrefix)) {
      return refuse('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${given}`, ['Id']);
    }
    if (store.isDeleted(id)) refuse('ENTITY_IS_DELETED', 'entity is deleted');
    if (!store.get(object.name, id)) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return id;
  }

  refuseRecord(object: KnownObject, id: string): void {
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

  /** Somebody was faster. */
  refuseModified({ LastModifiedDate }: RecordValues): void {
    if (this.ifUnmodifiedSince === undefined || typeof LastModifiedDate !== 'string') return;
    const [last, known] = [LastModifiedDate, this.ifUnmodifiedSince].map((one) =>
      Date.parse(one.replace('+0000', 'Z')),
    );
    if (last > known) {
      refuse(
        'PRECONDITION_FAILED',
        'The record you are trying to edit, or one of its related records, has been modified by another user.',
      );
    }
  }

  /** The given values under their fields' own names, fit to be stored. */
  checked(
    object: KnownObject,
    given: RecordValues,
    former: RecordValues | undefined,
    mode: Mode,
  ): Record<string, FieldValue> {
    const { saver } = this.context;
    const values: Record<string, FieldValue> = {};
    const forbidden: string[] = [];
    for (const [name, value] of Object.entries(given)) {
      const field = object.byName.get(name.toLowerCase());
      if (!field || field.type === 'id') continue;
      const computed = field.rollUp !== undefined || field.formula !== undefined;
      const mayWrite = mode === 'user' ? saver.mayEdit(object, field) && !computed : !computed;
      if (!mayWrite || (former && field.onlyOnCreate)) forbidden.push(field.name);
      else values[field.name] = this.checkedValue(field, value);
    }
    if (forbidden.length > 0) {
      refuse(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${forbidden.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        forbidden,
      );
    }
    return values;
  }

  checkedValue(field: FieldSchema, value: FieldValue): FieldValue {
    const result = checkValue(field, value);
    if ('error' in result) throw new RecordRefusal(result.error);
    if (field.reference && typeof result.value === 'string') this.refuseBadReference(field, result.value);
    return result.value;
  }

  private refuseBadReference(field: FieldSchema, id: string): void {
    const { catalogue, store, saver } = this.context;
    const to = catalogue.objectOfPrefix(id.slice(0, 3));
    if (!to || !leadsTo(field, to.name)) {
      return refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
    }
    if (!store.get(to.name, id)) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    if (!field.reference?.masterDetail) return;
    if (saver.record(to.name, id) !== 'edit') {
      refuse('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id', [
        field.name,
      ]);
    }
    this.refuseLocked(id);
  }

  refuseMissing(object: KnownObject, record: RecordValues): void {
    const missing = object.fields.filter(
      (field) => (field.required || field.reference?.masterDetail) && (record[field.name] ?? null) === null,
    );
    const names = missing.map((field) => field.name);
    if (missing.length > 0) {
      refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
    }
  }

  refuseByRules(object: KnownObject, record: RecordValues, former: RecordValues | undefined): void {
    const seen = formulaRecord(this.surroundings, object, record, { former });
    for (const rule of object.rules) {
      if (!rule.active || evaluateFormula(rule.parsed, seen) !== true) continue;
      const { catalogue, saver } = this.context;
      const message = catalogue.label(saver.language, `${object.name}!${rule.name}`, rule.message);
      refuse('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, rule.errorField ? [rule.errorField] : []);
    }
  }

  refuseDuplicates(object: KnownObject, record: RecordValues): void {
    for (const field of object.fields) {
      const value = field.unique ? (record[field.name] ?? null) : null;
      const holder =
        value === null ? undefined : this.context.store.holder(object.name, field.name, value, field.caseSensitive);
      if (holder === undefined || holder === record.Id) continue;
      const message = `duplicate value found: ${field.name} duplicates value on record with id: ${holder}`;
      refuse('DUPLICATE_VALUE', message, [field.name]);
    }
  }
}
