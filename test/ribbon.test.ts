import { commandNames } from '../excel-addin/src/commands/associate-commands';
import { addIn, commandSets } from '../manifests/excel/add-in';
import { openExcelHost } from './hosts/excel';

test('the buttons that the manifests deploy run what the pane has associated, and nothing is associated in vain', () => {
  const runs = addIn.ribbon.buttons.flatMap(({ runs }) => runs ?? []);
  expect(runs).toEqual([...commandNames]);
});

test('the stand-in Excel has what the manifests ask for their buttons and functions', () => {
  const { requirementSets } = openExcelHost({ runtime: 'shared' }) as unknown as {
    requirementSets: Record<string, string>;
  };
  for (const [name, version] of Object.entries(commandSets)) {
    expect(Number(requirementSets[name])).toBeGreaterThanOrEqual(Number(version));
  }
});
