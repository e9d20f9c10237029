/** One place the add-in is deployed to: it has its own identity, so that two can stand side by side in one Excel. */
export interface Environment {
  /** Part of the file names: keystage.NAME.xml. */
  readonly name: string;
  readonly displayName: string;
  /** The identity of the XML manifest. */
  readonly id: string;
  /** The identity of the unified manifest: Microsoft asks for another one, and hides the XML add-in where both are. */
  readonly appId: string;
  /** Where the pages are served, without a slash at the end. */
  readonly host: string;
  /** Where people find help, privacy and terms: /support, /privacy and /terms below it. */
  readonly website: string;
  /** The one org the pages may speak to. Left out, they may speak to any under `my.salesforce.com`. */
  readonly myDomain?: string;
  /** The consumer key of the External Client App there. It is no secret: the pane's address carries it, so that nobody has to type it. */
  readonly consumerKey?: string;
  /** What stands before the functions in formulas: KEYSTAGE. It stands in people's workbooks, so it never changes. */
  readonly namespace: string;
}

export type EnvironmentRead =
  { readonly ok: true; readonly environment: Environment } | { readonly ok: false; readonly faults: readonly string[] };

/** What is wrong with a text: what was expected, and what to do about this one. */
type Fault = readonly [expected: string, remedy: string];
type Check = (text: string) => Fault | undefined;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const like =
  (pattern: RegExp, expected: string, remedy: string): Check =>
  (text) =>
    pattern.test(text) ? undefined : [expected, remedy];

const fields: Readonly<Record<keyof Environment, Check>> = {
  name: like(/^[a-z][a-z0-9-]*$/, 'a word in small letters, such as "production"', 'It becomes part of file names.'),
  displayName: like(/^[^\n]{1,30}$/, 'a name of 1 to 30 characters', 'People see it in Excel.'),
  id: like(guid, 'a GUID in small letters, of this environment alone', 'Write a new one.'),
  appId: like(guid, 'a second GUID in small letters, of this environment alone', 'Write a new one.'),
  host: faultOfOrigin,
  website: faultOfOrigin,
  myDomain: faultOfMyDomain,
  consumerKey: like(
    /^[\w.]{10,256}$/,
    'the consumer key of the External Client App, as Salesforce shows it',
    'It stands in Setup under External Client App Manager, with the OAuth settings.',
  ),
  namespace: like(
    /^[A-Z][A-Z0-9_]{2,31}$/,
    'a word in capitals, of this environment alone, such as "KEYSTAGE"',
    'It stands before the functions in formulas.',
  ),
};
const optional: readonly string[] = ['myDomain', 'consumerKey'];

/** Reads an environment file. Names every fault: the field, what was expected, what is there and what to do. */
export function readEnvironment(source: unknown): EnvironmentRead {
  const given: Record<string, unknown> = typeof source === 'object' && source !== null ? { ...source } : {};
  const faults = Object.entries(fields).flatMap(([field, check]) => {
    const value = given[field];
    if (value === undefined && optional.includes(field)) return [];
    const fault = check(typeof value === 'string' ? value : '');
    return fault ? [`"${field}": expected ${fault[0]}, got ${inShort(value)}. ${fault[1]}`] : [];
  });
  for (const field of Object.keys(given).filter((one) => !(one in fields))) {
    faults.push(`"${field}": not a field of an environment. Remove it, or correct its name.`);
  }
  if (given['consumerKey'] !== undefined && given['myDomain'] === undefined) {
    faults.push('"myDomain": expected the org that "consumerKey" is of, got nothing. Write both, or neither.');
  }
  if (given['id'] === given['appId'] && faults.length === 0) {
    faults.push(
      `"appId": expected another GUID than "id", got the same. Microsoft takes the two manifests for two apps.`,
    );
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, environment: given as unknown as Environment };
}

/** An https address as browsers write an origin; a port only on this machine, where nothing stands between. */
function faultOfOrigin(text: string): Fault | undefined {
  const expected = 'an https address without a path, such as "https://keystage.example.com"';
  if (!URL.canParse(text)) return [expected, 'Write https:// and the name of the host.'];
  const { protocol, origin, port, hostname, username, host } = new URL(text);
  if (protocol !== 'https:') return [expected, 'Office loads an add-in by https alone: put a certificate on the host.'];
  if (port !== '' && hostname !== 'localhost') {
    return [expected, `Serve it on port 443, which every proxy lets through, and take “:${port}” away.`];
  }
  if (origin === text) return undefined;
  if (`${origin}/` === text) return [expected, 'Take the slash at the end away.'];
  if (username !== '') return [expected, `Write https://${host} without a name before it.`];
  return [expected, `Write ${origin}`.concat('.')];
}

function faultOfMyDomain(text: string): Fault | undefined {
  const expected = 'the My Domain of an org, such as "https://acme.my.salesforce.com"';
  const fault = faultOfOrigin(text);
  if (fault) return [expected, fault[1]];
  if (/^https:\/\/[a-z0-9-]+(\.sandbox|\.develop|\.scratch)?\.my\.salesforce\.com$/.test(text)) return undefined;
  return [expected, 'It stands in Setup under My Domain, as Current My Domain URL.'];
}

const inShort = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
