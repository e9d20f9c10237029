import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import development from '../excel/environments/development.json';
import { billOfMaterials } from './bill-of-materials';
import { bundleFaults } from './bundle-faults';
import { hostingPage } from './hosting-page';
import { hostingWords } from './hosting-words';
import { integrityOf } from './integrity-of';
import { thirdPartyNotices } from './third-party-notices';
import { webBundle } from './web-bundle';

const root = join(__dirname, '../..');
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

const policy = "default-src 'self'; connect-src 'self' https://*.my.salesforce.com; worker-src 'self'";
const page = (script: string) =>
  `<html><head><meta http-equiv=Content-Security-Policy content="${policy}">` +
  `<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><script defer src=${script}></script></head></html>`;
const built = (changed: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      'taskpane.html': page('taskpane.1.js'),
      'taskpane.1.js': 'run()',
      'packages.json': '[]',
      ...changed,
    }).map(([path, content]) => [path, bytes(content)] as const),
  );
const papers = { licence: 'MIT', notices: 'none', bill: '{}' };
const acme = { ...development, host: 'https://keystage.acme-machines.com', myDomain: 'https://acme.my.salesforce.com' };

describe('the folder to host', () => {
  const bundle = webBundle(built(), acme, papers);

  test('holds the build, the papers, the page for IT and the list of hashes, and not the list of packages', () => {
    expect([...bundle.keys()].sort()).toEqual(
      [
        'LICENSE',
        'THIRD-PARTY-NOTICES.txt',
        'for-it.html',
        'for-it.ko.html',
        'for-it.zh-CN.html',
        'integrity.json',
        'sbom.cdx.json',
        'taskpane.1.js',
        'taskpane.html',
      ].sort(),
    );
  });

  test('a page may speak to the one org of its environment, and begins with its own scripts as they are', () => {
    const pane = text(bundle.get('taskpane.html'));
    expect(pane).toContain("connect-src 'self' https://acme.my.salesforce.com;");
    // printf 'run()' | openssl dgst -sha384 -binary | base64
    expect(pane).toContain(
      '<script defer src="taskpane.1.js" integrity="sha384-SVfatnSJinMW2kaY0tNr8GWYTbuLjipKiHfYDnLbPSlyVycMxOEHwtGmEAbxJXc1"></script>',
    );
    expect(pane).toContain('<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>');
  });

  test('without an org of its own a page may speak to any, under My Domains alone', () => {
    const { myDomain: _none, ...anyOrg } = acme;
    const pane = text(webBundle(built(), anyOrg, papers).get('taskpane.html'));
    expect(pane).toContain("connect-src 'self' https://*.my.salesforce.com;");
  });

  test('every other file is in the list with its hash', () => {
    const list = JSON.parse(text(bundle.get('integrity.json'))) as { host: string; files: Record<string, string> };
    expect(list.host).toBe(acme.host);
    expect(Object.keys(list.files)).toEqual([...bundle.keys()].filter((path) => path !== 'integrity.json').sort());
    for (const [path, hash] of Object.entries(list.files)) expect(hash).toBe(integrityOf(bundle.get(path)!));
  });

  test.each(hostingWords)(
    'the page for IT in $language names each address, what goes there, and the policy as it is, and loads nothing',
    (words) => {
      const it = text(bundle.get(hostingPage(words)));
      for (const said of [acme.host, 'https://appsforoffice.microsoft.com', acme.myDomain, 'ReadWriteDocument']) {
        expect(it).toContain(said);
      }
      expect(it).toContain("<li><code>connect-src 'self' https://acme.my.salesforce.com</code></li>");
      expect(it).toContain(String(bundle.size - 1));
      expect(it).toContain('<a href="integrity.json">integrity.json</a>');
      expect(it).not.toMatch(/<script|<link|<img|src=|`|undefined/);
      const links = [...it.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
      expect(links.filter((path) => !bundle.has(path))).toEqual([]);
    },
  );

  test('each page for IT is written in its language, and says as much as the English one', () => {
    const [english, chinese, korean] = hostingWords;
    for (const [words, letters] of [
      [chinese, /\p{Script=Han}/u],
      [korean, /\p{Script=Hangul}/u],
    ] as const) {
      const lists = (one: typeof words) => [one.whatItMay('P'), one.whatTheHostHasTo('H'), one.checks(7)];
      expect(lists(words).map(({ length }) => length)).toEqual(lists(english).map(({ length }) => length));
      const codes = (one: typeof words) =>
        lists(one)
          .flat()
          .map((line) => (line.match(/`[^`]+`|\]\([^)]+\)/g) ?? []).sort());
      expect(codes(words)).toEqual(codes(english));
      for (const line of [...lists(words).flat(), words.intro, words.nothingElse]) expect(line).toMatch(letters);
    }
    // Chinese is written with its own punctuation.
    const said = [chinese.intro, chinese.nothingElse, ...chinese.whatItMay('P'), ...chinese.whatTheHostHasTo('H')].join(
      '',
    );
    expect(said.replace(/`[^`]+`/g, '')).not.toMatch(/[,;:!?]/);
  });

  test.each([
    [{ 'taskpane.html': '<html></html>' }, 'no content security policy'],
    [
      { 'taskpane.html': page('taskpane.1.js').replace('https://*.my.salesforce.com', '*') },
      'no content security policy',
    ],
    [{ 'taskpane.html': page('taskpane.2.js') }, 'loads taskpane.2.js, which the build does not hold'],
  ])('a build that would be hosted unguarded is not written: %#', (changed, fault) => {
    expect(() => webBundle(built(changed), acme, papers)).toThrow(fault);
  });
});

describe('a folder that is hosted', () => {
  const bundle = webBundle(built(), acme, papers);
  const faults = (changed: Map<string, Uint8Array>) => bundleFaults([...changed.keys()], (path) => changed.get(path));

  test('is what was written, or each difference is named', () => {
    expect(faults(bundle)).toEqual([]);
    const other = new Map(bundle).set('taskpane.1.js', bytes('steal()')).set('extra.js', bytes(''));
    other.delete('LICENSE');
    expect(faults(other)).toEqual([
      'LICENSE: expected the file that integrity.json lists, found none. Upload the whole bundle.',
      'taskpane.1.js: expected the bytes that integrity.json lists, got others. Write the bundle anew, or find out who changed it.',
      'extra.js: not a file of the bundle. Remove it, or host it elsewhere.',
    ]);
    expect(faults(built())).toEqual([
      'integrity.json: expected the list of hashes of a bundle, found none. Write the bundle with npm run bundle.',
    ]);
    expect(faults(new Map([['integrity.json', bytes('{')]]))).toHaveLength(1);
  });
});

const react = { name: 'react', version: '18.3.1', folder: 'node_modules/react' };

test('the notices carry each licence with its text', () => {
  const notices = thirdPartyNotices([react], root);
  expect(notices).toContain('react 18.3.1 (MIT)\n\nMIT License\n\nCopyright (c) Facebook, Inc. and its affiliates.');
});

test('the bill of materials is npm’s, of the packages in the build, and the same each time', async () => {
  const scheduler = { name: 'scheduler', version: '0.23.2', folder: 'node_modules/scheduler' };
  const dom = { name: 'react-dom', version: '18.3.1', folder: 'node_modules/react-dom' };
  const once = await billOfMaterials([react, dom, scheduler], root);
  expect(await billOfMaterials([react, dom, scheduler], root)).toBe(once);
  expect(JSON.parse(once)).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'keystage', type: 'application' } },
    components: [
      { name: 'react', purl: 'pkg:npm/react@18.3.1', licenses: [{ license: { id: 'MIT' } }] },
      { name: 'react-dom' },
      { name: 'scheduler' },
    ],
    dependencies: [
      { dependsOn: ['react-dom@18.3.1', 'react@18.3.1', 'scheduler@0.23.2'] },
      { ref: 'react@18.3.1', dependsOn: [] }, // on loose-envify too, which is not in the build
      { ref: 'react-dom@18.3.1', dependsOn: ['react@18.3.1', 'scheduler@0.23.2'] },
      { ref: 'scheduler@0.23.2' },
    ],
  });
  await expect(billOfMaterials([{ ...react, version: '17.0.0' }], root)).rejects.toThrow('does not know react@17.0.0');
}, 60_000);

describe('npm run bundle', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'keystage-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]) => {
    const script = join(__dirname, 'write-bundle.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, said: stderr.trim().replaceAll(`${folder}/`, '') };
  };

  test.each([
    ['{', [], 'Write: npm run bundle -- --env FILE --out FOLDER'],
    [
      JSON.stringify(acme),
      ['--out', '.'],
      '.: expected a new folder or a former bundle, found other files. Name another folder; nothing was written.',
    ],
    [
      JSON.stringify({ ...acme, port: 1 }),
      ['--out', 'b'],
      'env.json: "port": not a field of an environment. Remove it, or correct its name.',
    ],
  ])(
    '%s %j is refused',
    (environment, words, sentence) => {
      writeFileSync(join(folder, 'env.json'), environment);
      writeFileSync(join(folder, 'taskpane.html'), '');
      const given = words.length > 0 ? ['--env', join(folder, 'env.json'), '--built', folder] : [];
      const placed = words.map((word) => (word.startsWith('--') ? word : join(folder, word)));
      const said = run(...given, ...placed).said.replace(folder, '.');
      expect(said).toBe(sentence);
      expect(readFileSync(join(folder, 'env.json'), 'utf8')).toBe(environment);
    },
    30_000,
  );
});
