import { compareTexts } from '../basics/text-column';
import { valuesOf } from './current-and-potential';
import type { Segmentation } from './segmentation';

/**
 * Which accounts are about to rise (K5: of the small ones some become large once they are well served): worth little today, with much
 * ahead, by the limits the model sets for both values. Their places in the list, the greatest potential first, then by id.
 */
export function risingAccounts(segmentation: Segmentation): number[] {
  const { accounts, model, tiers } = segmentation;
  const { current, potential } = valuesOf(segmentation);
  const { currentBelow, potentialFrom } = model.rising;
  return Array.from(tiers.keys())
    .filter((i) => tiers[i] >= 0 && current[i] < currentBelow && potential[i] >= potentialFrom)
    .sort((a, b) => potential[b] - potential[a] || compareTexts(accounts.ids, a, b));
}
