import type { CalendarDate } from '@keystage/core';
import type { PaneEvent, PaneState } from './pane-state';

/** The pane before anything is known. */
export function firstState(today: CalendarDate): PaneState {
  return {
    screen: 'starting',
    today,
    lists: [],
    memory: {},
    edited: false,
    toWrite: ['tier', 'score', 'why', 'latentTier'],
  };
}

/** What the pane knows after something has happened. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'starting':
      return { ...firstState(state.today), toWrite: state.toWrite };
    case 'listsFound':
      return {
        ...state,
        screen: event.lists.length > 0 ? state.screen : 'noLists',
        lists: event.lists,
        memory: event.memory,
        emptySelection: false,
      };
    case 'listsAsked':
      return { ...state, screen: 'lists', ...quiet };
    case 'selectionEmpty':
      return { ...state, screen: 'lists', ...quiet, emptySelection: true };
    case 'listChosen':
      return {
        ...state,
        ...quiet,
        screen: 'loading',
        list: event.list,
        opened: undefined,
        choices: undefined,
        read: undefined,
        edited: false,
        selectedRow: undefined,
        progress: { step: 'opening', done: 0, of: 0 },
        ...noOutcome,
      };
    case 'listOpened':
      return { ...state, opened: event.opened, choices: event.choices };
    case 'progressed':
      return { ...state, progress: event.progress };
    case 'chosen':
      return { ...state, choices: event.choices, read: undefined, refusedModel: undefined };
    case 'listRead':
      return {
        ...state,
        screen: state.screen === 'loading' ? 'segment' : state.screen,
        read: event.read,
        progress: undefined,
      };
    case 'modelRefused':
      return { ...state, refusedModel: { name: event.name, problems: event.problems } };
    case 'runStarted':
      return { ...state, ...quiet, screen: 'running', progress: { step: 'checking', done: 0, of: rowsOf(state) } };
    case 'runRefused':
      return { ...state, screen: 'segment', read: event.read, progress: undefined };
    case 'segmented':
      return { ...state, ...noOutcome, screen: 'result', outcome: event.outcome, progress: undefined };
    case 'mappingAsked':
      return { ...state, ...quiet, screen: 'segment' };
    case 'rolesChosen':
      return { ...state, toWrite: event.roles };
    case 'writeStarted':
      return { ...state, ...quiet, written: undefined, progress: { step: 'wording', done: 0, of: rowsOf(state) } };
    case 'written':
      return { ...state, written: event.written, memory: event.memory, progress: undefined };
    case 'rowWritten':
      return { ...state, rowWritten: event.written };
    case 'salesforceShown':
      return { ...state, ...quiet, screen: 'salesforce', salesforce: event.salesforce };
    case 'resultAsked':
      return { ...state, ...quiet, screen: 'result' };
    case 'published':
      return {
        ...state,
        outcome: state.outcome && { ...state.outcome, segmentation: event.segmentation },
        choices: state.choices && { ...state.choices, model: event.model },
        written: undefined,
      };
    case 'rowSelected':
      return { ...state, selectedRow: event.row };
    case 'listEdited':
      return { ...state, edited: true };
    case 'failed':
      return { ...afterStopping(state), problem: event.problem };
    case 'cancelled':
      return { ...afterStopping(state), cancelled: whatStopped(state) };
    case 'problemRead':
      return { ...state, ...quiet };
  }
}

const quiet = { problem: undefined, cancelled: undefined, refusedModel: undefined, emptySelection: false };
const noOutcome = { outcome: undefined, written: undefined };

function rowsOf(state: PaneState): number {
  return state.opened?.rows ?? 0;
}

/** Where a person finds themselves when something stopped: as near to where they were as what is known allows. */
function afterStopping(state: PaneState): PaneState {
  const stopped = { ...state, progress: undefined };
  switch (state.screen) {
    case 'starting':
      return { ...stopped, screen: 'failed' };
    case 'loading':
      return { ...stopped, screen: state.lists.length > 0 ? 'lists' : 'failed' };
    case 'running':
      return { ...stopped, screen: state.read ? 'segment' : 'lists' };
    default:
      return stopped;
  }
}

function whatStopped({ screen }: PaneState): PaneState['cancelled'] {
  if (screen === 'running') return 'running';
  return screen === 'result' ? 'writing' : 'reading';
}
