import { compileGates, gatesFingerprint } from 'c/keystageGates';
import { template as keyAccount6 } from 'c/keystageKeyAccount6';
import { template as project8 } from 'c/keystageProject8';
import { answerOf, firstEvidence, sampleOpportunity } from '../../dealRecord/__tests__/sample-deal';
import { questions } from '../../../../../../test/answering-graphql';
import {
  answer,
  find,
  formOf,
  linesOf,
  mutation,
  press,
  shownProcesses,
  type,
  type Org,
  type Process,
} from './shown-processes';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));
jest.mock('c/deployedGates', () => ({ deployedGatesLabel: 'none' }));

afterEach(() => {
  document.body.replaceChildren();
  mutation.mockReset();
});

const [first, second, third] = project8.stages.map(({ id }) => id);
const stages = [
  { value: 'Open', label: 'Open', attributes: { closed: false, won: false, defaultProbability: 10 } },
  { value: 'Talk', label: 'Talk' },
  { value: 'Closed Won', label: 'Closed Won', attributes: { closed: true, won: true, defaultProbability: 100 } },
  { value: 'Closed Lost', label: 'Closed Lost', attributes: { closed: true, won: false, defaultProbability: 0 } },
];
const map = { Open: first, Talk: second };
const projects: Process = {
  id: 'p1',
  name: 'Projects',
  template: 'project-8',
  map: JSON.stringify(map),
  isActive: true,
};
const org: Org = { processes: [projects], stages };
/** What a sign-off of a template without deals and without a former one leaves blank. */
const unsaid = {
  ...{ Former__c: null, Approver__c: null, Accounts__c: null, Rose__c: null, Fell__c: null },
  ...{ Deals__c: null, Deals_Changed__c: null },
};
const note = (desk: HTMLElement, value: string) =>
  find(desk, '.note')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));

test('each process says for which deals it is, how much is mapped and whether its gates hold', async () => {
  const service = { ...projects, id: 'p2', name: 'Service', recordType: 'Service', isActive: false };
  const desk = await shownProcesses({ ...org, processes: [projects, service] });
  expect(linesOf(desk)).toEqual(
    expect.arrayContaining([
      ...['Projects', 'active', 'for all opportunities without a process of their own'],
      ...['Service', 'for record type Service'],
      '2 of 4 stage names are mapped',
      'No gates are deployed in this org: this process holds on the page alone, not for imports and the API.',
    ]),
  );
  await expect(desk).toBeAccessible();
});

test('a process is added with a proposal for every stage name, each with its reason', async () => {
  const desk = await shownProcesses({ ...org, processes: [] });
  expect(linesOf(desk)).toContain('There is no process yet, so no opportunity is judged. Add one.');
  await press(desk, '.add');
  expect(formOf(desk).map(({ name }) => name)).toEqual(['name', 'template', 'recordType']);
  expect(find(desk, '.propose')).toBeNull();
  await press(desk, '.save');
  expect(linesOf(desk)).toContain('Give the process a name.');
  await type(desk, { name: 'Projects' });
  await press(desk, '.save');
  expect(linesOf(desk)).toContain('Choose a template.');
  await type(desk, { template: 'project-8', 'stage Talk': third });
  expect(
    formOf(desk)
      .map(({ label }) => label)
      .slice(3),
  ).toEqual(['Open', 'Talk', 'Closed Won', 'Closed Lost']);
  await press(desk, '.propose');
  const chosen = Object.fromEntries(
    formOf(desk)
      .slice(3)
      .map(({ label, value }) => [label, value]),
  );
  // What somebody chose stays; won stands for the last stage, lost for none.
  expect(chosen).toMatchObject({ Talk: third, 'Closed Won': project8.stages.at(-1)?.id, 'Closed Lost': '' });
  expect(linesOf(find(desk, '.proposals')!)).toContain(
    '“Closed Lost” is for deals that are lost; it stands for no stage, and no gate holds it.',
  );
  expect(linesOf(find(desk, '.proposals')!).some((line) => line.startsWith('No stage name stands for'))).toBe(true);
  await expect(desk).toBeAccessible();

  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.save');
  const { w0 } = mutation.mock.calls[0][0].variables as {
    w0: { Keystage_Process__c: Record<string, string | boolean | null> };
  };
  const written = w0.Keystage_Process__c;
  const stageMap = JSON.parse(String(written['Stage_Map__c'])) as Record<string, string>;
  expect(stageMap['Talk']).toBe(third);
  expect(written).toMatchObject({
    ...{ Name: 'Projects', Template__c: 'project-8', Template_File__c: null, Record_Type__c: null, Active__c: false },
    Gates_Fingerprint__c: gatesFingerprint({ template: project8, stageMap }),
  });
  expect(linesOf(desk)).toContain('“Projects” is saved.');
});

