import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerWays,
  appraise,
  closeWays,
  prepareVisit,
  type AppraisalComparison,
  type ConcessionProblem,
  type ConditionQuestion,
  type ObjectionReason,
  type PlanSubject,
  type PurposeReason,
  type RecordLine,
  type RecordProblem,
  type VisitProblem,
} from '../../playbook';
import { day, project8, today, visited } from '../../../templates/project-deals.test-data';
import { placeDeal } from '../../stages';
import { relationship as enItems } from '../relationship/en';
import { relationship as koItems } from '../relationship/ko';
import { relationship as zhItems } from '../relationship/zh-cn';
import { stageWords as stagesEn } from '../stages/en';
import { stageWords as stagesKo } from '../stages/ko';
import { stageSpeaker } from '../stages/stage-speaker';
import { stageWords as stagesZh } from '../stages/zh-cn';
import { playbookWords as en } from './en';
import { playbookWords as ko } from './ko';
import { playbookSpeaker, type PlaybookSpeaker } from './playbook-speaker';
import { playbookWords as zh } from './zh-cn';

const people: Record<string, string> = { p1: 'Jin', p2: '王' };
const speakers = (
  [
    [en, stagesEn, enItems],
    [zh, stagesZh, zhItems],
    [ko, stagesKo, koItems],
  ] as const
).map(([words, stageWords, { items }]) =>
  playbookSpeaker(words, {
    stages: stageSpeaker(stageWords, project8, (id) => people[id] ?? id),
    ...{ dossierItems: items, template: project8, needs: [{ id: 'scrap', text: '4%' }] },
  }),
);
const said = (sentence: (say: PlaybookSpeaker) => string) => speakers.map(sentence);

/** One fact of every kind; the type makes the list complete. */
type Each<T extends { readonly kind: string }> = { readonly [K in T['kind']]: Extract<T, { readonly kind: K }> };
const each = <T extends { readonly kind: string }>(facts: Each<T>): readonly T[] => Object.values<T>(facts);

const on = day('2026-11-18');
const condition = 'budget-confirmed';
const reps = ['Lin', 'Park'] as const;
const measure = 'process';
const hanging = [{ kind: 'notKnown', path: 'budget.confirmedOn' }] as const;

