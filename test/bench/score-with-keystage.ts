import { calendarDate } from '../../shared-core/src/basics/calendar-date';
import { textColumn } from '../../shared-core/src/basics/text-column';
import { CellState, type AccountColumns, type NumberColumn } from '../../shared-core/src/intake/account-columns';
import { parseModel } from '../../shared-core/src/model/parse-model';
import type { SegmentationModel } from '../../shared-core/src/model/segmentation-model';
import { contributionsOf } from '../../shared-core/src/segmentation/contributions-of';
import { paretoClasses } from '../../shared-core/src/segmentation/pareto-classes';
import { retierAccounts } from '../../shared-core/src/segmentation/retier-accounts';
import { segmentAccounts } from '../../shared-core/src/segmentation/segment-accounts';
import type { Segmentation } from '../../shared-core/src/segmentation/segmentation';
import type { Answer, JobFolder } from './job-folder';
import type { JobIndicator, ReferenceJob } from './reference-job';

/** A list scored once: the run that the product keeps, and the classes beside it. */
export interface KeystageRun {
  readonly run: Segmentation;
  readonly classes: Int8Array;
  readonly contributions: readonly Float64Array[];
}

export const asOf = calendarDate('2026-11-20')!;

/** The reference job through the core's doors: one model for score and tiers, and the classes of the first indicator. */
export function scoreWithKeystage(accounts: AccountColumns, job: ReferenceJob, model: SegmentationModel): KeystageRun {
  const classes = classesOf(accounts, job);
  const run = segmentAccounts(accounts, model, asOf);
  return { run, classes, contributions: contributionsOf(run) };
}

export function answerOf({ run, classes, contributions }: KeystageRun): Answer {
  const { scores, tiers } = run;
  return { scores, tiers, classes, contributions };
}

/** Tiers under another model, from what the former run keeps. */
export function retierWithKeystage({ run }: KeystageRun, model: SegmentationModel): Int8Array {
  const retiered = retierAccounts(run, model);
  if (!retiered) throw new Error('Other weights were taken for more than other weights.');
  return retiered.tiers;
}

/** The job as a model file. */
export function modelOf({ indicators, quotas }: ReferenceJob): SegmentationModel {
  const parsed = parseModel({
    keystage: 2,
    id: 'reference-job',
    version: 1,
    name: 'Reference job',
    coverageFloor: 0,
    tiers: quotas.map(({ tier }) => tier),
    groups: [{ id: 'transaction', weight: 1, indicators: indicators.map(indicatorOf) }],
    way: {
      by: 'quotas',
      quotas: quotas.map(({ tier, bp }) => ({ tier, share: bp / 10_000 })),
      ties: 'strict',
    },
  });
  if (!parsed.ok) throw new Error(`The reference job makes no model: ${JSON.stringify(parsed.problems)}`);
  return parsed.model;
}

function indicatorOf({ points, ...indicator }: JobIndicator) {
  return {
    ...indicator,
    points: points.by === 'minmax' ? { by: 'minMax' } : points,
    name: indicator.id,
    unit: 'number',
  };
}

/** The list as intake hands it over. */
export function accountsOf({ columns, size }: JobFolder): AccountColumns {
  const ids = textColumn(Array.from({ length: size }, (_, i) => `K${String(i).padStart(8, '0')}`));
  const indicators = [...columns].map(([id, values]): [string, NumberColumn] => {
    const states = new Uint8Array(size);
    for (let i = 0; i < size; i++) states[i] = Number.isNaN(values[i]) ? CellState.blank : CellState.read;
    return [id, { kind: 'number', values, states }];
  });
  return { ids, names: ids, indicators: new Map(indicators) };
}

function classesOf({ ids, indicators }: AccountColumns, job: ReferenceJob): Int8Array {
  const { values } = indicators.get(job.indicators[0].id) as NumberColumn;
  const limits = job.limits.map((limit) => ({ upTo: limit / 10_000 }));
  return paretoClasses(ids, values, limits, 'crossing');
}
