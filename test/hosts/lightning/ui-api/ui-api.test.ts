import type { Org } from '../../salesforce';
import { openDeployedOrg, people } from '../../salesforce/deployed-org';
import { clientInProcess } from '../client-in-process';
import { DescribedObjects } from './described-objects';
import { parseGraphql } from './graphql/parse-graphql';
import { GraphqlRunner } from './graphql/run-graphql';
import { masterRecordType, objectInfo, picklistValues } from './object-info';
import { RecordReader } from './record-representation';

const reader = { locale: 'en-US', currency: 'EUR', timeZone: 'UTC' };
let org: Org;
let id: string;

beforeEach(async () => {
  org = await openDeployedOrg({
    records: {
      Account: [
        {
          Name: 'Northgate Systems',
          AnnualRevenue: 1_200_000,
          Keystage_Tier__c: 'A',
          Keystage_Score__c: 71.4,
          Keystage_Coverage__c: 85,
          Keystage_Tiered_On__c: '2026-11-20',
        },
        ...Array.from({ length: 30 }, (_, i) => ({ Name: `Branch ${i}`, Keystage_Tier__c: i < 12 ? 'B' : 'C' })),
      ],
      Keystage_Model__c: [
        { Name: 'Sample', Fingerprint__c: '1111-2222-3333', Active__c: true, Parts__c: 2, Version__c: 3 },
      ],
    },
  });
  [{ Id: id }] = org.raw('Account') as { Id: string }[];
  const [{ Id: model }] = org.raw('Keystage_Model__c') as { Id: string }[];
  org.as(people.admin).create('Keystage_Model_Part__c', [
    { Model__c: model, Position__c: 2, Text__c: 'second' },
    { Model__c: model, Position__c: 1, Text__c: 'first' },
  ]);
});

const layerFor = (username: string = people.rep) => {
  const client = clientInProcess(org, username);
  const objects = new DescribedObjects(client);
  return {
    objects,
    records: new RecordReader(client, objects, reader),
    graphql: new GraphqlRunner(client, objects, reader),
  };
};

describe('a record', () => {
  test('has the fields asked for, each with its value and as the reader writes it', async () => {
    const record = await layerFor().records.record({
      recordId: id,
      fields: ['Account.Name', { objectApiName: 'Account', fieldApiName: 'AnnualRevenue' }, 'Account.Owner.Name'],
      optionalFields: ['Account.Keystage_Tier__c', 'Account.Keystage_Coverage__c', 'Account.Keystage_Tiered_On__c'],
    });
    expect(record).toMatchObject({ apiName: 'Account', id, recordTypeInfo: null });
    const shown = Object.entries(record.fields).map(([name, { value, displayValue }]) => [name, value, displayValue]);
    expect(shown.filter(([name]) => name !== 'Owner')).toEqual([
      ['Name', 'Northgate Systems', null],
      ['AnnualRevenue', 1_200_000, '€1,200,000'],
      ['Keystage_Tier__c', 'A', 'A'],
      ['Keystage_Coverage__c', 85, '85.0%'],
      ['Keystage_Tiered_On__c', '2026-11-20', '11/20/2026'],
    ]);
    expect(record.fields['Owner']).toMatchObject({ displayValue: expect.any(String), value: { apiName: 'User' } });
  });

  test('leaves out an optional field that the reader does not see', async () => {
    const { fields } = await layerFor(people.stranger).records.record({
      recordId: id,
      fields: 'Account.Name',
      optionalFields: ['Account.Keystage_Tier__c', 'Account.Owner.Keystage_Tier__c'],
    });
    expect(Object.keys(fields)).toEqual(['Name']);
  });

  test.each([
    [
      'a hidden field',
      { fields: ['Account.Keystage_Tier__c'] },
      400,
      "No such column 'Keystage_Tier__c' on entity 'Account'.",
    ],
    ['a field of another object', { fields: ['Contact.Name'] }, 400, '“Contact.Name” names no field of Account.'],
    ['an id that is none', { recordId: '001', fields: ['Account.Name'] }, 400, '“001” is not a valid record id.'],
    [
      'a record that is not there',
      { recordId: '001Hs00000000zzAAA', fields: ['Account.Name'] },
      404,
      'The requested resource does not exist',
    ],
    [
      'an object that nobody knows',
      { recordId: '0ZZHs00000000zzAAA', fields: ['Account.Name'] },
      404,
      'The requested resource does not exist',
    ],
  ])('%s is refused as the platform refuses it', async (_what, question, status, message) => {
    await expect(layerFor(people.stranger).records.record({ recordId: id, ...question })).rejects.toMatchObject({
      ok: false,
      status,
      body: { statusCode: status, message },
    });
  });
});

test('an object is described as the reader sees it', async () => {
  const asRep = objectInfo(await layerFor().objects.object('Account'));
  expect(asRep).toMatchObject({ apiName: 'Account', keyPrefix: '001', defaultRecordTypeId: masterRecordType });
  expect(asRep.fields['Keystage_Tier__c']).toMatchObject({ dataType: 'Picklist', updateable: false });
  expect(objectInfo(await layerFor(people.manager).objects.object('Account')).fields['Keystage_Tier__c']).toMatchObject(
    {
      updateable: true,
    },
  );
  expect(objectInfo(await layerFor(people.stranger).objects.object('Account')).fields).not.toHaveProperty(
    'Keystage_Tier__c',
  );
});

