import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import { calendarDate, findLandmines, placeDeal, type CalendarDate } from 'c/keystageStages';
import {
  answersFromFacts,
  askForVisitPlan,
  buyerStageChanges,
  dealClaim,
  dealQuery,
  dealWrites,
  editedMeanwhile,
  filedUnder,
  moveWrites,
  onDealChanged,
  onVisitPlanAsked,
  readDeal,
  saveRecords,
  stageNamesOf,
  stopListening,
  tellDealChanged,
  type Deal,
  type DealProcess,
  type GivenAnswer,
} from 'c/dealRecord';
import { executeMutation } from '../../../../../../test/answering-graphql';
import {
  answerOf,
  dealId,
  evidence,
  firstEvidence,
  move,
  role,
  sampleDeal,
  sampleOpportunity,
  sampleProcess,
  today as day,
  visit,
  type SampleDeal,
} from './sample-deal';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

const today = calendarDate(day)!;
const dated = (text: string): CalendarDate => calendarDate(text)!;

function read(sample: SampleDeal = sampleDeal): Deal {
  const reading = readDeal({ data: answerOf(sample) }, today);
  if (reading.kind !== 'read') throw new Error(`expected a deal, got ${reading.kind}`);
  return reading.deal;
}

function judged(sample: SampleDeal = sampleDeal): { deal: Deal; way: DealProcess } {
  const deal = read(sample);
  return { deal, way: deal.process! };
}

const given = (condition: string, answer: GivenAnswer['answer'], more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  ...{ condition, answer, values: null, observedOn: today },
  ...more,
});

describe('the query', () => {
  // The wire of the tests takes a query as its text.
  const text = (dealQuery as unknown as string).replace(/\s+/g, ' ');

  test('asks for every list with a page size and for what says that it was cut', () => {
    const connections = text.match(/(\w+__r|\w+__c|Opportunity)\([^)]*\)/g)!;
    expect(connections).toHaveLength(6);
    for (const connection of connections) expect(connection).toMatch(/first: (200|1)\b/);
    expect(text.match(/hasNextPage/g)).toHaveLength(5);
    expect(text.match(/totalCount/g)).toHaveLength(5);
  });

  test('asks for each field as optional, so that a hidden one fails nothing', () => {
    expect(text.match(/\S+ \{ value \}/g)!.filter((asked) => asked !== '@optional { value }')).toEqual([]);
    expect(text).toContain('CurrencyIsoCode @optional { value }');
  });
});

