import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { generateCertificates } from 'office-addin-dev-certs';
import { packZip } from '../files/pack-zip';
import { namesInZip, zipParts } from '../files/zip-parts';
import { desk } from '../run-keystage.test-data';
import { hostedFaults } from './hosted-faults';

const { path, put, text, run } = desk();
const manifest = (...words: string[]) => run('manifest', ...words);
const acme = {
  ...{ name: 'acme', displayName: 'Keystage', namespace: 'KEYSTAGE', myDomain: 'https://acme.my.salesforce.com' },
  ...{ id: 'aaaaaaaa-0000-4000-8000-000000000001', appId: 'aaaaaaaa-0000-4000-8000-000000000002' },
  ...{ host: 'https://keystage.acme-machines.com', website: 'https://www.acme-machines.com' },
};
const environment = (changed: Record<string, unknown> = {}) =>
  put('acme.json', [JSON.stringify({ ...acme, ...changed })]);
const four = ['keystage.acme.xml', 'keystage.acme.json', 'keystage.acme.zh-CN.json', 'keystage.acme.ko-KR.json'];
const five = [...four, 'keystage.acme.zip'];

test('builds the manifests beside the environment, and finds them sound', async () => {
  const file = environment();
  expect(await manifest('build', '--env', file)).toEqual({
    code: 0,
    said: [
      ...five.map((name) => `Written: ${name}`),
      'Keystage 0.1.0, served from https://keystage.acme-machines.com, asks for ReadWriteDocument.',
    ].join('\n'),
    warned: '',
  });
  expect(text('keystage.acme.xml')).toContain(
    '<SourceLocation DefaultValue="https://keystage.acme-machines.com/taskpane.html" />',
  );
  expect(await manifest('check', path('keystage.acme.xml'), '--env', file)).toEqual({
    code: 0,
    said: ['keystage.acme.xml', 'acme.json', ...five].map((name) => `${name}: sound.`).join('\n'),
    warned: '',
  });
});

test.each([
  [
    { host: 'http://keystage.acme-machines.com' },
    /^acme\.json: "host": expected an https address .* put a certificate on the host\.$/,
  ],
  [
    { host: 'https://keystage.example.com' },
    /^acme\.json: "host": expected an address of your own, got the placeholder /,
  ],
  [
    { id: 'dc1dbbef-cff9-4c41-98a1-e52fc20124db' },
    /^acme\.json: "id": expected a GUID .* comes with Keystage\. Write a new one, such as "[0-9a-f-]{36}"\.$/,
  ],
  [{ hots: 'x' }, /^acme\.json: "hots": not a field of an environment\. Remove it, or correct its name\.$/],
] as const)('build refuses %j and writes nothing', async (changed, sentence) => {
  rmSync(path('refused'), { recursive: true, force: true });
  const { code, said, warned } = await manifest('build', '--env', environment(changed), '--out', path('refused'));
  expect({ code, said, warned }).toEqual({ code: 1, said: '', warned: expect.stringMatching(sentence) as string });
  expect(existsSync(path('refused'))).toBe(false);
});

test('build refuses a version that goes down, and leaves what is there', async () => {
  mkdirSync(path('former'), { recursive: true });
  expect(await manifest('build', '--env', environment(), '--out', path('former'))).toMatchObject({ code: 0 });
  const former = text('former/keystage.acme.xml').replace(/<Version>.*</, '<Version>2.0.0<');
  writeFileSync(path('former/keystage.acme.xml'), former);
  const { code, warned } = await manifest('build', '--env', environment(), '--out', path('former'));
  expect(code).toBe(1);
  expect(warned).toMatch(/^former\/keystage\.acme\.xml: expected a version of at least 2\.0\.0, .* got 0\.1\.0\. /);
  expect(text('former/keystage.acme.xml')).toBe(former);
  expect(readdirSync(path('former')).sort()).toEqual([...five].sort());
});

test('an id that another environment of the folder has is refused', async () => {
  mkdirSync(path('two'), { recursive: true });
  put('two/branch.json', [
    JSON.stringify({ ...acme, name: 'branch', namespace: 'BRANCH', appId: 'aaaaaaaa-0000-4000-8000-000000000009' }),
  ]);
  put('two/notes.json', ['{ not an environment']);
  const file = put('two/acme.json', [JSON.stringify(acme)]);
  const { code, warned } = await manifest('build', '--env', file);
  expect(code).toBe(1);
  expect(warned).toMatch(
    /^two\/acme\.json: "id": expected a GUID of this environment alone, got that of branch\.json\. Write a new one/,
  );
});

