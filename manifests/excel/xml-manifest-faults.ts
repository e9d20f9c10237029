import type { ManifestWords } from '../words';
import { en } from '../words/en';
import type { XmlElement } from './xml';

// What Microsoft's reference says of the elements this manifest uses: which children in which order and how often,
// which attributes, which text (learn.microsoft.com/javascript/api/manifest and the lengths of MS-OWEMXML). Office
// answers a manifest that breaks one of these with the same bare refusal, so here each has its own sentence.

type RuleWords = ManifestWords['rules'];
interface Check {
  readonly expected: (words: RuleWords) => string;
  readonly holds: (text: string) => boolean;
}
interface Rule {
  readonly attributes?: Readonly<Record<string, Check>>;
  readonly children?: readonly (readonly [name: string, least: number, most: number])[];
  readonly text?: Check;
}

const like = (pattern: RegExp, expected: 'guid' | 'version' | 'setVersion' | 'locale' | 'https'): Check => ({
  expected: (words) => words[expected],
  holds: (text) => pattern.test(text),
});
const upTo = (most: number): Check => ({
  expected: (words) => words.characters(most),
  holds: (text) => text.length > 0 && text.length <= most,
});
const oneOf = (...allowed: string[]): Check => ({
  expected: (words) => words.oneOf(allowed),
  holds: (text) => allowed.includes(text),
});

const guid = like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'guid');
const version = like(/^\d{1,5}(\.\d{1,5}){0,3}$/, 'version');
const setVersion = like(/^\d{1,5}\.\d{1,5}$/, 'setVersion');
const locale = like(/^[a-z]{2,3}-[A-Za-z0-9]{2,8}$/, 'locale');
const https = like(/^https:\/\/\S{1,2040}$/, 'https');
const [short, long, id] = [upTo(125), upTo(250), upTo(32)];

const any = Infinity;
const localised = (override: string, DefaultValue: Check, attributes: Rule['attributes'] = {}): Rule => ({
  attributes: { ...attributes, DefaultValue },
  children: [[override, 0, any]],
});
const overriding = (Value: Check): Rule => ({ attributes: { Locale: locale, Value } });
const reference: Rule = { attributes: { resid: id } };

