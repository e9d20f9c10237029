import type { Deal, VisitOnRecord } from 'c/dealRecord';
import {
  changedIn,
  decided,
  isDecided,
  metRecord,
  startEditing,
  typed,
  type Editing,
  type FormValue,
  type Side,
} from 'c/meetEdits';
import type { CalendarDate } from 'c/keystageStages';
import { nextDraft, visitDraftOf, type VisitDraft } from 'c/visitPlan';
import { emptyRecord, type RecordDraft } from './recordDraft';

/** A plan that is open; a new one has no id, nor has one that another user removed meanwhile. */
export interface PlanPanel {
  readonly kind: 'plan';
  readonly visitId: string | undefined;
  readonly editing: Editing<VisitDraft>;
  /** Sections that are unfolded. */
  readonly open: readonly string[];
  readonly isReadable: boolean;
  readonly isRemoved: boolean;
}

export interface RecordPanel {
  readonly kind: 'record';
  readonly visitId: string;
  readonly draft: RecordDraft;
}

/** What is open beside the list of visits. */
export type VisitPanel = { readonly kind: 'none' } | PlanPanel | RecordPanel;

export function newPlan(deal: Deal): PlanPanel {
  return planPanel(undefined, startEditing(nextDraft(deal.visits)), true);
}

export function openPlan(visit: VisitOnRecord): PlanPanel {
  const { draft, isReadable } = visitDraftOf(visit);
  return planPanel(visit.id, startEditing(draft), isReadable);
}

export function openRecord(visit: VisitOnRecord, deal: Deal, logAs: string, asOf: CalendarDate): RecordPanel {
  return { kind: 'record', visitId: visit.id, draft: emptyRecord(visit, deal.committee, logAs, asOf) };
}

export function typedInto(panel: VisitPanel, name: string, value: FormValue): VisitPanel {
  if (panel.kind === 'plan') return { ...panel, editing: typed(panel.editing, name, value) };
  return panel.kind === 'record' ? { ...panel, draft: { ...panel.draft, [name]: value } } : panel;
}

export function decidedIn(panel: VisitPanel, name: string, side: Side): VisitPanel {
  return panel.kind === 'plan' ? { ...panel, editing: decided(panel.editing, name, side) } : panel;
}

export function toggled(panel: VisitPanel, section: string): VisitPanel {
  if (panel.kind !== 'plan') return panel;
  const { open } = panel;
  return { ...panel, open: open.includes(section) ? open.filter((one) => one !== section) : [...open, section] };
}

/** The panel with what the deal says now: what was typed stays, what others did shows. */
export function meetDeal(panel: VisitPanel, deal: Deal): VisitPanel {
  if (panel.kind !== 'plan' || panel.visitId === undefined) return panel;
  const visit = deal.visits.find(({ id }) => id === panel.visitId);
  if (!visit) return { ...panel, visitId: undefined, isRemoved: true };
  return { ...panel, editing: metRecord(panel.editing, visitDraftOf(visit).draft) };
}

/** Whether a save would overwrite nothing that nobody has looked at. */
export function isReady(panel: VisitPanel): boolean {
  return panel.kind !== 'plan' || isDecided(panel.editing);
}

export function isUnsaved(panel: VisitPanel): boolean {
  return panel.kind === 'plan' && (panel.visitId === undefined || changedIn(panel.editing).length > 0);
}

function planPanel(visitId: string | undefined, editing: Editing<VisitDraft>, isReadable: boolean): PlanPanel {
  return { kind: 'plan', visitId, editing, open: ['purpose'], isReadable, isRemoved: false };
}
