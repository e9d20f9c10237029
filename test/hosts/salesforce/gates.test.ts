import { Connection } from 'jsforce';
import project8 from '@keystage/core/templates/project-8.json';
import { startSalesforceServer, type Org, type SalesforceServer } from '.';
import { openDeployedOrg, people } from './deployed-org';

// The samples hold the gates of project-8 for stages of these names; what its conditions say is the template's own text.
const stages = [
  'Prospecting',
  'Qualification',
  'Proposal',
  'Demo',
  'Design',
  'Evaluation',
  'Negotiation',
  'Closed Won',
];
type Language = 'en' | 'zh-CN' | 'ko';

/** The conditions of a gate, as the template words them. */
function conditions(stage: number, list: 'milestones' | 'successCriteria') {
  return project8.stages[stage - 1][list] as readonly {
    readonly id: string;
    readonly text: Record<Language, string>;
  }[];
}
const inWords = (stage: number, list: 'milestones' | 'successCriteria', language: Language = 'en') =>
  conditions(stage, list)
    .map(({ text }) => text[language])
    .join(language === 'zh-CN' ? '；' : '; ');
const idsOf = (stage: number, list: 'milestones' | 'successCriteria') => conditions(stage, list).map(({ id }) => id);

let org: Org;
let server: SalesforceServer;
let deal: string;

beforeEach(async () => {
  org = await openDeployedOrg({ gates: true });
  [deal] = org.put('Opportunity', [{ Name: 'Line 4', StageName: 'Prospecting', CloseDate: '2026-12-31' }]);
  server = await startSalesforceServer({ org });
});
afterEach(async () => {
  expect(server.unimplemented).toEqual([]);
  await server.close();
});

const connect = (username: string) =>
  new Connection({ instanceUrl: server.url, accessToken: server.signIn(username).accessToken, version: '66.0' });

const moveTo = (username: string, stage: number) =>
  connect(username)
    .sobject('Opportunity')
    .update({ Id: deal, StageName: stages[stage - 1] });

/** Files evidence that says yes to conditions, through the API as an import does. */
const file = (ids: readonly string[], Answer__c = 'Yes') =>
  connect(people.rep)
    .sobject('Keystage_Evidence__c')
    .create(ids.map((Condition__c) => ({ Opportunity__c: deal, Condition__c, Answer__c })));

const stageNow = () => org.raw('Opportunity').find(({ Id }) => Id === deal)?.StageName;

test('an update through the API is refused with the very words of the condition that is open', async () => {
  const [[first]] = [conditions(1, 'successCriteria')];
  await expect(moveTo(people.rep, 2)).rejects.toMatchObject({
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: first.text.en,
  });
  expect(stageNow()).toBe('Prospecting');
});

test('so is a record of a collection, and of an import of many', async () => {
  const results = await connect(people.rep)
    .sobject('Opportunity')
    .update([{ Id: deal, StageName: stages[1] }]);
  expect(results).toMatchObject([
    {
      success: false,
      errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: inWords(1, 'successCriteria') }],
    },
  ]);
});

test.each<[string, 'zh_CN' | 'ko', Language]>([
  ['Chinese', 'zh_CN', 'zh-CN'],
  ['Korean', 'ko', 'ko'],
])('a user who works in %s reads it so', async (_name, language, of) => {
  const users = [{ username: 'rep@a.example', name: 'Rep', language, permissionSets: ['Keystage_Rep'] }];
  const translated = await openDeployedOrg({ gates: true, users });
  const [id] = translated.put('Opportunity', [{ Name: 'Line 4', StageName: 'Prospecting', CloseDate: '2026-12-31' }]);
  const [refused] = translated.as().update('Opportunity', [{ Id: id, StageName: stages[1] }]);
  expect(refused.errors[0]?.message).toBe(inWords(1, 'successCriteria', of));
});

