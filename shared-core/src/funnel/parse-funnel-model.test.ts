import { parseFunnelModel } from './parse-funnel-model';

const sound = {
  keystageFunnel: 1,
  processes: [
    {
      id: 'two',
      stages: [
        { id: 'talk', entered: 0, completed: 0.3 },
        { id: 'offer', entered: 0.5 },
      ],
    },
  ],
  stages: [
    { label: 'Talk', outcome: 'open', process: 'two', stage: 'talk' },
    { label: 'Lost', recordType: 'New', outcome: 'lost' },
  ],
  set: [{ stage: 'talk', weight: 0.2, by: 'Sales board', until: '2027-01-01' }],
};

test('a sound file is read as it stands, a weight of 0 among it', () => {
  const { processes, stages, set } = sound;
  expect(parseFunnelModel(sound)).toEqual({ ok: true, model: { processes, stages, set } });
  const { set: _, ...without } = sound;
  expect(parseFunnelModel(without)).toMatchObject({ ok: true, model: { set: [] } });
});

const oneStage = (stage: object) => [{ id: 'two', stages: [stage] }];

test.each<[string, object, string]>([
  // what                       differs                                                    path: expected, got
  ['another format', { keystageFunnel: 2 }, 'keystageFunnel: 1, got 2'],
  [
    'a weight above 1',
    { processes: oneStage({ id: 'talk', entered: 1.2 }) },
    'processes.0.stages.0.entered: at most 1, got 1.2',
  ],
  [
    'a weight below 0',
    { processes: oneStage({ id: 'talk', entered: -1 }) },
    'processes.0.stages.0.entered: at least 0, got -1',
  ],
  ['no weight', { processes: oneStage({ id: 'talk' }) }, 'processes.0.stages.0.entered: number, got nothing'],
  ['no processes', { processes: [] }, 'processes: at least one, got []'],
  ['an unknown key', { colour: 'red' }, ': nothing called colour, got {'],
  [
    'a stage that is not there',
    { stages: [{ label: 'X', outcome: 'open', process: 'two', stage: 'z' }] },
    'stages.0: a process and a stage of this file, got two z',
  ],
  [
    'a day that is none',
    { set: [{ stage: 'talk', weight: 0.2, by: 'x', until: '2026-02-30' }] },
    'set.0.until: a day as YYYY-MM-DD, got 2026-02-30',
  ],
])('%s is refused with its place', (_, differs, says) => {
  const parsed = parseFunnelModel({ ...sound, ...differs });
  const problems = parsed.ok
    ? []
    : parsed.problems.map(({ path, expected, got }) => `${path}: ${expected}, got ${got}`);
  expect(problems.some((problem) => problem.startsWith(says))).toBe(true);
});

test('every fault is reported, and what is no object at all', () => {
  const broken = parseFunnelModel({ ...sound, keystageFunnel: 2, processes: [] });
  expect(broken.ok ? 0 : broken.problems.length).toBe(2);
  expect(parseFunnelModel('text').ok).toBe(false);
  expect(parseFunnelModel(null).ok).toBe(false);
});
