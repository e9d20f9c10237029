import { openOrg, type Deployment, type FieldSchema, type Org } from '../../../salesforce';
import { clientInProcess } from '../../client-in-process';
import { DescribedObjects } from '../described-objects';
import { parseGraphql } from './parse-graphql';
import { GraphqlRunner } from './run-graphql';

const everything = { read: true, create: true, edit: true, delete: true, viewAll: false, modifyAll: false };
const custom = (name: string, more: Partial<FieldSchema> & Pick<FieldSchema, 'type'>): FieldSchema => ({
  name,
  label: name,
  custom: true,
  ...more,
});

/** Notes on deals: a child object with a field of each kind that a filter asks for. */
const notes: Deployment = {
  objects: [
    {
      name: 'Note__c',
      label: 'Note',
      labelPlural: 'Notes',
      custom: true,
      fields: [
        { name: 'Name', label: 'Name', type: 'string', custom: false, length: 80, autoNumber: 'N-{00}' },
        custom('Deal__c', {
          type: 'reference',
          onlyOnCreate: true,
          reference: { to: 'Opportunity', relationship: 'Deal__r', children: 'Notes__r', masterDetail: true },
        }),
        custom('Roles__c', {
          type: 'multipicklist',
          picklist: {
            restricted: true,
            values: ['user', 'coach', 'buyer'].map((value) => ({ value, label: `the ${value}`, active: true })),
          },
        }),
        custom('Text__c', { type: 'string', length: 20 }),
        custom('Key__c', { type: 'string', length: 20, unique: true }),
        custom('Secret__c', { type: 'string', length: 20 }),
      ],
    },
  ],
  additions: [],
  permissionSets: [
    {
      name: 'Notes',
      objects: { Note__c: everything },
      fields: Object.fromEntries(
        ['Roles__c', 'Text__c', 'Key__c'].map((name) => [`Note__c.${name}`, { read: true, edit: true }]),
      ),
      customPermissions: [],
    },
  ],
  translations: [],
};
const [rep, other] = ['rep@a.example', 'other@a.example'];

let org: Org;
let runner: GraphqlRunner;
let deals: string[];

beforeEach(() => {
  org = openOrg({
    deployments: [notes],
    users: [
      { username: rep, name: 'Rep', permissionSets: ['Notes'] },
      { username: other, name: 'Other', permissionSets: ['Notes'] },
    ],
    records: { Account: [{ Name: 'Northgate' }, { Name: 'Southgate' }] },
    now: () => new Date('2026-11-20T10:00:00Z'),
  });
  const [north, south] = org.raw('Account').map(({ Id }) => Id);
  const deal = (Name: string, AccountId: unknown, CloseDate: string, Amount: number | null) =>
    ({ Name, AccountId: AccountId as string, CloseDate, Amount, StageName: 'Prospecting' }) as const;
  deals = org.put('Opportunity', [
    deal('One', north, '2026-10-05', 100),
    deal('Two', north, '2026-11-30', 200),
    deal('Three', south, '2027-01-15', null),
  ]);
  org.put('Note__c', [
    { Deal__c: deals[0], Roles__c: 'user;coach', Text__c: 'a', Key__c: 'one' },
    { Deal__c: deals[0], Roles__c: 'buyer', Text__c: 'b' },
    { Deal__c: deals[1], Text__c: 'c' },
  ]);
  runner = runnerFor(rep);
});

function runnerFor(username: string): GraphqlRunner {
  const client = clientInProcess(org, username);
  return new GraphqlRunner(client, new DescribedObjects(client), {
    locale: 'en-US',
    currency: 'EUR',
    timeZone: 'UTC',
  });
}

