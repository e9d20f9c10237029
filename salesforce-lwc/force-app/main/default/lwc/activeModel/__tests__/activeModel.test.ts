import { activeModel, activeModelQuery, modelById, modelByIdQuery } from 'c/activeModel';
import { modelRecord, sampleFingerprint, sampleModel } from '../../accountTier/__tests__/sample-account';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

type Part = readonly [position: number | null, text: string | null] | null;

/** A record as GraphQL answers it: each field has its value, a list its edges. */
function answered(record: Readonly<Record<string, string | number | null>> | null, parts?: readonly Part[] | null) {
  const values = Object.entries({ Parts__c: 0, ...record }).map(([field, value]) => [field, { value }]);
  const edges = parts?.map(
    (part) => part && { node: { Position__c: { value: part[0] }, Text__c: { value: part[1] } } },
  );
  const node = { ...(Object.fromEntries(values) as object), Parts__r: edges ? { edges } : null };
  return { uiapi: { query: { Keystage_Model__c: record === null ? null : { edges: [null, { node }] } } } };
}

const whole = JSON.stringify(sampleModel);
const cut = [whole.slice(0, 100), whole.slice(100)];
const record = { ...modelRecord() } as never as Record<string, string>;

test('a model that is whole is read, from one text or from parts in any order', () => {
  const read = { ok: true, name: 'Sample', fingerprint: sampleFingerprint };
  expect(activeModel(answered(record))).toMatchObject(read);
  const inParts = { ...record, Model__c: null, Parts__c: 2 };
  expect(activeModel(answered(inParts, [[2, cut[1]], null, [1, cut[0]]]))).toMatchObject(read);
  expect(modelById(answered(record))).toMatchObject(read);
});

test('where there is none it says so', () => {
  expect(activeModel(answered(null))).toEqual({ ok: false, problem: { kind: 'none' } });
  expect(modelById(answered(null))).toBeUndefined();
});

test.each([
  ['a blank text', { ...record, Model__c: null }, undefined, { kind: 'empty', name: 'Sample' }],
  ['no name', { ...record, Name: null, Model__c: ' ', Parts__c: null }, undefined, { kind: 'empty', name: '' }],
  [
    'a part that is missing',
    { ...record, Parts__c: 2 },
    [[1, cut[0]] as const],
    { kind: 'partMissing', name: 'Sample', position: 2, of: 2 },
  ],
  [
    'a part that is blank',
    { ...record, Parts__c: 2 },
    [[1, null] as const, [2, cut[1]] as const],
    { kind: 'partMissing', name: 'Sample', position: 1, of: 2 },
  ],
  ['parts that may not be seen', { ...record, Parts__c: 1 }, null, { kind: 'partMissing', position: 1, of: 1 }],
  [
    'no fingerprint',
    { ...record, Fingerprint__c: null },
    undefined,
    { kind: 'altered', got: sampleFingerprint, expected: '' },
  ],
])('a record with %s is not gone by', (_what, fields, parts, problem) => {
  expect(activeModel(answered(fields as never, parts))).toMatchObject({ ok: false, problem });
});

test('both questions ask for the same of a model', () => {
  const text = (query: unknown) => String((query as { text?: string }).text ?? query);
  const below = (query: unknown) => text(query).replace(/^[\s\S]*?first: 10/, '');
  expect(text(activeModelQuery)).toContain('Active__c: { eq: true }');
  expect(text(modelByIdQuery)).toContain('query ModelById($id: ID)');
  expect(below(modelByIdQuery)).toBe(below(activeModelQuery));
});
