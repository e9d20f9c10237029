import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageWords as en } from '../language/stages/en';
import { stageWords as ko } from '../language/stages/ko';
import { stageSpeaker } from '../language/stages/stage-speaker';
import { stageWords as zh } from '../language/stages/zh-cn';
import { parseTemplate } from './parse-template';
import { condition, selling, sellingAt, sellingWith, stageOf } from './selling-template.test-data';
import type { TemplateProblem } from './template-problem';

const say = stageSpeaker(en);
const problemsOf = (source: unknown): readonly TemplateProblem[] => {
  const parsed = parseTemplate(source);
  return parsed.ok ? [] : parsed.problems;
};

const [invite, show, design, signed] = selling.stages;
const milestone = 'stages[0].milestones[0]';
const withExpr = (expr: unknown) => sellingAt(`${milestone}.expr`, expr);
const yesNoFrom = (path: string, from: unknown) => ({ path, type: 'yesNo', name: selling.name, from });
const selfContained: Record<string, unknown> = { all: [] };
selfContained.all = [selfContained];

/** Everything that can be wrong with a template, the fault planted, and the sentence about it. */
const faults: readonly (readonly [TemplateProblem['kind'], unknown, string])[] = [
  ['notJson', '{"keystage":1,', 'The template is not valid JSON (…). Correct it at that place.'],
  [
    'tooDeep',
    withExpr(selfContained),
    'stages[0].milestones[0].expr.all[0].all[0].all…: parts are nested more than 64 levels deep, or contain themselves. Write the condition flatter.',
  ],
  [
    'unknownFormat',
    sellingAt('keystage', 2),
    'keystage: format 2 is not known here, only 1. Use a newer version of Keystage, or save the template in format 1.',
  ],
  ['wrongType', [], 'The template: expected an object, got [].'],
  ['wrongType', sellingAt('id', 'Selling One'), 'id: expected lower-case-words, got "Selling One".'],
  [
    'wrongType',
    sellingAt('facts[0].path', 'Interest'),
    'facts[0].path: expected a path such as meeting.date, got "Interest".',
  ],
  [
    'wrongType',
    withExpr({ eq: ['note', null] }),
    `${milestone}.expr.eq[1]: expected a text, a number, true or false, got null.`,
  ],
  [
    'wrongType',
    sellingAt('mapping.need', [1, 1, 2]),
    'mapping.need: expected [first, last], two stages counted from 1, got [1,1,2].',
  ],
  [
    'wrongType',
    sellingAt('gate', { atLeast: 0.8, must: [] }),
    'gate.atLeast: expected { "share": 0–1 } or { "count": n }, got 0.8.',
  ],
  ['missing', sellingAt('stages', undefined), 'stages is missing. Add it.'],
  ['missing', sellingAt(`${milestone}.expr`, undefined), `${milestone}.expr is missing. Add it.`],
  [
    'unknownKey',
    sellingAt('stages[0].milestone', []),
    'stages[0]: “milestone” is not a part of a template. Remove it, or correct its spelling.',
  ],
  ['notOneOf', sellingAt('of', 'lead'), 'of: expected one of deal, account; got "lead".'],
  [
    'notOneOf',
    sellingAt('facts[0].type', 'yesno'),
    'facts[0].type: expected one of yesNo, number, date, text, choice, list; got "yesno".',
  ],
  [
    'notOneOf',
    withExpr({ eq: ['route', 'auction'] }),
    `${milestone}.expr.eq: expected one of tender, direct; got "auction".`,
  ],
  [
    'outOfRange',
    sellingAt('stages[0].weights.entered', 10),
    'stages[0].weights.entered: expected a number up to 1, got 10.',
  ],
  ['tooFew', sellingAt('stages[0].milestones', []), 'stages[0].milestones: expected at least 1, got 0.'],
  [
    'noWords',
    sellingAt(`${milestone}.text.ko`, undefined),
    `${milestone}.text.ko: there are no words in Korean. Write them.`,
  ],
  [
    'noWords',
    sellingAt(`${milestone}.satisfy.zh-CN`, ' '),
    `${milestone}.satisfy.zh-CN: there are no words in Chinese. Write them.`,
  ],
  [
    'notOneOperator',
    withExpr({ is: 'demo', known: 'demo' }),
    `${milestone}.expr: expected a condition with exactly one of known, is, eq, ne, lt, le, gt, ge, in, within, count, all, any, atLeast, not. Join several in "all" or "any".`,
  ],
  [
    'notOneOperator',
    withExpr({ all: [{ any: [{ is: 'demo' }, 'demo'] }] }),
    `${milestone}.expr.all[0].any[1]: expected a condition with exactly one of known, is, eq, ne, lt, le, gt, ge, in, within, count, all, any, atLeast, not. Join several in "all" or "any".`,
  ],
  [
    'repeated',
    sellingAt('stages[1].id', 'invite'),
    'stages[1].id: “invite” already stands at stages[0].id. Give it another.',
  ],
  [
    'repeated',
    sellingAt('stages[1].milestones[0].id', 'has-interest'),
    'stages[1].milestones[0].id: “has-interest” already stands at stages[0].milestones[0].id. Give it another.',
  ],
  [
    'sameName',
    sellingAt('stages[2].name.en', 'Invite'),
    'stages[2].name.en: two stages are called “Invite” in English, first at stages[0].name.en. Rename one.',
  ],
  [
    'factInsideFact',
    sellingAt('facts[10].path', 'demo.note'),
    'facts[10].path: “demo.note” lies inside the fact “demo”, which is no folder. Rename one of them.',
  ],
  [
    'unknownPath',
    withExpr({ not: { is: 'intrest' } }),
    `${milestone}.expr.not.is: “intrest” is not among the facts. Add it to them, or correct its spelling.`,
  ],
  [
    'unknownPath',
    withExpr({ count: { of: 'buyingRoles', where: { is: 'mett' }, ge: 1 } }),
    `${milestone}.expr.count.where.is: “mett” is not among the facts. Add it to them, or correct its spelling.`,
  ],
  [
    'operatorDoesNotFit',
    withExpr({ is: 'budget.amount' }),
    `${milestone}.expr.is: “is” cannot look at “budget.amount”, which is a number. Use another operator.`,
  ],
  [
    'literalDoesNotFit',
    withExpr({ ge: ['lastCall', '2026-02-30'] }),
    `${milestone}.expr.ge: “lastCall” is a day such as 2026-11-20, so "2026-02-30" can never equal it. Correct the value.`,
  ],
  [
    'knownOfDerived',
    withExpr({ known: 'coachMet' }),
    `${milestone}.expr.known: “coachMet” follows from other facts. Ask whether those are known.`,
  ],
  [
    'neverTrue',
    withExpr({ atLeast: [3, [{ is: 'demo' }, { is: 'meeting' }]] }),
    `${milestone}.expr.atLeast: 3 of 2 can never be met. Lower the number, or add conditions.`,
  ],
  [
    'neverTrue',
    withExpr({ any: [] }),
    `${milestone}.expr.any: 1 of 0 can never be met. Lower the number, or add conditions.`,
  ],
  [
    'cycle',
    {
      ...selling,
      facts: [
        ...selling.facts,
        yesNoFrom('one', { is: 'other' }),
        yesNoFrom('other', { all: [{ is: 'demo' }, { not: { is: 'one' } }] }),
      ],
    },
    'facts[14].from: the facts follow from each other in a circle: one → other → one. Break it.',
  ],
  [
    'weightMissing',
    sellingAt('stages[0].weights', undefined),
    'stages[0].weights is missing: each stage of a deal has a chance of winning. Add { "entered": … }.',
  ],
  [
    'weightOfAccount',
    { ...selling, of: 'account', stages: [invite, ...[show, design, signed].map(({ weights: _, ...stage }) => stage)] },
    'stages[0].weights: a template of accounts has no chances of winning. Remove the weights.',
  ],
  [
    'weightFalls',
    sellingAt('stages[1].weights.completed', 0.6),
    'stages[2].weights.entered: the chance falls from 0.6 to 0.5. From stage to stage it may only rise.',
  ],
  [
    'kindOfOtherList',
    sellingAt('stages[0].conditions.relationship', [condition('misplaced', { is: 'demo' })]),
    'stages[0].conditions.relationship[0].kind: a process condition stands under relationship. Move it, or correct its kind.',
  ],
  [
    'unknownCondition',
    { ...selling, gate: { atLeast: { count: 1 }, must: ['has-demo', 'has-gone'] } },
    'gate.must[1]: no condition has the id “has-gone”. Correct it.',
  ],
  [
    'unknownBuyerStage',
    sellingAt('mapping.delivery', [4, 4]),
    "mapping.delivery: “delivery” is not among the buyer's stages need, criteria, tender, signing.",
  ],
  [
    'buyerStageWithoutMirror',
    sellingAt('mapping.tender', undefined),
    'buyerStages[2]: the mapping does not say which selling stages keep step with “tender”. Add it.',
  ],
  [
    'mirrorReversed',
    sellingAt('mapping.signing', [4, 3]),
    'mapping.signing: the range starts at 4 and ends at 3. Turn it round.',
  ],
  ['mirrorPastEnd', sellingAt('mapping.signing', [4, 5]), 'mapping.signing: there is no stage 5; the last is 4.'],
  [
    'mirrorOverlaps',
    sellingAt('mapping.criteria', [2, 4]),
    'mapping.tender: the range starts at 3, before “criteria” has ended (4). Neighbours may share only the stage where they meet.',
  ],
];

