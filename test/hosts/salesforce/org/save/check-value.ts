import { roundedTo } from '../decimal-places';
import type { FieldValue } from '../org';
import { fullId } from '../record-id';
import type { SaveError, SaveErrorCode } from '../save-error';
import type { FieldSchema } from '../schema';

export type CheckedValue = { readonly value: FieldValue } | { readonly error: SaveError };

/**
 * A value as the org would store it, or why it would not: texts lose the blanks around them, numbers are rounded to the field's decimals,
 * ids get their 18 characters, an empty text becomes a blank.
 */
export function checkValue(field: FieldSchema, value: FieldValue): CheckedValue {
  if (value === null || value === '') {
    return field.type === 'boolean' ? wrongType(field, value) : { value: null };
  }
  switch (field.type) {
    case 'string':
    case 'textarea':
    case 'phone':
    case 'url':
      return typeof value === 'string' ? text(field, value) : wrongType(field, value);
    case 'email':
      if (typeof value !== 'string') return wrongType(field, value);
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
        ? text(field, value)
        : refusal('INVALID_EMAIL_ADDRESS', field, `${field.label}: invalid email address: ${value}`);
    case 'picklist':
      return typeof value === 'string' ? choice(field, value) : wrongType(field, value);
    case 'multipicklist': {
      if (typeof value !== 'string') return wrongType(field, value);
      const refused = value
        .split(';')
        .map((one) => choice(field, one))
        .find((one) => 'error' in one);
      return refused ?? { value };
    }
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value) ? number(field, value) : wrongType(field, value);
    case 'boolean':
      return typeof value === 'boolean' ? { value } : wrongType(field, value);
    case 'date':
      return typeof value === 'string' && isDay(value) ? { value } : wrongType(field, value);
    case 'datetime':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? { value: moment(new Date(value)) }
        : wrongType(field, value);
    case 'id':
    case 'reference': {
      const id = typeof value === 'string' ? fullId(value) : undefined;
      return id
        ? { value: id }
        : refusal('MALFORMED_ID', field, `${field.label}: id value of incorrect type: ${String(value)}`);
    }
  }
}

/** A moment as REST writes it. */
export const moment = (date: Date) => date.toISOString().replace('Z', '+0000');

function text(field: FieldSchema, value: string): CheckedValue {
  const kept = value.trim();
  if (kept === '') return { value: null };
  if (field.length !== undefined && kept.length > field.length) {
    const shown = field.type === 'textarea' ? '(value has been hidden)' : kept;
    return refusal(
      'STRING_TOO_LONG',
      field,
      `${field.label}: data value too large: ${shown} (max length=${field.length})`,
    );
  }
  return { value: kept };
}

function choice(field: FieldSchema, value: string): CheckedValue {
  const { restricted, values } = field.picklist ?? { restricted: false, values: [] };
  if (!restricted || values.some((one) => one.active && one.value === value)) return text(field, value);
  return refusal(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    field,
    `${field.label}: bad value for restricted picklist field: ${value}`,
  );
}

function number(field: FieldSchema, value: number): CheckedValue {
  const { precision = 18, scale = 0 } = field;
  const rounded = roundedTo(value, scale);
  if (Math.abs(rounded) >= 10 ** (precision - scale)) {
    return refusal(
      'NUMBER_OUTSIDE_VALID_RANGE',
      field,
      `${field.label}: value outside of valid range on numeric field: ${value}`,
    );
  }
  return { value: rounded };
}

function isDay(value: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}

const wrongType = (field: FieldSchema, value: FieldValue) =>
  refusal('INVALID_TYPE_ON_FIELD_IN_RECORD', field, `${field.label}: value not of required type: ${String(value)}`);

const refusal = (statusCode: SaveErrorCode, field: FieldSchema, message: string): CheckedValue => ({
  error: { statusCode, message, fields: [field.name] },
});
