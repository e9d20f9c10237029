import { readAgain, recordWire } from './wire-adapter';

interface Question {
  readonly recordId?: string;
  readonly fields?: readonly string[];
}

/** A wire whose reads are answered by the test, in whatever order. */
function wireOf() {
  const reads: {
    readonly question: Question;
    readonly answer: (data: unknown) => void;
    readonly refuse: (error: unknown) => void;
  }[] = [];
  const Adapter = recordWire<Question, unknown>({
    name: 'getSomething',
    required: ['recordId'],
    read: (question) => new Promise((answer, refuse) => reads.push({ question, answer, refuse })),
    records: ({ recordId }) => [recordId ?? ''],
  });
  const given: unknown[] = [];
  const adapter = new Adapter((result) => given.push(result));
  adapter.connect();
  return { adapter, reads, given };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const nothing = { data: undefined, error: undefined };

test('answers first with nothing, and keeps silent while what it needs is missing', async () => {
  const { adapter, reads, given } = wireOf();
  adapter.update({ fields: ['Name'] });
  await settled();
  expect(given).toEqual([nothing]);
  expect(reads).toEqual([]);
});

test('answers later and never at once, with data that cannot be changed', async () => {
  const { adapter, reads, given } = wireOf();
  adapter.update({ recordId: '001A' });
  reads[0].answer({ fields: { Name: { value: 'Northgate' } } });
  expect(given).toHaveLength(1);
  await settled();
  expect(given[1]).toEqual({ data: { fields: { Name: { value: 'Northgate' } } }, error: undefined });
  const { data } = given[1] as { data: { fields: { Name: { value: string } } } };
  expect(() => (data.fields.Name.value = 'Southgate')).toThrow(TypeError);
});

test('passes a refusal on as it is', async () => {
  const { adapter, reads, given } = wireOf();
  adapter.update({ recordId: '001A' });
  reads[0].refuse({ status: 404 });
  await settled();
  expect(given[1]).toEqual({ data: undefined, error: { status: 404 } });
});

test('an answer that came too late is dropped', async () => {
  const { adapter, reads, given } = wireOf();
  adapter.update({ recordId: '001A' });
  adapter.update({ recordId: '001B' });
  reads[1].answer('B');
  await settled();
  reads[0].answer('A');
  await settled();
  expect(given.slice(1)).toEqual([{ data: 'B', error: undefined }]);
});

test('a notice makes those read again that show the record, while they are on the page', async () => {
  const one = wireOf();
  const other = wireOf();
  one.adapter.update({ recordId: '001000000000001AAA' });
  other.adapter.update({ recordId: '001000000000002AAA' });
  void readAgain(['001000000000001']); // fifteen characters name the same record
  expect([one.reads.length, other.reads.length]).toEqual([2, 1]);
  one.adapter.disconnect();
  other.adapter.disconnect();
  void readAgain(['001000000000001AAA', '001000000000002AAA']);
  await settled();
  expect([one.reads.length, other.reads.length]).toEqual([2, 1]);
});
