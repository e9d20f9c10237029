import { parseTemplate, type Expr, type StageTemplate } from '../stages';
import { condition, sellingWith, stageOf } from '../stages/selling-template.test-data';
import keyAccount6 from '../../templates/keyaccount-6.json';
import project8 from '../../templates/project-8.json';
import { compileGates } from './compile-gates';
import type { GateProcess } from './gate-process';
import { gatesFingerprint } from './gates-fingerprint';
import { orgLimits } from './org-limits';

const stageMap = { Invite: 'invite', Demo: 'show', Design: 'design', 'Closed Won': 'signed' };
const selling = (more: Partial<GateProcess> = {}): GateProcess => ({
  ...{ name: 'Selling', template: sellingWith(), stageMap },
  ...more,
});

function ready(file: unknown): GateProcess {
  const parsed = parseTemplate(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { template } = parsed;
  return {
    name: template.id,
    template,
    stageMap: Object.fromEntries(template.stages.map(({ id, name }) => [name.en, id])),
  };
}

const newPasses = { kind: 'newRecordPasses', stage: 'invite' };
const index = 'CASE(StageName,"Invite",1,"Demo",2,"Design",3,"Closed Won",4,0)';
const before = index.replace('CASE(StageName', 'CASE(PRIORVALUE(StageName)');
const onward = `OR(ISNEW(),${before}<${index})`;

test('each gate asks by one roll-up whether evidence says yes to all its conditions, and stops nobody who may bypass', () => {
  const { rules, rollUps, processes } = compileGates([selling()]);
  expect(rules[2]).toMatchObject({
    ...{ name: 'Keystage_2_enter', stage: 'show', conditions: ['has-demo'] },
    formula: `AND(NOT($Permission.Keystage_Bypass_Gates),${onward},${index}=2,NOT(Keystage_Evidence_3__c>=1))`,
  });
  expect(rollUps[2]).toEqual({
    ...{ name: 'Keystage_Evidence_3__c', object: 'Opportunity', child: 'Keystage_Evidence__c' },
    filters: [
      { field: 'Condition__c', operator: 'equals', value: 'has-demo' },
      { field: 'Answer__c', operator: 'equals', value: 'Yes' },
      { field: 'Expired__c', operator: 'equals', value: 'False' },
    ],
  });
  // Yes or no is all that these conditions ask, so evidence says all there is to say; a new deal has none yet.
  expect(processes).toEqual([
    { name: 'Selling', fingerprint: gatesFingerprint(selling()), rules: rules.length, gaps: [newPasses] },
  ]);
});

test('several values may stand for one stage', () => {
  const { rules } = compileGates([selling({ stageMap: { ...stageMap, 'Closed Signed': 'signed' } })]);
  expect(rules[0].formula).toContain('"Design",3,"Closed Signed",4,"Closed Won",4,0)');
});

test('processes share roll-ups, keep to their record types, and one without leaves the others’ deals alone', () => {
  const renewal = selling({ name: 'Renewal', recordType: 'Renewal' });
  const { rules, rollUps } = compileGates([selling(), renewal]);
  expect(rollUps).toEqual(compileGates([selling()]).rollUps);
  const [whole, own] = ['Keystage_1_enter', 'Keystage_Renewal_1_enter'].map(
    (name) => rules.find((rule) => rule.name === name)?.formula,
  );
  expect(whole).toContain('RecordType.DeveloperName<>"Renewal",');
  expect(own).toContain('RecordType.DeveloperName="Renewal",');
  // A deal that comes in by its record type comes on to its stage as well.
  expect(own).toContain('OR(ISCHANGED(RecordTypeId),CASE(PRIORVALUE(StageName)');
});

test('names of rules fit Salesforce and differ, however long the record types', () => {
  const long = 'Machines_And_Plants_In_Western_Europe';
  const { rules } = compileGates([
    selling({ recordType: `${long}_Old` }),
    selling({ recordType: `${long}_New` }),
    selling({ recordType: 'Short' }),
  ]);
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/);
    expect(name.length).toBeLessThanOrEqual(40);
  }
});

test('two processes for the same deals are a mistake', () => {
  expect(() => compileGates([selling(), selling()])).toThrow('Two processes judge the deals of one record type.');
});

