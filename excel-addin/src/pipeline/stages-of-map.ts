import { processOfTemplate, proposeStageMap, stageCode, type StageMap, type StageTemplate } from '@keystage/core';

/**
 * What an org's map of its stage names means for a funnel: which of them stands for which stage of the process of a template. Names of closed
 * stages stand for what they say; one that stands for a stage the template has not is passed over.
 */
export function stagesOfMap(
  map: Readonly<Record<string, string>>,
  template: StageTemplate,
  recordType: string | undefined,
): StageMap {
  const process = processOfTemplate(template);
  if (!process) return [];
  const labels = Object.keys(map).map((label) => ({ label }));
  const closed = proposeStageMap(labels, process).map.filter(({ outcome }) => outcome !== 'open');
  return Object.entries(map).flatMap(([label, stage]) => {
    const at = template.stages.findIndex(({ id }) => id === stage);
    if (at < 0 || closed.some((entry) => entry.label === label)) return [];
    const entry = { label, outcome: 'open' as const, process: template.id, stage: stageCode(template, at) };
    return [recordType === undefined ? entry : { ...entry, recordType }];
  });
}
