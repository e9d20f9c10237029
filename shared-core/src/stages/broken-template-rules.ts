import { factCatalogue } from './fact-catalogue';
import { problemsOfExpr } from './problems-of-expr';
import { repeatedValues, repeats } from './repeats';
import { rulesOfFacts } from './rules-of-facts';
import type { Condition, Stage, StageTemplate, TemplateText } from './stage-template';
import type { TemplateProblem } from './template-problem';

/** What is wrong between the parts of a template whose shape is right: unknown facts, weights that fall, mirrors that overlap. */
export function brokenTemplateRules(template: StageTemplate): TemplateProblem[] {
  const conditions = conditionsOf(template);
  const { stages, buyerStages } = template;
  return [
    ...rulesOfFacts(template),
    ...repeats(stages, 'stages'),
    ...sameNames(stages, 'stages'),
    ...repeats(buyerStages, 'buyerStages'),
    ...sameNames(buyerStages, 'buyerStages'),
    ...repeatedValues(
      conditions.map(({ condition }) => condition.id),
      (i) => `${conditions[i].path}.id`,
    ),
    ...conditions.flatMap(({ condition, path }) =>
      problemsOfExpr(condition.expr, factCatalogue(template).facts, `${path}.expr`),
    ),
    ...stages.flatMap((stage, i) => rulesOfKinds(stage, `stages[${i}]`)),
    ...rulesOfWeights(template),
    ...rulesOfGate(template, conditions),
    ...rulesOfMapping(template),
  ];
}

interface Located {
  readonly condition: Condition;
  readonly path: string;
}

function conditionsOf(template: StageTemplate): Located[] {
  const located = (list: readonly Condition[], path: string) =>
    list.map((condition, i) => ({ condition, path: `${path}[${i}]` }));
  return template.stages.flatMap((stage, s) => [
    ...located(stage.milestones, `stages[${s}].milestones`),
    ...located(stage.successCriteria, `stages[${s}].successCriteria`),
    ...kinds.flatMap((kind) => located(stage.conditions[kind], `stages[${s}].conditions.${kind}`)),
  ]);
}

const kinds = ['process', 'relationship', 'information'] as const;

function rulesOfKinds(stage: Stage, path: string): TemplateProblem[] {
  return kinds.flatMap((list) =>
    stage.conditions[list].flatMap(({ kind }, i) =>
      kind === list
        ? []
        : [{ kind: 'kindOfOtherList', path: `${path}.conditions.${list}[${i}].kind`, got: kind, list } as const],
    ),
  );
}

function rulesOfWeights({ of, stages }: StageTemplate): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let before = 0;
  const rise = (got: number, path: string) => {
    if (got < before) problems.push({ kind: 'weightFalls', path, before, got });
    before = Math.max(before, got);
  };
  stages.forEach(({ weights }, i) => {
    const path = `stages[${i}].weights`;
    if (of === 'account' && weights) problems.push({ kind: 'weightOfAccount', path });
    if (of === 'deal' && !weights) problems.push({ kind: 'weightMissing', path });
    if (of !== 'deal' || !weights) return;
    rise(weights.entered, `${path}.entered`);
    if (weights.completed !== undefined) rise(weights.completed, `${path}.completed`);
  });
  return problems;
}

function rulesOfGate({ gate }: StageTemplate, conditions: readonly Located[]): TemplateProblem[] {
  const known = new Set(conditions.map(({ condition }) => condition.id));
  return (gate?.must ?? []).flatMap((id, i) =>
    known.has(id) ? [] : [{ kind: 'unknownCondition', path: `gate.must[${i}]`, id } as const],
  );
}

function rulesOfMapping({ mapping, buyerStages, stages }: StageTemplate): TemplateProblem[] {
  const known = buyerStages.map(({ id }) => id);
  const problems: TemplateProblem[] = Object.keys(mapping)
    .filter((id) => !known.includes(id))
    .map((id) => ({ kind: 'unknownBuyerStage', path: `mapping.${id}`, id, known }));
  let before: { id: string; to: number } | undefined;
  buyerStages.forEach(({ id }, i) => {
    if (!Object.hasOwn(mapping, id)) {
      problems.push({ kind: 'buyerStageWithoutMirror', path: `buyerStages[${i}]`, id });
      return;
    }
    const path = `mapping.${id}`;
    const [from, to] = mapping[id];
    if (from > to) problems.push({ kind: 'mirrorReversed', path, from, to });
    if (to > stages.length) problems.push({ kind: 'mirrorPastEnd', path, got: to, most: stages.length });
    if (before && from < before.to) {
      problems.push({ kind: 'mirrorOverlaps', path, from, before: before.id, beforeTo: before.to });
    }
    before = { id, to };
  });
  return problems;
}

function sameNames(entries: readonly { name: TemplateText }[], path: string): TemplateProblem[] {
  return (['en', 'zh-CN', 'ko'] as const).flatMap((language) => {
    const names = entries.map(({ name }) => name[language].trim().toLowerCase());
    return names.flatMap((name, i) => {
      const first = names.indexOf(name);
      if (first === i) return [];
      const shown = entries[i].name[language];
      const [at, firstPath] = [i, first].map((k) => `${path}[${k}].name.${language}`);
      return [{ kind: 'sameName', path: at, language, name: shown, firstPath } as const];
    });
  });
}
