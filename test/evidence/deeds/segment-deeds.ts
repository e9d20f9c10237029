import { inTable, onSheet, twelveAccounts } from '../../../excel-addin/test/workbooks';
import { paneWithoutScreens } from '../../../excel-addin/test/pane-without-screens';
import type { Pane } from '../../../excel-addin/src/pane/open-pane';
import type { ExcelHost, WorkbookContent } from '../../hosts/excel';
import type { Deed, Doer } from '../faults-in-excel';
import { leftBehind } from './left-behind';
import { troubleTold } from './trouble-told';

type Act = (pane: Pane) => Promise<void>;

/** A pane that is to do something, after something else. */
export const segmenting =
  (act: Act, before?: Act): (() => Promise<Doer>) =>
  async () => {
    const { pane, end } = await paneWithoutScreens();
    await before?.(pane);
    return { act: () => act(pane), told: () => troubleTold(pane.state().problem), end };
  };

const runAndWrite: Act = async ({ act, state }) => {
  if (!state().read) await act.start();
  await act.run();
  if (state().screen === 'result') await act.write();
};
const run: Act = ({ act }) => act.run();
const writeSummary: Act = ({ act }) => act.writeSummary();

/** A word on the seventh account, whose tier it lifts until a day. Whoever reads that it is written segments again and sees it. */
const override: Act = async ({ act, state }) => {
  if (!state().outcome || state().problem?.left === 'rowWritten') {
    if (!state().read) await act.start();
    return act.run();
  }
  const until = { from: '2026-10-31', until: '2027-06-30' };
  return act.override(6, { tier: 'A', ...until, reason: 'Takes over North', author: 'Lee' });
};

const takeOverrideBack: Act = async ({ act, state }) => {
  if (state().rowWritten) return act.undoOverride();
  if (!state().read) await act.start();
  return act.run();
};

/** What the Segment part and its account card do, with the workbooks they begin with. */
export async function segmentDeeds(host: ExcelHost): Promise<Deed[]> {
  const list = { sheet: 'Accounts', id: 'A5' };
  const notes = { name: 'Notes', cells: [['mine']] };
  const beside = ({ sheets }: WorkbookContent): WorkbookContent => ({ sheets: [...sheets, notes] });
  host.open(beside(inTable(twelveAccounts)));
  const table = host.saved();
  host.open(beside(onSheet(twelveAccounts)));
  const range = host.saved();
  const once = await leftBehind(host, range, segmenting(runAndWrite));
  host.open(once);
  host.user.type('Accounts!C13', '50000');
  host.user.type('Accounts!F13', '0.4');
  const changed = host.saved();
  const twice = await leftBehind(host, changed, segmenting(writeSummary, runAndWrite));
  const overridden = await leftBehind(host, range, segmenting(override, run));
  return [
    { name: 'run and write beside a range', list, workbook: range, open: segmenting(runAndWrite) },
    { name: 'run and write into a table', list, workbook: table, open: segmenting(runAndWrite) },
    { name: 'run again, update, and write who moved', list, workbook: changed, open: segmenting(runAndWrite) },
    {
      ...{ name: 'write the summary sheet after the columns', list, workbook: range, writesBefore: true },
      open: segmenting(writeSummary, runAndWrite),
    },
    {
      ...{ name: 'write the summary sheet on its own', list, workbook: range },
      open: segmenting(writeSummary, run),
    },
    { name: 'undo the run', list, workbook: twice, open: segmenting(({ act }) => act.undo()) },
    {
      ...{ name: 'override a tier with reason and end date, beside a range', list, workbook: range },
      open: segmenting(override, run),
    },
    {
      ...{ name: 'override a tier with reason and end date, in a table', list, workbook: table },
      open: segmenting(override, run),
    },
    {
      ...{ name: 'take an override back', list, workbook: overridden },
      open: segmenting(takeOverrideBack, run),
    },
  ];
}
