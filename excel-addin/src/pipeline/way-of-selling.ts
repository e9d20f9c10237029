import {
  funnelTemplates,
  nearestProcess,
  pipelineLayout,
  proposeFunnel,
  templateSpokenOf,
  type FunnelEvidence,
  type FunnelProcess,
  type FunnelProposal,
  type StageName,
  type StageTemplate,
} from '@keystage/core';
import { chosenProcess } from './funnel-choices';
import type { FoundList } from './found-list';
import type { FunnelChoices } from './funnel-choices';
import type { DealMemory, OpenedList } from '../workbook';
import { dealTemplate, dealTemplates } from './deal-templates';
import { evidenceMapping, listBeside } from './sheets-beside';

/** How the deals of a list are sold, in all parts of the pane: the process they are weighed by, and the template they are judged by. */
export interface WayOfSelling {
  readonly process: FunnelProcess;
  readonly template: StageTemplate;
}

/** What the way of selling is told by. */
export interface SellingSigns {
  readonly choices: FunnelChoices;
  /** The list's own stage names, without those of a history. */
  readonly names: readonly StageName[];
  readonly lists: readonly FoundList[];
  readonly dealMemory: DealMemory;
}

/**
 * Which way of selling a list has: as somebody chose; else the one whose facts and conditions most of the evidence names, its own columns
 * included; else the one its layout brings; else the one its stage names are nearest to, which also decides between equals before. A
 * template that is no process of a funnel can be chosen for judging alone.
 */
export function wayOfSelling(opened: OpenedList, { choices, names, lists, dealMemory }: SellingSigns): WayOfSelling {
  const remembered = dealMemory[opened.list.key] ?? {};
  const chosenAlone = dealTemplates.find(({ id }) => id === remembered.template && !processOf(id));
  const usual = pipelineLayout(opened.headers).process ?? nearestProcess(names);
  const chosen = chosenProcess(choices);
  const evidence = listBeside('evidence', remembered.evidenceFrom, lists)?.opened;
  const named = chosen ? undefined : templateNamed(opened, evidence, dealTemplate(usual.id), dealMemory);
  const process = chosen ?? (named && processOf(named.id)) ?? usual;
  return { process, template: chosenAlone ?? named ?? dealTemplate(process.id) };
}

/** The funnel of a list that is sold by this process; with one that the layout brings comes the layout's own stage map. */
export function funnelBy(process: FunnelProcess, evidence: Omit<FunnelEvidence, 'process'>): FunnelProposal {
  const isOfLayout = pipelineLayout(evidence.headers).process?.id === process.id;
  return proposeFunnel({ ...evidence, ...(!isOfLayout && { process }) });
}

/** By the rows of the evidence that were looked at when its list was found: all parts see the same. */
function templateNamed(
  { headers }: OpenedList,
  evidence: OpenedList | undefined,
  nearest: StageTemplate,
  dealMemory: DealMemory,
): StageTemplate | undefined {
  const abouts = evidence
    ? evidenceMapping(evidence, dealMemory[evidence.list.key]).filter(({ role }) => role === 'about' || role === 'key')
    : [];
  const texts = evidence?.samples.flatMap((row) => abouts.map(({ column }) => String(row[column]))) ?? [];
  return templateSpokenOf([nearest, ...dealTemplates.filter((one) => one !== nearest)], [...headers, ...texts]);
}

function processOf(id: string): FunnelProcess | undefined {
  return funnelTemplates.find((process) => process.id === id);
}
