import { languageOf, type Language, type Words } from '@keystage/core';
import type { PaneWords } from './pane-words';

export interface LoadedLanguage {
  readonly language: Language;
  /** What the core says. */
  readonly words: Words;
  /** What the pane's screens say. */
  readonly paneWords: PaneWords;
}

const core: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('@keystage/core/language/en'),
  'zh-CN': () => import('@keystage/core/language/zh-cn'),
  ko: () => import('@keystage/core/language/ko'),
};

const pane: Record<Language, () => Promise<{ paneWords: PaneWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** Loads the language for a reader whose Office speaks so (`zh-Hans` → Chinese, `ko-KR` → Korean, anything else English). */
export async function loadLanguage(displayLanguage: string | undefined): Promise<LoadedLanguage> {
  const language = languageOf(displayLanguage);
  const [{ words }, { paneWords }] = await Promise.all([core[language](), pane[language]()]);
  return { language, words, paneWords };
}
