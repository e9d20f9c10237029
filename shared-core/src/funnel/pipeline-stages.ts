import type { CalibratedStage } from './calibrate-funnel';
import type { ProcessFit } from './calibrate-processes';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import type { WeightProvenance } from './funnel-process';
import { fitConversion } from './fit-conversion';
import { stagePlaces, type StageMap } from './stage-map';
import type { WeighedPipeline } from './weigh-pipeline';
import { WeightedTotals, type WeightedSums } from './weighted-sums';

/** A stage of a process with its weight and where that is from, and what the open deals that declare it claim and have earned. */
export interface PipelineStage {
  readonly process: string;
  /** Null for open deals whose chance was typed and whose stage has no place. */
  readonly stage: string | null;
  /** NaN where there is no stage. */
  readonly weight: number;
  readonly provenance?: WeightProvenance;
  /** The names of the list that stand for it, with their record type in brackets where only that one does. */
  readonly names: readonly string[];
  readonly open: WeightedSums & { readonly deals: number };
  /** What history says of it, where there is one. */
  readonly calibrated?: CalibratedStage;
  /** Of the deals that left the stage, the share that went on; where history knows. */
  readonly conversion?: number;
}

/**
 * The stages of every process, in their order, each with the sums of the open deals that declare it: claimed and earned side by side. They
 * add up to the whole. Deals without a place come last, if there are any.
 */
export function pipelineStages(pipeline: WeighedPipeline, fits: readonly ProcessFit[] = []): PipelineStage[] {
  const { deals, outcomes, amounts, declared, evidenced, troubles, rules } = pipeline;
  const { processes, stages } = rules;
  const starts = processes.map((_, k) => processes.slice(0, k).reduce((sum, one) => sum + one.stages.length, 0));
  const nowhere = processes.reduce((sum, one) => sum + one.stages.length, 0);
  const totals = new WeightedTotals(nowhere + 1);
  const counts = new Float64Array(nowhere + 1);
  const placeOf = stagePlaces(deals, stages, processes);
  for (let deal = 0; deal < deals.size; deal++) {
    if (outcomes[deal] !== Outcome.open || isLeftOut(troubles[deal])) continue;
    const place = placeOf(deal);
    const at = place && place.stage >= 0 ? starts[place.process] + place.stage : nowhere;
    counts[at]++;
    totals.add(at, amounts[deal], declared[deal], evidenced?.[deal] ?? 0);
  }
  const open = (at: number) => ({ deals: counts[at], ...totals.at(at) });
  const placed = processes.flatMap((process, p) => {
    const fit = fits.find(({ paths }) => paths.process.id === process.id);
    const conversion = fit && fitConversion(fit);
    return process.stages.map((stage, k): PipelineStage => {
      const passed = conversion?.[k];
      const calibrated = fit?.calibration.stages[k];
      return {
        ...{ process: process.id, stage: stage.id, weight: stage.entered },
        provenance: stage.provenance ?? { kind: 'houseDefault' },
        names: namesOfStage(stages, process.id, stage.id),
        open: open(starts[p] + k),
        ...(calibrated && { calibrated }),
        ...(passed !== undefined && !Number.isNaN(passed) && { conversion: passed }),
      };
    });
  });
  if (counts[nowhere] === 0) return placed;
  return [...placed, { process: '', stage: null, weight: NaN, names: [], open: open(nowhere) }];
}

function namesOfStage(stages: StageMap, process: string, stage: string): string[] {
  return stages
    .filter((entry) => entry.outcome === 'open' && entry.process === process && entry.stage === stage)
    .map(({ label, recordType }) => (recordType === undefined ? label : `${label} (${recordType})`));
}
