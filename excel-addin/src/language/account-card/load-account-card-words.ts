import type { Language } from '@keystage/core';
import type { AccountCardWords } from './account-card-words';

const loaders: Record<Language, () => Promise<{ accountCardWords: AccountCardWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What the card of an account says, loaded with the first card. */
export async function loadAccountCardWords(language: Language): Promise<AccountCardWords> {
  return (await loaders[language]()).accountCardWords;
}
