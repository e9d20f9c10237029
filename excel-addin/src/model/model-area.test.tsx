import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseModel } from '@keystage/core';
import distribution from '@keystage/core/models/distribution-by-ledger.json';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import { paneAreas } from '../pane/pane-areas';
import { readShelf } from '../workbook';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(async () => {
  // What is still on its way into this workbook is not to arrive in the next test's.
  for (let syncs = -1; syncs !== excel.host.wire.syncs; await new Promise((done) => setTimeout(done, 150))) {
    syncs = excel.host.wire.syncs;
  }
  expect(excel.host.wire.unimplemented).toEqual([]);
});
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

const user = userEvent.setup();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));
/** What may not be pressed yet is waited for: a draft is accepted once it has been worked out who would move. */
const press = async (name: string | RegExp) => {
  await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
  await user.click(screen.getByRole('button', { name }));
};
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const tab = async (name: string | RegExp) => {
  await user.click(await screen.findByRole('tab', { name }));
  await frame();
};
const field = (name: string | RegExp) => screen.getByRole('spinbutton', { name });
const type = (name: string | RegExp, value: string) => fireEvent.change(field(name), { target: { value } });

/** A file as a browser hands it over; jsdom's cannot be read. */
function fileOf(name: string, contents: unknown): File {
  const text = JSON.stringify(contents);
  return Object.assign(new File([text], name, { type: 'application/json' }), { text: () => Promise.resolve(text) });
}

const model = { 'en-US': 'Model', 'zh-CN': '模型', 'ko-KR': '모델' } as const;

interface PartOptions {
  readonly run?: boolean;
  readonly list?: boolean;
  readonly language?: keyof typeof model;
}

/** The model part, over a list that was segmented or only opened, or over no list. */
async function modelPart(
  { run = true, list = true, language = 'en-US' }: PartOptions = {},
  workbook = list ? onSheet(twelveAccounts) : { sheets: [{ name: 'Empty' }] },
) {
  excel.host.open(workbook);
  return modelPartOver({ run, list, language });
}

async function modelPartOver({ run = true, list = true, language = 'en-US' }: PartOptions = {}) {
  const pane = await showPane(language, paneAreas);
  await waitFor(() => (list ? expect(pane.state().read).toBeDefined() : expect(pane.state().screen).toBe('noLists')));
  if (run) {
    await press(/12/);
    await waitFor(() => expect(pane.state().outcome).toBeDefined());
  }
  await tab(model[language]);
  await screen.findAllByRole('spinbutton');
  return pane;
}

