import { afterHan, beforeHan, betweenHan } from './between-han';

test.each([
  // word      between 与 and 沟通    before 的     after 与
  ['Jin', '与 Jin 沟通', 'Jin 的', '与 Jin'],
  ['王', '与王沟通', '王的', '与王'],
  ['王 Jin', '与王 Jin 沟通', '王 Jin 的', '与王 Jin'],
  ['Jin 王', '与 Jin 王沟通', 'Jin 王的', '与 Jin 王'],
  ['41%', '与 41% 沟通', '41% 的', '与 41%'],
  ['', '与沟通', '的', '与'],
])('“%s” among Chinese characters', (word, between, before, after) => {
  expect([`与${betweenHan(word)}沟通`, `${beforeHan(word)}的`, `与${afterHan(word)}`]).toEqual([
    between,
    before,
    after,
  ]);
});
