import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import { isBlank } from './evaluate-expr';
import { factCatalogue, type FactCatalogue } from './fact-catalogue';
import type { FactProblem } from './fact-problem';
import type { Fact, ItemFact, StageTemplate } from './stage-template';

/** What is on file about one deal or account, as a host hands it over. Dates are `YYYY-MM-DD`. */
export interface DealFacts {
  /** Nested by path, `{ meeting: { agreed: true } }`, or flat, `{ 'meeting.agreed': true }`. */
  readonly values: unknown;
  /** By path, the day a fact was seen to be so. */
  readonly observed?: Readonly<Record<string, string>> | undefined;
  /** By condition id, the day a latched condition was first met. */
  readonly metSince?: Readonly<Record<string, string>> | undefined;
  /** The id of the stage the CRM says. */
  readonly declaredStage?: string | null | undefined;
  /** The id of the stage the buyer is in. */
  readonly buyerStage?: string | null | undefined;
}

export interface ReadFacts {
  readonly values: ReadonlyMap<string, unknown>;
  readonly observed: ReadonlyMap<string, CalendarDate>;
  readonly problems: readonly FactProblem[];
}

/**
 * Reads the facts of one deal by the template's catalogue. A blank is not known, and so is whatever cannot be right: of another type, seen only
 * after `asOf`, given though it follows from others. Each such fact is named; the rest is read.
 */
export function readFacts(template: StageTemplate, deal: DealFacts, asOf: CalendarDate): ReadFacts {
  const problems: FactProblem[] = [];
  const values = new Map<string, unknown>();
  if (!isObject(deal.values)) {
    const got = shortText(deal.values);
    return { values, observed: new Map(), problems: [{ kind: 'factsNotReadable', got }] };
  }
  const { facts, derived, items } = factCatalogue(template);
  const daysSeen = new Set<CalendarDate>();
  const observed = readDays(deal.observed, (path, got) => problems.push({ kind: 'noSuchDay', path, got }), daysSeen);
  const someLater = [...daysSeen].some((day) => day > asOf);
  const reading = { items, problems };
  forEachFact(deal.values, facts, (path, value, fact) => {
    if (!fact) return problems.push({ kind: 'unknownFact', path });
    if (derived.has(path)) return problems.push({ kind: 'factFollows', path });
    const seen = someLater ? observed.get(path) : undefined;
    if (seen !== undefined && seen > asOf) return problems.push({ kind: 'observedLater', path, observed: seen, asOf });
    return values.set(path, readValue(value, fact, path, reading));
  });
  return { values, observed, problems };
}

interface Reading {
  readonly items: FactCatalogue['items'];
  readonly problems: FactProblem[];
}

/** The value as the catalogue has it, or undefined with the problem told. */
function readValue(value: unknown, fact: Fact | ItemFact, path: string, reading: Reading): unknown {
  const { problems } = reading;
  switch (fact.type) {
    case 'yesNo':
      if (typeof value === 'boolean') return value;
      break;
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      break;
    case 'text':
      if (typeof value === 'string') return value;
      break;
    case 'date':
      if (typeof value !== 'string') break;
      if (calendarDate(value) !== null) return value;
      problems.push({ kind: 'noSuchDay', path, got: shortText(value) });
      return undefined;
    case 'choice': {
      if (typeof value !== 'string') break;
      if (fact.choices.some(({ id }) => id === value)) return value;
      problems.push({ kind: 'unknownChoice', path, choices: fact.choices.map(({ id }) => id), got: shortText(value) });
      return undefined;
    }
    case 'list':
      if (Array.isArray(value)) return value.map((item, i) => readItem(item, path, i, reading));
      break;
  }
  problems.push({ kind: 'factOfWrongType', path, type: fact.type, got: shortText(value) });
  return undefined;
}

/** An item keeps its place in the list even where nothing of it can be read, so that the list is not counted short. */
function readItem(item: unknown, list: string, index: number, reading: Reading): unknown {
  const path = `${list}[${index}]`;
  if (!isObject(item)) {
    reading.problems.push({ kind: 'factOfWrongType', path, type: 'list', got: shortText(item) });
    return {};
  }
  const read: Record<string, unknown> = {};
  forEachFact(item, reading.items.get(list)!, (name, value, member) => {
    if (member) read[name] = readValue(value, member, `${path}.${name}`, reading);
    else reading.problems.push({ kind: 'unknownFact', path: `${path}.${name}` });
  });
  return read;
}

/** Names in a path; an object that contains itself is followed no further. */
const deepest = 8;

/** Visits what an object fills, down to the facts the catalogue has; a member that leads to none is visited without one. Blanks are not. */
function forEachFact<F>(
  object: object,
  facts: ReadonlyMap<string, F>,
  visit: (path: string, value: unknown, fact: F | undefined) => void,
  before = '',
  depth = 1,
): void {
  for (const name of Object.keys(object)) {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (isBlank(value)) continue;
    const path = before + name;
    const fact = facts.get(path);
    if (!fact && isObject(value) && depth < deepest) forEachFact(value, facts, visit, `${path}.`, depth + 1);
    else visit(path, value, fact);
  }
}

/** Days by name; what names none is told and left out. Each day that is named goes into `distinct` too: most of a deal's evidence is of the same few. */
export function readDays(
  days: Readonly<Record<string, string>> | undefined,
  tell: (name: string, got: string) => void,
  distinct = new Set<CalendarDate>(),
): Map<string, CalendarDate> {
  const read = new Map<string, CalendarDate>();
  if (!days) return read;
  for (const name of Object.keys(days)) {
    const text: unknown = days[name];
    const known = distinct.has(text as CalendarDate);
    const day = known ? (text as CalendarDate) : typeof text === 'string' ? calendarDate(text) : null;
    if (day !== null) {
      if (!known) distinct.add(day);
      read.set(name, day);
    } else if (!isBlank(text)) tell(name, shortText(text));
  }
  return read;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