test('says which model decides, with every weight and what it comes to', async () => {
  await modelPart();
  expect(title()).toBe('Distribution by ledger v1 decides');
  // Transactions 60 of 100, amount 35 of those 100: 21 %.
  expect(field('Weight of Transactions')).toHaveValue(60);
  expect(field('Weight of Amount')).toHaveValue(35);
  expect(screen.getByText('21% of the score')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull();
  expect(screen.getAllByRole('img', { name: /below 0%: 0, from 0%: 20, from 5%: 40/ }).length).toBeGreaterThan(0);
});

test('an edit shows at once who would move; accepted, it is the next version, and the list is segmented by it', async () => {
  const pane = await modelPart();
  const before = pane.state().outcome!.segmentation;
  type(/^A from/, '84');
  await shows(/^\d+ of 12 accounts would change tier$/);
  const [moved] = title().split(' ');
  await tab('Who moves');
  const matrix = screen.getByRole('table', { name: 'Accounts by tier now and by the draft' });
  const counted = within(matrix)
    .getAllByRole('button')
    .map((button) => Number(button.textContent))
    .reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(Number(moved));
  // By a cut alone nobody's score moves, and the reason says where the tier begins.
  expect(await screen.findAllByText(/points, as before.*B, which starts at/)).not.toHaveLength(0);
  fireEvent.change(screen.getByRole('textbox', { name: 'What changed, and why' }), { target: { value: 'Fewer As' } });
  await press('Accept as version 2');
  await shows('Distribution by ledger v2 decides');
  expect(screen.getByText('Distribution by ledger v2 is in use now.')).toBeVisible();
  const after = pane.state().outcome!.segmentation;
  expect(after.model.version).toBe(2);
  const changed = Array.from(after.tiers).filter((tier, i) => tier !== before.tiers[i]).length;
  expect(changed).toBe(Number(moved));
  await waitFor(async () =>
    expect((await readShelf()).versions.map(({ version, note }) => [version, note])).toEqual([
      [1, ''],
      [2, 'Fewer As'],
    ]),
  );
});

test('a fault stands at its field and in sum, and nothing can be accepted', async () => {
  await modelPart();
  type(/^A from/, '95');
  await shows('The draft has 1 fault');
  const sentence = /way\.cutOffs\[1\]\.from.*expected less than 85/;
  expect(screen.getAllByText(sentence)).toHaveLength(1);
  expect(field(/^A from/)).toBeInvalid();
  expect(field(/^A from/)).toHaveAccessibleDescription(/^expected less than 85/);
  expect(screen.getByRole('button', { name: /Accept/ })).toBeDisabled();
  type('Weight of Amount', '');
  await shows('The draft has 1 fault');
  expect(field('Weight of Amount')).toBeInvalid();
  await press('Discard the draft');
  await shows('Distribution by ledger v1 decides');
  expect(field('Weight of Amount')).toHaveValue(35);
});

test('what is typed back is no draft any more', async () => {
  await modelPart({ run: false });
  type('Weight of Amount', '30');
  await shows('The draft can be used');
  expect(screen.getByText('Weights add up to 95. 5 to 100. Each counts by its part of the sum.')).toBeVisible();
  type('Weight of Amount', '35');
  await shows('Distribution by ledger v1 decides');
});

test('a draft survives another part and another session', async () => {
  await modelPart();
  type('Weight of Amount', '50');
  await shows(/would change tier/);
  await tab('Segment');
  await tab('Model');
  expect(field('Weight of Amount')).toHaveValue(50);
  await waitFor(async () => expect((await readShelf()).draft?.file).toContain('"weight":50'));
  await modelPartOver();
  expect(field('Weight of Amount')).toHaveValue(50);
  await shows(/would change tier/);
});

test('goes back to a former version, as a new one', async () => {
  const pane = await modelPart();
  type(/^A from/, '84');
  await shows(/would change tier/);
  await press('Accept as version 2');
  await shows('Distribution by ledger v2 decides');
  await tab('Versions');
  await press('Compare: version 1');
  const table = screen.getByRole('table', { name: 'Version 1 against the one in use' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['WhereThereIn use', 'where tiers begin · A · from7084']);
  await press('Go back to it: version 1');
  await shows(/would change tier/);
  await press('Accept as version 3');
  await shows('Distribution by ledger v3 decides');
  expect(pane.state().choices!.model.model.way).toEqual(
    (parseModel(distribution) as { model: { way: unknown } }).model.way,
  );
});

test('another ready model shows who would move before it is taken', async () => {
  const pane = await modelPart();
  await tab('Versions');
  expect(screen.getAllByRole('button', { name: /^Take as draft: / })).toHaveLength(5);
  await press('Take as draft: Pareto by amount');
  await shows(/would change tier|No account would/);
  await press('Accept as version 1');
  await shows(/Pareto by amount v1 decides/);
  expect(pane.state().outcome!.segmentation.model.id).toBe('pareto-by-amount');
});

test('an imported file is a draft, or is refused with all its faults', async () => {
  await modelPart();
  await tab('Versions');
  const input = screen.getByLabelText('Import a model file', { selector: 'input' });
  const bad = { ...distribution, tiers: ['VIP', 'A', 'A', 'C'], coverageFloor: 3 };
  await user.upload(input, fileOf('bad.json', bad));
  expect(await screen.findByText(/“bad.json” was not taken: 1 thing is wrong with it/)).toBeVisible();
  expect(screen.getByText(/coverageFloor/)).toBeVisible();
  const good = { ...distribution, version: 7, coverageFloor: 0.5 };
  await user.upload(input, fileOf('good.json', good));
  await shows(/would change tier|No account would/);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Accept as version 8' })).toBeEnabled());
});

test('weights are proposed beside the present ones, and taken only when asked to', async () => {
  await modelPart();
  await press('Propose weights');
  fireEvent.change(screen.getByRole('combobox', { name: 'Method' }), { target: { value: 'rankOrder' } });
  expect(title()).toBe('Distribution by ledger v1 decides');
  await press('Move Profit up');
  await press('Take into the draft');
  await shows(/would change tier|No account would/);
  const proposed = field('Weight of Profit');
  expect(Number((proposed as HTMLInputElement).value)).toBeGreaterThan(20);
});

test('a limit is added and mended where it stands', async () => {
  await modelPart({ run: false });
  await press('Add a floor');
  await shows('The draft has 1 fault');
  const floor = within(screen.getByRole('group', { name: 'Floors: no worse than, whatever the score' }));
  fireEvent.change(floor.getByRole('spinbutton', { name: 'Above' }), { target: { value: '1000' } });
  await shows('The draft can be used');
  await user.click(floor.getByRole('button', { name: /^Remove the limit on/ }));
  await shows('Distribution by ledger v1 decides');
});

test('freezes on the run, which is a draft like any other', async () => {
  const pane = await modelPart();
  await tab('Versions');
  await press('Freeze on this list');
  await shows(/would change tier|No account would/);
  await press('Accept as version 2');
  await shows('Distribution by ledger v2 decides');
  expect(pane.state().choices!.model.model.references).toHaveProperty('amount');
  expect(screen.getByText('The model in use is frozen.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Publish to Salesforce' })).toBeDisabled();
});

test('without a list it can be read and changed, and says what accepting takes', async () => {
  await modelPart({ list: false, run: false });
  expect(title()).toBe('Distribution by ledger v1 decides');
  expect(screen.getByText(/Open a list under “Segment” first/)).toBeVisible();
  type('Weight of Amount', '50');
  await shows('The draft can be used');
  expect(screen.getByRole('button', { name: /Accept/ })).toBeDisabled();
});

test('a workbook that does not keep the draft says so', async () => {
  await modelPart({ run: false });
  excel.host.faults.add({ kind: 'error', code: 'AccessDenied' });
  type('Weight of Amount', '50');
  expect(await screen.findByText(/The workbook did not keep this draft/)).toBeVisible();
  excel.host.faults.clear();
});

test.each(Object.keys(model) as (keyof typeof model)[])('accessible in %s, in all its panels', async (language) => {
  await modelPart({ language });
  fireEvent.change(screen.getAllByRole('spinbutton')[1], { target: { value: '90' } });
  await screen.findAllByRole('textbox');
  const [rules, moves, versions] = screen.getAllByRole('tab').slice(-3);
  for (const one of [rules, moves, versions]) {
    await user.click(one);
    await frame();
    expect(await axeFindings()).toEqual([]);
  }
});

test('the set of indicators: one is taken in, waits for its weight, is weighed, and another goes', async () => {
  await modelPart();
  await user.selectOptions(screen.getByLabelText('Add an indicator of transactions'), 'Largest deal');
  await waitFor(() => expect(field('Weight of Largest deal')).toHaveAttribute('aria-invalid', 'true'));
  type('Weight of Largest deal', '20');
  await waitFor(() => expect(field('Weight of Largest deal')).toHaveAttribute('aria-invalid', 'false'));
  // No column of this list holds it: who would move is worked out all the same.
  await shows(/change tier|[Nn]obody/);
  await press('Profit: points of Profit');
  await press('Take Profit out');
  await waitFor(() => expect(screen.queryByRole('spinbutton', { name: 'Weight of Profit' })).toBeNull());
  const offered = [...screen.getByLabelText('Add an indicator of transactions').children].map((one) => one.textContent);
  expect(offered).toContain('Profit');
});

test('a segment of recency, frequency and money is added, named, placed and removed; one that nobody can come to says so', async () => {
  excel.host.open(onSheet(twelveAccounts));
  const pane = await showPane('en-US', paneAreas);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  await act(() => pane.act.chooseModel('rfm'));
  await tab('Model');
  const before = (await screen.findAllByRole('button', { name: /^recency / })).length;
  await press('Add a segment');
  const ofSegments = await screen.findAllByRole('button', { name: /^recency / });
  expect(ofSegments).toHaveLength(before + 1);
  // The last of them holds any score: of the 125 it takes what all others leave, and nothing is left for everybody else.
  expect(screen.getByText('0 of 125 possible scores')).toBeVisible();
  await user.click(ofSegments.at(-1)!);
  fireEvent.change(screen.getByRole('textbox', { name: 'Name (English)' }), { target: { value: 'Seasonal' } });
  for (let k = 0; k < before; k++) await press('Move up: Seasonal');
  // First, it takes everybody.
  expect(screen.getByText('125 of 125 possible scores')).toBeVisible();
  expect(screen.getAllByText(/^Nobody can come here/)).toHaveLength(before);
  await press('Remove: Seasonal');
  expect(screen.queryByText(/^Nobody can come here/)).toBeNull();
  await shows(/^RFM|decides$/);
});

test('which scores make a segment of recency, frequency and money, with the fault at its segment', async () => {
  excel.host.open(onSheet(twelveAccounts));
  const pane = await showPane('en-US', paneAreas);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  await act(() => pane.act.chooseModel('rfm'));
  await tab('Model');
  const [first] = await screen.findAllByRole('button', { name: /^recency \d/ });
  await user.click(first);
  const least = screen.getByLabelText('Time since last deal, from score');
  const most = screen.getByLabelText('Time since last deal, up to score');
  await user.selectOptions(least, '5');
  await user.selectOptions(most, '2');
  expect((await screen.findAllByText(/\[5, 2\]/)).length).toBeGreaterThan(1);
  await user.selectOptions(least, 'any');
  await waitFor(() => expect(screen.queryByText(/\[5, 2\]/)).toBeNull());
  expect(most).toBeDisabled();
});
