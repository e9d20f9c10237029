import { parseTemplate, type StageTemplate } from '../stages';
import { stageWords as en } from '../language/stages/en';
import { stageWords as ko } from '../language/stages/ko';
import { stageSpeaker } from '../language/stages/stage-speaker';
import { stageWords as zh } from '../language/stages/zh-cn';
import funnelLetters from '../../templates/funnel-letters.json';
import keyAccount6 from '../../templates/keyaccount-6.json';
import project8 from '../../templates/project-8.json';
import { proposeOrgStages, type OrgStageValue } from './propose-org-stages';

function ready(file: unknown): StageTemplate {
  const parsed = parseTemplate(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}
const templates = { 'project-8': ready(project8), 'keyaccount-6': ready(keyAccount6), letters: ready(funnelLetters) };

/** `Closed Won: won signed` */
const inShort = (template: StageTemplate, values: readonly OrgStageValue[]) =>
  proposeOrgStages(template, values).proposed.map(({ value, kind, stage }) => `${value}: ${kind} ${stage ?? '–'}`);

const salesforce: readonly OrgStageValue[] = [
  ...['Prospecting', 'Qualification', 'Needs Analysis', 'Value Proposition', 'Proposal/Price Quote'],
  ...['Negotiation/Review'],
]
  .map((value): OrgStageValue => ({ value }))
  .concat({ value: 'Closed Won', closed: 'won' }, { value: 'Closed Lost', closed: 'lost' });

test('the stages an org is born with are proposed for a person to check, won and lost for certain', () => {
  expect(inShort(templates.letters, salesforce)).toEqual([
    'Prospecting: wordKnown planning-and-invitation',
    'Qualification: wordKnown planning-and-invitation',
    'Needs Analysis: wordKnown analysis-and-evaluation',
    'Value Proposition: wordKnown analysis-and-evaluation',
    'Proposal/Price Quote: wordKnown presentation-and-exchange',
    'Negotiation/Review: wordKnown agreement-negotiation',
    'Closed Won: won closed-and-supervised',
    'Closed Lost: lost –',
  ]);
});

test.each<[keyof typeof templates, OrgStageValue, string]>([
  ['project-8', { value: 'demo-and-exchange' }, 'named demo-and-exchange'],
  ['project-8', { value: 'S4', label: '方案演示与技术交流' }, 'named demo-and-exchange'],
  ['project-8', { value: '계약 조건 협상' }, 'named commercial-negotiation'],
  ['project-8', { value: '4 – Demo' }, 'named demo-and-exchange'],
  ['letters', { value: 'C' }, 'named presentation-and-exchange'],
  // a name of the template's own counts for more than that its deals are won
  ['keyaccount-6', { value: 'Delivery', closed: 'won' }, 'named delivery'],
  ['keyaccount-6', { value: 'Done', closed: 'won' }, 'won delivery'],
  ['project-8', { value: 'Signed', closed: 'lost' }, 'lost –'],
  ['project-8', { value: 'Limbo', chance: 0.6 }, 'nearChance project-evaluation'],
  ['project-8', { value: 'Limbo' }, 'notTold –'],
  ['project-8', { value: 'Value Proposition', chance: 0.5 }, 'wordKnown first-proposal'],
])('%s: %j is %s', (template, value, expected) => {
  expect(inShort(templates[template], [value])).toEqual([`${value.value}: ${expected}`]);
});

test('the map has the values that stand for a stage, and stages without a value are named', () => {
  const { stageMap, withoutValue } = proposeOrgStages(templates['keyaccount-6'], [
    ...['Entry', 'Proposal', 'Proposal, second round', 'Limbo'].map((value) => ({ value })),
    { value: 'Closed Lost', closed: 'lost' as const },
  ]);
  expect(stageMap).toEqual({ Entry: 'entry', Proposal: 'proposal', 'Proposal, second round': 'proposal' });
  expect(withoutValue).toEqual(['account-development', 'bid', 'negotiation', 'delivery']);
});

const sentences: readonly (readonly [OrgStageValue, string])[] = [
  [{ value: 'Signed' }, '“Signed” is called as “Signed”.'],
  [{ value: 'Win', closed: 'won' }, '“Win” is for deals that are won, so it stands for “Signed”.'],
  [
    { value: 'Dead', closed: 'lost' },
    '“Dead” is for deals that are lost; it stands for no stage, and no gate holds it.',
  ],
  [
    { value: 'Technical exchange, second round' },
    '“Technical exchange, second round” is taken for “Solution demo and technical exchange”, which is often called “technical exchange”. Check it.',
  ],
  [{ value: 'Limbo' }, '“Limbo” says nothing of its stage. Choose one, or leave it without gates.'],
  [
    { value: 'Limbo', chance: 0.6 },
    '“Limbo” is taken for “Project evaluation”, whose chance is near its 60%. Check it.',
  ],
];

test.each(sentences)('%j: %s', (value, sentence) => {
  const [proposed] = proposeOrgStages(templates['project-8'], [value]).proposed;
  expect(stageSpeaker(en, templates['project-8']).orgStage(proposed)).toBe(sentence);
  expect(stageSpeaker(zh, templates['project-8']).orgStage(proposed)).toMatch(/。$/);
  expect(stageSpeaker(ko, templates['project-8']).orgStage(proposed)).toMatch(/[.]$/);
});

test('each kind of proposal is provoked', () => {
  const kinds = sentences.map(([value]) => proposeOrgStages(templates['project-8'], [value]).proposed[0].kind);
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(en.orgStages).sort());
});
