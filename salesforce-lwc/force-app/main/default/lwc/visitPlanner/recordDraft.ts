import type { GivenAnswer, VisitOnRecord } from 'c/dealRecord';
import type { CalendarDate, Committee, RecordedAnswer } from 'c/keystageStages';
import type { FormValue } from 'c/meetEdits';

/**
 * What somebody fills in after a visit. Beside the fields named here a draft holds, by person, `level/…` and `info/…`, and by condition
 * `answer/…`, `note/…` and `value/CONDITION/PATH`.
 */
export interface RecordDraft extends Readonly<Record<string, FormValue>> {
  readonly heldOn: string;
  /** People of the committee who were met. */
  readonly met: readonly string[];
  /** Whether the commitment was reached: `yes`, `no`, or blank. */
  readonly reached: string;
  readonly theirWords: string;
  readonly theirCommitment: string;
  readonly ourPromises: string;
  readonly newFaces: string;
  readonly dossier: string;
  readonly nextOn: string;
  readonly logAs: string;
}

/** What belongs into any record, in the order it is asked for. */
export const alwaysWritten = ['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier'] as const;

/** An empty record of a visit that took place on the day it was planned for, or today, with the person it was planned with. */
export function emptyRecord(
  { plannedOn, contact }: VisitOnRecord,
  { contacts }: Committee,
  logAs: string,
  asOf: CalendarDate,
): RecordDraft {
  const isKnown = contacts.some(({ id }) => id === contact);
  return {
    heldOn: plannedOn !== null && plannedOn <= asOf ? plannedOn : asOf,
    met: contact !== null && isKnown ? [contact] : [],
    ...{ reached: '', theirWords: '', theirCommitment: '', ourPromises: '', newFaces: '', dossier: '', nextOn: '' },
    logAs,
  };
}

/** A text among what was filled in; blank where there is none. */
export function textOf(draft: RecordDraft, name: string): string {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
}

/** An answer as it was chosen, and what was filled in beside it by the path of the fact. */
export interface Learnt extends Pick<GivenAnswer, 'condition'> {
  readonly answer: RecordedAnswer;
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

/** The answers among everything filled in. */
export function learntIn(draft: RecordDraft): readonly Learnt[] {
  return Object.keys(draft)
    .filter((name) => name.startsWith('answer/') && draft[name] !== '')
    .map((name) => {
      const condition = name.slice('answer/'.length);
      const prefix = `value/${condition}/`;
      const values = Object.keys(draft)
        .filter((one) => one.startsWith(prefix) && draft[one] !== '')
        .map((one) => [one.slice(prefix.length), textOf(draft, one)] as const);
      return {
        condition,
        answer: textOf(draft, name) as RecordedAnswer,
        values: Object.fromEntries(values),
        note: textOf(draft, `note/${condition}`),
      };
    });
}
