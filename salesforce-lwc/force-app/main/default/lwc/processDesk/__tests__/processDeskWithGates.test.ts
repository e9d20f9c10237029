import { template as project8 } from 'c/keystageProject8';
import { gatesFingerprint } from 'c/keystageGates';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

const mockMap = { Open: 'S1' };
const [stage] = project8.stages;
const inForce = gatesFingerprint({ template: project8, stageMap: { Open: stage.id } });
const mockGates = { deployedGatesLabel: inForce };
jest.mock('c/deployedGates', () => mockGates);

// What is deployed is known when a component is loaded: it is loaded here after it is.
test('a version whose conditions differ from the deployed gates waits for its metadata', async () => {
  const { find, linesOf, shownProcesses } = await import('./shown-processes');
  const active = {
    id: 'p1',
    name: 'Now',
    template: 'project-8',
    map: JSON.stringify({ Open: stage.id }),
    isActive: true,
  };
  const same = { ...active, id: 'p2', name: 'Same', isActive: false };
  const otherwise = { ...same, id: 'p3', name: 'Otherwise', map: JSON.stringify(mockMap) };
  const desk = await shownProcesses({ processes: [active, same, otherwise] });
  expect(find(desk, '.activate[data-id="p2"]')).not.toBeNull();
  expect(find(desk, '.activate[data-id="p3"]')).toBeNull();
  expect(linesOf(desk)).toEqual(
    expect.arrayContaining([
      'Its gates are deployed: they hold for imports and the API too.',
      'Its conditions differ from the gates that are deployed, so it cannot be made active yet. Run “npx keystage gates --process FILE --out FOLDER”, deploy the folder, then come back.',
    ]),
  );
  await expect(desk).toBeAccessible();
}, 30_000);
