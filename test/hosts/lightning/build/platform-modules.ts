import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';

/** The DX project's metadata, as far as `@salesforce/*` imports name it. */
export interface PlatformNames {
  /** Custom labels, by name. */
  readonly labels: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
  /** Objects and fields, as `Account` and `Account.Keystage_Tier__c`; standard ones are always there. */
  readonly schema: ReadonlySet<string>;
  /** Message channels as they are imported, `Keystage_Deal_Changed__c`, with the fields of their messages. */
  readonly messageChannels: ReadonlyMap<string, readonly string[]>;
}

const session = '\0session';

/**
 * The `@salesforce/*` modules: what a component imports by name is there as in an org, the reader's language, labels and permissions
 * come from the session that the page was opened with. A name that nothing deploys fails the build, as it fails a deployment.
 */
export function platformModules(names: PlatformNames, sessionModule: string): Plugin {
  return {
    name: 'platform-modules',
    resolveId(source) {
      if (source === session) return sessionModule;
      return source.startsWith('@salesforce/') && contentOf(source, names) !== undefined ? `\0${source}` : null;
    },
    load(id) {
      return id.startsWith('\0@salesforce/') ? (contentOf(id.slice(1), names) ?? null) : null;
    },
  };
}

/** The text of such a module; undefined for those that the base components bring for themselves. */
function contentOf(source: string, names: PlatformNames): string | undefined {
  const [, kind, ...rest] = source.split('/');
  const name = rest.join('/');
  switch (kind) {
    case 'label': {
      if (!name.startsWith('c.')) return undefined;
      expectName(names.labels, name.slice(2), 'label');
      return fromSession(`labels[${JSON.stringify(name.slice(2))}]`);
    }
    case 'customPermission':
      expectName(names.customPermissions, name, 'custom permission');
      return fromSession(`customPermissions.includes(${JSON.stringify(name)}) || undefined`);
    case 'schema': {
      const [objectApiName, ...path] = name.split('.');
      const isCustom = name.endsWith('__c');
      if (isCustom) expectName(names.schema, name, path.length > 0 ? 'field' : 'object');
      const id = path.length > 0 ? { fieldApiName: path.join('.'), objectApiName } : { objectApiName };
      return `export default ${JSON.stringify(id)};`;
    }
    case 'user':
      return name === 'Id' ? fromSession('user.id') : notBuilt(source);
    case 'i18n':
      return name === 'lang' || name === 'locale' || name === 'timeZone' || name === 'currency'
        ? fromSession(name)
        : undefined;
    case 'client':
      return name === 'formFactor' ? fromSession('formFactor') : undefined;
    case 'messageChannel': {
      const fields = names.messageChannels.get(name);
      if (!fields) throw missingName(name, 'message channel');
      return `export default Object.freeze(${JSON.stringify({ name, fields })});`;
    }
    case 'userPermission':
    case 'apex':
    case 'resourceUrl':
    case 'community':
    case 'site':
      return notBuilt(source);
    default:
      return undefined;
  }
}

function fromSession(member: string): string {
  return `import { session } from ${JSON.stringify(session)};\nexport default session.${member};`;
}

function expectName(names: ReadonlySet<string>, name: string, what: string): void {
  if (!names.has(name)) throw missingName(name, what);
}

function missingName(name: string, what: string): Error {
  return new Error(`“${name}”: no such ${what} in salesforce-lwc. A deployment would fail.`);
}

function notBuilt(source: string): never {
  throw new Error(`The stand-in Lightning has no ${source}. Add it to test/hosts/lightning/build/platform-modules.ts.`);
}

/** The fields of a message channel's metadata file. */
export function channelFields(file: string): string[] {
  const fields = readFileSync(file, 'utf8').matchAll(/<lightningMessageFields>([\s\S]*?)<\/lightningMessageFields>/g);
  return [...fields].map(([, content]) => inner(content, 'fieldName') ?? '');
}

/** Labels of a metadata file by name: `<labels>` in English, `<customLabels>` in a translation. */
export function labelsIn(file: string): Record<string, string> {
  const text = readFileSync(file, 'utf8');
  const entry = /<(labels|customLabels)>([\s\S]*?)<\/\1>/g;
  return Object.fromEntries(
    [...text.matchAll(entry)].map(([, , content]) => [
      inner(content, 'fullName') ?? inner(content, 'name') ?? '',
      inner(content, 'value') ?? inner(content, 'label') ?? '',
    ]),
  );
}

function inner(content: string, element: string): string | undefined {
  return new RegExp(`<${element}>([\\s\\S]*?)</${element}>`)
    .exec(content)?.[1]
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Where the labels of each language lie, below `salesforce-lwc`. */
export const labelFiles = {
  en: join('force-app', 'main', 'default', 'labels', 'CustomLabels.labels-meta.xml'),
  'zh-CN': join('languages', 'main', 'default', 'translations', 'zh_CN.translation-meta.xml'),
  ko: join('languages', 'main', 'default', 'translations', 'ko.translation-meta.xml'),
} as const;
