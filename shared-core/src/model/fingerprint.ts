import { sha256 } from '../basics/sha256';
import type { SegmentationModel } from './segmentation-model';

/**
 * Twelve hexadecimal digits that two models share only when they decide alike: `3f9a-01c7-be52`. Spelling of the file (order of keys,
 * spaces, defaults left out) does not change it; names, purposes, the way weights were found and the schema for editors do not either, since
 * they decide nothing.
 */
export function fingerprint(model: SegmentationModel): string {
  const {
    $schema: _schema,
    name: _name,
    purpose: _purpose,
    notice: _notice,
    weighting: _weighting,
    ...deciding
  } = model;
  const digits = sha256(canonical(deciding)).slice(0, 12);
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
