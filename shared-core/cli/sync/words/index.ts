import type { CliLanguage } from '../../words';
import { en } from './en';
import { ko } from './ko';
import type { SyncWords } from './sync-words';
import { zhCn } from './zh-cn';

export type { ReportOutcome, SyncWords } from './sync-words';

export const syncWords: Readonly<Record<CliLanguage, SyncWords>> = { en, 'zh-CN': zhCn, ko };
