// The reader of the tests lives in Europe/Berlin.
test.each([
  ['2026-11-20T10:00:00Z', '2026-11-20'],
  ['2026-11-20T23:30:00Z', '2026-11-21'], // half past midnight in winter
  ['2026-06-30T21:59:00Z', '2026-06-30'], // a minute to midnight in summer
])('at %s it is %s', async (now, today) => {
  const { readersToday } = await import('c/readersToday');
  expect(readersToday(new Date(now))).toBe(today);
});

test('by the clock where no moment is given', async () => {
  const { readersToday } = await import('c/readersToday');
  expect(readersToday()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
