import type { FieldFacts, ObjectFacts, OrgRecord } from './org-connection';

const numberTypes = new Set(['int', 'double', 'currency', 'percent', 'long']);

/** A record whose values came as texts, as Bulk sends them, with the values that REST would have sent; a blank is null. */
export function typedRecord(
  texts: Readonly<Record<string, string | null>>,
  { fields }: Pick<ObjectFacts, 'fields'>,
): OrgRecord {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typedValue(text, fields.get(name))]));
}

/** One value, of whichever way it came, as REST has it. What is no number where one is expected stays the text it is. */
export function typedValue(value: unknown, facts: Pick<FieldFacts, 'type'> | undefined): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || !facts) return value;
  if (facts.type === 'boolean') return value === 'true';
  if (!numberTypes.has(facts.type)) return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}
