import type { Language } from '@keystage/core';
import type { CliWords } from './cli-words';
import { en } from './en';
import { ko } from './ko';
import { zhCn } from './zh-cn';

export type { CliWords, Evidence, Move } from './cli-words';
export type CliLanguage = Language;

export const cliWords: Readonly<Record<CliLanguage, CliWords>> = { en, 'zh-CN': zhCn, ko };
export const languages: readonly CliLanguage[] = ['en', 'zh-CN', 'ko'];
