import type { CalendarDate } from '@keystage/core';
import type { UndoOutcome } from '../workbook';
import type { MappedHeader, PaneEvent, PaneState } from './pane-state';

/** The pane before anything is known. */
export function firstState(today: CalendarDate): PaneState {
  return {
    screen: 'starting',
    today,
    lists: [],
    memory: {},
    edited: false,
    sheets: [],
    toWrite: ['tier', 'score', 'latentTier', 'why'],
    resultPart: 'tiers',
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
        org: event.org,
        undoable: event.undoable,
        rowWritten: event.rowWritten,
        emptySelection: false,
      };
    case 'listBegun':
      return { ...state, ...quiet, screen: 'loading', progress: { step: 'writingSheet', done: 0, of: 0 } };
    case 'sampleWritten':
      return { ...state, sampleSheet: event.sheetId, progress: undefined };
    case 'listsAsked':
      return { ...state, screen: 'lists', ...quiet };
    case 'selectionEmpty':
      return {
        ...state,
        ...quiet,
        screen: state.screen === 'ledgerLists' ? 'ledgerLists' : 'lists',
        emptySelection: true,
      };
    case 'listChosen':
      return {
        ...state,
        ...quiet,
        screen: 'loading',
        list: event.list,
        opened: undefined,
        choices: undefined,
        read: undefined,
        ledgers: undefined,
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
      return {
        ...state,
        choices: event.choices,
        read: undefined,
        ledgers: undefined,
        refusedModel: undefined,
        refusedLedger: undefined,
      };
    case 'ledgersAsked':
      return { ...state, ...quiet, screen: 'ledgerLists', ledgerLists: undefined };
    case 'ledgerRefused':
      return {
        ...state,
        screen: 'segment',
        progress: undefined,
        refusedLedger: { ledger: event.ledger, found: event.found },
      };
    case 'ledgersListed':
      return { ...state, ledgerLists: event.lists };
    case 'listRead':
      return {
        ...state,
        screen: state.screen === 'loading' || state.screen === 'ledgerLists' ? 'segment' : state.screen,
        read: event.read,
        ledgers: event.ledgers,
        progress: undefined,
      };
    case 'modelRefused':
      return { ...state, refusedModel: { name: event.name, problems: event.problems } };
    case 'runStarted':
      return {
        ...state,
        ...quiet,
        undone: undefined,
        undoQuestion: undefined,
        screen: 'running',
        progress: { step: 'checking', done: 0, of: rowsOf(state) },
      };
    case 'runRefused':
      return { ...state, screen: 'segment', progress: undefined };
    case 'checked':
      return { ...state, read: event.read, ledgers: event.ledgers };
    case 'segmented':
      return {
        ...state,
        ...noOutcome,
        screen: 'result',
        resultPart: event.part ?? 'tiers',
        outcome: event.outcome,
        progress: undefined,
      };
    case 'mappingAsked':
      return { ...state, ...quiet, screen: 'segment' };
    case 'rolesChosen':
      return { ...state, toWrite: event.roles };
    case 'writeStarted':
      return { ...state, ...quiet, written: undefined, progress: { step: 'wording', done: 0, of: rowsOf(state) } };
    case 'written':
      return {
        ...state,
        written: event.written,
        memory: event.memory,
        undoable: undoableNow(state),
        undone: undefined,
        progress: undefined,
      };
    case 'writtenBeside':
      return {
        ...state,
        memory: event.memory,
        undoable: undoableNow(state),
        undone: undefined,
        progress: undefined,
      };
    case 'sheetStarted':
      return { ...state, ...quiet, progress: { step: 'writingSheet', done: 0, of: 0 } };
    case 'sheetWritten':
      return {
        ...state,
        sheets: [...state.sheets.filter((name) => name !== event.name), event.name],
        undoable: undoableNow(state),
        undone: undefined,
        progress: undefined,
      };
    case 'rowWritten':
      return { ...withColumns(state, event.added), edited: true };
    case 'rowTakenBack':
      return { ...state, rowWritten: undefined, edited: true };
    case 'undoStarted':
      return { ...state, ...quiet, undoQuestion: undefined, progress: { step: 'undoing', done: 0, of: 0 } };
    case 'undoAnswered':
      return afterUndo(state, event.outcome);
    case 'undoLeft':
      return { ...state, undoQuestion: undefined };
    case 'resultAsked':
      return {
        ...state,
        ...(state.screen === 'result' ? {} : quiet),
        screen: 'result',
        resultPart: event.part ?? state.resultPart,
      };
    case 'published':
      return {
        ...state,
        outcome: state.outcome && { ...state.outcome, segmentation: event.segmentation },
        choices: state.choices && { ...state.choices, model: event.model },
        written: undefined,
      };
    case 'bound':
      return { ...state, org: event.org };
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

const quiet = {
  problem: undefined,
  cancelled: undefined,
  refusedModel: undefined,
  emptySelection: false,
  refusedLedger: undefined,
};
const noOutcome = { outcome: undefined, written: undefined, sheets: [], undone: undefined, undoQuestion: undefined };

/** The list in hand with columns that were added to it: whoever tries again finds them. */
function withColumns(state: PaneState, added: readonly MappedHeader[]): PaneState {
  const { opened, choices } = state;
  if (!opened || !choices) return state;
  const { list, headers, headerCells } = opened;
  const names = added.map(({ header }) => header);
  const area = { ...list.area, columns: list.area.columns + added.length };
  const mapped = added.map((one, k) => ({ ...one, column: headers.length + k }));
  return {
    ...state,
    opened: {
      ...opened,
      ...{ list: { ...list, area }, headers: [...headers, ...names], headerCells: [...headerCells, ...names] },
    },
    choices: { ...choices, mapping: [...choices.mapping, ...mapped] },
  };
}

/** What the run in hand has written can be undone from now on. */
function undoableNow({ outcome, opened, undoable }: PaneState): PaneState['undoable'] {
  if (!outcome || !opened) return undoable;
  return { run: outcome.run, listKey: opened.list.key, listName: opened.list.name };
}

function afterUndo(state: PaneState, outcome: UndoOutcome): PaneState {
  const ended = { ...state, progress: undefined };
  switch (outcome.kind) {
    case 'nothing':
      return { ...ended, undoable: undefined };
    case 'changed':
      return { ...ended, undoQuestion: outcome };
    case 'undone':
      return {
        ...ended,
        undone: outcome,
        undoable: undefined,
        // Undone is what was written last: where another part of the pane wrote that, what this run wrote still stands.
        ...(outcome.run === state.undoable?.run && { written: undefined, sheets: [] }),
        memory: outcome.memory,
      };
  }
}

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
      if (state.lists.length > 0) return { ...stopped, screen: 'lists' };
      return { ...stopped, screen: state.progress?.step === 'writingSheet' ? 'noLists' : 'failed' };
    case 'running':
      return { ...stopped, screen: state.read ? 'segment' : 'lists' };
    default:
      return stopped;
  }
}

function whatStopped({ screen, progress }: PaneState): PaneState['cancelled'] {
  if (progress?.step === 'undoing' || progress?.step === 'writingSheet') return progress.step;
  if (screen === 'running') return 'running';
  return screen === 'result' ? 'writing' : 'reading';
}
