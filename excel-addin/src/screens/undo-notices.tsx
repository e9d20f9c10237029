import { Button } from '@fluentui/react-components';
import type { PaneActions } from '../pane/open-pane';
import type { PaneState } from '../pane/pane-state';
import { CancelButton } from './cancel-button';
import { Notice } from './notice';
import { ProgressLine } from './progress-screen';
import { useSpeech } from './speech';

/** Addresses named before the rest is only counted. */
const NAMED = 8;

/** What undoing asks, and what came of it; and that a writing was broken off, which undoing mends. */
export function UndoNotices({ state, act }: { state: PaneState; act: PaneActions }) {
  const { words, say } = useSpeech();
  const text = words.undo;
  const { undoQuestion, undone, undoable } = state;
  if (state.progress?.step === 'undoing') {
    return (
      <>
        <ProgressLine progress={state.progress} listName={state.list?.name} />
        <div>
          <CancelButton onCancel={act.cancel} />
        </div>
      </>
    );
  }
  if (state.progress !== undefined) return null;
  if (undoQuestion) {
    const { count, cells, sheets } = undoQuestion;
    const named = cells.length > NAMED ? [...cells.slice(0, NAMED), '…'] : cells;
    return (
      <Notice
        kind="warning"
        actions={
          <>
            <Button size="small" onClick={() => void act.undo('keep')}>
              {text.keep}
            </Button>
            <Button size="small" onClick={() => void act.undo('undo')}>
              {text.undoAll}
            </Button>
            <Button size="small" appearance="transparent" onClick={act.leaveUndo}>
              {text.leave}
            </Button>
          </>
        }
      >
        {count > 0 && <div>{text.changedCells(count, named.join(', '), say)}</div>}
        {sheets.length > 0 && <div>{text.changedSheets(say.list(sheets))}</div>}
      </Notice>
    );
  }
  if (undone) {
    const { headers, sheets, kept } = undone;
    return (
      <Notice kind="done">
        {headers.length === 0 && sheets.length === 0 && <div>{text.done}</div>}
        {headers.length > 0 && <div>{text.doneColumns(say.list(headers))}</div>}
        {sheets.length > 0 && <div>{text.doneSheets(say.list(sheets))}</div>}
        {kept > 0 && <div>{text.kept(kept, say)}</div>}
      </Notice>
    );
  }
  if (undoable?.unfinished) {
    return (
      <Notice
        kind="warning"
        actions={
          <Button size="small" onClick={() => void act.undo()}>
            {text.again}
          </Button>
        }
      >
        {text.brokenOff(undoable.listName)}
      </Notice>
    );
  }
  return null;
}
