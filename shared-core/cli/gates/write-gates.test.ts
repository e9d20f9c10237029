import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk } from '../run-keystage.test-data';

const { path, put, run, text } = desk();
const project8 = () =>
  JSON.parse(readFileSync(join(__dirname, '../../templates/project-8.json'), 'utf8')) as Record<string, unknown>;

const stages = { Prospecting: 'planning-and-invitation', Demo: 'demo-and-exchange', 'Closed Won': 'signed' };
const sale = { keystage: 1, name: 'Project sale', template: 'project-8', stages };
const processFile = (name: string, file: unknown) => put(name, [JSON.stringify(file)]);
const write = (file: unknown, folder: string, ...more: string[]) =>
  run('gates', '--process', processFile('process.json', file), '--out', path(folder), ...more);

/** Each file of a folder, by its path below it. */
function filesOf(folder: string): Record<string, string> {
  const found = readdirSync(path(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path(folder).length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}
const opportunity = 'gates/main/default/objects/Opportunity';

test('writes rules, roll-ups, label, permission set, translations and manifests, and says what the org cannot hold', async () => {
  const { code, said, warned } = await write(sale, 'written');
  expect([code, warned]).toEqual([0, '']);
  expect(said).toMatch(
    /^Project sale · project-8 · 1\n6 validation rules hold its gates · fingerprint [0-9a-f-]{14}\nNot held as the template says it, 8:\n/,
  );
  expect(said).toContain(
    '  A new record can be saved at “Account planning and telephone invitation” with nothing on file',
  );
  expect(said).toContain(
    "  “Project evaluation” has no value in the org's stage field, so its gates are not held. Map it.",
  );
  expect(said).toMatch(
    /\nWrote \d+ files to written\. Deploy there with: sf project deploy start --manifest package\.xml, and/,
  );

  const files = filesOf('written');
  expect(Object.keys(files).filter((file) => file.startsWith(opportunity))).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((n) => `${opportunity}/fields/Keystage_Evidence_${n}__c.field-meta.xml`),
    ...['1_enter', '1_finish', '4_enter', '4_finish', '8_enter', '8_finish'].map(
      (name) => `${opportunity}/validationRules/Keystage_${name}.validationRule-meta.xml`,
    ),
  ]);
  const enter = files[`${opportunity}/validationRules/Keystage_4_enter.validationRule-meta.xml`];
  expect(enter).toContain('AND(NOT($Permission.Keystage_Bypass_Gates),OR(ISNEW(),');
  expect(enter).toContain(
    "<errorMessage>The demo has been held on a case of the buyer's own; The technical gatekeeper has seen the demo and listed open points</errorMessage>",
  );
  const [fingerprint] = /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/.exec(said)!;
  expect(files['gates/main/default/labels/CustomLabels.labels-meta.xml']).toContain(`<value>${fingerprint}</value>`);
  expect(
    files['languages/main/default/objectTranslations/Opportunity-ko/Opportunity-ko.objectTranslation-meta.xml'],
  ).toContain('고객의 실제 사례로 시연을 마침');
  expect(files['package.xml']).toContain('<members>Opportunity.Keystage_4_enter</members>');
  expect(files['destructiveChangesPost.xml']).toBeUndefined();
});

test('the same again writes nothing, and elsewhere the same bytes', async () => {
  await write(sale, 'twice');
  const before = filesOf('twice');
  const { code, said } = await write(sale, 'twice');
  expect(code).toBe(0);
  expect(said).toContain('\ntwice holds these gates already; nothing was written.');
  await write(sale, 'elsewhere');
  expect(filesOf('elsewhere')).toEqual(before);
});

test('what an earlier deployment brought and is no longer asked for is named for deletion, until it is asked for again', async () => {
  await write(sale, 'shrinking');
  const { 'Closed Won': _, ...fewer } = stages;
  const { said } = await write({ ...sale, stages: fewer }, 'shrinking');
  expect(said).toContain('--post-destructive-changes destructiveChangesPost.xml');
  const gone = () =>
    [...text('shrinking/destructiveChangesPost.xml').matchAll(/<members>(.*)<\/members>/g)].map(([, one]) => one);
  const left = ['Keystage_Evidence_5__c', 'Keystage_Evidence_6__c', 'Keystage_8_enter', 'Keystage_8_finish'];
  expect(gone()).toEqual(left.map((name) => `Opportunity.${name}`));
  expect(
    filesOf('shrinking')[`${opportunity}/validationRules/Keystage_8_enter.validationRule-meta.xml`],
  ).toBeUndefined();

  // Nobody can know whether the deletion has been deployed yet, so it stays named.
  const { Demo: __, ...fewest } = fewer;
  await write({ ...sale, stages: fewest }, 'shrinking');
  expect(gone()).toHaveLength(8);
  await write(sale, 'shrinking');
  expect(filesOf('shrinking')['destructiveChangesPost.xml']).toBeUndefined();
});