interface Uiapi {
  readonly uiapi: Readonly<Record<string, Readonly<Record<string, Connection>>>>;
}
interface Connection {
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function ask(text: string, variables?: Record<string, unknown>): Promise<Connection> {
  const { data, errors } = await runner.run(parseGraphql(text), variables);
  expect(errors).toEqual([]);
  const [members] = Object.values((data as Uiapi).uiapi);
  return Object.values(members)[0];
}

const nodes = async (text: string, variables?: Record<string, unknown>) =>
  (await ask(text, variables)).edges.map(({ node }) => node);

/** What a query that is refused says. */
const refusal = async (text: string, variables?: Record<string, unknown>) =>
  (await runner.run(parseGraphql(text), variables)).errors.map(({ message }) => message).join();

describe('a filter', () => {
  const opportunities = (where: string) => `query { uiapi { query { Opportunity(where: ${where}) {
    edges { node { Name { value } } } } } } }`;

  test.each([
    ['{ CloseDate: { gte: { value: "2026-11-30" } } }', ['Two', 'Three']],
    ['{ CloseDate: { gte: { value: "2026-10-01" }, lte: { value: "2026-12-31" } } }', ['One', 'Two']],
    ['{ CloseDate: { eq: { literal: NEXT_QUARTER } } }', ['Three']],
    ['{ CloseDate: { lt: { literal: TODAY } } }', ['One']],
    ['{ CloseDate: { eq: { range: { next_n_days: 10 } } } }', ['Two']],
    ['{ Account: { Name: { like: "north%" } } }', ['One', 'Two']],
    ['{ Amount: { nin: [100] } }', ['Two', 'Three']],
    ['{ Amount: { eq: null } }', ['Three']],
    ['{ not: { Name: { in: ["One", "Two"] } } }', ['Three']],
  ])('%s', async (where, names) => {
    const found = await nodes(opportunities(where));
    expect(found.map(({ Name }) => (Name as { value: string }).value)).toEqual(names);
  });

  test.each([
    ['includes: ["user"]', ['a']],
    ['includes: ["user;coach", "buyer"]', ['a', 'b']],
    ['excludes: ["user"]', ['b', 'c']],
    ['eq: "buyer"', ['b']],
  ])('several choices: %s', async (operator, texts) => {
    const found = await nodes(
      `query { uiapi { query { Note__c(where: { Roles__c: { ${operator} } }) { edges { node { Text__c { value } } } } } } }`,
    );
    expect(found.map(({ Text__c }) => (Text__c as { value: string }).value)).toEqual(texts);
  });

  test.each([
    ['{ CloseDate: { eq: "2026-11-30" } }', 'a date is written { value: "2026-11-30" }'],
    ['{ Amount: { like: "1%" } }', "Field 'like' in type 'currencyOperators' is undefined"],
    ['{ Name: { in: [] } }', 'must not be empty'],
    ['{ Secret__c: { eq: "x" } }', "Field 'Secret__c' in type 'Opportunity' is undefined"],
  ])('%s is refused', async (where, message) => {
    expect(await refusal(opportunities(where))).toContain(message);
  });

  test('whose variable nobody gave asks for nothing, and that is not built', async () => {
    const query = parseGraphql(`query Q($id: ID) { uiapi { query { Opportunity(where: { Id: { eq: $id } }) {
      edges { node { Id } } } } } }`);
    await expect(runner.run(query, {})).rejects.toThrow('its variable was not given');
    const needed =
      'query Q($id: ID!) { uiapi { query { Opportunity(where: { Id: { eq: $id } }) { edges { node { Id } } } } } }';
    expect(await refusal(needed)).toContain("Variable 'id' must not be null");
  });
});

test('several choices are shown by their labels', async () => {
  const [note] = await nodes(
    'query { uiapi { query { Note__c(first: 1) { edges { node { Roles__c { value displayValue } } } } } } }',
  );
  expect(note).toEqual({ Roles__c: { value: 'user;coach', displayValue: 'the user;the coach' } });
});

test('own records alone, in an order that goes by the parent first', async () => {
  org.as(other).create('Opportunity', [{ Name: 'Theirs', StageName: 'Prospecting', CloseDate: '2026-12-01' }]);
  const found = await nodes(`query { uiapi { query { Opportunity(scope: MINE, orderBy: {
    Account: { Name: { order: DESC } }, Amount: { order: DESC, nulls: LAST } }) { edges { node { Name { value } } } } } } }`);
  expect(found.map(({ Name }) => (Name as { value: string }).value)).toEqual(['Three', 'Two', 'One']);
});

test('children come with each record, each with a page of its own', async () => {
  const [one, two, three] = await nodes(`query { uiapi { query { Opportunity { edges { node {
    Notes__r(first: 1, orderBy: { Text__c: { order: DESC } }) { edges { node { Text__c { value } } } totalCount
      pageInfo { hasNextPage } } } } } } } }`);
  const connection = (node: typeof one) => node['Notes__r'] as Connection;
  expect(connection(one)).toMatchObject({
    edges: [{ node: { Text__c: { value: 'b' } } }],
    totalCount: 2,
    pageInfo: { hasNextPage: true },
  });
  expect([connection(two).totalCount, connection(three).edges]).toEqual([1, []]);
});

test('what the reader may not see is left out where it is marked optional, and refused elsewhere', async () => {
  const fields = (mark: string) => `query { uiapi { query { Note__c(first: 1) { edges { node {
    Text__c { value } Secret__c ${mark} { value } } } } } } }`;
  expect(await nodes(fields('@optional'))).toEqual([{ Text__c: { value: 'a' } }]);
  expect(await refusal(fields(''))).toContain("Field 'Secret__c' in type 'Note__c' is undefined");
  org.unassign(rep, 'Notes');
  runner = runnerFor(rep);
  const both = `query { uiapi { query { Note__c @optional { edges { node { Id } } }
    Opportunity(first: 1) { edges { node { Id Notes__r @optional { edges { node { Id } } } } } } } } }`;
  const { data } = await runner.run(parseGraphql(both));
  expect(data).toEqual({
    uiapi: {
      query: { Opportunity: expect.objectContaining({ edges: [expect.objectContaining({ node: { Id: deals[0] } })] }) },
    },
  });
});

describe('paging', () => {
  beforeEach(() => {
    org.put(
      'Contact',
      Array.from({ length: 4100 }, (_none, k) => ({ LastName: `Contact ${k}` })),
    );
  });
  const contacts = (given: string) =>
    ask(
      `query { uiapi { query { Contact(${given}) { edges { node { Id } } totalCount pageInfo { hasNextPage endCursor } } } } }`,
    );

  /** How many records paging to the end brings. */
  async function reached(given: string): Promise<number> {
    let page = await contacts(given);
    let count = page.edges.length;
    while (page.pageInfo.hasNextPage) {
      page = await contacts(`${given}, after: "${page.pageInfo.endCursor}"`);
      count += page.edges.length;
    }
    return count;
  }

  test('reaches 4,000 records without an upper bound, and with one as many as it says', async () => {
    expect(await reached('first: 2000')).toBe(4000);
    expect(await reached('first: 2000, upperBound: 10000')).toBe(4100);
    expect(await reached('first: 200, upperBound: 300')).toBe(300);
  });

  test.each([
    ['first: 2001', 'at most 2000'],
    ['first: 0', 'at least 1'],
    ['first: 100, upperBound: 10000', 'from 200 to 2000 with an upperBound'],
    ['after: "abc"', 'no cursor of an answer'],
  ])('%s is refused', async (given, message) => {
    expect(await refusal(`query { uiapi { query { Contact(${given}) { edges { node { Id } } } } } }`)).toContain(
      message,
    );
  });
});

describe('an aggregate', () => {
  test('counts and adds up in groups, by a parent and by what is asked of it', async () => {
    const found = await nodes(`query { uiapi { aggregate { Opportunity(
      groupBy: { AccountId: { group: true }, Account: { Name: { group: true } } }
      orderBy: { Account: { Name: { order: DESC } } }) { edges { node { aggregate {
        Account { Name { value } } Id { count { value } }
        Amount { sum { value displayValue } avg { value } max { value } min { value } count { value } } } } } } } } }`);
    expect(found).toEqual([
      {
        aggregate: {
          Account: { Name: { value: 'Southgate' } },
          Id: { count: { value: 1 } },
          Amount: {
            sum: { value: null, displayValue: null },
            avg: { value: null },
            max: { value: null },
            min: { value: null },
            count: { value: 0 },
          },
        },
      },
      {
        aggregate: {
          Account: { Name: { value: 'Northgate' } },
          Id: { count: { value: 2 } },
          Amount: {
            sum: { value: 300, displayValue: '€300.00' },
            avg: { value: 150 },
            max: { value: 200 },
            min: { value: 100 },
            count: { value: 2 },
          },
        },
      },
    ]);
  });

  test('groups days as they are and moments by their year, quarter or month', async () => {
    const byDay = await ask(`query { uiapi { aggregate { Opportunity(groupBy: { CloseDate: { group: true } }) {
      edges { node { aggregate { CloseDate { value } } } } totalCount } } } }`);
    expect([byDay.totalCount, byDay.edges[0].node]).toEqual([3, { aggregate: { CloseDate: { value: '2026-10-05' } } }]);
    const byYear =
      await nodes(`query { uiapi { aggregate { Opportunity(groupBy: { CreatedDate: { function: CALENDAR_YEAR } }) {
      edges { node { aggregate { CreatedDate { calendarYear { value } } Id { count { value } } } } } } } } }`);
    expect(byYear).toEqual([
      { aggregate: { CreatedDate: { calendarYear: { value: 2026 } }, Id: { count: { value: 3 } } } },
    ]);
  });

  test('several stand in one request, each with a filter of its own', async () => {
    const { data } = await runner.run(
      parseGraphql(`query Gap($from: Date!) { uiapi { aggregate {
        now: Opportunity(where: { CloseDate: { lt: { value: $from } } }) { totalCount }
        later: Opportunity(where: { CloseDate: { gte: { value: $from } } }) { edges { node { aggregate { Amount { sum { value } } } } } totalCount }
      } } }`),
      { from: '2026-11-01' },
    );
    expect(data).toMatchObject({
      uiapi: {
        aggregate: {
          now: { totalCount: 1 },
          later: { totalCount: 2, edges: [{ node: { aggregate: { Amount: { sum: { value: 200 } } } } }] },
        },
      },
    });
  });

  test.each([
    [
      '{ Amount: { group: true } }',
      'Id { count { value } }',
      "Field 'Amount' in type 'Opportunity_GroupBy' is undefined",
    ],
    [
      '{ CreatedDate: { group: true } }',
      'Id { count { value } }',
      "Field 'group' in type 'GroupByDateFunction' is undefined",
    ],
    [
      '{ CloseDate: { function: CALENDAR_MONTH } }',
      'Id { count { value } }',
      "Field 'function' in type 'GroupByClause'",
    ],
    ['{ StageName: { group: true } }', 'Name { sum { value } }', "Field 'sum' in type 'StringAggregate' is undefined"],
    [
      '{ StageName: { group: true } }',
      'IsWon { count { value } }',
      "Field 'count' in type 'BooleanAggregate' is undefined",
    ],
    ['{ StageName: { group: true } }', 'Name { value }', 'Field must be grouped or aggregated: Name'],
  ])('grouped by %s, %s is refused', async (groupBy, asked, message) => {
    expect(
      await refusal(
        `query { uiapi { aggregate { Opportunity(groupBy: ${groupBy}) { edges { node { aggregate { ${asked} } } } } } } }`,
      ),
    ).toContain(message);
  });

  test('has at most 2,000 groups', async () => {
    org.put(
      'Contact',
      Array.from({ length: 2001 }, (_none, k) => ({ LastName: `Contact ${k}` })),
    );
    const query = parseGraphql(`query { uiapi { aggregate { Contact(groupBy: { LastName: { group: true } }) {
      edges { node { aggregate { LastName { value } } } } } } } }`);
    expect((await runner.run(query)).errors).toEqual([
      { message: expect.stringContaining('does not support queryMore()') },
    ]);
  });
});

describe('a mutation', () => {
  const execute = (text: string, variables?: Record<string, unknown>) => runner.execute(parseGraphql(text), variables);

  test('creates, changes and deletes in one go, and answers with the fields asked for', async () => {
    const [note] = org.raw('Note__c');
    const answer = await execute(
      `mutation Write($input: Note__cCreateInput!, $id: IdOrRef!) { uiapi(input: { allOrNone: true }) {
        Note__cCreate(input: $input) { Record { Id Text__c { value } Deal__c { value } } success }
        OpportunityUpdate(input: { Id: $id, Opportunity: { NextStep: "Call" } }) { Record { NextStep { value } } }
        Note__cDelete(input: { Id: "${String(note.Id)}" }) { Id } } }`,
      { input: { Note__c: { Deal__c: deals[2], Text__c: 'new' } }, id: deals[2] },
    );
    expect(answer).toEqual({
      data: {
        uiapi: {
          Note__cCreate: {
            Record: { Id: expect.any(String), Text__c: { value: 'new' }, Deal__c: { value: deals[2] } },
            success: true,
          },
          OpportunityUpdate: { Record: { NextStep: { value: 'Call' } } },
          Note__cDelete: { Id: note.Id },
        },
      },
      errors: [],
    });
    expect(org.raw('Note__c').map(({ Text__c }) => Text__c)).toEqual(['b', 'c', 'new']);
  });

  test('a later operation names the record of an earlier one', async () => {
    await execute(`mutation { uiapi {
      account: AccountCreate(input: { Account: { Name: "Westgate" } }) { Record { Id } }
      ContactCreate(input: { Contact: { LastName: "Ames", AccountId: "@{account}" } }) { Record { Id } } } }`);
    const west = org.raw('Account').find(({ Name }) => Name === 'Westgate');
    expect(org.raw('Contact')).toMatchObject([{ LastName: 'Ames', AccountId: west?.Id }]);
  });

  const twoNotes = (input: string) => `mutation { uiapi${input} {
    good: Note__cCreate(input: { Note__c: { Deal__c: "${deals[0]}", Text__c: "good" } }) { Record { Id } }
    bad: Note__cCreate(input: { Note__c: { Deal__c: "${deals[0]}", Key__c: "one" } }) { Record { Id } } } }`;

  test('one refusal takes back all, by default', async () => {
    expect(await execute(twoNotes(''))).toEqual({
      data: { uiapi: { good: null, bad: null } },
      errors: [{ message: expect.stringContaining('duplicate value found: Key__c'), path: ['uiapi', 'bad'] }],
    });
    expect(org.raw('Note__c')).toHaveLength(3);
  });

  test('with allOrNone false it takes back only what goes with it', async () => {
    const { data } = await execute(twoNotes('(input: { allOrNone: false })'));
    expect(data).toMatchObject({ uiapi: { good: { Record: { Id: expect.any(String) } }, bad: null } });
    expect(org.raw('Note__c')).toHaveLength(4);

    const answer = await execute(`mutation { uiapi(input: { allOrNone: false }) {
      AccountCreate(input: { Account: { Name: "Never" } }) { Record { Id } }
      ContactCreate(input: { Contact: { AccountId: "@{AccountCreate}" } }) { Record { Id } }
      alone: AccountCreate(input: { Account: { Name: "Alone" } }) { Record { Id } } } }`);
    expect(answer).toMatchObject({
      data: { uiapi: { AccountCreate: null, ContactCreate: null, alone: { Record: {} } } },
      errors: [{ message: 'Required fields are missing: [LastName]', path: ['uiapi', 'ContactCreate'] }],
    });
    expect(org.raw('Account').map(({ Name }) => Name)).toEqual(['Northgate', 'Southgate', 'Alone']);
  });

  test.each([
    [
      'AccountCreate(input: { Account: { Secret__c: "x" } }) { Record { Id } }',
      "'Secret__c' in type 'AccountCreateRepresentation'",
    ],
    ['AccountCreate(input: { Name: "x" }) { Record { Id } }', "'Name' in type 'AccountCreateInput'"],
    ['AccountUpdate(input: { Account: { Name: "x" } }) { Record { Id } }', 'AccountUpdateInput needs Id'],
    [
      'AccountCreate(input: { Account: { Name: "x" } }) { Record { Contacts { totalCount } } }',
      "'Contacts' in type 'Account'",
    ],
    [
      'AccountCreate(input: { Account: { Name: "x" } }) { Record { Owner { Name { value } } } }',
      "'Owner' in type 'Account'",
    ],
    [
      'AccountCreate(input: { Account: { Name: "x", ParentId: "@{none}" } }) { Record { Id } }',
      'is not among those before it',
    ],
    ['InvoiceCreate(input: { Invoice: { Name: "x" } }) { Record { Id } }', "'InvoiceCreate' in type 'UIAPIMutations'"],
    ['AccountDelete(input: { Id: "x" }) { Record { Id } }', "'Record' in type 'RecordDeletePayload'"],
  ])('%s is refused as a whole', async (operation, message) => {
    const { data, errors } = await execute(`mutation { uiapi { ${operation} } }`);
    expect([data, errors[0].message]).toEqual([null, expect.stringContaining(message)]);
  });

  test('an update cannot be referred to, and a field of an earlier record is of a later API', async () => {
    const update = `up: AccountUpdate(input: { Id: "${String(org.raw('Account')[0].Id)}", Account: { Name: "x" } }) { success }`;
    const create = (id: string) =>
      `ContactCreate(input: { Contact: { LastName: "x", AccountId: "${id}" } }) { success }`;
    const { errors } = await execute(`mutation { uiapi { ${update} ${create('@{up}')} } }`);
    expect(errors[0].message).toContain('updates; it cannot be referred to');
    const later = `mutation { uiapi { a: AccountCreate(input: { Account: { Name: "x" } }) { success } ${create('@{a.Record.Id}')} } }`;
    await expect(execute(later)).rejects.toThrow('which is of API 67');
  });

  test('a query is not executed', async () => {
    await expect(execute('query { uiapi { query { Account { totalCount } } } }')).rejects.toThrow('was given a query');
  });
});
