import { calendarDate } from '@keystage/core';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';
import { inTable, manyAccounts, onSheet, twelveAccounts } from '../../test/workbooks';
import { findLists, writeSheet } from '../workbook';

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
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
/** Fluent moves a tab's line in the next frame. */
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));

/** The pane over a workbook, as far as the Segment screen. */
async function segmentScreen(workbook = onSheet(twelveAccounts), language = 'en-US') {
  excel.host.open(workbook);
  const pane = await showPane(language);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  return pane;
}

async function resultScreen(workbook = onSheet(twelveAccounts)) {
  const pane = await segmentScreen(workbook);
  await press(/^Segment \d+ accounts/);
  await screen.findByRole('tablist');
  await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));
  excel.host.faults.clear();
  return pane;
}

test('finds the list, maps it, and says that it is ready', async () => {
  await segmentScreen();
  await shows('Ready. 7 columns need a look');
  expect(screen.getByText(/Sheet “Accounts” · 12 rows/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Segment 12 accounts' })).toBeEnabled();
});

test('segments, writes beside the list, and stays within ten syncs and the chunks', async () => {
  const pane = await resultScreen(inTable(twelveAccounts));
  expect(title()).toBe('All 12 accounts have a tier');
  await press('Write to sheet');
  expect(await screen.findByText('Tier, Score, Latent tier, and Why written to G1:J13.')).toBeVisible();
  const { tiers, model } = pane.state().outcome!.segmentation;
  const written = excel.host.values('Accounts!G2:G13').flat();
  expect(written).toEqual(Array.from(tiers, (tier) => model.tiers[tier]));
  // One chunk read, one looked over again, one written.
  expect(excel.host.wire.syncs).toBeLessThanOrEqual(10 + 3);
});

test('a second run updates the columns of the first', async () => {
  await resultScreen();
  await press('Write to sheet');
  await screen.findByText(/written to G1:J13/);
  await press('Segment again');
  await press('Write to sheet');
  expect(await screen.findByText(/updated in G1:J13/)).toBeVisible();
  expect(excel.host.values('Accounts!K1')).toEqual([['']]);
});

test('another session updates them too: the workbook remembers', async () => {
  await resultScreen();
  await press('Write to sheet');
  await screen.findByText(/written to G1:J13/);
  await showPane();
  await press(/^Segment 12 accounts/);
  await press('Write to sheet');
  expect(await screen.findByText(/updated in G1:J13/)).toBeVisible();
});

test('follows the selected row with the card of its account', async () => {
  const pane = await resultScreen();
  await user.click(screen.getByRole('tab', { name: 'Account' }));
  await frame();
  act(() => excel.host.user.select('Accounts!C4'));
  expect(await screen.findByRole('article', { name: 'South' })).toBeVisible();
  expect(screen.getByText(/Overdue ratio is 41%, above 30%: no better than B/)).toBeVisible();
  const card = within(screen.getByRole('article', { name: 'South' }));
  const brought = card
    .getAllByRole('row')
    .slice(1, -1)
    .map((row) => Number(within(row).getAllByRole('cell')[1].textContent?.split(' ')[0]));
  const sum = brought.reduce((total, part) => total + part, 0);
  expect(card.getByRole('rowheader', { name: 'Score' }).parentElement).toHaveTextContent(sum.toFixed(1));
  act(() => excel.host.user.select('Accounts!A1'));
  await waitFor(() => expect(pane.state().selectedRow).toBeUndefined());
  expect(screen.getByText(/Select a row of the list/)).toBeVisible();
});

describe('what it asks before a run', () => {
  const twice = [...twelveAccounts, ['K-3', 'South again', 100, 10, 0, 0.1]];

  test('accounts on several rows: nothing runs until the person picks', async () => {
    await segmentScreen(onSheet(twice));
    await shows('One question before it can run');
    expect(
      screen.getByText(
        '1 account id stands on more than one row (1 extra row), first “K-3” on rows 4 and 14. Choose whether to add such rows up, to keep the first, or to stop.',
      ),
    ).toBeVisible();
    const run = screen.getByRole('button', { name: 'Segment 12 accounts' });
    expect(run).toBeDisabled();
    await user.click(screen.getByRole('radio', { name: /Stop/ }));
    await shows('This list cannot be segmented yet');
    expect(run).toBeDisabled();
    await user.click(screen.getByRole('radio', { name: /Add their rows up/ }));
    await shows('Ready');
    expect(screen.getByRole('button', { name: 'Segment 12 accounts' })).toBeEnabled();
  });

  test('a whole 41 in a column of ratios: percent or share', async () => {
    const rows = twelveAccounts.map((row, k) => (k === 2 ? [...row.slice(0, 4), 41, row[5]] : row));
    const pane = await segmentScreen(onSheet(rows));
    await shows('One question before it can run');
    await press('Answer: details of Overdue ratio');
    await user.click(screen.getByRole('radio', { name: /Both ways are mixed/ }));
    await shows('Ready');
    const { read } = pane.state();
    const column = read?.ok && read.accounts.indicators.get('overdueRatio');
    expect(column && column.kind === 'number' && Array.from(column.values.slice(0, 3))).toEqual([0, 0.41, 0.41]);
  });
});

describe('what it refuses whole', () => {
  const header = twelveAccounts[0];
  const accounts = twelveAccounts.slice(1);

  test.each([
    [
      'a list without headers',
      onSheet(accounts),
      'The first row should name the columns; it reads “K-1”, “North”, and “9000”. Put a header row above the list, or choose a range that begins with it.',
    ],
    [
      'merged header cells',
      onSheet(twelveAccounts, { merges: ['C1:D1'] }),
      'Header cells C1:D1 are merged, so columns cannot be told apart. Unmerge them and give each column its own header.',
    ],
    [
      'headers with nothing below them',
      onSheet([header]),
      'The list has no rows below its headers. Choose a table or a range that holds accounts.',
    ],
    [
      'a list that says nothing about accounts',
      onSheet([
        ['Fruit', 'Colour'],
        ['Apple', 'red'],
      ]),
      'No column holds the account id. Choose the column that tells accounts apart.',
    ],
  ])('%s', async (_, workbook, sentence) => {
    await segmentScreen(workbook);
    const before = excel.host.content();
    await shows('This list cannot be segmented yet');
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Segment/ })).toBeDisabled();
    expect(excel.host.content()).toEqual(before);
  });

  test('a header taken twice', async () => {
    await segmentScreen();
    await press('Choose: details of Return ratio');
    await user.selectOptions(screen.getByLabelText('Column'), 'Profit (Profit)');
    await shows('This list cannot be segmented yet');
    expect(
      screen.getByText('“Profit” is taken for Profit and Return ratio. A column can be only one of them.'),
    ).toBeVisible();
  });

  test('more cells than fit in memory', async () => {
    excel.host.open(onSheet([header]));
    excel.host.write('Accounts!A1000001', [['K-1']]);
    await showPane();
    await shows('This list cannot be segmented yet');
    expect(
      screen.getByText(
        'The list has 6,000,006 cells; up to 5,000,000 can be read at once. Choose fewer columns or rows, or use the command line.',
      ),
    ).toBeVisible();
    expect(excel.host.wire.syncs).toBeLessThan(5);
  });

  test('an empty selection', async () => {
    await segmentScreen();
    await press('Change');
    excel.host.user.select('Accounts!K1:L9');
    await press('Use the selected cells');
    expect(
      await screen.findByText(
        'The selected cells are empty. Select the list with its headers, then use the selection again.',
      ),
    ).toBeVisible();
  });

  test('a model file, with everything that is wrong with it', async () => {
    await segmentScreen();
    const file = new File(['{"keystage":1,"id":"x","version":0,"name":"X","groups":[],"way":{"by":"fate"}}'], 'x.json');
    file.text = () => Promise.resolve('{"keystage":1,"id":"x","version":0,"name":"X","groups":[],"way":{"by":"fate"}}');
    fireEvent.change(screen.getByLabelText('Open a model file', { selector: 'input' }), { target: { files: [file] } });
    const told = await screen.findByText(/“x.json” was not taken: 3 things are wrong with it/);
    expect(
      within(told)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/^version: /),
      expect.stringMatching(/^groups: /),
      expect.stringMatching(/^way\.by: /),
    ]);
  });
});

