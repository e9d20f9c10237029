import { dayNumber, fromDayNumber } from '../basics/calendar-date';
import { day, dealsOf, letters, letterStages } from './pipeline.test-data';
import { stageLimits } from './stage-limits';
import { stagePaths, type StagePaths } from './stage-paths';

const outcomes = ['unknown', 'open', 'won', 'lost'];
const dated = (number: number) => (Number.isNaN(number) ? '–' : fromDayNumber(number).slice(5));

/** `d1 lost E, F 01-05, E 01-20, until 02-01`. */
function inShort({ process, ids, outcomes: what, highest, entered, ended }: StagePaths): string[] {
  return ids.map((id, deal) => {
    const days = process.stages.flatMap(({ id: stage }, k) =>
      Number.isNaN(entered[k][deal]) ? [] : [`${stage} ${dated(entered[k][deal])}`],
    );
    const top = process.stages[highest[deal]]?.id ?? '?';
    return [`${id} ${outcomes[what[deal]]} ${top}`, ...days, `until ${dated(ended[deal])}`].join(', ');
  });
}

const history = (asOf: string, ...moves: string[]) =>
  stagePaths(dealsOf('Deal ID|To stage|Changed on', ...moves), letterStages, [letters], 0, day(asOf));

test('a history of moves, in whatever order its rows stand', () => {
  const moves = [
    'd1|F|2026-01-05',
    'd2|E|2026-01-10',
    'd1|Lost|2026-02-01',
    'd1|E|2026-01-20',
    'd3|D|2026-01-02',
    'd3|A|2026-03-01',
  ];
  const expected = [
    'd1 lost E, F 01-05, E 01-20, until 02-01',
    'd2 open E, E 01-10, until 06-30',
    'd3 won A, D 01-02, until 03-01',
  ];
  expect(inShort(history('2026-06-30', ...moves)).sort()).toEqual(expected);
  expect(inShort(history('2026-06-30', ...moves.reverse())).sort()).toEqual(expected);
});

test('what lies after the as-of date has not happened', () => {
  expect(inShort(history('2026-01-31', 'd1|F|2026-01-05', 'd1|E|2026-01-20', 'd1|Lost|2026-02-01'))).toEqual([
    'd1 open E, F 01-05, E 01-20, until 01-31',
  ]);
  expect(history('2026-01-01', 'd1|F|2026-01-05').ids).toEqual([]);
});

test('a reopened deal is open again, at the highest stage it had; going back does not lower it', () => {
  expect(inShort(history('2026-06-30', 'd1|C|2026-01-05', 'd1|Lost|2026-02-01', 'd1|E|2026-03-01'))).toEqual([
    'd1 open C, E 03-01, C 01-05, until 06-30',
  ]);
});

test('a plain list knows the last stage alone, and its beginning where that lies before the close', () => {
  const deals = dealsOf(
    'ID|Stage|Stage since|Close date',
    'd1|C|2026-02-01|2026-12-31',
    'd2|A|2026-03-01|2026-03-01',
    'd3|Lost|2026-01-01|2026-03-01',
    'd4|Limbo|2026-01-01|2026-03-01',
    'd5|A|2026-01-01|2026-09-01',
  );
  expect(inShort(stagePaths(deals, letterStages, [letters], 0, day('2026-06-30')))).toEqual([
    'd1 open C, C 02-01, until 06-30',
    'd2 won A, until 03-01',
    'd3 lost ?, until 03-01',
    'd5 open A, A 01-01, until 06-30', // closed only later
  ]);
});

test('moves that name their deals without an id are joined by the name', () => {
  const deals = dealsOf('Opportunity name|To stage|Changed on', 'Refit|F|2026-01-05', 'Refit|Lost|2026-02-01');
  expect(inShort(stagePaths(deals, letterStages, [letters], 0, day('2026-06-30')))).toEqual([
    'Refit lost F, F 01-05, until 02-01',
  ]);
});

test('in a plain list the day of the last edit is no move', () => {
  const deals = dealsOf(
    'ID|Stage|Stage since|Close date|Last modified date',
    'd1|C|2026-02-01|2026-12-31|2026-06-01',
    'd2|Lost|2026-01-01|2026-03-01|2026-05-01',
  );
  expect(inShort(stagePaths(deals, letterStages, [letters], 0, day('2026-06-30')))).toEqual([
    'd1 open C, C 02-01, until 06-30',
    'd2 lost ?, until 03-01',
  ]);
});

test('three quarters of those that went on from F needed 20 days or less; nobody is known to have gone on from B', () => {
  // 5, 10, 20 and 40 days: the type-7 quantile at 75 % lies a quarter of the way from 20 to 40
  const start = dayNumber(day('2026-01-01'));
  const moves = [5, 10, 20, 40].flatMap((days, i) => [`d${i}|F|2026-01-01`, `d${i}|E|${fromDayNumber(start + days)}`]);
  expect(stageLimits(history('2026-06-30', ...moves), 14)).toMatchObject({ F: 25, B: 14 });
  expect(stageLimits(history('2026-06-30', ...moves), 30)).toMatchObject({ F: 30 });
  // To be won is to have gone on: 31 days from B.
  expect(stageLimits(history('2026-06-30', 'd9|B|2026-01-01', 'd9|A|2026-02-01'), 14)).toMatchObject({ B: 31, F: 14 });
});
