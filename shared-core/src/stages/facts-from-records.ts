import type { CalendarDate } from '../basics/calendar-date';
import { factCatalogue, type FactCatalogue } from './fact-catalogue';
import { factsAsked } from './facts-asked';
import type { EvidenceProblem } from './facts-from-evidence';
import { plannedStages } from './planned-stages';
import type { Condition, Fact, StageTemplate } from './stage-template';

export type RecordedAnswer = 'yes' | 'no' | 'inProgress';

/** Evidence as an org files it: one record for each condition of a deal. */
export interface EvidenceRecord {
  readonly condition: string;
  readonly answer: RecordedAnswer | null;
  /** Facts by path as they were found out; null where the answer alone says it, empty where it follows from what is filed elsewhere. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly observedOn: CalendarDate | null;
}

/** What a deal's evidence records say: ready for `placeDeal`, and which record each fact is from. */
export interface EvidenceOfRecords {
  readonly values: Readonly<Record<string, unknown>>;
  readonly observed: Readonly<Record<string, CalendarDate>>;
  /** By id, the day a latched condition was first met. */
  readonly metSince: Readonly<Record<string, CalendarDate>>;
  /** Facts whose last answer is “in progress”. */
  readonly inProgress: readonly string[];
  /** By path, the place of the record that counts. */
  readonly sources: Readonly<Record<string, number>>;
  /** `at` is the place of the record; it counts for nothing until it is corrected. */
  readonly problems: readonly EvidenceProblem[];
}

/**
 * Reads the evidence records of one deal as `factsFromEvidence` reads lines: of several records on a fact the one seen last counts, among equals
 * the later in the list. A record with values says what they say; one without says what its answer says of the facts its condition asks for. Unlike
 * a line of a sheet, which somebody writes for one fact, a record may say no of a condition as a whole.
 */
export function factsFromRecords(template: StageTemplate, records: readonly EvidenceRecord[]): EvidenceOfRecords {
  const catalogue = factCatalogue(template);
  const conditions = conditionsById(template);
  const problems: EvidenceProblem[] = [];
  const metSince: Record<string, CalendarDate> = {};
  const last = new Map<string, { readonly at: number; readonly value: unknown }>();

  records.forEach((record, at) => {
    const { observedOn } = record;
    const condition = conditions.get(record.condition);
    if (!condition) return problems.push({ kind: 'aboutUnknown', at, got: record.condition });
    const said = saidByRecord(record, at, condition, catalogue);
    if ('kind' in said) return problems.push(said);
    for (const [path, value] of said) {
      const before = last.get(path);
      if (!before || (records[before.at].observedOn ?? '') <= (observedOn ?? '')) last.set(path, { at, value });
    }
    if (condition.latch && record.answer === 'yes' && observedOn !== null) metSince[condition.id] = observedOn;
    return undefined;
  });

  const known = [...last].filter(([, { value }]) => value !== inProgress && value !== undefined);
  return {
    values: Object.fromEntries(known.map(([path, { value }]) => [path, value])),
    observed: Object.fromEntries(
      known.flatMap(([path, { at }]) => {
        const { observedOn } = records[at];
        return observedOn === null ? [] : [[path, observedOn]];
      }),
    ),
    metSince,
    inProgress: [...last].flatMap(([path, { value }]) => (value === inProgress ? [path] : [])),
    sources: Object.fromEntries([...last].map(([path, { at }]) => [path, at])),
    problems,
  };
}

/** Stands for the value of a fact whose last answer is “in progress”. */
export const inProgress = Symbol('in progress');

/** Every condition of a template by its id. */
export function conditionsById(template: StageTemplate): ReadonlyMap<string, Condition> {
  return new Map(
    plannedStages(template)
      .flatMap(({ milestones, successCriteria, guidance }) => [...milestones, ...successCriteria, ...guidance])
      .map(({ condition }) => [condition.id, condition]),
  );
}

/** What one record says of facts, or why it says nothing. `at` is where a host finds the record. */
export function saidByRecord(
  { answer, values, observedOn }: EvidenceRecord,
  at: number,
  { id, expr }: Condition,
  catalogue: FactCatalogue,
): readonly (readonly [path: string, value: unknown])[] | EvidenceProblem {
  const asked = factsAsked(expr, catalogue);
  if (values !== null) {
    const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
    const rest = answer === 'inProgress' ? asked.filter((path) => !given.some(([one]) => one === path)) : [];
    return [...given, ...rest.map((path) => [path, inProgress] as const)];
  }
  if (answer === null) return [];
  const facts = asked.flatMap((path) => catalogue.facts.get(path) ?? []);
  const ofPeople = facts.some(({ type }) => type === 'list');
  if (answer === 'inProgress') return ofPeople ? [] : asked.map((path) => [path, inProgress]);
  // That a condition is not met says nothing of each of the facts it asks for.
  if (answer === 'no' && (ofPeople || facts.length > 1)) return [];
  if (ofPeople) return { kind: 'followsFromPeople', at, about: id };
  const oneAnswer = facts.length === 1 || facts.every(({ type }) => type === 'yesNo');
  if (!oneAnswer) return { kind: 'severalFacts', at, about: id, paths: asked };
  const said: [string, unknown][] = [];
  for (const fact of facts) {
    const value = valueOf(fact, answer, at, observedOn);
    if (typeof value === 'object') return value;
    said.push([fact.path, value]);
  }
  return said;
}

/** A fact's value by a yes or a no: something that has a day of its own happened on the day it was seen. */
function valueOf(
  { path, type }: Fact,
  answer: 'yes' | 'no',
  at: number,
  seenOn: CalendarDate | null,
): boolean | CalendarDate | undefined | EvidenceProblem {
  if (type === 'yesNo') return answer === 'yes';
  if (answer === 'no') return undefined;
  if (type !== 'date') return { kind: 'answerUnread', at, path, type, got: answer };
  return seenOn ?? { kind: 'dayMissing', at, path };
}
