import distribution from '@keystage/core/models/distribution-by-ledger.json';
import { desk } from '../run-keystage.test-data';

const { put, path, text, run } = desk();
const model = (version: number, publishing?: object) => [
  JSON.stringify({ ...distribution, version, ...(publishing && { publishing }) }),
];

beforeAll(() => {
  put('v11.json', model(11));
  put('v12.json', model(12));
  put('asks.json', model(13, { note: true, secondPerson: true, by: ['Lin', 'Kim'] }));
  put('list.csv', ['Customer ID,Amount,Overdue', 'K1,100,5%', 'K2,200,6%']);
  put('broken.json', ['{"keystageRegister": 1, "models": [], "trail": [{"act": "published"}]}']);
  put('other.json', ['{"some": "thing"}']);
});

const at = (register: string, by: string, note?: string) => [
  ...['--register', path(register), '--by', by],
  ...(note === undefined ? [] : ['--note', note]),
];

test('a register is begun, signed, listed, and rolled back with an entry of its own', async () => {
  expect(await run('model', 'trail', '--register', path('a.json'))).toMatchObject({
    code: 0,
    said: 'Nothing has been signed off here yet.',
  });
  const preview = await run('model', 'preview', path('v11.json'), path('v12.json'), path('list.csv'), '--json');
  put('preview.json', [preview.said]);
  await run('model', 'publish', path('v11.json'), ...at('a.json', 'Lin', 'Begun'));
  const next = await run(
    'model',
    'publish',
    path('v12.json'),
    ...at('a.json', 'Kim'),
    '--preview',
    path('preview.json'),
  );
  expect(next.said).toMatch(
    /^Version 12 \(.*\) was published on Nov 20, 2026 by Kim, in place of .*\. Of 2 accounts, 0 up and 0 down\.$/,
  );
  const back = await run('model', 'rollback', ...at('a.json', 'Kim', 'Not yet'));
  expect(back.said).toMatch(/^Version 11 \(.*\) was put back in force on .* by Kim, in place of .*\. “Not yet”$/);
  const listed = await run('model', 'trail', '--register', path('a.json'), '--json');
  expect((JSON.parse(listed.said) as { entries: { act: string }[] }).entries.map(({ act }) => act)).toEqual([
    ...['published', 'published', 'rolledBack'],
  ]);
});

test('where note, names and two people are asked, each refusal has its sentence and nothing is written', async () => {
  await run('model', 'publish', path('v11.json'), ...at('b.json', 'Lin'));
  const before = text('b.json');
  const sign = (by: string, note?: string) => run('model', 'publish', path('asks.json'), ...at('b.json', by, note));
  expect(await sign('Park')).toMatchObject({
    code: 1,
    warned:
      'This model asks for a note with each publication, and there is none. Say what changes and why.\n' +
      '“Park” is not among those who may publish this model: Lin and Kim. Ask one of them.',
  });
  expect(text('b.json')).toBe(before);
  expect((await sign('Lin', 'Late payers')).said).toMatch(/^Version 13 .* was proposed .* by Lin/);
  expect(await sign('lin')).toMatchObject({
    code: 1,
    warned:
      '“Lin” proposed this version on Nov 20, 2026, and nobody approves a proposal of their own. Ask a second person.',
  });
  expect((await sign('Kim')).said).toMatch(/was published .* by Lin, .* Approved by Kim\. “Late payers”$/);
  expect((await sign('Kim')).warned).toBe(
    'Version 13 is in force already, so there is nothing to publish. Choose another.',
  );
});

test.each([
  // keystage model …                                   code, what it says
  ['trail', 2, 'Expected --register FILE or --org ADDRESS, got neither. Write: keystage model trail --register FILE'],
  ['trail x --register a.json', 2, 'Expected options alone, got “x”. Write: keystage model trail --register FILE'],
  [
    'publish --register a.json',
    2,
    'Expected one model, got nothing. Write: keystage model publish MODEL --register FILE --by NAME --note TEXT',
  ],
  [
    'publish v12.json --org prod --by Lin',
    2,
    '--by: in an org the name is that of the user who is signed in. Leave it away.',
  ],
  ['rollback --register none.json', 1, 'Nothing was in force before, so there is nothing to go back to. Name a version: keystage model trail lists them.'], // prettier-ignore
  ['rollback 4 --register none.json', 1, 'none.json: expected a version or a fingerprint of this register, got “4”. It holds none yet.'], // prettier-ignore
  ['trail --register broken.json', 1, 'broken.json: expected a register that keystage model publish has written, got something else or one that was altered. Name another file, or take the register from a backup.'], // prettier-ignore
  ['publish v12.json --register none.json --preview other.json', 1, 'other.json: expected what keystage model preview --json has said, got something else. Write it anew.'], // prettier-ignore
  ['publish v11.json --register none.json --preview preview.json', 1, /^preview\.json: expected a preview of \S+, got one of \S+\. Preview the model that you publish\.$/], // prettier-ignore
])('model %s', async (words, code, sentence) => {
  const args = words.split(' ').map((word) => (word.endsWith('.json') ? path(word) : word));
  const ran = await run('model', ...args);
  expect([ran.code, ran.warned]).toEqual([
    code,
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
});
