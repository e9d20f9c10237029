import type { CalendarDate } from '@keystage/core';
import { templatesAsReady } from '../pipeline/templates-in-use';
import type { FunnelEvent, FunnelState } from './funnel-state';

export function firstFunnelState(today: CalendarDate): FunnelState {
  return { screen: 'looking', today, lists: [], templates: templatesAsReady, edited: false };
}

/** What the Funnel part knows after something happened. */
export function nextFunnelState(state: FunnelState, event: FunnelEvent): FunnelState {
  switch (event.kind) {
    case 'looking':
      return { ...state, ...quiet, screen: 'looking', progress: { step: 'looking', done: 0, of: 0 } };
    case 'found': {
      const { lists, templates, pipelines } = event;
      if (state.screen !== 'looking') return { ...state, lists, templates };
      return { ...state, screen: pipelines ? 'loading' : 'noPipeline', lists, templates, progress: undefined };
    }
    case 'listsAsked':
      return { ...state, ...quiet, screen: 'lists' };
    case 'selectionEmpty':
      return { ...state, screen: 'lists', emptySelection: true };
    case 'opened': {
      const { opened, choices, refusal } = event;
      return {
        ...{ ...state, ...quiet, ...nothingWeighed },
        ...{ screen: 'loading', opened, choices, refusal, reading: undefined, edited: false },
        progress: { step: 'opening', done: 0, of: 0 },
      };
    }
    case 'progressed':
      return { ...state, progress: event.progress };
    case 'chosen':
      return { ...state, choices: event.choices, reading: undefined, problems: undefined };
    case 'read':
      return {
        ...{ ...state, reading: event.reading, progress: undefined },
        screen: state.screen === 'loading' ? 'setUp' : state.screen,
      };
    case 'weighingStarted':
      return {
        ...state,
        ...quiet,
        problems: undefined,
        screen: 'weighing',
        progress: { step: 'weighing', done: 0, of: 0 },
      };
    case 'refused':
      return { ...state, screen: 'setUp', problems: event.problems, progress: undefined };
    case 'weighed':
      return { ...state, ...fresh(event.view), screen: 'result' };
    case 'viewChosen':
      return { ...state, ...quiet, choices: event.choices };
    case 'viewed':
      return { ...state, ...fresh(event.view) };
    case 'written':
      return { ...state, ...quiet, written: event.written, takenBack: undefined, progress: undefined };
    case 'takenBack': {
      const { outcome } = event;
      return { ...state, ...quiet, takenBack: outcome, ...(outcome === 'undone' && { written: undefined }) };
    }
    case 'setUpAsked':
      return { ...state, ...quiet, screen: 'setUp' };
    case 'edited':
      return { ...state, edited: true };
    case 'failed':
      return { ...afterStopping(state), problem: event.problem };
    case 'cancelled':
      return { ...afterStopping(state), cancelled: whatStopped(state) };
    case 'problemRead':
      return { ...state, ...quiet };
  }
}

const quiet = { problem: undefined, cancelled: undefined, emptySelection: false };
const nothingWeighed = { view: undefined, problems: undefined, written: undefined, takenBack: undefined };

/** Another view is not the one that was written; its sheet is replaced when it is. */
function fresh(view: FunnelState['view']): Partial<FunnelState> {
  return { view, progress: undefined, written: undefined, takenBack: undefined };
}

function whatStopped({ screen, progress }: FunnelState): FunnelState['cancelled'] {
  if (progress?.step === 'writing') return 'writing';
  return screen === 'weighing' || screen === 'result' ? 'weighing' : 'reading';
}

/** Where a person finds themselves when something stopped: as near to where they were as what is known allows. */
function afterStopping(state: FunnelState): FunnelState {
  const stopped = { ...state, progress: undefined };
  switch (state.screen) {
    case 'looking':
      return { ...stopped, screen: 'failed' };
    case 'loading':
      return { ...stopped, screen: state.lists.length > 0 ? 'lists' : 'failed' };
    case 'weighing':
      return { ...stopped, screen: state.reading ? 'setUp' : 'lists' };
    default:
      return stopped;
  }
}
