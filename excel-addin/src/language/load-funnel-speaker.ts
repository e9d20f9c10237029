import {
  funnelSpeaker,
  speaker,
  type FunnelSpeaker,
  type FunnelWords,
  type Language,
  type Words,
} from '@keystage/core';

const loaders: Record<Language, () => Promise<[{ words: Words }, { funnelWords: FunnelWords }]>> = {
  en: () => Promise.all([import('@keystage/core/language/en'), import('@keystage/core/language/funnel/en')]),
  'zh-CN': () => Promise.all([import('@keystage/core/language/zh-cn'), import('@keystage/core/language/funnel/zh-cn')]),
  ko: () => Promise.all([import('@keystage/core/language/ko'), import('@keystage/core/language/funnel/ko')]),
};

/** The core's speaker of a funnel, with its words loaded; `firstRow` is the sheet's number of the first data row. */
export async function loadFunnelSpeaker(language: Language, firstRow?: number): Promise<FunnelSpeaker> {
  const [{ words }, { funnelWords }] = await loaders[language]();
  return funnelSpeaker(funnelWords, speaker(words, undefined, firstRow));
}
