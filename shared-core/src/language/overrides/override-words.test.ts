import { calendarDate } from '../../basics/calendar-date';
import type { OverrideProblem } from '../../segmentation/tier-override';
import { words as enWords } from '../en';
import { words as koWords } from '../ko';
import { speaker } from '../speaker';
import type { Words } from '../words';
import { words as zhWords } from '../zh-cn';
import { overrides as en } from './en';
import { overrides as ko } from './ko';
import type { OverrideWords } from './override-words';
import { overrides as zh } from './zh-cn';

const [from, until] = [calendarDate('2026-05-01')!, calendarDate('2026-02-28')!];
const each: { readonly [K in OverrideProblem['kind']]: Extract<OverrideProblem, { kind: K }> } = {
  overrideTierUnknown: { kind: 'overrideTierUnknown', got: 'Gold', tiers: ['VIP', 'A'] },
  overrideDateUnreadable: { kind: 'overrideDateUnreadable', field: 'until', got: '31/2' },
  overrideWithoutEnd: { kind: 'overrideWithoutEnd', mostDays: 366 },
  overrideEndsBeforeItBegins: { kind: 'overrideEndsBeforeItBegins', from, until },
  overrideTooLong: { kind: 'overrideTooLong', days: 400, mostDays: 366 },
  overrideWithoutReason: { kind: 'overrideWithoutReason' },
  overrideWithoutAuthor: { kind: 'overrideWithoutAuthor' },
  overrideWithoutApprover: { kind: 'overrideWithoutApprover', author: 'Lin' },
};

function said(problem: OverrideProblem, { problems }: OverrideWords, words: Words): string {
  // The cast joins what the mapped type has already paired.
  const sentence = problems[problem.kind] as (fact: OverrideProblem, say: ReturnType<typeof speaker>) => string;
  return sentence(problem, speaker(words));
}

test.each(Object.values(each))('$kind is said in every language, with its facts', (problem) => {
  const sentences = [said(problem, en, enWords), said(problem, zh, zhWords), said(problem, ko, koWords)];
  const facts = Object.entries(problem).filter(([key]) => ['got', 'days', 'mostDays', 'author'].includes(key));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[.。]$/);
    for (const [, fact] of facts) expect(sentence).toContain(String(fact));
  }
  expect(new Set(sentences).size).toBe(3);
});

test('sentences as they are read', () => {
  expect(said(each.overrideTierUnknown, en, enWords)).toBe(
    'Tier of the override: expected one of VIP and A, got “Gold”. Choose a tier of the model.',
  );
  expect(said({ ...each.overrideDateUnreadable, got: '' }, zh, zhWords)).toBe(
    '人工调整的结束日期应为 2026-11-20 这样的日期，现为空。请更正日期。',
  );
  expect(said(each.overrideTooLong, ko, koWords)).toBe(
    '수동 조정 기간이 400일입니다. 최대 366일입니다. 종료일을 앞당기고 만료되면 연장하세요.',
  );
});
