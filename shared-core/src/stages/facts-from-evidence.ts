import type { CalendarDate } from '../basics/calendar-date';
import { readCell } from '../intake/read-cell';
import { readDate } from '../intake/read-date';
import type { LocaleNotation } from '../intake/intake-report';
import { yesOrNo } from '../intake/yes-or-no';
import { factCatalogue } from './fact-catalogue';
import { conditionsById, inProgress, saidByRecord, type RecordedAnswer } from './facts-from-records';
import type { Fact, FactType, StageTemplate, TemplateText } from './stage-template';
import { squeezed, whatItIsAbout } from './what-it-is-about';

/** One line of an evidence sheet, its cells as they stand. */
export interface EvidenceLine {
  /** What the host knows the line by, such as its row. */
  readonly at: number;
  readonly about: string;
  readonly answer: unknown;
  readonly seenOn?: unknown;
  readonly note?: string;
  /**
   * The line is a record of an org, about a condition: it is read as the org reads it. `details` are values by fact path, as JSON; blank
   * where the answer alone says it.
   */
  readonly record?: { readonly details?: unknown };
}

/** What is wrong with a line of evidence; it counts for nothing until it is corrected. */
export type EvidenceProblem = { readonly at: number } & (
  | { readonly kind: 'aboutUnknown'; readonly got: string }
  | { readonly kind: 'answerUnread'; readonly path: string; readonly type: FactType; readonly got: string }
  | { readonly kind: 'buyerStageUnread'; readonly got: string }
  | { readonly kind: 'dayUnread'; readonly about: string; readonly got: string }
  /** A yes says that it happened, not when. */
  | { readonly kind: 'dayMissing'; readonly path: string }
  /** A condition over several facts, of which the answer says only one thing. */
  | { readonly kind: 'severalFacts'; readonly about: string; readonly paths: readonly string[] }
  /** What the buying committee says is recorded with its people. */
  | { readonly kind: 'followsFromPeople'; readonly about: string }
);

/** What a deal's lines of evidence say: ready for `placeDeal`, and which line each fact is from. */
export interface EvidenceOnFile {
  readonly values: Readonly<Record<string, unknown>>;
  readonly observed: Readonly<Record<string, CalendarDate>>;
  readonly buyerStage?: string;
  /** By id, the day a latched condition was first met, as records say. */
  readonly metSince: Readonly<Record<string, CalendarDate>>;
  /** Facts whose last answer is “in progress”: not known yet, and being worked at. */
  readonly inProgress: readonly string[];
  /** By path, the line that counts. */
  readonly lines: Readonly<Record<string, EvidenceLine>>;
  readonly problems: readonly EvidenceProblem[];
}

/**
 * Reads the lines of evidence of one deal. Of several lines on a fact the one seen last counts, among equals the lower; a line without a day
 * is older than any with one. Nothing is guessed: a line that cannot be read is told and counts for nothing.
 */
