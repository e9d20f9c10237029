import type { RecordWrite, RoleOnRecord } from 'c/dealRecord';
import { changedIn, metRecord, startEditing, type Editing } from 'c/meetEdits';
import { newcomer, roleFieldsOf, roleValuesOf, type RoleValues } from './roleValues';

/** Somebody's record while it is edited. */
export interface MemberEditing {
  /** Undefined for somebody who is not in the circle yet, or has been removed meanwhile. */
  readonly recordId: string | undefined;
  readonly contactId: string | null;
  readonly name: string;
  readonly editing: Editing<RoleValues>;
  /** Whether another user removed the record while it was edited. */
  readonly isRemoved: boolean;
}

export function editMember(role: RoleOnRecord): MemberEditing {
  const { id, contact, name } = role;
  return { recordId: id, contactId: contact, name, editing: startEditing(roleValuesOf(role)), isRemoved: false };
}

/** Somebody to be added; with roles where another list says them. */
export function addMember(
  contact: { readonly id: string; readonly name: string },
  roles: readonly string[] = [],
): MemberEditing {
  const draft: RoleValues = { ...newcomer, roles };
  return {
    recordId: undefined,
    contactId: contact.id,
    name: contact.name,
    editing: startEditing(draft),
    isRemoved: false,
  };
}

/** The same with what the deal's record says now: others may have saved, removed or added the same person. */
export function meetRoles(member: MemberEditing, roles: readonly RoleOnRecord[]): MemberEditing {
  const { recordId, contactId, editing } = member;
  const now = roles.find(({ id, contact }) => id === recordId || (contact !== null && contact === contactId));
  if (now) return { ...member, recordId: now.id, editing: metRecord(editing, roleValuesOf(now)), isRemoved: false };
  return recordId === undefined ? member : { ...member, recordId: undefined, isRemoved: true };
}

/** What a save has to write of the person; undefined where nothing was changed. */
export function memberWrite(member: MemberEditing, dealId: string): RecordWrite | undefined {
  const { recordId, editing } = member;
  if (recordId === undefined) return createWrite(member, editing.draft, dealId);
  const names = changedIn(editing);
  if (names.length === 0) return undefined;
  return {
    kind: 'update',
    object: 'Keystage_Buying_Role__c',
    id: recordId,
    fields: roleFieldsOf(editing.draft, names),
  };
}

export function createWrite(
  { contactId, name }: Pick<MemberEditing, 'contactId' | 'name'>,
  values: RoleValues,
  dealId: string,
): RecordWrite {
  const who = { Opportunity__c: dealId, Contact__c: contactId, Contact_Name__c: name };
  return { kind: 'create', object: 'Keystage_Buying_Role__c', fields: { ...who, ...roleFieldsOf(values) } };
}

/** The people on record as they will be once this one is saved. */
export function rolesWith(roles: readonly RoleOnRecord[], member: MemberEditing): readonly RoleOnRecord[] {
  const { recordId, contactId, name, editing } = member;
  const { draft } = editing;
  const blank = (text: string) => (text === '' ? null : text);
  const number = (text: string) => (text === '' ? null : Number(text));
  const saved: RoleOnRecord = {
    ...{ id: recordId ?? 'new', changedAt: null, changedBy: null },
    ...{ person: contactId ?? recordId ?? 'new', contact: contactId, name },
    ...{ roles: draft.roles, level: blank(draft.level) },
    ...{ infoComplete: draft.infoComplete, finalDecider: draft.finalDecider },
    ...{ metOn: blank(draft.metOn), followedUpOn: blank(draft.followedUpOn), joinedOn: blank(draft.joinedOn) },
    ...{ postChangedOn: blank(draft.postChangedOn), topMeetingOn: blank(draft.topMeetingOn) },
    ...{ rank: blank(draft.rank), department: blank(draft.department), ownedBy: blank(draft.ownedBy) },
    ...{ decisiveness: number(draft.decisiveness), responsiveness: number(draft.responsiveness) },
  };
  return recordId === undefined ? [...roles, saved] : roles.map((role) => (role.id === recordId ? saved : role));
}
