import { onSheet, inTable, twelveAccounts } from '../../excel-addin/test/workbooks';
import type { Pane } from '../../excel-addin/src/pane/open-pane';
import type { ExcelHost, WorkbookContent } from '../hosts/excel';
import type { Deed } from './faults-in-excel';
import { paneWithoutScreens } from '../../excel-addin/test/pane-without-screens';

const runAndWrite = async ({ act, state }: Pane): Promise<void> => {
  if (!state().read) await act.start();
  await act.run();
  if (state().screen === 'result') await act.write();
};

/** What a pane leaves in a workbook. */
async function left(
  host: ExcelHost,
  workbook: WorkbookContent,
  act: (pane: Pane) => Promise<void>,
): Promise<WorkbookContent> {
  host.open(workbook);
  const { pane, end } = await paneWithoutScreens();
  await act(pane);
  end();
  const { problem } = pane.state();
  if (problem) throw new Error(`Preparing a workbook ended in ${problem.cause} (${problem.detail ?? ''}).`);
  return host.saved();
}

/** The deeds that faults are tried on, with the workbooks they begin with. */
export async function deeds(host: ExcelHost): Promise<Deed[]> {
  const notes = { name: 'Notes', cells: [['mine']] };
  const beside = ({ sheets }: WorkbookContent): WorkbookContent => ({ sheets: [...sheets, notes] });
  host.open(beside(inTable(twelveAccounts)));
  const table = host.saved();
  host.open(beside(onSheet(twelveAccounts)));
  const range = host.saved();
  const once = await left(host, range, runAndWrite);
  host.open(once);
  host.user.type('Accounts!C13', '50000');
  host.user.type('Accounts!F13', '0.4');
  const changed = host.saved();
  const twice = await left(host, changed, async (pane) => {
    await runAndWrite(pane);
    await pane.act.writeSummary();
  });
  return [
    { name: 'run and write beside a range', workbook: range, act: runAndWrite },
    { name: 'run and write into a table', workbook: table, act: runAndWrite },
    { name: 'run again, update, and write who moved', workbook: changed, act: runAndWrite },
    {
      name: 'write the summary sheet',
      workbook: range,
      before: runAndWrite,
      act: (pane) => pane.act.writeSummary(),
    },
    { name: 'undo the run', workbook: twice, act: (pane) => pane.act.undo() },
  ];
}
