import { stageWords } from '../language/stages/en';
import { stageWords as ko } from '../language/stages/ko';
import { stageSpeaker } from '../language/stages/stage-speaker';
import { stageWords as zh } from '../language/stages/zh-cn';
import type { Expr, StageTemplate } from '../stages';
import { condition, inAll, selling, sellingWith, stageOf } from '../stages/selling-template.test-data';
import { compileValidationRules } from './compile-validation-rules';
import type { EnforcementGap } from './enforcement-gap';
import { orgLimits } from './org-limits';
import type { OrgMapping } from './org-mapping';

const checkboxes = [
  'interest',
  'meeting',
  'demo',
  'designRequested',
  'needsAnalysis',
  'formalDesign',
  'designAccepted',
];
const org: OrgMapping = {
  object: 'Opportunity',
  stageField: 'StageName',
  stages: { invite: 'Invite', show: 'Demo', design: 'Design', signed: 'Closed Won' },
  fields: {
    ...Object.fromEntries(
      [...checkboxes, 'contract'].map((path) => [path, { type: 'checkbox', field: `${path}__c` } as const]),
    ),
    'budget.amount': { type: 'number', field: 'Budget__c' },
    lastCall: { type: 'date', field: 'Last_Call__c' },
    route: { type: 'multipicklist', field: 'Route__c', values: { tender: 'Public tender', direct: 'Direct' } },
  },
  lists: {
    buyingRoles: {
      object: 'Buying_Role__c',
      masterDetail: true,
      fields: { role: { type: 'text', field: 'Role__c' }, met: { type: 'checkbox', field: 'Met__c' } },
    },
  },
};
const evidence = { object: 'Stage_Evidence__c', condition: 'Condition__c', answer: 'Answer__c', yes: 'yes' };

/** One stage whose milestones are these. */
const milestones = (exprs: readonly (Expr | [Expr, object])[], more: object = {}): StageTemplate =>
  sellingWith({
    ...{ buyerStages: [], mapping: {} },
    stages: [
      {
        ...stageOf('invite', 1, [], []),
        milestones: exprs.map((one, i) =>
          Array.isArray(one) ? condition(`c${i + 1}`, ...one) : condition(`c${i + 1}`, one),
        ),
      },
    ],
    ...more,
  });
const formulas = (template: StageTemplate, by: OrgMapping = org) =>
  compileValidationRules(template, by).rules.map(({ formula }) => formula);
const on = (indices: string) =>
  `OR(ISNEW(),CASE(PRIORVALUE(StageName),${indices},0)<CASE(StageName,${indices},0)),CASE(StageName,${indices},0)`;
/** A new record has no children yet, so at the first stage they are asked for only where it came from before. */
const cameBack =
  'AND(CASE(PRIORVALUE(StageName),"Invite",1,0)<CASE(StageName,"Invite",1,0),CASE(StageName,"Invite",1,0)=1,';
const moved = (reached: string) => `AND(${on('"Invite",1')}${reached},`;

test('a rule for each condition: milestones where the stage is entered, criteria where it is left behind', () => {
  const { rules, rollUps, gaps } = compileValidationRules(sellingWith(), org);
  expect([rollUps, gaps]).toEqual([[], []]);
  const moves = on('"Invite",1,"Demo",2,"Design",3,"Closed Won",4');
  expect(rules.map(({ name }) => name)).toEqual([
    ...['Keystage_1_enter_1', 'Keystage_1_finish_1', 'Keystage_2_enter_1', 'Keystage_2_finish_1'],
    ...['Keystage_3_enter_1', 'Keystage_3_enter_2', 'Keystage_3_finish_1', 'Keystage_4_enter_1'],
  ]);
  expect(rules.slice(2, 4)).toEqual([
    {
      ...{ name: 'Keystage_2_enter_1', stage: 'show', list: 'milestones', conditions: ['has-demo'] },
      formula: `AND(${moves}=2,NOT(demo__c))`,
      message: inAll('has-demo is so'),
    },
    {
      ...{ name: 'Keystage_2_finish_1', stage: 'show', list: 'successCriteria', conditions: ['has-design-requested'] },
      formula: `AND(${moves}>2,NOT(designRequested__c))`,
      message: inAll('has-design-requested is so'),
    },
  ]);
});

test('a strict template asks for the milestones of former stages too', () => {
  expect(formulas(sellingWith({ requireFormerEntries: true }))[0]).toContain('>=1,NOT(interest__c)');
});

