import type { Language } from '@keystage/core';
import environment from '../../manifests/excel/environments/development.json';
import { confirmSteps, type ConfirmStep } from './confirm-steps';
import type { ConfirmWords } from './confirm-words';
import { confirmWords as en } from './language/en';
import { confirmWords as ko } from './language/ko';
import { confirmWords as zh } from './language/zh-cn';

/** What the page says in one language, and of which files. */
export interface ConfirmFacts {
  readonly words: ConfirmWords;
  readonly page: string;
  readonly workbook: string;
  readonly manifest: string;
  readonly host: string;
  readonly steps: readonly ConfirmStep[];
}

const pages = {
  en: { words: en, page: 'keystage-in-excel.html' },
  'zh-CN': { words: zh, page: 'keystage-in-excel.zh-CN.html' },
  ko: { words: ko, page: 'keystage-in-excel.ko.html' },
} as const satisfies Record<Language, object>;

export const confirmLanguages = Object.keys(pages) as readonly Language[];

/** The files that a person gets, and what the page says: the steps for the add-in as the development manifest names it. */
export function confirmFacts(language: Language): ConfirmFacts {
  const { words, page } = pages[language];
  return {
    ...{ words, page },
    workbook: 'keystage-in-excel.xlsx',
    manifest: `manifests/excel/keystage.${environment.name}.xml`,
    host: environment.host,
    steps: confirmSteps(words, environment.namespace),
  };
}
