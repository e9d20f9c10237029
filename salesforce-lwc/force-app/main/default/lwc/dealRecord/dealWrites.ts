import { exactProduct, roundHalfAway } from 'c/keystageBasics';
import {
  evidenceToFile,
  factCatalogue,
  factsAsked,
  findLandmines,
  recordMove,
  type CalendarDate,
  type Committee,
  type Condition,
  type EvidenceRecord,
  type MoveProblem,
  type Placement,
  type RecordToFile,
  type StageMove,
} from 'c/keystageStages';
import { dealWithCommittee } from 'c/keystagePlaybook';
import { dealClaim } from './dealClaim';
import { answers, type EvidenceOnRecord } from './dealLists';
import type { DealProcess } from './dealProcess';
import type { Deal } from './readDeal';
import type { FieldsToWrite, RecordWrite } from './saveRecords';

/** An answer to a condition, with what else was noted. A note left out stays as it is. */
export interface GivenAnswer extends EvidenceRecord {
  readonly note?: string | null;
}

/** What changes of a deal. */
export interface DealChanges {
  readonly answered?: readonly GivenAnswer[];
  /** The buying committee as it will be. */
  readonly committee?: Committee;
  readonly buyerStage?: string | null;
  /** The stage that will be declared, by its id. */
  readonly declaredStage?: string | null;
  /** Fields of the opportunity that are written along. */
  readonly fields?: FieldsToWrite;
}

/**
 * The writes that a change of a deal asks for, beside those of the change itself: the evidence answered and what follows from it, so that the org's
 * roll-ups count what the core counts, and on the opportunity where the deal stands with it.
 */
export function dealWrites(
  deal: Deal,
  way: DealProcess,
  changes: DealChanges,
  asOf: CalendarDate,
): { readonly writes: readonly RecordWrite[]; readonly placement: Placement } {
  const { answered = [], committee = deal.committee } = changes;
  const { template } = way;
  const { toFile, placement } = evidenceToFile(
    template,
    {
      records: deal.records,
      answered,
      elsewhere: dealWithCommittee(template, { values: {} }, committee).values as Readonly<Record<string, unknown>>,
      declaredStage: changes.declaredStage === undefined ? deal.facts.declaredStage : changes.declaredStage,
      buyerStage: changes.buyerStage === undefined ? deal.facts.buyerStage : changes.buyerStage,
    },
    asOf,
  );
  const stands = standingFields(deal, placement, committee);
  const fields = { ...changes.fields, ...stands };
  const opportunity: RecordWrite = { kind: 'update', object: 'Opportunity', id: deal.id, fields };
  return {
    writes: [
      ...toFile.map((record) => evidenceWrite(deal, record, answered)),
      ...(Object.keys(fields).length > 0 ? [opportunity] : []),
    ],
    placement,
  };
}

/** What the buyer's stage asks to be written; null takes it back. */
export function buyerStageChanges(buyerStage: string | null, seenOn: CalendarDate): DealChanges {
  return {
    buyerStage,
    fields: {
      Keystage_Buyer_Stage__c: buyerStage,
      Keystage_Buyer_Stage_Seen_On__c: buyerStage === null ? null : seenOn,
    },
  };
}

export type MoveWrites =
  | { readonly ok: true; readonly writes: readonly RecordWrite[]; readonly move: StageMove }
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/** The writes of a move to one of the org's stage names: the stage itself, the record of the move with what was open, and where the deal then stands. */
export function moveWrites(
  deal: Deal,
  way: DealProcess,
  to: { readonly stageName: string; readonly reason: string },
  asOf: CalendarDate,
): MoveWrites {
  const { template, stageMap } = way;
  const stage = stageMap.get(to.stageName) ?? null;
  const from = deal.facts.declaredStage ?? null;
  const recorded = recordMove(template, { from, to: stage, on: asOf, reason: to.reason }, asOf);
  if (!recorded.ok) return recorded;
  const { move } = recorded;
  const fields = { StageName: to.stageName };
  const { writes, placement } = dealWrites(deal, way, { declaredStage: stage, fields }, asOf);
  const missing = placement.declared?.missing ?? [];
  const kept: RecordWrite = {
    kind: 'create',
    object: 'Keystage_Stage_Move__c',
    fields: {
      Opportunity__c: deal.id,
      From_Stage__c: deal.stageName,
      To_Stage__c: to.stageName,
      Direction__c: move.direction,
      Passed__c: textOrNull(move.passed.map((id) => stageNamesOf(way, id)[0] ?? id)),
      Moved_On__c: move.on,
      Reason__c: move.reason === '' ? null : move.reason,
      Open_Conditions__c: textOrNull(missing.map(({ condition }) => condition.id)),
    },
  };
  return { ok: true, writes: [...writes, kept], move };
}

/** The org's stage names that mean a stage of the template, in the order of the map. */
export function stageNamesOf({ stageMap }: DealProcess, stage: string): readonly string[] {
  return [...stageMap].flatMap(([name, id]) => (id === stage ? [name] : []));
}