describe('row by row', () => {
  test('an unreadable cell is counted, shown with its sentence, and one press away', async () => {
    const rows = twelveAccounts.map((row, k) => (k === 5 ? [row[0], row[1], 'n/a', ...row.slice(3)] : row));
    await segmentScreen(onSheet(rows));
    expect(screen.getByText('1 unreadable')).toBeVisible();
    await press('Show: details of Amount');
    expect(
      screen.getByText(
        'C6, “Amount”: expected a number, got “n/a”. Correct it, or clear the cell if the value is not known.',
      ),
    ).toBeVisible();
    await press('Go to C6');
    await waitFor(() => expect(excel.host.selection()).toBe('Accounts!C6'));

    await press('Segment 12 accounts');
    await shows('11 of 12 accounts have a tier');
    await press('Why 1 account has no tier');
    expect(screen.getByText(/Amount could not be read/)).toBeVisible();
    await press('Go to row 6');
    await waitFor(() => expect(excel.host.selection()).toBe('Accounts!A6'));
  });
});

describe('what a list says besides figures', () => {
  /** The overdue ratio parts nobody here: the amount alone, B from 50 points and A from 75, and two runs to move. */
  const patient = {
    keystage: 2,
    id: 'two-runs',
    version: 1,
    name: 'Two runs in a row',
    groups: [
      {
        id: 'transaction',
        weight: 1,
        indicators: [{ id: 'amount', weight: 1, points: { by: 'bands', cuts: [1000, 4000], points: [20, 60, 80] } }],
      },
    ],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 90 },
        { tier: 'A', from: 75 },
        { tier: 'B', from: 50 },
      ],
    },
    stability: { upAfter: 2, downAfter: 2 },
    caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
  };
  const header = ['Account ID', 'Account name', 'Amount', 'Overdue ratio', 'Previous tier', 'Override'];
  const rows = [
    [...header, 'Override until', 'Override reason', 'Override author'],
    ['K-1', 'North', 5000, 0, 'B', '', '', '', ''],
    ['K-2', 'South', 5000, 0.41, 'A', '', '', '', ''],
    ['K-3', 'East', 2000, 0, '', 'A', '2027-03-31', 'Tender won', 'Sales desk'],
    ['K-4', 'West', 2000, 0, '', 'VIP', '', 'Tender won', 'Sales desk'],
  ];

  async function withPatientModel(workbook = onSheet(rows), language = 'en-US') {
    const pane = await segmentScreen(workbook, language);
    await act(() => pane.act.openModelFile('patient.json', JSON.stringify(patient)));
    return pane;
  }
  const tiers = (pane: Awaited<ReturnType<typeof segmentScreen>>) => {
    const { segmentation } = pane.state().outcome!;
    return Array.from(segmentation.tiers, (tier) => segmentation.model.tiers[tier]);
  };

  test('further columns are found, can be changed, and what is wrong with an override leads to its row', async () => {
    const pane = await withPatientModel();
    const further = within(screen.getByRole('region', { name: 'What else the list says' }));
    expect(further.getByText('from “Previous tier”')).toBeVisible();
    expect(further.getByText('from “Override until”')).toBeVisible();
    await press('10 more a list may say');
    expect(further.getByText('Account kind')).toBeVisible();

    expect(screen.getByRole('heading', { name: '1 override needs a look' })).toBeVisible();
    expect(
      screen.getByText(
        'Row 5, “K-4”: the override to VIP lacks an end, so it does not hold. Add what is missing, or clear the override.',
      ),
    ).toBeVisible();
    await press('Go to row 5');
    await waitFor(() => expect(excel.host.selection()).toBe('Accounts!F5'));

    await press('Change: details of Previous tier');
    await user.selectOptions(screen.getByLabelText('Column'), 'Not in this list');
    await waitFor(() => expect(pane.state().read?.ok).toBe(true));
    await act(() => pane.act.run());
    expect(tiers(pane)).toEqual(['A', 'B', 'A', 'B']);
  });

  test('a run says who waits and who is capped; the next one finds what it left, and takes no other column of ours', async () => {
    const pane = await withPatientModel();
    await act(() => pane.act.run());
    // North has earned an A once; South is capped; East is set by hand; of West the override does not hold.
    expect(tiers(pane)).toEqual(['B', 'B', 'A', 'B']);
    expect(await screen.findByText('1 waiting for another run to say so')).toBeVisible();
    expect(screen.getByText('1 capped by overdue ratio')).toBeVisible();
    expect(screen.queryByText(/held back|near a limit|rising/)).toBeNull();
    await press('Write to sheet');
    await screen.findByText(/written to J1:P5/);
    const { today } = pane.state();
    expect(excel.host.values('Accounts!J1:P5').map((cells) => cells.slice(0, 6))).toEqual([
      ['Tier', 'Score', 'Latent tier', 'Waiting for', 'Runs waited', 'Wait counted on'],
      ['B', 80, 'B', 'A', 1, today],
      ['B', 80, 'A', '', '', ''],
      ['A', 60, 'B', '', '', ''],
      ['B', 60, 'B', '', '', ''],
    ]);

    const next = await showPane();
    await waitFor(() => expect(next.state().read).toBeDefined());
    const taken = next.state().choices!.mapping.map(({ column, role }) => [column, role]);
    expect(taken).toEqual(
      expect.arrayContaining([
        [11, 'previousTier'],
        [12, 'previousWaitFor'],
        [13, 'previousWaitRuns'],
        [14, 'previousWaitOn'],
      ]),
    );
    expect(taken.filter(([column]) => column === 4 || [9, 10, 15].includes(Number(column)))).toEqual([]);
    await act(() => next.act.run());
    expect(tiers(next)).toEqual(['B', 'B', 'A', 'B']); // the same day once more
    await press('Write to sheet');
    await screen.findByText(/updated in J1:P5/);
    await act(() => next.act.setAsOf(calendarDate('2027-02-28')!));
    await act(() => next.act.run());
    expect(tiers(next)).toEqual(['A', 'B', 'A', 'B']);
  });

  test('the card says the latent tier, and whom it was scored with', async () => {
    const group = [
      ['Account ID', 'Account name', 'Amount', 'Parent account'],
      ['K-1', 'Holding', 2000, ''],
      ['K-2', 'North', 2500, 'K-1'],
    ];
    const pane = await segmentScreen(onSheet(group));
    const rolledUp = JSON.stringify({ ...patient, subsidiaries: 'rolledUp' });
    await act(() => pane.act.openModelFile('groups.json', rolledUp));
    await act(() => pane.act.run());
    expect(title()).toBe('The account has a tier');
    await user.click(screen.getByRole('tab', { name: 'Account' }));
    await frame();
    act(() => excel.host.user.select('Accounts!A3'));
    expect(await screen.findByText('Scored as one with the group of “Holding” (2 companies).')).toBeVisible();

    const capped = await withPatientModel();
    await act(() => capped.act.run());
    await user.click(screen.getByRole('tab', { name: 'Account' }));
    await frame();
    act(() => excel.host.user.select('Accounts!A3'));
    expect(await screen.findByText('Latent tier: A')).toBeVisible();
  });

  test.each(['en-US', 'zh-CN', 'ko-KR'])('axe finds nothing in it in %s', async (language) => {
    const pane = await withPatientModel(onSheet(rows), language);
    for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) fireEvent.click(button);
    expect(await axeFindings()).toEqual([]);
    await act(() => pane.act.run());
    await screen.findByRole('tablist');
    expect(await axeFindings()).toEqual([]);
  });
});

