import { readFile } from 'node:fs/promises';
import {
  correctStageMap,
  funnelTemplates,
  mappedStage,
  parseFunnelModel,
  pipelineLayout,
  proposeStageMap,
  stageNamesOf,
  type FunnelModel,
  type FunnelProcess,
  type MappedStage,
  type PipelineLayout,
  type StageEvidence,
  type StageMap,
} from '@keystage/core';
import { nearestWord } from '../nearest-word';
import { Refusal, WrongUsage } from '../refusal';
import type { DealTable } from './read-deal-table';
import type { Pair, WeighOptions } from './weigh-options';

export interface ChosenFunnel extends FunnelModel {
  readonly layout: PipelineLayout;
  /** Why a name has its place, where that is less than sure: by a part of it, or by the chance its deals have. */
  readonly doubtful: ReadonlyMap<string, StageEvidence>;
  /** Stage names of the list and of the history that have no place. */
  readonly unmapped: readonly string[];
}

/** The processes and the stage map to weigh by: those of a file, or of a template with what the stage names say, and what --stage says. */
export async function chooseFunnel(
  list: DealTable,
  history: DealTable | undefined,
  options: WeighOptions,
): Promise<ChosenFunnel> {
  const layout = pipelineLayout(list.table.headers);
  const kept = options.funnel === undefined ? undefined : await readFunnel(options.funnel);
  const template = funnelTemplates.find(({ id }) => id === options.template);
  const processes = kept?.processes ?? [template ?? layout.process ?? funnelTemplates[0]];
  const names = [list, ...(history ? [history] : [])].flatMap(({ deals }) => stageNamesOf(deals));
  const given = kept?.stages ?? (template ? undefined : layout.stages);
  const proposal = given ? undefined : proposeStageMap(names, processes[0]);
  const doubtful = (proposal?.proposed ?? []).filter(
    ({ because }) => because.kind === 'contains' || because.kind === 'weight',
  );
  const stages = correctStageMap(
    given ?? proposal?.map ?? [],
    options.stages.map((said) => toldStage(said, processes)),
  );
  const unmapped = names.filter(({ label, recordType }) => !mappedStage(stages, label, recordType));
  return {
    processes,
    stages,
    set: kept?.set ?? [],
    layout,
    doubtful: new Map(doubtful.map(({ entry, because }) => [entry.label, because])),
    unmapped: [...new Set(unmapped.map(({ label }) => label))],
  };
}

/** Stage names by the stage that they stand for, for a person to check. */
export function namesOfStage(stages: StageMap, process: string, stage: string): string[] {
  return stages
    .filter((entry) => entry.outcome === 'open' && entry.process === process && entry.stage === stage)
    .map(({ label, recordType }) => (recordType === undefined ? label : `${label} (${recordType})`));
}

function toldStage({ left, right }: Pair, processes: readonly FunnelProcess[]): MappedStage {
  const said = right.toLowerCase();
  if (said === 'won' || said === 'lost') return { label: left, outcome: said };
  for (const process of processes) {
    const stage = process.stages.find(({ id }) => id.toLowerCase() === said);
    if (stage) return { label: left, outcome: 'open', process: process.id, stage: stage.id };
  }
  const known = [...new Set(processes.flatMap(({ stages }) => stages.map(({ id }) => id))), 'won', 'lost'];
  const nearest = nearestWord(right, known);
  throw new WrongUsage(
    `--stage "${left}=${right}": expected a stage, got “${right}”. ${nearest ? `Did you mean ${nearest}?` : `There are ${known.join(', ')}.`}`,
  );
}

async function readFunnel(path: string): Promise<FunnelModel> {
  let source: unknown;
  try {
    source = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${path}: expected a funnel file in JSON, got what cannot be read as such (${detail}). Correct it.`,
    );
  }
  const parsed = parseFunnelModel(source);
  if (parsed.ok) return parsed.model;
  throw new Refusal(
    ...parsed.problems.map(
      ({ path: at, expected, got }) =>
        `${path}${at === '' ? '' : `, ${at}`}: expected ${expected}; got ${got}. Correct it.`,
    ),
  );
}