describe('reading', () => {
  test.each([
    ['nothing has been answered', {}, { kind: 'loading' }],
    [
      'the org refused',
      { errors: [{ message: 'no such thing' }] },
      { kind: 'failed', errors: [{ message: 'no such thing' }] },
    ],
    ['there is no such deal, or it is not shared', { data: answerOf(null) }, { kind: 'gone' }],
  ])('%s', (_state, result, reading) => {
    expect(readDeal(result, today)).toEqual(reading);
  });

  test('a deal, where it stands and what it is made of', () => {
    const { deal, way } = judged({
      ...sampleDeal,
      currency: 'EUR',
      moves: [move('Qualification', 'Proposal')],
      visits: [visit({ Contact__c: '003000000000001AAA', Contact_Name__c: 'Jo Lang', Planned_On__c: '2026-11-24' })],
    });
    expect(deal).toMatchObject({
      ...{ id: dealId, name: 'Pressing line', stageName: 'Proposal', outcome: 'open' },
      ...{ amount: 230_000, currency: 'EUR', closeDate: '2027-03-31', problems: [] },
      account: { id: '001000000000001AAA', name: 'Northgate Systems' },
      moves: [{ from: 'Qualification', to: 'Proposal', direction: 'forward', by: 'Min Park', bypassed: false }],
      visits: [{ contact: '003000000000001AAA', contactName: 'Jo Lang', plannedOn: '2026-11-24', status: 'Planned' }],
    });
    expect(way).toMatchObject({ name: 'Project sales', template: { id: 'project-8' }, gatesFingerprint: '' });
    // Stage 1 is completed: 15 %. Declared is stage 3: 30 % of 230,000 and 15 % of it are 34,500 apart.
    const placement = placeDeal(way.template, deal.facts, today);
    expect(placement.evidenced).toEqual({ stage: 1, state: 'completed' });
    expect(placement.declared?.stage).toBe(3);
    expect(dealClaim(deal.amount, placement)).toEqual({
      ...{ claimed: 0.3, earned: 0.15, claimedAmount: 69_000, earnedAmount: 34_500, gap: 34_500 },
    });
    expect(dealClaim(null, placement)).toMatchObject({ claimed: 0.3, claimedAmount: null, gap: null });
    expect(deal.records[2]).toMatchObject({
      ...{ id: 'a01000000000003AAA', condition: 'visit-held', answer: 'yes', note: 'Whole line shown' },
      ...{ observedOn: '2026-11-10', changedBy: 'Min Park', changedAt: '2026-11-12T09:00:00.000Z' },
    });
    expect(filedUnder(deal, 'visit-held')).toEqual({ 'visit.heldWithPersonInCharge': true });
    expect(filedUnder(deal, 'survey-on-file')).toEqual({});
  });

  test.each([
    [{ IsWon: true, IsClosed: true, StageName: 'Closed Won' }, 'won', []],
    // A lost deal need not be mapped.
    [{ IsWon: false, IsClosed: true, StageName: 'Closed Lost' }, 'lost', []],
    [
      { StageName: 'Perception Analysis' },
      'open',
      [{ kind: 'stageNotMapped', process: 'Project sales', stageName: 'Perception Analysis' }],
    ],
  ])('%j: %s', (more, outcome, problems) => {
    const deal = read({ ...sampleDeal, opportunity: { ...sampleOpportunity, ...more } });
    expect([deal.outcome, deal.problems]).toEqual([outcome, problems]);
  });

  test('the people of the buying committee count for the deal', () => {
    const deal = read({
      ...sampleDeal,
      roles: [
        role('003A', 'Jo Lang', {
          ...{ Roles__c: 'user;coach', Level__c: 'engaged', Met_On__c: '2026-11-10', Final_Decider__c: true },
          ...{ Followed_Up_On__c: '2026-11-01', Top_Meeting_On__c: '2026-11-05', Rank__c: 'manager' },
          ...{ Decisiveness__c: 40, Responsiveness__c: 10 },
        }),
        role('003B', 'Bo Ost', { Roles__c: 'technical', Met_On__c: '2026-12-01' }),
        role(null, 'Ann Weg', { Roles__c: 'decision' }),
      ],
    });
    expect(deal.committee.contacts).toMatchObject([
      {
        ...{ id: '003A', roles: ['user', 'coach'], level: 'engaged', everMet: true, followedUp: '2026-11-10' },
        ...{ topMeetings: ['2026-11-05'], rank: 'manager', decisiveness: 40 },
      },
      { id: '003B', everMet: false, followedUp: undefined },
      { id: 'a02000000000003AAA', roles: ['decision'] },
    ]);
    expect(deal.committee.finalDeciderCertain).toBe(true);
    expect([...deal.people.values()]).toEqual(['Jo Lang', 'Bo Ost', 'Ann Weg']);
    expect(deal.facts.values).toMatchObject({ buyingRoles: expect.arrayContaining([]) as unknown });
    expect(deal.problems).toEqual([
      { kind: 'contactGone', name: 'Ann Weg' },
      {
        kind: 'committee',
        problem: { kind: 'datedLater', contact: '003B', member: 'metOn', date: '2026-12-01', asOf: day },
      },
      { kind: 'committee', problem: { kind: 'severalRoles', contact: '003A', roles: ['user', 'coach'] } },
    ]);
  });

  test('what may not be seen is named, and the rest is read', () => {
    const deal = read({ ...sampleDeal, without: ['Amount', 'Note__c', 'Keystage_Visits__r', 'Keystage_Landmines__c'] });
    expect(deal).toMatchObject({ amount: null, stageName: 'Proposal', visits: [] });
    expect(deal.problems).toEqual([
      {
        kind: 'hidden',
        names: [
          'Opportunity.Amount',
          'Opportunity.Keystage_Landmines__c',
          'Keystage_Evidence__c.Note__c',
          'Keystage_Visit__c',
        ],
      },
    ]);
  });

  test('a person without a name goes by the contact, and without a contact by the record', () => {
    const nameless = (contact: string | null) => role(contact, '', { Contact_Name__c: null });
    const { roles } = read({ ...sampleDeal, roles: [nameless('003A'), nameless(null)], isAnonymous: true });
    expect(roles.map(({ name, roles: held }) => [name, held])).toEqual([
      ['003A', []],
      ['a02000000000002AAA', []],
    ]);
  });

  test('evidence that names no condition is kept, and belongs to none', () => {
    const { records } = read({ ...sampleDeal, evidence: [{ ...evidence('', 'Yes'), Condition__c: null }] });
    expect(records).toMatchObject([{ condition: '', answer: 'yes' }]);
  });

  test('a list that is longer than a page says so', () => {
    const deal = read({ ...sampleDeal, cut: { evidence: 412, visits: null } });
    expect(deal.problems).toEqual([
      { kind: 'cut', list: 'evidence', shown: 3, of: 412 },
      { kind: 'cut', list: 'visits', shown: 0, of: null },
    ]);
  });

  test('evidence that cannot be read is told and counts for nothing', () => {
    const deal = read({
      ...sampleDeal,
      evidence: [
        evidence('survey-on-file', 'Yes', { Values__c: '{"survey.onFile": tru' }),
        evidence('visit-held', 'Yes', { Values__c: '[true]' }),
        evidence('of-another-template', 'Yes'),
        evidence('buyer-interested', 'Perhaps'),
      ],
    });
    expect(deal.facts.values).toEqual({ buyingRoles: [] });
    expect(deal.problems).toEqual([
      { kind: 'detailsMalformed', condition: 'survey-on-file' },
      { kind: 'detailsMalformed', condition: 'visit-held' },
      { kind: 'evidence', problem: { kind: 'aboutUnknown', at: 2, got: 'of-another-template' } },
    ]);
  });
});

