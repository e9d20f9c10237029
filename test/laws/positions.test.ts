import * as fc from 'fast-check';
import { parseTemplate, placeDeal, type Expr, type Placement, type StageTemplate } from '@keystage/core';
import { asOf, catalogue, someConditions, someFacts, type Facts } from './random-conditions';

const words = (en: string) => ({ en, 'zh-CN': en, ko: en });
const conditions = someConditions({ dates: true, counts: true, harmless: true });

/** A gate's conditions, mostly few, so that deals get somewhere. */
const set = fc.array(conditions, { minLength: 1, maxLength: 2 });
const ladder = fc.record({
  stages: fc.array(fc.tuple(set, set), { minLength: 1, maxLength: 4 }),
  requireFormerEntries: fc.boolean(),
  gate: fc.option(fc.constantFrom({ atLeast: { share: 0.5 }, must: [] }, { atLeast: { count: 1 }, must: [] }), {
    nil: undefined,
  }),
});

type Ladder = typeof ladder extends fc.Arbitrary<infer T> ? T : never;

function templateOf({ stages, requireFormerEntries, gate }: Ladder): StageTemplate {
  let count = 0;
  const condition = (expr: Expr) => {
    count += 1;
    return { id: `c${count}`, kind: 'process', expr, text: words('is so'), satisfy: words('see to it') };
  };
  const parsed = parseTemplate({
    ...{ keystage: 1, id: 'random', version: 1, name: words('random'), of: 'deal', buyerStages: [], mapping: {} },
    ...{ facts: catalogue.facts, requireFormerEntries, ...(gate && { gate }) },
    stages: stages.map(([milestones, criteria], i) => ({
      ...{ id: `s${i}`, name: words(`stage ${i}`), weights: { entered: 0.5 }, appraisal: [] },
      ...{ milestones: milestones.map(condition), successCriteria: criteria.map(condition) },
      conditions: { process: [], relationship: [], information: [] },
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}

const height = ({ evidenced: { stage, state } }: Placement) => stage * 2 + Number(state === 'completed');
const place = (template: StageTemplate, facts: Facts) => placeDeal(template, { values: facts }, asOf);

/** What was blank is filled in, what was no may turn into a yes, and somebody may join the circle. */
function learn(before: Facts, more: Facts): Facts {
  const { project, people, ...rest } = before;
  const yes = (one: boolean | undefined, other: boolean | undefined) =>
    one === false && other === true ? true : (one ?? other);
  return {
    ...more,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '  ')),
    ...{ a: yes(before.a, more.a), b: yes(before.b, more.b), c: yes(before.c, more.c) },
    project: { approved: yes(project.approved, more.project.approved) },
    people: [...people, ...more.people],
  };
}

test('law: a fact more, a yes for a no, or a person more never lowers a position', () => {
  let climbed = 0;
  fc.assert(
    fc.property(ladder, someFacts, someFacts, (drawn, facts, more) => {
      const template = templateOf(drawn);
      const [before, after] = [facts, learn(facts, more)].map((known) => height(place(template, known)));
      climbed += Number(after > before);
      expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 500, seed: 20_261_120 },
  );
  expect(climbed).toBeGreaterThan(50); // the law is not kept by standing still
});

test('law: something blocks until the last stage is completed, and then nothing does', () => {
  fc.assert(
    fc.property(ladder, someFacts, (drawn, facts) => {
      const template = templateOf(drawn);
      const { evidenced, blocking, nextGate } = place(template, facts);
      const atEnd = evidenced.stage === template.stages.length && evidenced.state === 'completed';
      expect([blocking.length === 0, nextGate === null]).toEqual([atEnd, atEnd]);
    }),
    { numRuns: 500, seed: 20_261_120 },
  );
});