describe('trouble', () => {
  test('while a cell is being edited nothing is written, and the pane says what to do', async () => {
    await resultScreen();
    const before = excel.host.content();
    excel.host.user.startEditing();
    await press('Write to sheet');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The results were not written. A cell is being edited on “Accounts”, and Excel does nothing else meanwhile. The workbook is as it was. Finish the cell with Enter or Esc, then try again.',
    );
    excel.host.user.stopEditing();
    expect(excel.host.content()).toEqual(before);
  });

  test('a sheet that is protected', async () => {
    await resultScreen(onSheet(twelveAccounts, { protected: true }));
    await press('Write to sheet');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The results were not written. The sheet “Accounts” is protected. The workbook is as it was. Unprotect it under Review, or copy the list to another sheet, then try again.',
    );
  });

  test('an error half-way through writing', async () => {
    await resultScreen();
    const before = excel.host.content();
    excel.host.faults.add({ kind: 'error', code: 'GeneralException', message: 'Out of luck', sync: 4, after: 10 });
    await press('Write to sheet');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The results were not written\. Something unexpected happened on “Accounts” \(Out of luck.*\)\. The workbook has been put back as it was\./,
    );
    expect(excel.host.content()).toEqual(before);
  });

  test('a failure while looking for lists offers to try again', async () => {
    excel.host.open(onSheet(twelveAccounts));
    excel.host.faults.add({ kind: 'error', code: 'ActivityLimitReached' });
    await showPane();
    await shows('Looking for lists did not work.');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Excel has too much to do right now. Wait a moment, then try again.',
    );
    await press('Try again');
    await shows('Ready');
  });

  test('a list that somebody changes is said to have changed, and read again for the run', async () => {
    const pane = await segmentScreen();
    act(() => excel.host.user.type('Accounts!C2', '123456'));
    expect(await screen.findByText('The list has changed since it was read. It will be read again.')).toBeVisible();
    await press('Segment 12 accounts');
    await screen.findByRole('tablist');
    const column = pane.state().outcome!.segmentation.accounts.indicators.get('amount');
    expect(column?.kind === 'number' && column.values[0]).toBe(123456);
  });
});

