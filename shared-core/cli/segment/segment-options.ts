import { calendarDate, indicatorCatalogue, type CalendarDate } from '@keystage/core';
import { encodings, type Encoding } from '../files/decoded-text';
import { oneOf, readOptions, type GivenOptions, type OptionKind } from '../read-options';
import { WrongUsage } from '../refusal';
import type { CliLanguage } from '../words';
import { languages } from '../words';

const kinds = {
  orders: { value: 'FILE', repeated: true },
  invoices: { value: 'FILE', repeated: true },
  receipts: { value: 'FILE', repeated: true },
  contacts: { value: 'FILE', repeated: true },
  deals: { value: 'FILE', repeated: true },
  model: { value: 'FILE' },
  map: { value: 'COLUMN=ROLE', repeated: true },
  window: { value: 'all|MONTHS' },
  'as-of': { value: 'DATE' },
  previous: { value: 'FILE' },
  rates: { value: 'FILE' },
  out: { value: 'FILE' },
  duplicates: { value: 'sum|first|stop' },
  returns: { value: 'deduct|keep' },
  cancelled: { value: 'PREFIX' },
  decimal: { value: 'point|comma' },
  dates: { value: 'ymd|dmy|mdy' },
  sheet: { value: 'NAME' },
  'orders-sheet': { value: 'NAME' },
  encoding: { value: 'NAME' },
  lang: { value: 'en|zh-CN|ko' },
  json: {},
} as const satisfies Readonly<Record<string, OptionKind>>;

/** What says how a list and its ledgers are read; it means the same in every command that reads one. */
export const { model: _model, ...intakeKinds } = kinds;

/** Ledgers beside that of orders. */
export const furtherKinds = ['invoices', 'receipts', 'contacts', 'deals'] as const;
export type FurtherKind = (typeof furtherKinds)[number];

/** What a person says a column is. */
export interface Assignment {
  readonly header: string;
  readonly role: string;
  readonly bareNumbersAre?: 'shares' | 'percents' | 'percentsAboveOne';
}

/** What a list and its ledgers are read by, whatever is done with them. */
export interface IntakeOptions {
  readonly accounts?: string;
  readonly orders: readonly string[];
  /** Files of the other ledgers; several of one kind are read one after the other. */
  readonly ledgers: Readonly<Record<FurtherKind, readonly string[]>>;
  readonly assignments: readonly Assignment[];
  readonly window?: 'all' | number;
  readonly asOf: CalendarDate;
  readonly previous?: string;
  readonly rates?: string;
  readonly out?: string;
  readonly duplicates?: 'sum' | 'first' | 'stop';
  /** What becomes of lines marked as returned; and how the ids of cancelled orders begin. */
  readonly returns?: 'takeOff' | 'leaveIn';
  readonly cancelled?: string;
  readonly decimal?: '.' | ',';
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  readonly sheet?: string;
  readonly ordersSheet?: string;
  readonly encoding?: Encoding;
  readonly language: CliLanguage;
  readonly json: boolean;
}

export interface SegmentOptions extends IntakeOptions {
  readonly model?: string;
}

/** The options of `keystage segment`, checked against each other. */
export function segmentOptions(words: readonly string[], today: () => CalendarDate): SegmentOptions {
  const given = readOptions(words, kinds);
  return { ...intakeOptions(given, given.words, 'segment', today), model: given.one('model') };
}

