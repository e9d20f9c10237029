import { useRef } from 'react';
import { LANGUAGES, type Language } from './language';
import type { texts } from './texts';

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文', ko: '한국어' };

interface TitleBarProps {
  words: (typeof texts)[Language];
  /** Names of the workbooks the server offers. */
  offered: readonly string[];
  /** Name of the open one, offered or brought along. */
  open: string;
  onOpen(name: string): void;
  onOpenFile(file: File): void;
  language: Language;
  onLanguage(language: Language): void;
}

/** What is open, and how the page is shown. */
export function TitleBar(props: TitleBarProps) {
  const { words, offered, open, onOpen, onOpenFile, language, onLanguage } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const names = offered.includes(open) ? offered : [open, ...offered];

  return (
    <header className="title-bar">
      <img className="mark" src="/mark.svg" alt="" width={20} height={20} />
      <h1>{words.title}</h1>
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
      <fieldset className="choice">
        <legend>{words.language}</legend>
        {LANGUAGES.map((tag) => (
          <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => onLanguage(tag)}>
            {LANGUAGE_NAMES[tag]}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
