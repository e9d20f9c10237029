import type { WeightingProblem } from '../../weighting';
import { words as enWords } from '../en';
import { words as koWords } from '../ko';
import { speaker } from '../speaker';
import type { Words } from '../words';
import { words as zhWords } from '../zh-cn';
import { weighting as en } from './en';
import { weighting as ko } from './ko';
import type { WeightingWords } from './weighting-words';
import { weighting as zh } from './zh-cn';

const items = ['Amount', 'Margin'];
const each: { readonly [K in WeightingProblem['kind']]: Extract<WeightingProblem, { kind: K }> } = {
  nothingToWeigh: { kind: 'nothingToWeigh' },
  ratingOutOfRange: { kind: 'ratingOutOfRange', item: 'Amount', got: 120 },
  allRatingsZero: { kind: 'allRatingsZero' },
  itemRepeated: { kind: 'itemRepeated', item: 'Amount' },
  itemUnknown: { kind: 'itemUnknown', item: 'Amout', items },
  comparedWithItself: { kind: 'comparedWithItself', item: 'Amount', got: 2 },
  notARatio: { kind: 'notARatio', item: 'Amount', other: 'Margin', got: 0 },
  pairMissing: { kind: 'pairMissing', item: 'Amount', other: 'Margin' },
  pairContradicts: { kind: 'pairContradicts', item: 'Amount', other: 'Margin', first: 3, second: 5 },
  tooManyItems: { kind: 'tooManyItems', count: 18, most: 15 },
  tooFewRows: { kind: 'tooFewRows', count: 1, least: 2 },
  negativeValue: { kind: 'negativeValue', column: 1, value: -4.5 },
  nothingVaries: { kind: 'nothingVaries' },
  noContrast: { kind: 'noContrast' },
};

function said(problem: WeightingProblem, { problems }: WeightingWords, words: Words): string {
  // The cast joins what the mapped type has already paired.
  const sentence = problems[problem.kind] as (fact: WeightingProblem, say: ReturnType<typeof speaker>) => string;
  return sentence(problem, speaker(words));
}

test.each(Object.values(each))('$kind is said in every language, with its facts', (problem) => {
  const sentences = [said(problem, en, enWords), said(problem, zh, zhWords), said(problem, ko, koWords)];
  const facts = Object.entries(problem)
    .filter(([key, value]) => key !== 'kind' && key !== 'column' && !Array.isArray(value))
    .map(([, value]) => (typeof value === 'number' ? String(value).replace('-', '') : String(value)));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[.。]$/);
    for (const fact of facts) expect(sentence).toContain(fact);
  }
  expect(new Set(sentences).size).toBe(3);
});

test('sentences as they are read', () => {
  expect(said(each.pairContradicts, en, enWords)).toBe(
    '“Amount” is said to outweigh “Margin” 3 times, and 5 times elsewhere. Keep one of the two judgements.',
  );
  expect(said(each.negativeValue, zh, zhWords)).toBe(
    '第 2 项指标含有 -4.5；熵权法要求数值不小于 0。请去掉该指标，或改用其得分计算。',
  );
  expect(said(each.pairMissing, ko, koWords)).toBe(
    '“Amount” 항목과 “Margin” 항목을 아직 비교하지 않았습니다. 앞 항목이 몇 배 중요한지 적으세요.',
  );
  expect(en.inconsistent('0.14', '0.10')).toContain('consistency ratio 0.14, limit 0.10');
});
