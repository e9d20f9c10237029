import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';
import { onSheet, twelveAccounts } from '../../test/workbooks';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const words = {
  'en-US': { run: /^Segment 12 accounts/, account: 'Account', open: 'Try other values' },
  'zh-CN': { run: /12/, account: '客户', open: '换一组数值试算' },
  'ko-KR': { run: /12/, account: '고객', open: '다른 값으로 계산해 보기' },
} as const;

/** The card of the account in a row of the sheet. */
async function cardOf(row: number, language: keyof typeof words = 'en-US', workbook = onSheet(twelveAccounts)) {
  excel.host.open(workbook);
  const pane = await showPane(language);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  await user.click(await screen.findByRole('button', { name: words[language].run }));
  await user.click(await screen.findByRole('tab', { name: words[language].account }));
  await frame();
  act(() => excel.host.user.select(`Accounts!C${row}`));
  return { pane, card: within(await screen.findByRole('article')) };
}

/** What the card says would be. */
const outcome = () => screen.getByRole('status', { name: '' }).textContent;

test('a value under its limit takes the cap away, and the sheet stays as it is', async () => {
  const { card } = await cardOf(4);
  const before = JSON.stringify(excel.host.values('Accounts!A1:F13'));
  await user.click(await card.findByRole('button', { name: 'Try other values' }));
  const field = card.getByRole('spinbutton', { name: 'Overdue ratio, as a number in %' });
  expect(field).toHaveValue(41);
  fireEvent.change(field, { target: { value: '30' } });
  await waitFor(() => expect(outcome()).toMatch(/Would be A, is B\./));
  expect(outcome()).not.toMatch(/no better than/);
  // Now the slider stands there too, and says so in words.
  expect(card.getByRole('slider', { name: 'Overdue ratio, to try' })).toHaveAttribute('aria-valuetext', '30%');
  await user.click(card.getByRole('button', { name: 'Back to what it is' }));
  expect(outcome()).toMatch(/Move a slider/);
  expect(field).toHaveValue(41);
  expect(JSON.stringify(excel.host.values('Accounts!A1:F13'))).toBe(before);
});

test('sliders move by keyboard, and what moved the score is named', async () => {
  const { card } = await cardOf(5);
  await user.click(await card.findByRole('button', { name: 'Try other values' }));
  const slider = card.getByRole('slider', { name: 'Amount, to try' });
  const least = Number(slider.getAttribute('value'));
  fireEvent.change(slider, { target: { value: slider.getAttribute('max') } });
  await waitFor(() => expect(outcome()).toMatch(/What moves the score: Amount \+\d+\.\d\.$/));
  expect(Number(slider.getAttribute('value'))).toBeGreaterThan(least);
  fireEvent.change(card.getByRole('spinbutton', { name: 'Amount, as a number' }), { target: { value: '' } });
  // The model gives no tier without an amount.
  await waitFor(() => expect(outcome()).toMatch(/Would have no tier\./));
});

test('what would lift the account can be tried with one press', async () => {
  const { card } = await cardOf(4);
  await user.click(await card.findByRole('button', { name: /^Try: To reach A: overdue ratio to 30% or less/ }));
  await waitFor(() => expect(outcome()).toMatch(/Would be A, is B\./));
  act(() => excel.host.user.select('Accounts!C5'));
  // What was tried for one account is not tried for the next.
  expect(await screen.findByRole('article', { name: 'West' })).toBeVisible();
  expect(screen.queryByText(/Would be/)).toBeNull();
});

test('parts are counted from zero or from a typical account, and add up either way', async () => {
  const { pane, card } = await cardOf(5);
  await user.click(await card.findByRole('radio', { name: 'a typical account' }));
  const numbers = card
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(-1)!.textContent.replace('−', '-').replace('±', ''))
    .map(Number);
  const own = numbers.pop()!;
  const sum = numbers.reduce((total, part) => total + part, 0);
  expect(Number(sum.toFixed(1))).toBe(own);
  expect(own).toBe(Math.round(10 * pane.state().outcome!.segmentation.scores[3]) / 10);
});

