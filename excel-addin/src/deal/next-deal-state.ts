import type { CalendarDate } from '@keystage/core';
import { templatesAsReady } from '../pipeline/templates-in-use';
import type { DealEvent, DealState } from './deal-state';

export function firstDealState(today: CalendarDate): DealState {
  return {
    ...{ screen: 'looking', today, lists: [], memory: {}, dealMemory: {} },
    templates: templatesAsReady,
    ...{ refusals: [], edited: false, writing: false },
  };
}

/** What the Deal part knows after something happened. */
export function nextDealState(state: DealState, event: DealEvent): DealState {
  switch (event.kind) {
    case 'looking':
      return { ...state, ...quiet, screen: 'looking', progress: { step: 'looking', done: 0, of: 0 } };
    case 'found': {
      const { lists, memory, dealMemory, templates, pipelines } = event;
      const screen = state.screen === 'looking' ? (pipelines ? 'loading' : 'noPipeline') : state.screen;
      return { ...state, screen, lists, memory, dealMemory, templates, progress: undefined };
    }
    case 'listsAsked':
      return { ...state, ...quiet, screen: 'lists' };
    case 'dealAsked':
      return { ...state, ...quiet, screen: 'deal' };
    case 'selectionEmpty':
      return { ...state, screen: 'lists', emptySelection: true };
    case 'opened':
      return {
        ...{ ...state, ...quiet, ...nothingRead, screen: 'loading', opened: event.opened },
        progress: { step: 'opening', done: 0, of: 0 },
      };
    case 'progressed':
      return { ...state, progress: event.progress };
    case 'refused':
      return { ...state, screen: 'deal', refusals: event.refusals, reading: undefined, progress: undefined };
    case 'read': {
      const { choices, reading, sheets } = event;
      return {
        ...{ ...state, choices, reading, ...noSheets, ...sheets },
        screen: state.screen === 'loading' ? 'deal' : state.screen,
        ...{ refusals: [], progress: undefined },
      };
    }
    case 'sheetsRead':
      return { ...state, ...noSheets, ...event.sheets, progress: undefined };
    case 'remembered':
      return {
        ...state,
        memory: event.memory ?? state.memory,
        dealMemory: event.dealMemory ?? state.dealMemory,
        templates: event.templates ?? state.templates,
      };
    case 'selected':
      return { ...state, row: event.row, news: undefined };
    case 'edited':
      return { ...state, edited: true };
    case 'writing':
      return { ...state, ...quiet, writing: true };
    case 'wrote':
      return { ...state, writing: false, news: event.news };
    case 'failed':
      return { ...afterStopping(state), problem: event.problem };
    case 'cancelled':
      return { ...afterStopping(state), cancelled: true };
    case 'problemRead':
      return { ...state, ...quiet };
  }
}

const quiet = { problem: undefined, cancelled: false, emptySelection: false, news: undefined };
const noSheets = { evidence: undefined, people: undefined };
const nothingRead = {
  ...noSheets,
  choices: undefined,
  reading: undefined,
  refusals: [],
  row: undefined,
  edited: false,
};

/** Where a person finds themselves when something stopped: as near to where they were as what is known allows. */
function afterStopping(state: DealState): DealState {
  const stopped = { ...state, progress: undefined, writing: false };
  if (state.screen === 'looking') return { ...stopped, screen: 'failed' };
  if (state.screen !== 'loading') return stopped;
  return { ...stopped, screen: state.lists.length > 0 ? 'lists' : 'failed' };
}
