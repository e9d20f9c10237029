import type { Language } from '@keystage/core';
import type { OrgTrailWords } from './org-trail-words';

const loaders: Record<Language, () => Promise<{ orgTrailWords: OrgTrailWords }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-cn'),
  ko: () => import('./ko'),
};

/** What reading an org's trail says, loaded when somebody goes there. */
export async function loadOrgTrailWords(language: Language): Promise<OrgTrailWords> {
  return (await loaders[language]()).orgTrailWords;
}