test('all processes of an org go together: each keeps to its record type, and they share roll-ups', async () => {
  const files = [
    processFile('all.json', sale),
    processFile('own.json', { ...sale, name: 'Renewal', recordType: 'Renewal' }),
  ];
  const { code, said } = await run('gates', '--process', files[0], '--process', files[1], '--out', path('both'));
  expect(code).toBe(0);
  expect(said).toContain('\nRenewal · project-8 · 1\n');
  const rules = filesOf('both');
  expect(Object.keys(rules).filter((file) => file.includes('/validationRules/'))).toHaveLength(12);
  expect(Object.keys(rules).filter((file) => file.startsWith(`${opportunity}/fields/`))).toHaveLength(6);
  expect(rules[`${opportunity}/validationRules/Keystage_Renewal_4_enter.validationRule-meta.xml`]).toContain(
    'RecordType.DeveloperName="Renewal"',
  );
  const label = rules['gates/main/default/labels/CustomLabels.labels-meta.xml'];
  expect(/<value>(.*)<\/value>/.exec(label)![1].split(' ')).toHaveLength(2);
});

test('a template may stand in a file beside the process, or in the process itself', async () => {
  const ready = await write(sale, 'ready');
  put('own-template.json', [JSON.stringify(project8())]);
  for (const [folder, template] of [
    ['by-file', 'own-template.json'],
    ['inside', project8()],
  ] as const) {
    const { code, said } = await write({ ...sale, template }, folder);
    expect([code, said.replaceAll(folder, 'ready')]).toEqual([0, ready.said]);
  }
});

test.each([
  ['zh-CN', /^Project sale · project-8 · 1\n由 6 条验证规则把关，指纹 .*\n以下 8 项不能完全按模板把关：\n/],
  [
    'ko',
    /^Project sale · project-8 · 1\n유효성 검사 규칙 6개로 확인합니다\. 지문 .*\n템플릿대로 확인하지 못하는 항목 8개:\n/,
  ],
])('reports in %s', async (language, expected) => {
  expect((await write(sale, `in-${language}`, '--lang', language)).said).toMatch(expected);
});

describe('a folder that holds what is not ours is left alone', () => {
  test('files of somebody else', async () => {
    mkdirSync(path('theirs'));
    put('theirs/notes.txt', ['mine']);
    const { code, warned } = await write(sale, 'theirs');
    expect([code, warned]).toEqual([
      1,
      'theirs: expected an empty folder, or one that keystage gates wrote, and it holds notes.txt. Name another.',
    ]);
    expect(filesOf('theirs')).toEqual({ 'notes.txt': 'mine\n' });
  });

  test.each([
    ['changed', 'package.xml'],
    ['changed though it would go', `${opportunity}/validationRules/Keystage_8_enter.validationRule-meta.xml`],
  ])('a file that was %s since', async (_, file) => {
    rmSync(path('edited'), { recursive: true, force: true });
    await write(sale, 'edited');
    writeFileSync(path(`edited/${file}`), 'by hand');
    const before = filesOf('edited');
    const { 'Closed Won': __, ...fewer } = stages;
    const { code, warned } = await write({ ...sale, stages: fewer }, 'edited');
    expect([code, warned]).toEqual([
      1,
      `edited/${file}: was changed since it was written. Keep the change elsewhere and delete the file.`,
    ]);
    expect(filesOf('edited')).toEqual(before);
  });

  test('a record of what was written that was changed', async () => {
    await write(sale, 'record');
    put('record/keystage-gates.json', ['{}']);
    expect((await write(sale, 'record')).warned).toBe(
      'record/keystage-gates.json: expected what keystage gates keeps there, and it was changed. Restore it, or name another folder.',
    );
  });

  test('a file', async () => {
    put('file', ['x']);
    expect((await write(sale, 'file')).warned).toBe(
      'file: expected a folder, and it cannot be read as one. Name another.',
    );
  });
});