export function factsFromEvidence(
  template: StageTemplate,
  lines: readonly EvidenceLine[],
  { dateOrder, decimal }: LocaleNotation,
): EvidenceOnFile {
  const catalogue = factCatalogue(template);
  const { facts, derived } = catalogue;
  const problems: EvidenceProblem[] = [];
  const last = new Map<string, Answered>();
  const buyer: Answered[] = [];
  const metSince: Record<string, CalendarDate> = {};
  const keep = (path: string, { line, seenOn, value }: Answered): void => {
    const before = last.get(path);
    if (!before || (before.seenOn ?? '') <= (seenOn ?? '')) last.set(path, { line, seenOn, value });
  };

  for (const line of lines) {
    const { at, about } = line;
    const day = readDate(line.seenOn === '' ? null : line.seenOn, dateOrder);
    if (day.kind === 'unreadable') {
      problems.push({ kind: 'dayUnread', at, about, got: day.text });
      continue;
    }
    const seenOn = day.kind === 'date' ? day.date : undefined;
    if (line.record) {
      for (const [path, value] of filed(line, seenOn)) keep(path, { line, seenOn, value });
      continue;
    }
    const subject = whatItIsAbout(template, about);
    if (!subject) {
      problems.push({ kind: 'aboutUnknown', at, got: about });
    } else if (subject.kind === 'buyerStage') {
      if (blank(line.answer)) continue;
      const stage = choiceOf(template.buyerStages, line.answer);
      if (stage === undefined) problems.push({ kind: 'buyerStageUnread', at, got: textOf(line.answer) });
      else buyer.push({ line, seenOn, value: stage });
    } else {
      for (const [path, value] of answered(line, subject.paths, seenOn)) keep(path, { line, seenOn, value });
    }
  }

  const known = [...last].filter(([, { value }]) => value !== inProgress && value !== undefined);
  const buyerStage = buyer.sort((a, b) => compareDays(a.seenOn, b.seenOn)).at(-1)?.value;
  return {
    values: Object.fromEntries(known.map(([path, { value }]) => [path, value])),
    observed: Object.fromEntries(known.flatMap(([path, { seenOn }]) => (seenOn ? [[path, seenOn]] : []))),
    ...(typeof buyerStage === 'string' && { buyerStage }),
    metSince,
    inProgress: [...last].flatMap(([path, { value }]) => (value === inProgress ? [path] : [])),
    lines: Object.fromEntries([...last].map(([path, { line }]) => [path, line])),
    problems,
  };

  /** What a record of an org says; one whose details cannot be read says nothing, and neither does the answer that came of them. */
  function filed(
    { at, about, answer, record }: EvidenceLine,
    seenOn?: CalendarDate,
  ): readonly (readonly [string, unknown])[] {
    const condition = conditionsById(template).get(about);
    if (!condition) {
      problems.push({ kind: 'aboutUnknown', at, got: about });
      return [];
    }
    const values = detailsIn(record?.details);
    if (values === undefined) {
      problems.push({ kind: 'answerUnread', at, path: about, type: 'text', got: textOf(record?.details) });
      return [];
    }
    const filedAs = { condition: about, answer: recordedAnswer(answer), values, observedOn: seenOn ?? null };
    const said = saidByRecord(filedAs, at, condition, catalogue);
    if ('kind' in said) {
      problems.push(said);
      return [];
    }
    if (condition.latch && filedAs.answer === 'yes' && seenOn !== undefined) metSince[about] = seenOn;
    return said;
  }

  function answered(line: EvidenceLine, paths: readonly string[], seenOn?: CalendarDate): [string, unknown][] {
    const { at, about, answer } = line;
    if (blank(answer)) return [];
    const asked = paths.map((path) => facts.get(path)).filter((fact) => fact !== undefined);
    if (asked.some(({ type, path }) => type === 'list' || derived.has(path))) {
      problems.push({ kind: 'followsFromPeople', at, about });
      return [];
    }
    if (isInProgress(answer)) return paths.map((path) => [path, inProgress]);
    const oneAnswer = asked.length === 1 || (asked.every(({ type }) => type === 'yesNo') && said(answer) === 'yes');
    if (!oneAnswer) {
      problems.push({ kind: 'severalFacts', at, about, paths });
      return [];
    }
    return asked.flatMap((fact): [string, unknown][] => {
      const read = valueOf(fact, answer, seenOn);
      if (read.kind === 'value') return [[fact.path, read.value]];
      problems.push(
        read.kind === 'dayMissing'
          ? { kind: 'dayMissing', at, path: fact.path }
          : { kind: 'answerUnread', at, path: fact.path, type: fact.type, got: textOf(answer) },
      );
      return [];
    });
  }

  function valueOf(
    fact: Fact,
    answer: unknown,
    seenOn?: CalendarDate,
  ): { kind: 'value'; value: unknown } | { kind: 'unread' | 'dayMissing' } {
    const value = (read: unknown) =>
      read === undefined ? ({ kind: 'unread' } as const) : { kind: 'value' as const, value: read };
    switch (fact.type) {
      case 'yesNo': {
        const word = said(answer);
        return value(word === null ? undefined : word === 'yes');
      }
      case 'date': {
        const word = said(answer);
        if (word === 'yes') return seenOn ? value(seenOn) : { kind: 'dayMissing' };
        if (word === 'no') return { kind: 'value', value: undefined };
        const day = readDate(answer, dateOrder);
        return value(day.kind === 'date' ? day.date : undefined);
      }
      case 'number': {
        const number = readCell(answer, { decimal });
        return value(number.kind === 'number' ? number.value : undefined);
      }
      case 'choice':
        return value(choiceOf(fact.choices, answer));
      default:
        return value(textOf(answer));
    }
  }
}

interface Answered {
  readonly line: EvidenceLine;
  readonly seenOn: CalendarDate | undefined;
  readonly value: unknown;
}

const inProgressWords = new Set(
  'in progress|ongoing|under way|underway|started|partly|in arbeit|läuft|进行中|处理中|正在进行|部分|진행 중|진행중|일부'.split(
    '|',
  ),
);

function isInProgress(answer: unknown): boolean {
  return typeof answer === 'string' && inProgressWords.has(answer.trim().toLowerCase().replaceAll('_', ' '));
}

function recordedAnswer(answer: unknown): RecordedAnswer | null {
  return isInProgress(answer) ? 'inProgress' : said(answer);
}

/** Values by fact path; null for a blank, undefined for what is no JSON object. */
function detailsIn(details: unknown): Readonly<Record<string, unknown>> | null | undefined {
  if (blank(details)) return null;
  try {
    const values: unknown = JSON.parse(textOf(details));
    const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isObject ? (values as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function said(answer: unknown): 'yes' | 'no' | null {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : yesOrNo(textOf(answer));
}

/** A choice by its id, its name in any language, or its place counted from 1. */
export function choiceOf(
  choices: readonly { readonly id: string; readonly name: TemplateText }[],
  answer: unknown,
): string | undefined {
  const key = squeezed(textOf(answer));
  const found = choices.find(({ id, name }) => [id, ...Object.values(name)].some((text) => squeezed(text) === key));
  return (found ?? (/^\d+$/.test(key) ? choices[Number(key) - 1] : undefined))?.id;
}

function compareDays(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

function blank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}
