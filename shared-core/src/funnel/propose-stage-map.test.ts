import { dealsOf, letters } from './pipeline.test-data';
import { funnelTemplates } from './funnel-templates';
import { joinListPrices, joinTeams } from './joined-deals';
import { pipelineLayout } from './pipeline-layout';
import { correctStageMap, proposeStageMap } from './propose-stage-map';
import { stageNamesOf } from './stage-names-of';
import { labelOf } from '../intake/deal-columns';
import { stageWords } from './stage-words';

const template = (id: string) => funnelTemplates.find((one) => one.id === id)!;

/** `Prospecting F, Closed Won won, Limbo ?` */
function inShort(id: string, names: string): string {
  const { proposed, unmapped } = proposeStageMap(
    names.split(', ').map((label) => ({ label })),
    template(id),
  );
  const found = new Map(proposed.map(({ entry }) => [entry.label, entry.stage ?? entry.outcome]));
  unmapped.forEach(({ label }) => found.set(label, '?'));
  return names
    .split(', ')
    .map((label) => `${label} ${found.get(label)}`)
    .join(', ');
}

test.each<[string, string, string]>([
  [
    'Salesforce’s own stages',
    'funnel-letters',
    'Prospecting F, Qualification F, Needs Analysis D, Value Proposition D, Id. Decision Makers D, Perception Analysis C, Proposal/Price Quote C, Negotiation/Review B, Closed Won won, Closed Lost lost',
  ],
  [
    'HubSpot’s',
    'funnel-letters',
    'Appointment Scheduled F, Qualified To Buy E, Presentation Scheduled C, Decision Maker Bought-In D, Contract Sent B, Closed Won won, Closed Lost lost',
  ],
  ['letters with names', 'funnel-letters', 'F F, E - visit E, C：方案 C, B. Negotiation B, Won won, Lost lost'],
  [
    'Chinese ones',
    'funnel-letters',
    '电话邀约 F, 上门拜访 E, 需求分析 D, 方案演示 C, 商务谈判阶段 B, 赢单 won, 输单 lost',
  ],
  ['Korean ones', 'funnel-letters', '고객 발굴 F, 방문 상담 E, 요구 분석 D, 제안 C, 계약 협상 B, 수주 won, 실주 lost'],
  [
    'German ones',
    'funnel-letters',
    'Qualifizierung F, Erstgespräch E, Bedarfsanalyse D, Angebot C, Verhandlung B, Gewonnen won, Geschlossen und verloren lost',
  ],
  ['the eight by number', 'project-8', '1 1, 3. First proposal 3, 7 – Negotiation 7, Signed won'],
  [
    'the eight by name',
    'project-8',
    'Visit and first survey 2, 需求分析与正式方案设计 5, 계약 조건 협상 7, 签约成交 won',
  ],
  ['the six', 'keyaccount-6', 'Entry 2, Proposal 3, Bid 4, Negotiation 5, 项目实施 6'],
  ['names that say nothing', 'funnel-letters', 'Limbo ?, Phase X ?, 其他 ?'],
])('%s become stages of %s', (_, id, expected) => {
  const names = expected
    .split(', ')
    .map((pair) => pair.slice(0, pair.lastIndexOf(' ')))
    .join(', ');
  expect(inShort(id, names)).toBe(expected);
});

test.each([0, 1])('a name whose deals have %d is not placed by that: it may stand for lost or won deals', (chance) => {
  const names = [{ label: 'Abgehakt', usualChance: chance }];
  expect(proposeStageMap(names, template('funnel-letters')).unmapped).toEqual(names);
});