/** A fact found out, on the day it was seen. */
export interface FoundFact {
  readonly path: string;
  readonly value: unknown;
  readonly seenOn: CalendarDate;
}

/**
 * Facts found out on a visit, as answers to conditions: each is filed under the condition whose record holds it already, else under the first that asks
 * for it, beside what is filed there. Facts that no condition asks for come back as they are.
 */
export function answersFromFacts(
  deal: Deal,
  { template }: DealProcess,
  found: readonly FoundFact[],
): { readonly answered: readonly GivenAnswer[]; readonly unasked: readonly FoundFact[] } {
  const conditions = template.stages.flatMap((stage) => [
    ...stage.milestones,
    ...stage.successCriteria,
    ...Object.values(stage.conditions).flat(),
  ]);
  const homeOf = (path: string): Condition | undefined => {
    const source = deal.records[deal.evidence.sources[path] ?? -1]?.condition;
    const asking = conditions.filter(({ expr }) => factsAsked(expr, factCatalogue(template)).includes(path));
    return asking.find(({ id }) => id === source) ?? asking.at(0);
  };
  const answered = new Map<string, GivenAnswer>();
  const unasked: FoundFact[] = [];
  for (const fact of found) {
    const condition = homeOf(fact.path)?.id;
    if (condition === undefined) {
      unasked.push(fact);
      continue;
    }
    const before = answered.get(condition);
    // What is under way stays so as long as a part of it is not found out.
    const filed = deal.records.find((record) => record.condition === condition);
    const answer = filed?.answer === 'inProgress' ? 'inProgress' : 'no';
    const values = { ...(before?.values ?? filedUnder(deal, condition)), [fact.path]: fact.value };
    const later = before?.observedOn && before.observedOn > fact.seenOn ? before.observedOn : fact.seenOn;
    answered.set(condition, { condition, answer, values, observedOn: later });
  }
  return { answered: [...answered.values()], unasked };
}

/** What the record of a condition says of facts, as far as it counts. */
export function filedUnder(deal: Deal, condition: string): Readonly<Record<string, unknown>> {
  const at = deal.records.findIndex((record) => record.condition === condition);
  const { sources, values } = deal.evidence;
  return Object.fromEntries(Object.entries(values).filter(([path]) => at >= 0 && sources[path] === at));
}

function evidenceWrite(deal: Deal, record: RecordToFile, answered: readonly GivenAnswer[]): RecordWrite {
  const given = answered.find(({ condition }) => condition === record.condition);
  const fields: FieldsToWrite = {
    Answer__c: answers[record.answer],
    Values__c: record.values === null ? null : JSON.stringify(record.values),
    Observed_On__c: record.observedOn,
    Expires_On__c: record.expiresOn,
    ...(given?.note !== undefined && { Note__c: given.note }),
  };
  const object = 'Keystage_Evidence__c';
  if (record.at !== null) return { kind: 'update', object, id: deal.records[record.at].id, fields };
  return { kind: 'create', object, fields: { Opportunity__c: deal.id, Condition__c: record.condition, ...fields } };
}

/** What the opportunity keeps of where it stands, as far as it differs from what it holds and its field is there for the reader. */
function standingFields(deal: Deal, placement: Placement, committee: Committee): FieldsToWrite {
  const { evidenced, declared, sync, template, asOf } = placement;
  const { claimed, earned } = dealClaim(deal.amount, placement);
  const stands: FieldsToWrite = {
    Keystage_Evidenced_Stage__c: evidenced.stage === 0 ? null : template.stages[evidenced.stage - 1].id,
    Keystage_Evidenced_Position__c: evidenced.stage,
    Keystage_Declared_Position__c: declared?.stage ?? null,
    Keystage_Evidenced_Chance__c: percent(earned),
    Keystage_Claimed_Chance__c: percent(claimed),
    Keystage_Sync_Gap__c: sync?.gap ?? null,
    Keystage_Landmines__c: findLandmines(committee).length,
    Keystage_Past_Gate__c: (declared?.overstatedBy ?? 0) > 0,
    Keystage_Placed_On__c: asOf,
  };
  return Object.fromEntries(
    Object.entries(stands).filter(([field, value]) => Object.hasOwn(deal.kept, field) && deal.kept[field] !== value),
  );
}

/** A percent field holds 40 for 40 %. */
function percent(share: number | null): number | null {
  return share === null ? null : roundHalfAway(exactProduct(share, 100), 2);
}

function textOrNull(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}

/** What somebody began with against what is on record now: another user's edit of the same condition, if there was one. */
export function editedMeanwhile(
  before: EvidenceOnRecord | undefined,
  now: EvidenceOnRecord | undefined,
): EvidenceOnRecord | undefined {
  const said = (record: EvidenceOnRecord | undefined) =>
    record && JSON.stringify([record.answer, record.values, record.observedOn, record.note]);
  return now && said(before) !== said(now) ? now : undefined;
}