test('check names what was edited by hand, what is not there, and an icon that is missing', async () => {
  const file = environment();
  mkdirSync(path('built'), { recursive: true });
  await manifest('build', '--env', file, '--out', path('built'));
  writeFileSync(path('built/keystage.acme.json'), '{}');
  rmSync(path('built/keystage.acme.ko-KR.json'));
  cpSync(join(__dirname, '../../../excel-addin/assets'), path('bundle/assets'), { recursive: true });
  for (const name of ['taskpane.html', 'functions.js']) put(`bundle/${name}`, ['']);
  rmSync(path('bundle/assets/icons/undo-80.png'));
  const { code, warned } = await manifest('check', '--env', file, '--out', path('built'), '--bundle', path('bundle'));
  expect(code).toBe(1);
  expect(warned.split('\n')).toEqual([
    'built/keystage.acme.json: expected what this environment gives now, got something else. Build it again; do not edit it by hand.',
    'built/keystage.acme.ko-KR.json: expected a manifest built from this environment, found none. Build it.',
    'bundle/assets/icons/undo-80.png: expected the icon that the manifests name, found none. Excel would show a blank button: draw it with npm run icons.',
    'bundle/integrity.json: expected the list of hashes of a bundle, found none. Write the bundle with npm run bundle.',
  ]);
});

describe('the package for the admin centre of Microsoft 365', () => {
  const build = (folder: string, ...more: string[]) =>
    manifest('build', '--env', environment(), '--out', path(folder), ...more);
  const check = (folder: string) => manifest('check', '--env', environment(), '--out', path(folder));
  const zip = 'keystage.acme.zip';
  const manifestIn = async (name: string) => {
    const part = await (await zipParts(path(name)))?.('manifest.json');
    return part ? (await buffer(part)).toString() : '';
  };

  test('holds the manifest under its one name, its texts and two icons; built twice it is the same bytes', async () => {
    await build('one');
    await build('two-times');
    expect(await namesInZip(path(`one/${zip}`))).toEqual([
      ...['manifest.json', 'keystage.acme.zh-CN.json', 'keystage.acme.ko-KR.json'],
      ...['icons/colour-192.png', 'icons/outline-32.png'],
    ]);
    expect(await manifestIn(`one/${zip}`)).toBe(text('one/keystage.acme.json'));
    expect(readFileSync(path(`two-times/${zip}`)).equals(readFileSync(path(`one/${zip}`)))).toBe(true);
  });

  test('another program unpacks it, and office-addin-manifest finds the manifest in it valid', async () => {
    await build('other');
    const unpacked = path('other/unpacked');
    const taken = await JSZip.loadAsync(readFileSync(path(`other/${zip}`)), { checkCRC32: true });
    mkdirSync(unpacked);
    writeFileSync(join(unpacked, 'manifest.json'), (await taken.file('manifest.json')?.async('nodebuffer')) ?? '');
    const cli = join(__dirname, '../../../node_modules/office-addin-manifest/cli.js');
    const { status } = spawnSync(process.execPath, [cli, 'validate', join(unpacked, 'manifest.json')]);
    expect(status).toBe(0);
  }, 60_000);

  test('an icon that is missing is named, and nothing is written', async () => {
    mkdirSync(path('own-icons'));
    cpSync(join(__dirname, '../../../excel-addin/assets/icons/colour-192.png'), path('own-icons/colour-192.png'));
    expect(await build('unwritten', '--icons', path('own-icons'))).toEqual({
      ...{ code: 1, said: '' },
      warned:
        'own-icons/outline-32.png: expected the icon that goes into the app package, found none. Draw it with npm run icons.',
    });
    expect(existsSync(path('unwritten'))).toBe(false);
  });

  const icon = (file: string) => readFileSync(join(__dirname, '../../../excel-addin/assets/icons', file));
  const whole = () =>
    new Map<string, string | Uint8Array>([
      ['manifest.json', text('planted/keystage.acme.json')],
      ['keystage.acme.zh-CN.json', text('planted/keystage.acme.zh-CN.json')],
      ['keystage.acme.ko-KR.json', text('planted/keystage.acme.ko-KR.json')],
      ['icons/colour-192.png', icon('colour-192.png')],
      ['icons/outline-32.png', icon('outline-32.png')],
    ]);
  type Parts = ReturnType<typeof whole>;

  test.each<[string, (parts: Parts) => unknown, string | RegExp]>([
    ['no manifest', (parts) => parts.delete('manifest.json'), 'manifest.json: expected it at the top of the package, found none. Build the package again.'], // prettier-ignore
    [
      'the manifest in a folder, as somebody packs who packs the folder',
      (parts) => parts.set('keystage/manifest.json', parts.get('manifest.json')!) && parts.delete('manifest.json'),
      'manifest.json: expected it at the top of the package, found one at keystage/manifest.json. Build the package again.',
    ],
    ['a manifest that is no JSON', (parts) => parts.set('manifest.json', '{'), 'manifest.json: expected a JSON text, got something else. Build the package again.'], // prettier-ignore
    ['no icons named', (parts) => parts.set('manifest.json', '{"icons":{"outline":"icons/outline-32.png"}}'), 'manifest.json: icons.color: expected the path of an icon, got nothing.'], // prettier-ignore
    ['an icon missing', (parts) => parts.delete('icons/outline-32.png'), 'icons/outline-32.png: expected the icon that manifest.json names, found none. Draw it with npm run icons, and build again.'], // prettier-ignore
    ['an icon of another size', (parts) => parts.set('icons/colour-192.png', icon('icon-80.png')), 'icons/colour-192.png: expected a PNG of 192 × 192 pixels, got 80 × 80. Draw it with npm run icons, and build again.'], // prettier-ignore
    ['an icon that is none', (parts) => parts.set('icons/colour-192.png', 'x'), 'icons/colour-192.png: expected a PNG of 192 × 192 pixels, got no PNG. Draw it with npm run icons, and build again.'], // prettier-ignore
    ['the texts of a language missing', (parts) => parts.delete('keystage.acme.ko-KR.json'), 'keystage.acme.ko-KR.json: expected the texts of a language that manifest.json names, found none. Build the package again.'], // prettier-ignore
    ['another manifest', (parts) => parts.set('manifest.json', text('planted/keystage.acme.json').replace('0.1.0', '0.0.9')), 'manifest.json: expected what this environment gives now, got something else. Build it again.'], // prettier-ignore
  ])('a planted fault is found: %s', async (_what, plant, sentence) => {
    await build('planted');
    const parts = whole();
    plant(parts);
    writeFileSync(path(`planted/${zip}`), packZip(parts));
    expect(await check('planted')).toEqual({ code: 1, said: '', warned: `planted/${zip}: ${String(sentence)}` });
  });

  test('what is no ZIP at all is said to be none', async () => {
    await build('planted');
    writeFileSync(path(`planted/${zip}`), 'text');
    expect((await check('planted')).warned).toBe(`planted/${zip}: expected a ZIP, got something else. Build it again.`);
  });
});

