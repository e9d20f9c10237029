import { decided, isDecided, metRecord, startEditing, typed } from 'c/meetEdits';
import { circleValuesOf } from './circleValues';
import { meetRoles } from './memberEditing';
export function circlePanel(deal) {
  return { kind: 'circle', editing: startEditing(circleValuesOf(deal.circle)) };
}
export function typedInto(panel, name, value) {
  if (panel.kind === 'circle') return { ...panel, editing: typed(panel.editing, name, value) };
  if (panel.kind !== 'member') return panel;
  return { ...panel, member: { ...panel.member, editing: typed(panel.member.editing, name, value) } };
}
export function decidedIn(panel, name, side) {
  if (panel.kind === 'circle') return { ...panel, editing: decided(panel.editing, name, side) };
  if (panel.kind !== 'member') return panel;
  return { ...panel, member: { ...panel.member, editing: decided(panel.member.editing, name, side) } };
}
/** The panel with what the deal says now: what was typed stays, what others did shows. */
export function meetDeal(panel, deal) {
  if (panel.kind === 'circle') return { ...panel, editing: metRecord(panel.editing, circleValuesOf(deal.circle)) };
  return panel.kind === 'member' ? { ...panel, member: meetRoles(panel.member, deal.roles) } : panel;
}
/** Whether a save would overwrite nothing that nobody has looked at. */
export function isReady(panel) {
  if (panel.kind === 'circle') return isDecided(panel.editing);
  return panel.kind !== 'member' || isDecided(panel.member.editing);
}
