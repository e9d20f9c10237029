import type { Adapter } from './adapter';
import { classes } from './classes';
import { counterfactuals } from './counterfactuals';
import { explanation } from './explanation';
import { funnel } from './funnel';
import { normalisation } from './normalisation';
import { relationship } from './relationship';
import { rfm } from './rfm';
import { steadyTiers } from './steady-tiers';
import { buyingCommittee } from './buying-committee';
import { stageRules } from './stage-rules';
import { tiering } from './tiering';
import { weighting } from './weighting';

/** The ops that the core implements, by their names in the vectors. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...normalisation,
  ...weighting,
  ...tiering,
  ...steadyTiers,
  ...classes,
  ...rfm,
  ...relationship,
  ...explanation,
  ...counterfactuals,
  ...stageRules,
  ...buyingCommittee,
  ...funnel,
};
