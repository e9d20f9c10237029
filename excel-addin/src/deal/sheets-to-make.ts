import { buyingRoles, type CalendarDate, type DealKeys, type EvidenceRole, type PeopleRole } from '@keystage/core';
import { daySerial, type AppendedCell, type PlannedCell, type SheetPlan } from '../workbook';
import type { DealSpeech } from './deal-speech';

const DAY = 'yyyy-mm-dd';

/** An answer as it goes into a line of an evidence sheet. */
export interface AnswerToWrite {
  /** The path of the fact; `buyerStage` for the stage the buyer is in. */
  readonly path: string;
  /** The fact in the reader's words. */
  readonly about: string;
  readonly answer: string | number | CalendarDate;
  /** The answer is a day. */
  readonly isDay: boolean;
  readonly seenOn: CalendarDate;
  readonly note: string;
}

/** What a line of evidence says that is written here; the rest belongs to records of an org. */
const written = ['dealId', 'dealName', 'key', 'about', 'answer', 'seenOn', 'note'] as const satisfies EvidenceRole[];

/** The cells of a line of evidence, by what they are. */
export function answerCells(
  answer: AnswerToWrite,
  { dealId, dealName }: DealKeys,
): Readonly<Record<EvidenceRole, AppendedCell>> {
  const value = answer.isDay ? daySerial(answer.answer as CalendarDate) : answer.answer;
  return {
    dealId: { value: dealId ?? '' },
    dealName: { value: dealName ?? '' },
    key: { value: answer.path },
    about: { value: answer.about },
    answer: { value, ...(answer.isDay && { numberFormat: DAY }) },
    seenOn: { value: daySerial(answer.seenOn), numberFormat: DAY },
    note: { value: answer.note },
    ...{ recordId: { value: null }, details: { value: null } },
  };
}

/** A sheet for evidence, with its first line. It is the person's from then on. */
export function evidenceSheet(answer: AnswerToWrite, keys: DealKeys, { text }: DealSpeech): SheetPlan {
  const cells = answerCells(answer, keys);
  return {
    key: 'evidence',
    name: text.sheets.names.evidence,
    handedOver: true,
    blocks: [
      {
        ...{ top: 0, left: 0, table: true },
        rows: [
          written.map((role) => text.sheets.evidenceRoles[role]),
          written.map((role): PlannedCell => cells[role].value),
        ],
        numberFormats: written.map((role) => cells[role].numberFormat),
      },
    ],
    columnWidths: [80, 170, 150, 260, 90, 80, 200],
    frozen: { rows: 1 },
  };
}

const offered = [
  'dealId',
  'accountName',
  'name',
  'roles',
  'level',
  'infoComplete',
  'metOn',
  'joined',
  'postChanged',
] as const;
const columns: readonly PeopleRole[] = [...offered, 'followedUp', 'finalDecider'];
const ofDays: readonly PeopleRole[] = ['metOn', 'joined', 'postChanged', 'followedUp'];

/** A sheet for the people of a purchase, with a row for each role of the deal in hand to be filled in. It is the person's from then on. */
export function peopleSheet({ dealId, dealName, accountName }: DealKeys, { text, stages }: DealSpeech): SheetPlan {
  const rows = buyingRoles.map((role) =>
    columns.map((column): PlannedCell => {
      if (column === 'dealId') return dealId ?? dealName ?? '';
      if (column === 'accountName') return accountName ?? '';
      return column === 'roles' ? stages.words.roles[role] : null;
    }),
  );
  const headers = columns.map(
    (column) => text.sheets.peopleRoles[column === 'dealId' && dealId === undefined ? 'dealName' : column],
  );
  return {
    key: 'people',
    name: text.sheets.names.people,
    handedOver: true,
    blocks: [
      {
        ...{ top: 0, left: 0, table: true, rows: [headers, ...rows] },
        numberFormats: columns.map((column) => (ofDays.includes(column) ? DAY : undefined)),
      },
    ],
    columnWidths: [80, 150, 150, 130, 90, 110, 80, 80, 90, 90, 90],
    frozen: { rows: 1 },
  };
}
