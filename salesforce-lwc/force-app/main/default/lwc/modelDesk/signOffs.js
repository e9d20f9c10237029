import lang from '@salesforce/i18n/lang';
import { languageOf, signOffFields, signOffs } from 'c/keystageCore';
import { en, ko, sayTrailEntry, zhCn } from 'c/keystageTrail';
/** What is said of signing off, in the reader's language. */
export const trailWords = { en, 'zh-CN': zhCn, ko }[languageOf(lang)];
/** What was signed off, models and templates, in the order it was done; the query gives the latest first. */
export function trailOf(nodes) {
  const records = [...nodes]
    .reverse()
    .map((node) => Object.fromEntries(signOffFields.map((field) => [field, node[field]?.value ?? null])));
  return signOffs(records);
}
/** The latest first, each as the sentences that every host says. */
export function linesOfTrail(trail, say) {
  return trail.map((entry, k) => ({ key: String(k), text: sayTrailEntry(entry, trailWords, say) })).reverse();
}
