import type { ManifestWords } from '../words';
import { en } from '../words/en';

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

/** What to do about a text that is not as it has to be; undefined where it is. */
type Check = (text: string, words: ManifestWords, field: keyof Environment) => string | undefined;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const like =
  (pattern: RegExp): Check =>
  (text, { remedies }, field) =>
    pattern.test(text) ? undefined : remedies[field];

const fields: Readonly<Record<keyof Environment, Check>> = {
  name: like(/^[a-z][a-z0-9-]*$/),
  displayName: like(/^[^\n]{1,30}$/),
  id: like(guid),
  appId: like(guid),
  host: remedyOfOrigin,
  website: remedyOfOrigin,
  myDomain: remedyOfMyDomain,
  consumerKey: like(/^[\w.]{10,256}$/),
  namespace: like(/^[A-Z][A-Z0-9_]{2,31}$/),
};
const optional: readonly string[] = ['myDomain', 'consumerKey'];

/** Reads an environment file. Names every fault: the field, what was expected, what is there and what to do. */
export function readEnvironment(source: unknown, words: ManifestWords = en): EnvironmentRead {
  const given: Record<string, unknown> = typeof source === 'object' && source !== null ? { ...source } : {};
  const faults = (Object.keys(fields) as (keyof Environment)[]).flatMap((field) => {
    const value = given[field];
    if (value === undefined && optional.includes(field)) return [];
    const remedy = fields[field](typeof value === 'string' ? value : '', words, field);
    if (remedy === undefined) return [];
    const got = value === undefined ? words.nothing : JSON.stringify(value);
    return [words.field({ field, expected: words.expected[field], got, remedy })];
  });
  for (const field of Object.keys(given).filter((one) => !(one in fields))) faults.push(words.unknownField(field));
  if (given['consumerKey'] !== undefined && given['myDomain'] === undefined) faults.push(words.keyWithoutOrg);
  if (given['id'] === given['appId'] && faults.length === 0) faults.push(words.sameIds);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, environment: given as unknown as Environment };
}

/** An https address as browsers write an origin; a port only on this machine, where nothing stands between. */
function remedyOfOrigin(text: string, { addresses }: ManifestWords): string | undefined {
  if (!URL.canParse(text)) return addresses.notAnAddress;
  const { protocol, origin, port, hostname, username, host } = new URL(text);
  if (protocol !== 'https:') return addresses.notHttps;
  if (port !== '' && hostname !== 'localhost') return addresses.withPort(port);
  if (origin === text) return undefined;
  if (`${origin}/` === text) return addresses.withSlash;
  return username !== '' ? addresses.withName(host) : addresses.write(origin);
}

function remedyOfMyDomain(text: string, words: ManifestWords): string | undefined {
  const remedy = remedyOfOrigin(text, words);
  if (remedy !== undefined) return remedy;
  const isMyDomain = /^https:\/\/[a-z0-9-]+(\.sandbox|\.develop|\.scratch)?\.my\.salesforce\.com$/.test(text);
  return isMyDomain ? undefined : words.remedies.myDomain;
}
