import { fingerprintOf } from '../basics/fingerprint-of';
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
  return fingerprintOf(deciding);
}