test('reading can be cancelled', async () => {
  excel.host.open(onSheet(manyAccounts(5_000)));
  for (let sync = 1; sync <= 12; sync++) excel.host.faults.add({ kind: 'slow', sync, ms: 100 });
  await showPane();
  await shows('Reading “Accounts”');
  await press('Cancel');
  await shows('Which list holds the accounts?');
  expect(screen.getByText('Reading was cancelled. Choose a list to begin again.')).toBeVisible();
});

test('an empty workbook says what a list is, and looks again', async () => {
  excel.host.open({ sheets: [{ name: 'Sheet1' }] });
  await showPane();
  await shows('There is no list in this workbook yet');
  excel.host.write('Sheet1!A1', twelveAccounts);
  await press('Look again');
  await shows('Ready');
});

test.each([
  [
    'en-US',
    'Model',
    [
      'Distribution by ledger v1',
      'Pareto by amount v1',
      'Project business v1',
      'Consumer list v1',
      'RFM: recency, frequency, monetary value v1',
      'Curry’s customer pyramid v1',
    ],
  ],
  [
    'zh-CN',
    '模型',
    [
      /^经销业务交易流水模型/,
      /^交易额帕累托分类/,
      /^项目型业务模型/,
      /^个人消费者模型/,
      /^RFM 模型（最近购买、购买频率、购买金额）/,
      /^柯里客户金字塔/,
    ],
  ],
  [
    'ko-KR',
    '모델',
    [
      /^유통업 거래 원장 모델/,
      /^거래액 파레토 분류/,
      /^프로젝트 사업 모델/,
      /^개인 소비자 모델/,
      /^RFM 모델\(최근성·빈도·금액\)/,
      /^커리 고객 피라미드/,
    ],
  ],
])('offers every ready model by its name in %s', async (language, label, names) => {
  await segmentScreen(onSheet(twelveAccounts), language);
  const options = within(await screen.findByLabelText(label)).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(
    names.map((name) => (typeof name === 'string' ? name : (expect.stringMatching(name) as string))),
  );
});

