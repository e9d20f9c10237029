import { join, resolve } from 'node:path';
import { calendarDate, type CalendarDate } from '@keystage/core';
import { readGoldenCases } from '../golden/read-golden-cases';
import { cliRoad } from './cli-road';
import { coreRoad, frozenCoreRoad } from './core-road';
import { differences } from './differences';
import { functionRoad } from './function-road';
import { lightningRoad } from './lightning-road';
import { closeExcel, paneRoads } from './pane-road';
import type { Answer, ListCase, Road, ToldRow } from './road';

/** Every host that turns lists into tiers; each has to arrive where the core arrives. */
const roads: readonly Road[] = [cliRoad, ...paneRoads, functionRoad, lightningRoad];

const root = resolve(__dirname, '../..');

/** The list that comes with the product, with the mess real lists have. */
const sample: ListCase = {
  name: 'sample accounts',
  accountsPath: join(root, 'excel-addin/samples/sample-accounts.csv'),
  modelPath: join(root, 'shared-core/models/distribution-by-ledger.json'),
  setting: {
    model: 'distribution-by-ledger',
    asOf: calendarDate('2026-10-31') as CalendarDate,
    duplicates: 'sum',
    mapping: [{ header: 'Overdue ratio', role: 'overdueRatio', bareNumbersAre: 'percentsAboveOne' }],
  },
};

const cases: readonly ListCase[] = [...readGoldenCases('segmentation'), sample];

describe.each(roads.map((road) => [road.name, road] as const))('the %s says what the core says', (_, road) => {
  beforeAll(() => road.open?.(), 120_000);
  afterAll(() => road.close?.());

  for (const list of cases.filter((list) => road.takes?.(list) ?? true)) {
    expectAgreement(list, async () => differences(await (road.follows ?? coreRoad).run(list), await road.run(list)));
  }
});

describe('a model frozen on its list leaves every account its tier, its score and the parts of it', () => {
  for (const list of cases) {
    expectAgreement(list, async () =>
      differences(await coreRoad.run(list), withoutReasons(await frozenCoreRoad.run(list))),
    );
  }
});

function expectAgreement(list: ListCase, found: () => Promise<string[]>): void {
  test(list.name, async () => expect(await found()).toEqual([]), 120_000);
}

/** Ranks among the list and frozen ones are told of in other words, and other things lift an account. */
function withoutReasons(answer: Answer): Answer {
  if ('refused' in answer) return answer;
  return {
    ...answer,
    rows: answer.rows.map((row) => row && { ...row, why: undefined, reasons: undefined, lift: undefined }),
  };
}

afterAll(closeExcel);

describe('a disagreement is seen', () => {
  const row: ToldRow = {
    tier: 'A',
    score: 71.4,
    unrounded: 71.4,
    latent: 'A',
    why: 'Because.',
    reasons: ['It is.'],
    lift: 'More.',
    brings: { Amount: 71.4 },
  };
  const answer = (rows: (ToldRow | null)[]): Answer => ({ rows, counts: { A: 1 }, unread: [] });

  test.each<[string, Answer, string[]]>([
    [
      'the last digit of a score',
      answer([{ ...row, score: 71.40000000000002 }]),
      ['row 2, score: 71.4 and 71.40000000000002'],
    ],
    ['another tier', answer([{ ...row, tier: 'B' }]), ['row 2, tier: "A" and "B"']],
    [
      'another part',
      answer([{ ...row, brings: { Amount: 71.3 } }]),
      ['row 2, brings: {"Amount":71.4} and {"Amount":71.3}'],
    ],
    [
      'a digit that is not shown',
      answer([{ ...row, unrounded: 71.39999999999999 }]),
      ['row 2, unrounded: 71.4 and 71.39999999999999'],
    ],
    ['another latent tier', answer([{ ...row, latent: 'B' }]), ['row 2, latent: "A" and "B"']],
    ['another reason', answer([{ ...row, reasons: ['None.'] }]), ['row 2, reasons: ["It is."] and ["None."]']],
    ['other words', answer([{ ...row, why: 'Why not.' }]), ['row 2, why: "Because." and "Why not."']],
    ['a row less', answer([]), ['rows: 1 and 0']],
    ['a blank row', answer([null]), [expect.stringMatching(/^row 2: .* and null$/)]],
    ['other counts', { ...answer([row]), counts: { A: 2 } }, ['counts: {"A":1} and {"A":2}']],
    ['a refusal', { refused: ['No.'] }, ['refused: nothing and ["No."]']],
  ])('%s', (_, other, seen) => {
    expect(differences(answer([row]), other)).toEqual(seen);
  });

  test('what a host does not show is not held against it', () => {
    const { tier, score, why } = row;
    expect(differences(answer([row]), answer([{ tier, score, why }]))).toEqual([]);
    expect(differences(answer([row]), { rows: [undefined] })).toEqual([]);
  });
});
