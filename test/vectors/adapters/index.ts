import type { Adapter } from './adapter';
import { explanation } from './explanation';
import { funnel } from './funnel';
import { normalisation } from './normalisation';
import { tiering } from './tiering';
import { weighting } from './weighting';

/** The ops that the core implements, by their names in the vectors. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...normalisation,
  ...weighting,
  ...tiering,
  ...explanation,
  ...funnel,
};
