import { CellState, type AccountColumns } from '../intake/account-columns';
import type { Cap, SegmentationModel } from '../model/segmentation-model';
import type { Segmentation } from './segmentation';

/**
 * The tier shown: the latent one, lowered to what the strictest cap allows. A cap follows the score, since volume must not buy back late
 * payment; it leaves the latent tier alone, so lifting it restores the account. A missing value breaks no limit.
 */
export function publishTiers(
  latent: Pick<Segmentation, 'latentTiers'>,
  accounts: AccountColumns,
  model: SegmentationModel,
): Pick<Segmentation, 'tiers' | 'cappedBy'> {
  const tiers = latent.latentTiers.slice();
  const cappedBy = new Int8Array(tiers.length).fill(-1);
  model.caps.forEach((cap, k) => {
    const column = accounts.indicators.get(cap.indicator);
    if (column?.kind !== 'number') return;
    const best = model.tiers.indexOf(cap.atBest);
    for (let i = 0; i < tiers.length; i++) {
      if (tiers[i] < 0 || tiers[i] >= best || column.states[i] !== CellState.read) continue;
      if (!breaksLimit(cap, column.values[i])) continue;
      tiers[i] = best;
      cappedBy[i] = k;
    }
  });
  return { tiers, cappedBy };
}

export function breaksLimit(cap: Cap, value: number): boolean {
  return (cap.above !== undefined && value > cap.above) || (cap.below !== undefined && value < cap.below);
}
