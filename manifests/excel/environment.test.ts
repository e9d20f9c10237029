import { readEnvironment } from './environment';
import production from './environments/production.json';

const faultsOf = (source: unknown) => {
  const read = readEnvironment(source);
  return read.ok ? [] : read.faults;
};

test('an environment file is refused with every fault it has', () => {
  expect(faultsOf({ ...production, host: 'http://keystage.example.com', id: '12', domain: 'x' })).toEqual([
    '"id": expected a GUID in small letters, of this environment alone, got "12". Write a new one.',
    '"host": expected an https address without a path, such as "https://keystage.example.com", got "http://keystage.example.com". ' +
      'Office loads an add-in by https alone: put a certificate on the host.',
    '"domain": not a field of an environment. Remove it, or correct its name.',
  ]);
  expect(faultsOf(null)).toContain(
    '"name": expected a word in small letters, such as "production", got nothing. It becomes part of file names.',
  );
  expect(faultsOf({ ...production, myDomain: undefined })).toEqual([]);
});

const origin = 'expected an https address without a path, such as "https://keystage.example.com", got ';
const org = 'expected the My Domain of an org, such as "https://acme.my.salesforce.com", got ';

test.each([
  // field     value                                     the sentence after the field
  ['host', 'https://a.example/', `${origin}"https://a.example/". Take the slash at the end away.`],
  [
    'host',
    'https://a.example:8443',
    `${origin}"https://a.example:8443". Serve it on port 443, which every proxy lets through, and take “:8443” away.`,
  ],
  ['host', 'https://a.example/add-in', `${origin}"https://a.example/add-in". Write https://a.example.`],
  [
    'host',
    'https://me@a.example',
    `${origin}"https://me@a.example". Write https://a.example without a name before it.`,
  ],
  ['host', 'https://A.example', `${origin}"https://A.example". Write https://a.example.`],
  ['host', 'a.example', `${origin}"a.example". Write https:// and the name of the host.`],
  ['website', 'https://a.example/', `${origin}"https://a.example/". Take the slash at the end away.`],
  [
    'myDomain',
    'https://acme.my.salesforce.com/',
    `${org}"https://acme.my.salesforce.com/". Take the slash at the end away.`,
  ],
  [
    'myDomain',
    'https://login.salesforce.com',
    `${org}"https://login.salesforce.com". It stands in Setup under My Domain, as Current My Domain URL.`,
  ],
  [
    'myDomain',
    'https://my.salesforce.com.example.org',
    `${org}"https://my.salesforce.com.example.org". It stands in Setup under My Domain, as Current My Domain URL.`,
  ],
  [
    'namespace',
    'keystage',
    'expected a word in capitals, of this environment alone, such as "KEYSTAGE", got "keystage". It stands before the functions in formulas.',
  ],
  ['displayName', 7, 'expected a name of 1 to 30 characters, got 7. People see it in Excel.'],
  [
    'appId',
    production.id,
    'expected another GUID than "id", got the same. Microsoft takes the two manifests for two apps.',
  ],
] as const)('%s %j', (field, value, sentence) => {
  expect(faultsOf({ ...production, [field]: value })).toEqual([`"${field}": ${sentence}`]);
});

test('a consumer key goes with its org', () => {
  const consumerKey = '3MVG9ExampleConsumerKey.0123456789';
  expect(faultsOf({ ...production, consumerKey })).toEqual([]);
  expect(faultsOf({ ...production, consumerKey, myDomain: undefined })).toEqual([
    '"myDomain": expected the org that "consumerKey" is of, got nothing. Write both, or neither.',
  ]);
  expect(faultsOf({ ...production, consumerKey: 'key?' })).toEqual([
    '"consumerKey": expected the consumer key of the External Client App, as Salesforce shows it, got "key?". ' +
      'It stands in Setup under External Client App Manager, with the OAuth settings.',
  ]);
});

test.each([
  ['host', 'https://localhost:3000'],
  ['myDomain', 'https://acme--uat.sandbox.my.salesforce.com'],
  ['myDomain', 'https://acme-dev-ed.develop.my.salesforce.com'],
])('%s %s is taken', (field, value) => expect(faultsOf({ ...production, [field]: value })).toEqual([]));