test('check holds any XML manifest against the reference', async () => {
  await manifest('build', '--env', environment(), '--out', path('any'));
  const broken = text('any/keystage.acme.xml')
    .replace('>ReadWriteDocument<', '>Everything<')
    .replace(/<Id>.*\n/, '');
  const { code, warned } = await manifest(
    'check',
    put('broken.xml', [broken]),
    put('cut.xml', [broken.slice(0, 900)]),
    path('no.xml'),
  );
  expect(code).toBe(1);
  expect(warned.split('\n')).toEqual([
    expect.stringMatching(/^broken\.xml: OfficeApp: Id is missing/),
    expect.stringMatching(/^broken\.xml: OfficeApp\/Permissions: the text should be Restricted or/),
    expect.stringMatching(/^cut\.xml: line \d+: expected /),
    'no.xml: expected an XML manifest, found none. Check the name, or build it first.',
  ]);
});

test.each([
  [
    'zh-CN',
    'acme.json："hots"：环境文件没有这个字段。请删除它，或更正名称。',
    '已写入 keystage.acme.xml',
    '移除方法：',
  ],
  [
    'ko',
    'acme.json: "hots": 환경 파일에 없는 항목입니다. 지우거나 이름을 고치세요.',
    'keystage.acme.xml에 저장했습니다.',
    '제거하려면:',
  ],
])(
  'in %s, what is refused, what is written and what is to be done is said in that language',
  async (lang, refused, written, toRemove) => {
    const say = (verb: string, file: string) => manifest(verb, '--env', file, '--lang', lang);
    expect(await say('build', environment({ hots: 'x' }))).toMatchObject({ code: 1, warned: refused });
    expect((await say('build', environment())).said).toContain(written);
    expect((await say('sideload', environment())).said).toContain(toRemove);
  },
);

test('sideload says for each platform how to try it and how to take it away', async () => {
  const { code, said } = await manifest('sideload', '--env', environment());
  expect(code).toBe(0);
  for (const platform of ['on Windows', 'on a Mac', 'on the web', 'on an iPad'])
    expect(said).toContain(`Keystage in Excel ${platform}`);
  expect(said.match(/To take it away again:/g)).toHaveLength(4);
  const { said: one } = await manifest('sideload', '--env', environment(), '--platform', 'mac');
  expect(one.split('\n')).toHaveLength(6);
  expect(one).toContain('keystage.acme.xml');
});

