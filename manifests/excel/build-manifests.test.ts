/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addIn, languages, requiredSets } from './add-in';
import { buildManifests } from './build-manifests';
import { readEnvironment } from './environment';
import { unifiedManifest, unifiedTexts } from './unified-manifest';
import { readXml, within } from './test/read-xml';
import type { XmlElement } from './xml';
import { xmlManifestFaults } from './xml-manifest-faults';

const root = join(__dirname, '../..');
const environments = ['development', 'production'].map((name) => {
  const file = join(__dirname, 'environments', `${name}.json`);
  return readEnvironment(JSON.parse(readFileSync(file, 'utf8')), file);
});
const [development, production] = environments;
const built = buildManifests(development);
const xml = built.get('keystage.development.xml') ?? '';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'manifests-'))));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

test('the committed manifests are what a fresh build writes', () => {
  // When this fails: npx tsx manifests/excel/build-manifests.ts
  const committed = readdirSync(__dirname).filter((name) => name.startsWith('keystage.development.'));
  expect(committed.sort()).toEqual([...built.keys()].sort());
  for (const [name, text] of built) expect(readFileSync(join(__dirname, name), 'utf8')).toBe(text);
});

test('two environments can stand side by side', () => {
  for (const field of ['name', 'displayName', 'id', 'appId'] as const) {
    expect(development[field]).not.toBe(production[field]);
  }
});

describe('the XML manifest', () => {
  test.each(environments)('$name: keeps every rule of the reference', (environment) => {
    const text = buildManifests(environment).get(`keystage.${environment.name}.xml`) ?? '';
    expect(xmlManifestFaults(readXml(text))).toEqual([]);
  });

  test('is read by office-addin-manifest', () => {
    const { status, said } = run(officeAddinManifest, 'info', written('info.xml', xml));
    expect(status).toBe(0);
    for (const line of [
      `Id: ${development.id}`,
      'Name: Keystage (development)',
      'Type: TaskPaneApp',
      'Default Locale: en-US',
      'Hosts: Workbook',
      'Permissions: ReadWriteDocument',
      'Source Location: https://localhost:3000/taskpane.html',
    ]) {
      expect(said).toContain(line);
    }
  }, 60_000);

  const schemas = join(root, '../shared/schemas');
  const whereSchemasAre = existsSync(schemas) ? test : test.skip;
  whereSchemasAre(
    'is valid against the schemas of Microsoft',
    () => {
      const validate = (name: string, text: string) =>
        run('--import', 'tsx', join(__dirname, 'schema-faults.ts'), schemas, written(name, text));
      for (const environment of environments) {
        const [[name, text]] = buildManifests(environment);
        expect(validate(name, text)).toMatchObject({ status: 0, said: expect.stringContaining('valid.') });
      }
      const broken = validate('broken.xml', xml.replace('>ReadWriteDocument<', '>ReadWrite<'));
      expect(broken).toMatchObject({
        status: 1,
        said: expect.stringContaining("'ReadWrite' is not an element of the set"),
      });
    },
    60_000,
  );
});

describe('the unified manifest', () => {
  test('is valid for office-addin-manifest, which can tell when it is not', () => {
    for (const environment of environments) {
      const text = buildManifests(environment).get(`keystage.${environment.name}.json`) ?? '';
      expect(run(officeAddinManifest, 'validate', written('good.json', text))).toMatchObject({ status: 0 });
    }
    const broken = JSON.stringify(unifiedManifest(development)).replace('"lifetime":"short"', '"lifetime":"sometimes"');
    expect(run(officeAddinManifest, 'validate', written('broken.json', broken))).toMatchObject({ status: 1 });
  }, 60_000);

  test('has a text in every language for every text it shows, at the place it shows it', () => {
    const manifest: unknown = JSON.parse(JSON.stringify(unifiedManifest(development)));
    const standard = unifiedTexts(development, 'en-US');
    for (const [path, text] of Object.entries(standard)) {
      if (path !== '$schema') expect([path, valueAt(manifest, path)]).toEqual([path, text]);
    }
    const named = unifiedManifest(development).localizationInfo.additionalLanguages.map(({ file }) => file);
    expect([...built.keys()].slice(2)).toEqual(named);
    for (const language of languages.slice(1)) {
      expect(Object.keys(unifiedTexts(development, language))).toEqual(Object.keys(standard));
    }
  });

  test('hides the XML add-in where both are deployed, and is another app than that', () => {
    const { id, extensions } = unifiedManifest(development);
    expect(extensions[0].alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: development.id } } }]);
    expect(id).toBe(development.appId);
  });
});

