import { objectIn } from 'c/jsonObject';
import { calendarDate, type CalendarDate, type EvidenceRecord, type RecordedAnswer } from 'c/keystageStages';
import { nameOfParent, numberIn, textIn, valueIn, type AnsweredRecord } from './dealAnswer';

/** A record with its last change: what somebody who edits it compares before writing. */
export interface OnRecord {
  readonly id: string;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** One condition's evidence as it is on record. */
export interface EvidenceOnRecord extends EvidenceRecord, OnRecord {
  readonly note: string | null;
  readonly expiresOn: CalendarDate | null;
}

/** A person of the buying committee as on record; `person` is the contact's id, or the record's own where the contact was deleted. */
export interface RoleOnRecord extends OnRecord {
  readonly person: string;
  readonly contact: string | null;
  readonly name: string;
  readonly roles: readonly string[];
  readonly level: string | null;
  readonly infoComplete: boolean;
  readonly metOn: string | null;
  readonly joinedOn: string | null;
  readonly postChangedOn: string | null;
  readonly followedUpOn: string | null;
  readonly topMeetingOn: string | null;
  readonly rank: string | null;
  readonly department: string | null;
  readonly ownedBy: string | null;
  readonly decisiveness: number | null;
  readonly responsiveness: number | null;
  readonly finalDecider: boolean;
}

export interface VisitOnRecord extends OnRecord {
  readonly contact: string | null;
  readonly contactName: string | null;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
  readonly status: string | null;
  readonly purpose: string | null;
  /** JSON, as it was written. */
  readonly plan: string | null;
  readonly commitment: string | null;
  /** JSON, as it was written. */
  readonly record: string | null;
  readonly summary: string | null;
}

export interface MoveOnRecord {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: string | null;
  readonly passed: string | null;
  readonly on: string | null;
  readonly reason: string | null;
  readonly bypassed: boolean;
  readonly by: string | null;
}

/** The picklist's values and what the core calls them. */
export const answers: Readonly<Record<RecordedAnswer, string>> = { yes: 'Yes', no: 'No', inProgress: 'In_Progress' };

export function evidenceOnRecord(record: AnsweredRecord): EvidenceOnRecord & { readonly isMalformed: boolean } {
  const details = textIn(record, 'Values__c');
  const values = details === null ? null : objectIn(details);
  const said = textIn(record, 'Answer__c');
  const known = (Object.keys(answers) as RecordedAnswer[]).find((answer) => answers[answer] === said) ?? null;
  return {
    ...changeOf(record),
    condition: textIn(record, 'Condition__c') ?? '',
    // What cannot be read says nothing, and neither does the answer that came of it.
    answer: values === undefined ? null : known,
    values: values ?? null,
    note: textIn(record, 'Note__c'),
    observedOn: dayIn(record, 'Observed_On__c'),
    expiresOn: dayIn(record, 'Expires_On__c'),
    isMalformed: values === undefined,
  };
}

export function roleOnRecord(record: AnsweredRecord): RoleOnRecord {
  const contact = textIn(record, 'Contact__c');
  return {
    ...changeOf(record),
    ...{ person: contact ?? record.Id, contact },
    name: nameOfParent(record, 'Contact__r') ?? textIn(record, 'Contact_Name__c') ?? contact ?? record.Id,
    roles: (textIn(record, 'Roles__c') ?? '').split(';').filter((role) => role !== ''),
    level: textIn(record, 'Level__c'),
    infoComplete: valueIn(record, 'Info_Complete__c') === true,
    metOn: textIn(record, 'Met_On__c'),
    joinedOn: textIn(record, 'Joined_On__c'),
    postChangedOn: textIn(record, 'Post_Changed_On__c'),
    followedUpOn: textIn(record, 'Followed_Up_On__c'),
    topMeetingOn: textIn(record, 'Top_Meeting_On__c'),
    rank: textIn(record, 'Rank__c'),
    department: textIn(record, 'Department__c'),
    ownedBy: textIn(record, 'Owned_By__c'),
    decisiveness: numberIn(record, 'Decisiveness__c'),
    responsiveness: numberIn(record, 'Responsiveness__c'),
    finalDecider: valueIn(record, 'Final_Decider__c') === true,
  };
}

export function visitOnRecord(record: AnsweredRecord): VisitOnRecord {
  return {
    ...changeOf(record),
    contact: textIn(record, 'Contact__c'),
    contactName: nameOfParent(record, 'Contact__r'),
    plannedOn: textIn(record, 'Planned_On__c'),
    heldOn: textIn(record, 'Held_On__c'),
    status: textIn(record, 'Status__c'),
    purpose: textIn(record, 'Purpose__c'),
    plan: textIn(record, 'Plan__c'),
    commitment: textIn(record, 'Commitment__c'),
    record: textIn(record, 'Record__c'),
    summary: textIn(record, 'Summary__c'),
  };
}

export function moveOnRecord(record: AnsweredRecord): MoveOnRecord {
  return {
    id: record.Id,
    from: textIn(record, 'From_Stage__c'),
    to: textIn(record, 'To_Stage__c'),
    direction: textIn(record, 'Direction__c'),
    passed: textIn(record, 'Passed__c'),
    on: textIn(record, 'Moved_On__c'),
    reason: textIn(record, 'Reason__c'),
    bypassed: valueIn(record, 'Bypassed__c') === true,
    by: nameOfParent(record, 'CreatedBy'),
  };
}

function changeOf(record: AnsweredRecord): OnRecord {
  return {
    id: record.Id,
    changedAt: textIn(record, 'LastModifiedDate'),
    changedBy: nameOfParent(record, 'LastModifiedBy'),
  };
}

function dayIn(record: AnsweredRecord, field: string): CalendarDate | null {
  return calendarDate(textIn(record, field) ?? '');
}
