import { IronCalc } from '@ironcalc/workbook';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { openGrid, type ExcelHost } from '../../hosts/excel';
import { onDarkSheet } from './dark-sheet';
import { dress, type SheetLook } from './sheet-look';
import type { Look } from './use-look';

interface GridProps {
  host: ExcelHost;
  /** How the sheets of the file looked. */
  looks: readonly SheetLook[];
  look: Look;
}

/** The document as a sheet one can type into; follows what the task pane writes. */
export function Grid({ host, looks, look }: GridProps) {
  const grid = useMemo(() => {
    const opened = openGrid(host);
    dress(opened.model, looks);
    return opened;
  }, [host, looks]);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    if (!frame) return;
    // A cell editor that is drawn again loses what has been typed, so changes wait until it closes.
    let waiting = false;
    const isEditing = (): boolean => isEditor(document.activeElement) && frame.contains(document.activeElement);
    const stopFollowing = grid.onChanged(() => {
      if (isEditing()) waiting = true;
      else drawAgain();
    });
    const startEditing = (event: FocusEvent): void => {
      if (isEditor(event.target)) host.user.startEditing();
    };
    const stopEditing = (event: FocusEvent): void => {
      if (!isEditor(event.target)) return;
      host.user.stopEditing();
      if (waiting) drawAgain();
      waiting = false;
    };
    frame.addEventListener('focusin', startEditing);
    frame.addEventListener('focusout', stopEditing);
    const resized = new ResizeObserver(drawAgain);
    resized.observe(frame);
    return () => {
      stopFollowing();
      frame.removeEventListener('focusin', startEditing);
      frame.removeEventListener('focusout', stopEditing);
      resized.disconnect();
    };
  }, [frame, grid, host]);

  useEffect(() => {
    if (!frame) return;
    // The widget measures the window, of which it has only a part: cells scrolled to would lie behind the pane.
    const { model } = grid;
    const setWidth = model.setWindowWidth.bind(model);
    const setHeight = model.setWindowHeight.bind(model);
    model.setWindowWidth = () => setWidth(frame.clientWidth - 37);
    model.setWindowHeight = () => setHeight(frame.clientHeight - 110);
  }, [frame, grid]);

  useEffect(() => {
    if (look !== 'dark') return;
    const { model } = grid;
    const getCellStyle = model.getCellStyle.bind(model);
    model.getCellStyle = (...cell) => onDarkSheet(getCellStyle(...cell), model);
    drawAgain();
    return () => {
      model.getCellStyle = getCellStyle;
      drawAgain();
    };
  }, [look, grid]);

  return (
    <div className="grid" ref={setFrame}>
      {frame && <IronCalc model={grid.model} rootContainer={frame} />}
    </div>
  );
}

const isEditor = (element: EventTarget | null): boolean => element instanceof HTMLTextAreaElement;
