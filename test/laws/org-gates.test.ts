import * as fc from 'fast-check';
import { compileGates, parseTemplate, placeDeal, type CompiledGates, type StageTemplate } from '@keystage/core';
import { evaluateFormula, parseFormula, type Formula, type FormulaValue } from '../hosts/salesforce/org/formula';
import { asOf } from './random-conditions';

const named = (name: string) => ({ en: name, 'zh-CN': name, ko: name });

/** Stages with so many milestones and criteria, each a yes/no fact of its own. */
const ladder = fc.record({
  stages: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 5,
  }),
  requireFormerEntries: fc.boolean(),
  gate: fc.option(fc.constantFrom({ atLeast: { share: 0.5 }, must: [] }, { atLeast: { count: 2 }, must: [] }), {
    nil: undefined,
  }),
});

type Ladder = typeof ladder extends fc.Arbitrary<infer T> ? T : never;

const stageId = (s: number) => `s${s}`;
const factOf = (id: string) => `fact.${id.replaceAll('-', '')}`;

function templateOf({ stages, requireFormerEntries, gate }: Ladder): StageTemplate {
  const condition = (id: string) => ({
    ...{ id, kind: 'process', expr: { is: factOf(id) }, text: named(id), satisfy: named(id) },
  });
  const several = (count: number, name: (k: number) => string) => Array.from({ length: count }, (_, k) => name(k));
  const made = stages.map(([milestones, criteria], s) => ({
    ...{ id: stageId(s), name: named(stageId(s)), weights: { entered: 0.5 }, appraisal: [] },
    milestones: several(milestones, (k) => `s${s}-m${k}`).map(condition),
    successCriteria: several(criteria, (k) => `s${s}-c${k}`).map(condition),
    conditions: { process: [], relationship: [], information: [] },
  }));
  const facts = idsOf(made).map((id) => ({ path: factOf(id), type: 'yesNo', name: named(id) }));
  const read = parseTemplate({
    ...{ keystage: 1, id: 'random', version: 1, name: named('random'), of: 'deal', buyerStages: [], mapping: {} },
    ...{ facts, stages: made, requireFormerEntries, ...(gate && { gate }) },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.template;
}

interface Gated {
  readonly milestones: readonly { readonly id: string }[];
  readonly successCriteria: readonly { readonly id: string }[];
}
const idsOf = (stages: readonly Gated[]) =>
  stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]).map(({ id }) => id);

/** A save as an org judges it, with so much evidence that says yes. */
interface Save {
  /** Values of the stage field; without a former one the deal is new, and nothing is filed under it yet. */
  readonly from: string | null;
  readonly to: string;
  readonly yes: ReadonlySet<string>;
  readonly bypass?: boolean;
  readonly recordType?: string;
  /** Where it is another one. */
  readonly formerType?: string;
}

const formulas = new Map<string, Formula>();

function parsed(formula: string): Formula {
  const known = formulas.get(formula) ?? parseFormula(formula);
  formulas.set(formula, known);
  return known;
}

function isRefused(
  { rules, rollUps }: CompiledGates,
  { from, to, yes, bypass = false, recordType = '', formerType = recordType }: Save,
): boolean {
  const counts = rollUps.map(({ name, filters }) => {
    const asked = filters.find(({ field }) => field === 'Condition__c')!.value.split(', ');
    return [name, from === null ? 0 : asked.filter((id) => yes.has(id)).length] as const;
  });
  const record: Readonly<Record<string, FormulaValue>> = {
    ...Object.fromEntries(counts),
    ...{
      StageName: to,
      '$Permission.Keystage_Bypass_Gates': bypass,
      'RecordType.DeveloperName': recordType,
      RecordTypeId: recordType,
    },
  };
  const value = (path: string) => record[path];
  const before: typeof record = { ...record, StageName: from ?? to, RecordTypeId: formerType };
  const former = (path: string) => before[path];
  return rules.some(
    ({ formula }) => evaluateFormula(parsed(formula), { value, former, isNew: from === null, today: asOf }) === true,
  );
}

const valueOf = (s: number) => (s < 0 ? 'None yet' : `Stage ${s}`);
const stageMapOf = (template: StageTemplate) =>
  Object.fromEntries(template.stages.map(({ id }, s) => [valueOf(s), id]));

