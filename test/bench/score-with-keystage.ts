import { CellState, type AccountColumns, type NumberColumn } from '../../shared-core/src/intake/account-columns';
import { parseModel } from '../../shared-core/src/model/parse-model';
import type { SegmentationModel } from '../../shared-core/src/model/segmentation-model';
import { bandPoints } from '../../shared-core/src/segmentation/band-points';
import { eligibleAccounts } from '../../shared-core/src/segmentation/eligible-accounts';
import { paretoClasses } from '../../shared-core/src/segmentation/pareto-classes';
import { percentilePoints } from '../../shared-core/src/segmentation/percentile-points';
import { quotaTiers } from '../../shared-core/src/segmentation/quota-tiers';
import { scaleValues } from '../../shared-core/src/segmentation/scale-values';
import { Origin, Standing, type IndicatorPoints } from '../../shared-core/src/segmentation/segmentation';
import { scoresAlone, weightedScores } from '../../shared-core/src/segmentation/weighted-scores';
import type { Answer, JobFolder } from './job-folder';
import type { JobIndicator, ReferenceJob } from './reference-job';

/** A list scored once: its answer, and the points that a change of weights can start from. */
export interface KeystageRun extends Answer {
  readonly standings: Uint8Array;
  readonly indicators: readonly IndicatorPoints[];
}

/**
 * The reference job through the core: the steps of `segmentAccounts`, in its order. It is not one call yet, as the model file knows no
 * min-max points and no quotas: their kernels are called here as the door will call them, and this file is all that changes then.
 */
export function scoreWithKeystage(accounts: AccountColumns, job: ReferenceJob, model: SegmentationModel): KeystageRun {
  const standings = eligibleAccounts(accounts, model);
  const indicators = job.indicators.map((indicator): IndicatorPoints => {
    const points = pointsOf(indicator, accounts.indicators.get(indicator.id) as NumberColumn, standings);
    return { id: indicator.id, weight: indicator.weight / 100, points, origins: originsOf(points) };
  });
  const { scores, contributions } = weightedScores(indicators, model, standings);
  const tiers = quotaTiers(accounts.ids, scores, job.quotas, 'half-up', 'strict');
  return { standings, indicators, scores, contributions, tiers, classes: classesOf(accounts, job, standings) };
}

/** Tiers under other weights, from the points of a former run. */
export function retierWithKeystage(
  accounts: AccountColumns,
  job: ReferenceJob,
  model: SegmentationModel,
  former: KeystageRun,
): Int8Array {
  const indicators = former.indicators.map((points, k) => ({ ...points, weight: job.indicators[k].weight / 100 }));
  const { scores } = scoresAlone(indicators, model, former.standings);
  return quotaTiers(accounts.ids, scores, job.quotas, 'half-up', 'strict');
}

/** The job's model file, as far as one can say it: every indicator, by percentile or bands. */
export function modelOf({ indicators }: ReferenceJob): SegmentationModel {
  const parsed = parseModel({
    keystage: 1,
    id: 'reference-job',
    version: 1,
    name: 'Reference job',
    coverageFloor: 0,
    groups: [
      {
        id: 'transaction',
        weight: 1,
        indicators: indicators.map(({ points, ...indicator }) => ({
          ...indicator,
          points: points.by === 'minmax' ? { by: 'percentile' } : points,
          name: indicator.id,
          unit: 'number',
        })),
      },
    ],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 75 },
        { tier: 'A', from: 65 },
        { tier: 'B', from: 50 },
      ],
    },
  });
  if (!parsed.ok) throw new Error(`The reference job makes no model: ${JSON.stringify(parsed.problems)}`);
  return parsed.model;
}

/** The list as intake hands it over. */
export function accountsOf({ columns, size }: JobFolder): AccountColumns {
  const ids = Array.from({ length: size }, (_, i) => `K${String(i).padStart(8, '0')}`);
  const indicators = [...columns].map(([id, values]): [string, NumberColumn] => {
    const states = new Uint8Array(size);
    for (let i = 0; i < size; i++) states[i] = Number.isNaN(values[i]) ? CellState.blank : CellState.read;
    return [id, { kind: 'number', values, states }];
  });
  return { ids, names: ids, indicators: new Map(indicators) };
}

function pointsOf({ points: rule, polarity }: JobIndicator, column: NumberColumn, standings: Uint8Array): Float64Array {
  if (rule.by === 'percentile') return percentilePoints(column, standings, polarity === 'lower').points;
  if (rule.by === 'minmax') return scaleValues(column.values, 'minmax');
  return bandPoints({ ...rule, cuts: [...rule.cuts], points: [...rule.points], closed: 'left' }, column);
}

function originsOf(points: Float64Array): Uint8Array {
  const origins = new Uint8Array(points.length);
  for (let i = 0; i < points.length; i++) if (Number.isNaN(points[i])) origins[i] = Origin.leftOut;
  return origins;
}

function classesOf(accounts: AccountColumns, { indicators, limits }: ReferenceJob, standings: Uint8Array): Int8Array {
  const column = accounts.indicators.get(indicators[0].id) as NumberColumn;
  const amounts = column.values.slice();
  for (let i = 0; i < amounts.length; i++) if (standings[i] !== Standing.tiered) amounts[i] = NaN;
  const shares = limits.map((limit) => ({ upTo: limit / 10_000 }));
  return paretoClasses(accounts.ids, amounts, shares, 'crossing').classes;
}
