import {
  calendarDate,
  randomIndex,
  type CalendarDate,
  type Correlation,
  type RandomIndexTable,
  type WeighedPart,
} from '@keystage/core';
import { oneOf, readOptions, type OptionKind } from '../read-options';
import { WrongUsage } from '../refusal';
import { segmentOptions, type SegmentOptions } from '../segment/segment-options';
import { languages, type CliLanguage } from '../words';

/** Methods that ask people, and methods that look at the list. */
export const judgedMethods = ['swing', 'rank-order', 'ahp'] as const;
export const listedMethods = ['entropy', 'critic', 'deviation'] as const;
export type JudgedMethod = (typeof judgedMethods)[number];
export type ListedMethod = (typeof listedMethods)[number];

const ofList = {
  map: { value: 'COLUMN=ROLE', repeated: true },
  duplicates: { value: 'sum|first|stop' },
  decimal: { value: 'point|comma' },
  dates: { value: 'ymd|dmy|mdy' },
  sheet: { value: 'NAME' },
  encoding: { value: 'NAME' },
} as const satisfies Readonly<Record<string, OptionKind>>;

const kinds = {
  method: { value: 'METHOD' },
  of: { value: 'all|groups|GROUP' },
  kind: { value: 'KIND' },
  judgements: { value: 'FILE' },
  'random-index': { value: 'TABLE' },
  list: { value: 'FILE' },
  correlation: { value: 'pearson|spearman' },
  ...ofList,
  accept: {},
  by: { value: 'NAME' },
  out: { value: 'FILE' },
  'as-of': { value: 'DATE' },
  lang: { value: 'en|zh-CN|ko' },
  json: {},
} as const satisfies Readonly<Record<string, OptionKind>>;

export interface WeightsOptions {
  readonly model: string;
  readonly asks:
    | { readonly method: JudgedMethod; readonly judgements: string; readonly randomIndex?: RandomIndexTable }
    | { readonly method: ListedMethod; readonly list: SegmentOptions; readonly correlation?: Correlation };
  readonly part: WeighedPart;
  /** Where the model goes with the weights accepted; nothing is written without it. */
  readonly out?: string;
  readonly by?: string;
  readonly asOf: CalendarDate;
  readonly language: CliLanguage;
  readonly json: boolean;
}

type Given = ReturnType<typeof readOptions<keyof typeof kinds>>;

/** The options of `keystage model weights`, checked against each other. */
export function weightsOptions(words: readonly string[], today: () => CalendarDate): WeightsOptions {
  const given = readOptions(words, kinds);
  const [model, ...others] = given.words;
  if (model === undefined || others.length > 0) {
    throw new WrongUsage(
      `Expected one model, got ${given.words.length}. Write: keystage model weights MODEL --method METHOD`,
    );
  }
  const of = oneOf('of', given.one('of'), ['all', 'groups', 'transaction', 'finance', 'contact', 'profile']) ?? 'all';
  const [accept, out, by, asOf] = [given.one('accept'), given.one('out'), given.one('by'), given.one('as-of')];
  if (accept !== undefined && out === undefined) {
    throw new WrongUsage('--accept writes a model with the proposed weights. Say where: --accept --out FILE.');
  }
  for (const [name, value] of Object.entries({ out, by })) {
    if (value !== undefined && accept === undefined) {
      throw new WrongUsage(`--${name} is about accepted weights. Add --accept, or leave it away.`);
    }
  }
  const day = asOf === undefined ? today() : calendarDate(asOf);
  if (!day) {
    throw new WrongUsage(`--as-of: expected a day as YYYY-MM-DD, got “${asOf}”. Write for example --as-of 2026-11-20.`);
  }
  return {
    model,
    asks: asked(given, day),
    part: { of, kind: given.one('kind') },
    ...(out !== undefined && { out }),
    ...(by !== undefined && { by }),
    asOf: day,
    language: oneOf('lang', given.one('lang'), languages) ?? 'en',
    json: given.one('json') !== undefined,
  };
}

function asked(given: Given, asOf: CalendarDate): WeightsOptions['asks'] {
  const method = oneOf('method', given.one('method'), [...judgedMethods, ...listedMethods]);
  if (method === undefined) {
    throw new WrongUsage(
      `Expected --method with one of ${[...judgedMethods, ...listedMethods].join(', ')}, got none. Add it.`,
    );
  }
  if (isJudged(method)) {
    refuseAll(given, method, ['list', 'correlation', ...namesOf(ofList)]);
    if (method !== 'ahp') refuseAll(given, method, ['random-index']);
    const judgements = needed(given, method, 'judgements');
    return { method, judgements, randomIndex: oneOf('random-index', given.one('random-index'), namesOf(randomIndex)) };
  }
  refuseAll(given, method, ['judgements', 'random-index']);
  if (method !== 'critic') refuseAll(given, method, ['correlation']);
  const passedOn = namesOf(ofList).flatMap((name) => given.all(name).flatMap((value) => [`--${name}`, value]));
  const list = segmentOptions([needed(given, method, 'list'), ...passedOn], () => asOf);
  return { method, list, correlation: oneOf('correlation', given.one('correlation'), ['pearson', 'spearman']) };
}

const isJudged = (method: JudgedMethod | ListedMethod): method is JudgedMethod =>
  judgedMethods.some((judged) => judged === method);

const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) => Object.keys(record) as Name[];

function needed(given: Given, method: string, name: 'judgements' | 'list'): string {
  const value = given.one(name);
  if (value !== undefined) return value;
  throw new WrongUsage(`--method ${method} needs --${name} FILE, and there is none. Add it.`);
}

function refuseAll(given: Given, method: string, names: readonly (keyof typeof kinds)[]): void {
  const name = names.find((one) => given.one(one) !== undefined);
  if (name !== undefined) throw new WrongUsage(`--${name} says nothing to --method ${method}. Leave it away.`);
}
