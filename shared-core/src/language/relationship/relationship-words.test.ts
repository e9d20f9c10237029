import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate } from '../../basics/calendar-date';
import type { AnalysisGap } from '../../relationship';
import { words as enWords } from '../en';
import { words as koWords } from '../ko';
import { speaker } from '../speaker';
import type { Words } from '../words';
import { words as zhWords } from '../zh-cn';
import { relationship as en } from './en';
import { relationship as ko } from './ko';
import type { RelationshipWords } from './relationship-words';
import { relationship as zh } from './zh-cn';

const due = calendarDate('2026-02-28')!;
const each: { readonly [K in AnalysisGap['kind']]: Extract<AnalysisGap, { kind: K }> } = {
  stepOpen: { kind: 'stepOpen', step: 'competition' },
  noOpportunity: { kind: 'noOpportunity' },
  noOwner: { kind: 'noOwner', opportunity: 'Marking' },
  noDate: { kind: 'noDate', opportunity: 'Marking' },
  datePassed: { kind: 'datePassed', opportunity: 'Marking', due },
  noMilestone: { kind: 'noMilestone', opportunity: 'Marking' },
  milestoneTooLate: {
    kind: 'milestoneTooLate',
    opportunity: 'Marking',
    milestone: 'samples',
    due: calendarDate('2026-04-01')!,
    opportunityDue: due,
  },
  noResources: { kind: 'noResources', opportunity: 'Marking' },
  noDecider: { kind: 'noDecider', opportunity: 'Marking' },
  noMessage: { kind: 'noMessage', opportunity: 'Marking', decider: 'Lin' },
};

function said(gap: AnalysisGap, { gaps }: RelationshipWords, words: Words): string {
  // The cast joins what the mapped type has already paired.
  const sentence = gaps[gap.kind] as (fact: AnalysisGap, say: ReturnType<typeof speaker>) => string;
  return sentence(gap, speaker(words));
}

test.each(Object.values(each))('$kind is said in every language, with its facts', (gap) => {
  const sentences = [said(gap, en, enWords), said(gap, zh, zhWords), said(gap, ko, koWords)];
  const facts = Object.values(gap).filter((value) => ['Marking', 'samples', 'Lin'].includes(value));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[.。]$/);
    for (const fact of facts) expect(sentence).toContain(fact);
  }
  expect(new Set(sentences).size).toBe(3);
});

test('sentences as they are read', () => {
  expect(said(each.milestoneTooLate, en, enWords)).toBe(
    '“Marking”: the milestone “samples” is due on Apr 1, 2026, after the whole of it on Feb 28, 2026. Move one of the two dates.',
  );
  expect(said(each.stepOpen, zh, zhWords)).toBe('“竞争分析”尚未完成。');
  expect(said(each.noOwner, ko, koWords)).toBe('“Marking”에 책임자가 없습니다. 맡을 사람을 정하세요.');
  expect(en.notAllowed('age')).toBe('On file, though personal items may not be kept: age. Delete them.');
});

test('Chinese and Korean use their own punctuation, and nothing is left in English', () => {
  const textsOf = (words: RelationshipWords) =>
    [words.signs, words.measures, words.sections, words.items, words.serviceModes].flatMap((part) =>
      Object.values<string>(part),
    );
  for (const text of textsOf(zh)) expect(text).not.toMatch(/[,:;()]|[A-Za-z]{4,}/);
  for (const text of textsOf(ko)) expect(text).not.toMatch(/[，：；（）]|[A-Za-z]{4,}/);
});

const file = join(__dirname, '../../../../../shared/domain/terms.md');
if (existsSync(file)) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().split(' / ')));

  test.each<[string, (words: RelationshipWords) => readonly string[]]>([
    ['incubation', ({ stages }) => [stages.incubation, stages.initial, stages.middle]],
    ['partner', ({ stages }) => [stages.partner, stages.collaborative]],
    ['broken off', ({ stages }) => [stages.brokenOff]],
    ['personal depth 1–5', ({ personalDepths }) => Object.values(personalDepths)],
    ['company depth E–A', ({ companyDepths }) => Object.values(companyDepths)],
    ['outsider', ({ ties }) => Object.values(ties)],
    ['dossier', ({ dossier }) => [dossier]],
  ])('the terms of the row “%s” are used', (first, named) => {
    const row = rows.find(([english]) => english?.[0] === first);
    expect([named(zh), named(ko)]).toEqual([row?.[1], row?.[2]]);
  });
} else {
  test.skip('terms in three languages: ../shared/domain/terms.md is not here', () => undefined);
}
