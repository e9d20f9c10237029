import type { ConditionList } from './placement';
import type { Condition, Fact, Stage, StageTemplate, TemplateText } from './stage-template';

/** Where a condition stands in a template file; stage and place in its list counted from 0. */
export interface ConditionSpot {
  readonly stage: number;
  readonly list: ConditionList;
  readonly index: number;
}

/** One thing that a person does to a condition of a template. */
export type ConditionEdit =
  /** A condition of its own at the end of a list, with a yes/no fact of its own to show it; `besides` are templates whose names it must not take. */
  | {
      readonly kind: 'add';
      readonly stage: number;
      readonly list: ConditionList;
      readonly besides: readonly StageTemplate[];
    }
  | { readonly kind: 'remove'; readonly at: ConditionSpot }
  /** To another list of its stage, or to another place in its own. */
  | { readonly kind: 'move'; readonly at: ConditionSpot; readonly to: Pick<ConditionSpot, 'list' | 'index'> }
  /** What the condition says; a fact of its own is called the same. */
  | {
      readonly kind: 'word';
      readonly at: ConditionSpot;
      readonly language: keyof TemplateText;
      readonly words: string;
    }
  /** One that a former template has and this one has not, with the facts it looks at. */
  | { readonly kind: 'putBack'; readonly at: ConditionSpot; readonly from: StageTemplate };

/** The lists of a stage in the order they are read: what opens it, what finishes it, what helps. */
export const conditionLists = [
  ...(['milestones', 'successCriteria'] as const),
  ...(['process', 'relationship', 'information'] as const),
] satisfies readonly ConditionList[];

/** The conditions of one list of a stage. */
export function conditionsIn({ milestones, successCriteria, conditions }: Stage, list: ConditionList): Condition[] {
  if (list === 'milestones') return milestones;
  return list === 'successCriteria' ? successCriteria : conditions[list];
}

/** Where a condition stands, as problems name it. */
export function conditionPath({ stage, list, index }: ConditionSpot): string {
  const isGate = list === 'milestones' || list === 'successCriteria';
  return `stages[${stage}].${isGate ? list : `conditions.${list}`}[${index}]`;
}

/**
 * A template file with one of its conditions changed. Nothing is judged here: what comes out is a file for `parseTemplate` to read, and a
 * condition that was just added waits for its words. Facts of a condition's own come and go with it; those of a ready template stay, so that
 * evidence keeps its place.
 */
export function editCondition(file: StageTemplate, edit: ConditionEdit): StageTemplate {
  switch (edit.kind) {
    case 'add':
      return added(file, edit);
    case 'remove':
      return removed(file, edit.at);
    case 'move': {
      const { at, to } = edit;
      const condition = conditionAt(file, at);
      const kind = to.list === 'milestones' || to.list === 'successCriteria' ? condition.kind : to.list;
      return inserted(without(file, at), { ...to, stage: at.stage }, { ...condition, kind });
    }
    case 'word':
      return worded(file, edit);
    case 'putBack':
      return putBack(file, edit.at, edit.from);
  }
}

/** Conditions that a former template has and this one has not, each where it stood there, in the order of that template. */
export function conditionsTakenOut(file: StageTemplate, former: StageTemplate): ConditionSpot[] {
  const here = new Set(spotsOf(file).map((spot) => conditionAt(file, spot).id));
  const stages = new Map(file.stages.map(({ id }, k) => [id, k]));
  return spotsOf(former).flatMap((spot) => {
    if (!stages.has(former.stages[spot.stage].id)) return [];
    return here.has(conditionAt(former, spot).id) ? [] : [spot];
  });
}

/** The condition at a spot; throws where none stands, for no screen leads there. */
export function conditionAt({ stages }: StageTemplate, spot: ConditionSpot): Condition {
  const condition = conditionsIn(stages[spot.stage], spot.list)[spot.index];
  if (!condition) throw new Error(`A template has no condition at ${conditionPath(spot)}.`);
  return condition;
}

const OWN = /^own\.claim(\d+)$/;