test.each(faults)('%s', (kind, source, sentence) => {
  const problems = problemsOf(source);
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  expect(say.templateProblem(problems[0]).replace(/JSON \(.*\)/, 'JSON (…)')).toBe(sentence);
});

test('each kind of fault is provoked, and each sentence has its like in Chinese and Korean', () => {
  const provoked = new Map(
    faults.flatMap(([, source]) => problemsOf(source).map((problem) => [problem.kind, problem])),
  );
  expect([...provoked.keys()].sort()).toEqual(Object.keys(en.templateProblems).sort());
  for (const problem of provoked.values()) {
    expect(stageSpeaker(zh).templateProblem(problem)).toMatch(/[一-鿿].*。$/);
    expect(stageSpeaker(ko).templateProblem(problem)).toMatch(/[가-힣].*[.]$/);
  }
});

test('a template with several faults has all of them told', () => {
  const kinds = problemsOf({ ...(sellingAt('stages[1].id', 'invite') as object), mapping: {} }).map(({ kind }) => kind);
  expect(kinds).toEqual(['repeated', ...Array<string>(4).fill('buyerStageWithoutMirror')]);
});

test('neighbouring mirrors may meet in a stage, and may skip none of it', () => {
  expect(
    problemsOf({ ...selling, mapping: { need: [0, 1], criteria: [1, 2], tender: [2, 2], signing: [2, 4] } }),
  ).toEqual([]);
});

