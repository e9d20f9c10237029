import type { PullSelection } from '@keystage/core/salesforce';
import type { OrgTablesEvent, OrgTablesState } from './org-tables-state';

/** What is proposed to be pulled: all that the parts of the pane make use of, of whoever pulls. */
export const usualSelection: PullSelection = {
  ...{ accounts: true, deals: true, history: true, people: false, roles: true, evidence: true },
  ...{ whose: 'mine', fields: {} },
};

export function firstOrgTablesState(name: string): OrgTablesState {
  return {
    ...{ screen: 'loading', memory: {}, fields: {}, inHand: { name, selection: usualSelection } },
    ...{ undoable: false, ...quiet },
  };
}

const quiet = { problem: undefined, cancelled: false, undone: false, changed: undefined };

/** What the screen knows after something happened. */
export function nextOrgTablesState(state: OrgTablesState, event: OrgTablesEvent): OrgTablesState {
  switch (event.kind) {
    case 'found': {
      const { memory, undoable } = event;
      const stands = state.screen === 'loading' ? homeOf(memory) : state.screen;
      return { ...state, memory, undoable, screen: stands };
    }
    case 'pullsAsked':
      return { ...state, ...quiet, screen: homeOf(state.memory), progress: undefined };
    case 'chosen':
      return { ...state, ...quiet, screen: 'choose', inHand: event.inHand, counted: undefined };
    case 'fieldsRead':
      return { ...state, fields: { ...state.fields, [event.table]: event.fields } };
    case 'choicesRead':
      return { ...state, choices: event.choices };
    case 'counting':
      return { ...state, ...quiet, screen: 'counting', counted: undefined };
    case 'counted':
      return { ...state, screen: 'choose', counted: event.counted };
    case 'progressed':
      return { ...state, ...quiet, screen: 'pulling', progress: event.progress };
    case 'pulled': {
      const { done } = event;
      return { ...state, screen: 'done', done, memory: done.memory, undoable: true, progress: undefined };
    }
    case 'undoing':
      return { ...state, ...quiet, screen: 'undoing' };
    case 'undoAsked':
      return { ...state, screen: afterDone(state), changed: event.changed };
    case 'kept':
      return { ...state, ...quiet };
    case 'undone':
      return {
        ...{ ...state, ...quiet, memory: event.memory, undoable: false, done: undefined, undone: true },
        screen: homeOf(event.memory),
      };
    case 'stopped':
      return { ...back(state), problem: event.problem };
    case 'failed':
      return { ...back(state), problem: { kind: 'workbook', problem: event.problem } };
    case 'cancelled':
      return { ...back(state), cancelled: true };
  }
}

const homeOf = (memory: OrgTablesState['memory']) => (Object.keys(memory).length > 0 ? 'pulls' : 'choose');
const afterDone = ({ done, memory }: OrgTablesState) => (done ? 'done' : homeOf(memory));

/** Where a person finds themselves when something stopped: where they can try again. */
function back(state: OrgTablesState): OrgTablesState {
  const { screen, memory, inHand } = state;
  const stopped = { ...state, ...quiet, progress: undefined };
  if (screen === 'undoing') return { ...stopped, screen: afterDone(state) };
  if (screen === 'pulling') return { ...stopped, screen: inHand.name in memory ? 'pulls' : 'choose' };
  return { ...stopped, screen: screen === 'counting' ? 'choose' : screen === 'loading' ? homeOf(memory) : screen };
}
