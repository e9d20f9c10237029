import type { Language, StageWords } from '@keystage/core';
import type { StagesAreaWords } from './stages-area-words';

/** The words that the stages of the model part speak with: their own, and the core's of stages. */
export interface LoadedStagesWords {
  readonly text: StagesAreaWords;
  readonly stages: StageWords;
}

const loaders: Record<Language, () => Promise<[{ stagesAreaWords: StagesAreaWords }, { stageWords: StageWords }]>> = {
  en: () => Promise.all([import('./en'), import('@keystage/core/language/stages/en')]),
  'zh-CN': () => Promise.all([import('./zh-cn'), import('@keystage/core/language/stages/zh-cn')]),
  ko: () => Promise.all([import('./ko'), import('@keystage/core/language/stages/ko')]),
};

/** What the stages of the model part say, loaded when somebody goes there. */
export async function loadStagesAreaWords(language: Language): Promise<LoadedStagesWords> {
  const [{ stagesAreaWords }, { stageWords }] = await loaders[language]();
  return { text: stagesAreaWords, stages: stageWords };
}
