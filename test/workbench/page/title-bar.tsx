import type { ReactNode } from 'react';
import { HostTabs, type HostName } from './host-tabs';
import { LANGUAGES, type Language } from './language';
import type { texts } from './texts';

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文', ko: '한국어' };

interface TitleBarProps {
  words: (typeof texts)[Language];
  host: HostName;
  onHost(host: HostName): void;
  language: Language;
  onLanguage(language: Language): void;
  /** What there is to choose in the host in front. */
  children: ReactNode;
}

/** Which host is in front, what is open in it, and how the page is shown. */
export function TitleBar({ words, host, onHost, language, onLanguage, children }: TitleBarProps) {
  return (
    <header className="title-bar">
      <img className="mark" src="/mark.svg" alt="" width={20} height={20} />
      <h1>{words.title}</h1>
      <HostTabs label={words.hosts} shown={host} onShow={onHost} />
      {children}
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