function added(file: StageTemplate, { stage, list, besides }: Extract<ConditionEdit, { kind: 'add' }>): StageTemplate {
  const used = [file, ...besides].flatMap(({ facts }) => facts.map(({ path }) => Number(OWN.exec(path)?.[1] ?? 0)));
  const number = Math.max(0, ...used) + 1;
  const path = `own.claim${number}`;
  // Until the condition has words its fact goes by its number: one thing that is missing is told once.
  const name = { en: `own ${number}`, 'zh-CN': `own ${number}`, ko: `own ${number}` };
  const condition: Condition = {
    id: `own-claim-${number}`,
    kind: list === 'milestones' || list === 'successCriteria' ? 'process' : list,
    expr: { is: path },
    text: { en: '', 'zh-CN': '', ko: '' },
    satisfy: { en: '', 'zh-CN': '', ko: '' },
  };
  const fact: Fact = { path, type: 'yesNo', name };
  const index = conditionsIn(file.stages[stage], list).length;
  return inserted({ ...file, facts: [...file.facts, fact] }, { stage, list, index }, condition);
}

function removed(file: StageTemplate, at: ConditionSpot): StageTemplate {
  const own = ownFactOf(conditionAt(file, at));
  const rest = without(file, at);
  const must = rest.gate?.must.filter((id) => id !== conditionAt(file, at).id);
  const isAskedElsewhere = own !== undefined && JSON.stringify(rest.stages).includes(JSON.stringify(own));
  return {
    ...rest,
    ...(rest.gate && must && { gate: { ...rest.gate, must } }),
    ...(own !== undefined && !isAskedElsewhere && { facts: rest.facts.filter(({ path }) => path !== own) }),
  };
}

function worded(file: StageTemplate, { at, language, words }: Extract<ConditionEdit, { kind: 'word' }>): StageTemplate {
  const condition = conditionAt(file, at);
  const own = ownFactOf(condition);
  const changed = replaced(file, at, [{ ...condition, text: { ...condition.text, [language]: words } }]);
  if (own === undefined || words.trim() === '') return changed;
  const facts = changed.facts.map((fact) =>
    fact.path === own ? { ...fact, name: { ...fact.name, [language]: words } } : fact,
  );
  return { ...changed, facts };
}

function putBack(file: StageTemplate, at: ConditionSpot, from: StageTemplate): StageTemplate {
  const stage = file.stages.findIndex(({ id }) => id === from.stages[at.stage].id);
  const condition = conditionAt(from, at);
  const known = new Set(file.facts.map(({ path }) => path));
  const own = ownFactOf(condition);
  const facts = from.facts.filter(({ path }) => path === own && !known.has(path));
  const index = Math.min(at.index, conditionsIn(file.stages[stage], at.list).length);
  return inserted({ ...file, facts: [...file.facts, ...facts] }, { ...at, stage, index }, condition);
}

function spotsOf({ stages }: StageTemplate): ConditionSpot[] {
  return stages.flatMap((one, stage) =>
    conditionLists.flatMap((list) => conditionsIn(one, list).map((_, index) => ({ stage, list, index }))),
  );
}

/** The fact that came with a condition; undefined for one of a ready template. */
function ownFactOf({ expr }: Condition): string | undefined {
  return 'is' in expr && OWN.test(expr.is) ? expr.is : undefined;
}

function without(file: StageTemplate, at: ConditionSpot): StageTemplate {
  return replaced(file, at, []);
}

function replaced(file: StageTemplate, at: ConditionSpot, by: readonly Condition[]): StageTemplate {
  return listChanged(file, at, (list) => [...list.slice(0, at.index), ...by, ...list.slice(at.index + 1)]);
}

function inserted(file: StageTemplate, at: ConditionSpot, condition: Condition): StageTemplate {
  return listChanged(file, at, (list) => [...list.slice(0, at.index), condition, ...list.slice(at.index)]);
}

function listChanged(
  file: StageTemplate,
  { stage: place, list }: Pick<ConditionSpot, 'stage' | 'list'>,
  change: (conditions: readonly Condition[]) => Condition[],
): StageTemplate {
  const stages = file.stages.map((stage, k): Stage => {
    if (k !== place) return stage;
    const changed = change(conditionsIn(stage, list));
    if (list === 'milestones') return { ...stage, milestones: changed };
    if (list === 'successCriteria') return { ...stage, successCriteria: changed };
    return { ...stage, conditions: { ...stage.conditions, [list]: changed } };
  });
  return { ...file, stages };
}