describe('the process', () => {
  const of = (...processes: SampleDeal['processes'] & object) => read({ ...sampleDeal, processes });
  const own = (file: object) => ({ ...sampleProcess, Template_File__c: JSON.stringify(file) });

  test('that of the record type goes before the one for all', () => {
    const processes = [
      sampleProcess,
      { ...sampleProcess, Name: 'Key accounts', Record_Type__c: 'Key', Template__c: 'keyaccount-6' },
    ];
    expect(read({ ...sampleDeal, processes, recordType: 'Key' }).process?.template.id).toBe('keyaccount-6');
    expect(read({ ...sampleDeal, processes, recordType: 'Other' }).process?.template.id).toBe('project-8');
    expect(read({ ...sampleDeal, processes }).process?.template.id).toBe('project-8');
  });

  test("a template of the org's own is read from its file, once for the same text", () => {
    const { template } = judged().way;
    const way = of(own({ ...template, id: 'own', version: 2 })).process!;
    expect(way.template).toMatchObject({ id: 'own', version: 2 });
    expect(of(own({ ...template, id: 'own', version: 2 })).process!.template).toBe(way.template);
  });

  test("the org's names for a stage, in the order of the map", () => {
    const Stage_Map__c = JSON.stringify({ Demo: 'demo-and-exchange', Won: 'signed', 'Closed Won': 'signed' });
    const way = of({ ...sampleProcess, Stage_Map__c }).process!;
    expect([stageNamesOf(way, 'signed'), stageNamesOf(way, 'project-evaluation')]).toEqual([['Won', 'Closed Won'], []]);
  });

  const notMapped = { kind: 'stageNotMapped', process: 'Project sales', stageName: 'Proposal' };
  test.each<[string, SampleDeal['processes'] & object, object[]]>([
    ['none is active', [], [{ kind: 'noProcess', recordType: null }]],
    [
      'none is for this record type',
      [{ ...sampleProcess, Record_Type__c: 'Key' }],
      [{ kind: 'noProcess', recordType: null }],
    ],
    [
      'two claim the deal',
      [sampleProcess, { ...sampleProcess, Name: 'Other' }],
      [{ kind: 'severalProcesses', names: ['Project sales', 'Other'] }],
    ],
    [
      'its template is of a version nobody knows',
      [{ ...sampleProcess, Template__c: 'project-9' }],
      [{ kind: 'templateUnknown', process: 'Project sales', id: 'project-9' }],
    ],
    [
      'its template judges accounts',
      [{ ...sampleProcess, Template__c: 'development-8' }],
      [{ kind: 'templateOfAccounts', process: 'Project sales', id: 'development-8' }],
    ],
    [
      'its map is no map',
      [{ ...sampleProcess, Stage_Map__c: '["Demo"]' }],
      [{ kind: 'mapMalformed', process: 'Project sales' }, notMapped],
    ],
    [
      'its map holds no stages',
      [{ ...sampleProcess, Stage_Map__c: '{"Proposal":3}' }],
      [{ kind: 'mapMalformed', process: 'Project sales' }, notMapped],
    ],
    ['its map is blank', [{ ...sampleProcess, Stage_Map__c: null }], [notMapped]],
  ])('%s', (_state, processes, problems) => {
    expect(of(...processes).problems).toEqual(problems);
  });

  test('a file that is no template says what is wrong with it', () => {
    const [problem] = of({ ...sampleProcess, Template_File__c: '{' }).problems;
    expect(problem).toMatchObject({
      kind: 'templateMalformed',
      process: 'Project sales',
      problems: [{ kind: 'notJson' }],
    });
  });
});