test('what a template leaves out has its default', () => {
  expect(sellingWith()).toMatchObject({ weightOn: 'entry', requireFormerEntries: false });
});

test('one fact may be asked by several conditions, and one condition may ask several', () => {
  const stages = [
    stageOf('only', 1, ['demo'], [], {
      successCriteria: [condition('twice', { all: [{ is: 'demo' }, { known: 'note' }] })],
    }),
  ];
  expect(
    problemsOf({ ...selling, stages, mapping: { need: [1, 1], criteria: [1, 1], tender: [1, 1], signing: [1, 1] } }),
  ).toEqual([]);
});

const templates = join(__dirname, '../../templates');
const files = readdirSync(templates).filter((name) => name.endsWith('.json'));

test('every template file is sound and called by its id', () => {
  for (const name of files) {
    const parsed = parseTemplate(readFileSync(join(templates, name), 'utf8'));
    expect([name, parsed.ok ? [] : parsed.problems]).toEqual([name, []]);
    expect(parsed.ok && `${parsed.template.id}.json`).toBe(name);
  }
});

test('the stage worked out in the README is as the schema has it', () => {
  const readme = readFileSync(join(templates, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json) as object);
  const stage = blocks[blocks.length - 1];
  const paths = [...JSON.stringify(stage).matchAll(/"(is|known)":"([\w.]+)"/g)];
  const facts = [...new Map(paths.map(([, operator, path]) => [path, operator]))].map(([path, operator]) => ({
    path,
    type: operator === 'is' ? 'yesNo' : 'text',
    name: selling.name,
  }));
  expect(problemsOf({ ...selling, facts, buyerStages: [], mapping: {}, stages: [stage] })).toEqual([]);
});
