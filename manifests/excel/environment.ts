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
  /** What stands before the functions in formulas: KEYSTAGE. It stands in people's workbooks, so it never changes. */
  readonly namespace: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const fields: Readonly<Record<keyof Environment, readonly [valid: (text: string) => boolean, expected: string]>> = {
  name: [(text) => /^[a-z][a-z0-9-]*$/.test(text), 'a word in small letters, such as "production"'],
  displayName: [(text) => text.length > 0 && text.length <= 30, 'a name of 1 to 30 characters'],
  id: [(text) => guid.test(text), 'a GUID in small letters, of this environment alone'],
  appId: [(text) => guid.test(text), 'a second GUID in small letters, of this environment alone'],
  host: [isOrigin, 'an https address without a path, such as "https://keystage.example.com"'],
  website: [isOrigin, 'an https address without a path, such as "https://keystage.example.com"'],
  namespace: [
    (text) => /^[A-Z][A-Z0-9_]{2,31}$/.test(text),
    'a word in capitals, of this environment alone, such as "KEYSTAGE"',
  ],
};

/** Reads an environment file. Throws one error that names every fault: the field, what was expected and what is there. */
export function readEnvironment(source: unknown, file: string): Environment {
  const given: Record<string, unknown> = typeof source === 'object' && source !== null ? { ...source } : {};
  const faults = [
    ...Object.entries(fields)
      .filter(([field, [valid]]) => typeof given[field] !== 'string' || !valid(given[field]))
      .map(([field, [, expected]]) => `"${field}": expected ${expected}, got ${inShort(given[field])}.`),
    ...Object.keys(given)
      .filter((field) => !(field in fields))
      .map((field) => `"${field}": not a field of an environment. Remove it, or correct its name.`),
  ];
  if (given['id'] === given['appId'] && faults.length === 0) faults.push('"appId": expected another GUID than "id".');
  if (faults.length > 0) throw new Error([`${file} cannot be used.`, ...faults].join('\n  '));
  return given as unknown as Environment;
}

function isOrigin(text: string): boolean {
  return text.startsWith('https://') && URL.canParse(text) && new URL(text).origin === text;
}

const inShort = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
