import { changedIn, metRecord, startEditing } from 'c/meetEdits';
import { newcomer, roleFieldsOf, roleValuesOf } from './roleValues';
export function editMember(role) {
  const { id, contact, name } = role;
  return { recordId: id, contactId: contact, name, editing: startEditing(roleValuesOf(role)), isRemoved: false };
}
/** Somebody to be added; with roles where another list says them. */
export function addMember(contact, roles = []) {
  const draft = { ...newcomer, roles };
  return {
    recordId: undefined,
    contactId: contact.id,
    name: contact.name,
    editing: startEditing(draft),
    isRemoved: false,
  };
}
/** The same with what the deal's record says now: others may have saved, removed or added the same person. */
export function meetRoles(member, roles) {
  const { recordId, contactId, editing } = member;
  const now = roles.find(({ id, contact }) => id === recordId || (contact !== null && contact === contactId));
  if (now) return { ...member, recordId: now.id, editing: metRecord(editing, roleValuesOf(now)), isRemoved: false };
  return recordId === undefined ? member : { ...member, recordId: undefined, isRemoved: true };
}
/** What a save has to write of the person; undefined where nothing was changed. */
export function memberWrite(member, dealId) {
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
export function createWrite({ contactId, name }, values, dealId) {
  const who = { Opportunity__c: dealId, Contact__c: contactId, Contact_Name__c: name };
  return { kind: 'create', object: 'Keystage_Buying_Role__c', fields: { ...who, ...roleFieldsOf(values) } };
}
/** The people on record as they will be once this one is saved. */
export function rolesWith(roles, member) {
  const { recordId, contactId, name, editing } = member;
  const { draft } = editing;
  const blank = (text) => (text === '' ? null : text);
  const number = (text) => (text === '' ? null : Number(text));
  const saved = {
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
