import type { CalendarDate } from '../basics/calendar-date';
import { factCatalogue } from './fact-catalogue';
import { factsAsked } from './facts-asked';
import {
  factsFromRecords,
  type EvidenceOfRecords,
  type EvidenceRecord,
  type RecordedAnswer,
} from './facts-from-records';
import { lastDayMet } from './last-day-met';
import { pathsBehind } from './paths-behind';
import { placeDeal } from './place-deal';
import type { Placement } from './placement';
import { plannedStages, type PlannedCondition } from './planned-stages';
import { readFacts, type DealFacts } from './read-facts';
import type { StageTemplate } from './stage-template';

/** A deal with its evidence records, those somebody has just answered, and what is known from elsewhere, such as who is met. */
export interface DealOnRecord extends Pick<DealFacts, 'declaredStage' | 'buyerStage'> {
  readonly records: readonly EvidenceRecord[];
  /** At most one for a condition. */
  readonly answered?: readonly EvidenceRecord[] | undefined;
  readonly elsewhere?: Readonly<Record<string, unknown>> | undefined;
}

/** An evidence record as it has to stand. */
export interface RecordToFile extends EvidenceRecord {
  readonly answer: RecordedAnswer;
  /** Its place among the records; null for one that is not there yet. */
  readonly at: number | null;
  /** The last day that a yes counts; null where it does not grow old. */
  readonly expiresOn: CalendarDate | null;
}

export interface EvidenceToFile {
  readonly toFile: readonly RecordToFile[];
  readonly evidence: EvidenceOfRecords;
  /** Where the deal stands with them. */
  readonly placement: Placement;
}

/**
 * What has to be written so that an org which counts the answers of its records counts what `placeDeal` counts: those that were answered, those
 * whose condition is met or open now for another record's sake, and one for each gate or latched condition that is met without any. A record
 * that somebody has to correct first is left as it is.
 */
export function evidenceToFile(template: StageTemplate, deal: DealOnRecord, asOf: CalendarDate): EvidenceToFile {
  const { answered = [], declaredStage, buyerStage, elsewhere } = deal;
  const slips = slipsOf(deal);
  const records = slips.map(({ record }) => record);
  const evidence = factsFromRecords(template, records);
  const { values, observed, metSince } = evidence;
  const facts = { values: { ...values, ...elsewhere }, observed, metSince, declaredStage, buyerStage };
  const placement = placeDeal(template, facts, asOf);
  const read = readFacts(template, facts, asOf);
  const latched = new Map(Object.entries(placement.metSince));
  const onFile = { ...read, catalogue: factCatalogue(template), metSince: latched, asOf };

  const open = new Set(placement.open.map(({ condition }) => condition.id));
  const unread = new Set(evidence.problems.map(({ at }) => at));
  const toFile = plannedStages(template)
    .flatMap(({ milestones, successCriteria, guidance }) => [...milestones, ...successCriteria, ...guidance])
    .flatMap((planned): RecordToFile[] => {
      const { id, expr, latch } = planned.condition;
      const asked = factsAsked(expr, factCatalogue(template));
      const isWorkedAt = asked.some((path) => evidence.inProgress.includes(path));
      const answer = !open.has(id) ? 'yes' : isWorkedAt ? 'inProgress' : 'no';
      const place = records.findIndex(({ condition }) => condition === id);
      if (place < 0) {
        const isCounted = planned.list === 'milestones' || planned.list === 'successCriteria' || latch;
        const made = { condition: id, answer, values: {}, observedOn: null, at: null } as const;
        return answer === 'yes' && isCounted ? [filed(planned, made)] : [];
      }
      const { record, at } = slips[place];
      const isRight = unread.has(place) || (record.answer ?? 'no') === answer;
      if (!answered.includes(record) && isRight) return [];
      return [filed(planned, { ...record, answer, values: valuesBeside(answer, record, place), at })];
    });
  return { toFile, evidence, placement };

  /** An answer that is another than was given says nothing of the facts any more: then the values do. */
  function valuesBeside(answer: RecordedAnswer, record: EvidenceRecord, place: number): EvidenceRecord['values'] {
    if (record.answer === answer || (answered.includes(record) && record.values !== null)) return record.values;
    return Object.fromEntries(Object.entries(values).filter(([path]) => evidence.sources[path] === place));
  }

  function filed(planned: PlannedCondition, record: Omit<RecordToFile, 'expiresOn'>): RecordToFile {
    const { id, expr } = planned.condition;
    const follows = record.values !== null && Object.keys(record.values).length === 0;
    const seen = pathsBehind(expr, factCatalogue(template)).flatMap((path) => observed[path] ?? []);
    // Of what follows from elsewhere: the day it was first met, else that of its oldest evidence, else today.
    const observedOn = follows ? (placement.metSince[id] ?? seen.sort()[0] ?? asOf) : record.observedOn;
    return { ...record, observedOn, expiresOn: record.answer === 'yes' ? lastDayMet(planned, onFile) : null };
  }
}

/** The records with their places, those answered in their new form and last: among those seen on the same day the later counts. */
function slipsOf({ records, answered = [] }: DealOnRecord): readonly { record: EvidenceRecord; at: number | null }[] {
  const before = records.map((record, at) => ({ record, at }));
  const anew = new Set(answered.map(({ condition }) => condition));
  return [
    ...before.filter(({ record }) => !anew.has(record.condition)),
    ...answered.map((record) => {
      const at = records.findIndex(({ condition }) => condition === record.condition);
      return { record, at: at < 0 ? null : at };
    }),
  ];
}
