import type { ObjectFacts } from './org-connection';
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
  const lacks: OrgLack[] = [];
  if ((access === 'update' && !facts.updateable) || (access === 'create' && !facts.createable)) {
    lacks.push({ kind: 'objectReadOnly', object });
  }
  for (const name of fields) {
    const field = facts.fields.get(name);
    if (!field) {
      lacks.push({ kind: 'fieldMissing', object, field: name });
      continue;
    }
    if ((access === 'update' && !field.updateable) || (access === 'create' && !field.createable)) {
      lacks.push({ kind: 'fieldReadOnly', object, field: name });
    }
    const needs = lengths[name] ?? 0;
    if (needs > field.length) lacks.push({ kind: 'fieldTooShort', object, field: name, holds: field.length, needs });
    const known = field.picklistValues.filter(({ active }) => active).map(({ value }) => value);
    const strange = field.restrictedPicklist ? (values[name] ?? []).filter((value) => !known.includes(value)) : [];
    if (strange.length > 0) lacks.push({ kind: 'valuesMissing', object, field: name, values: strange });
  }
  return lacks;
}
