import { sha256 } from './sha256';

/**
 * Twelve hexadecimal digits over plain data, such as `3f9a-01c7-be52`: the same for the same members and values, however they are ordered or
 * spelt. A member that is undefined counts as left out.
 */
export function fingerprintOf(value: unknown): string {
  const digits = sha256(canonical(value)).slice(0, 12);
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