test('which gates are deployed stands in a label, the same in every language; other labels are translated', () => {
  const labels = ['en_US', 'zh_CN', 'ko'].map((language) => org.as(people.rep).labels(language));
  const listed = labels.map((one) => one['Keystage_Deployed_Gates']);
  expect(listed).toEqual(listed.map((): unknown => expect.stringMatching(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/)));
  expect(new Set(listed).size).toBe(1);
  const [name] = Object.keys(labels[0]).filter((one) => one !== 'Keystage_Deployed_Gates');
  expect(new Set(labels.map((one) => one[name])).size).toBe(3);
});

test('evidence opens the gate one condition after another; a no or an answer still open does not', async () => {
  await file(idsOf(1, 'successCriteria'));
  await expect(moveTo(people.rep, 2)).rejects.toMatchObject({ message: inWords(2, 'milestones') });
  const [one, two] = idsOf(2, 'milestones');
  await file([one]);
  await file([two], 'In_Progress');
  await expect(moveTo(people.rep, 2)).rejects.toMatchObject({ message: inWords(2, 'milestones') });

  const [{ Id }] = org.raw('Keystage_Evidence__c').filter(({ Condition__c }) => Condition__c === two);
  await connect(people.rep)
    .sobject('Keystage_Evidence__c')
    .update({ Id: String(Id), Answer__c: 'Yes' });
  await moveTo(people.rep, 2);
  expect(stageNow()).toBe('Qualification');
});

test('the same condition cannot be filed twice for a deal, which would count twice', async () => {
  const [id] = idsOf(1, 'successCriteria');
  await file([id]);
  expect(await file([id])).toMatchObject([{ success: false, errors: [{ statusCode: 'DUPLICATE_VALUE' }] }]);
});

test('a stage that is skipped asks for what lies between', async () => {
  await file(idsOf(1, 'successCriteria'));
  await file(idsOf(2, 'milestones'));
  await expect(moveTo(people.rep, 3)).rejects.toMatchObject({ message: inWords(2, 'successCriteria') });
});

test('a move back needs no evidence, and a save that moves nothing is never refused', async () => {
  const [late] = org.put('Opportunity', [{ Name: 'Late', StageName: 'Design', CloseDate: '2026-12-31' }]);
  const opportunities = connect(people.rep).sobject('Opportunity');
  await opportunities.update({ Id: late, NextStep: 'Call' });
  await opportunities.update({ Id: late, StageName: 'Qualification' });
  expect(org.raw('Opportunity').find(({ Id }) => Id === late)).toMatchObject({
    StageName: 'Qualification',
    NextStep: 'Call',
  });
});

test('who may bypass gates passes, and leaves a move that says so; others leave none', async () => {
  await moveTo(people.bypasser, 3);
  expect(stageNow()).toBe('Proposal');
  expect(org.raw('Keystage_Stage_Move__c')).toMatchObject([
    {
      Opportunity__c: deal,
      From_Stage__c: 'Prospecting',
      To_Stage__c: 'Proposal',
      Bypassed__c: true,
      CreatedById: org.as(people.bypasser).user.id,
    },
  ]);
  await connect(people.rep).sobject('Opportunity').update({ Id: deal, NextStep: 'Call' });
  await moveTo(people.rep, 2);
  expect(org.raw('Keystage_Stage_Move__c')).toHaveLength(1);
});

test('a deal goes through all its stages on evidence alone', async () => {
  for (let stage = 2; stage <= stages.length; stage++) {
    await expect(moveTo(people.rep, stage)).rejects.toMatchObject({ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
    await file(idsOf(stage - 1, 'successCriteria'));
    await file(idsOf(stage, 'milestones'));
    await moveTo(people.rep, stage);
  }
  expect(org.raw('Opportunity').find(({ Id }) => Id === deal)).toMatchObject({
    StageName: 'Closed Won',
    IsWon: true,
    IsClosed: true,
    Probability: 100,
  });
});
