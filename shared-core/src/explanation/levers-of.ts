import { CellState, type NumberColumn } from '../intake/account-columns';
import type { IndicatorId, Unit } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel } from '../model/segmentation-model';
import { indicatorOf } from '../segmentation/distribution-of';
import { originAt } from '../segmentation/origins';
import { quantile } from '../segmentation/quantile';
import { scoredAt } from '../segmentation/segment-groups';
import { Origin, Standing, type Segmentation } from '../segmentation/segmentation';

/** An indicator of one account as something to move: a number along its range, or one of the categories that are told apart. */
export type Lever =
  | {
      readonly kind: 'number';
      readonly indicator: IndicatorId;
      readonly unit: Unit;
      readonly value: number | null;
      readonly least: number;
      readonly greatest: number;
      /** 1, 2 or 5 times a power of ten, so that the range has about a hundred steps; whole where the indicator counts. */
      readonly step: number;
    }
  | {
      readonly kind: 'category';
      readonly indicator: IndicatorId;
      readonly value: string | null;
      readonly categories: readonly string[];
    };

/** The list's few smallest and largest values are left outside: one giant would leave no room for the others. */
const outside = 0.02;
const stepsAcross = 100;

/**
 * What can be moved of an account to see how it would stand: every indicator that its scorecard scores or a limit looks at, heaviest first.
 * A range reaches over the values usual in the list, the cuts of its bands, the limits held against it, and the account's own value.
 */
export function leversOf(list: Segmentation, member: number): Lever[] {
  const { run, place } = scoredAt(list, member);
  const { model, indicators, accounts } = run;
  const scored = indicators
    .filter(({ origins }) => originAt(origins, place) !== Origin.elsewhere)
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
  const limited = [...model.floors, ...model.caps].map(({ indicator }) => indicator);
  return [...new Set([...scored, ...limited])].map((indicator): Lever => {
    const column = accounts.indicators.get(indicator);
    const { unit } = indicatorNature(model, indicator);
    if (unit === 'category') {
      const code = column?.kind === 'category' ? column.codes[place] : -1;
      const labels = column?.kind === 'category' ? column.labels : [];
      const categories = [...new Set([...categoriesOf(run, indicator), ...labels])];
      return { kind: 'category', indicator, value: labels[code] ?? null, categories };
    }
    const numbers = column?.kind === 'number' ? column : undefined;
    const value = numbers?.states[place] === CellState.read ? numbers.values[place] : null;
    return { kind: 'number', indicator, unit, value, ...rangeOf(run, indicator, numbers, value) };
  });
}

function categoriesOf({ model, indicators }: Segmentation, id: IndicatorId): string[] {
  return indicators
    .filter((part) => part.id === id)
    .flatMap((part) => {
      const rule = indicatorOf(model, part).points;
      return rule.by === 'categories' ? Object.keys(rule.points) : [];
    });
}

function rangeOf(
  run: Segmentation,
  indicator: IndicatorId,
  column: NumberColumn | undefined,
  value: number | null,
): { least: number; greatest: number; step: number } {
  const marks = [...marksOf(run, indicator), ...(value === null ? [] : [value]), ...usualValues(run, column)];
  const low = Math.min(...marks, ...(marks.length === 0 ? [0] : []));
  const high = Math.max(...marks, ...(marks.length === 0 ? [1] : []));
  const whole = ['count', 'days'].includes(indicatorNature(run.model, indicator).unit);
  const step = Math.max(roundStep((high - low || Math.abs(high) || 1) / stepsAcross), whole ? 1 : 0);
  return { least: steps(Math.floor, low, step), greatest: steps(Math.ceil, high || step, step), step };
}

/** Where the indicator's points or its limits change; of a list that says nothing these are all there is. */
function marksOf({ model, indicators }: Segmentation, id: IndicatorId): number[] {
  const cuts = indicators
    .filter((part) => part.id === id)
    .flatMap((part) => {
      const { points, target } = indicatorOf(model, part);
      return [...(points.by === 'bands' ? points.cuts : []), ...(target === undefined ? [] : [target])];
    });
  return [...cuts, ...limitsOn(model, id)];
}

function limitsOn({ floors, caps }: SegmentationModel, id: IndicatorId): number[] {
  return [...floors, ...caps]
    .filter(({ indicator }) => indicator === id)
    .flatMap(({ above, below }) => [above, below].filter((limit) => limit !== undefined));
}

const remembered = new WeakMap<NumberColumn, readonly number[]>();

/** The least and the greatest value that are not unusual; none of a list without values. Sorted once for all accounts of a run. */
function usualValues({ eligible }: Segmentation, column: NumberColumn | undefined): readonly number[] {
  if (!column) return [];
  const found = remembered.get(column);
  if (found) return found;
  const known = column.values
    .filter((_, i) => eligible[i] === Standing.tiered && column.states[i] === CellState.read)
    .sort();
  const usual = known.length === 0 ? [] : [quantile(known, outside), quantile(known, 1 - outside)];
  remembered.set(column, usual);
  return usual;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10) * power;
}

/** A whole number of steps, without the tail that binary fractions leave. */
function steps(round: (x: number) => number, x: number, step: number): number {
  return Number((round(Number((x / step).toPrecision(12))) * step).toPrecision(12));
}
