import { fromDayNumber } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import { exactProduct } from '../basics/exact-product';
import { CellState } from '../intake/account-columns';
import { labelOf } from '../intake/deal-columns';
import { DecimalSums } from '../intake/decimal-sums';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import { stagePlaces } from './stage-map';
import type { WeighedPipeline } from './weigh-pipeline';
import { WeightedTotals, type WeightedSums } from './weighted-sums';

/** What sums are taken by. Periods are those of the close date; `size` parts large deals from small ones. */
export const pipelineDimensions = [
  'owner',
  'team',
  'tier',
  'account',
  'product',
  'process',
  'recordType',
  'stage',
  'currency',
  'size',
  'month',
  'quarter',
  'year',
] as const;

export type PipelineDimension = (typeof pipelineDimensions)[number];

/** The deals of one group. Amounts are in the pipeline's one currency. */
export interface PipelineGroup {
  /** What the group has of each dimension; null where its deals say nothing. */
  readonly keys: readonly (string | null)[];
  readonly open: WeightedSums & { readonly deals: number };
  readonly won: { readonly deals: number; readonly amount: number };
  readonly lost: { readonly deals: number; readonly amount: number };
  /** Won in full and the open deals by the chance they claim. */
  readonly forecast: number;
}

/**
 * The sums of a pipeline by some dimensions, or of all of it by none. Exact, and the same in whatever order the deals stand. Periods come
 * in their order, other groups by falling forecast, then by name; what says nothing comes last. Evidence that the list does not speak of
 * counts as none.
 */
export function pipelineSums(pipeline: WeighedPipeline, by: readonly PipelineDimension[] = []): PipelineGroup[] {
  const { outcomes, amounts, declared, evidenced, troubles, deals } = pipeline;
  const { groupOf, keys } = groupsOf(pipeline, by);
  const places = keys.length;
  const open = new WeightedTotals(places);
  const [won, lost, forecast] = [new DecimalSums(places), new DecimalSums(places), new DecimalSums(places)];
  const counts = Array.from({ length: places }, () => [0, 0, 0, 0]);
  for (let deal = 0; deal < deals.size; deal++) {
    const place = groupOf[deal];
    if (place < 0 || isLeftOut(troubles[deal])) continue;
    const [outcome, amount] = [outcomes[deal], amounts[deal]];
    counts[place][outcome]++;
    if (outcome === Outcome.open) open.add(place, amount, declared[deal], evidenced?.[deal] ?? 0);
    if (outcome === Outcome.won) won.add(place, amount);
    if (outcome === Outcome.lost) lost.add(place, amount);
    forecast.add(place, exactProduct(amount, declared[deal]));
  }
  const groups = keys.map((group, place): PipelineGroup => ({
    keys: group,
    open: { deals: counts[place][Outcome.open], ...open.at(place) },
    won: { deals: counts[place][Outcome.won], amount: won.at(place) },
    lost: { deals: counts[place][Outcome.lost], amount: lost.at(place) },
    forecast: forecast.at(place),
  }));
  return inOrder(groups, by);
}

function groupsOf(
  pipeline: WeighedPipeline,
  by: readonly PipelineDimension[],
): { groupOf: Int32Array; keys: (string | null)[][] } {
  const { size } = pipeline.deals;
  const keyOf = by.map((dimension) => keyReader(pipeline, dimension));
  const known = new Map<string, number>();
  const keys: (string | null)[][] = by.length === 0 ? [[]] : [];
  const groupOf = new Int32Array(size);
  if (by.length === 0) return { groupOf, keys };
  for (let deal = 0; deal < size; deal++) {
    if (isLeftOut(pipeline.troubles[deal])) {
      groupOf[deal] = -1;
      continue;
    }
    const group = keyOf.map((key) => key(deal));
    const name = JSON.stringify(group);
    const place = known.get(name) ?? known.size;
    if (place === known.size) {
      known.set(name, place);
      keys.push(group);
    }
    groupOf[deal] = place;
  }
  return { groupOf, keys };
}

/** What a deal has of a dimension. The process is the one the list names, else that of the stage it declares. */
export function keyReader(pipeline: WeighedPipeline, dimension: PipelineDimension): (deal: number) => string | null {
  const { deals, currencies, amounts, largeFrom } = pipeline;
  const { labels, days } = deals;
  switch (dimension) {
    case 'account':
      return (deal) => labelOf(labels.accountId, deal) ?? labelOf(labels.accountName, deal) ?? null;
    case 'currency':
      return (deal) => (labels.currency ? (currencies[labels.currency.codes[deal]] ?? null) : null);
    case 'process': {
      const { processes, stages } = pipeline.rules;
      const placeOf = stagePlaces(deals, stages, processes);
      return (deal) => labelOf(labels.process, deal) ?? processes[placeOf(deal)?.process ?? -1]?.id ?? null;
    }
    case 'size':
      return (deal) => (amounts[deal] >= largeFrom ? 'large' : 'small');
    case 'month':
    case 'quarter':
    case 'year':
      return (deal) =>
        days.closeDate?.states[deal] === CellState.read ? periodOf(days.closeDate.days[deal], dimension) : null;
    default:
      return (deal) => labelOf(labels[dimension], deal) ?? null;
  }
}

function periodOf(day: number, period: 'month' | 'quarter' | 'year'): string {
  const date = fromDayNumber(day);
  if (period === 'quarter') return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  return period === 'month' ? date.slice(0, 7) : date.slice(0, 4);
}

const periods: readonly PipelineDimension[] = ['month', 'quarter', 'year'];

/** Level by level: a period by its order, anything else by what its groups forecast together. */
function inOrder(groups: readonly PipelineGroup[], by: readonly PipelineDimension[]): PipelineGroup[] {
  const heads = by.map((_, level) => {
    const sums = new Map<string, number>();
    for (const { keys, forecast } of groups) {
      const head = JSON.stringify(keys.slice(0, level + 1));
      sums.set(head, (sums.get(head) ?? 0) + forecast);
    }
    return sums;
  });
  const compare = (one: PipelineGroup, other: PipelineGroup): number => {
    for (let level = 0; level < by.length; level++) {
      const [a, b] = [one.keys[level], other.keys[level]];
      if (a === b) continue;
      if (a === null || b === null) return a === null ? 1 : -1;
      const sumOf = ({ keys }: PipelineGroup) => heads[level].get(JSON.stringify(keys.slice(0, level + 1))) ?? 0;
      const larger = periods.includes(by[level]) ? 0 : sumOf(other) - sumOf(one);
      return larger || compareCodePoints(a, b);
    }
    return 0;
  };
  return [...groups].sort(compare);
}
