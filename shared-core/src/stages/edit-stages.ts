import { conditionLists, conditionsIn, editCondition } from './edit-condition';
import { factCatalogue } from './fact-catalogue';
import { pathsBehind } from './paths-behind';
import type { Condition, Stage, StageTemplate } from './stage-template';

/** One thing that a person does to the stages of a template; places are counted from 0. */
export type StageEdit =
  /** A stage of its own at a place, with one milestone; `besides` are templates whose names it must not take. */
  | { readonly kind: 'add'; readonly at: number; readonly besides: readonly StageTemplate[] }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  /** A stage that a former template has and this one has not, with its facts and must-haves. */
  | { readonly kind: 'putBack'; readonly id: string; readonly from: StageTemplate };

/** What goes from a template together with one of its stages. */
export interface FallsWithStage {
  readonly conditions: readonly Condition[];
  /** Of those, the ones that no share of the others makes up for. */
  readonly must: readonly Condition[];
  /** Paths of facts that no other stage asks for: evidence of them stays on file and is looked at no more. */
  readonly facts: readonly string[];
  /** Ids of the buyer's stages that keep step with this one alone; they will with the stage before it. */
  readonly mirrors: readonly string[];
  /** What the rep is judged by at this stage. */
  readonly targets: Stage['appraisal'];
}

/**
 * A template file with one stage more, less, or elsewhere. Nothing is judged here: what comes out is a file for `parseTemplate` to read, and
 * a stage that was just added waits for its words. The buyer's stages go on keeping step with the stages they did; a new stage with what the
 * one before it does.
 */
export function editStages(file: StageTemplate, edit: StageEdit): StageTemplate {
  switch (edit.kind) {
    case 'add':
      return added(file, edit.at, edit.besides);
    case 'remove':
      return removed(file, edit.at);
    case 'move': {
      const rest = file.stages.filter((_, k) => k !== edit.at);
      // Mirrors stay with their places: the buyer's way does not turn round with the seller's.
      return { ...file, stages: [...rest.slice(0, edit.to), file.stages[edit.at], ...rest.slice(edit.to)] };
    }
    case 'putBack':
      return putBack(file, edit.id, edit.from);
  }
}

/** Everything that would go with a stage, for a person to know before it does. */
export function fallsWithStage(file: StageTemplate, at: number): FallsWithStage {
  const stage = file.stages[at];
  const conditions = conditionsOf(stage);
  const must = new Set(file.gate?.must);
  const asked = askedBy(file, [stage]);
  const others = askedBy(
    file,
    file.stages.filter((one) => one !== stage),
  );
  const number = at + 1;
  return {
    conditions,
    must: conditions.filter(({ id }) => must.has(id)),
    facts: [...asked].filter((path) => !others.has(path)),
    mirrors: file.buyerStages
      .map(({ id }) => id)
      .filter((id) => file.mapping[id]?.[0] === number && file.mapping[id][1] === number),
    targets: stage.appraisal,
  };
}

/** The stages that a former template has and this one has not, in the order of that template. */
export function stagesTakenOut(file: StageTemplate, former: StageTemplate): readonly Stage[] {
  const here = new Set(file.stages.map(({ id }) => id));
  return former.stages.filter(({ id }) => !here.has(id));
}

type Mirror = StageTemplate['mapping'][string];

const OWN = /^own-stage-(\d+)$/;

function added(file: StageTemplate, at: number, besides: readonly StageTemplate[]): StageTemplate {
  const used = [file, ...besides].flatMap(({ stages }) => stages.map(({ id }) => Number(OWN.exec(id)?.[1] ?? 0)));
  const stage: Stage = {
    id: `own-stage-${Math.max(0, ...used) + 1}`,
    name: { en: '', 'zh-CN': '', ko: '' },
    ...(file.of === 'deal' && { weights: { entered: chanceBefore(file, at) } }),
    milestones: [],
    successCriteria: [],
    conditions: { process: [], relationship: [], information: [] },
    appraisal: [],
  };
  // Whoever enters a stage has shown something: without a milestone it would be no stage.
  return editCondition(inserted(file, at, stage), { kind: 'add', stage: at, list: 'milestones', besides });
}

/** The chance that a deal has reached by then: chances never fall from stage to stage. */
function chanceBefore({ stages }: StageTemplate, at: number): number {
  const known = stages.slice(0, at).flatMap(({ weights }) => [weights?.entered, weights?.completed]);
  return Math.max(0, ...known.filter((chance) => typeof chance === 'number'));
}

