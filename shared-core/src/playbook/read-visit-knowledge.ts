import { dossierSections, type DossierItem } from '../relationship';
import {
  callerParts,
  fabeParts,
  needTopics,
  objectionTopics,
  rivalParts,
  spinSteps,
  visitPurposes,
  type HeardObjection,
  type Need,
  type Offer,
  type Rival,
  type VisitKnowledge,
} from './visit-knowledge';

/** What is wrong with what a host hands over for a visit, as data. The member in question counts as not known. */
export type VisitProblem =
  | { readonly kind: 'visitNotReadable'; readonly got: string }
  | {
      readonly kind: 'wrongVisitMember';
      readonly member: string;
      readonly expected: 'text' | 'yesNo' | 'list' | 'object';
      readonly got: string;
    }
  | { readonly kind: 'visitChoice'; readonly member: string; readonly choices: readonly string[]; readonly got: string }
  | { readonly kind: 'missingVisitMember'; readonly member: string }
  | { readonly kind: 'unknownVisitMember'; readonly member: string; readonly known: readonly string[] }
  | {
      readonly kind: 'offerWithoutNeed';
      readonly member: string;
      readonly need: string;
      readonly needs: readonly string[];
    };

export interface ReadVisitKnowledge {
  readonly knowledge: VisitKnowledge;
  readonly problems: readonly VisitProblem[];
}

/**
 * Reads what is known for a visit as a host has it, every member optional. A blank is not known; whatever cannot be right is told with its
 * place and counts as not known. Nothing handed over at all is no fault: a first visit has little.
 */
export function readVisitKnowledge(source: unknown): ReadVisitKnowledge {
  const problems: VisitProblem[] = [];
  const tell = (problem: VisitProblem) => problems.push(problem);
  if (!isBlank(source) && !isRecord(source)) tell({ kind: 'visitNotReadable', got: shortText(source) });
  const read = recordReader(isRecord(source) ? source : {}, '', tell);
  const needs = read.list('needs', (item) => {
    const named = item.required('id', 'text');
    const topic = item.choice('topic', [...needTopics.organisation, ...needTopics.person]);
    return named && ({ ...named, ...item.texts(spinSteps), ...(topic && { topic }) } satisfies Need);
  });
  const offers = read.list('offers', (item, member) => {
    const named = item.required('need');
    const known = needs.map(({ id }) => id);
    if (named && !known.includes(named.need))
      tell({ kind: 'offerWithoutNeed', member, need: named.need, needs: known });
    return named && ({ ...named, ...item.texts(fabeParts) } satisfies Offer);
  });
  const rivals = read.list('rivals', (item) => {
    const named = item.required('name');
    const suppliesNow = item.yesNo('suppliesNow');
    return named && ({ ...named, ...item.texts(rivalParts), suppliesNow } satisfies Rival);
  });
  const objections = read.list('objections', (item) => {
    const said = item.required('text');
    const topic = item.choice('topic', objectionTopics);
    return said && ({ ...said, ...(topic && { topic }) } satisfies HeardObjection);
  });
  const purpose = read.choice('purpose', visitPurposes);
  const dossier = read.record('dossier');
  const knowledge = {
    ...read.texts(['person', 'usp']),
    ...(purpose && { purpose }),
    caller: read.record('caller')?.texts(callerParts) ?? {},
    dossier: dossier?.texts<DossierItem>(Object.values(dossierSections).flat()) ?? null,
    personalAllowed: read.yesNo('personalAllowed'),
    ...{ needs, offers, rivals, objections, proofs: read.textList('proofs') },
  };
  read.tellUnknown();
  return { knowledge, problems };
}

type Source = Readonly<Record<string, unknown>>;
type Tell = (problem: VisitProblem) => void;

/** Reads the members of one record; what cannot be right is told and undefined, false or empty. */
interface RecordReader {
  texts<M extends string>(members: readonly M[]): Partial<Record<M, string>>;
  /** Null where one of them is missing, which is told. */
  required<M extends string>(...members: readonly M[]): Record<M, string> | null;
  choice<T extends string>(member: string, choices: readonly T[]): T | undefined;
  yesNo(member: string): boolean;
  /** A record inside this one, of which only texts are read. */
  record(member: string): Pick<RecordReader, 'texts'> | undefined;
  textList(member: string): readonly string[];
  list<T>(member: string, readItem: (item: RecordReader, place: string) => T | null): readonly T[];
  /** Tells the members that nobody asked for. */
  tellUnknown(): void;
}

function recordReader(source: Source, place: string, tell: Tell): RecordReader {
  const asked = new Set<string>();
  const placeOf = (member: string) => (place === '' ? member : `${place}.${member}`);
  const given = (member: string): unknown => {
    asked.add(member);
    return Object.hasOwn(source, member) && !isBlank(source[member]) ? source[member] : undefined;
  };
  const wrong = (member: string, expected: 'text' | 'yesNo' | 'list' | 'object', got: unknown): undefined => {
    tell({ kind: 'wrongVisitMember', member: placeOf(member), expected, got: shortText(got) });
  };
  const text = (member: string): string | undefined => {
    const value = given(member);
    return value === undefined || typeof value === 'string' ? value : wrong(member, 'text', value);
  };
  const items = (member: string): readonly unknown[] => {
    const value = given(member);
    return value === undefined ? [] : Array.isArray(value) ? value : (wrong(member, 'list', value) ?? []);
  };
  const reader: RecordReader = {
    texts: <M extends string>(members: readonly M[]) => {
      const read: Partial<Record<M, string>> = {};
      for (const member of members) {
        const value = text(member);
        if (value !== undefined) read[member] = value;
      }
      return read;
    },
    required: <M extends string>(...members: readonly M[]) => {
      const read = reader.texts(members);
      const missing = members.filter((member) => read[member] === undefined);
      for (const member of missing) tell({ kind: 'missingVisitMember', member: placeOf(member) });
      return missing.length > 0 ? null : (read as Record<M, string>);
    },
    choice: (member, choices) => {
      const value = given(member);
      const chosen = choices.find((choice) => choice === value);
      if (value !== undefined && chosen === undefined) {
        tell({ kind: 'visitChoice', member: placeOf(member), choices, got: shortText(value) });
      }
      return chosen;
    },
    yesNo: (member) => {
      const value = given(member) ?? false;
      return typeof value === 'boolean' ? value : (wrong(member, 'yesNo', value) ?? false);
    },
    record: (member) => {
      const value = given(member);
      if (value === undefined) return undefined;
      if (!isRecord(value)) return wrong(member, 'object', value);
      const inner = recordReader(value, placeOf(member), tell);
      return {
        texts: (members) => {
          const read = inner.texts(members);
          inner.tellUnknown();
          return read;
        },
      };
    },
    textList: (member) =>
      items(member).flatMap((item, i) => {
        if (isBlank(item)) return [];
        return typeof item === 'string' ? [item] : (wrong(`${member}[${i}]`, 'text', item) ?? []);
      }),
    list: (member, readItem) =>
      items(member).flatMap((item, i) => {
        const at = `${member}[${i}]`;
        if (!isRecord(item)) return wrong(at, 'object', item) ?? [];
        const inner = recordReader(item, at, tell);
        const read = readItem(inner, at);
        inner.tellUnknown();
        return read === null ? [] : [read];
      }),
    tellUnknown: () => {
      for (const member of Object.keys(source)) {
        if (!asked.has(member)) tell({ kind: 'unknownVisitMember', member: placeOf(member), known: [...asked] });
      }
    },
  };
  return reader;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isRecord(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