test('a model that scores protected traits says so where it is chosen and beside its tiers', async () => {
  await segmentScreen();
  const notice = /^This model scores six personal traits/;
  const choice = await screen.findByLabelText('Model');
  expect(screen.queryByText(notice)).toBeNull();
  await user.selectOptions(choice, 'Consumer list v1');
  expect(await screen.findByText(notice)).toBeVisible();
  await press(/^Segment 12 accounts/);
  await screen.findByRole('tablist');
  expect(screen.getByText(notice)).toBeVisible();
});

test('keeps what was chosen for a list in the workbook', async () => {
  await segmentScreen();
  await user.selectOptions(screen.getByLabelText('Model'), 'Pareto by amount v1');
  await press('Segment 12 accounts');
  await screen.findByRole('tablist');
  await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));
  await showPane();
  await waitFor(() => expect(screen.getByLabelText('Model')).toHaveDisplayValue(/Pareto/));
});

describe.each(['en-US', 'zh-CN', 'ko-KR'])('axe finds nothing in %s', (language) => {
  test.each(['lists', 'segment', 'result', 'account'])('on the screen %s', async (where) => {
    const rows = twelveAccounts.map((row, k) => (k === 5 ? [row[0], row[1], 'n/a', ...row.slice(3)] : row));
    const pane = await segmentScreen(onSheet(rows), language);
    if (where === 'lists') await act(() => pane.act.showLists());
    if (where === 'segment') {
      for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) fireEvent.click(button);
    }
    if (where === 'result' || where === 'account') {
      await act(() => pane.act.run());
      await screen.findByRole('tablist');
      if (where === 'account') {
        act(() => excel.host.user.select('Accounts!A3'));
        await user.click(screen.getAllByRole('tab')[1]);
        await frame();
      } else {
        for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) fireEvent.click(button);
      }
    }
    expect(await axeFindings()).toEqual([]);
  });
});

