import { openOrg, type Deployment, type Org, type RecordValues } from './org';

const nothing: Deployment = { objects: [], additions: [], permissionSets: [], translations: [] };
const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };

/** Deals of two kinds, one of which is what a new deal is. */
const recordTypes: Deployment = {
  ...nothing,
  additions: [
    {
      object: 'Opportunity',
      fields: [],
      recordTypes: [
        {
          developerName: 'Project',
          name: 'Project Sale',
          active: true,
          isDefault: true,
          picklists: { StageName: ['Prospecting', 'Closed Won'] },
        },
        { developerName: 'Spare', name: 'Spare Parts', active: true, picklists: {} },
      ],
    },
  ],
};

let org: Org;
beforeEach(() => {
  org = openOrg({
    deployments: [recordTypes],
    records: {
      Account: [{ Name: 'Northgate' }],
      Contact: [{ FirstName: 'Ada', LastName: 'Ames' }],
      Opportunity: [deal],
    },
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
});
const idOf = (object: string) => String(org.raw(object)[0].Id);

describe('a stage', () => {
  const after = (values: RecordValues) => {
    expect(org.as().update('Opportunity', [{ Id: idOf('Opportunity'), ...values }])[0].errors).toEqual([]);
    return org.raw('Opportunity')[0];
  };

  test.each<[string, RecordValues, RecordValues]>([
    [
      'brings its probability and forecast category',
      { StageName: 'Value Proposition', Amount: 200 },
      { Probability: 50, ForecastCategoryName: 'Pipeline', ExpectedRevenue: 100, IsClosed: false, IsWon: false },
    ],
    [
      'leaves those that are given with it',
      { StageName: 'Value Proposition', Probability: 35, ForecastCategoryName: 'Commit', Amount: 200 },
      { Probability: 35, ForecastCategoryName: 'Commit', ExpectedRevenue: 70 },
    ],
    [
      'closes as won',
      { StageName: 'Closed Won' },
      { Probability: 100, ForecastCategoryName: 'Closed', IsWon: true, IsClosed: true },
    ],
    [
      'or as lost',
      { StageName: 'Closed Lost' },
      { Probability: 0, ForecastCategoryName: 'Omitted', IsWon: false, IsClosed: true },
    ],
    ['brings nothing where it stays', { Amount: 50 }, { Probability: 10, ExpectedRevenue: 5 }],
  ])('%s', (_what, values, expected) => {
    expect(after(values)).toMatchObject(expected);
  });

  test('is listed with what it brings', () => {
    const { records } = org
      .as()
      .query(
        'SELECT MasterLabel, DefaultProbability, IsWon FROM OpportunityStage WHERE IsClosed = true ORDER BY SortOrder',
      );
    expect(records).toMatchObject([
      { MasterLabel: 'Closed Won', DefaultProbability: 100, IsWon: true },
      { MasterLabel: 'Closed Lost', DefaultProbability: 0, IsWon: false },
    ]);
  });

  test('stages that are deployed take the place of those that were', () => {
    const signed = { closed: true, won: true, probability: 100, forecastCategory: 'Closed' };
    org.deploy({
      ...nothing,
      standardValues: { 'Opportunity.StageName': [{ value: 'Signed', label: 'Signed', active: true, stage: signed }] },
    });
    expect(after({ StageName: 'Signed' })).toMatchObject({ IsWon: true, Probability: 100 });
    expect(org.as().query('SELECT MasterLabel FROM OpportunityStage').totalSize).toBe(1);
  });
});

describe('a record type', () => {
  test('is known by its name, given to new deals, and filtered by', () => {
    const [fresh] = org.as().create('Opportunity', [{ ...deal, Name: 'New' }]);
    const [{ Id: spare }] = org.as().query("SELECT Id FROM RecordType WHERE DeveloperName = 'Spare'").records;
    org.as().create('Opportunity', [{ ...deal, Name: 'Parts', RecordTypeId: spare as string }]);
    const found = (name: string) =>
      org.as().query(`SELECT Name FROM Opportunity WHERE RecordType.DeveloperName = '${name}'`).records;
    expect(found('Spare')).toMatchObject([{ Name: 'Parts' }]);
    expect(found('Project')).toMatchObject([{ Name: 'Deal' }, { Name: 'New' }]);
    expect(org.as().read('Opportunity', fresh.id!, ['RecordTypeId']).RecordTypeId).toMatch(/^012/);
  });

  test('is described with the values it has', () => {
    expect(org.as().describe('Opportunity').recordTypes).toMatchObject([
      { developerName: 'Project', isDefault: true, picklists: { StageName: ['Prospecting', 'Closed Won'] } },
      { developerName: 'Spare' },
    ]);
  });

  test('may be asked for by a rule', () => {
    const rule = {
      name: 'Spare',
      active: true,
      formula: 'RecordType.DeveloperName = "Spare"',
      message: 'No spare parts.',
    };
    org.deploy({ ...nothing, additions: [{ object: 'Opportunity', fields: [], validationRules: [rule] }] });
    const [{ Id: spare }] = org.as().query("SELECT Id FROM RecordType WHERE DeveloperName = 'Spare'").records;
    const save = (RecordTypeId?: string) =>
      org.as().create('Opportunity', [{ ...deal, ...(RecordTypeId ? { RecordTypeId } : {}) }])[0].success;
    expect([save(), save(spare as string)]).toEqual([true, false]);
  });
});

describe('an activity', () => {
  test('is about a deal or an account and with a contact', () => {
    const create = (values: RecordValues) => org.as().create('Task', [{ Subject: 'Visit', ...values }])[0];
    const about = (object: string) => create({ WhatId: idOf(object), WhoId: idOf('Contact') });
    expect([about('Opportunity').success, about('Account').success]).toEqual([true, true]);
    expect(about('Contact').errors[0]).toMatchObject({ statusCode: 'MALFORMED_ID', fields: ['WhatId'] });
    expect(org.raw('Task')[0]).toMatchObject({ Status: 'Not Started', Priority: 'Normal', IsClosed: false });
    org.as().update('Task', [{ Id: idOf('Task'), Status: 'Completed' }]);
    expect(org.raw('Task')[0]).toMatchObject({ IsClosed: true });
    expect(org.as().query(`SELECT Subject FROM Task WHERE WhatId = '${idOf('Account')}'`).totalSize).toBe(1);
  });

  test.each<[string, RecordValues, RecordValues]>([
    [
      'a start and an end',
      { StartDateTime: '2026-11-20T08:00:00Z', EndDateTime: '2026-11-20T09:30:00Z' },
      { DurationInMinutes: 90, ActivityDate: '2026-11-20' },
    ],
    [
      'a start and a length',
      { StartDateTime: '2026-11-20T08:00:00Z', DurationInMinutes: 30 },
      { EndDateTime: '2026-11-20T08:30:00.000+0000' },
    ],
    ['a whole day', { IsAllDayEvent: true, ActivityDate: '2026-11-20' }, { ActivityDate: '2026-11-20' }],
  ])('an event has %s', (_what, values, expected) => {
    expect(org.as().create('Event', [{ Subject: 'Visit', ...values }])[0].errors).toEqual([]);
    expect(org.raw('Event')[0]).toMatchObject(expected);
  });

  test.each<[string, RecordValues, string]>([
    ['no time', {}, 'REQUIRED_FIELD_MISSING'],
    [
      'an end before its start',
      { StartDateTime: '2026-11-20T08:00:00Z', DurationInMinutes: -5 },
      'FIELD_INTEGRITY_EXCEPTION',
    ],
  ])('an event with %s is refused', (_what, values, code) => {
    expect(org.as().create('Event', [{ Subject: 'Visit', ...values }])[0].errors[0]?.statusCode).toBe(code);
  });
});

test('a contact has a role in a deal, which goes from neither to another deal', () => {
  const [role] = org
    .as()
    .create('OpportunityContactRole', [
      { OpportunityId: idOf('Opportunity'), ContactId: idOf('Contact'), Role: 'Decision Maker', IsPrimary: true },
    ]);
  const { records } = org
    .as()
    .query('SELECT (SELECT Role, Contact.Name FROM OpportunityContactRoles) FROM Opportunity');
  expect(records).toMatchObject([
    { OpportunityContactRoles: { records: [{ Role: 'Decision Maker', Contact: { Name: 'Ada Ames' } }] } },
  ]);
  const [other] = org.put('Opportunity', [deal]);
  const [moved] = org.as().update('OpportunityContactRole', [{ Id: role.id!, OpportunityId: other }]);
  expect(moved.errors[0]?.statusCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
});

test('what only the setup writes is read by everybody', () => {
  expect(org.as().create('RecordType', [{}])[0].errors[0]?.statusCode).toBe('INVALID_TYPE_FOR_OPERATION');
  expect(org.as().objects()).toContain('RecordType');
});