test('a stage is taken off a name, and a name that the org has no longer stays in sight', async () => {
  const gone = { ...projects, map: JSON.stringify({ ...map, Gone: third }), isActive: false };
  const desk = await shownProcesses({ ...org, processes: [gone] });
  await press(desk, '.edit');
  expect(formOf(desk).at(-1)).toMatchObject({ label: 'Gone', value: third });
  await type(desk, { 'stage Gone': '', 'stage Talk': '', recordType: ' Project ' });
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.save');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({
    w0: { Id: 'p1', Keystage_Process__c: { Stage_Map__c: JSON.stringify({ Open: first }), Record_Type__c: 'Project' } },
  });
});

test('what is in force is not changed under anybody: an edit is saved beside it', async () => {
  const desk = await shownProcesses(org);
  await press(desk, '.edit');
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.save');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({ w0: { Keystage_Process__c: { Active__c: false } } });
  expect(linesOf(desk)).toContain(
    '“Projects” is saved as a version beside the active one. Make it active when it is to hold.',
  );
});

test('how many deals a map would hold back is counted from the stages last evidenced', async () => {
  // Open stands for stage 1 and Talk for stage 2: three of Talk are at stage 1, one of them past its gate today.
  const standings = [
    { stage: 'Open', evidenced: first, count: 5 },
    { stage: 'Talk', evidenced: first, count: 2 },
    { stage: 'Talk', evidenced: first, pastGate: true, count: 1 },
    { stage: 'Unknown', evidenced: null, count: 1 },
    { stage: 'Talk', evidenced: 'of-another-template', count: 6 },
  ];
  const desk = await shownProcesses({ ...org, standings, never: 4 });
  await press(desk, '.edit');
  expect(linesOf(desk)).toContain('3 of 9 open opportunities would stand past their gate, 2 of them do not today.');
  expect(linesOf(desk)).toContain(
    'By the stages that evidence showed when each was last placed; 4 have never been placed and are not counted.',
  );
  await type(desk, { 'stage Talk': first });
  expect(linesOf(desk)).toContain('0 of 9 open opportunities would stand past their gate, 0 of them do not today.');
  expect(linesOf(desk)).toContain(
    '6 were placed by a template with other stages, which do not compare. Open them to place them anew.',
  );
  await press(desk, '.cancel');
  expect(find(desk, '.save')).toBeNull();
});

test.each([
  ['', [], { IsClosed: { eq: false } }],
  ['Project', [], { and: [{ IsClosed: { eq: false } }, { RecordType: { DeveloperName: { eq: 'Project' } } }] }],
  [
    '',
    ['Project'],
    {
      and: [
        { IsClosed: { eq: false } },
        { or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: ['Project'] } } }] },
      ],
    },
  ],
])('deals of record type “%s” beside %j are asked for', async (recordType, others, where) => {
  const beside = others.map((type_, k): Process => ({ ...projects, id: `o${k}`, recordType: type_ }));
  const desk = await shownProcesses({ ...org, processes: [{ ...projects, recordType, isActive: false }, ...beside] });
  await press(desk, '.edit');
  expect(questions().at(-1)?.variables).toEqual({
    placed: { and: [where, { Keystage_Placed_On__c: { ne: null } }] },
    never: { and: [where, { Keystage_Placed_On__c: { eq: null } }] },
  });
});

