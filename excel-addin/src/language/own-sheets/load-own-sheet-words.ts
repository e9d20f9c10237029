import type { Language } from '@keystage/core';
import type { OwnSheetWords } from './own-sheet-words';

const words: Record<Language, () => Promise<{ ownSheetWords: OwnSheetWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** The words of our own sheets in the reader's language; nobody who writes none loads them. */
export async function loadOwnSheetWords(language: Language): Promise<OwnSheetWords> {
  return (await words[language]()).ownSheetWords;
}
