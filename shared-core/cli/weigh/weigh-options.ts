import {
  calendarDate,
  funnelTemplates,
  pipelineDimensions,
  type CalendarDate,
  type PipelineDimension,
  type Scenario,
} from '@keystage/core';
import { encodings, type Encoding } from '../files/decoded-text';
import { oneOf, readOptions, type OptionKind } from '../read-options';
import { WrongUsage } from '../refusal';
import { languages, type CliLanguage } from '../words';

const kinds = {
  by: { value: 'owner,quarter' },
  'as-of': { value: 'DATE' },
  rates: { value: 'FILE' },
  currency: { value: 'CODE' },
  history: { value: 'FILE' },
  'history-from': { value: 'DATE' },
  template: { value: 'NAME', repeated: true },
  funnel: { value: 'FILE' },
  keep: { value: 'FILE' },
  stage: { value: 'LABEL=STAGE', repeated: true },
  chances: { value: 'typed|stage' },
  target: { value: 'AMOUNT' },
  scenario: { value: 'WEIGHT=CHANCE', repeated: true },
  pool: { value: 'owner|team|product' },
  large: { value: 'AMOUNT' },
  idle: { value: 'DAYS' },
  snapshot: { value: 'FILE' },
  score: { value: 'FILE' },
  prices: { value: 'FILE' },
  teams: { value: 'FILE' },
  map: { value: 'COLUMN=ROLE', repeated: true },
  out: { value: 'FILE' },
  decimal: { value: 'point|comma' },
  dates: { value: 'ymd|dmy|mdy' },
  sheet: { value: 'NAME' },
  encoding: { value: 'NAME' },
  lang: { value: 'en|zh-CN|ko' },
  json: {},
} as const satisfies Readonly<Record<string, OptionKind>>;

/** Something called something else: a column a role, a stage name a stage. */
export interface Pair {
  readonly left: string;
  readonly right: string;
}

export interface WeighOptions {
  readonly pipeline: string;
  readonly by: readonly PipelineDimension[];
  readonly asOf: CalendarDate;
  readonly rates?: string;
  readonly currency?: string;
  readonly history?: string;
  /** The day from which on the history is complete. */
  readonly historyFrom?: CalendarDate;
  readonly template?: string;
  /** Templates of record types that have one of their own. */
  readonly templates: readonly Pair[];
  readonly funnel?: string;
  /** Where the funnel is kept, as it was proposed and corrected. */
  readonly keep?: string;
  readonly stages: readonly Pair[];
  readonly chances?: 'typed' | 'stage';
  readonly target?: number;
  readonly scenarios: readonly Scenario[];
  readonly pool?: PipelineDimension;
  readonly large?: number;
  /** Days without activity after which a deal is idle. */
  readonly idle: number;
  /** Where the forecast is kept, and an earlier one to be scored. */
  readonly snapshot?: string;
  readonly score?: string;
  readonly prices?: string;
  readonly teams?: string;
  readonly columns: readonly Pair[];
  readonly out?: string;
  readonly decimal: '.' | ',';
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly language: CliLanguage;
  readonly json: boolean;
}

/** A month without a word, where nobody says how long is too long ◆. */
const usualIdle = 30;

/** The options of `keystage weigh`, checked against each other. */
export function weighOptions(words: readonly string[], today: () => CalendarDate): WeighOptions {
  const given = readOptions(words, kinds);
  const [pipeline, ...others] = given.words;
  if (pipeline === undefined) {
    throw new WrongUsage('Expected a list of deals, got none. Write: keystage weigh PIPELINE.csv');
  }
  if (others.length > 0) {
    throw new WrongUsage(
      `Expected one list of deals, got “${pipeline}” and “${others[0]}”. Name a history with --history FILE.`,
    );
  }
  if (given.one('currency') !== undefined && given.one('rates') === undefined) {
    throw new WrongUsage(
      '--currency says what to convert into, and there are no rates. Add --rates FILE, or leave it away.',
    );
  }
  if (given.one('history-from') !== undefined && given.one('history') === undefined) {
    throw new WrongUsage(
      '--history-from says since when a history is complete, and there is none. Add --history FILE, or leave it away.',
    );
  }
  if (given.one('template') !== undefined && given.one('funnel') !== undefined) {
    throw new WrongUsage('--template and --funnel both say which process. Leave one of them away.');
  }
  return {
    pipeline,
    by: dimensions(given.one('by')),
    asOf: dayOf('as-of', given.one('as-of')) ?? today(),
    rates: given.one('rates'),
    currency: currencyCode(given.one('currency')),
    history: given.one('history'),
    historyFrom: dayOf('history-from', given.one('history-from')),
    ...templatesOf(given.all('template')),
    funnel: given.one('funnel'),
    keep: given.one('keep'),
    stages: given.all('stage').map((text) => pair('stage', text, 'LABEL=STAGE', '--stage "Demo held=C"')),
    chances: oneOf('chances', given.one('chances'), ['typed', 'stage']),
    target: amount('target', given.one('target')),
    scenarios: scenariosOf(given.all('scenario')),
    pool: oneOf('pool', given.one('pool'), pipelineDimensions),
    large: amount('large', given.one('large')),
    idle: amount('idle', given.one('idle')) ?? usualIdle,
    snapshot: given.one('snapshot'),
    score: given.one('score'),
    prices: given.one('prices'),
    teams: given.one('teams'),
    columns: given.all('map').map((text) => pair('map', text, 'COLUMN=ROLE', '--map "Deal value=amount"')),
    out: given.one('out'),
    decimal: oneOf('decimal', given.one('decimal'), ['point', 'comma']) === 'comma' ? ',' : '.',
    dateOrder: oneOf('dates', given.one('dates'), ['ymd', 'dmy', 'mdy']) ?? 'ymd',
    sheet: given.one('sheet'),
    encoding: oneOf('encoding', given.one('encoding'), encodings),
    language: oneOf('lang', given.one('lang'), languages) ?? 'en',
    json: given.one('json') !== undefined,
  };
}