test('a picklist gives its active values; what is no picklist is refused', async () => {
  const object = await layerFor().objects.object('Account');
  expect(picklistValues(object, 'Keystage_Tier__c').values.map(({ value }) => value)).toEqual([
    'VIP',
    'A',
    'B',
    'C',
    'D',
  ]);
  const refused = new Promise((resolve) => resolve(picklistValues(object, 'Name')));
  await expect(refused).rejects.toMatchObject({ status: 400 });
});

describe('deals of several record types', () => {
  const sale = { developerName: 'Sale', name: 'Project Sale', active: true, isDefault: true };
  const types = [{ ...sale, picklists: { StageName: ['Prospecting', 'Closed Won'] } }];
  const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-12-31' };
  const opportunity = async () => {
    org.deploy({
      objects: [],
      additions: [{ object: 'Opportunity', fields: [], recordTypes: types }],
      permissionSets: [],
      translations: [],
    });
    return layerFor().objects.object('Opportunity');
  };

  test('are described with them, and the one a new deal has', async () => {
    const info = objectInfo(await opportunity());
    expect(Object.values(info.recordTypeInfos)).toMatchObject([
      { name: 'Master', master: true, defaultRecordTypeMapping: false },
      { name: 'Project Sale', master: false, defaultRecordTypeMapping: true, recordTypeId: info.defaultRecordTypeId },
    ]);
  });

  test('have the stages of their type, each with what it brings', async () => {
    const object = await opportunity();
    const { defaultRecordTypeId } = objectInfo(object);
    expect(picklistValues(object, 'StageName', defaultRecordTypeId).values).toMatchObject([
      {
        value: 'Prospecting',
        attributes: {
          closed: false,
          won: false,
          defaultProbability: 10,
          forecastCategoryName: 'Pipeline',
          picklistAtrributesValueType: 'OpportunityStage',
        },
      },
      { value: 'Closed Won', attributes: { closed: true, won: true, defaultProbability: 100 } },
    ]);
    expect(picklistValues(object, 'StageName').values).toHaveLength(10);
    expect(() => picklistValues(object, 'StageName', '012Hs00000000zzAAA')).toThrow();
  });

  test('are asked for it by name, by record and by query', async () => {
    await opportunity();
    const [created] = org.as(people.rep).create('Opportunity', [deal]);
    const path = 'Opportunity.RecordType.DeveloperName';
    const record = await layerFor().records.record({ recordId: created.id!, fields: [path] });
    expect(record).toMatchObject({
      recordTypeInfo: { name: 'Project Sale' },
      fields: { RecordType: { value: { fields: { DeveloperName: { value: 'Sale' } } } } },
    });
    const query =
      parseGraphql(`query { uiapi { query { Opportunity(where: { RecordType: { DeveloperName: { eq: "Sale" } } }) {
      edges { node { RecordType { DeveloperName { value } } } } } } } }`);
    expect((await layerFor().graphql.run(query)).data).toMatchObject({
      uiapi: { query: { Opportunity: { edges: [{ node: { RecordType: { DeveloperName: { value: 'Sale' } } } }] } } },
    });
  });
});

describe('an object that the data modules do not serve', () => {
  const roles = 'OpportunityContactRole';
  beforeEach(async () => {
    org = await openDeployedOrg({ withoutUiApi: [roles] });
  });

  test('is in no query, no child relationship and no mutation, though SOQL has it', async () => {
    const { graphql, objects } = layerFor();
    const asked = (text: string) => graphql.run(parseGraphql(`query { uiapi { query { ${text} } } }`));
    const { errors } = await asked(`${roles} { edges { node { Id } } }`);
    expect(errors[0].message).toContain(`“${roles}” is undefined`);
    expect(await asked(`${roles} @optional { edges { node { Id } } }`)).toMatchObject({ errors: [] });
    expect(
      (await asked('Opportunity { edges { node { OpportunityContactRoles { totalCount } } } }')).errors[0].message,
    ).toContain("Field 'OpportunityContactRoles' in type 'Opportunity' is undefined");
    expect(await objects.served(roles)).toBeUndefined();
    expect(org.as(people.rep).query(`SELECT Id FROM ${roles}`).totalSize).toBe(0);
  });
});

