import type { DealColumns } from '../intake/deal-columns';
import { declaredChances } from './deal-chances';
import { dealOutcomes } from './deal-outcomes';
import type { FunnelModel } from './parse-funnel-model';
import { stagePlaces, type StagePlace } from './stage-map';

/** What each deal of a list claims, in the order of the list. */
export interface ClaimsOfDeals {
  /** `Outcome` of each deal. */
  readonly outcomes: Uint8Array;
  /** The chance it claims, 0–1; NaN where it claims none. */
  readonly chances: Float64Array;
  /** Where the stage it declares stands; undefined where that says nothing. */
  readonly placeOf: (deal: number) => StagePlace | undefined;
}

/** What the deals of a list claim before anything is evidenced, as `weighPipeline` reads it: typed chances first, else the stage's weight. */
export function claimsOfDeals(
  deals: DealColumns,
  { processes, stages }: Pick<FunnelModel, 'processes' | 'stages'>,
  chancesFrom: 'typed' | 'stage' = 'typed',
): ClaimsOfDeals {
  const troubles = new Uint32Array(deals.size);
  const placeOf = stagePlaces(deals, stages, processes);
  const outcomes = dealOutcomes(deals, placeOf, troubles);
  return { outcomes, chances: declaredChances(deals, outcomes, placeOf, processes, chancesFrom, troubles), placeOf };
}
