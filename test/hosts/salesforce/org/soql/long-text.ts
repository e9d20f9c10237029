import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';

export const isLongText = (field: FieldSchema) => field.type === 'textarea' && (field.length ?? 0) > 255;

/** Salesforce filters, sorts and groups by no text longer than 255 characters. */
export function refuseLongText(field: FieldSchema, verb: 'filtered' | 'sorted' | 'grouped'): void {
  if (!isLongText(field)) return;
  throw new OrgError('INVALID_FIELD', `field '${field.name}' can not be ${verb} in a query call`);
}