test('what the gates cannot hold is listed when somebody asks, each with the way out', async () => {
  const { gaps } = compileGates([{ name: 'Projects', template: project8, stageMap: map }]).processes[0];
  expect(gaps.length).toBeGreaterThan(0);
  const desk = await shownProcesses(org);
  const title = `What its gates cannot hold as the template says it: ${gaps.length}`;
  expect(linesOf(desk)).toContain(title);
  const budget = /budget.*180 days/i;
  expect(linesOf(desk).some((line) => budget.test(line))).toBe(false);
  await press(desk, '.gaps');
  expect(linesOf(desk).some((line) => budget.test(line))).toBe(true);
  expect(find(desk, '.gaps')?.getAttribute('aria-expanded')).toBe('true');
  await expect(desk).toBeAccessible();
  await press(desk, '.gaps');
  expect(linesOf(desk).some((line) => budget.test(line))).toBe(false);
});

test('roll-ups go to what is in force first: what comes beside it may find too few', async () => {
  const whole = ({ stages: all }: typeof project8) => JSON.stringify(Object.fromEntries(all.map(({ id }) => [id, id])));
  const inForce = { ...projects, map: whole(project8) };
  const beside = { ...projects, id: 'p2', name: 'Key', template: 'keyaccount-6', map: whole(keyAccount6) };
  const desk = await shownProcesses({
    ...org,
    processes: [inForce, { ...beside, recordType: 'Key', isActive: false }],
  });
  await press(desk, '[data-id="p2"].gaps');
  // 16 gates of the one in force, 12 of the other and the package's own.
  const tooMany = 'Opportunity would need 29 roll-ups where 25 are allowed';
  expect(linesOf(desk).filter((line) => line.startsWith(tooMany))).toHaveLength(1);
  await press(desk, '[data-id="p2"].gaps');
  await press(desk, '[data-id="p1"].gaps');
  expect(linesOf(desk).filter((line) => line.startsWith(tooMany))).toEqual([]);
});

test('record types that the platform tells are chosen from a list, another is typed', async () => {
  const types = [['012A', 'Renewal'] as const, ['012B', null] as const, ['012C', 'Project'] as const];
  const service = { ...projects, recordType: 'Service', isActive: false };
  const desk = await shownProcesses({ ...org, processes: [service], types });
  expect(questions().find(({ name }) => name === 'RecordTypes')?.variables).toEqual({
    ...{ t0: '012A', t1: '012B', t2: '012C' },
  });
  await press(desk, '.edit');
  const field = (name: string) => formOf(desk).find((one) => one.name === name);
  expect(field('recordType')?.choices?.map(({ label }) => label)).toEqual([
    'every opportunity without a process of its own',
    ...['Project sale', 'Renewal sale', 'Service'],
    'another one, by its developer name',
  ]);
  expect(field('recordType')?.value).toBe('Service');
  await type(desk, { recordType: 'Renewal' });
  expect(field('recordType')?.value).toBe('Renewal');
  await type(desk, { recordType: '*typed' });
  expect(field('typedRecordType')?.value).toBe('');
  await type(desk, { typedRecordType: 'Licence' });
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.save');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({
    w0: { Keystage_Process__c: { Record_Type__c: 'Licence' } },
  });
});

/** A deal as GraphQL answers it, its first meeting agreed and held: it stands at the first stage, completed. */
function dealNode(name: string, StageName: string): object {
  const { uiapi } = answerOf({
    opportunity: { ...sampleOpportunity, Name: name, StageName },
    evidence: firstEvidence,
  }) as {
    readonly uiapi: {
      readonly query: { readonly Opportunity: { readonly edges: readonly { readonly node: object }[] } };
    };
  };
  return uiapi.query.Opportunity.edges[0].node;
}

/** A version of the template whose first stage asks for what the second one asks for at its end. */
const [stageOne, stageTwo, ...others] = project8.stages;
const [requested, ...remaining] = stageTwo.successCriteria;
const harder = JSON.stringify({
  ...{ ...project8, id: 'harder' },
  stages: [
    { ...stageOne, milestones: [...stageOne.milestones, requested] },
    { ...stageTwo, successCriteria: remaining },
    ...others,
  ],
});

