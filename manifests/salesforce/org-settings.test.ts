import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { readEnvironment } from '../excel/environment';
import { readXml } from '../excel/read-xml';
import { orgSettings } from './org-settings';
import { listedComponents } from './listed-components';

const given = JSON.parse(readFileSync(join(__dirname, '../excel/environments/production.json'), 'utf8')) as object;
const read = readEnvironment({ ...given, name: 'north-west', host: 'https://keystage.northgate-systems.com' });
if (!read.ok) throw new Error(read.faults.join('\n'));
const files = orgSettings(read.environment, 'crm@northgate-systems.com');

const folder = mkdtempSync(join(tmpdir(), 'keystage-org-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The texts of an element's children, by their names. */
function fieldsOf(ending: string): Readonly<Record<string, unknown>> {
  const [, text] = [...files].find(([path]) => path.endsWith(ending))!;
  const xml = readXml(text);
  if (!xml.ok || typeof xml.root.content === 'string') throw new Error(`${ending} is no XML with elements.`);
  return Object.fromEntries(xml.root.content.map(({ name, content }) => [name, content]));
}

test('Salesforce’s own library takes the folder for the four components that its list names, and packs them', async () => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const set = ComponentSet.fromSource(join(folder, 'force-app'));
  const { Package } = await set.getObject();
  const listed = new Map(Package.types.map(({ name, members }) => [name, members]));
  expect(listed).toEqual(listedComponents(files.get('package.xml')!));
  expect([...listed.keys()].sort()).toEqual([
    'CorsWhitelistOrigin',
    'ExternalClientApplication',
    'ExtlClntAppGlobalOauthSettings',
    'ExtlClntAppOauthSettings',
  ]);
  const { zipBuffer } = await new MetadataConverter().convert(set, 'metadata', { type: 'zip' });
  expect(zipBuffer?.length).toBeGreaterThan(500);
}, 60_000);

test('an app without a secret, that asks for PKCE, sends people back to our own page and may do no more than they may', () => {
  expect(fieldsOf('.ecaGlblOauth-meta.xml')).toMatchObject({
    callbackUrl: 'https://keystage.northgate-systems.com/signed-in.html',
    externalClientApplication: 'Keystage_North_West',
    isPkceRequired: 'true',
    isConsumerSecretOptional: 'true',
    isSecretRequiredForRefreshToken: 'false',
    isRefreshTokenRotationEnabled: 'true',
    isClientCredentialsFlowEnabled: 'false',
    isDeviceFlowEnabled: 'false',
  });
  expect(fieldsOf('.ecaOauth-meta.xml')).toMatchObject({ commaSeparatedOauthScopes: 'Api, RefreshToken' });
  expect(fieldsOf('.eca-meta.xml')).toMatchObject({ contactEmail: 'crm@northgate-systems.com', label: 'Keystage' });
  expect([...files.values()].join('\n')).not.toMatch(/consumerSecret>|consumerKey>/);
});

test('the host alone may call the org', () => {
  expect(fieldsOf('.corsWhitelistOrigin-meta.xml')).toEqual({ urlPattern: 'https://keystage.northgate-systems.com' });
});