describe('writing', () => {
  test('an answer, with where the deal stands by it', () => {
    const { deal, way } = judged();
    const answered = [given('survey-on-file', 'yes', { note: 'Sent by post' })];
    const { writes, placement } = dealWrites(deal, way, { answered }, today);
    expect(placement.evidenced).toEqual({ stage: 2, state: 'entered' });
    expect(writes).toEqual([
      {
        ...{ kind: 'create', object: 'Keystage_Evidence__c' },
        fields: {
          ...{ Opportunity__c: dealId, Condition__c: 'survey-on-file', Answer__c: 'Yes', Values__c: null },
          ...{ Observed_On__c: day, Expires_On__c: null, Note__c: 'Sent by post' },
        },
      },
      {
        ...{ kind: 'update', object: 'Opportunity', id: dealId },
        fields: {
          Keystage_Evidenced_Stage__c: 'visit-and-survey',
          Keystage_Evidenced_Position__c: 2,
          Keystage_Declared_Position__c: 3,
          Keystage_Evidenced_Chance__c: 25,
          Keystage_Claimed_Chance__c: 30,
          // No role is known: the first mine; no coach: the second; nobody knows who decides: the sixth.
          Keystage_Landmines__c: 3,
          Keystage_Past_Gate__c: true,
          Keystage_Placed_On__c: day,
        },
      },
    ]);
    expect(findLandmines(deal.committee)).toHaveLength(3);
  });

  test('what the opportunity holds already is not written again, nor what may not be seen', () => {
    const opportunity = {
      ...sampleOpportunity,
      ...{ Keystage_Evidenced_Stage__c: 'planning-and-invitation', Keystage_Evidenced_Position__c: 1 },
      ...{ Keystage_Declared_Position__c: 3, Keystage_Evidenced_Chance__c: 15, Keystage_Claimed_Chance__c: 30 },
      ...{ Keystage_Landmines__c: 3, Keystage_Past_Gate__c: true, Keystage_Placed_On__c: day },
    };
    const { deal, way } = judged({ ...sampleDeal, opportunity });
    expect(dealWrites(deal, way, {}, today).writes).toEqual([]);
    const hidden = judged({ ...sampleDeal, without: ['Keystage_Past_Gate__c'] });
    expect(dealWrites(hidden.deal, hidden.way, {}, today).writes).toMatchObject([
      { fields: expect.not.objectContaining({ Keystage_Past_Gate__c: true }) as unknown },
    ]);
  });

  test('an answer to a record that is there updates it; a note left out stays', () => {
    const { deal, way } = judged();
    const { writes } = dealWrites(deal, way, { answered: [given('visit-held', 'no')] }, today);
    expect(writes[0]).toEqual({
      ...{ kind: 'update', object: 'Keystage_Evidence__c', id: 'a01000000000003AAA' },
      fields: { Answer__c: 'No', Values__c: null, Observed_On__c: day, Expires_On__c: null },
    });
  });

  test('an answer that holds for some days says until when', () => {
    const { deal, way } = judged();
    const { writes } = dealWrites(deal, way, { answered: [given('organisation-chart-on-file', 'yes')] }, today);
    expect(writes[0]).toMatchObject({ fields: { Answer__c: 'Yes', Expires_On__c: '2027-11-20' } });
  });

  test("the buyer's stage", () => {
    const { deal, way } = judged();
    const { writes, placement } = dealWrites(deal, way, buyerStageChanges('criteria-set', today), today);
    expect(placement.sync).toMatchObject({ gap: -3, verdict: 'reconsider' });
    expect(writes).toMatchObject([
      {
        fields: {
          Keystage_Buyer_Stage__c: 'criteria-set',
          Keystage_Buyer_Stage_Seen_On__c: day,
          Keystage_Sync_Gap__c: -3,
        },
      },
    ]);
    expect(buyerStageChanges(null, today).fields).toEqual({
      ...{ Keystage_Buyer_Stage__c: null, Keystage_Buyer_Stage_Seen_On__c: null },
    });
  });

  test('a committee as it will be', () => {
    const { deal, way } = judged();
    const met = read({
      ...sampleDeal,
      roles: [role('003A', 'Jo Lang', { Roles__c: 'user', Level__c: 'engaged', Met_On__c: '2026-11-10' })],
    }).committee;
    // The user was met: that is kept for good, whoever leaves later.
    expect(dealWrites(deal, way, { committee: met }, today).writes[0]).toMatchObject({
      ...{
        kind: 'create',
        fields: { Condition__c: 'user-met', Answer__c: 'Yes', Values__c: '{}', Observed_On__c: day },
      },
    });
  });

  test('a move to a stage ahead, with what is open on the way', () => {
    const { deal, way } = judged();
    const moved = moveWrites(deal, way, { stageName: 'Design', reason: 'They asked for it ' }, today);
    expect(moved).toMatchObject({ ok: true, move: { direction: 'skipped', passed: ['demo-and-exchange'] } });
    const writes = moved.ok ? moved.writes : [];
    expect(writes[0]).toMatchObject({
      ...{ kind: 'update', object: 'Opportunity', id: dealId },
      fields: { StageName: 'Design', Keystage_Declared_Position__c: 5, Keystage_Claimed_Chance__c: 50 },
    });
    expect(writes.at(-1)).toMatchObject({
      ...{ kind: 'create', object: 'Keystage_Stage_Move__c' },
      fields: {
        ...{ From_Stage__c: 'Proposal', To_Stage__c: 'Design', Direction__c: 'skipped', Passed__c: 'Demo' },
        ...{ Moved_On__c: day, Reason__c: 'They asked for it' },
        Open_Conditions__c: expect.stringMatching(/^proposal-requested\n.*\nformal-design-exists$/s) as unknown,
      },
    });
  });

  test('a step forward needs no reason, a step back does, and no move is none', () => {
    const { deal, way } = judged();
    const to = (stageName: string) => moveWrites(deal, way, { stageName, reason: ' ' }, today);
    const forward = to('Demo');
    expect(forward.ok && forward.writes.at(-1)).toMatchObject({ fields: { Reason__c: null, Passed__c: null } });
    expect(to('Qualification')).toEqual({
      ok: false,
      problems: [{ kind: 'noReason', direction: 'backward', passed: [] }],
    });
    expect(to('Proposal')).toEqual({ ok: false, problems: [{ kind: 'noMove', stage: 'first-proposal' }] });
  });

  test('a deal of which nothing is evidenced stands at no stage, and one whose stage is not mapped declares none', () => {
    const { deal, way } = judged({
      opportunity: { ...sampleOpportunity, StageName: 'Parked', Keystage_Evidenced_Stage__c: 'signed' },
    });
    const { writes } = dealWrites(deal, way, {}, today);
    expect(writes).toMatchObject([
      { fields: { Keystage_Evidenced_Stage__c: null, Keystage_Evidenced_Position__c: 0 } },
    ]);
    const moved = moveWrites(deal, way, { stageName: 'Proposal', reason: 'They asked for it' }, today);
    expect(moved.ok && moved.move).toMatchObject({ from: null, to: 'first-proposal' });
  });

  test('a move to a stage name that stands for no stage declares none', () => {
    const { deal, way } = judged();
    const moved = moveWrites(deal, way, { stageName: 'Closed Lost', reason: 'They stopped the project' }, today);
    expect(moved.ok && moved.writes.at(-1)).toMatchObject({
      fields: { To_Stage__c: 'Closed Lost', Open_Conditions__c: null },
    });
  });

  test('a stage passed over that the org has no name for goes by its id', () => {
    const Stage_Map__c = JSON.stringify({ Proposal: 'first-proposal', Design: 'needs-and-design' });
    const { deal, way } = judged({ ...sampleDeal, processes: [{ ...sampleProcess, Stage_Map__c }] });
    const moved = moveWrites(deal, way, { stageName: 'Design', reason: 'asked for' }, today);
    expect(moved.ok && moved.writes.at(-1)).toMatchObject({ fields: { Passed__c: 'demo-and-exchange' } });
  });

  test('facts found out on a visit are filed where they are asked for, beside what is filed there', () => {
    const { deal, way } = judged({
      ...sampleDeal,
      evidence: [
        ...firstEvidence,
        evidence('demo-agreed', 'In_Progress', { Values__c: '{"demo.attendeesNamed":true}' }),
      ],
    });
    const seenOn = dated('2026-11-19');
    const { answered, unasked } = answersFromFacts(deal, way, [
      { path: 'meeting.place', value: 'our plant', seenOn: dated('2026-11-18') },
      { path: 'meeting.subject', value: 'scrap', seenOn },
      { path: 'meeting.date', value: '2026-11-18', seenOn: dated('2026-11-17') },
      { path: 'demo.plannedOn', value: '2026-12-01', seenOn },
      { path: 'survey.onFile', value: true, seenOn },
      { path: 'nobody.asks', value: 1, seenOn },
    ]);
    expect(unasked).toEqual([{ path: 'nobody.asks', value: 1, seenOn }]);
    expect(answered).toMatchObject([
      {
        ...{ condition: 'meeting-agreed', observedOn: '2026-11-19' },
        values: {
          ...{ 'meeting.place': 'our plant', 'meeting.subject': 'scrap', 'meeting.date': '2026-11-18' },
          'meeting.agreedByPersonInCharge': true,
        },
      },
      {
        condition: 'demo-agreed',
        answer: 'inProgress',
        values: { 'demo.attendeesNamed': true, 'demo.plannedOn': '2026-12-01' },
      },
      { condition: 'survey-on-file', values: { 'survey.onFile': true } },
    ]);
    expect(dealWrites(deal, way, { answered }, today).writes).toMatchObject([
      { fields: { Answer__c: 'Yes' } },
      { fields: { Condition__c: 'survey-on-file', Answer__c: 'Yes', Values__c: '{"survey.onFile":true}' } },
      { fields: { Answer__c: 'Yes' } },
      { object: 'Opportunity' },
    ]);
  });

  test("another user's edit of the same condition is noticed, one that says the same is not", () => {
    const [, , mine] = judged().deal.records;
    const theirs = { ...mine, answer: 'no' as const, changedAt: '2026-11-20T10:00:00.000Z' };
    expect(editedMeanwhile(mine, theirs)).toBe(theirs);
    expect(editedMeanwhile(undefined, theirs)).toBe(theirs);
    expect(editedMeanwhile(mine, { ...mine, changedAt: '2026-11-20T10:00:00.000Z' })).toBeUndefined();
    expect(editedMeanwhile(mine, undefined)).toBeUndefined();
  });
});

