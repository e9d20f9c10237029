import { gatesFingerprint, whenActive, type JudgingTemplate, type StageTemplate } from '@keystage/core';
import type { TemplateFields } from './held-process';
import type { TemplatesInOrg } from './read-templates';
import type { OrgProcess } from './read-processes';

/** Whether the gates that an org has deployed fit a template: they refuse saves whatever the pages judge by. */
export type GatesFit =
  /** They ask for the same as by now. */
  | 'same'
  /** Those of the new template are deployed already. */
  | 'deployed'
  /** No gates are deployed: what is judged by holds on pages alone. */
  | 'none'
  /** They would go on enforcing the former template. */
  | 'toDeploy'
  /** Others than by now, and whether they are deployed is told to administrators alone. */
  | 'unknown';

/** What publishing a template into a process would write, and what there is to say of it before. */
export interface TemplatePlan {
  readonly process: OrgProcess;
  readonly fields: TemplateFields;
  /** What judges by then, and what does as of now; undefined where nothing does. */
  readonly comes: JudgingTemplate;
  readonly present?: JudgingTemplate;
  readonly gates: GatesFit;
  /** Where gates would not fit, the template goes beside the process in force, as a version that is not active yet. */
  readonly beside: boolean;
  /** Stage names of the org that stand for no stage: no gate holds their deals. */
  readonly unmapped: readonly string[];
  /** Ids of stages that no stage name stands for: nobody can be moved to them. */
  readonly withoutValue: readonly string[];
  /** The process holds just this. */
  readonly nothingToWrite: boolean;
}

/** Whether gates that ask for something else are deployed is decided as it is on the org's own page for processes. */
export function planTemplate(
  { process, template, stageMap }: TemplateToPlan,
  former: StageTemplate | undefined,
  { stages, deployed }: Pick<TemplatesInOrg, 'stages' | 'deployed'>,
): TemplatePlan {
  const known = new Set(template.stages.map(({ id }) => id));
  // A name that stands for a stage this template has not would be held by no gate: it is left out, not written.
  const map = Object.fromEntries(Object.entries(stageMap).filter(([, stage]) => known.has(stage)));
  const recordType = process.held.Record_Type__c ?? undefined;
  const fingerprint = gatesFingerprint({ template, stageMap: map, recordType });
  const present = former && {
    ...{ template: former.id, version: former.version },
    fingerprint: gatesFingerprint({ template: former, stageMap: process.stages, recordType }),
  };
  const fields: TemplateFields = {
    Template__c: template.id,
    Template_File__c: JSON.stringify(template),
    Stage_Map__c: JSON.stringify(map),
    Gates_Fingerprint__c: fingerprint,
  };
  const gates = gatesFit(fingerprint, present?.fingerprint ?? null, deployed);
  const stood = new Set(Object.values(map));
  return {
    ...{ process, fields, comes: { template: template.id, version: template.version, fingerprint } },
    ...(present && { present }),
    ...{ gates, beside: gates === 'toDeploy' || gates === 'unknown' },
    unmapped: stages
      .filter(({ value, closed }) => closed !== 'lost' && !Object.hasOwn(map, value))
      .map(({ value }) => value),
    withoutValue: [...known].filter((id) => !stood.has(id)),
    nothingToWrite: Object.entries(fields).every(
      ([field, value]) => process.held[field as keyof TemplateFields] === value,
    ),
  };
}

export interface TemplateToPlan {
  readonly process: OrgProcess;
  readonly template: StageTemplate;
  /** For a value of the stage field the id of a stage. */
  readonly stageMap: Readonly<Record<string, string>>;
}

function gatesFit(fingerprint: string, inForce: string | null, deployed: readonly string[] | undefined): GatesFit {
  if (!deployed) return fingerprint === inForce ? 'same' : 'unknown';
  switch (whenActive(fingerprint, inForce, deployed)) {
    case 'onThePageAlone':
      return 'none';
    case 'onceDeployed':
      return 'toDeploy';
    case 'atOnce':
      return deployed.includes(fingerprint) ? 'deployed' : 'same';
  }
}
