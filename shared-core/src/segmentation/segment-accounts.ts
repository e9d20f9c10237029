import type { CalendarDate } from '../basics/calendar-date';
import type { AccountColumns } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import { classify } from './classify';
import { eligibleAccounts } from './eligible-accounts';
import { indicatorPoints } from './indicator-points';
import { publishTiers } from './publish-tiers';
import type { Segmentation } from './segmentation';
import { weightedScores } from './weighted-scores';

/** A tier for each account, with its reasons. Order is kept; a row that cannot be scored stays, without a tier. */
export function segmentAccounts(accounts: AccountColumns, model: SegmentationModel, asOf: CalendarDate): Segmentation {
  const eligible = eligibleAccounts(accounts, model);
  const { indicators, refusals } = indicatorPoints(accounts, model, eligible);
  const scored = weightedScores(indicators, model, eligible, refusals);
  const latent = classify(scored, accounts, model);
  return {
    accounts,
    model,
    asOf,
    indicators,
    refusals,
    ...scored,
    ...latent,
    ...publishTiers(latent, accounts, model),
  };
}
