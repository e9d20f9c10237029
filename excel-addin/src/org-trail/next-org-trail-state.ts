import type { EndedEarly } from '../pane/part-store';
import type { OrgTrailEvent, OrgTrailState } from './org-trail-state';

export const firstOrgTrailState: OrgTrailState = { isReading: true, lacks: [] };

/** What the screen knows after something happened. */
export function nextOrgTrailState(state: OrgTrailState, event: OrgTrailEvent | EndedEarly): OrgTrailState {
  const { read } = state;
  const ended: OrgTrailState = { isReading: false, lacks: [], ...(read && { read }) };
  switch (event.kind) {
    case 'reading':
      return { isReading: true, lacks: [], ...(event.more && read && { read }) };
    case 'read':
      return { ...ended, read: event.read };
    case 'unread':
      return { isReading: false, lacks: event.lacks };
    case 'stopped':
      return { ...ended, problem: { kind: 'call', problem: event.problem } };
    case 'failed':
      return { ...ended, problem: { kind: 'pane', problem: event.problem } };
    case 'cancelled':
      return ended;
  }
}
