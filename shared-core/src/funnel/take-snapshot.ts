import { labelOf } from '../intake/deal-columns';
import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';
import type { FunnelProcess } from './funnel-process';
import type { ForecastSnapshot } from './score-forecast';
import { stagePlaces } from './stage-map';
import type { WeighedPipeline } from './weigh-pipeline';
import { winRates } from './win-rates';

/** What stands against a deal’s chance; a deal without an amount has one all the same. */
const withoutChance =
  troubleBit.duplicate | troubleBit.chanceUnreadable | troubleBit.chanceOutOfRange | troubleBit.openInClosedStage;

/**
 * The forecast of today, to be kept and scored later as it was made: the chance of every open deal that has an id, beside two plain rules
 * to be better than: `winRate`, won ÷ (won + lost) of the list, the same for every deal, and `template`, the house weight of its stage.
 */
export function takeSnapshot(pipeline: WeighedPipeline, template: readonly FunnelProcess[]): ForecastSnapshot {
  const { deals, outcomes, declared, troubles, asOf, rules } = pipeline;
  const rate = winRates(pipeline).ofClosed;
  const placeOf = stagePlaces(deals, rules.stages, template);
  const ids: string[] = [];
  const [chances, weights, rates]: number[][] = [[], [], []];
  for (let deal = 0; deal < deals.size; deal++) {
    const id = labelOf(deals.labels.dealId, deal);
    if (id === undefined || outcomes[deal] !== Outcome.open || Number.isNaN(declared[deal])) continue;
    if ((troubles[deal] & withoutChance) !== 0) continue;
    const place = placeOf(deal);
    ids.push(id);
    chances.push(declared[deal]);
    weights.push(place && place.stage >= 0 ? template[place.process].stages[place.stage].entered : declared[deal]);
    rates.push(rate);
  }
  return {
    madeOn: asOf,
    ids,
    chances,
    // A list without closed deals has no win rate to be better than.
    baselines: { ...(Number.isNaN(rate) ? {} : { winRate: rates }), template: weights },
  };
}
