import type { CliLanguage } from '../../words';
import { en } from './en';
import { ko } from './ko';
import type { WeighWords } from './weigh-words';
import { zhCn } from './zh-cn';

export type { WeighWords } from './weigh-words';

export const weighWords: Readonly<Record<CliLanguage, WeighWords>> = { en, 'zh-CN': zhCn, ko };
