import type { CalendarDate } from '../basics/calendar-date';
import type { PeopleRole } from '../intake/map-people-columns';
import { plainText } from '../intake/plain-text';
import { readDate } from '../intake/read-date';
import type { LocaleNotation } from '../intake/intake-report';
import { yesOrNo } from '../intake/yes-or-no';
import type { BuyingRole, ContactLevel } from './committee';
import type { CommitteeProblem } from './committee-problem';
import { isDeciderCertain, laterDay, meetingOnFile } from './meeting-on-file';

/** One row of a contacts sheet, its cells as they stand. */
export interface PersonRow {
  /** The row of the list, from 0. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<PeopleRole, unknown>>>;
}

export interface PeopleOnFile {
  /** As `readCommittee` reads it. */
  readonly source: unknown;
  /** Everybody by the id that the source gives them, with their name and their row. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly row: number }>;
  /** Days of meeting that lie ahead; everything else is told by `readCommittee`. */
  readonly problems: readonly CommitteeProblem[];
}

/**
 * Makes a buying committee of the rows of a contacts sheet: roles and levels by their words in English, German, Chinese and Korean, days in
 * the notation of the sheet. Who was met on a day was met, and followed up on that day. A word that is none of these is handed on as it stands,
 * for `readCommittee` to tell. The final decider is certain once exactly one person is marked so.
 */
export function peopleFromRows(
  rows: readonly PersonRow[],
  asOf: CalendarDate,
  { dateOrder }: Pick<LocaleNotation, 'dateOrder'>,
): PeopleOnFile {
  const problems: CommitteeProblem[] = [];
  const people = new Map<string, { name: string; row: number }>();
  const day = (cell: unknown): string | undefined => {
    const read = readDate(cell === '' ? null : cell, dateOrder);
    return read.kind === 'date' ? read.date : read.kind === 'blank' ? undefined : read.text;
  };
  const contacts = rows.filter(namesSomebody).map(({ row, cells }) => {
    const name = textOf(cells.name) || textOf(cells.contactId);
    const id = textOf(cells.contactId) || name;
    if (id !== '' && !people.has(id)) people.set(id, { name, row });
    const metOn = day(cells.metOn);
    const meeting = meetingOnFile(id, { metOn, followedUp: day(cells.followedUp) }, asOf);
    problems.push(...meeting.problems);
    return {
      ...{ id, roles: rolesIn(textOf(cells.roles)), level: levelOf(textOf(cells.level)) },
      infoComplete: answer(cells.infoComplete),
      everMet: meeting.met || answer(cells.everMet),
      ...{ joined: day(cells.joined), postChanged: day(cells.postChanged), followedUp: meeting.followedUp },
    };
  });
  const deciders = rows.filter(({ cells }) => answer(cells.finalDecider) === true);
  const newest = (role: 'restructured' | 'restructureReviewed' | 'circleReviewed') =>
    rows.map(({ cells }) => day(cells[role])).reduce(laterDay, undefined);
  return {
    source: {
      contacts,
      since: newest('circleReviewed'),
      restructured: newest('restructured'),
      restructureReviewed: newest('restructureReviewed'),
      finalDeciderCertain:
        rows.some(({ cells }) => answer(cells.deciderCertain) === true) ||
        isDeciderCertain(deciders.map(({ cells }) => textOf(cells.contactId) || textOf(cells.name))),
    },
    people,
    problems,
  };
}

/** A row that was made ready and names nobody yet is a seat, not a person. */
function namesSomebody({ cells }: PersonRow): boolean {
  return textOf(cells.contactId) !== '' || textOf(cells.name) !== '';
}

const roleWords: Readonly<Record<BuyingRole, string>> = {
  decision:
    'decision|decision maker|decider|final decider|economic buyer|economic decision maker|executive sponsor|entscheider|决策者|决策人|最终决策者|의사결정자|결정권자',
  technical:
    'technical|technical gatekeeper|gatekeeper|technical buyer|technical evaluator|evaluator|technischer prüfer|技术把关者|技术把关人|技术评估者|기술 게이트키퍼|기술 검토자',
  user: 'user|end user|user buyer|business user|anwender|nutzer|使用者|用户|最终用户|사용자|실사용자',
  finance: 'finance|financial buyer|finance buyer|purchasing|buyer|einkauf|财务买家|财务|采购|재무 담당|재무',
  coach: 'coach|champion|guide|mentor|教练|内线|支持者|코치',
  influencer: 'influencer|influence|beeinflusser|影响者|影响人|영향력 행사자|영향력자',
};

const levelWords: Readonly<Record<ContactLevel, string>> = {
  none: 'none|not known|unknown|unbekannt|未知|不了解|미파악|없음',
  identified: 'identified|known|identifiziert|已识别|已知|已确认|파악|파악됨|파악한 상태',
  contacted: 'contacted|kontaktiert|已接触|已联系|접촉|접촉함',
  engaged: 'engaged|involved|eingebunden|已参与|深入交流|积极参与|참여|교류|교류 중',
  supportive: 'supportive|supporter|supports us|unterstützend|支持|支持我方|지지|지지함',
};

const wordsTo = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([id, list]) =>
      list.split('|').map((word) => [word, id] as const),
    ),
  );
const roleOf = wordsTo(roleWords);
const levelOfWord = wordsTo(levelWords);

/** Several roles of one person stand in one cell, parted by a comma, a semicolon, a slash or a plus. */
function rolesIn(text: string): readonly string[] {
  return text
    .split(/[,;/+&、，；／＋\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => roleOf.get(plainText(word).toLowerCase()) ?? word);
}

function levelOf(text: string): string {
  return levelOfWord.get(plainText(text).toLowerCase()) ?? text;
}

/** Yes or no; undefined for a blank, and what it says otherwise. */
function answer(cell: unknown): boolean | string | undefined {
  if (typeof cell === 'boolean') return cell;
  const text = textOf(cell);
  const word = yesOrNo(text);
  return word === null ? text || undefined : word === 'yes';
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
