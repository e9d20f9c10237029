import type { CliLanguage } from '../../words';
import { en } from './en';
import { ko } from './ko';
import type { SqlWords } from './sql-words';
import { zhCn } from './zh-cn';

export type { SqlWords } from './sql-words';

export const sqlWords: Readonly<Record<CliLanguage, SqlWords>> = { en, 'zh-CN': zhCn, ko };
