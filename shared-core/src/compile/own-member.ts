/** A member that a mapping itself has: a template may well name a fact `constructor`. */
export function ownMember<T>(mapping: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return mapping && Object.hasOwn(mapping, name) ? mapping[name] : undefined;
}
