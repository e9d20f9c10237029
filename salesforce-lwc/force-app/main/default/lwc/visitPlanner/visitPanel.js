import { changedIn, decided, isDecided, metRecord, startEditing, typed } from 'c/meetEdits';
import { nextDraft, visitDraftOf } from 'c/visitPlan';
import { emptyRecord } from './recordDraft';
export function newPlan(deal) {
  return planPanel(undefined, startEditing(nextDraft(deal.visits)), true);
}
export function openPlan(visit) {
  const { draft, isReadable } = visitDraftOf(visit);
  return planPanel(visit.id, startEditing(draft), isReadable);
}
export function openRecord(visit, deal, logAs, asOf) {
  return { kind: 'record', visitId: visit.id, draft: emptyRecord(visit, deal.committee, logAs, asOf) };
}
export function typedInto(panel, name, value) {
  if (panel.kind === 'plan') return { ...panel, editing: typed(panel.editing, name, value) };
  return panel.kind === 'record' ? { ...panel, draft: { ...panel.draft, [name]: value } } : panel;
}
export function decidedIn(panel, name, side) {
  return panel.kind === 'plan' ? { ...panel, editing: decided(panel.editing, name, side) } : panel;
}
export function toggled(panel, section) {
  if (panel.kind !== 'plan') return panel;
  const { open } = panel;
  return { ...panel, open: open.includes(section) ? open.filter((one) => one !== section) : [...open, section] };
}
/** The panel with what the deal says now: what was typed stays, what others did shows. */
export function meetDeal(panel, deal) {
  if (panel.kind !== 'plan' || panel.visitId === undefined) return panel;
  const visit = deal.visits.find(({ id }) => id === panel.visitId);
  if (!visit) return { ...panel, visitId: undefined, isRemoved: true };
  return { ...panel, editing: metRecord(panel.editing, visitDraftOf(visit).draft) };
}
/** Whether a save would overwrite nothing that nobody has looked at. */
export function isReady(panel) {
  return panel.kind !== 'plan' || isDecided(panel.editing);
}
export function isUnsaved(panel) {
  return panel.kind === 'plan' && (panel.visitId === undefined || changedIn(panel.editing).length > 0);
}
function planPanel(visitId, editing, isReadable) {
  return { kind: 'plan', visitId, editing, open: ['purpose'], isReadable, isRemoved: false };
}
