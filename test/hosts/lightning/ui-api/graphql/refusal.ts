/** What GraphQL answers in `errors`. */
export class Refusal extends Error {}

export function undefinedField(name: string, type: string): Refusal {
  return new Refusal(`Validation error (FieldUndefined): Field '${name}' in type '${type}' is undefined`);
}

/** The platform has it and the stand-in has not: a fault of ours, which no component shall take for an answer. */
export function notBuilt(what: string): Error {
  return new Error(`GraphQL: the stand-in Lightning does not answer ${what}.`);
}
