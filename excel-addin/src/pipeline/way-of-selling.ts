import {
  labelOf,
  nearestProcess,
  pipelineLayout,
  proposeFunnel,
  stageCode,
  templateSpokenOf,
  type DealColumns,
  type FunnelEvidence,
  type FunnelProcess,
  type FunnelProposal,
  type MappedStage,
  type StageName,
  type StageTemplate,
} from '@keystage/core';
import type { FoundList } from './found-list';
import type { FunnelChoices } from './funnel-choices';
import type { DealMemory, OpenedList } from '../workbook';
import { evidenceMapping, listBeside } from './sheets-beside';
import { processOf, templateOf, type TemplatesInUse } from './templates-in-use';

/** How the deals of a list are sold, in all parts of the pane: the process they are weighed by, and the template they are judged by. */
export interface WayOfSelling {
  readonly process: FunnelProcess;
  readonly template: StageTemplate;
  /** Of record types that are sold in a way of their own. */
  readonly byRecordType: ReadonlyMap<string, FunnelProcess>;
}

/** What the way of selling is told by. */
export interface SellingSigns {
  readonly choices: FunnelChoices;
  /** The list's own stage names, without those of a history. */
  readonly names: readonly StageName[];
  readonly lists: readonly FoundList[];
  readonly dealMemory: DealMemory;
  readonly templates: TemplatesInUse;
}

/**
 * Which way of selling a list has: as somebody chose; else the one whose facts and conditions most of the evidence names, its own columns
 * included; else the one its layout brings; else the one its stage names are nearest to, which also decides between equals before. A
 * template that is no process of a funnel can be chosen for judging alone.
 */
export function wayOfSelling(opened: OpenedList, signs: SellingSigns): WayOfSelling {
  const { choices, names, dealMemory, lists, templates } = signs;
  const remembered = dealMemory[opened.list.key] ?? {};
  const chosenAlone = templates.templates.find(({ id }) => id === remembered.template && !processOf(templates, id));
  const usual = usualProcess(opened.headers, names, templates);
  const chosen = processOf(templates, choices.process);
  const evidence = listBeside('evidence', remembered.evidenceFrom, lists)?.opened;
  const named = chosen ? undefined : templateNamed(opened, evidence, usual.id, signs);
  const process = chosen ?? processOf(templates, named?.id) ?? usual;
  return {
    process,
    template: chosenAlone ?? named ?? templateOf(templates, process.id),
    byRecordType: processesOfTypes(choices, templates),
  };
}

/** The process that a list's layout brings, or its stage names are nearest to, as the workbook has changed it. */
export function usualProcess(
  headers: readonly string[],
  names: readonly StageName[],
  templates: TemplatesInUse,
): FunnelProcess {
  const ready = pipelineLayout(headers).process ?? nearestProcess(names);
  return processOf(templates, ready.id) ?? ready;
}

/** The funnel of a list that is sold by these processes; with one that the layout brings comes the layout's own stage map. */
export function funnelBy(
  { process, byRecordType }: Pick<WayOfSelling, 'process' | 'byRecordType'>,
  { own }: TemplatesInUse,
  evidence: Omit<FunnelEvidence, 'process' | 'byRecordType'>,
): FunnelProposal {
  const isOfLayout = pipelineLayout(evidence.headers).process?.id === process.id;
  const called = own
    .filter(({ id }) => [process, ...byRecordType.values()].some((one) => one.id === id))
    .flatMap((template) => calledLikeStages(template, evidence.names, byRecordType));
  return proposeFunnel({
    ...evidence,
    ...(!isOfLayout && { process }),
    ...(byRecordType.size > 0 && { byRecordType }),
    corrections: [...called, ...(evidence.corrections ?? [])],
  });
}

/** The template that a deal is judged by: that of its record type, where it has one of its own. */
export function templateOfDeal(
  { labels }: DealColumns,
  deal: number,
  { choices, template, templates }: Pick<SellingSigns, 'choices' | 'templates'> & { readonly template: StageTemplate },
): StageTemplate {
  const recordType = labelOf(labels.recordType, deal);
  const own = recordType === undefined ? undefined : choices.byRecordType?.[recordType];
  return templates.templates.find(({ id }) => id === own) ?? template;
}

/** The record types that somebody chose a process for; one that nobody knows any more is passed over. */
export function processesOfTypes(
  { byRecordType = {} }: FunnelChoices,
  templates: TemplatesInUse,
): ReadonlyMap<string, FunnelProcess> {
  return new Map(
    Object.entries(byRecordType).flatMap(([type, id]): [string, FunnelProcess][] => {
      const process = processOf(templates, id);
      return process ? [[type, process]] : [];
    }),
  );
}

/** Names of the list that a template of the workbook calls its stages by: of those the core knows no words. */
function calledLikeStages(
  template: StageTemplate,
  names: readonly StageName[],
  byRecordType: ReadonlyMap<string, FunnelProcess>,
): MappedStage[] {
  const isCalled = (label: string, name: string) => name.trim().toLowerCase() === label.trim().toLowerCase();
  return names.flatMap(({ label, recordType }): MappedStage[] => {
    const own = recordType === undefined ? undefined : byRecordType.get(recordType);
    if (own && own.id !== template.id) return [];
    const at = template.stages.findIndex(({ name }) => Object.values(name).some((one) => isCalled(label, one)));
    if (at < 0) return [];
    const entry = { label, outcome: 'open', process: template.id, stage: stageCode(template, at) } as const;
    return [own ? { ...entry, recordType } : entry];
  });
}

/** By the rows of the evidence that were looked at when its list was found: all parts see the same. */
function templateNamed(
  { headers }: OpenedList,
  evidence: OpenedList | undefined,
  usual: string,
  { dealMemory, templates }: SellingSigns,
): StageTemplate | undefined {
  const abouts = evidence
    ? evidenceMapping(evidence, dealMemory[evidence.list.key]).filter(({ role }) => role === 'about' || role === 'key')
    : [];
  const texts = evidence?.samples.flatMap((row) => abouts.map(({ column }) => String(row[column]))) ?? [];
  const nearest = templateOf(templates, usual);
  return templateSpokenOf([nearest, ...templates.templates.filter((one) => one !== nearest)], [...headers, ...texts]);
}