test('its record names each file with its SHA-256, so that anybody can check them', async () => {
  await write(sale, 'checked');
  const { 'keystage-gates.json': record, ...files } = filesOf('checked');
  const digests = Object.entries(files).map(([file, content]) => [
    file,
    createHash('sha256').update(content).digest('hex'),
  ]);
  expect((JSON.parse(record) as { files: object }).files).toEqual(Object.fromEntries(digests));
});

test.each<[unknown, ...string[]]>([
  [[], 'process.json: expected a process between { and }, got []. See keystage gates --help.'],
  [
    { keystage: 1, name: 'Sale', template: 'project-8', stage: {} },
    'process.json: “stage” is no part of a process. Did you mean “stages”?',
    'process.json: stages: expected for each value of the stage field the id of a stage, got nothing.',
  ],
  [
    { ...sale, keystage: 2, name: ' ', template: 7, recordType: 'Project sale' },
    'process.json: keystage: expected 1, got 2. Write "keystage": 1.',
    'process.json: name: expected a text, got " ". Write what people call the process.',
    'process.json: template: expected a file, a template, or one of project-8, keyaccount-6, funnel-letters, development-8; got 7.',
    'process.json: recordType: expected an API name such as Project_Sale, got "Project sale". Leave it out for the deals of no other process.',
  ],
  [
    { ...sale, stages: { ' ': 'signed', Demo: 4 } },
    'process.json: stages: a value of the stage field is blank. Write it as the org has it.',
    'process.json: stages, “Demo”: expected the id of a stage, got 4.',
  ],
  [{ ...sale, stages: {} }, 'process.json: stages: no value stands for any stage, so no gate would hold. Map some.'],
  [
    { ...sale, template: 'keyaccount-6', stages: { Won: 'delivry' } },
    'process.json: stages, “Won”: expected one of account-development, entry, proposal, bid, negotiation, delivery; got “delivry”. Did you mean delivery?',
  ],
])('%j is refused with each of its faults', async (file, ...sentences) => {
  const { code, said, warned } = await write(file, 'refused');
  expect([code, said, warned.split('\n')]).toEqual([1, '', sentences]);
  expect(() => readdirSync(path('refused'))).toThrow();
});

test('text that is no JSON is refused with its place, a template that is not sound with its faults', async () => {
  const broken = put('broken.json', ['{ "name": ']);
  const { warned } = await run('gates', '--process', broken, '--out', path('refused'));
  expect(warned).toMatch(/^broken\.json: expected JSON, and it ends or breaks off: .*\. Correct it there\.$/);
  const unsound = await write({ ...sale, template: { ...project8(), stages: [] } }, 'refused');
  expect([unsound.code, unsound.warned]).toEqual([1, expect.stringMatching(/^process\.json, template: stages: /)]);
  const missing = await write({ ...sale, template: 'no-such.json' }, 'refused');
  expect([missing.code, missing.warned]).toEqual([1, expect.stringMatching(/no-such\.json/)]);
});

test('two processes for the same deals are refused', async () => {
  const files = [processFile('a.json', sale), processFile('b.json', sale)];
  const { code, warned } = await run('gates', '--process', files[0], '--process', files[1], '--out', path('refused'));
  expect([code, warned]).toEqual([
    1,
    'b.json: deals of no record type are judged by a.json already. Give one of them another record type.',
  ]);
});

test('where roll-ups are taken, what is left goes to the earlier stages', async () => {
  const { said } = await write(sale, 'crowded', '--roll-ups-in-use', '21');
  expect(said).toContain('\n3 validation rules hold its gates ·');
  expect(said).toContain(
    'Opportunity would need 28 roll-ups where 25 are allowed; the gates of “Solution demo and technical exchange” and “Signed” that need them are not held.',
  );
});

test.each([
  ['', '--process: expected at least one process file. Write: keystage gates --process FILE --out FOLDER'],
  ['--process a.json', '--out: expected the folder to write to. Write: keystage gates --process FILE --out FOLDER'],
  ['a.json', 'Expected options, got “a.json”. Write: keystage gates --process FILE --out FOLDER'],
  ['--proces a.json', '--proces: there is no such option. Did you mean --process?'],
  [
    '--process a.json --out x --roll-ups-in-use many',
    '--roll-ups-in-use: expected a whole number from 0 to 25, got “many”.',
  ],
])('keystage gates %s is wrong usage', async (words, sentence) => {
  const { code, warned } = await run('gates', ...words.split(' ').filter((word) => word !== ''));
  expect([code, warned]).toEqual([2, sentence]);
});
