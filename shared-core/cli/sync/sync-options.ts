import type { CalendarDate } from '@keystage/core';
import { oneOf, readOptions, type GivenOptions, type OptionKind } from '../read-options';
import { WrongUsage } from '../refusal';
import { asOfDay } from '../segment/segment-options';
import { languages, type CliLanguage } from '../words';
import { fieldChoice, type FieldChoice } from './field-choice';

const kinds = {
  org: { value: 'ADDRESS' },
  'sign-in': { value: 'token|stdin|cli|client' },
  model: { value: 'FILE' },
  mapping: { value: 'INDICATOR=FIELD', repeated: true },
  'mapping-file': { value: 'FILE' },
  key: { value: 'FIELD' },
  where: { value: 'CONDITION' },
  'won-as-orders': {},
  rates: { value: 'FILE' },
  'changed-only': {},
  tiers: { value: 'FILE' },
  'as-of': { value: 'DATE' },
  apply: {},
  journal: { value: 'FILE' },
  resume: { value: 'FILE' },
  undo: { value: 'FILE' },
  'limit-changes': { value: 'N|N%' },
  report: { value: 'FILE' },
  lang: { value: 'en|zh-CN|ko' },
  json: {},
} as const satisfies Readonly<Record<string, OptionKind>>;

type Name = keyof typeof kinds;

/** How somebody signs in from a machine: there is no way by password. */
export const signIns = ['token', 'stdin', 'cli', 'client'] as const;
export type SignIn = (typeof signIns)[number];

/** At most so many accounts may change tier, or such a share of those that have one. */
export type ChangeLimit = { readonly accounts: number } | { readonly share: number };

/** What `keystage sync` is to do: a run of its own, to go on with one that broke off, or to put one back. */
export type SyncTask =
  | { readonly kind: 'run'; readonly journal?: string }
  | { readonly kind: 'resume'; readonly journal: string }
  | { readonly kind: 'undo'; readonly journal: string };

export interface SyncOptions {
  readonly task: SyncTask;
  /** Without it nothing is written to the org. */
  readonly apply: boolean;
  readonly org?: string;
  readonly signIn?: SignIn;
  readonly model?: string;
  readonly choices: readonly FieldChoice[];
  readonly mappingFile?: string;
  /** The Account field that holds the ids of accounts; the record's own id when left out. */
  readonly key?: string;
  /** Which accounts: a condition of SOQL. */
  readonly where?: string;
  /** Won opportunities count as orders. */
  readonly wonAsOrders: boolean;
  /** A file of exchange rates, instead of those that the org keeps. */
  readonly rates?: string;
  /** A record on which only the day would change is left as it is. */
  readonly changedOnly: boolean;
  /** Tiers that another run of Keystage gave, instead of segmenting. */
  readonly tiers?: string;
  readonly asOf: CalendarDate;
  readonly limit?: ChangeLimit;
  readonly report?: string;
  readonly language: CliLanguage;
  readonly json: boolean;
}

/** The options of `keystage sync`, checked against each other. */
export function syncOptions(words: readonly string[], today: () => CalendarDate): SyncOptions {
  const given = readOptions(words, kinds);
  if (given.words.length > 0) {
    throw new WrongUsage(`Expected options alone, got “${given.words[0]}”. Write: keystage sync --org ADDRESS`);
  }
  const task = taskOf(given);
  const key = given.one('key');
  if (key !== undefined) requireFieldName('key', key);
  return {
    task,
    apply: given.one('apply') !== undefined,
    org: given.one('org'),
    signIn: oneOf('sign-in', given.one('sign-in'), signIns),
    model: given.one('model'),
    choices: given.all('mapping').map((text) => fieldChoice(text)),
    mappingFile: given.one('mapping-file'),
    ...(key !== undefined && key !== 'Id' && { key }),
    where: given.one('where'),
    wonAsOrders: given.one('won-as-orders') !== undefined,
    rates: given.one('rates'),
    changedOnly: given.one('changed-only') !== undefined,
    tiers: given.one('tiers'),
    asOf: asOfDay(given.one('as-of')) ?? today(),
    limit: changeLimit(given.one('limit-changes')),
    report: given.one('report'),
    language: oneOf('lang', given.one('lang'), languages) ?? 'en',
    json: given.one('json') !== undefined,
  };
}

/** What decides a run: it stands in the journal, and cannot be changed when that is taken up again. */
const ofRun: readonly Name[] = [
  ...([
    'model',
    'mapping',
    'mapping-file',
    'key',
    'where',
    'won-as-orders',
    'rates',
    'changed-only',
    'tiers',
    'as-of',
  ] as const),
  ...(['journal', 'limit-changes'] as const),
];

function taskOf(given: GivenOptions<Name>): SyncTask {
  const [resume, undo, journal] = [given.one('resume'), given.one('undo'), given.one('journal')];
  if (resume !== undefined && undo !== undefined) {
    throw new WrongUsage('--resume goes on with a run and --undo puts it back. Leave one of them away.');
  }
  const kind = resume === undefined ? 'undo' : 'resume';
  const taken = resume ?? undo;
  if (taken !== undefined) {
    const decided = ofRun.find((name) => given.all(name).length > 0);
    if (decided !== undefined) {
      throw new WrongUsage(`--${decided}: that stands in the journal that --${kind} takes. Leave it away.`);
    }
    return { kind, journal: taken };
  }
  const applies = given.one('apply') !== undefined;
  if (applies && journal === undefined) {
    throw new WrongUsage(
      '--apply: expected --journal FILE beside it, which the run keeps what it changes in, to go on or to put it back. Write --apply --journal FILE.',
    );
  }
  if (!applies && journal !== undefined) {
    throw new WrongUsage('--journal: without --apply nothing is written and there is nothing to keep. Add --apply.');
  }
  for (const name of ['mapping', 'mapping-file', 'won-as-orders', 'rates'] as const) {
    if (given.one('tiers') !== undefined && given.all(name).length > 0) {
      throw new WrongUsage(`--${name} is about segmenting, and --tiers brings the tiers. Leave one of them away.`);
    }
  }
  return { kind: 'run', ...(journal !== undefined && { journal }) };
}

function requireFieldName(option: string, text: string): void {
  if (/^[A-Za-z]\w*$/.test(text)) return;
  throw new WrongUsage(`--${option}: expected the API name of an Account field, got “${text}”. Write AccountNumber.`);
}

function changeLimit(text: string | undefined): ChangeLimit | undefined {
  if (text === undefined) return undefined;
  const [, digits, fraction = '', percent] = /^(\d{1,9})(\.\d{1,3})?(%?)$/.exec(text.trim()) ?? [];
  const value = Number(`${digits}${fraction}`);
  if (digits !== undefined && percent === '%' && value <= 100) return { share: value / 100 };
  if (digits !== undefined && percent === '' && fraction === '') return { accounts: value };
  throw new WrongUsage(
    `--limit-changes: expected a number of accounts or a percentage, got “${text}”. Write for example --limit-changes 5%.`,
  );
}
