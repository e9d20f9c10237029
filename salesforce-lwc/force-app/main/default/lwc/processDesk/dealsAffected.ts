import { nodesOf } from 'c/graphqlAnswer';
import type { StageTemplate } from 'c/keystageStages';
import type { Standings } from './processQueries';

/** Open deals by what a process would make of them, from the stages that evidence showed when each was last placed. */
export interface DealsAffected {
  readonly placed: number;
  /** Whose declared stage would lie beyond the one that evidence shows. */
  readonly past: number;
  /** Those among them that are not past their gate today. */
  readonly newlyPast: number;
  /** Placed by a template with other stages: they do not compare. */
  readonly elsewhere: number;
  readonly neverPlaced: number;
}

export function dealsAffected(
  { placed: groups, never }: Standings,
  { stages }: StageTemplate,
  stageMap: Readonly<Record<string, string>>,
): DealsAffected {
  const placeOf = (stage: string | undefined) => stages.findIndex(({ id }) => id === stage) + 1;
  let [placed, past, newlyPast, elsewhere] = [0, 0, 0, 0];
  for (const { aggregate } of nodesOf(groups)) {
    const count = aggregate.Id.count.value!;
    const evidenced = aggregate.Keystage_Evidenced_Stage__c.value;
    if (evidenced !== null && placeOf(evidenced) === 0) {
      elsewhere += count;
      continue;
    }
    placed += count;
    // A stage name that stands for no stage is held by no gate.
    if (placeOf(stageMap[aggregate.StageName.value!]) <= placeOf(evidenced ?? undefined)) continue;
    past += count;
    if (aggregate.Keystage_Past_Gate__c.value !== true) newlyPast += count;
  }
  return { placed, past, newlyPast, elsewhere, neverPlaced: nodesOf(never)[0]?.aggregate.Id.count.value ?? 0 };
}

/** The open deals that a process judges: of its record type, or of none that has a process of its own. */
export function judgedBy(recordType: string, others: readonly string[]): Readonly<Record<string, unknown>> {
  const open = { IsClosed: { eq: false } };
  if (recordType !== '') return { and: [open, { RecordType: { DeveloperName: { eq: recordType } } }] };
  if (others.length === 0) return open;
  return {
    and: [open, { or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: others } } }] }],
  };
}
