import type { FunnelWords, Language, StageWords, Words } from '@keystage/core';
import type { FunctionWords } from './function-words';

/** What every custom function may have to say in one language. */
export interface FunctionLanguage {
  readonly language: Language;
  readonly words: Words;
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

/** The languages that a function may be asked to speak. */
export const functionLanguages = Object.keys(own) as readonly Language[];

/** Loads what the functions say in a language. */
export async function loadFunctionLanguage(language: Language): Promise<FunctionLanguage> {
  const [{ words }, { functionWords }] = await Promise.all([core[language](), own[language]()]);
  return { language, words, functionWords };
}

/** What is said of pipelines, for the functions over deals alone. */
export async function loadFunnelWords(language: Language): Promise<FunnelWords> {
  return (await funnel[language]()).funnelWords;
}

/** What is said of stages, for the function over facts alone. */
export async function loadStageWords(language: Language): Promise<StageWords> {
  return (await stages[language]()).stageWords;
}