function inserted(file: StageTemplate, at: number, stage: Stage): StageTemplate {
  const stages = [...file.stages.slice(0, at), stage, ...file.stages.slice(at)];
  const number = at + 1;
  const moved = ([from, to]: Mirror): Mirror => [from >= number ? from + 1 : from, to >= number ? to + 1 : to];
  return { ...file, stages, mapping: { ...mapped(file, moved), ...joined(file, at) } };
}

/** Who keeps step with the stage that stood before a new one, or was first before it, keeps step with the new one too. */
function joined({ buyerStages, mapping }: StageTemplate, at: number): StageTemplate['mapping'] {
  const mirrors = buyerStages.flatMap(({ id }) =>
    mapping[id] ? [{ id, from: mapping[id][0], to: mapping[id][1] }] : [],
  );
  // One that reaches over the place has the new stage within it.
  if (mirrors.some(({ from, to }) => from <= at && to > at)) return {};
  const one = at === 0 ? mirrors.find(({ from }) => from === 1) : mirrors.filter(({ to }) => to === at).at(-1);
  if (!one) return {};
  return { [one.id]: at === 0 ? [1, one.to + 1] : [one.from, at + 1] };
}

function removed(file: StageTemplate, at: number): StageTemplate {
  const number = at + 1;
  const moved = ([from, to]: Mirror): Mirror => {
    const last = to >= number ? to - 1 : to;
    return [Math.min(from > number ? from - 1 : from, last), last];
  };
  const gone = new Set(conditionsOf(file.stages[at]).map(({ id }) => id));
  const stages = file.stages.filter((_, k) => k !== at);
  const own = new Set(ownFacts(file.stages[at]));
  const rest = { ...file, stages, mapping: mapped(file, moved) };
  const stillAsked = JSON.stringify([stages, file.facts.map((fact) => ('from' in fact ? fact.from : null))]);
  return {
    ...rest,
    ...(file.gate && { gate: { ...file.gate, must: file.gate.must.filter((id) => !gone.has(id)) } }),
    facts: file.facts.filter(({ path }) => !own.has(path) || stillAsked.includes(JSON.stringify(path))),
  };
}

function putBack(file: StageTemplate, id: string, from: StageTemplate): StageTemplate {
  const place = from.stages.findIndex((stage) => stage.id === id);
  const stage = from.stages[place];
  const here = file.stages.map((one) => one.id);
  // Behind the nearest of those that stood before it.
  const before = from.stages
    .slice(0, place)
    .filter((one) => here.includes(one.id))
    .at(-1);
  const at = before ? here.indexOf(before.id) + 1 : 0;
  const back = inserted(file, at, stage);
  const known = new Set(file.facts.map(({ path }) => path));
  const asked = askedBy(from, [stage]);
  const facts = from.facts.filter(({ path }) => asked.has(path) && !known.has(path));
  const must = new Set(conditionsOf(stage).map((condition) => condition.id));
  const isAsItWas = back.stages.map((one) => one.id).join() === from.stages.map((one) => one.id).join();
  return {
    ...back,
    ...(isAsItWas && { mapping: from.mapping }),
    facts: inOrderOf([...file.facts, ...facts], from.facts),
    ...(file.gate && {
      gate: {
        ...file.gate,
        must: [...file.gate.must, ...(from.gate?.must.filter((one) => must.has(one)) ?? [])],
      },
    }),
  };
}

function mapped({ mapping }: StageTemplate, moved: (mirror: Mirror) => Mirror): StageTemplate['mapping'] {
  return Object.fromEntries(Object.entries(mapping).map(([id, mirror]) => [id, moved(mirror)]));
}

function conditionsOf(stage: Stage): Condition[] {
  return conditionLists.flatMap((list) => conditionsIn(stage, list));
}

/** The facts that came with conditions of a person's own; those of a ready template stay, so that evidence keeps its place. */
function ownFacts(stage: Stage): string[] {
  return conditionsOf(stage).flatMap(({ expr }) => ('is' in expr && expr.is.startsWith('own.claim') ? [expr.is] : []));
}

/** What stages ask for; of a draft an expression may be anything, and what is none asks for nothing. */
function askedBy(file: StageTemplate, stages: readonly Stage[]): ReadonlySet<string> {
  const catalogue = factCatalogue(file);
  return new Set(
    stages.flatMap(conditionsOf).flatMap(({ expr }) => {
      try {
        return pathsBehind(expr, catalogue);
      } catch {
        return [];
      }
    }),
  );
}

function inOrderOf<Named extends { readonly path: string }>(list: readonly Named[], order: readonly Named[]): Named[] {
  const places = new Map(order.map(({ path }, k) => [path, k]));
  const placeOf = ({ path }: Named) => places.get(path) ?? Infinity;
  return [...list].sort((one, other) => {
    const [first, second] = [placeOf(one), placeOf(other)];
    return first === second ? 0 : first - second;
  });
}
