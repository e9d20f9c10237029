import { plainText } from '../intake/plain-text';
import { factCatalogue } from './fact-catalogue';
import { factsAsked } from './facts-asked';
import type { Condition, StageTemplate, TemplateText } from './stage-template';

/** What a line of evidence speaks of: facts of the template, or the stage the buyer is in. */
export type EvidenceSubject =
  | { readonly kind: 'facts'; readonly paths: readonly string[]; readonly condition?: string }
  | { readonly kind: 'buyerStage' };

const buyerStageWords =
  'buyerStage|procurement stage|buying stage|buyer stage|stage of the buyer|采购阶段|客户采购阶段|구매 단계|고객 구매 단계';

const known = new WeakMap<StageTemplate, ReadonlyMap<string, EvidenceSubject>>();

/**
 * Which facts a text names: by a fact's path or name, or by a condition's id or text, in any language of the template. A condition stands
 * for the facts a person can find out behind it; of several ways to meet it, for those of the first ◆. Undefined for a text that names none.
 */
export function whatItIsAbout(template: StageTemplate, text: string): EvidenceSubject | undefined {
  const subjects = known.get(template) ?? subjectsOf(template);
  known.set(template, subjects);
  return subjects.get(squeezed(text));
}

function subjectsOf(template: StageTemplate): ReadonlyMap<string, EvidenceSubject> {
  const subjects = new Map<string, EvidenceSubject>();
  const add = (text: string, subject: EvidenceSubject) => {
    const key = squeezed(text);
    if (key !== '' && !subjects.has(key)) subjects.set(key, subject);
  };
  const named = (name: TemplateText, subject: EvidenceSubject) => {
    for (const text of Object.values(name)) add(text, subject);
  };
  const catalogue = factCatalogue(template);
  for (const { path } of template.facts) add(path, { kind: 'facts', paths: [path] });
  const conditions = template.stages.flatMap(({ milestones, successCriteria, conditions: guidance }) => [
    ...milestones,
    ...successCriteria,
    ...Object.values(guidance).flat(),
  ]);
  const ofCondition = ({ id, expr }: Condition): EvidenceSubject => {
    return { kind: 'facts', paths: factsAsked(expr, catalogue), condition: id };
  };
  for (const condition of conditions) add(condition.id, ofCondition(condition));
  for (const condition of conditions) named(condition.text, ofCondition(condition));
  for (const { path, name } of template.facts) named(name, { kind: 'facts', paths: [path] });
  for (const word of buyerStageWords.split('|')) add(word, { kind: 'buyerStage' });
  return subjects;
}

/** Case, width, spaces and signs do not matter. */
export function squeezed(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