test.each<[Expr, string]>([
  [{ ge: ['budget.amount', 1e-7] }, 'AND(NOT(ISBLANK(Budget__c)),Budget__c>=0.0000001)'],
  [{ lt: ['lastCall', '2026-03-01'] }, 'AND(NOT(ISBLANK(Last_Call__c)),Last_Call__c<DATE(2026,3,1))'],
  [
    { within: ['lastCall', 30] },
    'AND(NOT(ISBLANK(Last_Call__c)),AND(TODAY()-Last_Call__c>=0,TODAY()-Last_Call__c<=30))',
  ],
  [{ eq: ['route', 'tender'] }, 'AND(NOT(ISBLANK(Route__c)),INCLUDES(Route__c,"Public tender"))'],
  [{ not: { is: 'demo' } }, 'NOT(demo__c)'],
  [
    { atLeast: [2, [{ is: 'demo' }, { is: 'meeting' }, { is: 'contract' }]] },
    'IF(demo__c,1,0)+IF(meeting__c,1,0)+IF(contract__c,1,0)>=2',
  ],
])('%j: NOT(%s)', (expr, formula) => {
  expect(formulas(milestones([expr]))).toEqual([`${moved('=1')}NOT(${formula}))`]);
});

test('a count becomes a roll-up, shared by those who count the same', () => {
  const coaches: Expr = {
    count: { of: 'buyingRoles', where: { all: [{ eq: ['role', 'coach'] }, { is: 'met' }] }, ge: 1 },
  };
  const two: Expr = { count: { of: 'buyingRoles', ge: 2 } };
  const { rules, rollUps, gaps } = compileValidationRules(milestones([{ is: 'coachMet' }, coaches, { not: two }]), org);
  expect(gaps.map(({ kind }) => kind)).toEqual(['newRecordPasses']);
  expect(rollUps).toEqual([
    {
      ...{ name: 'Keystage_Count_1__c', object: 'Opportunity', child: 'Buying_Role__c' },
      filters: [
        { field: 'Role__c', operator: 'equals', value: 'coach' },
        { field: 'Met__c', operator: 'equals', value: 'True' },
      ],
    },
    { name: 'Keystage_Count_2__c', object: 'Opportunity', child: 'Buying_Role__c', filters: [] },
  ]);
  expect(rules.map(({ formula }) => formula)).toEqual(
    ['Keystage_Count_1__c>=1', 'Keystage_Count_1__c>=1', 'Keystage_Count_2__c<2'].map(
      (met) => `${cameBack}NOT(${met}))`,
    ),
  );
});

test('what no formula can say is held by evidence, one roll-up over the conditions of a gate', () => {
  const template = milestones([{ is: 'demo' }, [{ is: 'meeting' }, { latch: true }], { known: 'note' }]);
  const { rules, rollUps, gaps } = compileValidationRules(template, { ...org, evidence });
  expect(rollUps).toEqual([
    {
      ...{ name: 'Keystage_Evidence_1__c', object: 'Opportunity', child: 'Stage_Evidence__c' },
      filters: [
        { field: 'Condition__c', operator: 'equals', value: 'c2, c3' },
        { field: 'Answer__c', operator: 'equals', value: 'yes' },
      ],
    },
  ]);
  expect(rules[1]).toMatchObject({
    ...{ name: 'Keystage_1_enter', conditions: ['c2', 'c3'] },
    formula: `${cameBack}NOT(Keystage_Evidence_1__c>=2))`,
    message: { en: 'c2 is so; c3 is so' },
  });
  expect(gaps.map(({ kind }) => kind)).toEqual(['latchForgets', 'factsWithoutField', 'newRecordPasses']);
});

test('more conditions than a filter takes are counted by several roll-ups', () => {
  const many = Array.from(
    { length: 60 },
    (_, i) => [{ is: 'demo' }, { latch: true, id: `a-condition-${i}` }] as [Expr, object],
  );
  const { rollUps, rules } = compileValidationRules(milestones(many), { ...org, evidence });
  const values = rollUps.map(({ filters }) => filters[0].value);
  expect(values.join(', ').split(', ')).toHaveLength(60);
  expect(values.every((value) => value.length <= orgLimits.filterValue)).toBe(true);
  expect(rules[0].formula).toContain(`${rollUps.map(({ name }) => name).join('+')}>=60`);
  expect(rules[0].message.en).toHaveLength(orgLimits.message);
});

