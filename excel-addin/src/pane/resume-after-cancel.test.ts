/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { paneWithoutScreens } from '../../test/pane-without-screens';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import type { Pane } from './open-pane';
import type { PaneState } from './pane-state';

// The machine may be busy.
jest.setTimeout(120_000);
let excel: Awaited<ReturnType<typeof openExcelInNode>>;
const ends: (() => void)[] = [];
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  excel.host.faults.clear();
  expect(excel.host.wire.unimplemented).toEqual([]);
});
afterAll(() => excel.end());

const ROWS = 20_000;
const list = [
  ['Account ID', 'Account name', 'Amount', 'Profit', 'Overdue ratio', 'Gross margin'],
  ...Array.from({ length: ROWS }, (_, k) => [
    ...[`K-${k + 1}`, `Account ${k + 1}`, 1_000_000 - 7 * k, (k * 37) % 1000],
    ...[(k % 10) / 100, (k % 7) / 20],
  ]),
];

async function opened(): Promise<Pane> {
  excel.host.open(onSheet(list));
  const { pane, end } = await paneWithoutScreens();
  ends.push(end);
  return pane;
}

/** Cancels as soon as the pane is where the person is to have pressed. */
function cancelWhen(pane: Pane, isThere: (state: PaneState) => boolean): void {
  const stop = pane.subscribe(() => {
    if (!isThere(pane.state())) return;
    stop();
    pane.act.cancel();
  });
}

/** Bytes that came out of the workbook since the wire was cleared. */
const bytesRead = () => excel.host.wire.batches.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
const written = () => excel.host.values(`Accounts!G1:H${ROWS + 1}`).flat();
const tiers = (pane: Pane) => pane.state().outcome!.segmentation.tiers;

test('cancelled while it is scored, a run goes on from what was read: the list is not read a second time', async () => {
  const pane = await opened();
  cancelWhen(pane, ({ progress }) => progress?.step === 'scoring');
  await pane.act.run();
  expect(pane.state()).toMatchObject({ screen: 'segment', cancelled: 'running', outcome: undefined });
  expect(written().join('')).toBe('');
  excel.host.wire.clear();
  await pane.act.run();
  expect(tiers(pane)).toHaveLength(ROWS);
  // A cell of the list takes several bytes on its way: 120,000 of them would be seen.
  expect(bytesRead()).toBeLessThan(100_000);
});

test('cancelled while the list is read, it is read whole the next time, and nothing of the first reading is left in it', async () => {
  excel.host.open(onSheet(list));
  const { pane, end } = await paneWithoutScreens();
  ends.push(end);
  const { opened: first } = pane.state();
  cancelWhen(pane, ({ progress }) => progress?.step === 'reading' && progress.done > 0);
  await pane.act.chooseList(first!.list);
  expect(pane.state()).toMatchObject({ screen: 'lists', cancelled: 'reading' });
  await pane.act.chooseList(first!.list);
  await pane.act.run();
  expect(tiers(pane)).toHaveLength(ROWS);
});

test('cancelled while it is written, the sheet is as it was and the run is still in hand: writing it again scores nothing anew', async () => {
  const pane = await opened();
  await pane.act.run();
  const { outcome } = pane.state();
  const sheets = () => JSON.stringify(excel.host.content().sheets);
  const before = sheets();
  cancelWhen(pane, ({ progress }) => progress?.step === 'writing' && progress.done > 0);
  await pane.act.write();
  expect(pane.state()).toMatchObject({ screen: 'result', cancelled: 'writing', written: undefined });
  expect(pane.state().outcome).toBe(outcome);
  expect(sheets() === before).toBe(true);
  await pane.act.write();
  expect(pane.state().written).toBeDefined();
  expect(pane.state().outcome).toBe(outcome);
  const cells = excel.host.values(`Accounts!G2:G${ROWS + 1}`).flat();
  expect(cells.filter((cell) => cell === '')).toEqual([]);
});
