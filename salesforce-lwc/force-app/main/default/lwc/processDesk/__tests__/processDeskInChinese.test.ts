import { template as project8 } from 'c/keystageProject8';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/deployedGates', () => ({ deployedGatesLabel: 'none' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { formOf, linesOf, press, shownProcesses } = await import('./shown-processes');
  const [first] = project8.stages;
  const desk = await shownProcesses({
    processes: [{ id: 'p1', name: '一', template: 'project-8', map: JSON.stringify({ 一: first.id }), isActive: true }],
    stages: [{ value: '一', label: '一' }],
    standings: [{ stage: '一', evidenced: first.id, count: 3 }],
  });
  const before = linesOf(desk);
  expect(before).toContain('流程');
  await press(desk, '.edit');
  await press(desk, '.propose');
  const labels = formOf(desk).map(({ label }) => label);
  // The program that other systems use to reach the org is called API everywhere.
  expect([...before, ...linesOf(desk), ...labels].join('\n').replaceAll('API', '')).not.toMatch(/[A-Za-z]/);
  await expect(desk).toBeAccessible();
}, 30_000);
