import { dayNumber, fromDayNumber } from '../basics/calendar-date';
import { labelOf } from '../intake/deal-columns';
import { rateDay } from './corporate-amounts';
import { isLeftOut, troubleBit, troubleKinds, type DealTrouble, type TroubleKind } from './deal-trouble';
import type { WeighedPipeline } from './weigh-pipeline';

/** Everything that is wrong with one deal or was done about it, those kinds first that keep it out of the sums. */
export function dealTroubles(pipeline: WeighedPipeline, deal: number): DealTrouble[] {
  return troubleKinds
    .filter((kind) => (pipeline.troubles[deal] & troubleBit[kind]) !== 0)
    .map((kind) => troubleOf(kind, pipeline, deal));
}

/** One kind of trouble in a pipeline: whether it keeps deals out, how many have it, and the first thousand of them. */
export interface TroubleCount {
  readonly kind: TroubleKind;
  readonly leftOut: boolean;
  readonly count: number;
  readonly deals: readonly number[];
}

const mostNamed = 1000;

/** Every kind of trouble that some deal has, and which deals. */
export function troubleCounts({ troubles }: WeighedPipeline): TroubleCount[] {
  return troubleKinds.flatMap((kind) => {
    const bit = troubleBit[kind];
    const deals: number[] = [];
    let count = 0;
    troubles.forEach((bits, deal) => {
      if ((bits & bit) === 0) return;
      if (count++ < mostNamed) deals.push(deal);
    });
    return count > 0 ? [{ kind, leftOut: isLeftOut(bit), count, deals }] : [];
  });
}

function troubleOf(kind: TroubleKind, pipeline: WeighedPipeline, deal: number): DealTrouble {
  const { deals, currencies, outcomes, asOf } = pipeline;
  const { labels, numbers } = deals;
  switch (kind) {
    case 'duplicate': {
      const first = labels.dealId!.codes.indexOf(labels.dealId!.codes[deal]);
      return { kind, id: labelOf(labels.dealId, deal) ?? '', firstRow: deals.rows[first] };
    }
    case 'negativeAmount':
      return { kind, amount: numbers.amount!.values[deal] };
    case 'stageUnknown':
    case 'openInClosedStage':
      return { kind, stage: labelOf(labels.stage, deal) ?? '' };
    case 'chanceOutOfRange':
    case 'reopened':
      return { kind, chance: numbers.probability!.values[deal] };
    case 'currencyUnknown':
      return { kind, currency: labelOf(labels.currency, deal) ?? '' };
    case 'rateMissing': {
      const day = rateDay(deals, outcomes[deal], deal, dayNumber(asOf));
      return { kind, currency: currencies[labels.currency!.codes[deal]] ?? '', date: fromDayNumber(day) };
    }
    case 'statusUnknown':
      return { kind, status: labelOf(labels.status, deal) ?? '' };
    case 'evidenceUnknown':
      return { kind, stage: labelOf(labels.evidencedStage, deal) ?? '' };
    default:
      return { kind };
  }
}