const reasons = each<PurposeReason>({
  nothingBlocks: { kind: 'nothingBlocks' },
  wonAndUnderWay: { kind: 'wonAndUnderWay', stage: 8 },
  signatureNext: { kind: 'signatureNext', stage: 7, open: 3 },
  aheadOfBuyer: { kind: 'aheadOfBuyer', apart: 2, buyerStage: 'need-raised' },
  firstContact: { kind: 'firstContact', stage: 1 },
  evidenceStale: { kind: 'evidenceStale', conditions: [condition] },
  mostlyOpen: { kind: 'mostlyOpen', of: 'information', open: 2, outOf: 3 },
});
const subjects = each<PlanSubject>({
  fact: { kind: 'fact', path: 'project.size' },
  dossierItem: { kind: 'dossierItem', item: 'credit' },
  rivalName: { kind: 'rivalName', rival: null },
  rivalPart: { kind: 'rivalPart', rival: 'Nordpress', part: 'ties' },
  topicOfNeed: { kind: 'topicOfNeed', topic: 'recognition' },
  answerOnNeed: { kind: 'answerOnNeed', need: 'scrap', step: 'implication' },
  partOfOffer: { kind: 'partOfOffer', need: 'scrap', part: 'benefit' },
  usp: { kind: 'usp' },
  proof: { kind: 'proof' },
  caller: { kind: 'caller', part: 'help' },
  personToVisit: { kind: 'personToVisit' },
});
const questions = each<ConditionQuestion>({
  askFacts: { kind: 'askFacts', step: 'situation', condition, facts: hanging },
  stillSo: { kind: 'stillSo', step: 'situation', condition, facts: hanging, lastOn: day('2026-05-04') },
  whatHinders: { kind: 'whatHinders', step: 'problem', condition },
  whatFollows: { kind: 'whatFollows', step: 'implication', condition },
  whatIsWon: { kind: 'whatIsWon', step: 'needPayoff', condition },
});
const objectionReasons = each<ObjectionReason>({
  heard: { kind: 'heard' },
  priceComesUp: { kind: 'priceComesUp', purpose: 'sign' },
  supplierInPlace: { kind: 'supplierInPlace', supplier: 'Nordpress' },
  gatekeeperNotWon: { kind: 'gatekeeperNotWon', contact: 'p2' },
  buyerBehind: { kind: 'buyerBehind', apart: 1 },
});
const recordLines: readonly RecordLine[] = [
  { kind: 'fact', path: 'budget.confirmedOn', conditions: [condition] },
  { kind: 'people', path: 'buyingRoles', conditions: ['user-met'] },
  ...(['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier', 'nextVisit'] as const).map((kind) => ({
    kind,
  })),
];
const concessions = each<ConcessionProblem>({
  noReturn: { kind: 'noReturn', concession: 'discount' },
  returnNotSigned: { kind: 'returnNotSigned', got: 'volume' },
  returnWithoutAmount: { kind: 'returnWithoutAmount', got: 'term' },
  rebateWithoutVolume: { kind: 'rebateWithoutVolume' },
  tooLarge: { kind: 'tooLarge', size: 0.06, most: 0.05 },
  tooMuchInAll: { kind: 'tooMuchInAll', sum: 0.11, most: 0.1 },
  tooSoon: { kind: 'tooSoon', days: 2, least: 7 },
  notSmaller: { kind: 'notSmaller', size: 0.06, before: 0.05 },
  noSuchSize: { kind: 'noSuchSize', got: 'NaN' },
  noSuchConcessionDay: { kind: 'noSuchConcessionDay', got: 'soon' },
  beforeTheLast: { kind: 'beforeTheLast', on, last: day('2026-11-19') },
});
const comparisons = each<AppraisalComparison>({
  tooFewDeals: { kind: 'tooFewDeals', measure, reps, deals: [3, 20], least: 12 },
  differentMix: { kind: 'differentMix', measure, reps, distance: 0.5, most: 0.3 },
  notToldApart: { kind: 'notToldApart', measure, reps },
  apart: { kind: 'apart', measure, reps, further: 'Lin' },
});
const visitProblems = each<VisitProblem>({
  visitNotReadable: { kind: 'visitNotReadable', got: '[…]' },
  wrongVisitMember: { kind: 'wrongVisitMember', member: 'needs', expected: 'list', got: '"x"' },
  visitChoice: { kind: 'visitChoice', member: 'purpose', choices: ['sign'], got: '"x"' },
  missingVisitMember: { kind: 'missingVisitMember', member: 'needs[0].text' },
  unknownVisitMember: { kind: 'unknownVisitMember', member: 'need', known: ['needs'] },
  offerWithoutNeed: { kind: 'offerWithoutNeed', member: 'offers[0]', need: 'a', needs: ['b'] },
});
const recordProblems = each<RecordProblem>({
  noSuchVisitDay: { kind: 'noSuchVisitDay', got: 'soon' },
  visitLater: { kind: 'visitLater', on, asOf: day('2026-11-17') },
  newerOnFile: { kind: 'newerOnFile', path: 'project.size', observed: day('2026-11-19'), on },
});

const everything: readonly (readonly [string, (say: PlaybookSpeaker) => string])[] = [
  ...reasons.map((one) => [`reason ${one.kind}`, (say: PlaybookSpeaker) => say.purposeReason(one)] as const),
  ...questions.map((one) => [`question ${one.kind}`, (say: PlaybookSpeaker) => say.question(one)] as const),
  ...objectionReasons.map(
    (one) => [`because ${one.kind}`, (say: PlaybookSpeaker) => say.objectionReason(one)] as const,
  ),
  ...recordLines.map((one) => [`record ${one.kind}`, (say: PlaybookSpeaker) => say.recordLine(one)] as const),
  ...concessions.map(
    (one) => [`concession ${one.kind}`, (say: PlaybookSpeaker) => say.concessionProblem(one)] as const,
  ),
  ...comparisons.map((one) => [`comparison ${one.kind}`, (say: PlaybookSpeaker) => say.comparison(one)] as const),
  ...visitProblems.map((one) => [`visit ${one.kind}`, (say: PlaybookSpeaker) => say.visitProblem(one)] as const),
  ...recordProblems.map((one) => [`recording ${one.kind}`, (say: PlaybookSpeaker) => say.recordProblem(one)] as const),
];

