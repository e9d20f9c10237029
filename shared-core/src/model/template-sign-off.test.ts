import { calendarDate } from '../basics/calendar-date';
import { signTemplate, type JudgingTemplate } from './template-sign-off';

const about = { process: 'Project sales', by: ' Lin ', on: calendarDate('2026-03-02')!, note: ' late payers ' };
const judging = (version: number, fingerprint: string, template = 'project-8'): JudgingTemplate => ({
  ...{ template, version, fingerprint },
});

test.each<[string, JudgingTemplate, JudgingTemplate | undefined, string, string | undefined]>([
  // what comes                       what judges until then               is               in place of
  ['a first one', judging(1, 'a'), undefined, 'published', undefined],
  ['a newer version', judging(2, 'b'), judging(1, 'a'), 'published', 'a'],
  ['an older version', judging(1, 'a'), judging(2, 'b'), 'rolledBack', 'b'],
  ['another template', judging(1, 'c', 'key-account-6'), judging(2, 'b'), 'published', 'b'],
  ['other chances, the same gates', judging(3, 'b'), judging(2, 'b'), 'published', undefined],
])('%s', (_what, comes, present, act, former) => {
  const signed = signTemplate({ ...about, comes, ...(present && { present }) });
  expect([signed.act, signed.former]).toEqual([act, former]);
  expect(signed).toMatchObject({ ...comes, process: 'Project sales', by: 'Lin', note: 'late payers' });
});

test('what is more than coming into force is said', () => {
  expect(signTemplate({ ...about, comes: judging(2, 'b'), act: 'rested' }).act).toBe('rested');
  expect(signTemplate({ ...about, comes: judging(2, 'b'), deals: { of: 3, changed: 1 } }).deals).toEqual({
    ...{ of: 3, changed: 1 },
  });
});
