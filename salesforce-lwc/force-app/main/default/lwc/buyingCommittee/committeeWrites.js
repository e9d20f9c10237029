import { committeeOf, dealWrites } from 'c/dealRecord';
import { changedIn } from 'c/meetEdits';
import { circleFieldsOf, circleOf } from './circleValues';
import { addMember, createWrite, memberWrite, rolesWith } from './memberEditing';
/** What saving one person asks to be written: the person, and what follows from them for the deal's place. Nothing where nothing was changed. */
export function memberWrites(deal, member, asOf) {
  const write = memberWrite(member, deal.id);
  return write ? [write, ...placeWrites(deal, rolesWith(deal.roles, member), deal.circle, asOf)] : [];
}
export function removalWrites(deal, recordId, asOf) {
  const left = deal.roles.filter(({ id }) => id !== recordId);
  return [
    { kind: 'delete', object: 'Keystage_Buying_Role__c', id: recordId },
    ...placeWrites(deal, left, deal.circle, asOf),
  ];
}
/** What taking over contact roles asks to be written: each person by name and role, and nothing that nobody has said. */
export function takeOverWrites(deal, people, asOf) {
  const members = people.map(({ contactId, name, roles }) => addMember({ id: contactId, name }, roles));
  const all = members.reduce(rolesWith, deal.roles);
  const created = members.map((member) => createWrite(member, member.editing.draft, deal.id));
  return [...created, ...placeWrites(deal, all, deal.circle, asOf)];
}
export function circleWrites(deal, editing, asOf) {
  const names = changedIn(editing);
  if (names.length === 0) return [];
  const fields = circleFieldsOf(editing.draft, names);
  const circle = circleOf(editing.draft);
  if (!deal.process) return [{ kind: 'update', object: 'Opportunity', id: deal.id, fields }];
  return dealWrites(deal, deal.process, { committee: committeeOf(circle, deal.roles, asOf), fields }, asOf).writes;
}
/** A deal that no process judges has no place that people could change. */
function placeWrites(deal, roles, circle, asOf) {
  if (!deal.process) return [];
  return dealWrites(deal, deal.process, { committee: committeeOf(circle, roles, asOf) }, asOf).writes;
}