describe('a tier by hand', () => {
  beforeEach(() => localStorage.clear());

  const fill = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  async function formFor(row: number, workbook = onSheet(twelveAccounts)) {
    const { pane, card } = await cardOf(row, 'en-US', workbook);
    await user.click(await card.findByRole('button', { name: 'Give a tier' }));
    return pane;
  }

  test('is written into columns of its own, counts at once, and is undone in one step', async () => {
    const pane = await formFor(8);
    fill('Tier', 'A');
    fill('Reason', '=Framework contract');
    fill(/^Until/, '2027-06-30');
    fill(/^Set by/, 'Lead');
    await user.click(screen.getByRole('button', { name: 'Write to the list' }));
    expect(await screen.findByText(/The tier by hand was changed in the list/)).toBeVisible();
    expect(excel.host.values('Accounts!G1:K1').flat()).toEqual([
      'Override',
      'Override from',
      'Override until',
      'Reason of the override',
      'Author of the override',
    ]);
    // 31 October 2026 and 30 June 2027 as Excel counts days
    expect(excel.host.values('Accounts!G8:K8').flat()).toEqual(['A', 46326, 46568, '=Framework contract', 'Lead']);
    expect(screen.getByRole('article', { name: 'Wood' })).toHaveTextContent(/until Jun 30, 2027/);
    const { segmentation } = pane.state().outcome!;
    expect(segmentation.model.tiers[segmentation.tiers[6]]).toBe('A');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(excel.host.values('Accounts!G1:K1').flat().join('')).toBe(''));
    await waitFor(() => expect(pane.state().outcome?.segmentation.accounts.overrides).toBeUndefined());
  });

  test('says what is missing before anything is written, and remembers who gives tiers', async () => {
    await formFor(8);
    await user.click(screen.getByRole('button', { name: 'Write to the list' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'It would not count: it has no end (up to 366 days away), it gives no reason, and it does not say who set it.',
    );
    expect(excel.host.values('Accounts!G1')).toEqual([['']]);
    fill('Reason', 'Framework contract');
    fill(/^Until/, '2028-06-30');
    fill(/^Set by/, 'Lead');
    await user.click(screen.getByRole('checkbox', { name: 'Holds against caps too' }));
    expect(screen.getByRole('alert')).toHaveTextContent(/608 days, and at most 366.*approval of somebody else/);
    fill(/^Until/, '2027-06-30');
    fill(/^Approved by/, 'Head of sales');
    await user.click(screen.getByRole('button', { name: 'Write to the list' }));
    await screen.findByText(/The tier by hand was changed in the list/);
    expect(excel.host.values('Accounts!L8:M8').flat()).toEqual(['yes', 'Head of sales']);
    act(() => excel.host.user.select('Accounts!C5'));
    await user.click(
      await within(await screen.findByRole('article', { name: 'West' })).findByRole('button', { name: 'Give a tier' }),
    );
    expect(screen.getByLabelText(/^Set by/)).toHaveValue('Lead');
  });

  test('is taken out of the list again', async () => {
    const override = ['Override', 'Override until', 'Override reason', 'Override author'];
    const rows = twelveAccounts.map((row, k) => [
      ...row,
      ...(k === 0 ? override : k === 7 ? ['A', '2027-06-30', 'Framework contract', 'Lead'] : ['', '', '', '']),
    ]);
    const { pane, card } = await cardOf(8, 'en-US', onSheet(rows));
    await user.click(await card.findByRole('button', { name: 'Take it out of the list' }));
    await screen.findByText(/The tier by hand was changed in the list/);
    expect(excel.host.values('Accounts!G8:J8').flat()).toEqual(['', '', '', '']);
    expect(pane.state().outcome!.segmentation.accounts.overrides?.size).toBe(0);
  });
});

test.each(Object.keys(words) as (keyof typeof words)[])('accessible in %s, with sliders shown', async (language) => {
  const { card } = await cardOf(4, language);
  await user.click(await card.findByRole('button', { name: words[language].open }));
  expect(card.getAllByRole('slider').length).toBeGreaterThan(3);
  expect(await axeFindings()).toEqual([]);
});

describe('in a workbook that belongs to an org', () => {
  const host = 'northgate.my.salesforce.com';
  const entry = { tier: 'VIP', reason: 'Reference', author: 'M. Weber', from: '2026-10-31', until: '2027-03-01' };
  const bound = (overrides: object = {}) => ({
    ...onSheet(twelveAccounts),
    customXmlParts: [
      `<org xmlns="urn:keystage:org:1"><org key="bound">${JSON.stringify({ organizationId: '00D', host, overrides })}</org></org>`,
    ],
  });

  test.each([
    [
      'one the org does not hold yet',
      {},
      /^In the list alone: northgate\.my\.salesforce\.com gets it with the next push/,
    ],
    ['one the org holds', { 'K-4': entry }, undefined],
  ])('a tier by hand: %s', async (_what, overrides, said) => {
    const { pane } = await cardOf(5, 'en-US', bound(overrides));
    await act(() => pane.act.override(3, entry));
    expect(await screen.findByText(/The tier by hand was changed in the list/)).toBeVisible();
    if (said) expect(screen.getByText(said)).toBeVisible();
    else expect(screen.queryByText(/In the list alone/)).toBeNull();
  });

  test('one that was taken out of the list ends in the org with the next push', async () => {
    await cardOf(5, 'en-US', bound({ 'K-4': entry }));
    expect(await screen.findByText(/^Ended in the list alone: .* still holds it until the next push/)).toBeVisible();
  });
});
