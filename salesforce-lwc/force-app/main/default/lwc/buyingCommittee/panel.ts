import type { Deal } from 'c/dealRecord';
import {
  decided,
  isDecided,
  metRecord,
  startEditing,
  typed,
  type Editing,
  type FormValue,
  type Side,
} from 'c/meetEdits';
import { circleValuesOf, type CircleValues } from './circleValues';
import { meetRoles, type MemberEditing } from './memberEditing';

/** What is open beside the seats: nothing, the search for a person, somebody's form, or the form of the circle. */
export type Panel =
  | { readonly kind: 'none' }
  | { readonly kind: 'search' }
  | { readonly kind: 'member'; readonly member: MemberEditing }
  | { readonly kind: 'circle'; readonly editing: Editing<CircleValues> };

export function circlePanel(deal: Deal): Panel {
  return { kind: 'circle', editing: startEditing(circleValuesOf(deal.circle)) };
}

export function typedInto(panel: Panel, name: string, value: FormValue): Panel {
  if (panel.kind === 'circle') return { ...panel, editing: typed(panel.editing, name, value) };
  if (panel.kind !== 'member') return panel;
  return { ...panel, member: { ...panel.member, editing: typed(panel.member.editing, name, value) } };
}

export function decidedIn(panel: Panel, name: string, side: Side): Panel {
  if (panel.kind === 'circle') return { ...panel, editing: decided(panel.editing, name, side) };
  if (panel.kind !== 'member') return panel;
  return { ...panel, member: { ...panel.member, editing: decided(panel.member.editing, name, side) } };
}

/** The panel with what the deal says now: what was typed stays, what others did shows. */
export function meetDeal(panel: Panel, deal: Deal): Panel {
  if (panel.kind === 'circle') return { ...panel, editing: metRecord(panel.editing, circleValuesOf(deal.circle)) };
  return panel.kind === 'member' ? { ...panel, member: meetRoles(panel.member, deal.roles) } : panel;
}

/** Whether a save would overwrite nothing that nobody has looked at. */
export function isReady(panel: Panel): boolean {
  if (panel.kind === 'circle') return isDecided(panel.editing);
  return panel.kind !== 'member' || isDecided(panel.member.editing);
}
