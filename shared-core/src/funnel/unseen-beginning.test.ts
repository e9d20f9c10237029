import { day, dealsOf, letters } from './pipeline.test-data';
import { stagePaths } from './stage-paths';
import { unseenBeginning } from './unseen-beginning';
import { watchedFrom } from './watched-from';

const map = (['open', 'won', 'lost'] as const).map((outcome) => ({
  ...{ label: outcome, outcome },
  ...{ process: 'letters', stage: 'C' },
}));
const asOf = day('2026-12-31');
const many = (count: number, row: string) => Array.from({ length: count }, (_, i) => `${row[0]}${i}${row.slice(1)}`);
const paths = (...rows: string[]) =>
  stagePaths(dealsOf('ID|Stage|Stage since|Close date', ...rows), map, [letters], 0, asOf);

// 20 of January that closed after 100 days, 30 of March that closed after 31: half take 31 days or less.
const slow = '|won|2026-01-01|2026-04-11';
const quick = many(30, 'q|lost|2026-03-01|2026-04-01');

test('twenty deals under way for 90 days, none of which closed in the 31 that half of them take', () => {
  expect(unseenBeginning(paths(...many(20, `s${slow}`), ...quick))).toEqual({ firstClose: '2026-04-01', underWay: 50 });
});

test.each<[string, string[]]>([
  ['nineteen are too few', [...many(19, `s${slow}`), ...many(30, 'q|lost|2026-04-01|2026-05-02')]],
  ['one closed early on', [...many(20, `s${slow}`), ...quick, 'e|won|2026-01-01|2026-01-10']],
  ['nothing closed', many(40, 'o|open|2026-01-01|')],
  ['nobody wrote when they began', many(40, 'n|won||2026-04-01')],
])('%s: nothing is said', (_, rows) => {
  expect(unseenBeginning(paths(...rows))).toBeUndefined();
});

test('who has said since when it is complete is not asked again', () => {
  const told = watchedFrom(paths(...many(20, `s${slow}`), ...quick), day('2026-04-01'));
  expect(unseenBeginning(told)).toBeUndefined();
});
