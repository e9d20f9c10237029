import { mapDealColumns, type StageMap } from '@keystage/core';
import type { OrgProcess, PulledTable } from '@keystage/core/salesforce';
import { stagesOfMap } from '../pipeline/stages-of-map';
import { processOf, templatesInUse, type TemplatesInUse } from '../pipeline/templates-in-use';
import {
  keepDealChoices,
  keepPipelineChoices,
  readDealMemory,
  readTemplateShelf,
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
  const inUse = templatesInUse(await readTemplateShelf());
  const judging = processes.filter((one) => processOf(inUse, one.template) !== undefined);
  const ofAll = forAllDeals(judging);
  const ofTypes = judging.filter((one) => one !== ofAll && one.recordType !== undefined);
  await keepPipelineChoices(key, (kept) => {
    const present = kept ?? chosenAsFound(deals.headers);
    const isUntouched = present.process === undefined && present.byRecordType === undefined;
    return {
      ...present,
      ...(present.historyFrom === undefined && historyFrom !== undefined && { historyFrom }),
      ...(isUntouched && judging.length > 0 && soldAsInOrg(ofAll, ofTypes, inUse)),
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

/** The process that judges most deals: the one for all record types, else the only one. */
function forAllDeals(processes: readonly OrgProcess[]): OrgProcess | undefined {
  const ofAll = processes.filter(({ recordType }) => recordType === undefined);
  return ofAll.length === 1 ? ofAll[0] : processes.length === 1 ? processes[0] : undefined;
}

/** Which template deals are judged by, those of some record types by one of their own, and what the org's names of stages stand for. */
function soldAsInOrg(
  ofAll: OrgProcess | undefined,
  ofTypes: readonly OrgProcess[],
  inUse: TemplatesInUse,
): Pick<RememberedPipeline, 'process' | 'byRecordType' | 'stages'> {
  const byRecordType = Object.fromEntries(ofTypes.map(({ recordType = '', template = '' }) => [recordType, template]));
  return {
    ...(ofAll && { process: ofAll.template }),
    ...(ofTypes.length > 0 && { byRecordType }),
    stages: [...(ofAll ? [ofAll] : []), ...ofTypes].flatMap((process) => stagesOf(process, inUse)),
  };
}

function stagesOf({ template, stages, recordType }: OrgProcess, { templates }: TemplatesInUse): StageMap {
  const one = templates.find(({ id }) => id === template);
  return one ? stagesOfMap(stages, one, recordType) : [];
}
