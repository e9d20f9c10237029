import type { KeyboardEvent, PointerEvent } from 'react';

const NARROWEST = 320;
const WIDEST = 640;
const STEP = 20;

interface PaneSplitterProps {
  label: string;
  /** Width of the pane in CSS pixels. */
  width: number;
  onWidth(width: number): void;
}

/** The line between workbook and pane: drag it, or move it with the arrow keys. */
export function PaneSplitter({ label, width, onWidth }: PaneSplitterProps) {
  const within = (wanted: number): void => onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    within(width + step);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) within(window.innerWidth - event.clientX);
  };

  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
