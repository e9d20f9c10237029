import type { StageTemplate } from './stage-template';
import { whatItIsAbout } from './what-it-is-about';

/** Of several templates the one that most of these texts are facts or conditions of, the first among equals; undefined where none knows any. */
export function templateSpokenOf(
  templates: readonly StageTemplate[],
  texts: readonly string[],
): StageTemplate | undefined {
  const known = (template: StageTemplate) =>
    texts.filter((text) => whatItIsAbout(template, text)?.kind === 'facts').length;
  const counts = templates.map((template) => ({ template, known: known(template) }));
  const most = counts.reduce((best, one) => (one.known > best.known ? one : best), counts[0]);
  return most && most.known > 0 ? most.template : undefined;
}
