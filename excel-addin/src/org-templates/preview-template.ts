import type { CalendarDate, LocaleNotation, StageTemplate } from '@keystage/core';
import type { OrgProcess } from '@keystage/core/salesforce';
import { findPipelines } from '../pipeline/find-pipelines';
import { dealsThatChange, judgePipeline } from '../pipeline/judge-pipeline';
import { readPipeline, type ReadPipeline } from '../pipeline/read-pipeline';
import { stagesOfMap } from '../pipeline/stages-of-map';
import { templatesInUse, withTemplate } from '../pipeline/templates-in-use';
import type { TemplateInHand, TemplatePreview } from './org-templates-state';

interface Surroundings {
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
  readonly signal: AbortSignal;
}

/**
 * Which deals of the workbook's pipeline would stand elsewhere or weigh something else if the org judged by this template; both sides with
 * the org's own map of stage names. Deals of record types that another process judges stay as they are.
 */
export async function previewTemplate(
  { template, stageMap, former }: TemplateInHand,
  process: OrgProcess,
  { notation, today, signal }: Surroundings,
): Promise<TemplatePreview> {
  try {
    const found = await findPipelines(signal);
    if (!found.nearest || 'kind' in former) return { state: 'none' };
    const reading = await readPipeline(found.nearest, found, notation, signal);
    if (!reading.ok) return { state: 'failed' };
    const inUse = templatesInUse(found.shelf);
    const judged = (by: StageTemplate, map: Readonly<Record<string, string>>) =>
      judgePipeline(
        soldBy(reading.pipeline, by, map, process.recordType),
        withTemplate(inUse, by),
        today(),
        notation,
        signal,
      );
    const before = await judged(former, process.stages);
    const after = await judged(template, stageMap);
    const { opened } = reading.pipeline;
    return { state: 'done', opened, before, after, changed: dealsThatChange(before, after) };
  } catch {
    // Cancelled, or the workbook gave no answer: publishing goes without a preview, and says so.
    return { state: 'failed' };
  }
}

function soldBy(
  pipeline: ReadPipeline,
  template: StageTemplate,
  map: Readonly<Record<string, string>>,
  recordType: string | undefined,
): ReadPipeline {
  const { choices } = pipeline;
  const ofOrg = stagesOfMap(map, template, recordType);
  const placed = new Set(Object.keys(map));
  const stages = [
    ...choices.stages.filter((entry) => !placed.has(entry.label) || entry.recordType !== recordType),
    ...ofOrg,
  ];
  const way =
    recordType === undefined
      ? { process: template.id }
      : { byRecordType: { ...choices.byRecordType, [recordType]: template.id } };
  return { ...pipeline, choices: { ...choices, ...way, stages } };
}
