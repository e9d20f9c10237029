import type { GraphqlResult } from 'lightning/graphql';
import {
  factsFromRecords,
  readCommittee,
  type CalendarDate,
  type Committee,
  type DealFacts,
  type EvidenceOfRecords,
} from 'c/keystageStages';
import { dealWithCommittee } from 'c/keystagePlaybook';
import { circleOnRecord, committeeSource, type CircleOnRecord } from './committeeSource';
import {
  dealAnswer,
  nameOfParent,
  numberIn,
  textIn,
  valueIn,
  type AnsweredRecord,
  type DealLists,
  type FieldValue,
} from './dealAnswer';
import { placementFields } from './dealFields';
import {
  evidenceOnRecord,
  moveOnRecord,
  roleOnRecord,
  visitOnRecord,
  type EvidenceOnRecord,
  type MoveOnRecord,
  type RoleOnRecord,
  type VisitOnRecord,
} from './dealLists';
import type { DealProblem } from './dealProblem';
import { dealProcess, type DealProcess } from './dealProcess';

/** A deal as its record page knows it: what is on record, and what the core reads of it. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly account: { readonly id: string | null; readonly name: string | null };
  /** As the org calls it. */
  readonly stageName: string;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly amount: number | null;
  /** Null in an org with one currency. */
  readonly currency: string | null;
  readonly closeDate: string | null;
  readonly buyerStageSeenOn: string | null;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  /** What is kept on the deal of where it stands; a field that the reader may not see is missing. */
  readonly kept: Readonly<Record<string, FieldValue>>;

  /** Undefined where the org has none for it; `problems` say why. */
  readonly process?: DealProcess;
  /** For `placeDeal`, people included. Without a process there is nothing to read evidence by. */
  readonly facts: DealFacts;
  readonly records: readonly EvidenceOnRecord[];
  readonly evidence: EvidenceOfRecords;
  readonly roles: readonly RoleOnRecord[];
  readonly circle: CircleOnRecord;
  /** For `prepareVisit`, as `readCommittee` reads it. */
  readonly committeeSource: unknown;
  readonly committee: Committee;
  /** Names by the ids that the committee has. */
  readonly people: ReadonlyMap<string, string>;
  readonly visits: readonly VisitOnRecord[];
  readonly moves: readonly MoveOnRecord[];
  readonly problems: readonly DealProblem[];
}

/** What is known of a deal: the answer is out, it could not be asked for, there is none to be seen, or it has been read. */
export type DealReading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly errors: unknown }
  | { readonly kind: 'gone' }
  | { readonly kind: 'read'; readonly deal: Deal };

/**
 * What a card goes on with once a deal has been asked for again. What is shown stays while it cannot be read: something may be half written on it.
 */
export function readingNow(shown: DealReading, answered: DealReading): DealReading {
  return shown.kind !== 'read' || answered.kind === 'read' || answered.kind === 'gone' ? answered : shown;
}

/** Reads what the query of a deal answered, as of a day. Nothing a record holds makes it throw. */
export function readDeal({ data, errors }: GraphqlResult, asOf: CalendarDate): DealReading {
  if (errors && errors.length > 0) return { kind: 'failed', errors };
  if (data === undefined || data === null) return { kind: 'loading' };
  const { opportunity, lists, hidden } = dealAnswer(data);
  return opportunity ? { kind: 'read', deal: dealOf(opportunity, lists, hidden, asOf) } : { kind: 'gone' };
}

function dealOf(opportunity: AnsweredRecord, lists: DealLists, hidden: readonly string[], asOf: CalendarDate): Deal {
  const stageName = textIn(opportunity, 'StageName') ?? '';
  const evidenceRead = lists.evidence.records.map(evidenceOnRecord);
  const roles = lists.roles.records.map(roleOnRecord);
  const circle = circleOnRecord(opportunity);
  const { source, problems: ofDays } = committeeSource(circle, roles, asOf);
  const { committee, problems: ofCommittee } = readCommittee(source, asOf);
  const recordType = opportunity['RecordType'] as AnsweredRecord | null | undefined;
  const reading = dealProcess(lists.processes.records, recordType ? textIn(recordType, 'DeveloperName') : null);
  const way = reading.ok ? reading.process : undefined;
  const evidence = way ? factsFromRecords(way.template, evidenceRead) : nothingRead;
  const outcome =
    valueIn(opportunity, 'IsWon') === true ? 'won' : valueIn(opportunity, 'IsClosed') === true ? 'lost' : 'open';
  const facts: DealFacts = {
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
      ...(hidden.length > 0 ? [{ kind: 'hidden', names: hidden } as const] : []),
      ...cutLists(lists),
      ...evidenceRead
        .filter(({ isMalformed }) => isMalformed)
        .map(({ condition }) => ({ kind: 'detailsMalformed', condition }) as const),
      ...evidence.problems.map((problem) => ({ kind: 'evidence', problem }) as const),
      ...roles.filter(({ contact }) => contact === null).map(({ name }) => ({ kind: 'contactGone', name }) as const),
      ...[...ofDays, ...ofCommittee].map((problem) => ({ kind: 'committee', problem }) as const),
    ],
  };
}

const nothingRead: EvidenceOfRecords = {
  ...{ values: {}, observed: {}, metSince: {} },
  ...{ inProgress: [], sources: {}, problems: [] },
};

/** A stage name that the map does not know declares nothing; that of a lost deal need not. */
function stageProblems(
  way: DealProcess | undefined,
  stageName: string,
  outcome: Deal['outcome'],
  declared: string | null | undefined,
): readonly DealProblem[] {
  const isUnknown = way && stageName !== '' && typeof declared !== 'string' && outcome !== 'lost';
  return isUnknown ? [{ kind: 'stageNotMapped', process: way.name, stageName }] : [];
}

function cutLists(lists: DealLists): readonly DealProblem[] {
  return (Object.keys(lists) as (keyof DealLists)[]).flatMap((list): DealProblem[] => {
    const { records, cut } = lists[list];
    return cut ? [{ kind: 'cut', list, shown: records.length, of: cut.of }] : [];
  });
}
