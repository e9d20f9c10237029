import { useEffect, useRef, useState } from 'react';
import { openAddInFrame, type ExcelHost } from '../../hosts/excel';
import type { Language } from './language';
import type { texts } from './texts';

const PATIENCE_MS = 20_000;

interface TaskPaneProps {
  host: ExcelHost;
  url: string;
  words: (typeof texts)[Language];
}

/** The add-in in its cross-origin frame, as Excel on the web shows it; says what to do when it stays silent. */
export function TaskPane({ host, url, words }: TaskPaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const frame = openAddInFrame(host, { url, parent: place.current, title: 'Keystage' });
    const patience = setTimeout(() => setSilent(true), PATIENCE_MS);
    void frame.ready.then(() => {
      clearTimeout(patience);
      setSilent(false);
    });
    return () => {
      clearTimeout(patience);
      frame.end();
    };
  }, [host, url]);

  return (
    <>
      {silent && (
        <p className="notice" role="alert">
          {words.paneSilent}
        </p>
      )}
      <div ref={place} className="pane-frame" />
    </>
  );
}
