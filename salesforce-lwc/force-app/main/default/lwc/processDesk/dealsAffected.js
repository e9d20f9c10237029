import { nodesOf } from 'c/graphqlAnswer';
export function dealsAffected(standings, template, stageMap) {
  const placeOf = (stageName) => template.stages.findIndex(({ id }) => id === stageMap[stageName ?? '']) + 1;
  let [placed, past, newlyPast, neverPlaced] = [0, 0, 0, 0];
  for (const { aggregate } of nodesOf(standings)) {
    const count = aggregate.Id.count.value ?? 0;
    const evidenced = aggregate.Keystage_Evidenced_Position__c.value;
    if (evidenced === null) {
      neverPlaced += count;
      continue;
    }
    placed += count;
    // A stage name that stands for no stage is held by no gate.
    if (placeOf(aggregate.StageName.value) <= evidenced) continue;
    past += count;
    if (aggregate.Keystage_Past_Gate__c.value !== true) newlyPast += count;
  }
  return { placed, past, newlyPast, neverPlaced };
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
