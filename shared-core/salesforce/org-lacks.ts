import type { FieldFacts, ObjectFacts } from './org-connection';
import type { OrgLack } from './salesforce-problem';

/** What we are about to do with an object: the fields we need and whether we write them. */
export interface Need {
  readonly object: string;
  readonly fields: readonly string[];
  readonly access: 'read' | 'update' | 'create';
  /** Least characters a text field has to hold. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** Values a restricted picklist has to know. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Everything that stands between a person and what we need in this org, found before anything is read or written. A field that was never
 * deployed and one that this person may not see look the same from outside.
 */
export function orgLacks(
  { object, fields, access, lengths = {}, values = {} }: Need,
  facts: ObjectFacts | undefined,
): OrgLack[] {
  if (!facts) return [{ kind: 'objectMissing', object }];
  const mayWrite = (field: FieldFacts) => ({ read: true, update: field.updateable, create: field.createable })[access];
  const present = fields.flatMap((name) => facts.fields.get(name) ?? []);
  const missing = fields.filter((name) => !facts.fields.has(name));
  const readOnly = present.filter((field) => !mayWrite(field)).map(({ name }) => name);
  const tooShort = present.filter(({ name, length }) => length < (lengths[name] ?? 0));
  const objectReadOnly = (access === 'update' && !facts.updateable) || (access === 'create' && !facts.createable);
  return [
    ...(objectReadOnly ? [{ kind: 'objectReadOnly', object } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'fieldsMissing', object, fields: missing } as const] : []),
    // Where the object may not be written, neither may its fields: said once.
    ...(readOnly.length > 0 && !objectReadOnly ? [{ kind: 'fieldsReadOnly', object, fields: readOnly } as const] : []),
    ...tooShort.map(
      ({ name, length }) =>
        ({ kind: 'fieldTooShort', object, field: name, holds: length, needs: lengths[name] }) as const,
    ),
    ...valuesMissing(object, present, values),
  ];
}

/** Fields that lack the same values are named together. */
function valuesMissing(
  object: string,
  present: readonly FieldFacts[],
  values: NonNullable<Need['values']>,
): Extract<OrgLack, { kind: 'valuesMissing' }>[] {
  const byValues = new Map<string, { readonly fields: string[]; readonly values: readonly string[] }>();
  for (const { name, restrictedPicklist, picklistValues } of present) {
    const known = picklistValues.filter(({ active }) => active).map(({ value }) => value);
    const strange = restrictedPicklist ? (values[name] ?? []).filter((value) => !known.includes(value)) : [];
    if (strange.length === 0) continue;
    const key = JSON.stringify(strange);
    byValues.set(key, { fields: [...(byValues.get(key)?.fields ?? []), name], values: strange });
  }
  return [...byValues.values()].map((lack) => ({ kind: 'valuesMissing', object, ...lack }));
}
