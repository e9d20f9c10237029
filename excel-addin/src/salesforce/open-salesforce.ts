import type { FrozenRun, Language } from '@keystage/core';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import type { SalesforceScreenWords } from '../language/salesforce-screen/salesforce-screen-words';
import { loadSalesforceWords, type SalesforceWords } from '@keystage/core/salesforce';
import { openSalesforceStep, type RunInHand, type SalesforceStep, type SalesforceTools } from './salesforce-step';

/** The Salesforce step with the words it is shown in. */
export interface OpenSalesforce {
  readonly step: SalesforceStep;
  readonly words: SalesforceScreenWords;
  readonly orgWords: SalesforceWords;
}

/** Opens the step in the reader's language. Nothing of it, jsforce least of all, is loaded before. */
export async function openSalesforce(
  language: Language,
  tools: SalesforceTools,
  run: RunInHand,
  onPublished: (frozen: FrozenRun) => void,
): Promise<OpenSalesforce> {
  const [words, orgWords] = await Promise.all([loadSalesforceScreenWords(language), loadSalesforceWords(language)]);
  return { step: openSalesforceStep(tools, run, onPublished), words, orgWords };
}