describe('saving', () => {
  const fields = { StageName: 'Demo' };

  beforeEach(() => executeMutation.mockReset());

  test('is one request, all or nothing', async () => {
    executeMutation.mockResolvedValue({ data: {}, errors: undefined });
    const outcome = await saveRecords([
      { kind: 'create', object: 'Keystage_Stage_Move__c', fields: { Opportunity__c: dealId } },
      { kind: 'update', object: 'Opportunity', id: dealId, fields },
      { kind: 'delete', object: 'Keystage_Visit__c', id: 'a03000000000001AAA' },
    ]);
    expect(outcome).toEqual({ ok: true });
    expect(executeMutation).toHaveBeenCalledTimes(1);
    const [{ query, variables }] = executeMutation.mock.calls[0] as [{ query: string; variables: object }];
    expect(query.trim()).toBe(
      'mutation Save($w0: Keystage_Stage_Move__cCreateInput!, $w1: OpportunityUpdateInput!, $w2: RecordDeleteInput!) ' +
        '{ uiapi(input: { allOrNone: true }) { w0: Keystage_Stage_Move__cCreate(input: $w0) { Record { Id } } ' +
        'w1: OpportunityUpdate(input: $w1) { Record { Id } } w2: Keystage_Visit__cDelete(input: $w2) { Id } } }',
    );
    expect(variables).toEqual({
      w0: { Keystage_Stage_Move__c: { Opportunity__c: dealId } },
      w1: { Id: dealId, Opportunity: fields },
      w2: { Id: 'a03000000000001AAA' },
    });
  });

  test('hands back what the platform refuses or throws', async () => {
    const write = { kind: 'update', object: 'Opportunity', id: dealId, fields } as const;
    executeMutation.mockResolvedValueOnce({ errors: [{ message: 'A needs analysis is missing.' }] });
    expect(await saveRecords([write])).toEqual({ ok: false, error: [{ message: 'A needs analysis is missing.' }] });
    executeMutation.mockRejectedValueOnce({ status: 401 });
    expect(await saveRecords([write])).toEqual({ ok: false, error: { status: 401 } });
  });

  test('asks for nothing where there is nothing to write', async () => {
    expect(await saveRecords([])).toEqual({ ok: true });
    expect(executeMutation).not.toHaveBeenCalled();
  });
});

