import type { Language } from '@keystage/core';
import type { SalesforceWords } from './salesforce-words';

const loaders: Record<Language, () => Promise<{ salesforceWords: SalesforceWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** The words about Salesforce in one language, loaded when they are needed. */
export async function loadSalesforceWords(language: Language): Promise<SalesforceWords> {
  return (await loaders[language]()).salesforceWords;
}