/** The options by which a command reads a list and its ledgers, `words` being what is left of its own. */
export function intakeOptions(
  given: GivenOptions<keyof typeof intakeKinds>,
  words: readonly string[],
  command: string,
  today: () => CalendarDate,
): IntakeOptions {
  const [accounts, ...others] = words;
  const orders = given.all('orders');
  if (others.length > 0) {
    throw new WrongUsage(
      `Expected one list of accounts, got “${accounts}” and “${others[0]}”. Name orders with --orders FILE.`,
    );
  }
  const noLedger = orders.length === 0 && furtherKinds.every((kind) => given.all(kind).length === 0);
  if (accounts === undefined && noLedger) {
    throw new WrongUsage(
      `Expected a list of accounts or --orders FILE, got neither. Write: keystage ${command} ACCOUNTS.csv`,
    );
  }
  for (const name of ['window', 'rates', 'returns', 'cancelled', 'orders-sheet'] as const) {
    const isOfAnyLedger = name === 'window' || name === 'rates';
    if (given.one(name) !== undefined && (isOfAnyLedger ? noLedger : orders.length === 0)) {
      throw new WrongUsage(`--${name} is about orders, and there are none. Add --orders FILE, or leave it away.`);
    }
  }
  if (orders.length > 2) {
    throw new WrongUsage(
      `--orders: expected at most two files, orders and their lines; got ${orders.length}. Join the others first.`,
    );
  }
  return {
    ...(accounts !== undefined && { accounts }),
    orders,
    ledgers: {
      invoices: given.all('invoices'),
      receipts: given.all('receipts'),
      contacts: given.all('contacts'),
      deals: given.all('deals'),
    },
    assignments: given.all('map').map(assignment),
    window: windowOf(given.one('window')),
    asOf: asOfDay(given.one('as-of')) ?? today(),
    previous: given.one('previous'),
    rates: given.one('rates'),
    out: given.one('out'),
    duplicates: oneOf('duplicates', given.one('duplicates'), ['sum', 'first', 'stop']),
    returns: meant(oneOf('returns', given.one('returns'), ['deduct', 'keep']), { deduct: 'takeOff', keep: 'leaveIn' }),
    cancelled: given.one('cancelled'),
    decimal: meant(oneOf('decimal', given.one('decimal'), ['point', 'comma']), { point: '.', comma: ',' }),
    dateOrder: oneOf('dates', given.one('dates'), ['ymd', 'dmy', 'mdy']),
    sheet: given.one('sheet'),
    ordersSheet: given.one('orders-sheet'),
    encoding: oneOf('encoding', given.one('encoding'), encodings),
    language: oneOf('lang', given.one('lang'), languages) ?? 'en',
    json: given.one('json') !== undefined,
  };
}

function meant<Word extends string, Meaning extends string>(
  word: Word | undefined,
  meanings: Readonly<Record<Word, Meaning>>,
): Meaning | undefined {
  return word === undefined ? undefined : meanings[word];
}

/** What a bare 35 in a column of ratios may be said to mean. */
export const meanings = { share: 'shares', percent: 'percents', mixed: 'percentsAboveOne' } as const;

/** `Overdue=overdueRatio:percent`: the column, what it is, and for a ratio what a bare 35 means. */
function assignment(text: string): Assignment {
  const at = text.lastIndexOf('=');
  const [header, said] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || header === '' || said === '') {
    throw new WrongUsage(`--map: expected COLUMN=ROLE, got “${text}”. Write for example --map "Overdue=overdueRatio".`);
  }
  const [role, meaning, ...more] = said.split(':');
  if (meaning === undefined) return { header, role };
  const bareNumbersAre = Object.hasOwn(meanings, meaning) ? meanings[meaning as keyof typeof meanings] : undefined;
  if (bareNumbersAre === undefined || more.length > 0) {
    throw new WrongUsage(
      `--map: expected :percent, :share or :mixed after ${role}, got “:${[meaning, ...more].join(':')}”. A bare 35 means 35 %, 35 times the whole, or the first only above 1.`,
    );
  }
  if (
    Object.hasOwn(indicatorCatalogue, role) &&
    indicatorCatalogue[role as keyof typeof indicatorCatalogue].unit !== 'ratio'
  ) {
    throw new WrongUsage(`--map: :${meaning} is for ratios, and ${role} is none. Write ${header}=${role}.`);
  }
  return { header, role, bareNumbersAre };
}

function windowOf(text: string | undefined): 'all' | number | undefined {
  if (text === undefined || text === 'all') return text;
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= 600) return months;
  throw new WrongUsage(
    `--window: expected all or a number of months from 1 to 600, got “${text}”. Write for example --window 12.`,
  );
}

/** The day after --as-of. */
export function asOfDay(text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  const day = calendarDate(text);
  if (day) return day;
  throw new WrongUsage(`--as-of: expected a day as YYYY-MM-DD, got “${text}”. Write for example --as-of 2026-11-20.`);
}
