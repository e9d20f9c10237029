import { calibrateProcesses } from './calibrate-processes';
import type { FunnelProcess } from './funnel-process';
import { day, dealsOf } from './pipeline.test-data';
import { stageLimits } from './stage-limits';
import type { MappedStage } from './stage-map';

const asOf = day('2026-12-31');
const project: FunnelProcess = { id: 'project', stages: [{ id: '1', entered: 0.2 }] };
const renewal: FunnelProcess = { id: 'renewal', stages: [{ id: '1', entered: 0.8 }] };
const entry = (label: string, recordType: string, outcome: MappedStage['outcome'], stage?: string): MappedStage => ({
  ...{ label, recordType, outcome, process: recordType.toLowerCase() },
  ...(stage !== undefined && { stage }),
});
const stages = ['Project', 'Renewal'].flatMap((type) => [
  entry('Offer', type, 'open', '1'),
  entry('Won', type, 'won'),
  entry('Lost', type, 'lost'),
]);
const model = { processes: [project, renewal], stages, set: [] };
const many = (count: number, row: string) => Array.from({ length: count }, (_, i) => `${row}${i}`);

test('one stage name under two record types: each process is fitted to its own deals', () => {
  const moves = (type: string, won: number, lost: number, days: string) => [
    ...many(won, `${type}-w`).flatMap((id) => [`${id}|Offer|2026-01-01|${type}`, `${id}|Won|${days}|${type}`]),
    ...many(lost, `${type}-l`).flatMap((id) => [`${id}|Offer|2026-01-01|${type}`, `${id}|Lost|${days}|${type}`]),
  ];
  const history = dealsOf(
    'Deal ID|To stage|Changed on|Record type',
    ...moves('Project', 6, 24, '2026-07-01'),
    ...moves('Renewal', 27, 3, '2026-01-31'),
  );
  const fits = calibrateProcesses(history, model, asOf);
  // (4 + 6) / (20 + 30) and (16 + 27) / (20 + 30)
  expect(fits.map(({ calibration }) => calibration.process)).toMatchObject([
    { id: 'project', stages: [{ entered: 0.2, provenance: { kind: 'fitted', deals: 30 } }] },
    { id: 'renewal', stages: [{ entered: 0.86, provenance: { kind: 'fitted', deals: 30 } }] },
  ]);
  // How long a deal may stand is each process's own: 181 days and 30.
  expect(fits.map(({ paths }) => stageLimits(paths))).toEqual([{ '1': 181 }, { '1': 30 }]);
});

test('a process without history keeps its house weights and says how many deals it would take', () => {
  const history = dealsOf('Deal ID|Stage|Record type', ...many(30, 'd').map((id) => `${id}|Won|Renewal`));
  const [one, other] = calibrateProcesses(history, model, asOf).map(({ calibration }) => calibration.process.stages[0]);
  expect(one).toMatchObject({ entered: 0.2, provenance: { kind: 'houseDefault', closed: 0, least: 20 } });
  expect(other.provenance).toMatchObject({ kind: 'houseDefault' });
});

test('closed deals of a list that do not say of which process they were are in none', () => {
  const untyped = [
    ...stages,
    { label: 'Won', outcome: 'won' },
    { label: 'Lost', outcome: 'lost' },
  ] satisfies MappedStage[];
  const history = dealsOf(
    'Deal ID|Stage|Record type',
    ...many(30, 'd').map((id) => `${id}|Lost|`),
    ...many(20, 'e').map((id) => `${id}|Lost|Project`),
  );
  const fits = calibrateProcesses(history, { ...model, stages: untyped }, asOf);
  expect(fits.map(({ paths }) => paths.ids.length)).toEqual([20, 0]);
});
