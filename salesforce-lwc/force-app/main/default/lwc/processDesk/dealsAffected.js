import { nodesOf } from 'c/graphqlAnswer';
export function dealsAffected({ placed: groups, never }, { stages }, stageMap) {
  const placeOf = (stage) => stages.findIndex(({ id }) => id === stage) + 1;
  let [placed, past, newlyPast, elsewhere] = [0, 0, 0, 0];
  for (const { aggregate } of nodesOf(groups)) {
    const count = aggregate.Id.count.value;
    const evidenced = aggregate.Keystage_Evidenced_Stage__c.value;
    if (evidenced !== null && placeOf(evidenced) === 0) {
      elsewhere += count;
      continue;
    }
    placed += count;
    // A stage name that stands for no stage is held by no gate.
    if (placeOf(stageMap[aggregate.StageName.value]) <= placeOf(evidenced ?? undefined)) continue;
    past += count;
    if (aggregate.Keystage_Past_Gate__c.value !== true) newlyPast += count;
  }
  return { placed, past, newlyPast, elsewhere, neverPlaced: nodesOf(never)[0]?.aggregate.Id.count.value ?? 0 };
}
/** The open deals that a process judges: of its record type, or of none that has a process of its own. */
export function judgedBy(recordType, others) {
  const open = { IsClosed: { eq: false } };
  if (recordType !== '') return { and: [open, { RecordType: { DeveloperName: { eq: recordType } } }] };
  if (others.length === 0) return open;
  return {
    and: [open, { or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: others } } }] }],
  };
}