describe('a gate with a threshold', () => {
  const gate = { atLeast: { share: 0.6 }, must: ['c1'] };
  const latched: [Expr, object] = [{ is: 'meeting' }, { latch: true }];

  test('is one rule: its must-haves, and of all of them enough', () => {
    const template = milestones([{ is: 'demo' }, latched, { is: 'contract' }], { gate });
    const { rules } = compileValidationRules(template, { ...org, evidence });
    const enough = 'IF(demo__c,1,0)+IF(contract__c,1,0)+Keystage_Evidence_1__c>=2'; // 60 % of three
    expect(rules.map(({ formula }) => formula)).toEqual([`${cameBack}NOT(AND(demo__c,${enough})))`]);
  });

  test('does not ask for what nothing holds', () => {
    const template = milestones([{ is: 'demo' }, latched, { is: 'contract' }], { gate });
    expect(formulas(template)).toEqual([`${moved('=1')}NOT(AND(demo__c,IF(demo__c,1,0)+IF(contract__c,1,0)>=1)))`]);
  });
});

const many = (count: number): Expr => ({
  any: Array.from({ length: count }, (_, i) => ({ eq: ['budget.amount', i] as const })),
});
const counting = (where: Expr): Expr => ({ count: { of: 'buyingRoles', where, ge: 1 } });
const withDate = {
  facts: selling.facts.map((fact) =>
    'items' in fact && fact.items
      ? { ...fact, items: [...fact.items, { path: 'lastContact', type: 'date', name: inAll('last contact') }] }
      : fact,
  ),
};
const dated: OrgMapping = {
  ...org,
  lists: {
    buyingRoles: {
      ...org.lists!.buyingRoles,
      fields: { ...org.lists!.buyingRoles.fields, lastContact: { type: 'date', field: 'Last_Contact__c' } },
    },
  },
};

/** Everything an org cannot hold as the template says it: what provokes it, and the sentence about it. */
const gaps: readonly (readonly [EnforcementGap['kind'], StageTemplate, OrgMapping, string])[] = [
  [
    'factsWithoutField',
    milestones([{ known: 'note' }]),
    org,
    '“c1” asks for “note”, which no field of the org holds. Nothing in the org holds it. Map the field to have it checked by formula.',
  ],
  [
    'fieldDoesNotFit',
    milestones([{ ge: ['budget.amount', 1] }]),
    { ...org, fields: { ...org.fields, 'budget.amount': { type: 'checkbox', field: 'Has_Budget__c' } } },
    '“c1” asks for “budget”, and Has_Budget__c is of a type that cannot hold it. Nothing in the org holds it. Map another field to have it checked by formula.',
  ],
  [
    'choiceWithoutValue',
    milestones([{ in: ['route', ['tender', 'direct']] }]),
    {
      ...org,
      fields: { ...org.fields, route: { type: 'picklist', field: 'Route__c', values: { tender: 'Public tender' } } },
    },
    '“c1” asks whether “route” is “direct”, which no value of the picklist stands for. Nothing in the org holds it. Map a value to have it checked by formula.',
  ],
  [
    'latchForgets',
    milestones([[{ is: 'demo' }, { latch: true }]]),
    { ...org, evidence },
    '“c1” stays met once it was, and a formula sees only what is. Evidence filed under it holds it instead.',
  ],
  [
    'listNotRolledUp',
    milestones([{ count: { of: 'buyingRoles', ge: 1 } }]),
    { ...org, lists: { buyingRoles: { ...org.lists!.buyingRoles, masterDetail: false } } },
    '“c1” counts “buying roles”, which is no master-detail child and cannot be rolled up. Nothing in the org holds it. Make it one to have it counted.',
  ],
  [
    'relativeDateInRollUp',
    milestones([counting({ within: ['lastContact', 30] })], withDate),
    dated,
    "“c1” counts “buying roles” by how long ago “lastContact” was, and a roll-up's filter knows no today. Nothing in the org holds it. A scheduled flow that ticks a box on recent items would let them be counted.",
  ],
  [
    'rollUpFilterTooRich',
    milestones([counting({ any: [{ is: 'met' }, { eq: ['role', 'coach'] }] })]),
    org,
    "“c1” counts “buying roles” by more than a roll-up's filter can say, which joins plain comparisons by “and”. Nothing in the org holds it. A checkbox formula on the child would let it be counted.",
  ],
  [
    'countDenied',
    milestones([{ not: counting({ is: 'met' }) }]),
    org,
    '“c1” asks whether “buying roles” are certainly too few, and a roll-up cannot count what is not yet known. Nothing in the org holds it.',
  ],
  [
    'formulaTooLong',
    milestones([many(100)]),
    { ...org, evidence },
    '“c1” makes a formula of N where 5000 are allowed. Evidence filed under it holds it instead. Split it into several conditions to have it checked by formula.',
  ],
  [
    'staleCounts',
    milestones([[{ is: 'demo' }, { validDays: 90 }]]),
    org,
    '“c1” counts for 90 days, and the org goes on counting it after that. A scheduled flow that takes back old answers would keep them in step.',
  ],
  [
    'expiresWhereFiled',
    milestones([[{ is: 'unmapped' }, { validDays: 90 }]], {
      facts: [...selling.facts, { path: 'unmapped', type: 'yesNo', name: inAll('unmapped') }],
    }),
    { ...org, evidence: { ...evidence, expired: 'Expired__c' } },
    '“c1” counts for 90 days, to its Expires On, which the page writes. What is filed without that day goes on counting.',
  ],
  [
    'checkboxAlwaysKnown',
    milestones([{ known: 'demo' }]),
    org,
    '“c1” asks whether “demo” is known, and a checkbox always is. Map a picklist of yes and no instead.',
  ],
  [
    'gateTooLong',
    milestones([many(60), many(70)], { gate: { atLeast: { count: 1 }, must: [] } }),
    org,
    'The gate of “invite” makes a formula of N where 5000 are allowed, and is not held. File some of its conditions as evidence.',
  ],
  [
    'newRecordPasses',
    milestones([{ count: { of: 'buyingRoles', ge: 1 } }]),
    org,
    'A new record can be saved at “invite” with nothing on file, since what is filed hangs on a record that exists. Every later move is held.',
  ],
  [
    'stageNotMapped',
    milestones([{ is: 'demo' }]),
    { ...org, stages: {} },
    "“invite” has no value in the org's stage field, so its gates are not held. Map it.",
  ],
  [
    'tooManyRollUps',
    milestones([{ count: { of: 'buyingRoles', ge: 1 } }]),
    { ...org, rollUpsInUse: 25 },
    'Opportunity would need 26 roll-ups where 25 are allowed; the gates of “invite” that need them are not held. Judge fewer deals by gates, or ask for more roll-ups.',
  ],
];