describe('the other components of the page', () => {
  test('are told what was saved', () => {
    tellDealChanged(undefined, dealId, 'evidence');
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), { recordId: dealId, what: 'evidence' });
  });

  test('are asked for the plan of a visit', () => {
    askForVisitPlan(undefined, dealId);
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), { recordId: dealId, what: 'planVisit' });
    const asked = jest.fn();
    onVisitPlanAsked(undefined, () => dealId, asked);
    const listener = jest.mocked(subscribe).mock.calls.at(-1)![2] as (message: object) => void;
    listener({ recordId: dealId, what: 'visit' });
    listener({ recordId: '006000000000002AAA', what: 'planVisit' });
    expect(asked).not.toHaveBeenCalled();
    listener({ recordId: dealId, what: 'planVisit' });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('tell of this deal alone, until one stops listening', () => {
    const heard: unknown[] = [];
    const subscription = { __subscription: true };
    jest.mocked(subscribe).mockReturnValue(subscription as never);
    const listening = onDealChanged(
      undefined,
      () => dealId,
      (what) => heard.push(what),
    );
    const listener = jest.mocked(subscribe).mock.calls.at(-1)![2];
    (listener as (message: object) => void)({ recordId: dealId, what: 'committee' });
    (listener as (message: object) => void)({ recordId: '006000000000002AAA', what: 'stage' });
    (listener as (message: object) => void)({ recordId: dealId, what: 'planVisit' });
    expect(heard).toEqual(['committee']);
    stopListening(listening);
    expect(unsubscribe).toHaveBeenCalledWith(subscription);
    stopListening(undefined);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });
});
