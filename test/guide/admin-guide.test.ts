import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDesk, ownValues, readGuide, withOwnValues, type Desk } from './follow-guide';

// The guide is followed as it stands, in its order, by somebody whose home is a folder of this test and whose org is a stand-in.
const root = join(__dirname, '../..');
const pages = {
  en: { guide: 'admin-guide.md', page: 'salesforce/connect-excel.md' },
  'zh-CN': { guide: 'admin-guide.zh-CN.md', page: 'salesforce/connect-excel.zh-CN.md' },
  ko: { guide: 'admin-guide.ko.md', page: 'salesforce/connect-excel.ko.md' },
} as const;
const text = (page: string) => readFileSync(join(root, 'manifests', page), 'utf8');
const english = text(pages.en.guide);
const guide = readGuide(english);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(root);
});
afterAll(() => desk.close());

test('the environment of the guide is refused until its addresses and ids are one’s own', async () => {
  const [environment] = guide.blocks('json');
  const said = async (own: string) => {
    desk.write(own);
    return desk.run('npx keystage manifest build --env ~/keystage/company.json').catch(String);
  };
  const ids = Object.entries(ownValues).slice(0, 2);
  const withIds = ids.reduce((own, [from, to]) => own.replace(from, to), environment);
  expect(await said(environment)).toContain('"id": expected a GUID in small letters');
  expect((await said(withIds)).match(/got the placeholder/g)).toHaveLength(3);
  expect(existsSync(desk.path('keystage.company.xml'))).toBe(false);
  expect(await said(withOwnValues(environment))).toContain('served from https://keystage.northgate-systems.com');
}, 60_000);

test.each(guide.commands)(
  '$command',
  async ({ command }) => {
    if (command.includes('--uninstall --check'))
      await everythingIsThere(command.replace('--uninstall --check', '--traces'));
    expect(await desk.run(command)).not.toBe('');
  },
  300_000,
);

/** Asked before it is taken away, the org has something of every type that an uninstallation deletes. */
async function everythingIsThere(command: string): Promise<void> {
  const said = await desk.run(command).catch(String);
  const toDelete = text('salesforce/uninstall/destructiveChanges.xml').matchAll(/<name>(\w+)<\/name>/g);
  const types = [...toDelete].map(([, type]) => (type === 'Report' ? 'ReportFolder' : type));
  expect(types.length).toBeGreaterThan(10);
  expect([...said.matchAll(/^(\w+): \d+ still in /gm)].map(([, type]) => type)).toEqual(types.sort());
}

test('once it is taken away, the org has the fields it had, and nobody a permission of ours', () => {
  const fields = desk.org
    .as()
    .describe('Account')
    .fields.map(({ name }) => name);
  expect(fields).toContain('Name');
  expect(fields.filter((name) => /^keystage/i.test(name))).toEqual([]);
  expect(desk.org.permissionSet('Keystage_Admin')).toBeUndefined();
});

test('what it leaves is the folder to host, four manifests, and the package of two', () => {
  const manifests = readdirSync(desk.path('')).filter((name) => name.startsWith('keystage.'));
  expect(manifests.sort()).toEqual([
    'keystage.company.json',
    'keystage.company.ko-KR.json',
    'keystage.company.xml',
    'keystage.company.zh-CN.json',
    'keystage.company.zip',
  ]);
  expect(readdirSync(desk.path('site'))).toEqual(
    expect.arrayContaining(['for-it.html', 'integrity.json', 'taskpane.html']),
  );
});

test('every list of components that it has deployed is there, and every permission set it assigns', () => {
  const lines = guide.blocks('text').join('\n');
  const paths = [...lines.matchAll(/\.\.\/(manifests\/salesforce\/[\w./-]+\.xml)/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  const named = [...english.matchAll(/\bKeystage_(?:Rep|Manager|Admin)\b/g)].map(([name]) => name);
  const sets = join(root, 'salesforce-lwc/force-app/main/default/permissionsets');
  for (const name of new Set(named)) {
    expect([name, existsSync(join(sets, `${name}.permissionset-meta.xml`))]).toEqual([name, true]);
  }
});

test.each(Object.entries(pages))('in %s, the buttons it names are there by these names', (tag, page) => {
  const folder = join(root, 'excel-addin/src/language');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const own = names.filter((name) => new RegExp(`\\b${tag.toLowerCase()}\\.ts$`).test(name));
  const words = own.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const buttons = [...text(page.guide).matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
  expect(buttons.length).toBe(6);
  for (const name of buttons) expect([name, new RegExp(`['\`]${name}|${name}['\`]`).test(words)]).toEqual([name, true]);
});

describe.each(['zh-CN', 'ko'] as const)('the pages in %s', (tag) => {
  const letters = tag === 'ko' ? /\p{Script=Hangul}/u : /\p{Script=Han}/u;

  test.each(['guide', 'page'] as const)('%s: has the commands, files and tables of the English one', (which) => {
    const [own, other] = [text(pages[tag][which]), text(pages.en[which])];
    for (const language of ['json', 'sh', 'text']) {
      const plain = readGuide(own)
        .blocks(language)
        .map((block) => block.replaceAll(` --lang ${tag}`, ''));
      expect(plain).toEqual(readGuide(other).blocks(language));
    }
    const shape = (page: string) => ({
      headings: page.match(/^##? /gm)?.length,
      rows: page.match(/^\|/gm)?.length,
      items: page.match(/^(?:- |\d\. )/gm)?.length,
      pictures: page.match(/^!\[/gm)?.length,
      code: [...new Set(page.replace(/^```[^]*?^```$/gm, '').match(/`[^`\n]+`/g))].sort(),
    });
    expect(shape(own.replaceAll(` --lang ${tag}`, ''))).toEqual(shape(other));
  });

  test.each(['guide', 'page'] as const)('%s: every paragraph of it is in that language', (which) => {
    const prose = text(pages[tag][which]).replace(/^```[^]*?^```$/gm, '');
    const isName = (part: string) => part.trim() === '' || part === '## 5. Salesforce';
    const strange = prose.split(/\n\n+/).filter((part) => !isName(part) && !letters.test(part));
    expect(strange).toEqual([]);
  });
});

test.each(Object.values(pages).flatMap(({ guide: one, page }) => [one, page]))(
  '%s: every file it links to is there',
  (page) => {
    const folder = join(root, 'manifests', dirname(page));
    const links = [...text(page).matchAll(/\]\(([^)#:\s]+)(#[^)]*)?\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  },
);