test('law: an org lets a deal on to a stage exactly where the core sees it there, and back wherever it likes', () => {
  const told = { refused: 0, passed: 0, back: 0 };
  fc.assert(
    fc.property(ladder, fc.infiniteStream(fc.boolean()), fc.nat(), fc.nat(), (drawn, answers, at, goal) => {
      const template = templateOf(drawn);
      const gates = compileGates([{ name: 'Random', template, stageMap: stageMapOf(template) }]);
      const yes = new Set(idsOf(template.stages).filter(() => answers.next().value as boolean));
      const from = (at % (template.stages.length + 1)) - 1;
      const to = goal % template.stages.length;
      const refused = isRefused(gates, { from: valueOf(from), to: valueOf(to), yes });

      const upTo = { ...template, stages: template.stages.slice(0, to + 1) };
      const values: Record<string, Record<string, boolean>> = { fact: {} };
      for (const id of idsOf(upTo.stages)) values.fact[factOf(id).split('.')[1]] = yes.has(id);
      const isThere = placeDeal(upTo, { values }, asOf).evidenced.stage === to + 1;
      const goesOn = to > from;
      told[!goesOn ? 'back' : refused ? 'refused' : 'passed'] += 1;
      expect(refused).toBe(goesOn && !isThere);
      expect(isRefused(gates, { from: valueOf(from), to: valueOf(to), yes, bypass: true })).toBe(false);
    }),
    { numRuns: 500, seed: 20_261_120 },
  );
  expect(Math.min(...Object.values(told))).toBeGreaterThan(50);
});

test('law: a new deal may begin at the first stage, and nowhere else', () => {
  fc.assert(
    fc.property(ladder, fc.nat(), (drawn, goal) => {
      const template = templateOf(drawn);
      const gates = compileGates([{ name: 'Random', template, stageMap: stageMapOf(template) }]);
      const to = goal % template.stages.length;
      const everything = new Set(idsOf(template.stages));
      // A gate that asks for nothing lets new deals pass too.
      const asks = gates.rules.some(({ stage, list }) => stage === stageId(to) && list === 'milestones');
      expect(isRefused(gates, { from: null, to: valueOf(to), yes: everything })).toBe(to > 0 && asks);
    }),
    { numRuns: 150, seed: 20_261_120 },
  );
});

test('law: each deal is held by the process of its record type, and by no other', () => {
  const processes = (template: StageTemplate) =>
    [undefined, 'Renewal', 'Service'].map((recordType) => ({
      ...{ name: recordType ?? 'All others', template, stageMap: stageMapOf(template) },
      ...(recordType !== undefined && { recordType }),
    }));
  fc.assert(
    fc.property(ladder, fc.constantFrom('', 'Project', 'Renewal', 'Service'), fc.nat(), (drawn, recordType, goal) => {
      const template = templateOf(drawn);
      const all = compileGates(processes(template));
      const alone = compileGates([{ name: 'Alone', template, stageMap: stageMapOf(template) }]);
      const save = { from: valueOf(-1), to: valueOf(goal % template.stages.length), yes: new Set<string>() };
      expect(isRefused(all, { ...save, recordType })).toBe(isRefused(alone, save));
      const [, , service] = processes(template);
      expect(isRefused(compileGates([service]), { ...save, recordType })).toBe(
        recordType === 'Service' && isRefused(alone, save),
      );
    }),
    { numRuns: 150, seed: 20_261_120 },
  );
});

test('law: a deal that comes into a process by its record type is asked as one that comes on to its stage', () => {
  fc.assert(
    fc.property(ladder, fc.infiniteStream(fc.boolean()), fc.nat(), (drawn, answers, goal) => {
      const template = templateOf(drawn);
      const stageMap = stageMapOf(template);
      const renewal = compileGates([{ name: 'Renewal', template, stageMap, recordType: 'Renewal' }]);
      const yes = new Set(idsOf(template.stages).filter(() => answers.next().value as boolean));
      const to = valueOf(goal % template.stages.length);
      const came = { from: to, to, yes, recordType: 'Renewal', formerType: 'Project' };
      expect(isRefused(renewal, came)).toBe(isRefused(renewal, { ...came, from: valueOf(-1), formerType: 'Renewal' }));
      expect(isRefused(renewal, { ...came, recordType: 'Project', formerType: 'Renewal' })).toBe(false);
    }),
    { numRuns: 150, seed: 20_261_120 },
  );
});