/** Rules by element, or by parent and element where the name alone says too little. */
const rules: Readonly<Record<string, Rule>> = {
  OfficeApp: {
    attributes: { 'xsi:type': oneOf('TaskPaneApp') },
    children: [
      ['Id', 1, 1],
      ['AlternateId', 0, 1],
      ['Version', 1, 1],
      ['ProviderName', 1, 1],
      ['DefaultLocale', 1, 1],
      ['DisplayName', 1, 1],
      ['Description', 1, 1],
      ['IconUrl', 1, 1],
      ['HighResolutionIconUrl', 1, 1],
      ['SupportUrl', 1, 1],
      ['AppDomains', 0, 1],
      ['Hosts', 1, 1],
      ['Requirements', 0, 1],
      ['DefaultSettings', 1, 1],
      ['Permissions', 1, 1],
      ['VersionOverrides', 0, 1],
    ],
  },
  Id: { text: guid },
  Version: { text: version },
  ProviderName: { text: short },
  DefaultLocale: { text: locale },
  DisplayName: localised('Override', short),
  'OfficeApp/Description': localised('Override', long),
  'DisplayName/Override': overriding(short),
  'Description/Override': overriding(long),
  IconUrl: localised('Override', https),
  HighResolutionIconUrl: localised('Override', https),
  SupportUrl: localised('Override', https),
  'OfficeApp/Hosts': { children: [['Host', 1, any]] },
  'OfficeApp/Hosts/Host': { attributes: { Name: oneOf('Workbook') } },
  Requirements: { children: [['Sets', 1, 1]] },
  Sets: { children: [['Set', 1, any]] },
  Set: { attributes: { Name: short, MinVersion: setVersion } },
  'VersionOverrides/Requirements': { children: [['bt:Sets', 1, 1]] },
  'bt:Sets': { children: [['bt:Set', 1, any]] },
  'bt:Set': { attributes: { Name: short, MinVersion: setVersion } },
  DefaultSettings: { children: [['SourceLocation', 1, 1]] },
  'DefaultSettings/SourceLocation': localised('Override', https),
  Permissions: { text: oneOf('Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument') },

  VersionOverrides: {
    attributes: { 'xsi:type': oneOf('VersionOverridesV1_0') },
    children: [
      ['Description', 0, 1],
      ['Requirements', 0, 1],
      ['Hosts', 1, 1],
      ['Resources', 1, 1],
    ],
  },
  'VersionOverrides/Hosts': { children: [['Host', 1, any]] },
  'VersionOverrides/Hosts/Host': {
    attributes: { 'xsi:type': oneOf('Workbook') },
    children: [
      ['Runtimes', 0, 1],
      ['AllFormFactors', 0, 1],
      ['DesktopFormFactor', 1, 1],
    ],
  },
  Runtimes: { children: [['Runtime', 1, 1]] },
  Runtime: { attributes: { resid: id, lifetime: oneOf('short', 'long') } },
  AllFormFactors: { children: [['ExtensionPoint', 0, 1]] },
  'AllFormFactors/ExtensionPoint': {
    attributes: { 'xsi:type': oneOf('CustomFunctions') },
    children: [
      ['Script', 1, 1],
      ['Page', 1, 1],
      ['Metadata', 1, 1],
      ['Namespace', 1, 1],
    ],
  },
  Script: { children: [['SourceLocation', 1, 1]] },
  Page: { children: [['SourceLocation', 1, 1]] },
  Metadata: { children: [['SourceLocation', 1, 1]] },
  Namespace: reference,
  FunctionFile: reference,
  DesktopFormFactor: {
    children: [
      ['GetStarted', 0, 1],
      ['FunctionFile', 0, 1],
      ['ExtensionPoint', 1, any],
    ],
  },
  GetStarted: {
    children: [
      ['Title', 1, 1],
      ['Description', 1, 1],
      ['LearnMoreUrl', 1, 1],
    ],
  },
  ExtensionPoint: {
    attributes: { 'xsi:type': oneOf('PrimaryCommandSurface') },
    children: [
      ['OfficeTab', 0, any],
      ['CustomTab', 0, any],
    ],
  },
  OfficeTab: { attributes: { id: oneOf('TabHome') }, children: [['Group', 1, any]] },
  Group: {
    attributes: { id: short },
    children: [
      ['Label', 1, 1],
      ['Icon', 1, 1],
      ['Control', 1, 6],
    ],
  },
  Control: {
    attributes: { 'xsi:type': oneOf('Button'), id: short },
    children: [
      ['Label', 1, 1],
      ['Supertip', 1, 1],
      ['Icon', 1, 1],
      ['Action', 1, 1],
    ],
  },
  Supertip: {
    children: [
      ['Title', 1, 1],
      ['Description', 1, 1],
    ],
  },
  Icon: { children: [['bt:Image', 3, 8]] },
  'Icon/bt:Image': { attributes: { size: oneOf('16', '20', '24', '32', '40', '48', '64', '80'), resid: id } },
  Action: {
    attributes: { 'xsi:type': oneOf('ShowTaskpane', 'ExecuteFunction') },
    children: [
      ['TaskpaneId', 0, 1],
      ['SourceLocation', 0, 1],
      ['Title', 0, 1],
      ['FunctionName', 0, 1],
    ],
  },
  TaskpaneId: { text: short },
  FunctionName: { text: upTo(64) },
  Label: reference,
  Title: reference,
  Description: reference,
  LearnMoreUrl: reference,
  SourceLocation: reference,

  Resources: {
    children: [
      ['bt:Images', 0, 1],
      ['bt:Urls', 0, 1],
      ['bt:ShortStrings', 0, 1],
      ['bt:LongStrings', 0, 1],
    ],
  },
  'bt:Images': { children: [['bt:Image', 0, any]] },
  'bt:Urls': { children: [['bt:Url', 0, any]] },
  'bt:ShortStrings': { children: [['bt:String', 0, any]] },
  'bt:LongStrings': { children: [['bt:String', 0, any]] },
  'bt:Image': localised('bt:Override', https, { id }),
  'bt:Url': localised('bt:Override', https, { id }),
  'bt:Url/bt:Override': overriding(https),
  'bt:ShortStrings/bt:String': localised('bt:Override', short, { id }),
  'bt:LongStrings/bt:String': localised('bt:Override', long, { id }),
  'bt:ShortStrings/bt:String/bt:Override': overriding(short),
  'bt:LongStrings/bt:String/bt:Override': overriding(long),
};

/** Everything in an XML manifest that Excel would refuse, each as a sentence that begins with the place. */
export function xmlManifestFaults(root: XmlElement, { rules: words }: ManifestWords = en): string[] {
  return [...faultsIn(root, [root.name], words), ...faultsOfReferences(root, words), ...faultsOfRuntime(root, words)];
}

function faultsIn(element: XmlElement, path: readonly string[], words: RuleWords): string[] {
  const place = path.join('/');
  const rule = ruleFor(path);
  if (!rule) return [words.unknownElement(place)];
  const { attributes = {}, text } = rule;

  const faults = Object.entries(attributes)
    .filter(([name, check]) => !check.holds(element.attributes[name] ?? ''))
    .map(([name, { expected }]) =>
      words.attribute({ place, name, expected: expected(words), got: words.got(element.attributes[name]) }),
    );
  for (const name of Object.keys(element.attributes)) {
    if (!(name in attributes) && !name.startsWith('xmlns')) faults.push(words.strange(place, name));
  }

  if (typeof element.content === 'string') {
    if (text && !text.holds(element.content)) {
      faults.push(words.text(place, text.expected(words), words.got(element.content)));
    }
    if (!text && element.content.trim() !== '') faults.push(words.noTextHere(place));
    return [...faults, ...faultsOfChildren([], rule, place, words)];
  }
  if (text) faults.push(words.textMissing(place, text.expected(words)));
  const deeper = element.content.flatMap((child) => faultsIn(child, [...path, child.name], words));
  return [...faults, ...faultsOfChildren(element.content, rule, place, words), ...deeper];
}

