import { funnelTemplates, mapDealColumns, proposeStageMap, type StageMap } from '@keystage/core';
import type { OrgProcess, PulledTable } from '@keystage/core/salesforce';
import funnelLetters from '@keystage/core/templates/funnel-letters.json';
import keyAccount6 from '@keystage/core/templates/keyaccount-6.json';
import project8 from '@keystage/core/templates/project-8.json';
import {
  keepDealChoices,
  keepPipelineChoices,
  readDealMemory,
  type PulledTableWritten,
  type RememberedPipeline,
} from '../workbook';

/**
 * Tells the Funnel and the Deal part what belongs to the deals that were pulled: their history, their evidence, their people, and how the
 * org judges them. What a person has chosen is left as they chose it.
 */
export async function bringTogether(
  tables: readonly PulledTableWritten[],
  processes: readonly OrgProcess[],
): Promise<void> {
  const keyOf = (table: PulledTable) => {
    const written = tables.find((one) => one.table === table);
    return written && `table:${written.tableId}`;
  };
  const deals = tables.find(({ table }) => table === 'deals');
  const key = keyOf('deals');
  if (!deals || key === undefined) return;
  const historyFrom = keyOf('history');
  const process = processOf(processes);
  await keepPipelineChoices(key, (kept) => {
    const present = kept ?? chosenAsFound(deals.headers);
    return {
      ...present,
      ...(present.historyFrom === undefined && historyFrom !== undefined && { historyFrom }),
      ...(present.process === undefined && process && { process: process.template, stages: stagesOf(process) }),
    };
  });
  const { evidenceFrom = keyOf('evidence'), peopleFrom = keyOf('buyingRoles') ?? keyOf('contactRoles') } =
    (await readDealMemory())[key] ?? {};
  await keepDealChoices(key, {
    ...(evidenceFrom !== undefined && { evidenceFrom }),
    ...(peopleFrom !== undefined && { peopleFrom }),
  });
}

function chosenAsFound(headers: readonly string[]): RememberedPipeline {
  const { mapping } = mapDealColumns(headers);
  return { columns: mapping.map(({ header, role }) => ({ header, role })), headers: [...headers] };
}

/** The process that judges most deals: the one for all record types, else the only one; of a template that the pane has. */
function processOf(processes: readonly OrgProcess[]): (OrgProcess & { readonly template: string }) | undefined {
  const ofAll = processes.filter(({ recordType }) => recordType === undefined);
  const [process] = ofAll.length === 1 ? ofAll : processes.length === 1 ? processes : [];
  const template = funnelTemplates.find(({ id }) => id === process?.template)?.id;
  return process && template !== undefined ? { ...process, template } : undefined;
}

/** The org's own names of stages, as it maps them; names of closed stages stand for what they say. */
function stagesOf({ template, stages, recordType }: OrgProcess & { readonly template: string }): StageMap {
  const funnel = funnelTemplates.find(({ id }) => id === template)!;
  const labels = Object.keys(stages).map((label) => ({ label }));
  const closed = proposeStageMap(labels, funnel).map.filter(({ outcome }) => outcome !== 'open');
  // A process has the stages of its template in their order, by ids of its own.
  const ofTemplate = templates.find(({ id }) => id === template)?.stages.map(({ id }) => id) ?? [];
  return Object.entries(stages).flatMap(([label, stageOfTemplate]) => {
    const stage = funnel.stages.at(ofTemplate.indexOf(stageOfTemplate))?.id;
    const isKnown = ofTemplate.includes(stageOfTemplate) && stage !== undefined;
    if (!isKnown || closed.some((entry) => entry.label === label)) return [];
    const ofType = recordType === undefined ? {} : { recordType };
    return [{ label, outcome: 'open' as const, process: template, stage, ...ofType }];
  });
}

const templates = [funnelLetters, keyAccount6, project8];
