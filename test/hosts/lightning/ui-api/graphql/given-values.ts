import type { FieldValue } from '../../../salesforce/org/org';
import type { GraphqlDocument, GraphqlValue, Selection } from './parse-graphql';
import { Refusal } from './refusal';

/** A plain value, variables filled in. */
export type Given = FieldValue | readonly Given[] | GivenMembers;
export interface GivenMembers {
  readonly [name: string]: Given;
}

/** The arguments of a selection as plain values. */
export type Fill = (selection: Selection) => GivenMembers;

/** Fills a document's arguments from its variables. A required variable that is missing refuses the whole document. */
export function fillFrom(document: GraphqlDocument, variables: Readonly<Record<string, unknown>>): Fill {
  for (const [name, { required, preset }] of document.variables) {
    if (required && preset === undefined && (variables[name] ?? null) === null) {
      throw new Refusal(`Validation error (UndefinedVariable): Variable '${name}' must not be null`);
    }
  }
  /** Undefined for a variable that nobody gave: as in GraphQL, its member is then not there at all. */
  const plain = (value: GraphqlValue): Given | undefined => {
    if (typeof value !== 'object' || value === null) return value;
    if ('list' in value) return value.list.map((one) => plain(one) ?? null);
    if ('members' in value) return members(value.members);
    const declared = document.variables.get(value.variable);
    if (!declared) throw new Refusal(`The variable $${value.variable} is not declared.`);
    const given = variables[value.variable];
    if (given !== undefined) return given as Given;
    return declared.preset === undefined ? undefined : plain(declared.preset);
  };
  const members = (given: Readonly<Record<string, GraphqlValue>>): GivenMembers => {
    const entries = Object.entries(given).map(([name, value]) => [name, plain(value)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Given] => entry[1] !== undefined));
  };
  return ({ given }) => members(given);
}

export function isMembers(given: Given | undefined): given is GivenMembers {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** A scalar as text. */
export function wordOf(given: Given | undefined): string {
  if (typeof given === 'object' && given !== null)
    throw new Refusal('Validation error (WrongType): expected a scalar.');
  return String(given ?? '');
}

/** What is asked for below the selections of this name; anything beside them is refused by the caller's `strange`. */
export function below(selections: readonly Selection[], name: string): readonly Selection[] {
  return selections.filter((selection) => selection.name === name).flatMap((selection) => selection.below);
}
