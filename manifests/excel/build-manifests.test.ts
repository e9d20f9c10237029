/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addIn, commandSets, languages, requiredSets } from './add-in';
import { buildManifests } from './build-manifests';
import { readEnvironment, type Environment } from './environment';
import { shippedEnvironments } from './identity-faults';
import { servedFiles } from './served-files';
import { unifiedManifest, unifiedTexts } from './unified-manifest';
import { readXml, within } from './test/read-xml';
import type { XmlElement } from './xml';
import { functionCatalogue, functionFiles, functionGuides, functionsMetadata } from './write-function-files';
import { xmlManifestFaults } from './xml-manifest-faults';

const root = join(__dirname, '../..');
/** Beside those that ship, one that presets org and app. */
const preset = {
  ...shippedEnvironments[0],
  ...{ name: 'preset', myDomain: 'https://acme.my.salesforce.com', consumerKey: '3MVG9ExampleConsumerKey' },
};
const environments = shippedEnvironments;
const [development] = environments;
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
  // When this fails: npm run manifests
  const committed = readdirSync(__dirname).filter((name) => name.startsWith('keystage.development.'));
  expect(committed.sort()).toEqual([...built.keys()].sort());
  for (const [name, text] of built) expect(readFileSync(join(__dirname, name), 'utf8')).toBe(text);
});

test('every environment that ships reads without a fault, and all can stand side by side in one Excel', () => {
  const files = readdirSync(join(__dirname, 'environments'));
  expect(files.sort()).toEqual(environments.map(({ name }) => `${name}.json`).sort());
  for (const environment of environments) expect(readEnvironment(environment)).toEqual({ ok: true, environment });
  const taken = (field: keyof Environment) => environments.map((environment) => environment[field]);
  for (const field of ['name', 'displayName', 'host', 'namespace'] as const) {
    expect(new Set(taken(field)).size).toBe(environments.length);
  }
  expect(new Set([...taken('id'), ...taken('appId')]).size).toBe(2 * environments.length);
});

test('what Office would ask for consent anew about is as it was in the first version', () => {
  // Whoever changes one of these locks people out until their administrator has agreed again (users.md 3.4).
  expect(addIn.permission).toBe('ReadWriteDocument');
  for (const environment of environments) {
    const { authorization, extensions } = unifiedManifest(environment);
    expect(authorization.permissions.resourceSpecific).toEqual([
      { name: 'Document.ReadWrite.User', type: 'Delegated' },
    ]);
    expect(extensions.map(({ requirements }) => requirements.scopes)).toEqual([['workbook']]);
    const text = buildManifests(environment).get(`keystage.${environment.name}.xml`) ?? '';
    const hosts = within(readXml(text))('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type']);
    expect(hosts).toEqual(['Workbook', 'Workbook']);
  }
});

