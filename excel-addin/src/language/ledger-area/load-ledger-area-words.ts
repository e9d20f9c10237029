import type { Language } from '@keystage/core';
import type { LedgerWords } from '@keystage/core/language/ledgers/ledger-words';
import type { LedgerAreaWords } from './ledger-area-words';

interface LoadedLedgerWords {
  /** The pane's own. */
  readonly text: LedgerAreaWords;
  /** What the core says of ledgers. */
  readonly ledger: LedgerWords;
}

const loaders: Record<Language, () => Promise<[{ ledgerAreaWords: LedgerAreaWords }, { ledgerWords: LedgerWords }]>> = {
  en: () => Promise.all([import('./en'), import('@keystage/core/language/ledgers/en')]),
  'zh-CN': () => Promise.all([import('./zh-cn'), import('@keystage/core/language/ledgers/zh-cn')]),
  ko: () => Promise.all([import('./ko'), import('@keystage/core/language/ledgers/ko')]),
};

/** What is said of ledgers, loaded with the screen that has them. */
export async function loadLedgerAreaWords(language: Language): Promise<LoadedLedgerWords> {
  const [{ ledgerAreaWords }, { ledgerWords }] = await loaders[language]();
  return { text: ledgerAreaWords, ledger: ledgerWords };
}
