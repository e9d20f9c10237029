import lang from '@salesforce/i18n/lang';
import { languageOf, signOffFields, signOffs, type SignOff, type Speaker } from 'c/keystageCore';
import { en, ko, sayTrailEntry, zhCn, type TrailWords } from 'c/keystageTrail';
import type { SignOffNode } from './modelQueries';

/** What is said of signing off, in the reader's language. */
export const trailWords: TrailWords = { en, 'zh-CN': zhCn, ko }[languageOf(lang)];

/** What was signed off, models and templates, in the order it was done; the query gives the latest first. */
export function trailOf(nodes: readonly SignOffNode[]): SignOff[] {
  const records = [...nodes]
    .reverse()
    .map((node) => Object.fromEntries(signOffFields.map((field) => [field, node[field]?.value ?? null])));
  return signOffs(records);
}

/** The latest first, each as the sentences that every host says. */
export function linesOfTrail(
  trail: readonly SignOff[],
  say: Speaker,
): readonly { readonly key: string; readonly text: string }[] {
  return trail.map((entry, k) => ({ key: String(k), text: sayTrailEntry(entry, trailWords, say) })).reverse();
}
