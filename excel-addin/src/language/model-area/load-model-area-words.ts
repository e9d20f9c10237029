import type { Language } from '@keystage/core';
import type { WeightingWords } from '@keystage/core/language/weighting/weighting-words';
import type { ModelAreaWords } from './model-area-words';

interface Loaded {
  readonly text: ModelAreaWords;
  /** What the core says of proposed weights. */
  readonly weighting: WeightingWords;
}

const loaders: Record<Language, () => Promise<[{ modelAreaWords: ModelAreaWords }, { weighting: WeightingWords }]>> = {
  en: () => Promise.all([import('./en'), import('@keystage/core/language/weighting/en')]),
  'zh-CN': () => Promise.all([import('./zh-cn'), import('@keystage/core/language/weighting/zh-cn')]),
  ko: () => Promise.all([import('./ko'), import('@keystage/core/language/weighting/ko')]),
};

/** What the model part says, loaded when it is opened. */
export async function loadModelAreaWords(language: Language): Promise<Loaded> {
  const [{ modelAreaWords }, { weighting }] = await loaders[language]();
  return { text: modelAreaWords, weighting };
}
