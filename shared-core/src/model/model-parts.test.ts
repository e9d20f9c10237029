import { longText, modelParts } from './model-parts';

test.each([
  ['abcdef', 3, ['abc', 'def']],
  ['abcdefg', 3, ['abc', 'def', 'g']],
  ['', 3, []],
  ['ab c', 3, ['a', 'b c']], // "ab " would lose its blank
  ['ab  cd', 4, ['a', 'b  c', 'd']],
  ['a😀b', 2, ['a', '😀', 'b']], // the face is two units
  ['大客户细分', 2, ['大客', '户细', '分']],
])('%j in parts of at most %i characters', (text, most, parts) => {
  expect(modelParts(text, most)).toEqual(parts);
});

test('parts are joined with nothing between them, whatever the text, and survive trimming', () => {
  const letters = ['a', ' ', '\n', '客', '😀', '"'];
  let seed = 7;
  const next = () => (seed = (seed * 16_807) % 2_147_483_647) % letters.length;
  for (let round = 0; round < 300; round++) {
    const text = `{${Array.from({ length: 60 }, () => letters[next()]).join('')}}`;
    const parts = modelParts(text, 24);
    expect(parts.map((part) => part.trim()).join('')).toBe(text);
    expect(parts.every((part) => part.length <= 24 && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toBe(true);
  }
});

test('a run of blanks longer than a part cannot be cut', () => {
  expect(() => modelParts(`a${' '.repeat(9)}b`, 4)).toThrow('No place to cut');
});

test('a part holds what a long text field of Salesforce holds', () => {
  expect(modelParts('x'.repeat(longText + 1)).map(({ length }) => length)).toEqual([131_072, 1]);
});
