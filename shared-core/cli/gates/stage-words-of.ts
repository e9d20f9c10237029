import type { Language, StageWords } from '@keystage/core';
import { stageWords as en } from '@keystage/core/language/stages/en';
import { stageWords as ko } from '@keystage/core/language/stages/ko';
import { stageWords as zh } from '@keystage/core/language/stages/zh-cn';

export const stageWordsOf: Readonly<Record<Language, StageWords>> = { en, 'zh-CN': zh, ko };