test.each(everything)('%s is a sentence in every language', (_, sentence) => {
  const sentences = said(sentence);
  expect(new Set(sentences).size).toBe(3);
  for (const text of sentences) expect(text).toMatch(/[.?。？]$|[.?] \(.*\)$|”$/);
  expect(sentences.join()).not.toMatch(/undefined|null|\[object/);
});

test.each(subjects)('the subject $kind has a name in every language', (subject) => {
  const names = said((say) => say.subject(subject));
  expect(new Set(names).size).toBe(3);
  expect(names.join()).not.toMatch(/undefined|null|scrap/); // a need by its text, not by its id
});

describe('as it is read', () => {
  test.each<[string, (say: PlaybookSpeaker) => string, string, string, string]>([
    [
      'a question for facts',
      (say) => say.question(questions[0]),
      'How do things stand with “Day the buyer confirmed the budget”, and who would know? The answer decides whether this is so: “The buyer has confirmed the budget and told us its range, within the last half year”.',
      '“客户确认预算的日期”目前是什么情况，谁最清楚？由此判断这一条是否成立：“客户在近半年内确认了项目预算，并告知大致范围”。',
      '“고객이 예산을 확인해 준 날”은 지금 어떤 상황이며, 누가 가장 잘 압니까? 다음 조건이 여기에 달려 있습니다: “고객이 최근 반년 안에 프로젝트 예산을 확인하고 대략의 범위를 알려 줌”.',
    ],
    [
      'a question about evidence that has grown old',
      (say) => say.question(questions[1]),
      'Is it still so: “The buyer has confirmed the budget and told us its range, within the last half year”? The last evidence is from May 4, 2026 (“Day the buyer confirmed the budget”).',
      '现在还是这样吗：“客户在近半年内确认了项目预算，并告知大致范围”？最近的凭据是2026年5月4日的（“客户确认预算的日期”）。',
      '“고객이 최근 반년 안에 프로젝트 예산을 확인하고 대략의 범위를 알려 줌”: 지금도 그렇습니까? 마지막 근거는 2026. 5. 4.에 확인되었습니다(“고객이 예산을 확인해 준 날”).',
    ],
    [
      'a concession for nothing',
      (say) => say.concessionProblem(concessions[0]),
      'A concession (discount) without a return is one-sided. Name what we get for it: volume in a signed agreement, or a term.',
      '只有让步（折扣），没有回报，是单方面的。写明换回什么：写进已签协议的采购量，或合作期限。',
      '대가 없는 양보(할인)는 일방적입니다. 서명한 계약에 넣을 물량이나 계약 기간처럼 받을 것을 적으세요.',
    ],
    [
      'too few deals',
      (say) => say.comparison(comparisons[0]),
      'Process conditions, Lin and Park: not compared. They have 3 deals and 20 deals; below 12 each, chance decides.',
      '过程条件，Lin 与 Park：不作比较。两人各有 3 个和 20 个业务机会，每人不足 12 个时，差别多半出于偶然。',
      '활동 조건, Lin / Park: 비교하지 않습니다. 기회가 각각 3건, 20건이며 한 사람당 12건이 안 되면 우연이 좌우합니다.',
    ],
  ])('%s', (_, sentence, ...read) => {
    expect(said(sentence)).toEqual(read);
  });

  test('lines: filled in with its day, and left to fill', () => {
    expect(said((say) => say.line({ state: 'prefilled', about: subjects[0], value: 3, observed: on }))).toEqual([
      '“Size of the project”: 3 (seen on Nov 18, 2026)',
      '“项目规模”：3（2026年11月18日核实）',
      '“프로젝트 규모”: 3(2026. 11. 18. 확인)',
    ]);
    expect(said((say) => say.line({ state: 'toFill', about: { kind: 'usp' } }))).toEqual([
      'The one claim only we can make: to be found out',
      '我方独有的一个卖点：待了解',
      '우리만의 강점 한 가지: 확인 필요',
    ]);
  });

  test('a reading says its sample and how wide it is', () => {
    const placement = placeDeal(project8, { values: visited }, today);
    const deals = ['1', '2', '3'].map((id) => ({ id, rep: 'Lin', placement }));
    const [{ readings }] = appraise(deals).cards;
    expect(said((say) => say.reading('process', readings.process))[0]).toMatch(
      /^Process conditions: 21% \(9 of 42 due\) over 3 deals; the true value may lie anywhere from \d+% to \d+%, \d+ points wide\.$/,
    );
    expect(said((say) => say.reading('dossier', readings.dossier))).toEqual([
      'Account dossier filled: no deal has a value yet.',
      '档案完整度：还没有业务机会有数据。',
      '고객 파일 완성도: 아직 값이 있는 기회가 없습니다.',
    ]);
  });

  test.each([
    [
      2,
      3,
      '2 of 3 conditions in the way are things we do not know.',
      '未达成的 3 项条件中，2 项还没有摸清情况。',
      '남은 조건 3개 가운데 2개는 아직 모르는 내용입니다.',
    ],
    [
      1,
      1,
      'The one condition in the way is something we do not know.',
      '只差一项条件，还没有摸清情况。',
      '남은 조건 하나는 아직 모르는 내용입니다.',
    ],
    [
      1,
      3,
      'Of 3 conditions in the way one is something we do not know, and no other kind has more.',
      '未达成的 3 项条件中，1 项还没有摸清情况。',
      '남은 조건 3개 가운데 1개는 아직 모르는 내용입니다.',
    ],
  ])('%i of %i open', (open, outOf, ...sentences) => {
    expect(said((say) => say.purposeReason({ kind: 'mostlyOpen', of: 'information', open, outOf }))).toEqual(sentences);
  });

  test('who supplies now and who is not won, beside Chinese characters and Korean particles', () => {
    expect(said((say) => say.objectionReason({ kind: 'supplierInPlace', supplier: 'Nordpress' }))).toEqual([
      'Nordpress supplies them today.',
      '目前由 Nordpress 供货。',
      '지금은 Nordpress가 공급하고 있습니다.',
    ]);
    expect(said((say) => say.objectionReason({ kind: 'gatekeeperNotWon', contact: 'p1' }))).toEqual([
      'Jin is the technical gatekeeper and does not support us yet.',
      'Jin 是技术把关者，尚未支持我方。',
      '기술 게이트키퍼 Jin은 아직 우리를 지지하지 않습니다.',
    ]);
  });

  test('who is not clear in the decision chain', () => {
    const committee = { contacts: [{ id: 'p2', roles: ['technical'] }] };
    const { chain } = prepareVisit(project8, { deal: { values: visited }, committee }, today).analysis;
    expect(speakers[0].chain(chain!)).toEqual([
      'We do not know who the decision maker is.',
      'Too little is known about the technical gatekeeper: 王.',
      'We do not know who the user is.',
      'We do not know who the coach is.',
      'It is not certain who makes the final decision.',
      'Never met: 王.',
    ]);
    expect(speakers[2].chain(chain!)[0]).toBe('의사결정자가 누구인지 모릅니다.');
  });
});

test('a whole plan is said in every language, and every objection has five answers', () => {
  const knowledge = { purpose: 'sign', objections: [{ text: '4%' }], needs: [{ id: 'scrap', text: '4%' }] };
  const plan = prepareVisit(project8, { deal: { values: visited, buyerStage: 'need-raised' }, knowledge }, today);
  for (const say of speakers) {
    const spoken = [
      ...plan.realNeed.ofNeeds.map((line) => say.needLine(line)),
      ...plan.closes.flatMap((close) => say.close(close)),
      ...plan.objections.flatMap((one) => [say.objection(one), ...answerWays.map((way) => say.answer(one, way))]),
      ...(plan.purpose.promiseToWin === null ? [] : [say.promiseToWin(plan.purpose.promiseToWin)]),
    ];
    expect(spoken.filter((text) => text.trim() === '' || /undefined|scrap/.test(text))).toEqual([]);
    expect(say.close({ kind: 'nextStep', ways: closeWays })).toHaveLength(5);
  }
  expect(plan.objections.map(({ topic }) => topic)).toEqual([null, 'price', 'timing']);
});

/** Every text of a language that is not made of facts. */
const textsOf = (words: unknown): string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(textsOf)
      : [];

test('Chinese and Korean use their own punctuation, and nothing is left in English', () => {
  for (const text of textsOf({ ...zh, language: '' })) expect(text).not.toMatch(/[,;()?!]|[A-Za-z]{4,}/);
  for (const text of textsOf({ ...ko, language: '' })) expect(text).not.toMatch(/[，：；（）。？！]|[A-Za-z]{4,}/);
});

test('words against misuse stand in every language, as many in each', () => {
  expect(speakers.map(({ words }) => words.againstMisuse.length)).toEqual([4, 4, 4]);
});

const file = join(__dirname, '../../../../../shared/domain/terms.md');
if (existsSync(file)) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  test.each(Object.entries(en.steps))('the step %s is called as in the terms', (step, title) => {
    const row = rows.find(([english]) => english?.toLowerCase() === title.toLowerCase());
    const key = step as keyof typeof en.steps;
    expect([zh.steps[key], ko.steps[key]]).toEqual(row?.slice(1).map((term) => `${title[0]} ${term}`));
  });
} else {
  test.skip('terms in three languages: ../shared/domain/terms.md is not here', () => undefined);
}
