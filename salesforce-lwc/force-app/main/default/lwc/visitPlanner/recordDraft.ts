import type { FormValues } from 'c/meetEdits';
import type { CalendarDate, Committee, RecordedAnswer } from 'c/keystageStages';

/**
 * What somebody fills in after a visit. Beside the fields named here a draft holds, by person, `level/…` and `info/…`, and by condition
 * `answer/…`, `note/…` and `value/CONDITION/PATH`.
 */
export type RecordDraft = FormValues & {
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
};

/** What belongs into any record, in the order it is asked for. */
export const alwaysWritten = ['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier'] as const;

export const logKinds = ['Event', 'Task', 'none'] as const;

/** An empty record of a visit that took place on the day it was planned for, or today, with the person it was planned with. */
export function emptyRecord(
  planned: { readonly plannedOn: string | null; readonly person: string | null; readonly canLog: boolean },
  committee: Committee,
  asOf: CalendarDate,
): RecordDraft {
  const { plannedOn, person, canLog } = planned;
  const isKnown = committee.contacts.some(({ id }) => id === person);
  return {
    heldOn: plannedOn !== null && plannedOn <= asOf ? plannedOn : asOf,
    met: person !== null && isKnown ? [person] : [],
    ...{ reached: '', theirWords: '', theirCommitment: '', ourPromises: '', newFaces: '', dossier: '', nextOn: '' },
    logAs: canLog ? 'Event' : 'none',
  };
}

/** One answer as it was chosen. */
export interface Learnt {
  readonly condition: string;
  readonly answer: RecordedAnswer;
  /** What was filled in beside the answer, by the path of the fact. */
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

/** The answers among everything filled in. */
export function learntIn(draft: RecordDraft): readonly Learnt[] {
  const text = (name: string) => (typeof draft[name] === 'string' ? draft[name] : '');
  return Object.keys(draft)
    .filter((name) => name.startsWith('answer/') && text(name) !== '')
    .map((name) => {
      const condition = name.slice('answer/'.length);
      const prefix = `value/${condition}/`;
      const values = Object.keys(draft)
        .filter((one) => one.startsWith(prefix) && text(one) !== '')
        .map((one) => [one.slice(prefix.length), text(one)] as const);
      return {
        condition,
        answer: text(name) as RecordedAnswer,
        values: Object.fromEntries(values),
        note: text(`note/${condition}`),
      };
    });
}
