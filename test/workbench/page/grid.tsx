import { IronCalc } from '@ironcalc/workbook';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { openGrid, type ExcelHost } from '../../hosts/excel';
import type { Look } from './use-address';

/** The document as a sheet one can type into; follows what the task pane writes. */
export function Grid({ host, look }: { host: ExcelHost; look: Look }) {
  const grid = useMemo(() => openGrid(host), [host]);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);

  useEffect(() => grid.onChanged(drawAgain), [grid]);

  useEffect(() => {
    if (!frame) return;
    // The widget measures the window, of which it has only a part: cells scrolled to would lie behind the pane.
    const { model } = grid;
    const size = () => frame.getBoundingClientRect();
    const setWidth = model.setWindowWidth.bind(model);
    const setHeight = model.setWindowHeight.bind(model);
    model.setWindowWidth = () => setWidth(size().width - 37);
    model.setWindowHeight = () => setHeight(size().height - 110);
    const resized = new ResizeObserver(drawAgain);
    resized.observe(frame);
    return () => resized.disconnect();
  }, [frame, grid]);

  useEffect(drawAgain, [look]);

  return (
    <div className="grid" ref={setFrame}>
      {frame && <IronCalc model={grid.model} rootContainer={frame} />}
    </div>
  );
}
