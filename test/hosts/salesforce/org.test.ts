import {
  DeploymentError,
  openOrg,
  OrgError,
  type Deployment,
  type Org,
  type OrgChange,
  type RecordValues,
} from './org';
import { openDeployedOrg, people } from './deployed-org';

/** The code and words with which the org refuses a call as a whole. */
function refusal(call: () => unknown): string {
  try {
    call();
    return 'not refused';
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const nothing: Deployment = { objects: [], additions: [], permissionSets: [], translations: [] };

describe('ids', () => {
  const org = openOrg({ records: { Account: Array.from({ length: 80 }, (_none, k) => ({ Name: `Account ${k}` })) } });
  const ids = org.raw('Account').map(({ Id }) => String(Id));

  test('have 18 characters, and only case may tell two of them apart in 15', () => {
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([18]));
    const short = ids.map((id) => id.slice(0, 15));
    expect(new Set(short).size).toBe(80);
    expect(new Set(short.map((id) => id.toLowerCase())).size).toBeLessThan(80);
  });

  test('are understood in 15 characters, and in 18 of any case', () => {
    const session = org.as();
    const id = ids[40]; // has a letter in it
    expect(session.read('Account', id.slice(0, 15), ['Id'])).toEqual({ Id: id });
    expect(session.read('Account', id.toLowerCase(), ['Id'])).toEqual({ Id: id });
    expect(refusal(() => session.read('Account', `${id.slice(0, 17)}?`, ['Id']))).toMatch('MALFORMED_ID');
  });

  test('carry the check digits that Salesforce publishes with its own example', () => {
    // 003xx000004TmiQ → 003xx000004TmiQAAS and 001xx000003DGb2 → 001xx000003DGb2AAG stand in the REST guide.
    const other = openOrg({ instance: 'xx' });
    for (const id of ['003xx000004TmiQAAS', '001xx000003DGb2AAG']) {
      const found = () => other.as().read(id.startsWith('003') ? 'Contact' : 'Account', id.slice(0, 15), ['Id']);
      expect(refusal(found)).toMatch('NOT_FOUND');
      expect(() => other.as().query(`SELECT Id FROM Account WHERE Id = '${id}'`)).not.toThrow();
    }
  });
});

describe('field-level access', () => {
  test('a deployed field is seen by nobody without a permission set, the administrator included', async () => {
    const org = await openDeployedOrg({
      users: [{ username: 'a@b.example', name: 'Administrator', administrator: true }],
      records: { Account: [{ Name: 'Northgate' }] },
    });
    const fields = () =>
      org
        .as()
        .describe('Account')
        .fields.filter(({ custom }) => custom);
    expect(fields()).toEqual([]);
    expect(() => org.as().query('SELECT Keystage_Tier__c FROM Account')).toThrow(
      "No such column 'Keystage_Tier__c' on entity 'Account'",
    );
    org.assign('a@b.example', 'Keystage_Rep');
    expect(fields().map(({ name }) => name)).toContain('Keystage_Tier__c');
    org.unassign('a@b.example', 'Keystage_Rep');
    expect(fields()).toEqual([]);
  });

  test('a rep reads tiers and is refused when writing one, a manager writes', async () => {
    const org = await openDeployedOrg({ records: { Account: [{ Name: 'Northgate' }] } });
    const [{ Id }] = org.raw('Account');
    const write = (username: string) => org.as(username).update('Account', [{ Id, Keystage_Tier__c: 'A' }])[0];
    expect(write(people.rep).errors[0]).toMatchObject({
      statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      fields: ['Keystage_Tier__c'],
    });
    expect(write(people.manager)).toMatchObject({ success: true });
    expect(org.as(people.rep).read('Account', String(Id), ['Keystage_Tier__c'])).toEqual({ Keystage_Tier__c: 'A' });
  });

  test('one field may be taken from a user, or left to be read, until it is given back', async () => {
    const org = await openDeployedOrg({ records: { Account: [{ Name: 'Northgate' }] } });
    const [{ Id }] = org.raw('Account');
    const path = 'Account.Keystage_Tier__c';
    const access = () => {
      const field = org
        .as(people.manager)
        .describe('Account')
        .fields.find(({ name }) => `Account.${name}` === path);
      return field && (field.updateable ? 'edit' : 'read');
    };
    org.restrictField(people.manager, path, 'read');
    const [refused] = org.as(people.manager).update('Account', [{ Id, Keystage_Tier__c: 'A' }]);
    expect([access(), refused.errors[0]?.statusCode]).toEqual(['read', 'INVALID_FIELD_FOR_INSERT_UPDATE']);
    org.restrictField(people.manager, path, 'none');
    expect(access()).toBeUndefined();
    expect(() => org.as(people.manager).query('SELECT Keystage_Tier__c FROM Account')).toThrow('No such column');
    org.restrictField(people.manager, path, 'granted');
    expect(access()).toBe('edit');
  });

  test('labels come in the language of the user', async () => {
    const org = await openDeployedOrg({
      users: [{ username: 'k@b.example', name: 'K', language: 'ko', permissionSets: ['Keystage_Rep'] }],
    });
    const tier = org
      .as()
      .describe('Account')
      .fields.find(({ name }) => name === 'Keystage_Tier__c');
    expect(tier?.label).toBe('고객 등급');
    expect(tier?.picklist?.values.map(({ value, label }) => `${value} ${label}`)).toContain('B B등급');
  });
});

describe('a refused record says why in the code Salesforce uses', () => {
  let org: Org;
  let id: string;
  beforeEach(async () => {
    org = await openDeployedOrg({ records: { Account: [{ Name: 'Northgate' }] } });
    id = String(org.raw('Account')[0].Id);
    org.deploy({
      ...nothing,
      additions: [
        {
          object: 'Account',
          fields: [],
          validationRules: [
            {
              name: 'Tiers_of_customers_only',
              active: true,
              formula: 'AND(NOT(ISBLANK(TEXT(Keystage_Tier__c))), ISPICKVAL(Type, "Partner"))',
              message: 'Partners have no tier.',
              errorField: 'Keystage_Tier__c',
            },
          ],
        },
      ],
    });
  });

  const cases: [string, Record<string, string | number | boolean | null>, string, string][] = [
    ['a blank name', { Name: '' }, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]'],
    ['256 characters', { Name: 'x'.repeat(256) }, 'STRING_TOO_LONG', 'Account Name: data value too large'],
    ['131,073 characters', { Keystage_Reasons__c: 'x'.repeat(131_073) }, 'STRING_TOO_LONG', '(max length=131072)'],
    ['a tier the org lacks', { Keystage_Tier__c: 'E' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'field: E'],
    ['a score of five digits', { Keystage_Score__c: 12_345 }, 'NUMBER_OUTSIDE_VALID_RANGE', 'outside of valid range'],
    ['text for a number', { Keystage_Score__c: 'high' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'not of required type'],
    ['no day', { Keystage_Tiered_On__c: '2026-02-30' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', '2026-02-30'],
    ['a field of the org', { CreatedDate: '2026-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'CreatedDate'],
    ['a parent that is none', { ParentId: '001Hs00000000zzAAA' }, 'INVALID_CROSS_REFERENCE_KEY', 'cross reference id'],
    ['a parent of another kind', { ParentId: '003Hs0000000001IAA' }, 'MALFORMED_ID', 'id value of incorrect type'],
    [
      'a rule',
      { Type: 'Partner', Keystage_Tier__c: 'A' },
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'Partners have no tier.',
    ],
  ];

  test.each(cases)('%s', (_what, values, statusCode, message) => {
    const before = org.raw('Account');
    const [result] = org.as(people.manager).update('Account', [{ Id: id, ...values }]);
    expect(result).toMatchObject({
      success: false,
      errors: [{ statusCode, message: expect.stringContaining(message) }],
    });
    expect(org.raw('Account')).toEqual(before);
  });

  test('an id that is none, of another object, of no record, of a deleted record', () => {
    const [{ Id: gone }] = org.put('Account', [{ Name: 'Gone' }]).map((one) => ({ Id: one }));
    org.as(people.manager).delete([gone]);
    const codes = ['4711', '003Hs0000000001IAA', '001Hs00000000zzAAA', gone].map((one) => {
      const [result] = org.as(people.manager).update('Account', [{ Id: one, Type: 'Other' }]);
      return result.errors[0]?.statusCode;
    });
    expect(codes).toEqual(['MALFORMED_ID', 'MALFORMED_ID', 'INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED']);
  });

  test('a record somebody else holds, may not edit, or may not see', () => {
    const session = org.as(people.manager);
    const code = () => session.update('Account', [{ Id: id, Type: 'Other' }])[0].errors[0]?.statusCode;
    const release = org.lock([id.slice(0, 15)]);
    expect(code()).toBe('UNABLE_TO_LOCK_ROW');
    release();
    expect(code()).toBeUndefined();
    org.restrict(people.manager, [id], 'read');
    expect(code()).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    org.restrict(people.manager, [id], 'none');
    expect(code()).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    expect(session.query('SELECT Id FROM Account').totalSize).toBe(0);
  });

  test('a duplicate rule or trigger of the org’s own', () => {
    org.beforeSave((object, record, former) =>
      object === 'Account' && former && record.Type === 'Other'
        ? { statusCode: 'DUPLICATES_DETECTED', message: 'Use one of these records?', fields: [] }
        : undefined,
    );
    const [result] = org.as(people.manager).update('Account', [{ Id: id, Type: 'Other' }]);
    expect(result.errors[0]?.statusCode).toBe('DUPLICATES_DETECTED');
  });

  test('a column nobody has refuses the whole call', () => {
    expect(() => org.as(people.manager).update('Account', [{ Id: id, Tier__c: 'A' }])).toThrow(
      new OrgError('INVALID_FIELD', "No such column 'Tier__c' on sobject of type Account"),
    );
  });
});

test('a score is rounded to the decimals of its field, a text loses the blanks around it', async () => {
  const org = await openDeployedOrg({ records: { Account: [{ Name: '  Northgate ' }] } });
  const [{ Id }] = org.raw('Account');
  org.as(people.manager).update('Account', [{ Id, Keystage_Score__c: 71.445, Keystage_Reasons__c: ' {"a":1}\n' }]);
  expect(org.raw('Account')[0]).toMatchObject({
    Name: 'Northgate',
    Keystage_Score__c: 71.45,
    Keystage_Reasons__c: '{"a":1}',
  });
});

test('all or none takes back what went through before the refusal, and says so of each', async () => {
  const org = await openDeployedOrg({ records: { Account: [{ Name: 'One' }, { Name: 'Two' }] } });
  const [one, two] = org.raw('Account').map(({ Id }) => Id);
  const notices: OrgChange[] = [];
  org.subscribe((change) => notices.push(change));
  const records = [
    { Id: one, Keystage_Tier__c: 'A' },
    { Id: two, Keystage_Tier__c: 'E' },
  ];
  const codes = org
    .as(people.manager)
    .update('Account', records, { allOrNone: true })
    .map(({ errors }) => errors[0]?.statusCode);
  expect(codes).toEqual(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']);
  expect(org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c)).toEqual([null, null]);
  expect(notices).toEqual([]);

  org.as(people.manager).update('Account', records);
  expect(org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c)).toEqual(['A', null]);
  expect(notices).toMatchObject([{ kind: 'updated', object: 'Account', ids: [one], by: people.manager }]);
});

test('an admin cannot edit what another owns under public read only, unless granted modify all', async () => {
  const org = await openDeployedOrg();
  const [id] = org.put('Keystage_Model__c', [{ Name: 'Model', Active__c: true }]); // owned by the first user
  const [result] = org.as(people.rep).update('Keystage_Model__c', [{ Id: id, Name: 'Mine' }]);
  expect(result.errors[0]?.statusCode).toBe('INVALID_TYPE_FOR_OPERATION');
  expect(org.as(people.admin).update('Keystage_Model__c', [{ Id: id, Name: 'Theirs' }])[0].success).toBe(true);
});

describe('details of a master', () => {
  const rollUps = (count: number): Deployment => ({
    ...nothing,
    objects: [
      {
        name: 'Deal_Line__c',
        label: 'Deal Line',
        labelPlural: 'Deal Lines',
        custom: true,
        fields: [
          { name: 'Name', label: 'Name', type: 'string', custom: false, length: 80, autoNumber: 'L-{000}' },
          {
            name: 'Deal__c',
            label: 'Deal',
            type: 'reference',
            custom: true,
            onlyOnCreate: true,
            reference: { to: 'Opportunity', relationship: 'Deal__r', children: 'Lines__r', masterDetail: true },
          },
          { name: 'Met__c', label: 'Met', type: 'boolean', custom: true, defaultValue: false },
        ],
      },
    ],
    additions: [
      {
        object: 'Opportunity',
        fields: Array.from({ length: count }, (_none, k) => ({
          name: `Met_${k}__c`,
          label: `Met ${k}`,
          type: 'double' as const,
          custom: true,
          rollUp: {
            operation: 'count' as const,
            object: 'Deal_Line__c',
            foreignKey: 'Deal__c',
            filters: [{ field: 'Met__c', operation: 'equals', value: 'true' }],
          },
        })),
      },
    ],
  });
  const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };

  test('are counted at every write, and go with it', () => {
    const org = openOrg({ deployments: [rollUps(1)], records: { Opportunity: [deal] } });
    const [{ Id: Deal__c }] = org.raw('Opportunity');
    const [first] = org.put('Deal_Line__c', [{ Deal__c, Met__c: true }, { Deal__c }, { Deal__c, Met__c: true }]);
    const met = () => org.raw('Opportunity')[0].Met_0__c;
    expect(met()).toBe(2);
    expect(org.raw('Deal_Line__c').map(({ Name }) => Name)).toEqual(['L-001', 'L-002', 'L-003']);
    const session = org.as();
    session.delete([first]);
    expect(met()).toBe(1);
    session.delete([String(Deal__c)]);
    expect(org.raw('Deal_Line__c')).toEqual([]);
  });

  test('at most 25 roll-ups an object', () => {
    expect(() => openOrg({ deployments: [rollUps(25)] })).not.toThrow();
    expect(() => openOrg({ deployments: [rollUps(26)] })).toThrow(
      new DeploymentError(['Opportunity: more than 25 roll-up summary fields.']),
    );
  });
});

describe('validation rules', () => {
  const ruled = (formula: string): Org =>
    openOrg({
      deployments: [
        {
          ...nothing,
          additions: [
            {
              object: 'Opportunity',
              fields: [],
              validationRules: [{ name: 'Rule', active: true, formula, message: 'Not so.' }],
            },
          ],
        },
      ],
      records: { Account: [{ Name: 'Northgate', Type: 'Partner' }] },
      now: () => new Date('2026-11-20T10:00:00Z'),
    });

  test.each<[string, RecordValues, boolean]>([
    // rule                                                              refused at creation, at change
    ['Amount < 0', { Amount: -1 }, true],
    ['Amount < 0', {}, false],
    ['ISBLANK(Amount)', {}, true],
    ['OR(ISNEW(), Amount > 5)', { Amount: 1 }, true],
    [
      'AND(ISPICKVAL(StageName, "Closed Won"), NOT(ISBLANK(NextStep)))',
      { StageName: 'Closed Won', NextStep: 'x' },
      true,
    ],
    ['AND(ISPICKVAL(StageName, "Closed Won"), NOT(ISBLANK(NextStep)))', { NextStep: 'x' }, false],
    ['CloseDate < TODAY()', { CloseDate: '2026-11-19' }, true],
    ['CloseDate < TODAY()', { CloseDate: '2026-11-20' }, false],
    ['CASE(StageName, "Prospecting", 1, "Qualification", 2, 0) = 1', {}, true],
    ['IF(Amount >= 10 && Amount <= 20, true, false) || LEN(NextStep) > 3', { Amount: 10 }, true],
    ['Amount / 2 + 1 = 6 /* of ten */', { Amount: 10 }, true],
    ['ISPICKVAL(Account.Type, "Partner")', { AccountId: 'first' }, true],
    ['ISCHANGED(Amount)', { Amount: 4 }, false],
    ['BEGINS(NextStep, "Call") != CONTAINS(NextStep, "now")', { NextStep: 'Call now' }, false],
  ])('%s on %j: refused %s', (formula, values, refused) => {
    const org = ruled(formula);
    const more: RecordValues = 'AccountId' in values ? { AccountId: org.raw('Account')[0].Id } : {};
    const [{ success }] = org
      .as()
      .create('Opportunity', [{ Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31', ...values, ...more }]);
    expect(success).toBe(!refused);
  });

  test('a rule on what was there before', () => {
    const org = ruled('AND(ISCHANGED(StageName), ISPICKVAL(PRIORVALUE(StageName), "Closed Won"))');
    const [id] = org.put('Opportunity', [{ Name: 'Deal', StageName: 'Closed Won', CloseDate: '2026-12-31' }]);
    const save = (values: object) => org.as().update('Opportunity', [{ Id: id, ...values }])[0].success;
    expect(save({ NextStep: 'x' })).toBe(true);
    expect(save({ StageName: 'Qualification' })).toBe(false);
  });

  test.each([
    ['Amont > 1', 'Field Amont does not exist.'],
    ['StageName = "Closed Won"', 'Picklist fields are only supported in certain functions.'],
    ['VLOOKUP(Amount)', 'Unknown function VLOOKUP.'],
    ['NOT(Amount > 1', 'Syntax error: expected “)”, got “the end”.'],
    ['ISPICKVAL(StageName)', 'Incorrect number of parameters for function ISPICKVAL.'],
  ])('%s is not deployed', (formula, message) => {
    expect(() => ruled(formula)).toThrow(message);
  });
});

describe('queries', () => {
  const org = openOrg({
    records: {
      Account: [
        { Name: 'Northgate Systems', AnnualRevenue: 500, Industry: 'Machinery', Description: 'Long' },
        { Name: 'O’Brien & Söhne', AnnualRevenue: 200, Industry: 'Machinery' },
        { Name: 'southgate 100%', Industry: 'Retail', AnnualRevenue: 300 },
        { Name: 'Nobody' },
      ],
    },
  });
  const [north, , south] = org.raw('Account').map(({ Id }) => String(Id));
  org.put('Contact', [
    { FirstName: 'Ada', LastName: 'Ames', AccountId: north },
    { LastName: 'Bell', AccountId: north },
    { LastName: 'Chan' },
  ]);
  const names = (rest: string) =>
    org
      .as()
      .query(`SELECT Name FROM Account ${rest}`)
      .records.map(({ Name }) => Name);

  test.each([
    ["WHERE Name LIKE 'north%'", ['Northgate Systems']],
    ["WHERE Name LIKE '%gate%' AND AnnualRevenue > 300", ['Northgate Systems']],
    ["WHERE Name LIKE '%100\\%'", ['southgate 100%']],
    ["WHERE Industry = 'machinery' ORDER BY AnnualRevenue", ['O’Brien & Söhne', 'Northgate Systems']],
    ["WHERE Industry != 'Machinery' ORDER BY Name DESC", ['southgate 100%', 'Nobody']],
    ['WHERE AnnualRevenue = null', ['Nobody']],
    ['WHERE AnnualRevenue != NULL ORDER BY AnnualRevenue DESC LIMIT 1 OFFSET 1', ['southgate 100%']],
    ['WHERE AnnualRevenue IN (200, 300) ORDER BY AnnualRevenue', ['O’Brien & Söhne', 'southgate 100%']],
    ["WHERE Industry NOT IN ('Machinery') AND (NOT Name LIKE 'n%')", ['southgate 100%']],
    [
      "WHERE (Industry = 'Retail' OR AnnualRevenue >= 500) AND Name != null ORDER BY Name",
      ['Northgate Systems', 'southgate 100%'],
    ],
    ['ORDER BY AnnualRevenue NULLS LAST LIMIT 2', ['O’Brien & Söhne', 'southgate 100%']],
    [`WHERE Id IN ('${north.slice(0, 15)}', '${south}') ORDER BY Name`, ['Northgate Systems', 'southgate 100%']],
    ['WHERE CreatedDate = TODAY AND IsDeleted = false LIMIT 0', []],
  ])('%s', (rest, expected) => {
    expect(names(rest)).toEqual(expected);
  });

  test('reach to parents and to children', () => {
    const session = org.as();
    expect(
      session.query(
        "SELECT Name, Account.Name, Account.Owner.Username FROM Contact WHERE Account.Industry = 'Machinery' ORDER BY LastName",
      ).records,
    ).toMatchObject([
      { Name: 'Ada Ames', Account: { Name: 'Northgate Systems', Owner: { Username: 'admin@keystage.example' } } },
      { Name: 'Bell' },
    ]);
    expect(session.query("SELECT LastName, Account.Name FROM Contact WHERE LastName = 'Chan'").records).toMatchObject([
      { LastName: 'Chan', Account: null },
    ]);
    expect(
      session.query(
        "SELECT Id, (SELECT LastName FROM Contacts ORDER BY LastName DESC) FROM Account WHERE Name LIKE 'n%'",
      ).records,
    ).toMatchObject([
      { Contacts: { totalSize: 2, done: true, records: [{ LastName: 'Bell' }, { LastName: 'Ames' }] } },
      { Contacts: null },
    ]);
  });

  test('find children by their parents, as these are now, and in a subquery only its own', () => {
    const session = org.as();
    const of = (condition: string) =>
      session.query(`SELECT LastName FROM Contact WHERE ${condition}`).records.map(({ LastName }) => LastName);
    const [, , chan] = org.raw('Contact').map(({ Id }) => String(Id));
    expect(of(`AccountId IN ('${south}', '${north.slice(0, 15)}') AND LastName != 'Bell'`)).toEqual(['Ames']);
    session.update('Contact', [{ Id: chan, AccountId: south }]);
    expect(of(`AccountId = '${south}'`)).toEqual(['Chan']);
    const { records } = session.query(
      `SELECT Id, (SELECT LastName FROM Contacts WHERE Id = '${chan}') FROM Account WHERE Id IN ('${north}', '${south}')`,
    );
    expect(records).toMatchObject([{ Contacts: null }, { Contacts: { totalSize: 1 } }]);
    session.update('Contact', [{ Id: chan, AccountId: null }]);
    expect(of(`AccountId = '${south}'`)).toEqual([]);
    expect(of('AccountId = null')).toEqual(['Chan']);
  });

  test('count and add up', () => {
    const session = org.as();
    expect(session.query('SELECT COUNT() FROM Account')).toEqual({ totalSize: 4, records: [] });
    expect(
      session.query(
        'SELECT Industry, COUNT(Id) accounts, SUM(AnnualRevenue), MIN(AnnualRevenue) FROM Account GROUP BY Industry',
      ).records,
    ).toMatchObject([
      { Industry: 'Machinery', accounts: 2, expr0: 700, expr1: 200 },
      { Industry: 'Retail', accounts: 1, expr0: 300 },
      { Industry: null, accounts: 1, expr0: null },
    ]);
  });

  test.each([
    ['SELECT Id FORM Account', 'MALFORMED_QUERY', "unexpected token: 'FORM'"],
    [
      "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'OR'",
    ],
    ['SELECT Id FROM Acount', 'INVALID_TYPE', "sObject type 'Acount' is not supported"],
    ['SELECT Tier__c FROM Account', 'INVALID_FIELD', "No such column 'Tier__c' on entity 'Account'"],
    ['SELECT Boss.Name FROM Account', 'INVALID_FIELD', "Didn't understand relationship 'Boss'"],
    ["SELECT Id FROM Account WHERE AnnualRevenue > '1'", 'INVALID_FIELD', 'should not be enclosed in quotes'],
    ["SELECT Id FROM Account WHERE Description = 'Long'", 'INVALID_FIELD', 'can not be filtered in a query call'],
    ["SELECT Id FROM Account WHERE Id = '4711'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: 4711'],
    ['SELECT Id FROM Account WITH SECURITY_ENFORCED', 'NOT_IMPLEMENTED', 'does not have WITH'],
    ['SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)', 'NOT_IMPLEMENTED', 'semi-joins'],
  ])('%s is refused', (soql, code, message) => {
    const refused = refusal(() => org.as().query(soql));
    expect(refused).toMatch(code);
    expect(refused).toContain(message);
  });
});
