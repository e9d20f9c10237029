import type { Catalogue, KnownObject } from './catalogue';
import { roundedTo, shifted } from './decimal-places';
import {
  dayOf,
  dayText,
  evaluateFormula,
  isDay,
  isMoment,
  momentOf,
  momentText,
  type FormulaRecord,
  type FormulaValue,
} from './formula';
import type { FieldValue, RecordValues } from './org';
import type { RecordStore } from './record-store';
import type { FieldSchema } from './schema';

/** What formulas see beside the record: the org, the moment, and who is at work. */
export interface FormulaSurroundings {
  readonly catalogue: Catalogue;
  readonly store: RecordStore;
  readonly now: Date;
  readonly userId: string;
  hasPermission(name: string): boolean;
}

/** A record as a formula sees it, with its former values where it is being saved. `shortIds`: formulas of fields and rules see 15 characters. */
export function formulaRecord(
  surroundings: FormulaSurroundings,
  object: KnownObject,
  record: RecordValues,
  {
    former,
    blanksAreZero = false,
    shortIds = true,
  }: {
    readonly former?: RecordValues | undefined;
    readonly blanksAreZero?: boolean;
    readonly shortIds?: boolean;
  } = {},
): FormulaRecord {
  const { now } = surroundings;
  const at = (from: RecordValues) => (path: string) =>
    shown(valueAt(surroundings, object, from, path), { blanksAreZero, shortIds });
  return {
    value: at(record),
    former: at(former ?? record),
    isNew: former === undefined,
    today: now.toISOString().slice(0, 10),
  };
}

interface Found {
  readonly field: FieldSchema | undefined;
  readonly value: FieldValue;
}

/** The field at the end of a path and its value in this record or a parent of it. */
function valueAt(surroundings: FormulaSurroundings, object: KnownObject, record: RecordValues, path: string): Found {
  const { catalogue, store, userId } = surroundings;
  if (path.startsWith('$Permission.')) {
    return { field: undefined, value: surroundings.hasPermission(path.slice('$Permission.'.length)) };
  }
  if (path.startsWith('$User.')) {
    const name = path.slice('$User.'.length);
    return { field: catalogue.field('User', name), value: store.get('User', userId)?.[name] ?? null };
  }
  const names = path.split('.');
  let at: RecordValues | undefined = record;
  let of: KnownObject | undefined = object;
  for (const relationship of names.slice(0, -1)) {
    const reference: FieldSchema | undefined = of && catalogue.parent(of.name, relationship);
    const id: FieldValue = (reference && at?.[reference.name]) ?? null;
    of = reference?.reference && catalogue.object(reference.reference.to);
    at = of && typeof id === 'string' ? store.get(of.name, id) : undefined;
  }
  const field = of?.byName.get(names[names.length - 1].toLowerCase());
  if (!of || !field || !at) return { field, value: null };
  const value = field.formula === undefined ? at[field.name] : formulaValue(surroundings, of, at, field);
  return { field, value: value ?? null };
}

/** A stored value as formulas have it: percentages as shares, days and moments as such. */
function shown(
  { field, value }: Found,
  { blanksAreZero, shortIds }: { readonly blanksAreZero: boolean; readonly shortIds: boolean },
): FormulaValue {
  switch (field?.type) {
    case 'int':
    case 'double':
    case 'currency':
      return value ?? (blanksAreZero ? 0 : null);
    case 'percent':
      return typeof value === 'number' ? shifted(value, -2) : blanksAreZero ? 0 : null;
    case 'date':
      return typeof value === 'string' ? dayOf(value) : null;
    case 'datetime':
      return typeof value === 'string' ? momentOf(value) : null;
    case 'id':
    case 'reference':
      return typeof value === 'string' && shortIds ? value.slice(0, 15) : value;
    default:
      return value;
  }
}

/** What a formula field holds for this record, in the form a stored field of its type has. */
export function formulaValue(
  surroundings: FormulaSurroundings,
  object: KnownObject,
  record: RecordValues,
  field: FieldSchema,
): FieldValue {
  const parsed = object.formulas.find((one) => one.field.name === field.name)?.parsed;
  if (!parsed) return null;
  const seen = formulaRecord(surroundings, object, record, { blanksAreZero: field.blanksAreZero });
  const value = evaluateFormula(parsed, seen);
  switch (field.type) {
    case 'boolean':
      return value === true;
    case 'double':
    case 'currency':
      return typeof value === 'number' ? roundedTo(value, field.scale ?? 0) : null;
    case 'percent':
      return typeof value === 'number' ? roundedTo(shifted(value, 2), field.scale ?? 0) : null;
    case 'date':
      return isDay(value) ? dayText(value) : null;
    case 'datetime':
      return isMoment(value) ? momentText(value).replace('Z', '+0000') : null;
    default:
      return typeof value === 'string' && value !== '' ? value : null;
  }
}

/** The record with what its formula fields hold, each worked out when it is looked at. */
export function withFormulas(
  surroundings: FormulaSurroundings,
  object: KnownObject,
  record: RecordValues,
): RecordValues {
  if (object.formulas.length === 0) return record;
  const whole = { ...record };
  for (const { field } of object.formulas) {
    Object.defineProperty(whole, field.name, {
      enumerable: true,
      configurable: true,
      get: () => formulaValue(surroundings, object, record, field),
    });
  }
  return whole;
}
