import type { Org, PageTrouble } from '../../salesforce';
import { openDeployedOrg, people } from '../../salesforce/deployed-org';
import { clientInProcess } from '../client-in-process';
import { session } from '../page/session';
import { requests } from '../ui-api/request-log';
import { executeMutation, gql, graphql, type GraphqlResult } from './lightning/graphql/graphql';
import { gql as offlineGql } from './lightning/uiGraphQLApi/uiGraphQLApi';
import {
  createMessageContext,
  MessageContext,
  publish,
  subscribe,
  unsubscribe,
} from './lightning/messageService/messageService';
import {
  getObjectInfo,
  getObjectInfos,
  getPicklistValuesByRecordType,
} from './lightning/uiObjectInfoApi/uiObjectInfoApi';
import {
  createRecord,
  deleteRecord,
  getFieldDisplayValue,
  getFieldValue,
  getRecord,
  getRecords,
  notifyRecordUpdateAvailable,
  updateRecord,
} from './lightning/uiRecordApi/uiRecordApi';
import { getRelatedListCount, getRelatedListRecords } from './lightning/uiRelatedListApi/uiRelatedListApi';

// One page has one session; here it is that of a manager, who may write tiers but not the model.
let org: Org;
let id: string;
let trouble: PageTrouble;

beforeAll(async () => {
  org = await openDeployedOrg({
    records: {
      Account: [{ Name: 'Northgate Systems', Phone: '+49 30 1234' }],
      Contact: Array.from({ length: 12 }, (_, i) => ({ LastName: `Contact ${String(i).padStart(2, '0')}` })),
    },
  });
  [{ Id: id }] = org.raw('Account') as { Id: string }[];
  const contacts = org.raw('Contact').map(({ Id }) => ({ Id, AccountId: id }));
  org.as(people.admin).update('Contact', contacts);
  Object.assign(session, {
    org: clientInProcess(org, people.manager, () => trouble),
    locale: 'en-US',
    currency: 'EUR',
    timeZone: 'UTC',
  });
});

type Adapter<C> = new (callback: (result: never) => void) => {
  update(config: C): void;
  connect(): void;
  disconnect(): void;
};

const settled = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Connects a wire and keeps what it gives. */
async function wired<C, R>(Adapter: Adapter<C>, config: C): Promise<{ last(): R; count(): number; end(): void }> {
  const given: R[] = [];
  const adapter = new Adapter((result: never) => given.push(result));
  adapter.connect();
  adapter.update(config);
  await settled();
  return { last: () => given[given.length - 1], count: () => given.length, end: () => adapter.disconnect() };
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
}

type RecordData = Awaited<ReturnType<typeof updateRecord>>;

const phone = 'Account.Phone';

test('a write is seen by every wire that shows the record, and by no other', async () => {
  const wire = await wired<object, Answer<RecordData>>(getRecord as never, { recordId: id, fields: [phone] });
  const before = wire.count();
  const saved = await updateRecord({ fields: { Id: id, Phone: '+49 30 5678' } });
  expect(getFieldValue(saved, phone)).toBe('+49 30 5678');
  await settled();
  expect([wire.count() - before, getFieldValue(wire.last().data, phone)]).toEqual([1, '+49 30 5678']);
  wire.end();
});

test('a write through REST is not seen until somebody gives notice, as on the platform', async () => {
  const wire = await wired<object, Answer<RecordData>>(getRecord as never, { recordId: id, fields: [phone] });
  org.as(people.admin).update('Account', [{ Id: id, Phone: '+49 30 9999' }]);
  await settled();
  expect(getFieldValue(wire.last().data, phone)).toBe('+49 30 5678');
  await notifyRecordUpdateAvailable([{ recordId: id }]);
  expect(getFieldValue(wire.last().data, phone)).toBe('+49 30 9999');
  wire.end();
});

