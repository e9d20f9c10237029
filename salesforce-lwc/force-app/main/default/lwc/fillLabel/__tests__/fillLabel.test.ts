import { fillLabel } from 'c/fillLabel';

test.each([
  ['{0} of {1}', ['24.0', '30.0'], '24.0 of 30.0'],
  ['{1}개 등급 중 {0}번째', ['2', '4'], '4개 등급 중 2번째'],
  ['{0} gives {0}', ['A'], 'A gives A'],
  ['nothing to fill', ['A'], 'nothing to fill'],
  ['{0} and {1}', ['A'], 'A and {1}'],
  ['{0}', ['a value with {1} in it', 'B'], 'a value with {1} in it'],
])('%s filled with %j', (label, values, filled) => {
  expect(fillLabel(label, ...values)).toBe(filled);
});
