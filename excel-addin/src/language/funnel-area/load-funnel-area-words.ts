import type { Language } from '@keystage/core';
import type { FunnelAreaWords } from './funnel-area-words';

const loaders: Record<Language, () => Promise<{ funnelAreaWords: FunnelAreaWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What the Funnel part says, loaded when it is opened. */
export async function loadFunnelAreaWords(language: Language): Promise<FunnelAreaWords> {
  return (await loaders[language]()).funnelAreaWords;
}
