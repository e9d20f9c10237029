import type { CalendarDate } from '../basics/calendar-date';
import { CellState } from '../intake/account-columns';
import type { CurrencyRates } from '../intake/currency-rates';
import { labelOf, type DealColumns } from '../intake/deal-columns';
import { corporateAmounts } from './corporate-amounts';
import { declaredChances, evidencedChances } from './deal-chances';
import { dealOutcomes, Outcome } from './deal-outcomes';
import { isLeftOut, troubleBit } from './deal-trouble';
import type { FunnelProblem } from './funnel-problem';
import type { FunnelProcess } from './funnel-process';
import { largeDealsFrom } from './large-deals-from';
import { mappedStage, placeOf, stagePlaces, type StageMap } from './stage-map';

export interface WeighingRules {
  readonly processes: readonly FunnelProcess[];
  /** What the stage names of the list mean. */
  readonly stages: StageMap;
  /** Without rates a pipeline in several currencies is refused. */
  readonly rates?: CurrencyRates;
  /** Whether a typed probability goes before the weight of the stage (the default), or is not looked at. */
  readonly chancesFrom?: 'typed' | 'stage';
  /** From which amount on an open deal is large. Default ◆: the fewest deals that hold half of the open amount are. */
  readonly largeFrom?: number;
}

/** A pipeline with a chance and an amount in one currency for every deal, as columns in the order of the list. */
export interface WeighedPipeline {
  readonly deals: DealColumns;
  readonly rules: WeighingRules;
  readonly asOf: CalendarDate;
  readonly currency?: string;
  /** The currency of each label of the currency column. */
  readonly currencies: readonly (string | null)[];
  /** `Outcome` of each deal. */
  readonly outcomes: Uint8Array;
  readonly amounts: Float64Array;
  readonly declared: Float64Array;
  /** Absent where the list says nothing of evidence. */
  readonly evidenced?: Float64Array;
  /** A bit for each kind of `DealTrouble`. */
  readonly troubles: Uint32Array;
  /** Open deals of this amount or more are large. */
  readonly largeFrom: number;
}

export type Weighing =
  | { readonly ok: true; readonly pipeline: WeighedPipeline }
  | { readonly ok: false; readonly problems: readonly FunnelProblem[] };

/**
 * What a pipeline is worth: each deal's amount in one currency, the chance it claims and the chance it has earned (methods §5.1). Lost is
 * 0, won counts in full, a typed 0 % is a value. A row that cannot be used keeps its place and says why (`dealTroubles`); it is in no sum.
 * One deal and 50,000 are weighed alike, for no chance is stored anywhere.
 */
export function weighPipeline(deals: DealColumns, rules: WeighingRules, asOf: CalendarDate): Weighing {
  const { processes, stages, rates, chancesFrom = 'typed' } = rules;
  const troubles = new Uint32Array(deals.size);
  noteDuplicates(deals, troubles);
  const placeOfDeal = stagePlaces(deals, stages, processes);
  const outcomes = dealOutcomes(deals, placeOfDeal, troubles);
  const declared = declaredChances(deals, outcomes, placeOfDeal, processes, chancesFrom, troubles);
  const byLabel = (deal: number, label: string) => {
    const entry = mappedStage(stages, label, labelOf(deals.labels.recordType, deal));
    return entry && placeOf(entry, processes);
  };
  const evidenced = evidencedChances(deals, outcomes, placeOfDeal, processes, byLabel, troubles);
  const { mixed, amounts, ...money } = corporateAmounts(deals, outcomes, rates, asOf, troubles);
  noteCloseDates(deals, outcomes, troubles);

  const problems = problemsOf(deals, rules, mixed);
  if (problems.length > 0) return { ok: false, problems };
  const isOpen = (deal: number): boolean => outcomes[deal] === Outcome.open && !isLeftOut(troubles[deal]);
  const largeFrom = rules.largeFrom ?? largeDealsFrom(amounts.filter((_, deal) => isOpen(deal)));
  return {
    ok: true,
    pipeline: {
      deals,
      rules,
      asOf,
      ...money,
      outcomes,
      amounts,
      declared,
      ...(evidenced && { evidenced }),
      troubles,
      largeFrom,
    },
  };
}

function problemsOf(
  { labels, numbers }: DealColumns,
  { processes, stages }: WeighingRules,
  mixed: readonly string[] | undefined,
): FunnelProblem[] {
  const problems: FunnelProblem[] = [];
  if (!numbers.amount) problems.push({ kind: 'noDealAmount' });
  if (!labels.stage && !(numbers.probability && (labels.status ?? labels.closed)))
    problems.push({ kind: 'noDealStage' });
  for (const entry of stages) {
    if (placeOf(entry, processes)) continue;
    const { label, process = '', stage = '' } = entry;
    problems.push({ kind: 'mappedToNothing', label, process, stage });
  }
  if (mixed) problems.push({ kind: 'mixedCurrencies', currencies: mixed });
  return problems;
}

/** The first row of an id counts; the same id again is a copy, or somebody's mistake, and either way no second deal. */
function noteDuplicates({ size, labels: { dealId } }: DealColumns, troubles: Uint32Array): void {
  if (!dealId) return;
  const met = new Uint8Array(dealId.labels.length);
  for (let deal = 0; deal < size; deal++) {
    const code = dealId.codes[deal];
    if (code < 0) continue;
    if (met[code]) troubles[deal] |= troubleBit.duplicate;
    met[code] = 1;
  }
}

function noteCloseDates({ size, days: { closeDate } }: DealColumns, outcomes: Uint8Array, troubles: Uint32Array): void {
  if (!closeDate) return;
  for (let deal = 0; deal < size; deal++) {
    const state = closeDate.states[deal];
    if (state === CellState.unreadable) troubles[deal] |= troubleBit.closeDateUnreadable;
    if (state === CellState.blank && outcomes[deal] !== Outcome.lost) troubles[deal] |= troubleBit.noCloseDate;
  }
}
