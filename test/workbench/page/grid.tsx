import type { Model } from '@ironcalc/wasm';
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
    // The widget takes the whole window for its own and forgets the frozen cells: those scrolled to would lie behind the pane.
    const { model } = grid;
    const setWidth = model.setWindowWidth.bind(model);
    const setHeight = model.setWindowHeight.bind(model);
    model.setWindowWidth = () => setWidth(frame.clientWidth - ROW_HEADERS - frozenSize(model).width);
    model.setWindowHeight = () => setHeight(frame.clientHeight - BARS - frozenSize(model).height);
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

/** Room that the sheet does not have, in CSS pixels: row headers and scrollbar; formula bar, column headers and sheet tabs. */
const ROW_HEADERS = 47;
const BARS = 112;

function frozenSize(model: Model): { width: number; height: number } {
  const sheet = model.getSelectedSheet();
  let [width, height] = [0, 0];
  for (let column = model.getFrozenColumnsCount(sheet); column > 0; column -= 1)
    width += model.getColumnWidth(sheet, column);
  for (let row = model.getFrozenRowsCount(sheet); row > 0; row -= 1) height += model.getRowHeight(sheet, row);
  return { width, height };
}

const isEditor = (element: EventTarget | null): boolean => element instanceof HTMLTextAreaElement;
