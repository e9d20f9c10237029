import type { EndedEarly } from '../pane/part-store';
import type { OrgTemplatesEvent, OrgTemplatesState } from './org-templates-state';

export const firstOrgTemplatesState: OrgTemplatesState = {
  ...{ screen: 'reading', templates: [], lacks: [], preview: { state: 'none' }, note: '' },
};

const quiet = { outcome: undefined, problem: undefined };

/** What the screen knows after something happened. */
export function nextOrgTemplatesState(
  state: OrgTemplatesState,
  event: OrgTemplatesEvent | EndedEarly,
): OrgTemplatesState {
  switch (event.kind) {
    case 'reading':
      return { ...state, problem: undefined, lacks: [], screen: 'reading' };
    case 'unread':
      return { ...state, screen: 'choosing', lacks: event.lacks, org: undefined, inHand: undefined };
    case 'read': {
      const { org, templates, inHand, published } = event;
      return { ...state, screen: 'choosing', org, templates, inHand, published, preview: workingOn(inHand) };
    }
    case 'chosen':
      return { ...state, ...quiet, inHand: event.inHand, preview: workingOn(event.inHand) };
    case 'previewed':
      return state.inHand === event.of ? { ...state, preview: event.preview } : state;
    case 'noted':
      return { ...state, note: event.note };
    case 'begun':
      return { ...state, ...quiet, screen: event.step };
    case 'ended':
      return {
        ...{ ...state, screen: 'choosing', outcome: event.outcome, published: event.published },
        note: event.outcome.ok ? '' : state.note,
      };
    case 'stopped':
      return { ...state, screen: 'choosing', problem: { kind: 'call', problem: event.problem } };
    case 'failed':
      return { ...state, screen: 'choosing', problem: { kind: 'workbook', problem: event.problem } };
    case 'cancelled':
      return { ...state, screen: 'choosing' };
  }
}

const workingOn = (inHand: OrgTemplatesState['inHand']): OrgTemplatesState['preview'] => ({
  state: inHand ? 'working' : 'none',
});