test.each(gaps)('%s', (kind, template, by, sentence) => {
  const answer = compileValidationRules(template, by);
  const gap = answer.gaps.find((one) => one.kind === kind)!;
  // Whatever counts children lets a new record pass at the first stage, and says so.
  expect(answer.gaps.filter((one) => one !== gap && one.kind !== 'newRecordPasses')).toEqual([]);
  const say = stageSpeaker(stageWords, template);
  expect(say.enforcementGap(gap).replace(/formula of \d+/, 'formula of N')).toBe(sentence);
  expect(stageSpeaker(zh, template).enforcementGap(gap)).toMatch(/[一-鿿].*。$/);
  expect(stageSpeaker(ko, template).enforcementGap(gap)).toMatch(/[가-힣].*[.]$/);
  expect(answer.rules.every(({ formula }) => formula.length <= orgLimits.formula)).toBe(true);
});

test('each kind of gap is provoked', () => {
  expect(gaps.map(([kind]) => kind).sort()).toEqual(Object.keys(stageWords.enforcementGaps).sort());
});

test('letters that take more bytes reach the limit sooner', () => {
  const inChinese = (length: number): OrgMapping => ({ ...org, stages: { invite: '客'.repeat(length) } });
  const gated = milestones([{ is: 'demo' }]);
  // The value stands three times in the rule, 3 bytes a letter: 434 letters are 3,906 bytes, which compile to more than 5,000
  expect(compileValidationRules(gated, inChinese(434)).gaps.map(({ kind }) => kind)).toEqual(['gateTooLong']);
  expect(compileValidationRules(gated, inChinese(400)).gaps).toEqual([]);
});

test('a fact may be called as every object calls a member of its own', () => {
  const facts = [...selling.facts, { path: 'constructor', type: 'yesNo', name: inAll('constructor') }];
  const template = milestones([{ is: 'constructor' }], { facts });
  expect(compileValidationRules(template, org).gaps.map(({ kind }) => kind)).toEqual(['factsWithoutField']);
});
