import type { Environment } from '../excel/environment';
import type { Platform } from '../excel/sideload-steps';

/** How a person tries the add-in on a platform, and how they take it away again, a step each. */
export interface SideloadWords {
  readonly title: string;
  readonly toTry: readonly string[];
  readonly toRemove: readonly string[];
}

/**
 * What building, checking and deploying say, in one language. What was found comes in; nothing is decided here. Names of fields, elements,
 * commands and files are the same in every language.
 */
export interface ManifestWords {
  /** A field of an environment that is not as it has to be. `expected` and `remedy` are worded already. */
  readonly field: (facts: { field: string; expected: string; got: string; remedy: string }) => string;
  readonly nothing: string;
  /** A sentence about a file. */
  readonly inFile: (file: string, sentence: string) => string;
  readonly expected: Readonly<Record<keyof Environment, string>>;
  /** What to do about a field, where no more is known of what is wrong with it. */
  readonly remedies: Readonly<Record<keyof Environment, string>>;
  readonly addresses: {
    readonly notAnAddress: string;
    readonly notHttps: string;
    readonly withPort: (port: string) => string;
    readonly withSlash: string;
    readonly withName: (host: string) => string;
    readonly write: (origin: string) => string;
  };
  readonly unknownField: (field: string) => string;
  readonly keyWithoutOrg: string;
  readonly sameIds: string;
  readonly placeholder: (field: string, text: string) => string;
  readonly shippedExample: string;
  readonly takenId: (facts: { field: string; file: string; newId: string }) => string;
  readonly takenWord: (field: string, file: string) => string;

  // What was built here before
  readonly lowerVersion: (former: string, now: string) => string;
  readonly otherId: (former: string, now: string) => string;
  readonly otherNamespace: (former: string, now: string) => string;

  /** A text that does not read as XML, by the line. */
  readonly xml: {
    readonly atLine: (line: number, fault: string) => string;
    readonly notAnElement: (got: string) => string;
    readonly textOutside: string;
    readonly otherEnd: (expected: string | undefined, got: string) => string;
    readonly secondRoot: (root: string, got: string) => string;
    readonly cutOff: (expected: string) => string;
    readonly empty: string;
  };

  /** What Excel would refuse in an XML manifest, each led by its place. */
  readonly rules: {
    readonly guid: string;
    readonly version: string;
    readonly setVersion: string;
    readonly locale: string;
    readonly https: string;
    readonly characters: (most: number) => string;
    readonly oneOf: (words: readonly string[]) => string;
    /** What stands there, quoted, or that nothing does. */
    readonly got: (value: string | undefined) => string;
    readonly unknownElement: (place: string) => string;
    readonly attribute: (facts: { place: string; name: string; expected: string; got: string }) => string;
    readonly strange: (place: string, name: string) => string;
    readonly text: (place: string, expected: string, got: string) => string;
    readonly noTextHere: (place: string) => string;
    readonly textMissing: (place: string, expected: string) => string;
    readonly order: (place: string, name: string, before: string) => string;
    readonly tooFew: (facts: { place: string; name: string; count: number; least: number }) => string;
    readonly tooMany: (facts: { place: string; name: string; count: number; most: number }) => string;
    readonly unknownReference: (facts: { name: string; id: string; kind: string }) => string;
    readonly unused: (kind: string, id: string) => string;
    readonly sameId: (id: string) => string;
    readonly iconSizes: (missing: readonly string[]) => string;
    readonly iconTwice: (size: string) => string;
    readonly overriddenTwice: (name: string, locale: string) => string;
    readonly missingForAction: (name: string, action: string) => string;
    readonly strangeToAction: (name: string, action: string) => string;
    readonly noFunctionFile: string;
    readonly secondPage: (shared: string, other: string) => string;
  };

