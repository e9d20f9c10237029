import {
  funnelTemplates,
  proposeFunnel,
  stageNamesOf,
  type FunnelModel,
  type FunnelProcess,
  type FunnelProposal,
  type MappedStage,
  type StageEvidence,
} from '@keystage/core';
import { nearestWord } from '../nearest-word';
import { Refusal, WrongUsage } from '../refusal';
import { readFunnel } from './kept-funnel';
import type { DealTable } from './read-deal-table';
import type { Pair, WeighOptions } from './weigh-options';

export interface ChosenFunnel extends Omit<FunnelProposal, 'funnel' | 'proposed' | 'unmapped'> {
  readonly model: FunnelModel;
  /** Why a name has its place, where that is less than sure: by a part of it, or by the chance its deals have. */
  readonly doubtful: ReadonlyMap<string, StageEvidence>;
  /** Stage names of the list and of the history that have no place. */
  readonly unmapped: readonly string[];
}

/** The processes and the stage map to weigh by: those of a file, or of templates with what the stage names say, and what --stage says. */
export async function chooseFunnel(
  list: DealTable,
  history: DealTable | undefined,
  options: WeighOptions,
): Promise<ChosenFunnel> {
  const tables = [list, ...(history ? [history] : [])];
  const names = tables.flatMap(({ deals }) => stageNamesOf(deals));
  const byRecordType = new Map(options.templates.map(({ left, right }) => [left, templateOf(right)]));
  checkRecordTypes(options.templates, tables);
  const evidence = {
    ...{ headers: list.table.headers, names, byRecordType },
    ...(options.template !== undefined && { process: templateOf(options.template) }),
    ...(options.funnel !== undefined && { kept: await readFunnel(options.funnel) }),
  };
  const { processes } = proposeFunnel(evidence).funnel;
  const types = new Set(tables.flatMap(({ deals }) => deals.labels.recordType?.labels ?? []));
  const corrections = options.stages.map((said) => toldStage(said, processes, types, byRecordType));
  const { funnel, layout, proposed, unmapped } = proposeFunnel({ ...evidence, corrections });
  const doubtful = proposed.filter(({ because }) => because.kind === 'contains' || because.kind === 'weight');
  return {
    model: funnel,
    layout,
    doubtful: new Map(doubtful.map(({ entry, because }) => [shownName(entry), because])),
    unmapped: [...new Set(unmapped.map(({ label }) => label))],
  };
}

/** A stage name as it is shown, and as --stage takes it: with its record type in brackets where only that one is meant. */
function shownName({ label, recordType }: Pick<MappedStage, 'label' | 'recordType'>): string {
  return recordType === undefined ? label : `${label} (${recordType})`;
}

function toldStage(
  { left, right }: Pair,
  processes: readonly FunnelProcess[],
  types: ReadonlySet<string>,
  byRecordType: ReadonlyMap<string, FunnelProcess>,
): MappedStage {
  const type = [...types].find((one) => left.endsWith(` (${one})`));
  const named = type === undefined ? { label: left } : { label: left.slice(0, -type.length - 3), recordType: type };
  const own = type === undefined ? undefined : byRecordType.get(type);
  const said = right.toLowerCase();
  if (said === 'won' || said === 'lost') return { ...named, outcome: said, ...(own && { process: own.id }) };
  for (const process of own ? [own] : processes) {
    const stage = process.stages.find(({ id }) =>
      [id, `${process.id}:${id}`].some((one) => one.toLowerCase() === said),
    );
    if (stage) return { ...named, outcome: 'open', process: process.id, stage: stage.id };
  }
  const ids = processes.flatMap(({ id, stages }) =>
    stages.map((stage) => (processes.length > 1 ? `${id}:${stage.id}` : stage.id)),
  );
  const known = [...ids, 'won', 'lost'];
  const nearest = nearestWord(right, known);
  throw new WrongUsage(
    `--stage "${left}=${right}": expected a stage, got “${right}”. ${nearest ? `Did you mean ${nearest}?` : `There are ${known.join(', ')}.`}`,
  );
}

function templateOf(name: string): FunnelProcess {
  return funnelTemplates.find(({ id }) => id === name) ?? funnelTemplates[0];
}

/** A record type that decides between processes must be said of every table: else deals of one would be fitted as those of the other. */
function checkRecordTypes(templates: readonly Pair[], tables: readonly DealTable[]): void {
  if (templates.length === 0) return;
  const without = tables.find(({ deals }) => !deals.labels.recordType);
  if (without) {
    throw new Refusal(
      `${without.table.path}: expected a column of record types, since --template tells processes apart by them, got none. → --map "COLUMN=recordType"`,
    );
  }
  const known = [...new Set(tables.flatMap(({ deals }) => deals.labels.recordType?.labels ?? []))];
  for (const { left, right } of templates) {
    if (known.some((type) => type.toLowerCase() === left.toLowerCase())) continue;
    throw new Refusal(
      `--template "${left}=${right}": expected a record type of the list, got “${left}”. It has ${known.map((type) => `“${type}”`).join(', ')}.`,
    );
  }
}
