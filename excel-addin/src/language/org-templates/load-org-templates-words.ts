import type { Language } from '@keystage/core';
import type { OrgTemplatesWords } from './org-templates-words';

const loaders: Record<Language, () => Promise<{ orgTemplatesWords: OrgTemplatesWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What publishing a template says, loaded when somebody goes there. */
export async function loadOrgTemplatesWords(language: Language): Promise<OrgTemplatesWords> {
  return (await loaders[language]()).orgTemplatesWords;
}
