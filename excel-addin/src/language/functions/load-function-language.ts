import type { FunnelWords, Language, StageWords, Words } from '@keystage/core';
import type { FunctionWords } from './function-words';

/** Everything a custom function may have to say in one language. */
export interface FunctionLanguage {
  readonly language: Language;
  readonly words: Words;
  readonly funnel: FunnelWords;
  readonly stages: StageWords;
  readonly functionWords: FunctionWords;
}

const core: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('@keystage/core/language/en'),
  'zh-CN': () => import('@keystage/core/language/zh-cn'),
  ko: () => import('@keystage/core/language/ko'),
};
const funnel: Record<Language, () => Promise<{ funnelWords: FunnelWords }>> = {
  en: () => import('@keystage/core/language/funnel/en'),
  'zh-CN': () => import('@keystage/core/language/funnel/zh-cn'),
  ko: () => import('@keystage/core/language/funnel/ko'),
};
const stages: Record<Language, () => Promise<{ stageWords: StageWords }>> = {
  en: () => import('@keystage/core/language/stages/en'),
  'zh-CN': () => import('@keystage/core/language/stages/zh-cn'),
  ko: () => import('@keystage/core/language/stages/ko'),
};
const own: Record<Language, () => Promise<{ functionWords: FunctionWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

const loaded = new Map<Language, Promise<FunctionLanguage>>();

/** The languages that a function may be asked to speak. */
export const functionLanguages = Object.keys(own) as readonly Language[];

/** Loads what the functions say in a language, once; a load that failed is tried again the next time. */
export function loadFunctionLanguage(language: Language): Promise<FunctionLanguage> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = Promise.all([core[language](), funnel[language](), stages[language](), own[language]()]).then(
    ([{ words }, { funnelWords }, { stageWords }, { functionWords }]) => ({
      language,
      words,
      funnel: funnelWords,
      stages: stageWords,
      functionWords,
    }),
  );
  loaded.set(language, loading);
  loading.catch(() => loaded.delete(language));
  return loading;
}