function dimensions(text: string | undefined): PipelineDimension[] {
  if (text === undefined) return [];
  const named = text.split(',').map((word) => oneOf('by', word.trim(), pipelineDimensions));
  const known = named.filter((one) => one !== undefined);
  const twice = known.find((one, k) => known.indexOf(one) < k);
  if (twice !== undefined)
    throw new WrongUsage(`--by: expected each once, got ${twice} twice. Leave one of them away.`);
  return known;
}

function pair(option: string, text: string, shape: string, example: string): Pair {
  const at = text.lastIndexOf('=');
  const [left, right] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || left === '' || right === '') {
    throw new WrongUsage(`--${option}: expected ${shape}, got “${text}”. Write for example ${example}.`);
  }
  return { left, right };
}

function amount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new WrongUsage(
    `--${option}: expected a number with a decimal point, got “${text}”. Write for example --${option} 500000.`,
  );
}

function currencyCode(text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z]{3}$/i.test(text)) return text?.toUpperCase();
  throw new WrongUsage(`--currency: expected a currency code, got “${text}”. Write for example --currency EUR.`);
}

function dayOf(option: string, text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  const day = calendarDate(text);
  if (day) return day;
  throw new WrongUsage(
    `--${option}: expected a day as YYYY-MM-DD, got “${text}”. Write for example --${option} 2026-11-20.`,
  );
}

/** One template for all deals, and those of record types that have their own. */
function templatesOf(texts: readonly string[]): Pick<WeighOptions, 'template' | 'templates'> {
  const names = funnelTemplates.map(({ id }) => id);
  const plain = texts.filter((text) => !text.includes('='));
  if (plain.length > 1) {
    throw new WrongUsage(
      `--template: expected one for all deals, got ${plain.join(' and ')}. Say which record type has its own: --template "RECORD TYPE=${plain[1]}".`,
    );
  }
  const templates = texts
    .filter((text) => text.includes('='))
    .map((text) => pair('template', text, 'RECORD TYPE=NAME', '--template "Renewal=keyaccount-6"'));
  for (const { right } of templates) oneOf('template', right, names);
  return { template: oneOf('template', plain[0], names), templates };
}

/** Scenarios as a person can name them: how likely each is, and what a deal of 50 % would have in it; kept as a shift of log-odds. */
function scenariosOf(texts: readonly string[]): Scenario[] {
  const example = '--scenario 70=50 --scenario 30=35';
  const scenarios = texts.map((text): Scenario => {
    const { left, right } = pair('scenario', text, 'WEIGHT=CHANCE in percent', example);
    const [weight, even] = [left, right].map((part) => (/^\d+(\.\d+)?%?$/.test(part) ? parseFloat(part) : NaN));
    if (weight > 0 && even > 0 && even < 100) return { weight, shift: even === 50 ? 0 : Math.log(even / (100 - even)) };
    throw new WrongUsage(
      `--scenario: expected how likely it is, and what a deal of 50% would have in it (more than 0, less than 100), got “${text}”. Write for example ${example}.`,
    );
  });
  if (scenarios.length === 1) {
    throw new WrongUsage(`--scenario: expected two or more, got one. Write for example ${example}.`);
  }
  return scenarios;
}