test('a name that says nothing is placed by the probability of its deals, if a stage’s weight is near', () => {
  const names = stageNamesOf(
    dealsOf('ID|Stage|Probability', 'd1|Limbo|70', 'd2|Limbo|70', 'd3|Limbo|10', 'd4|Nowhere|', 'd5|Sure|100'),
  );
  expect(names.map(({ usualChance }) => usualChance)).toEqual([0.7, undefined, 1]);
  const { proposed, unmapped } = proposeStageMap(names, template('funnel-letters'));
  expect(proposed).toEqual([
    {
      entry: { label: 'Limbo', outcome: 'open', process: 'funnel-letters', stage: 'B' },
      because: { kind: 'weight', chance: 0.7 },
    },
  ]);
  expect(unmapped.map(({ label }) => label)).toEqual(['Nowhere', 'Sure']);
});

test('a correction takes the place of the entry for its name and record type', () => {
  const map = [
    { label: 'Proposal', outcome: 'open', process: 'letters', stage: 'C' },
    { label: 'Dead', outcome: 'open', process: 'letters', stage: 'F' },
  ] as const;
  const corrected = correctStageMap(map, [
    { label: 'dead', outcome: 'lost' },
    { label: 'Proposal', recordType: 'Renewal', outcome: 'open', process: 'letters', stage: 'B' },
  ]);
  expect(corrected.map(({ label, recordType, outcome, stage }) => [label, recordType, outcome, stage])).toEqual([
    ['Proposal', undefined, 'open', 'C'],
    ['dead', undefined, 'lost', undefined],
    ['Proposal', 'Renewal', 'open', 'B'],
  ]);
});

test('the templates have the weights of the domain pages, never falling, and words for every stage', () => {
  const weights = Object.fromEntries(
    funnelTemplates.map(({ id, stages }) => [id, stages.map(({ entered }) => entered)]),
  );
  expect(weights).toEqual({
    'funnel-letters': [0.1, 0.25, 0.3, 0.5, 0.75, 1],
    'project-8': [0.1, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 1],
    'keyaccount-6': [0.1, 0.25, 0.5, 0.75, 0.75, 1],
    'maven-2': [0.1, 0.25],
  });
  expect(template('project-8').stages.map(({ completed }) => completed)).toEqual([
    0.15, 0.27, 0.35, 0.45, 0.55, 0.65, 0.9, 1,
  ]);
  for (const { id, stages } of funnelTemplates) {
    expect(Object.keys(stageWords[id]).sort()).toEqual(stages.map((stage) => stage.id).sort());
  }
  expect(letters.stages.filter(({ id }) => id !== 'Idea').map(({ entered }) => entered)).toEqual(
    weights['funnel-letters'],
  );
});

test.each([
  ['opportunity_id, sales_agent, product, account, deal_stage, engage_date, close_date, close_value', 'maven'],
  ['Opportunity Name, Stage, Amount, Close Date', 'salesforce'],
  ['Id, StageName, CloseDate', 'salesforce'],
  ['商机名称, 销售阶段, 金额', 'table'],
])('%s is a layout of %s', (headers, name) => {
  expect(pipelineLayout(headers.split(', ')).name).toBe(name);
});

test('open deals without an amount at the list price of their product; 0 and what cannot be read stay', () => {
  const deals = dealsOf('ID|Amount|Product', 'd1||GTXPro', 'd2|0|GTX Pro', 'd3|x|gtx pro', 'd4||Unknown', 'd5||');
  const priced = joinListPrices(deals, new Map([['GTX Pro', 4821]]));
  expect(priced).toMatchObject({ joined: 1, unmatched: ['Unknown'] });
  expect([...priced.deals.numbers.amount!.values]).toEqual([4821, 0, NaN, NaN, NaN]);
});

test('teams by owner; a team of the deal’s own stays', () => {
  const deals = dealsOf('ID|Owner|Team', 'd1|Kim|', 'd2|Kim|West', 'd3|Lee|');
  const { deals: teamed, joined, unmatched } = joinTeams(deals, new Map([['KIM', 'North']]));
  expect([joined, unmatched]).toEqual([1, ['Lee']]);
  expect([0, 1, 2].map((deal) => labelOf(teamed.labels.team, deal))).toEqual(['North', 'West', undefined]);
});