test('each deal is placed anew by its own evidence, and those that fall back are named', async () => {
  const candidate = { ...projects, id: 'p2', name: 'Harder', template: 'harder', file: harder, isActive: false };
  const deals = [[dealNode('Pressing line', 'Open'), dealNode('Paint shop', 'Talk')], [dealNode('Line 4', 'Parked')]];
  const desk = await shownProcesses({ ...org, processes: [projects, candidate], deals });
  await press(desk, '[data-id="p2"].edit');
  await press(desk, '.place');
  await answer({ ...org, processes: [projects, candidate], deals });
  const lines = linesOf(find(desk, '.placements')!);
  expect(lines.slice(0, 2)).toEqual([
    '3 of 3 open opportunities would fall back: their evidence carries an earlier stage than under the process in force.',
    'Placed one by one, 2 would stand past their gate, 1 of them do not today.',
  ]);
  expect(lines.slice(2)).toEqual(
    ['Pressing line', 'Paint shop', 'Line 4'].map(
      (name) => `“${name}”: from “${project8.stages[0].name.en}” to no stage`,
    ),
  );
  await expect(desk).toBeAccessible();
  // What is worked out of one map says nothing of another.
  await type(desk, { 'stage Talk': first });
  expect(linesOf(find(desk, '.placements')!)).toEqual([]);
});

test('placing that cannot go on says why, and may be tried again', async () => {
  const deals = { errors: [{ message: 'Failed to fetch' }] };
  const desk = await shownProcesses(org);
  await press(desk, '.edit');
  await press(desk, '.place');
  expect(linesOf(desk)).toContain('Placing the opportunities: 0 so far');
  await answer({ ...org, deals });
  expect(find(desk, '[role=alert]')?.textContent).toContain('There is no connection to Salesforce.');
  expect(find(desk, '.place')).not.toBeNull();
});

test('one is made active and the one of the same deals loses it, in one save', async () => {
  const next = { ...projects, id: 'p2', name: 'Next', isActive: false };
  const other = { ...projects, id: 'p3', name: 'Other', recordType: 'Service' };
  const desk = await shownProcesses({ ...org, processes: [projects, next, other] });
  mutation.mockResolvedValueOnce({ data: {} });
  const heard = jest.fn();
  desk.addEventListener('signed', heard);
  note(desk, ' From the new year on ');
  await press(desk, '.activate');
  const mark = gatesFingerprint({ template: project8, stageMap: map });
  const about = { Process__c: 'Next', Template__c: 'project-8', Version__c: project8.version, Fingerprint__c: mark };
  expect(mutation.mock.calls[0][0].variables).toEqual({
    w0: { Id: 'p1', Keystage_Process__c: { Active__c: false } },
    w1: {
      Id: 'p2',
      Keystage_Process__c: {
        Active__c: true,
        Gates_Fingerprint__c: mark,
      },
    },
    w2: {
      Keystage_Sign_Off__c: {
        ...{ ...unsaid, ...about, Kind__c: 'template', Act__c: 'published', Author__c: 'Sales administrator' },
        ...{ Signed_On__c: '2026-11-20', Note__c: 'From the new year on' },
      },
    },
  });
  expect(linesOf(desk)).toContain('“Next” is active.');
  expect(heard).toHaveBeenCalledTimes(1);
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.deactivate');
  expect(mutation.mock.calls[1][0].variables).toMatchObject({
    w0: { Id: 'p1', Keystage_Process__c: { Active__c: false } },
    // The note went with the first.
    w1: { Keystage_Sign_Off__c: { Act__c: 'rested', Process__c: 'Projects', Fingerprint__c: mark, Note__c: null } },
  });
  expect(linesOf(desk)).toContain('“Projects” is no longer active.');
});

test('an older version that is made active is a way back, in place of what is in force', async () => {
  const file = JSON.stringify({ ...project8, version: 2 });
  const newer = { ...projects, id: 'p2', name: 'Newer', file };
  const older = { ...projects, name: 'Older', isActive: false, map: JSON.stringify({ Open: first }) };
  const desk = await shownProcesses({ ...org, processes: [newer, older] });
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.activate');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({
    w2: {
      Keystage_Sign_Off__c: {
        ...{ Act__c: 'rolledBack', Version__c: project8.version, Process__c: 'Older' },
        Former__c: gatesFingerprint({ template: { ...project8, version: 2 }, stageMap: map }),
      },
    },
  });
});

