import { freeSheetName, sheetName } from './sheet-name';

test.each([
  ['Summary', 'Summary'],
  ['A/B: [1]*?\\', 'A B   1'],
  ["'quoted'", 'quoted'],
  ['History', 'History 1'],
  ['', 'Keystage'],
  ['客户分级汇总', '客户分级汇总'],
  ['x'.repeat(40), 'x'.repeat(31)],
  [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
])('%s is a sheet called %s', (text, name) => {
  expect(sheetName(text)).toBe(name);
});

test.each([
  ['Summary', [], 'Summary'],
  ['Summary', ['SUMMARY', 'Summary 2'], 'Summary 3'],
  ['y'.repeat(31), ['y'.repeat(31)], `${'y'.repeat(29)} 2`],
])('%s beside %p becomes %s', (text, taken, name) => {
  expect(freeSheetName(text, taken)).toBe(name);
});
