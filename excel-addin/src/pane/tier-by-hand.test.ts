/** @jest-environment node */
import { calendarDate, speaker } from '@keystage/core';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { benchInProcess } from '../../test/bench-in-process';
import { ledgersInProcess } from '../../test/ledgers-in-process';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import { workerInProcess } from '../../test/worker-in-process';
import '../../test/xml-in-node';
import { loadLanguage } from '../language/load-language';
import { openBench } from '../run/open-bench';
import { openSegmenter } from '../run/segmenter';
import { openPane, type Pane } from './open-pane';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** A pane as it opens beside the workbook that is open, its list segmented. */
async function segmented(): Promise<Pane> {
  const { language, words, paneWords } = await loadLanguage('en');
  const pane = openPane({
    ledgers: ledgersInProcess,
    segmenter: openSegmenter(workerInProcess),
    bench: openBench(benchInProcess),
    speaker: (model, firstRow) => speaker(words, model, firstRow),
    headers: paneWords.headers,
    notation: { decimal: '.', dateOrder: 'ymd' },
    language,
    today: () => calendarDate('2026-10-31')!,
  });
  await pane.act.start();
  await pane.act.run();
  expect(pane.state().problem).toBeUndefined();
  return pane;
}

const entry = { tier: 'VIP', reason: 'Reference customer', author: 'Key account board', until: '2026-12-31' };
const lastAccount = 11;
const tierOfLast = (pane: Pane) => {
  const { tiers, model } = pane.state().outcome!.segmentation;
  return model.tiers[tiers[lastAccount]];
};

test('a tier given by hand is taken back after the pane was closed and opened, whatever was run in between', async () => {
  excel.host.open(onSheet(twelveAccounts));
  const pane = await segmented();
  const before = excel.host.values('Accounts');
  const earned = tierOfLast(pane);
  await pane.act.override(lastAccount, { ...entry, beatsCaps: false, approver: '' });
  expect(pane.state()).toMatchObject({ problem: undefined, resultPart: 'account' });
  expect([earned, tierOfLast(pane)]).toEqual(['C', 'VIP']);
  await pane.act.run();
  expect(pane.state().resultPart).toBe('tiers');

  const later = await segmented();
  expect(later.state().rowWritten?.row).toBe(lastAccount);
  expect(tierOfLast(later)).toBe('VIP');
  await later.act.undoOverride();
  expect(later.state()).toMatchObject({ problem: undefined, rowWritten: undefined });
  expect(tierOfLast(later)).toBe(earned);
  expect(excel.host.values('Accounts')).toEqual(before);
});