test.each(environments)('$name: both manifests say the same', (environment) => {
  const manifest = unifiedManifest(environment);
  const [[, text]] = buildManifests(environment);
  const find = within(readXml(text));
  const textOf = (name: string) => {
    const { content } = find(name)[0];
    return typeof content === 'string' ? content : '';
  };
  const [extension] = manifest.extensions;
  const [group] = extension.ribbons[0].tabs[0].groups;
  const [control] = group.controls;
  const inUnified = {
    version: manifest.version,
    provider: manifest.developer.name,
    names: [manifest.name.short, group.label, control.label],
    description: manifest.description.full,
    ids: [extension.ribbons[0].tabs[0].builtInTabId, group.id, control.id, extension.runtimes[0].id],
    pane: extension.runtimes[0].code.page,
    help: extension.getStartedMessages[0].learnMoreUrl,
    icons: control.icons.map(({ size, url }) => `${size} ${url}`),
    sets: extension.requirements.capabilities.map(({ name, minVersion }) => `${name} ${minVersion}`),
    writes: manifest.authorization.permissions.resourceSpecific[0].name === 'Document.ReadWrite.User',
    languages: [
      manifest.localizationInfo.defaultLanguageTag,
      ...manifest.localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag),
    ],
    texts: languages.map((language) => Object.values(unifiedTexts(environment, language)).slice(4)),
  };

  const inXml = {
    version: textOf('Version'),
    provider: textOf('ProviderName'),
    names: [find('DisplayName')[0], resource('Group.Label'), resource('Segment.Label')].map(standardOf),
    description: standardOf(find('Description')[0]),
    ids: [...['OfficeTab', 'Group', 'Control'].map((name) => find(name)[0].attributes['id']), textOf('TaskpaneId')],
    pane: standardOf(find('SourceLocation')[0]),
    help: standardOf(find('SupportUrl')[0]),
    icons: within(find('Control')[0])('bt:Image').map(
      ({ attributes }) => `${attributes['size']} ${standardOf(resource(attributes['resid']))}`,
    ),
    sets: find('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`),
    writes: textOf('Permissions') === 'ReadWriteDocument',
    languages: [
      textOf('DefaultLocale').toLowerCase(),
      ...within(find('Description')[0])('Override').map(({ attributes }) => attributes['Locale'].toLowerCase()),
    ],
    texts: languages.map((language) => [
      inLanguage(find('Description')[0], language),
      ...[
        'Group.Label',
        'Segment.Label',
        'Segment.Label',
        'Segment.Tip',
        'GetStarted.Title',
        'GetStarted.Description',
      ].map((id) => inLanguage(resource(id), language)),
    ]),
  };
  expect(inXml).toEqual(inUnified);
  expect(standardOf(resource('Pane.Url'))).toBe(inUnified.pane);
  expect(standardOf(resource('LearnMore.Url'))).toBe(inUnified.help);

  function resource(id: string): XmlElement {
    return find(/^bt:(Image|Url|String)$/).filter(({ attributes }) => attributes['id'] === id)[0];
  }
});

test('every icon that a manifest names lies where it is served from', () => {
  const named = [...xml.matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+)/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect([path, existsSync(join(root, 'excel-addin', path))]).toEqual([path, true]);
});

test('the pane speaks of the Excel that the manifests ask for', () => {
  const pane = join(root, 'excel-addin/src');
  const sources = readdirSync(pane, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const named = sources.flatMap((name) => [
    ...readFileSync(join(pane, name), 'utf8').matchAll(/ExcelApi\W+(\d+\.\d+)/g),
  ]);
  expect(new Set(named.map(([, version]) => version))).toEqual(new Set([requiredSets.ExcelApi]));
});

test('each text is written in its language, and fits where it is shown', () => {
  const { summary, description, getStarted, ribbon } = addIn;
  const { label, tip } = ribbon.button;
  for (const text of [summary, description, getStarted.title, getStarted.description, label, tip]) {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text['ko-KR']).toMatch(/\p{Script=Hangul}/u);
    expect(text['en-US']).toMatch(/^[\x20-\x7E]+$/);
  }
  for (const language of languages) {
    expect(summary[language].length).toBeLessThanOrEqual(80);
    expect(ribbon.group.label[language].length).toBeLessThanOrEqual(16);
  }
});

const officeAddinManifest = join(root, 'node_modules/office-addin-manifest/cli.js');

const standardOf = ({ attributes }: XmlElement) => attributes['DefaultValue'];

function inLanguage(element: XmlElement, language: string): string {
  const override = within(element)(/Override$/).find(({ attributes }) => attributes['Locale'] === language);
  return override?.attributes['Value'] ?? standardOf(element);
}

function valueAt(value: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}