test('one that judges nothing is put to rest without a sign-off; what was not saved keeps the note', async () => {
  const desk = await shownProcesses({ ...org, processes: [{ ...projects, template: 'project-9' }] });
  note(desk, 'It judges nothing');
  mutation.mockResolvedValueOnce({ errors: [{ message: 'No.' }] });
  await press(desk, '.deactivate');
  expect(mutation.mock.calls[0][0].variables).toEqual({ w0: { Id: 'p1', Keystage_Process__c: { Active__c: false } } });
  expect(find(desk, '.note')).toHaveProperty('value', 'It judges nothing');
});

const faulty: [what: string, process: Process, line: string][] = [
  [
    'a template nobody knows',
    { ...projects, template: 'project-9', isActive: false },
    'The template “project-9” is none of the ready ones. Choose another, or put the template file on the record.',
  ],
  [
    'a faulty template file',
    { ...projects, file: '{}', isActive: false },
    'The template file of this process is faulty, so it judges nothing. Correct it on the record.',
  ],
  ...['[1]', 'text', '{"Open":5}'].map((bad): [string, Process, string] => [
    `a stage map that is ${bad}`,
    { ...projects, map: bad, isActive: false },
    'Its stage map is not readable (expected JSON from stage name to stage id). Edit it here and save.',
  ]),
];

test.each(faulty)('%s is said with what to do, and cannot be made active', async (_what, process, line) => {
  const desk = await shownProcesses({ ...org, processes: [process] });
  expect(linesOf(desk)).toContain(line);
  expect(find(desk, '.activate')).toBeNull();
  await expect(desk).toBeAccessible();
});

test('an own template file stays on the record', async () => {
  const file = JSON.stringify({ ...project8, id: 'own' });
  const desk = await shownProcesses({ ...org, processes: [{ id: 'p1', template: 'own', file }] });
  await press(desk, '.edit');
  expect(formOf(desk)[1].choices?.at(-1)?.label).toBe('own file: own');
  expect(formOf(desk).length).toBe(7);
  await type(desk, { name: 'Own' });
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.save');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({
    w0: { Id: 'p1', Keystage_Process__c: { Template__c: 'own', Template_File__c: file } },
  });
});

test.each([
  ['refused', { errors: [{ message: 'Duplicate name.' }] }, 'Duplicate name.'],
  ['offline', { errors: [{ message: 'Failed to fetch' }] }, 'There is no connection'],
  ['session', { errors: [{ message: 'Session expired' }] }, 'Your session has ended'],
  ['no access', { errors: [{ message: 'INSUFFICIENT_ACCESS' }] }, 'You may read this but not change it'],
])('%s: what was typed is kept', async (_state, result, sentence) => {
  const desk = await shownProcesses(org);
  await press(desk, '.edit');
  await type(desk, { name: 'Renamed' });
  mutation.mockResolvedValueOnce(result);
  await press(desk, '.save');
  expect(find(desk, '[role=alert]')?.textContent).toContain(sentence);
  expect(formOf(desk)[0].value).toBe('Renamed');
  await expect(desk).toBeAccessible();
});

test.each<[string, Org, string]>([
  ['waiting', {}, 'Reading the processes'],
  [
    'no access to a field',
    { processes: { errors: [{ message: "Field 'Stage_Map__c' in type 'Keystage_Process__c' is undefined" }] } },
    'This cannot be shown: you have no access to Stage_Map__c.',
  ],
  ['offline', { processes: { errors: [{ message: 'Failed to fetch' }] } }, 'There is no connection to Salesforce.'],
  ['session', { processes: { errors: [{ message: 'Session expired' }] } }, 'Your session has ended.'],
])('%s', async (_state, answers, line) => {
  const desk = await shownProcesses(answers);
  expect(linesOf(desk)).toContain(line);
  await expect(desk).toBeAccessible();
});

test('after a failure the button asks again', async () => {
  const desk = await shownProcesses({ processes: { errors: [{ message: 'Failed to fetch' }] } });
  await press(desk, '.retry');
  await answer(org);
  expect(linesOf(desk)).toContain('Projects');
});
