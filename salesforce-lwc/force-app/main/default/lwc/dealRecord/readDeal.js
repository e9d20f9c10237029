import { factsFromRecords, readCommittee } from 'c/keystageStages';
import { dealWithCommittee } from 'c/keystagePlaybook';
import { circleOnRecord, committeeSource } from './committeeSource';
import { dealAnswer, nameOfParent, numberIn, textIn, valueIn } from './dealAnswer';
import { placementFields } from './dealFields';
import { evidenceOnRecord, moveOnRecord, roleOnRecord, visitOnRecord } from './dealLists';
import { dealProcess } from './dealProcess';
/**
 * What a card goes on with once a deal has been asked for again. What is shown stays while it cannot be read: something may be half written on it.
 */
export function readingNow(shown, answered) {
  return shown.kind !== 'read' || answered.kind === 'read' || answered.kind === 'gone' ? answered : shown;
}
/** Reads what the query of a deal answered, as of a day. Nothing a record holds makes it throw. */
export function readDeal({ data, errors }, asOf) {
  if (errors && errors.length > 0) return { kind: 'failed', errors };
  if (data === undefined || data === null) return { kind: 'loading' };
  const { opportunity, lists, hidden } = dealAnswer(data);
  return opportunity ? { kind: 'read', deal: dealOf(opportunity, lists, hidden, asOf) } : { kind: 'gone' };
}
function dealOf(opportunity, lists, hidden, asOf) {
  const stageName = textIn(opportunity, 'StageName') ?? '';
  const evidenceRead = lists.evidence.records.map(evidenceOnRecord);
  const roles = lists.roles.records.map(roleOnRecord);
  const circle = circleOnRecord(opportunity);
  const { source, problems: ofDays } = committeeSource(circle, roles, asOf);
  const { committee, problems: ofCommittee } = readCommittee(source, asOf);
  const recordType = opportunity['RecordType'];
  const reading = dealProcess(lists.processes.records, recordType ? textIn(recordType, 'DeveloperName') : null);
  const way = reading.ok ? reading.process : undefined;
  const evidence = way ? factsFromRecords(way.template, evidenceRead) : nothingRead;
  const outcome =
    valueIn(opportunity, 'IsWon') === true ? 'won' : valueIn(opportunity, 'IsClosed') === true ? 'lost' : 'open';
  const facts = {
    ...{ values: evidence.values, observed: evidence.observed, metSince: evidence.metSince },
    declaredStage: way?.stageMap.get(stageName) ?? null,
    buyerStage: textIn(opportunity, 'Keystage_Buyer_Stage__c'),
  };
  return {
    id: opportunity.Id,
    name: textIn(opportunity, 'Name') ?? '',
    account: { id: textIn(opportunity, 'AccountId'), name: nameOfParent(opportunity, 'Account') },
    ...{ stageName, outcome },
    amount: numberIn(opportunity, 'Amount'),
    currency: textIn(opportunity, 'CurrencyIsoCode'),
    closeDate: textIn(opportunity, 'CloseDate'),
    buyerStageSeenOn: textIn(opportunity, 'Keystage_Buyer_Stage_Seen_On__c'),
    changedAt: textIn(opportunity, 'LastModifiedDate'),
    changedBy: nameOfParent(opportunity, 'LastModifiedBy'),
    kept: Object.fromEntries(
      placementFields
        .filter((field) => Object.hasOwn(opportunity, field))
        .map((field) => [field, valueIn(opportunity, field)]),
    ),
    ...(way && { process: way }),
    facts: way ? dealWithCommittee(way.template, facts, committee) : facts,
    ...{ records: evidenceRead, evidence, roles, circle, committeeSource: source, committee },
    people: new Map(roles.map(({ person, name }) => [person, name])),
    visits: lists.visits.records.map(visitOnRecord),
    moves: lists.moves.records.map(moveOnRecord),
    problems: [
      ...(reading.ok ? reading.problems : [reading.problem]),
      ...stageProblems(way, stageName, outcome, facts.declaredStage),
      ...(hidden.length > 0 ? [{ kind: 'hidden', names: hidden }] : []),
      ...cutLists(lists),
      ...evidenceRead
        .filter(({ isMalformed }) => isMalformed)
        .map(({ condition }) => ({ kind: 'detailsMalformed', condition })),
      ...evidence.problems.map((problem) => ({ kind: 'evidence', problem })),
      ...roles.filter(({ contact }) => contact === null).map(({ name }) => ({ kind: 'contactGone', name })),
      ...[...ofDays, ...ofCommittee].map((problem) => ({ kind: 'committee', problem })),
    ],
  };
}
const nothingRead = {
  ...{ values: {}, observed: {}, metSince: {} },
  ...{ inProgress: [], sources: {}, problems: [] },
};
/** A stage name that the map does not know declares nothing; that of a lost deal need not. */
function stageProblems(way, stageName, outcome, declared) {
  const isUnknown = way && stageName !== '' && typeof declared !== 'string' && outcome !== 'lost';
  return isUnknown ? [{ kind: 'stageNotMapped', process: way.name, stageName }] : [];
}
function cutLists(lists) {
  return Object.keys(lists).flatMap((list) => {
    const { records, cut } = lists[list];
    return cut ? [{ kind: 'cut', list, shown: records.length, of: cut.of }] : [];
  });
}