function faultsOfChildren(
  children: readonly XmlElement[],
  { children: allowed = [] }: Rule,
  place: string,
  words: RuleWords,
): string[] {
  const faults: string[] = [];
  const order = allowed.map(([name]) => name);
  let furthest = -1;
  for (const { name } of children) {
    const at = order.indexOf(name);
    if (at < 0) faults.push(words.strange(place, name));
    else if (at < furthest) faults.push(words.order(place, name, order[furthest]));
    furthest = Math.max(furthest, at);
  }
  for (const [name, least, most] of allowed) {
    const count = children.filter((child) => child.name === name).length;
    if (count < least) faults.push(words.tooFew({ place, name, count, least }));
    if (count > most) faults.push(words.tooMany({ place, name, count, most }));
  }
  return faults;
}

/** The rule of the longest end of a path: `Hosts/Host` before `Host`. */
function ruleFor(path: readonly string[]): Rule | undefined {
  const ends = path.map((_, from) => path.slice(from).join('/'));
  return ends.map((end) => rules[end]).find((rule) => rule !== undefined);
}

// What may be referred to from where, and which sizes an icon cannot do without.
const kindOf: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  Namespace: 'bt:ShortStrings',
  FunctionFile: 'bt:Urls',
  Runtime: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
};
const iconSizes = ['16', '32', '80'];

function faultsOfReferences(root: XmlElement, words: RuleWords): string[] {
  const all = withDescendants(root);
  const faults: string[] = [];
  const kept = all
    .filter(({ name }) => Object.values(kindOf).includes(name))
    .flatMap((kind) => childrenOf(kind).map((resource) => ({ kind: kind.name, id: resource.attributes['id'] })));
  const used = all.filter(({ attributes }) => attributes['resid'] !== undefined);

  for (const { name, attributes } of used) {
    const kind = kindOf[name];
    if (!kept.some((one) => one.kind === kind && one.id === attributes['resid'])) {
      faults.push(words.unknownReference({ name, id: attributes['resid'], kind }));
    }
  }
  for (const { kind, id: known } of kept) {
    if (!used.some(({ attributes }) => attributes['resid'] === known)) faults.push(words.unused(kind, known));
  }
  for (const known of repeated(all.flatMap(({ attributes }) => attributes['id'] ?? []))) {
    faults.push(words.sameId(known));
  }
  for (const icon of all.filter(({ name }) => name === 'Icon')) {
    const sizes = childrenOf(icon).map(({ attributes }) => attributes['size']);
    const missing = iconSizes.filter((size) => !sizes.includes(size));
    if (missing.length > 0) faults.push(words.iconSizes(missing));
    for (const size of repeated(sizes)) faults.push(words.iconTwice(size));
  }
  for (const element of all) {
    const locales = childrenOf(element).flatMap(({ attributes }) => attributes['Locale'] ?? []);
    for (const twice of repeated(locales)) faults.push(words.overriddenTwice(element.name, twice));
  }
  return faults;
}

/** What Office asks of a page that pane, commands and functions share: one address, one pane, and something to run. */
function faultsOfRuntime(root: XmlElement, words: RuleWords): string[] {
  const all = withDescendants(root);
  const residOf = (name: string) =>
    all.filter((element) => element.name === name).map((one) => one.attributes['resid']);
  const [shared] = residOf('Runtime');
  const faults: string[] = [];
  for (const action of all.filter(({ name }) => name === 'Action')) {
    const inner = childrenOf(action).map(({ name }) => name);
    const kind = action.attributes['xsi:type'];
    const needs = kind === 'ExecuteFunction' ? 'FunctionName' : 'SourceLocation';
    const other = needs === 'FunctionName' ? 'SourceLocation' : 'FunctionName';
    if (!inner.includes(needs)) faults.push(words.missingForAction(needs, kind));
    if (inner.includes(other)) faults.push(words.strangeToAction(other, kind));
  }
  if (all.some(({ name }) => name === 'FunctionName') && residOf('FunctionFile').length === 0) {
    faults.push(words.noFunctionFile);
  }
  if (shared === undefined) return faults;
  const pages = all.filter(({ name }) => name === 'Action' || name === 'Page').flatMap(childrenOf);
  const used = [
    ...residOf('FunctionFile'),
    ...pages.filter(({ name }) => name === 'SourceLocation').map(({ attributes }) => attributes['resid']),
  ];
  for (const resid of new Set(used.filter((one) => one !== shared))) {
    faults.push(words.secondPage(shared, resid));
  }
  return faults;
}

const childrenOf = ({ content }: XmlElement) => (typeof content === 'string' ? [] : content);

function withDescendants(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element).flatMap(withDescendants)];
}

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
