import type { IndicatorId } from '../model/indicator-catalogue';
import { publishedTier } from './publish-tiers';
import { scoredAt } from './segment-groups';
import type { Segmentation } from './segmentation';

/** Which accounts a cap holds down, by the indicator it looks at, in the order of the model's caps; their places in the list. */
export function cappedAccounts(list: Segmentation): Map<IndicatorId, number[]> {
  const capped = new Map<IndicatorId, number[]>();
  for (const { indicator } of list.model.caps) capped.set(indicator, []);
  if (capped.size === 0) return capped;
  for (let member = 0; member < list.tiers.length; member++) {
    const { run, place } = scoredAt(list, member);
    // A cap that changed nothing left the tier where it was; against an override it may have changed it back.
    if (run.tiers[place] === run.latentTiers[place] && !run.accounts.overrides?.has(place)) continue;
    const { steps, caps } = publishedTier(run, place);
    const step = steps.find(({ kind }) => kind === 'capped');
    if (step?.kind === 'capped') capped.get(caps[step.by].indicator)!.push(member);
  }
  return capped;
}