test('a refused write says which field, as the platform does', async () => {
  await expect(updateRecord({ fields: { Id: id, Keystage_Tier__c: 'S' } })).rejects.toMatchObject({
    ok: false,
    status: 400,
    body: {
      message: 'An error occurred while trying to update the record. Please try again.',
      output: {
        fieldErrors: {
          Keystage_Tier__c: [{ errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', fieldLabel: 'Tier' }],
        },
      },
    },
  });
  await expect(createRecord({ apiName: 'Keystage_Model__c', fields: { Name: 'Mine' } })).rejects.toMatchObject({
    status: 400,
  });
});

test('a record is created and deleted; what is gone is not found', async () => {
  const created = await createRecord({ apiName: 'Account', fields: { Name: 'Southgate' } });
  expect(created).toMatchObject({ apiName: 'Account', fields: { Name: { value: 'Southgate' } } });
  await deleteRecord(created.id);
  const wire = await wired<object, Answer<RecordData>>(getRecord as never, {
    recordId: created.id,
    fields: ['Account.Name'],
  });
  expect(wire.last()).toMatchObject({ data: undefined, error: { status: 404 } });
  wire.end();
});

test('of several records each has its own answer', async () => {
  const wire = await wired<object, Answer<{ results: { statusCode: number }[] }>>(getRecords as never, {
    records: [{ recordIds: [id, '001Hs00000000zzAAA'], fields: ['Account.Name'] }],
  });
  expect(wire.last().data).toMatchObject({ hasErrors: true, results: [{ statusCode: 200 }, { statusCode: 404 }] });
  wire.end();
});

test('a value of a parent is found by its path', async () => {
  const wire = await wired<object, Answer<RecordData>>(getRecord as never, {
    recordId: id,
    fields: ['Account.Owner.Name'],
  });
  const { data } = wire.last();
  expect(getFieldValue(data, 'Account.Owner.Name')).toEqual(expect.any(String));
  expect(getFieldDisplayValue(data, 'Account.Owner')).toBe(getFieldValue(data, 'Account.Owner.Name'));
  expect(getFieldValue(data, 'Account.Website')).toBeUndefined();
  wire.end();
});

test('related lists come by the page and are counted as far as asked', async () => {
  const list = await wired<
    object,
    Answer<{ records: { fields: object }[]; count: number; nextPageToken: string | null }>
  >(getRelatedListRecords as never, {
    parentRecordId: id,
    relatedListId: 'Contacts',
    fields: ['Contact.LastName'],
    pageSize: 2,
    sortBy: ['-LastName'],
  });
  expect(list.last().data).toMatchObject({
    count: 2,
    nextPageToken: '2',
    records: [{ fields: { LastName: { value: 'Contact 11' } } }, { fields: { LastName: { value: 'Contact 10' } } }],
  });
  const counted = async (maxCount?: number) => {
    const config = { parentRecordId: id, relatedListId: 'Contacts', maxCount };
    return (await wired<object, Answer<object>>(getRelatedListCount as never, config)).last().data;
  };
  expect(await counted()).toEqual({ count: 10, hasMore: true });
  expect(await counted(50)).toEqual({ count: 12, hasMore: false });
  const unknown = { parentRecordId: id, relatedListId: 'Invoices__r' };
  expect((await wired<object, Answer<object>>(getRelatedListCount as never, unknown)).last()).toMatchObject({
    error: { status: 400 },
  });
});

test('objects and picklists answer by wire', async () => {
  const info = await wired<object, Answer<{ defaultRecordTypeId: string }>>(getObjectInfo as never, {
    objectApiName: 'Account',
  });
  const { defaultRecordTypeId: recordTypeId } = info.last().data!;
  const picklists = await wired<object, Answer<{ picklistFieldValues: Record<string, { values: object[] }> }>>(
    getPicklistValuesByRecordType as never,
    { recordTypeId, objectApiName: { objectApiName: 'Account' } },
  );
  expect(picklists.last().data?.picklistFieldValues['Keystage_Tier__c'].values).toHaveLength(5);
});

test('an object that the modules do not serve is refused by name, alone and among others', async () => {
  const message = 'Object RecordType is not supported in UI API';
  const one = await wired<object, Answer<object>>(getObjectInfo as never, { objectApiName: 'RecordType' });
  expect(one.last()).toMatchObject({ error: { status: 400, body: { message } } });
  const several = await wired<object, Answer<object>>(getObjectInfos as never, {
    objectApiNames: ['Account', { objectApiName: 'RecordType' }],
  });
  expect(several.last().data).toMatchObject({
    results: [{ statusCode: 200 }, { statusCode: 400, result: { message } }],
  });
});

test('GraphQL answers in data or errors, and anew when asked', async () => {
  const query = gql`
    query {
      uiapi {
        query {
          Account(first: 1) {
            edges {
              node {
                Phone {
                  value
                }
              }
            }
          }
        }
      }
    }
  `;
  const wire = await wired<object, GraphqlResult>(graphql as never, { query });
  const shown = () => JSON.stringify(wire.last().data);
  expect(shown()).toContain('+49 30 9999');
  await updateRecord({ fields: { Id: id, Phone: '+49 30 1111' } });
  expect(shown()).toContain('+49 30 9999');
  await wire.last().refresh();
  expect(shown()).toContain('+49 30 1111');
  expect(wire.last().errors).toBeUndefined();
  wire.end();

  const hidden = gql`
    query {
      uiapi {
        query {
          Account {
            edges {
              node {
                Secret__c {
                  value
                }
              }
            }
          }
        }
      }
    }
  `;
  const refused = await wired<object, GraphqlResult>(graphql as never, { query: hidden });
  expect(refused.last()).toMatchObject({
    data: undefined,
    errors: [{ message: expect.stringContaining('Secret__c') }],
  });
  expect(() => offlineGql`query { ${'Account'} }`).toThrow('no query with parts put in');
});

describe('trouble', () => {
  afterEach(() => (trouble = undefined));

  test('another user’s edit is a conflict for who asks to be told', async () => {
    const wire = await wired<object, Answer<RecordData>>(getRecord as never, {
      recordId: id,
      fields: [phone, 'Account.LastModifiedDate'],
    });
    const ifUnmodifiedSince = getFieldValue(wire.last().data, 'Account.LastModifiedDate') as string;
    wire.end();
    await new Promise((resolve) => setTimeout(resolve, 5));
    org.as(people.admin).update('Account', [{ Id: id, Phone: '+49 30 2222' }]);
    const mine = { fields: { Id: id, Phone: '+49 30 3333' } };
    await expect(updateRecord(mine, { ifUnmodifiedSince })).rejects.toMatchObject({
      status: 412,
      body: { errorCode: 'PRECONDITION_FAILED', message: expect.stringContaining('modified by another user') },
    });
    expect(org.raw('Account')[0]).toMatchObject({ Phone: '+49 30 2222' });
    expect(getFieldValue(await updateRecord(mine), phone)).toBe('+49 30 3333');
  });

  const query = gql`
    query {
      uiapi {
        query {
          Account(first: 1) {
            edges {
              node {
                Id
              }
            }
          }
        }
      }
    }
  `;
  const mutation = gql`
    mutation {
      uiapi {
        AccountCreate(input: { Account: { Name: "Never" } }) {
          Record {
            Id
          }
        }
      }
    }
  `;

  test.each([
    ['a session that has ended', 'expired', 401, 'Session expired or invalid'],
    ['a page that is offline', 'offline', 0, 'Disconnected or Canceled'],
  ] as const)('%s reaches wires and writes, and is over when it is over', async (_what, kind, status, message) => {
    const wire = await wired<object, GraphqlResult>(graphql as never, { query });
    trouble = kind;
    const failure = { ok: false, status, body: { message } };
    await expect(updateRecord({ fields: { Id: id, Phone: '1' } })).rejects.toMatchObject(failure);
    await expect(executeMutation({ query: mutation })).rejects.toMatchObject(failure);
    const record = await wired<object, Answer<RecordData>>(getRecord as never, { recordId: id, fields: [phone] });
    expect(record.last().error).toMatchObject(failure);
    record.end();
    await wire.last().refresh();
    expect(wire.last()).toMatchObject({ data: undefined, errors: [{ message }] });

    trouble = undefined;
    await wire.last().refresh();
    expect(wire.last()).toMatchObject({ data: expect.anything(), errors: undefined });
    wire.end();
    expect(org.raw('Account').map(({ Name }) => Name)).not.toContain('Never');
  });

  test('a mutation runs once and says what was refused; no wire reads again for it', async () => {
    const wire = await wired<object, GraphqlResult>(graphql as never, { query });
    const before = wire.count();
    const created = await executeMutation({ query: mutation });
    expect(created).toMatchObject({ data: { uiapi: { AccountCreate: { Record: {} } } }, errors: undefined });
    expect(wire.count()).toBe(before);
    wire.end();
    const refused = await executeMutation({
      query: gql`mutation { uiapi { AccountUpdate(input: { Id: "${id}", Account: { Keystage_Tier__c: "S" } }) { success } } }`,
    });
    expect(refused).toMatchObject({
      errors: [{ message: expect.stringContaining('bad value for restricted picklist') }],
    });
  });
});

describe('components of a page', () => {
  const channel = { name: 'Tier_Changed__c', fields: ['tier'] };
  const other = { name: 'Stage_Changed__c', fields: ['tier'] };

  /** The message context as a component gets it by wire. */
  function contextOf(): { readonly context: ReturnType<typeof createMessageContext>; readonly disconnect: () => void } {
    const given: ReturnType<typeof createMessageContext>[] = [];
    const wire = new MessageContext((context) => given.push(context));
    wire.connect();
    return { context: given[0], disconnect: () => wire.disconnect() };
  }

  test('hear each other on a channel, and get a message of their own', () => {
    const heard: unknown[] = [];
    const message = { tier: 'A' };
    const subscription = subscribe(contextOf().context, channel, (one) => heard.push(one));
    publish(contextOf().context, channel, message);
    publish(contextOf().context, other, { tier: 'B' });
    unsubscribe(subscription);
    publish(contextOf().context, channel, { tier: 'C' });
    expect(heard).toEqual([{ tier: 'A' }]);
    expect(heard[0]).not.toBe(message);
  });

  test('hear no more when they leave the page', () => {
    const heard: unknown[] = [];
    const { context, disconnect } = contextOf();
    subscribe(context, channel, (one) => heard.push(one));
    disconnect();
    publish(createMessageContext(), channel, { tier: 'A' });
    expect(heard).toEqual([]);
    expect(() => publish(context, channel, { tier: 'A' })).toThrow('without the message context');
  });

  test('cannot say what the channel has no field for', () => {
    expect(() => publish(createMessageContext(), channel, { stage: '4' })).toThrow(
      'The message channel Tier_Changed__c has no field stage.',
    );
  });
});

test('every call is kept in order, so that a page can count them', () => {
  expect(requests[0]).toEqual({ kind: 'record', name: id });
  expect(new Set(requests.map(({ kind }) => kind))).toEqual(
    new Set(['record', 'write', 'relatedList', 'objectInfo', 'picklist', 'graphql', 'mutation']),
  );
});
