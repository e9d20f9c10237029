import type { Language } from '@keystage/core';
import type { TrailWords } from '@keystage/core/language/trail/trail-words';
import type { WeightingWords } from '@keystage/core/language/weighting/weighting-words';
import type { ModelAreaWords } from './model-area-words';

interface Loaded {
  readonly text: ModelAreaWords;
  /** What the core says of proposed weights. */
  readonly weighting: WeightingWords;
  /** What it says of signing models off. */
  readonly trail: TrailWords;
}

type Modules = [{ modelAreaWords: ModelAreaWords }, { weighting: WeightingWords }, { trail: TrailWords }];

const loaders: Record<Language, () => Promise<Modules>> = {
  en: () =>
    Promise.all([
      import('./en'),
      import('@keystage/core/language/weighting/en'),
      import('@keystage/core/language/trail/en'),
    ]),
  'zh-CN': () =>
    Promise.all([
      import('./zh-cn'),
      import('@keystage/core/language/weighting/zh-cn'),
      import('@keystage/core/language/trail/zh-cn'),
    ]),
  ko: () =>
    Promise.all([
      import('./ko'),
      import('@keystage/core/language/weighting/ko'),
      import('@keystage/core/language/trail/ko'),
    ]),
};

/** What the model part says, loaded when it is opened. */
export async function loadModelAreaWords(language: Language): Promise<Loaded> {
  const [{ modelAreaWords }, { weighting }, { trail }] = await loaders[language]();
  return { text: modelAreaWords, weighting, trail };
}
