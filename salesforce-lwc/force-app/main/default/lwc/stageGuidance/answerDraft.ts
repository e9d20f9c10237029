import type { Deal, EvidenceOnRecord, GivenAnswer } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { pathsToAsk } from 'c/keystagePlaybook';
import {
  calendarDate,
  factCatalogue,
  type CalendarDate,
  type Condition,
  type Fact,
  type StageSpeaker,
  type StageTemplate,
} from 'c/keystageStages';
import { texts } from './texts';

/** What somebody has begun to answer. It is kept until it is saved or discarded, whatever happens to the page around it. */
export interface AnswerDraft {
  readonly condition: string;
  /** By path what stands in the inputs; a yes/no fact has `yes` or `no`, one asked alone `inProgress` too. */
  readonly values: Readonly<Record<string, string>>;
  readonly isUnderWay: boolean;
  readonly seenOn: string;
  readonly note: string;
  /** The group of conditions it was opened in. */
  readonly home: string;
  /** The record as it was when the form was opened. */
  readonly base: EvidenceOnRecord | undefined;
  /** Out of sight, and kept: whoever closes a form half written finds it so again. */
  readonly isClosed?: boolean;
  readonly isSaving?: boolean;
  readonly trouble?: string;
  /** What another user has saved in the meantime. */
  readonly theirs?: EvidenceOnRecord;
}

/** The facts behind a condition that can be answered for it; none where it follows from the people of the committee. */
export function askedFacts(condition: Condition, template: StageTemplate, stage: number): readonly Fact[] {
  const { facts } = factCatalogue(template);
  return pathsToAsk(condition.expr, template, stage).flatMap((path) => {
    const fact = facts.get(path);
    return fact && fact.type !== 'list' ? [fact] : [];
  });
}

/** A condition that is one yes or no is answered as such; any other by what is known of its facts. */
export function isOneAnswer({ expr }: Condition, facts: readonly Fact[]): boolean {
  return 'is' in expr && facts.length === 1 && facts[0].type === 'yesNo' && facts[0].path === expr.is;
}

/** A form begun with what is on file. */
export function openDraft(
  deal: Deal,
  condition: Condition,
  facts: readonly Fact[],
  { today, home }: { readonly today: CalendarDate; readonly home: string },
): AnswerDraft {
  const { values, inProgress } = deal.evidence;
  const base = deal.records.find((record) => record.condition === condition.id);
  const one = isOneAnswer(condition, facts);
  const filled = facts.map(({ path }): [string, string] => {
    if (one && inProgress.includes(path)) return [path, 'inProgress'];
    const value = values[path];
    if (typeof value === 'boolean') return [path, value ? 'yes' : 'no'];
    return [path, typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
  });
  return {
    ...{ condition: condition.id, home },
    values: Object.fromEntries(filled),
    isUnderWay: !one && facts.some(({ path }) => inProgress.includes(path)),
    seenOn: today,
    note: base?.note ?? '',
    base,
  };
}

export type DraftReading =
  { readonly ok: true; readonly given: GivenAnswer } | { readonly ok: false; readonly text: string };

/** The answer a draft gives, or the sentence that says what it lacks. */
export function givenBy(
  draft: AnswerDraft,
  condition: Condition,
  facts: readonly Fact[],
  today: CalendarDate,
  say: StageSpeaker,
): DraftReading {
  const observedOn = calendarDate(draft.seenOn);
  if (observedOn === null || observedOn > today) {
    return { ok: false, text: fillLabel(texts.Stage_WrongDay, texts.Stage_SeenOn, say.date(today)) };
  }
  const note = draft.note.trim() === '' ? null : draft.note.trim();
  const about = { condition: condition.id, observedOn, note };
  if (isOneAnswer(condition, facts)) {
    const answer = draft.values[facts[0].path];
    if (answer !== 'yes' && answer !== 'no' && answer !== 'inProgress') return nothingSaid;
    return { ok: true, given: { ...about, answer, values: null } };
  }
  const values: Record<string, unknown> = {};
  for (const fact of facts) {
    const typed = (draft.values[fact.path] ?? '').trim();
    const value = typed === '' ? null : valueOf(fact, typed);
    if (value === undefined) {
      const expected = say.words.factTypes[fact.type];
      return { ok: false, text: fillLabel(texts.Stage_WrongValue, say.fact(fact.path), expected, typed) };
    }
    if (value !== null) values[fact.path] = value;
  }
  const isBlank = Object.keys(values).length === 0;
  if (isBlank && !draft.isUnderWay && !draft.base) return nothingSaid;
  return { ok: true, given: { ...about, answer: draft.isUnderWay ? 'inProgress' : 'no', values } };
}

const nothingSaid: DraftReading = { ok: false, text: texts.Stage_NothingSaid };

/** What was typed as the fact has it; undefined where it is none of its kind. */
function valueOf({ type }: Fact, typed: string): unknown {
  switch (type) {
    case 'yesNo':
      return typed === 'yes';
    case 'number': {
      const number = Number(typed);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'date':
      return calendarDate(typed) ?? undefined;
    default:
      return typed;
  }
}

/** What a record says, in one line: the answer or the facts, the day, the note. */
export function answerInWords(
  { answer, values, observedOn, note }: Pick<EvidenceOnRecord, 'answer' | 'values' | 'observedOn' | 'note'>,
  say: StageSpeaker,
): string {
  const facts = Object.entries(values ?? {}).map(([path, value]) => `${say.fact(path)}: ${say.value(path, value)}`);
  const said = facts.length === 0 || answer === 'inProgress' ? [answerWord(answer)] : [];
  const day = observedOn === null ? [] : [say.date(observedOn)];
  return [...said, ...facts, ...day, ...(note === null ? [] : [note])].join(' · ');
}

function answerWord(answer: EvidenceOnRecord['answer']): string {
  if (answer === null) return texts.Stage_Unknown;
  return { yes: texts.Stage_Yes, no: texts.Stage_No, inProgress: texts.Stage_InProgress }[answer];
}