  /** Of a folder to host, against its list of hashes. */
  readonly bundle: {
    readonly noList: (list: string) => string;
    readonly missing: (path: string, list: string) => string;
    readonly otherBytes: (path: string, list: string) => string;
    readonly strange: (path: string) => string;
    readonly missingIcon: (path: string) => string;
    readonly missingFile: (path: string) => string;
    readonly noFolder: (folder: string) => string;
    readonly noBuild: (folder: string) => string;
    readonly otherFiles: (folder: string) => string;
    readonly written: (facts: { folder: string; files: number; packages: number; host: string }) => string;
    readonly forIt: (file: string) => string;
  };

  /** Of the app package that the admin centre of Microsoft 365 takes. */
  readonly appPackage: {
    readonly notAZip: string;
    readonly otherManifest: string;
    readonly noManifest: string;
    readonly manifestElsewhere: (path: string) => string;
    readonly manifestNotJson: string;
    readonly noTexts: (path: string) => string;
    readonly noIconNamed: (kind: string) => string;
    readonly noIcon: (path: string) => string;
    readonly iconNotPng: (path: string, side: number) => string;
    readonly iconSize: (facts: { path: string; side: number; width: number; height: number }) => string;
    readonly iconToPack: (path: string) => string;
  };

  /** Of a workbook that is to hold nothing of ours. */
  readonly traces: {
    readonly notAWorkbook: (file: string) => string;
    readonly parts: (file: string, namespaces: readonly string[]) => string;
    readonly formulas: (facts: { file: string; sheet: string; count: number }) => string;
    readonly none: (file: string) => string;
  };

  /** Of the host as it answers. */
  readonly hosted: {
    readonly asking: (host: string) => string;
    readonly expired: (host: string, day: string) => string;
    readonly notYet: (host: string, day: string) => string;
    readonly untrusted: (host: string, code: string) => string;
    readonly status: (address: string, status: number) => string;
    readonly type: (facts: { address: string; kind: string; type: string }) => string;
    readonly unreachable: (host: string, because: string) => string;
  };

  readonly sideload: Readonly<
    Record<Platform, (facts: { file: string; folder: string; name: string }) => SideloadWords>
  >;
  readonly toRemove: string;

  // What the verbs say
  readonly written: (file: string) => string;
  readonly built: (facts: { name: string; version: string; host: string; permission: string }) => string;
  readonly sound: (what: string) => string;
  readonly noEnvironment: (file: string) => string;
  readonly notJson: (file: string, because: string) => string;
  readonly noManifest: (file: string) => string;
  readonly notBuilt: (file: string) => string;
  readonly builtOtherwise: (file: string) => string;
  readonly sentBack: (page: string, folder: string) => string;
  readonly byHand: string;

  /** Of a deployment to an org. */
  readonly deploy: {
    readonly checking: (org: string) => string;
    readonly deploying: (org: string) => string;
    readonly progress: (done: number, of: number) => string;
    readonly wouldTake: (org: string, components: number) => string;
    readonly took: (org: string, components: number) => string;
    readonly lostCheck: (org: string, because: string) => string;
    readonly lost: (facts: { org: string; because: string; id: string }) => string;
    readonly unchanged: (org: string) => string;
    readonly partly: (org: string) => string;
    readonly refused: (facts: { what: string; where: string; said: string; remedy: string }) => string;
    readonly withoutReason: string;
    readonly component: string;
    readonly atLine: (file: string, line: number) => string;
    readonly notHandedOver: (org: string, because: string) => string;
    readonly notAsked: (org: string, because: string) => string;
    /** Components of ours of a type that are still in the org, the first of them by name. */
    readonly traces: (facts: { org: string; type: string; count: number; first: string }) => string;
    readonly noTraces: (org: string) => string;
    readonly remedies: Readonly<Record<DeployRemedy, string>>;
  };
}

/** What to do about a component that an org refuses. */
export type DeployRemedy = 'otherKind' | 'language' | 'reference' | 'right' | 'limit' | 'other';