describe('undoing a run in one step', () => {
  test('takes away what was written, and says what', async () => {
    await resultScreen();
    const { sheets } = excel.host.content();
    await press('Write to sheet');
    await screen.findByText(/written to G1:J13/);
    await press('Undo the run');
    expect(await screen.findByText('Undone beside the list: Tier, Score, Latent tier, and Why.')).toBeVisible();
    expect(excel.host.content().sheets).toEqual(sheets);
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  test('asks about cells that were changed since, and keeps them', async () => {
    await resultScreen();
    await press('Write to sheet');
    await screen.findByText(/written to G1:J13/);
    act(() => excel.host.user.type('Accounts!G3', 'mine'));
    await press('Undo the run');
    expect(await screen.findByText('1 cell has been changed since the run: G3.')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await press('Keep these, undo the rest');
    expect(await screen.findByText('1 change of yours was kept.')).toBeVisible();
    expect(excel.host.values('Accounts!G1:H3')).toEqual([
      ['Tier', ''],
      ['', ''],
      ['mine', ''],
    ]);
  });

  test('undoes what was written last: a sheet of another part goes, and what the run wrote still stands', async () => {
    const pane = await resultScreen();
    await press('Write to sheet');
    await screen.findByText(/written to G1:J13/);
    const { sheets } = excel.host.content();
    const [list] = (await findLists()).lists;
    await writeSheet({ key: 'funnel', name: 'Funnel', blocks: [] }, { run: { id: 'weighing', list }, show: false });
    await press('Undo the run');
    expect(await screen.findByText('Undone sheets: Funnel.')).toBeVisible();
    expect(excel.host.content().sheets).toEqual(sheets);
    expect(pane.state().written).toBeDefined();
  });

  test('is offered in another session, once the workbook was closed and opened again', async () => {
    await resultScreen();
    const { sheets } = excel.host.content();
    await press('Write to sheet');
    await screen.findByText(/written to G1:J13/);
    const pane = await segmentScreen(excel.host.saved());
    await press('Undo the last run');
    await waitFor(() => expect(pane.state().undone).toBeDefined());
    expect(excel.host.content().sheets).toEqual(sheets);
  });

  test('says what was broken off when a pane was closed in the middle of writing, and undoes that', async () => {
    const pane = await segmentScreen(onSheet(manyAccounts(12_000)));
    await act(() => pane.act.run());
    // Everything from the second chunk on is lost, putting back too.
    let chunks = 0;
    const written = excel.host.onChanged((change) => {
      if (change.kind !== 'cells' || chunks++ > 0) return;
      for (let sync = 1; sync < 9; sync++) excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync });
    });
    await act(() => pane.act.write());
    written();
    expect(pane.state().problem?.left).toBe('partly');
    await segmentScreen(excel.host.saved());
    expect(await screen.findByText(/Writing beside “Accounts” was broken off when the pane was closed/)).toBeVisible();
    await press('Undo the last run');
    await screen.findByText(/^Undone beside the list/);
    expect(excel.host.values('Accounts!F1:J2').flat().join('')).toBe('');
  });

  test.each(['zh-CN', 'ko-KR'])('asks in %s', async (language) => {
    const pane = await segmentScreen(onSheet(twelveAccounts), language);
    await act(async () => {
      await pane.act.run();
      await pane.act.write();
    });
    act(() => excel.host.user.type('Accounts!G3', 'mine'));
    await act(() => pane.act.undo());
    expect(await screen.findByText(/G3[。.]/)).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});