describe('GraphQL', () => {
  const run = (text: string, variables?: Record<string, unknown>, username?: string) =>
    layerFor(username).graphql.run(parseGraphql(text), variables);
  const inQuery = (text: string) => `query { uiapi { query { ${text} } } }`;

  test('reads records with their parents, and children one level down', async () => {
    const { data, errors } = await run(`
      query Models($active: Boolean = true) { # a comment
        uiapi {
          query {
            models: Keystage_Model__c(where: { Active__c: { eq: $active } }) {
              edges {
                node {
                  Id
                  Name { value }
                  Version__c { value displayValue }
                  Owner { Name { value } }
                  Parts__r(orderBy: { Position__c: { order: ASC } }) {
                    edges { node { Position__c { value } Text__c { value } } }
                  }
                }
              }
            }
          }
        }
      }`);
    expect(errors).toEqual([]);
    const [edge] = (data as { uiapi: { query: { models: { edges: { node: unknown }[] } } } }).uiapi.query.models.edges;
    expect(edge.node).toMatchObject({
      Name: { value: 'Sample' },
      Version__c: { value: 3, displayValue: '3' },
      Owner: { Name: { value: expect.any(String) } },
      Parts__r: {
        edges: [
          { node: { Position__c: { value: 1 }, Text__c: { value: 'first' } } },
          { node: { Position__c: { value: 2 }, Text__c: { value: 'second' } } },
        ],
      },
    });
  });

  const names = (answer: { data: unknown }) =>
    (answer.data as { uiapi: { query: { Account: Page } } }).uiapi.query.Account;
  interface Page {
    readonly edges: { readonly node: { readonly Name: { readonly value: string } } }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const accounts = (given: string) =>
    inQuery(`Account${given} { edges { node { Name { value } } } totalCount pageInfo { hasNextPage endCursor } }`);

  test('gives ten where nobody says how many, and goes on from a cursor', async () => {
    const first = names(await run(accounts('')));
    expect([first.edges.length, first.totalCount, first.pageInfo.hasNextPage]).toEqual([10, 31, true]);
    const rest = names(await run(accounts(`(first: 2000, after: "${first.pageInfo.endCursor}")`)));
    expect([rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([21, false]);
  });

  test.each([
    ['{ Keystage_Tier__c: { eq: "B" } }', 12],
    ['{ Keystage_Tier__c: { in: ["A", "B"] } }', 13],
    ['{ and: [{ Keystage_Tier__c: { ne: "C" } }, { Name: { like: "Branch%" } }] }', 12],
    ['{ or: [{ Name: { eq: "Northgate Systems" } }, { Name: { eq: "Branch 3" } }] }', 2],
    ['{ not: { Keystage_Tier__c: { eq: "C" } } }', 13],
    ['{ Keystage_Score__c: { gte: 71.4, lt: 80 } }', 1],
    ['{ Keystage_Tiered_On__c: { eq: { value: "2026-11-20" } } }', 1],
    [`{ Name: { eq: "O'Brien \\"Sons\\"" } }`, 0],
  ])('where %s', async (where, count) => {
    expect(names(await run(accounts(`(where: ${where}, first: 2000)`))).totalCount).toBe(count);
  });

  const eleven = Array.from({ length: 11 }, (_, i) => `a${i}: Account { edges { node { Id } } }`).join(' ');
  test.each([
    ['eleven subqueries', inQuery(eleven), 'A query has at most 10 subqueries, this one 11.'],
    ['too many records', accounts('(first: 2001)'), 'first: at most 2000, got 2001.'],
    [
      'a hidden field',
      inQuery('Account { edges { node { Keystage_Tier__c { value } } } }'),
      "Validation error (FieldUndefined): Field 'Keystage_Tier__c' in type 'Account' is undefined",
    ],
    [
      'an object nobody knows',
      inQuery('Invoice__c { edges { node { Id } } }'),
      'Validation error (FieldUndefined@[uiapi/query/Invoice__c]): “Invoice__c” is undefined.',
    ],
    ['a variable nobody declared', accounts('(first: $count)'), 'The variable $count is not declared.'],
  ])('%s is refused in `errors`', async (_what, text, message) => {
    expect(await run(text, {}, people.stranger)).toEqual({ data: null, errors: [{ message }] });
  });

  test.each([
    ['mutation { uiapi { AccountCreate { Record { Id } } } }', 'a mutation is executed, it cannot be wired'],
    ['query { uiapi { objectInfos { ApiName } } }', 'does not answer “objectInfos” below “uiapi”'],
    [inQuery('Account(scope: TEAM) { edges { node { Id } } }'), 'does not answer the scope TEAM'],
    [inQuery('Account { edges { node { Name { format } } } }'), 'does not answer “format” of a field'],
    [accounts('(where: { Name: { sounds: "like" } })'), 'does not answer the operator sounds'],
  ])('%s is not built, and throws', async (text, message) => {
    await expect(run(text)).rejects.toThrow(message);
  });

  test.each([
    ['query { uiapi { query { ...Fields } } }', 'does not read “...” at this place'],
    ['fragment Fields on Account { Id }', 'does not read “fragment” at this place'],
    ['query { uiapi @include(if: true) { query } }', 'does not read “@include” at this place'],
    ['query { uiapi { query {', 'the query ends too early'],
    ['query { uiapi { query { Account(first: ) } } }', 'does not read “)” at this place'],
    ['query { ~ }', '“~ }” begins nothing that is known here'],
  ])('%s cannot be read, and throws', (text, message) => {
    expect(() => parseGraphql(text)).toThrow(message);
  });
});
