import { useRef } from 'react';
import type { Language } from './language';
import type { texts } from './texts';

interface FileChoiceProps {
  words: (typeof texts)[Language];
  /** Names of the workbooks the server offers. */
  offered: readonly string[];
  /** Name of the open one, offered or brought along. */
  open: string;
  onOpen(name: string): void;
  onOpenFile(file: File): void;
}

/** Which workbook is open. */
export function FileChoice({ words, offered, open, onOpen, onOpenFile }: FileChoiceProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const names = offered.includes(open) ? offered : [open, ...offered];
  return (
    <div className="file">
      <select aria-label={words.workbook} value={open} onChange={(event) => onOpen(event.target.value)}>
        {names.map((name) => (
          <option key={name} disabled={!offered.includes(name)}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => chooser.current?.click()}>
        {words.openFile}
      </button>
      <button type="button" disabled={!offered.includes(open)} onClick={() => onOpen(open)}>
        {words.startAgain}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.csv"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpenFile(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
