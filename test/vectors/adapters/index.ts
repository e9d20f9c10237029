import type { Adapter } from './adapter';
import { buyingCommittee } from './buying-committee';
import { explanation } from './explanation';
import { normalisation } from './normalisation';
import { stageRules } from './stage-rules';
import { tiering } from './tiering';
import { weighting } from './weighting';

/** The ops that the core implements, by their names in the vectors. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...normalisation,
  ...weighting,
  ...tiering,
  ...explanation,
  ...stageRules,
  ...buyingCommittee,
};
