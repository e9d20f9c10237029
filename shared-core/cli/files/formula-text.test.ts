import * as fc from 'fast-check';
import { withoutFormula, withoutTextMark } from './formula-text';

test.each([
  // text                       as written
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['+49-30-1234', "'+49-30-1234"],
  ['-1980.74', '-1980.74'],
  ['-1.980,74', '-1.980,74'],
  ['-1 980,74 €', '-1 980,74 €'],
  ['-€1,200', '-€1,200'],
  ['-12%', '-12%'],
  ['+5', '+5'],
  ['-1,200 USD', '-1,200 USD'],
  ['-', "'-"],
  ['K-1001', 'K-1001'],
  ['', ''],
])('%j is written as %j', (text, written) => expect(withoutFormula(text)).toBe(written));

test('law: what is written is read as it was, but for an apostrophe that marked text before', () => {
  const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', "'", '1', 'a', ',') });
  fc.assert(
    fc.property(text, (it) => {
      const read = withoutTextMark(it);
      expect(withoutTextMark(withoutFormula(read))).toBe(withoutTextMark(read));
    }),
  );
});
