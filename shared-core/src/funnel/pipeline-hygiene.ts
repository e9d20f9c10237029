import { labelOf } from '../intake/deal-columns';
import { isLeftOut, type DealTrouble } from './deal-trouble';
import { dealTroubles, troubleCounts, type TroubleCount } from './deal-troubles';
import { staleDeals, type StaleDeal, type StalePipelineRules } from './stale-deals';
import type { StaleFlag } from './stale-deal';
import type { WeighedPipeline } from './weigh-pipeline';

/** A deal that somebody has to look at. */
export interface UntidyDeal {
  readonly deal: number;
  /** The row of the list it stands in, from 0 below the headers. */
  readonly row: number;
  /** Its id, else its name, where it has one. */
  readonly name?: string;
  /** It is in no sum until this is settled. */
  readonly leftOut: boolean;
  readonly troubles: readonly DealTrouble[];
  readonly stale: readonly StaleFlag[];
  readonly daysInStage: number | null;
  /** Days since the last activity. */
  readonly idle: number | null;
}

export interface PipelineHygiene {
  readonly leftOut: number;
  /** Deals that count, with something to be noted of them. */
  readonly noted: number;
  readonly stale: readonly StaleDeal[];
  readonly troubles: readonly TroubleCount[];
  /** Those in no sum first, then by row; at most a thousand. */
  readonly deals: readonly UntidyDeal[];
}

const mostListed = 1000;

/** What is untidy in a pipeline: rows in no sum, rows with something to be noted, and open deals that have gone stale. All are counted. */
export function pipelineHygiene(pipeline: WeighedPipeline, rules: StalePipelineRules): PipelineHygiene {
  const { deals, troubles } = pipeline;
  const stale = staleDeals(pipeline, rules);
  const staleAt = new Map(stale.map((one) => [one.deal, one]));
  const leftOut: number[] = [];
  const others: number[] = [];
  let noted = 0;
  troubles.forEach((bits, deal) => {
    if (isLeftOut(bits)) leftOut.push(deal);
    else if (bits !== 0 || staleAt.has(deal)) others.push(deal);
    if (bits !== 0 && !isLeftOut(bits)) noted++;
  });
  const listed = [...leftOut.slice(0, mostListed), ...others.slice(0, Math.max(0, mostListed - leftOut.length))];
  return {
    ...{ leftOut: leftOut.length, noted, stale },
    troubles: troubleCounts(pipeline),
    deals: listed.map((deal): UntidyDeal => {
      const name = labelOf(deals.labels.dealId, deal) ?? labelOf(deals.labels.dealName, deal);
      const { flags = [], daysInStage = null, idle = null } = staleAt.get(deal) ?? {};
      return {
        ...{ deal, row: deals.rows[deal] },
        ...(name !== undefined && { name }),
        leftOut: isLeftOut(troubles[deal]),
        troubles: dealTroubles(pipeline, deal),
        ...{ stale: flags, daysInStage, idle },
      };
    }),
  };
}
