import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliWords } from '../../cli/words';
import type { KnownIndicatorId } from '../model/indicator-catalogue';
import { words as en } from './en';
import { words as ko } from './ko';
import { speaker } from './speaker';
import { words as zh } from './zh-cn';

// The terms that sales people use in three languages are agreed outside the project: ../shared/domain/terms.md from its root.
const file = join(__dirname, '../../../../shared/domain/terms.md');

type Term = readonly [chinese: string, korean: string];

/** The tables of two sections as English term → Chinese and Korean; a row of several terms is several entries. */
function termsIn(text: string, sections: readonly string[]): ReadonlyMap<string, Term> {
  const rows = text
    .split(/^## /m)
    .filter((section) => sections.some((title) => section.startsWith(`${title}\n`)))
    .flatMap((section) => section.split('\n'))
    .filter((line) => line.startsWith('|') && !line.startsWith('|---') && !line.startsWith('| English'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  return new Map(rows.flatMap(([english, chinese, korean]) => entriesOf(english, chinese, korean)));
}

function entriesOf(english: string, chinese: string, korean: string): [string, Term][] {
  const [names, measured] = english
    .replace(/\s*\(.*\)|\s*◆/g, '')
    .replace(/^\w+: /, '')
    .split(', ');
  const terms = [names, chinese, korean].map((cell) => cell.split(' / '));
  if (terms.some((parts) => parts.length !== terms[0].length))
    throw new Error(`${file}: “${english}” has not as many terms in every language.`);
  const each = terms[0].map((name, k): [string, Term] => [name, [terms[1][k], terms[2][k]]]);
  return measured === 'count and ratio' ? countAndRatio(each) : each;
}

/** `建议(次数、比例)` ends a row whose terms are all meant in both measures. */
function countAndRatio(nouns: readonly [string, Term][]): [string, Term][] {
  const [, last] = nouns[nouns.length - 1];
  const measures = last.map((term) => (/\((.*)\)/.exec(term)?.[1] ?? '').split(/[、,] ?/));
  return nouns.flatMap(([name, term]) =>
    ['', ' ratio'].map((ending, k): [string, Term] => {
      const [chinese, korean] = term.map((noun) => noun.replace(/\(.*/, ''));
      return [name + ending, [chinese + measures[0][k], `${korean} ${measures[1][k]}`]];
    }),
  );
}

/** What each indicator is called in the table; two are not in it. */
const indicators: Readonly<Record<KnownIndicatorId, string | undefined>> = {
  transactionCount: 'transaction count',
  amount: 'amount',
  profit: 'profit',
  grossMargin: 'gross margin',
  averageDeal: 'average deal',
  largestDeal: 'largest deal',
  returnedAmount: 'returned amount',
  returnCount: 'number of returns',
  returnRatio: undefined,
  timeSinceFirstDeal: 'time since first deal',
  transactionCycle: 'average transaction cycle',
  recency: undefined,
  expectedSales: 'expected sales',
  largestReceipt: 'largest receipt',
  averageReceipt: 'average receipt',
  collectionPeriod: 'average collection period',
  averageOwed: 'average amount owed',
  owedRatio: 'owed ratio',
  overdueRatio: 'overdue ratio',
  relatedTasks: 'related tasks',
  relatedProcesses: 'related processes',
  praiseCount: 'praise',
  complaintCount: 'complaint',
  suggestionCount: 'suggestion',
  praiseRatio: 'praise ratio',
  complaintRatio: 'complaint ratio',
  suggestionRatio: 'suggestion ratio',
  companySize: 'company size',
  registeredCapital: 'registered capital',
  annualRevenue: 'annual revenue',
  region: 'region',
  industry: 'industry',
  listed: 'listed',
  age: 'age',
  education: 'education',
  maritalStatus: 'marital status',
  monthlyIncome: 'monthly income',
  favouriteColour: 'favourite colour',
  ownsCar: 'owns a car',
  hasChildren: 'has children',
};

/** Everything the core names with a term of the table: the term, and what a reader gets in each language. */
const named: readonly (readonly [term: string, english: string, chinese: string, korean: string])[] = [
  ...Object.entries(indicators).flatMap(([key, term]) => {
    const id = key as KnownIndicatorId;
    return term === undefined ? [] : [[term, en.indicators[id], zh.indicators[id], ko.indicators[id]] as const];
  }),
  ...(['transaction', 'finance', 'contact', 'profile'] as const).map(
    (group) => [group, en.groups[group], zh.groups[group], ko.groups[group]] as const,
  ),
  ...(['financial', 'service', 'customer', 'sales'] as const).map(
    (view) => [view, en.perspectives[view], zh.perspectives[view], ko.perspectives[view]] as const,
  ),
  ...['VIP', 'A', 'B', 'C', 'D'].map((tier) => [tier, en.tiers[tier], zh.tiers[tier], ko.tiers[tier]] as const),
  ['prospect', en.prospect, zh.prospect, ko.prospect],
  ['not scored', en.notScored, zh.notScored, ko.notScored],
];

const root = join(__dirname, '../../../');

/** Every file of the project that may hold words of a language. */
function wordsOfAll(): string[] {
  return ['shared-core/src', 'shared-core/cli', 'excel-addin/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(root, folder, path)),
  );
}

/** English shows a code's term with a capital, and things that are counted in the plural. */
const asShown = (english: string) => english.toLowerCase().replace(/s$/, '');

if (existsSync(file)) {
  const terms = termsIn(readFileSync(file, 'utf8'), ['General', 'Indicators']);
  const term = (english: string): Term => {
    const found = terms.get(english);
    if (!found) throw new Error(`${file} has no term “${english}”.`);
    return found;
  };

  test.each(named)('%s is named by its term: %s, %s, %s', (english, shown, ...translated) => {
    expect(asShown(shown)).toBe(asShown(english));
    expect(translated).toEqual(term(english));
  });

  test('columns and moves of the command line are named by their terms', () => {
    const [chinese, korean] = [cliWords['zh-CN'], cliWords.ko];
    const tier = [chinese, korean].map(({ resultHeaders }) => resultHeaders.tier);
    const moves = [chinese, korean].map(({ moves: { rose, fell, stayed } }) => [rose, fell, stayed]);
    expect(tier).toEqual(term('tier'));
    expect(moves).toEqual([0, 1].map((k) => ['promoted', 'demoted', 'unchanged'].map((move) => term(move)[k])));
    expect(chinese.resultHeaders.points('')).toContain(term('contribution')[0]);
    expect(korean.resultHeaders.points('')).toContain(term('contribution')[1]);
  });

  test('a cap is spoken of by its term', () => {
    const facts = {
      indicator: 'overdueRatio',
      value: 0.41,
      limit: 0.3,
      side: 'above',
      atBest: 'B',
      couldBe: 'A',
    } as const;
    const said = [zh, ko].map((words) => speaker(words).reason({ kind: 'capped', ...facts }));
    expect(said[0]).toContain(term('cap')[0]);
    expect(said[1]).toContain(term('cap')[1]);
  });

  test.each([
    ['Chinese', 'zh-cn.ts', 1, /商机|销售机会/],
    ['Korean', 'ko.ts', 2, /영업 ?기회|상담 ?기회/],
  ])('in %s a deal goes by the name that Salesforce has for it, whatever speaks of it', (_, name, column, others) => {
    const opportunity = /Opportunity (\S+) \/ ([^)\s]+)\)/.exec(readFileSync(file, 'utf8'))![column];
    const speaking = wordsOfAll().filter((path) => path.endsWith(`/${name}`));
    const saying = (text: RegExp | string) =>
      speaking.filter((path) => readFileSync(path, 'utf8').search(text) >= 0).map((path) => path.slice(root.length));
    expect(saying(others)).toEqual([]);
    expect(saying(opportunity)).toEqual(expect.arrayContaining([`shared-core/src/language/funnel/${name}`]));
    expect(saying(opportunity).length).toBeGreaterThan(5);
  });
} else {
  test.skip('terms in three languages: ../shared/domain/terms.md is not here', () => undefined);
}