test('where roll-ups run out, the gates that come later are not held and are named', () => {
  // 16 gates of project-8, 12 of keyaccount-6 and the package need 29 roll-ups of 25; four gates find none.
  const { rules, rollUps, processes } = compileGates([ready(project8), { ...ready(keyAccount6), recordType: 'Key' }]);
  expect(rollUps).toHaveLength(orgLimits.rollUps - 1);
  expect(rules).toHaveLength(24);
  expect(processes.map(({ rules: held }) => held)).toEqual([16, 8]);
  expect(processes[1].gaps.at(-1)).toEqual({
    ...{ kind: 'tooManyRollUps', object: 'Opportunity', count: 29, most: 25 },
    stages: ['negotiation', 'delivery'],
  });
  expect(processes[0].gaps.some(({ kind }) => kind === 'tooManyRollUps')).toBe(false);
});

test('roll-ups that others use are not there for gates', () => {
  expect(compileGates([ready(project8)], 19).rollUps).toHaveLength(5);
});

test('every formula and message of a ready template fits Salesforce', () => {
  for (const { formula, message } of compileGates([ready(project8)]).rules) {
    expect(formula.length).toBeLessThanOrEqual(orgLimits.formula);
    for (const text of Object.values(message)) expect(text.length).toBeLessThanOrEqual(orgLimits.message);
  }
});

test('what evidence cannot know of days is told: it goes on counting', () => {
  const [{ gaps }] = compileGates([ready(project8)]).processes;
  expect(gaps.filter(({ kind }) => kind === 'staleCounts')).toEqual([
    { kind: 'staleCounts', condition: 'budget-confirmed', validDays: 180 },
  ]);
});

describe('people of the buying committee are counted', () => {
  const counting = (where: Expr | undefined, ge = 1): StageTemplate =>
    sellingWith({
      ...{ buyerStages: [], mapping: {} },
      facts: [
        ...sellingWith().facts.filter(({ path }) => path !== 'buyingRoles' && path !== 'coachMet'),
        { path: 'buyingRoles', type: 'list', name: words, items: [role, { path: 'met', type: 'yesNo', name: words }] },
      ],
      stages: [
        {
          ...stageOf('invite', 1, [], []),
          milestones: [condition('people', { count: { of: 'buyingRoles', ...(where && { where }), ge } })],
        },
      ],
    });
  const words = { en: 'it', 'zh-CN': '它', ko: '그것' };
  const choices = ['decision', 'coach', 'neighbour'].map((id) => ({ id, name: words }));
  const role = { path: 'role', type: 'choice', name: words, choices };

  test('by a box for each role', () => {
    const coach: Expr = { all: [{ eq: ['role', 'coach'] }, { is: 'met' }] };
    const { rollUps, processes } = compileGates([selling({ template: counting(coach) })]);
    expect(rollUps).toEqual([
      {
        ...{ name: 'Keystage_Count_1__c', object: 'Opportunity', child: 'Keystage_Buying_Role__c' },
        filters: [
          { field: 'Holds_Coach__c', operator: 'equals', value: 'True' },
          { field: 'Met__c', operator: 'equals', value: 'True' },
        ],
      },
    ]);
    expect(processes[0].gaps).toEqual([newPasses]);
  });

  test.each<[string, Expr | undefined]>([
    ['whoever holds any role, since one record may stand for several', undefined],
    ['people who were met, in whatever role', { is: 'met' }],
    ['one of two roles', { in: ['role', ['decision', 'coach']] }],
    ['all but a role', { ne: ['role', 'coach'] }],
    ['a role we keep no box for', { eq: ['role', 'neighbour'] }],
  ])('%s is left to evidence', (_, where) => {
    const { rollUps, processes } = compileGates([selling({ template: counting(where) })]);
    expect(rollUps.map(({ child }) => child)).toEqual(['Keystage_Evidence__c']);
    expect(processes[0].gaps).toEqual([
      { kind: 'rollUpFilterTooRich', list: 'buyingRoles', condition: 'people', enforcedBy: 'evidence' },
      newPasses,
    ]);
  });
});
