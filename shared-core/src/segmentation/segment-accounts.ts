import type { CalendarDate } from '../basics/calendar-date';
import type { AccountColumns } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import { classify } from './classify';
import { eligibleAccounts } from './eligible-accounts';
import { indicatorPoints } from './indicator-points';
import { publishTiers } from './publish-tiers';
import type { Segmentation } from './segmentation';
import { segmentGroups } from './segment-groups';
import { steadyTiers } from './steady-tiers';
import { weightedScores } from './weighted-scores';

/** A tier for each account, with its reasons. Order is kept; a row that cannot be scored stays, without a tier. */
export function segmentAccounts(accounts: AccountColumns, model: SegmentationModel, asOf: CalendarDate): Segmentation {
  if (model.subsidiaries === 'rolledUp') return segmentGroups(accounts, model, asOf, segmentAccounts);
  const eligible = eligibleAccounts(accounts, model);
  const { indicators, refusals } = indicatorPoints(accounts, model, eligible);
  const scored = weightedScores(indicators, model, eligible);
  const { tiers: earned, ...classified } = classify({ ...scored, indicators }, accounts, model);
  const latent = {
    accounts,
    model,
    asOf,
    eligible,
    indicators,
    ...scored,
    ...classified,
    ...steadyTiers({ tiers: earned, ladder: classified.ladder }, accounts, model, asOf),
    refusals: [...refusals, ...classified.refusals],
  };
  return { ...latent, tiers: publishTiers(latent) };
}
