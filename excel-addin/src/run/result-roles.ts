import { keepsStays, type Segmentation } from '@keystage/core';
import type { RunRole } from '../workbook';

/** What a person can choose to have written; the columns of the next run go together. */
export type RoleChoice = 'tier' | 'score' | 'why' | 'latentTier';

/** In the order of the columns: why comes last, since a sentence runs on over the free cells to its right. */
export const roleChoices: readonly RoleChoice[] = ['tier', 'score', 'latentTier', 'why'];

/** What there is to choose for this run: the latent tier where the tier shown may be another one, or the next run has to know it. */
export function choicesFor(segmentation: Segmentation): readonly RoleChoice[] {
  return roleChoices.filter((role) => role !== 'latentTier' || keepsStays(segmentation));
}

/** The columns that the chosen ones come to: beside the latent tier stands who waits, where the model has accounts wait. */
export function rolesToWrite(segmentation: Segmentation, chosen: readonly RoleChoice[]): readonly RunRole[] {
  const { upAfter, downAfter } = segmentation.model.stability;
  const waits: readonly RunRole[] = upAfter > 1 || downAfter > 1 ? ['waitFor', 'waitRuns', 'waitOn'] : [];
  return choicesFor(segmentation)
    .filter((role) => chosen.includes(role))
    .flatMap((role) => (role === 'latentTier' ? [role, ...waits] : [role]));
}