test('an Excel that reads no overrides, as on an iPad, gets the pane and is asked for nothing it has not', () => {
  for (const environment of environments) {
    const root = readXml(buildManifests(environment).get(`keystage.${environment.name}.xml`) ?? '');
    const children = typeof root.content === 'string' ? [] : root.content;
    const base: XmlElement = { ...root, content: children.filter(({ name }) => name !== 'VersionOverrides') };
    expect(within(base)('SourceLocation').map(standardOf)).toEqual([`${environment.host}/taskpane.html`]);
    expect(within(base)('Set').map(({ attributes }) => attributes['Name'])).toEqual(['ExcelApi']);
    expect(within(root)('bt:Set').map(({ attributes }) => attributes['Name'])).toEqual(Object.keys(commandSets));
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
    const broken = JSON.stringify(unifiedManifest(development)).replace('"lifetime":"long"', '"lifetime":"sometimes"');
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

test.each([...environments, preset])('$name: both manifests say the same', (environment) => {
  const manifest = unifiedManifest(environment);
  const [[, text]] = buildManifests(environment);
  const find = within(readXml(text));
  const textOf = (name: string) => {
    const { content } = find(name)[0];
    return typeof content === 'string' ? content : '';
  };
  const [extension] = manifest.extensions;
  const [group] = extension.ribbons[0].tabs[0].groups;
  const [runtime] = extension.runtimes;
  const inUnified = {
    version: manifest.version,
    provider: manifest.developer.name,
    names: [manifest.name.short, group.label],
    description: manifest.description.full,
    ids: [extension.ribbons[0].tabs[0].builtInTabId, group.id, runtime.id],
    pages: [runtime.code.page],
    lifetime: runtime.lifetime,
    help: extension.getStartedMessages[0].learnMoreUrl,
    buttons: group.controls.map(({ id, label, supertip, actionId, icons }) => ({
      id,
      texts: [label, supertip.title, supertip.description],
      runs: actionId === runtime.actions[0].id ? undefined : actionId,
      icons: icons.map(({ size, url }) => `${size} ${url}`),
    })),
    actions: runtime.actions.flatMap(({ id, type }) => (type === 'executeFunction' ? [id] : [])),
    functions: [runtime.customFunctions.namespace.name, runtime.customFunctions.metadataUrl],
    sets: extension.requirements.capabilities.map(({ name, minVersion }) => `${name} ${minVersion}`),
    // The ribbon's own set is what an XML manifest says by having one.
    commandSets: runtime.requirements.capabilities.slice(1).map(({ name, minVersion }) => `${name} ${minVersion}`),
    writes: manifest.authorization.permissions.resourceSpecific[0].name === 'Document.ReadWrite.User',
    languages: [
      manifest.localizationInfo.defaultLanguageTag,
      ...manifest.localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag),
    ],
    texts: languages.map((language) => Object.values(unifiedTexts(environment, language)).slice(4)),
  };

  const controls = find('Control');
  const inXml = {
    version: textOf('Version'),
    provider: textOf('ProviderName'),
    names: [find('DisplayName')[0], resource('Group.Label')].map(standardOf),
    description: standardOf(find('Description')[0]),
    ids: [...['OfficeTab', 'Group'].map((name) => find(name)[0].attributes['id']), textOf('TaskpaneId')],
    pages: [
      ...new Set([
        standardOf(find('SourceLocation')[0]),
        ...[find('Runtime')[0], find('FunctionFile')[0], within(find('Page')[0])('SourceLocation')[0]].map(referred),
      ]),
    ],
    lifetime: find('Runtime')[0].attributes['lifetime'],
    help: standardOf(find('SupportUrl')[0]),
    buttons: controls.map((control) => ({
      id: control.attributes['id'],
      texts: ['Label', 'Title', 'Description'].map((name) => referred(within(control)(name)[0])),
      runs: within(control)('FunctionName')[0]?.content,
      icons: within(control)('bt:Image').map((image) => `${image.attributes['size']} ${referred(image)}`),
    })),
    actions: find('FunctionName').map(({ content }) => content),
    functions: [find('Namespace')[0], within(find('Metadata')[0])('SourceLocation')[0]].map(referred),
    sets: find('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`),
    commandSets: find('bt:Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`),
    writes: textOf('Permissions') === 'ReadWriteDocument',
    languages: [
      textOf('DefaultLocale').toLowerCase(),
      ...within(find('Description')[0])('Override').map(({ attributes }) => attributes['Locale'].toLowerCase()),
    ],
    texts: languages.map((language) => [
      inLanguage(find('Description')[0], language),
      ...[
        'Group.Label',
        ...['Segment', 'Again', 'Undo', 'Card', 'Help'].flatMap((name) => [
          `${name}.Label`,
          `${name}.Label`,
          `${name}.Tip`,
        ]),
        'Functions.Metadata',
        'GetStarted.Title',
        'GetStarted.Description',
      ].map((id) => inLanguage(resource(id), language)),
    ]),
  };
  expect(inXml).toEqual(inUnified);
  expect(standardOf(resource('LearnMore.Url'))).toBe(inUnified.help);

  function referred({ attributes }: XmlElement): string {
    return standardOf(resource(attributes['resid']));
  }

  function resource(id: string): XmlElement {
    return find(/^bt:(Image|Url|String)$/).filter(({ attributes }) => attributes['id'] === id)[0];
  }
});

test('an environment that names org and app has them in the address of the pane, and in no other', () => {
  const pane = 'https://localhost:3000/taskpane.html?org=acme.my.salesforce.com&amp;app=3MVG9ExampleConsumerKey';
  const text = buildManifests(preset).get('keystage.preset.xml') ?? '';
  expect(text.split('org=acme').length - 1).toBe(2); // the pane of old, and that of the shared runtime
  expect(text.split(pane).length - 1).toBe(2);
  expect(servedFiles(preset)).toEqual(servedFiles(development));
  expect(servedFiles(preset)).toContain('taskpane.html');
});

test('every file that a manifest names lies where it is served from', () => {
  const named = [...xml.matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+)/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect([path, existsSync(join(root, 'excel-addin', path))]).toEqual([path, true]);
});

test('the committed metadata and help pages are what the script writes', () => {
  // When this fails: npx tsx manifests/excel/write-function-files.ts
  for (const [path, text] of functionFiles()) {
    expect([path, readFileSync(join(root, 'excel-addin/assets', path), 'utf8')]).toEqual([path, text]);
  }
});

test('the functions have the names and sizes that Excel and the unified manifest allow, in each language', () => {
  for (const guide of functionGuides) {
    const { functions } = functionsMetadata(guide);
    expect(functions.map(({ id }) => id)).toEqual(functionCatalogue.map(({ id }) => id));
    for (const { id, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
      expect(description.length).toBeLessThanOrEqual(1024);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(512);
      // What may be left out comes last, or Excel could not tell which argument is meant.
      expect(parameters.map(({ optional = false }) => optional)).toEqual(
        parameters.map(({ optional = false }) => optional).sort(),
      );
    }
  }
});

test('each guide is written in its language, and says something of everything', () => {
  const [english, ...others] = functionGuides;
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
      : typeof value;
  for (const other of others) {
    expect(shape(other)).toEqual(shape(english));
    const letters = other.language === 'ko' ? /\p{Script=Hangul}/u : /\p{Script=Han}/u;
    for (const text of [...Object.values(other.functions), ...Object.values(other.parameters)]) {
      expect(text).toMatch(letters);
    }
  }
});

test('a help page asks for nothing but its style sheet', () => {
  for (const [path, text] of functionFiles()) {
    if (!path.endsWith('.html')) continue;
    const asked = [...text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address);
    expect(asked.every((address) => /^(help\.css|(en|zh-CN|ko)\.html)$/.test(address))).toBe(true);
    expect(text).not.toMatch(/<script|https?:/);
  }
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
  const ofButtons = ribbon.buttons.flatMap(({ label, tip }) => [label, tip]);
  for (const text of [summary, description, getStarted.title, getStarted.description, ...ofButtons]) {
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
