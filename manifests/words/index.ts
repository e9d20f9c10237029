import type { Language } from '@keystage/core';
import { en } from './en';
import { ko } from './ko';
import type { ManifestWords } from './manifest-words';
import { zhCn } from './zh-cn';

export type { ManifestWords } from './manifest-words';

export const manifestWords: Readonly<Record<Language, ManifestWords>> = { en, 'zh-CN': zhCn, ko };

/** Whether a word names a language that there are words in. */
export const isLanguage = (word: string): word is Language => Object.keys(manifestWords).includes(word);

export const unknownLanguage = (word: string) =>
  `--lang: expected ${Object.keys(manifestWords).join(', ')}; got “${word}”.`;