test('org writes a project to deploy, and says what is left to be done by hand', async () => {
  const args = ['--env', environment(), '--out', path('org'), '--contact', 'crm@acme-machines.com'];
  const { code, said, warned } = await manifest('org', ...args);
  expect({ code, warned }).toEqual({ code: 0, warned: '' });
  expect(said).toContain('Written: org/force-app/main/default/externalClientApps/Keystage_Acme.eca-meta.xml');
  expect(said).toContain('People are sent back to https://keystage.acme-machines.com/signed-in.html.');
  expect(said).toContain('switch on “Enable CORS for OAuth endpoints”');
  expect(text('org/package.xml')).toContain('<members>Keystage_Acme</members>');
});

test.each([
  [['build'], 2, 'Expected --env FILE and nothing else. Write: keystage manifest build --env FILE'],
  [['check'], 2, 'Expected an XML manifest or --env FILE, got neither. Write: keystage manifest check --env FILE'],
  [['sideload', 'x'], 2, 'Expected --env FILE and nothing else. Write: keystage manifest sideload --env FILE'],
  [
    ['sideload', '--env', 'x', '--platform', 'linux'],
    1,
    /^x: expected an environment file, found none\. Copy manifests\/excel\/environments\/production\.json /,
  ],
  [['biuld'], 2, 'manifest biuld: there is no such command. Did you mean keystage manifest build?'],
] as [string[], number, string | RegExp][])('manifest %j', async (words, expected, sentence) => {
  const { code, warned } = await manifest(...words);
  expect({ code, warned }).toEqual({
    code: expected,
    warned: typeof sentence === 'string' ? sentence : (expect.stringMatching(sentence) as string),
  });
});

test('a file that is no JSON says so', async () => {
  const { code, warned } = await manifest('build', '--env', put('comma.json', ['{ "name": "a", }']));
  expect(code).toBe(1);
  expect(warned).toMatch(/^comma\.json: expected JSON, got something else \(.*\)\. Mind commas and quotation marks\.$/);
});

describe('the host as it answers', () => {
  const DAY = 86_400_000;
  let host: string;
  let close: () => void;
  const there: Record<string, string> = { '/taskpane.html': 'text/html; charset=utf-8', '/functions.js': 'text/plain' };

  beforeAll(async () => {
    const quiet = jest.spyOn(console, 'log').mockImplementation(() => undefined); // the generator announces itself
    await generateCertificates(path('ca.crt'), path('host.crt'), path('host.key'), 30, ['localhost']);
    quiet.mockRestore();
    const server = createServer({ cert: text('host.crt'), key: text('host.key') }, ({ url = '' }, response) => {
      response.writeHead(there[url] ? 200 : 404, { 'content-type': there[url] ?? 'text/html' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `https://localhost:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  }, 30_000);
  afterAll(() => close());

  const faults = (paths: string[], days = 0) =>
    hostedFaults(host, paths, new Date(Date.now() + days * DAY), { family: 4 });

  test('a certificate that nobody vouches for is named once', async () => {
    expect(await faults(['taskpane.html', 'taskpane.html'])).toEqual([
      expect.stringMatching(
        /^https:\/\/localhost:\d+: expected a certificate that this computer trusts, got one it does not \([A-Z_]+\)\. Install one /,
      ),
    ]);
  });

  test('one that has expired, or is not valid yet, is named with its day', async () => {
    expect(await faults(['taskpane.html'], 60)).toEqual([
      expect.stringMatching(
        /: expected a certificate that is valid today, got one that expired on \d{4}-\d{2}-\d{2}\. Renew it\.$/,
      ),
    ]);
    expect(await faults(['taskpane.html'], -60)).toEqual([
      expect.stringMatching(
        /: expected a certificate that is valid today, got one that begins on \d{4}-\d{2}-\d{2}\. Check its dates\.$/,
      ),
    ]);
  });

  test('a file that is not there, or sent as something else, is named', async () => {
    const said = await faults(['assets/icons/icon-16.png', 'functions.js']);
    expect(said.slice(1)).toEqual([
      `${host}/assets/icons/icon-16.png: expected the file, got status 404. Upload the whole bundle, and serve it without signing in.`,
      `${host}/functions.js: expected it to be sent as .js, got the type “text/plain”. Set the type on the host.`,
    ]);
  });

  test('a host that does not answer is named', async () => {
    expect(await hostedFaults('https://localhost:1', ['taskpane.html'], new Date())).toEqual([
      'https://localhost:1: could not be reached (ECONNREFUSED). Check the name, and that it is served.',
    ]);
  });
});
