import { act, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';
import { paneWords as en } from '../language/en';
import { paneWords as ko } from '../language/ko';
import { paneWords as zh } from '../language/zh-cn';
import { ownSheetWords as sheetsEn } from '../language/own-sheets/en';
import { ownSheetWords as sheetsKo } from '../language/own-sheets/ko';
import { ownSheetWords as sheetsZh } from '../language/own-sheets/zh-cn';
import { twelveAccounts } from '../../test/workbooks';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => {
  localStorage.clear();
  excel.host.open({ sheets: [{ name: 'Sheet1' }] });
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const sheetNames = () => excel.host.content().sheets.map(({ name }) => name);
const hint = (number: number) => screen.findByText(en.tour.place(number, 3));

/** The pane over a workbook without a list. */
async function noLists(language = 'en-US') {
  const pane = await showPane(language);
  await waitFor(() => expect(pane.state().screen).toBe('noLists'));
  return pane;
}

/** The pane with the sample in hand. */
async function sampleInHand(language = 'en-US', words: { readonly tour: typeof en.tour } = en) {
  const pane = await noLists(language);
  await press(words.tour.offer);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  return pane;
}

test('nothing is written before it is asked for', async () => {
  const before = excel.host.content();
  await noLists();
  expect(await screen.findByRole('button', { name: en.tour.offer })).toHaveAccessibleDescription(en.tour.offerHint);
  expect(await axeFindings()).toEqual([]);
  expect(excel.host.content()).toEqual(before);
});

test('a workbook with a list offers no sample', async () => {
  excel.host.open({ sheets: [{ name: 'Accounts', cells: twelveAccounts }] });
  const pane = await showPane();
  await waitFor(() => expect(pane.state().read).toBeDefined());
  expect(screen.queryByRole('button', { name: en.tour.offer })).toBeNull();
  expect(screen.queryByText(en.tour.hints.columns)).toBeNull();
});

test('leads from the columns over the run to why, by the keyboard alone', async () => {
  const pane = await noLists();
  const offer = screen.getByRole('button', { name: en.tour.offer });
  offer.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(pane.state().read).toBeDefined());
  expect(sheetNames()).toEqual(['Sheet1', 'Sample accounts']);
  expect(await hint(1)).toBeVisible();
  expect(screen.getByText(en.tour.hints.columns)).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  screen.getByRole('button', { name: en.tour.gotIt }).focus();
  await user.keyboard('{Enter}');
  expect(await hint(2)).toBeVisible();
  expect(screen.getByRole('button', { name: en.tour.gotIt })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.queryByText(en.tour.hints.segment)).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();

  const before = excel.host.content().sheets;
  await press(/^Segment \d+ accounts/);
  expect(await hint(3)).toBeVisible();
  expect(excel.host.content().sheets).toEqual(before);
  expect(await axeFindings()).toEqual([]);
  await press(en.tour.gotIt);
  expect(screen.queryByText(en.tour.hints.why)).toBeNull();
  expect(localStorage.getItem('keystage.hints')).toBe('columns,segment,why');
});

test('the sample has what the hints speak of: a cell to look at, a cap, a prospect, and tiers', async () => {
  const pane = await sampleInHand();
  expect(title()).toMatch(/^Ready/);
  expect(pane.state().read).toMatchObject({ ok: true, report: { accounts: 24 } });
  await press(/^Segment 24 accounts/);
  // 24 less the prospect, and the account whose profit cannot be read.
  await waitFor(() => expect(title()).toBe('22 of 24 accounts have a tier'));
  expect(screen.getByText(/1 capped by overdue ratio/)).toBeVisible();
});

test('another list is taken without hints', async () => {
  const pane = await sampleInHand();
  excel.host.write('Sheet1!A1', twelveAccounts);
  await act(() => pane.act.showLists());
  await press(/Sheet “Sheet1”/);
  await waitFor(() => expect(pane.state().read).toMatchObject({ report: { accounts: 12 } }));
  expect(screen.queryByText(en.tour.hints.columns)).toBeNull();
});

test('who wants no more hints gets none, in the next session neither', async () => {
  await sampleInHand();
  await press(en.tour.noMore);
  expect(screen.queryByRole('button', { name: en.tour.gotIt })).toBeNull();
  excel.host.open({ sheets: [{ name: 'Sheet1' }] });
  await sampleInHand();
  expect(screen.queryByRole('button', { name: en.tour.gotIt })).toBeNull();
});

test('hints stay away where the machine keeps nothing, once they were dismissed', async () => {
  const keeps = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('Storage is not allowed.');
  });
  await sampleInHand();
  await press(en.tour.noMore);
  await press(/^Segment 24 accounts/);
  await screen.findByRole('tablist');
  expect(screen.queryByText(en.tour.hints.why)).toBeNull();
  keeps.mockRestore();
});

test.each([
  ['en-US', en, sheetsEn],
  ['zh-CN', zh, sheetsZh],
  ['ko-KR', ko, sheetsKo],
])('%s: sheet, headers and hints in the language, and every column is understood', async (language, words, sheets) => {
  const pane = await sampleInHand(language, words);
  expect(sheetNames()).toEqual(['Sheet1', sheets.sample.name]);
  expect(pane.state().choices?.mapping.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['accountId', 'accountName', 'amount', 'profit', 'grossMargin', 'transactionCount']),
  );
  expect(screen.getByText(words.tour.hints.columns)).toBeVisible();
  expect(words.tour.hints.columns).toContain(words.segment.columns);
  expect(words.tour.hints.why).toContain(words.result.tabs.account);
  expect(await axeFindings()).toEqual([]);
});

describe('where the sheet cannot be written', () => {
  test('a protected structure: a sentence, the workbook as it was, and the offer again', async () => {
    excel.host.open({ sheets: [{ name: 'Sheet1' }], structureProtected: true });
    await noLists();
    await press(en.tour.offer);
    expect(await screen.findByText(/The structure of the workbook is protected/)).toBeVisible();
    expect(sheetNames()).toEqual(['Sheet1']);
    expect(screen.getByRole('button', { name: en.tour.offer })).toBeEnabled();
  });

  test('a fault at each sync of the writing leaves no half-written sheet', async () => {
    for (const sync of [2, 3]) {
      excel.host.open({ sheets: [{ name: 'Sheet1' }] });
      const pane = await noLists();
      excel.host.faults.add({ kind: 'error', sync, code: 'GeneralException' });
      await press(en.tour.offer);
      await waitFor(() => expect(pane.state().problem).toBeDefined());
      expect(sheetNames()).toEqual(['Sheet1']);
      expect(pane.state().screen).toBe('noLists');
    }
  });
});
