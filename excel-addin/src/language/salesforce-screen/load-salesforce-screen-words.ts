import type { Language } from '@keystage/core';
import type { SalesforceScreenWords } from './salesforce-screen-words';

const loaders: Record<Language, () => Promise<{ salesforceScreenWords: SalesforceScreenWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What the Salesforce screen says, loaded when it is opened. */
export async function loadSalesforceScreenWords(language: Language): Promise<SalesforceScreenWords> {
  return (await loaders[language]()).salesforceScreenWords;
}
