import { correctStageMap, type MappedStage, type StageMap } from '@keystage/core';
import type { RememberedPipeline } from '../workbook';
import { toRemember } from './funnel-choices';
import type { FunnelChoices } from './funnel-choices';

/** The choices that are one thing each. What is kept of columns rests on the headers of their time. */
const single = [
  ...(['process', 'byRecordType', 'corporate', 'ratesFrom', 'historyFrom'] as const),
  ...(['asOf', 'target', 'by', 'chancesFrom'] as const),
];

/**
 * What the workbook is to remember of a pipeline once a person has changed choices that were `before`: what is kept now, which another
 * part of the pane may have changed meanwhile, and over it what this person changed and nothing else; stage names and rates one by one.
 * A stage name that was placed in another process than the one that is kept has no place any more.
 */
export function withChanges(
  kept: RememberedPipeline | undefined,
  before: FunnelChoices,
  now: FunnelChoices,
  headers: readonly string[],
): RememberedPipeline {
  const mine = toRemember(now, headers);
  if (!kept) return mine;
  const was = toRemember(before, headers);
  const changed = single.filter((part) => !isSame(mine[part], was[part]));
  const columnsChanged = !isSame(mine.columns, was.columns);
  const merged: RememberedPipeline = {
    ...kept,
    ...Object.fromEntries(changed.map((part) => [part, mine[part]])),
    ...(columnsChanged && { columns: mine.columns, headers }),
    rates: ratesWith(kept.rates ?? {}, before.rates, now.rates),
  };
  const typed = new Set(Object.values(merged.byRecordType ?? {}));
  const fits = ({ process }: MappedStage) =>
    process === undefined || merged.process === undefined || process === merged.process || typed.has(process);
  return { ...merged, stages: stagesWith(kept.stages ?? [], before.stages, now.stages).filter(fits) };
}

/** Whether two sets of choices say the same. */
export function areSameChoices(one: FunnelChoices, other: FunnelChoices): boolean {
  const said = (choices: FunnelChoices) =>
    Object.entries(choices)
      .filter(([, value]) => value !== undefined)
      .sort(byKey);
  return isSame(said(one), said(other));
}

function stagesWith(kept: StageMap, before: StageMap, now: StageMap): StageMap {
  const placed = now.filter((entry) => !before.some((one) => isSame(one, entry)));
  const removed = before.filter(({ label }) => !now.some((one) => one.label === label));
  return correctStageMap(
    kept.filter(({ label }) => !removed.some((one) => one.label === label)),
    placed,
  );
}

function ratesWith(
  kept: FunnelChoices['rates'],
  before: FunnelChoices['rates'],
  now: FunnelChoices['rates'],
): FunnelChoices['rates'] {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((one) => before[one] !== now[one]);
  const others = Object.entries(kept).filter(([currency]) => !changed.includes(currency));
  const set = Object.entries(now).filter(([currency]) => changed.includes(currency));
  return Object.fromEntries([...others, ...set]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
