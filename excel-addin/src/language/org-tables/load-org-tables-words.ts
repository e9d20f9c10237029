import type { Language } from '@keystage/core';
import type { OrgTablesWords } from './org-tables-words';

const loaders: Record<Language, () => Promise<{ orgTablesWords: OrgTablesWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What the tables of an org say, loaded when they are chosen. */
export async function loadOrgTablesWords(language: Language): Promise<OrgTablesWords> {
  return (await loaders[language]()).orgTablesWords;
}
