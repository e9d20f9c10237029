import {
  accountsFromLedger,
  calendarDate,
  joinLedgers,
  mapLedgerColumns,
  segmentAccounts,
  textsOf,
} from '@keystage/core';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import type { WorkbookContent } from '../../../test/hosts/excel';
import { axeFindings } from '../../test/axe-findings';
import { showPane } from '../../test/show-pane';

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
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));

const names = ['North', 'Hill', 'South', 'West', 'East', 'Lake', 'Wood', 'Dale', 'Moor', 'Cape', 'Glen', 'Fjord'];
const accounts: (string | number)[][] = [
  ['Account ID', 'Account name'],
  ...names.map((name, k) => [`K-${k + 1}`, name]),
];

/** Two orders an account within the twelve months before 31 October 2026, each costing three quarters; one before them. */
const orders: (string | number)[][] = [
  ['Order no', 'Customer ID', 'Order date', 'Net amount', 'Cost'],
  ...names.flatMap((_, k) => [
    [2 * k + 1, `K-${k + 1}`, '2026-02-01', 1000 * (12 - k), 750 * (12 - k)],
    [2 * k + 2, `K-${k + 1}`, '2026-08-01', 100 * (12 - k), 75 * (12 - k)],
  ]),
  [900, 'K-1', '2024-01-01', 77_777, 1],
];
const notes = [
  ['Customer ID', 'Contact date', 'Contact kind'],
  ['K-3', '2026-05-01', 'complaint'],
  ['K-3', '2026-05-02', 'praise'],
  ['K-4', '2026-05-02', 'praise'],
];

function workbookWith(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): WorkbookContent {
  return { sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells })) };
}

async function paneOver(workbook: WorkbookContent, language = 'en-US') {
  excel.host.open(workbook);
  const pane = await showPane(language);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  return pane;
}

async function withOrders(rows = orders, list = accounts) {
  const pane = await paneOver(workbookWith({ Accounts: list, Orders: rows, Notes: notes }));
  await press('Add a ledger');
  await press(/Sheet “Orders”/);
  await screen.findByRole('button', { name: /details of Sheet “Orders”/ });
  return pane;
}

const indicator = (pane: Awaited<ReturnType<typeof showPane>>, id: string, account: number) => {
  const { read } = pane.state();
  const column = read?.ok ? read.accounts.indicators.get(id) : undefined;
  return column?.kind === 'number' ? column.values[account] : undefined;
};

test('a list that says nothing of its accounts is segmented by the orders on another sheet', async () => {
  const pane = await paneOver(workbookWith({ Accounts: accounts, Orders: orders, Notes: notes }));
  await shows('This list cannot be segmented yet');
  expect(await screen.findByText(/Orders, invoices, receipts or contact notes on other sheets can say/)).toBeVisible();

  await press('Add a ledger');
  await shows('Which list is the ledger?');
  // Those that look like one come first, each with what it looks like; the list in hand is not offered.
  const offered = screen.getAllByRole('button', { name: /Sheet “/ }).map((button) => button.textContent);
  expect(offered).toEqual([
    'Sheet “Orders”Orders, A1:E26 · 25 rows · looks like orders',
    'Sheet “Notes”Notes, A1:C4 · 3 rows · looks like contact notes',
  ]);
  await press(/Sheet “Orders”/);
  await shows('Ready');

  // North: 12,000 and 1,200 in the window; what was ordered before it does not count; a quarter of it is profit.
  expect(indicator(pane, 'amount', 0)).toBe(13_200);
  expect(indicator(pane, 'profit', 0)).toBe(3_300);
  expect(indicator(pane, 'transactionCount', 0)).toBe(2);
  expect(screen.getByText('Orders · 24 of 25 lines counted · All its 12 accounts are in the list.')).toBeVisible();
  expect(screen.getByText('The last 12 months count.')).toBeVisible();
  await press(/more mapped/);
  expect(screen.getAllByText('from the ledgers').length).toBeGreaterThan(5);

  await press('Segment 12 accounts');
  await shows('All 12 accounts have a tier');
  await press('Write to sheet');
  expect(await screen.findByText(/Tier, Score, Latent tier, and Why written to C1:F13/)).toBeVisible();
  // What the core says of the same orders by itself.
  const asOf = calendarDate('2026-10-31')!;
  const { model } = pane.state().choices!.model;
  const read = accountsFromLedger(orders.slice(1), {
    mapping: mapLedgerColumns(orders[0].map(String)).mapping,
    asOf,
    window: model.window,
  });
  const own = read.ok ? joinLedgers([{ kind: 'orders', ...read }]).accounts : undefined;
  const { tiers } = segmentAccounts(own!, model, asOf);
  const tierOf = (id: string) => model.tiers[tiers[textsOf(own!.ids).indexOf(id)]];
  expect(excel.host.values('Accounts!C2:C13').flat()).toEqual(names.map((_, k) => tierOf(`K-${k + 1}`)));

  // The sheet about it finds its figures too, though the list has no column of them.
  await press('Summary sheet');
  expect(await screen.findByText(/Sheets written: Summary/)).toBeVisible();
});

test('ledgers are read once: to correct a column asks the workbook for nothing', async () => {
  const pane = await withOrders();
  await press('Change: details of Sheet “Orders”');
  const before = excel.host.wire.syncs;
  await press('Change: details of Line amount');
  await user.selectOptions(screen.getAllByLabelText('Column').at(-1)!, 'Cost (Cost)');
  await shows('This list cannot be segmented yet');
  expect(screen.getByText('“Cost” is taken for Cost and Line amount. A column can be only one of them.')).toBeVisible();
  await press('Change: details of Cost');
  await user.selectOptions(screen.getAllByLabelText('Column').at(-1)!, 'Not in this list');
  await shows('Ready');
  expect(indicator(pane, 'amount', 0)).toBe(9_900);
  expect(indicator(pane, 'profit', 0)).toBeUndefined();
  expect(excel.host.wire.syncs).toBe(before);
});

test('what was chosen is remembered in the workbook, list by list, and another session runs by it', async () => {
  await withOrders();
  await press('Segment 12 accounts');
  await shows('All 12 accounts have a tier');
  await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));

  const pane = await showPane();
  await waitFor(() => expect(pane.state().read).toBeDefined());
  await shows('Ready');
  expect(indicator(pane, 'amount', 11)).toBe(1_100);

  // Where a sheet is gone, nothing is segmented as if it had never been there.
  excel.host.user.deleteSheet('Orders');
  const later = await showPane();
  await waitFor(() => expect(later.state().read).toBeDefined());
  await shows('This list cannot be segmented yet');
  expect(await screen.findByText(/The ledger “Orders” is no longer in the workbook/)).toBeVisible();
  await press('Take out');
  await waitFor(() => expect(screen.queryByText(/is no longer in the workbook/)).toBeNull());
});

test('unreadable cells and accounts that the list does not have are named, each one press away', async () => {
  const messy = [
    ...orders.map((row, k) => (k === 3 ? [...row.slice(0, 3), 'n/a', row[4]] : row)),
    [901, 'K-99', '2026-03-03', 500, 300],
  ];
  await withOrders(messy);
  await shows('Ready');
  expect(screen.getByText(/12 of its 13 accounts are in the list/)).toBeVisible();
  await press('Show: details of Sheet “Orders”');
  expect(screen.getByText(/1 unreadable · 1 before the window/)).toBeVisible();
  expect(screen.getByText(/1 account has lines that could not be read/)).toBeVisible();

  await press('Show: details of Line amount');
  expect(screen.getByText(/D4, “Net amount”: expected a number, got “n\/a”/)).toBeVisible();
  await press('Go to D4');
  await waitFor(() => expect(excel.host.selection()).toBe('Orders!D4'));

  await press('1 account is not in the list');
  expect(screen.getByText('K-99')).toBeVisible();
  await press('Go to B27');
  await waitFor(() => expect(excel.host.selection()).toBe('Orders!B27'));
});

test('a ledger whose ids are written otherwise joins nobody, and that is said', async () => {
  await withOrders(
    orders.map((row, k) => (k === 0 ? row : [row[0], String(row[1]).replace('K-', ''), ...row.slice(2)])),
  );
  expect(
    await screen.findByText(/None of its accounts is in the list. Check that both columns hold the same ids/),
  ).toBeVisible();
});

test('several kinds beside each other; the list’s own column gives way, and that is said', async () => {
  const list = accounts.map((row, k): (string | number)[] => [...row, k === 0 ? 'Amount' : 5]);
  const pane = await withOrders(orders, list);
  await press('Add a ledger');
  await press(/Sheet “Notes”/);
  await screen.findByRole('button', { name: /details of Sheet “Notes”/ });
  expect(indicator(pane, 'complaintRatio', 2)).toBe(0.5);
  expect(indicator(pane, 'amount', 0)).toBe(13_200);
  await press(/more mapped/);
  expect(screen.getByText('from the ledgers, not from “Amount”')).toBeVisible();
  expect(screen.getByText('Taken from the ledgers instead of the list: Amount.')).toBeVisible();

  await press(/details of Sheet “Orders”/);
  await press('Take out');
  await waitFor(() => expect(indicator(pane, 'amount', 0)).toBe(5));
  expect(indicator(pane, 'complaintRatio', 2)).toBe(0.5);
});

test('a sheet for each year is one ledger, its cells told sheet by sheet', async () => {
  const lastYear = [
    ['Customer ID', 'Order no', 'Net amount', 'Order date'],
    ['K-1', 800, 'n/a', '2026-01-05'],
    ['K-2', 801, 300, '2026-01-05'],
  ];
  const pane = await paneOver(workbookWith({ Accounts: accounts, Orders: orders, Older: lastYear }));
  for (const sheet of ['Orders', 'Older']) {
    await press('Add a ledger');
    await press(new RegExp(`Sheet “${sheet}”`));
    await screen.findByRole('button', { name: new RegExp(`details of Sheet “${sheet}”`) });
  }
  // Hill: 11,000 and 1,100 of this year's sheet, 300 of the older one.
  expect(indicator(pane, 'amount', 1)).toBe(12_400);
  expect(screen.getByText(/Orders · read together with “Orders”/)).toBeVisible();
  await press('Show: details of Sheet “Older”');
  await press('Show: details of Line amount');
  await press('Go to C2');
  await waitFor(() => expect(excel.host.selection()).toBe('Older!C2'));
});

test('the selected cells are a ledger too, found again next time', async () => {
  const beside = orders.map((row) => ['', ...row]);
  const pane = await paneOver(workbookWith({ Accounts: accounts, Mixed: [['Orders of the year'], ...beside] }));
  await press('Add a ledger');
  await shows('Which list is the ledger?');
  excel.host.user.select('Mixed!B2:F27');
  await press('Use the selected cells');
  await screen.findByRole('button', { name: /details of Selected cells on “Mixed”/ });
  expect(indicator(pane, 'amount', 0)).toBe(13_200);
  await press('Segment 12 accounts');
  await shows('All 12 accounts have a tier');
  await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));
  excel.host.user.select('Accounts!A1');
  const again = await showPane();
  await waitFor(() => expect(again.state().read).toBeDefined());
  expect(indicator(again, 'amount', 0)).toBe(13_200);
});

test('a change on the sheet of a ledger is seen, and read before the run', async () => {
  const pane = await withOrders();
  await act(async () => {
    excel.host.user.type('Orders!D2', '20000');
    await new Promise((done) => setTimeout(done, 50));
  });
  expect(await screen.findByText('The list has changed since it was read. It will be read again.')).toBeVisible();
  await press('Segment 12 accounts');
  await shows('All 12 accounts have a tier');
  const column = pane.state().outcome!.segmentation.accounts.indicators.get('amount');
  expect(column?.kind === 'number' && column.values[0]).toBe(21_200);
});

test('instead of a list: a sheet with the accounts of the ledger in hand, and the ledger beside it', async () => {
  const pane = await paneOver(workbookWith({ Orders: orders }));
  expect(await screen.findByText(/This reads like a ledger of orders/)).toBeVisible();
  await press('Make a list of its accounts');
  await waitFor(() => expect(pane.state().opened?.list.name).toBe('Accounts of Orders'));
  await shows('Ready');
  expect(excel.host.values('Accounts of Orders!A1:B3')).toEqual([
    ['Account id', 'Account name'],
    ['K-1', 'K-1'],
    ['K-10', 'K-10'],
  ]);
  await press('Segment 12 accounts');
  await shows('All 12 accounts have a tier');
  await press('Write to sheet');
  await screen.findByText(/written to C1:F13/);
});

/** 100 euros, and 240 dollars at 1.2 and at 1.5 dollars for a euro. */
const inTwoCurrencies = [
  ['Order no', 'Customer ID', 'Order date', 'Net amount', 'Currency'],
  [1, 'K-1', '2026-02-01', 100, 'EUR'],
  [2, 'K-1', '2026-02-01', 240, 'USD'],
  [3, 'K-2', '2026-08-01', 240, 'USD'],
];
const rates = [
  ['Currency', 'Rate', 'Start date'],
  ['EUR', 1, '2025-01-01'],
  ['USD', 1.2, '2025-01-01'],
  ['USD', 1.5, '2026-07-01'],
];

async function withCurrencies(beside: Readonly<Record<string, (string | number)[][]>>) {
  const pane = await paneOver(workbookWith({ Accounts: accounts, Orders: inTwoCurrencies, ...beside }));
  await press('Add a ledger');
  await press(/Sheet “Orders”/);
  await screen.findByRole('button', { name: /details of Sheet “Orders”/ });
  return pane;
}

test('amounts in several currencies are converted by the rates of a sheet, each by that of its day', async () => {
  const pane = await withCurrencies({ Rates: rates });
  // 100 + 240 / 1.2 = 300; 240 / 1.5 = 160.
  await waitFor(() => expect([0, 1].map((account) => indicator(pane, 'amount', account))).toEqual([300, 160]));
  expect(await screen.findByText(/3 rates read; amounts are converted into EUR/)).toBeVisible();
  // Without them nothing is added; chosen again, they hold next time too.
  const from = () => screen.findByLabelText(/^Amounts are in EUR.*USD; rates from$/);
  await user.selectOptions(await from(), 'No sheet: typed here');
  await waitFor(() => expect(indicator(pane, 'amount', 0)).toBeUndefined());
  await user.selectOptions(await from(), 'Sheet “Rates”');
  await waitFor(() => expect(indicator(pane, 'amount', 0)).toBe(300));
  await press('Segment 12 accounts');
  await waitFor(() => expect(JSON.stringify(excel.host.content().customXmlParts)).toContain('ratesFrom'));
  excel.host.user.select('Accounts!A1');
  const again = await showPane();
  await waitFor(() => expect(indicator(again, 'amount', 1)).toBe(160));
});

test('rates are typed where there is no sheet of them, into one currency or the other, and kept with the list', async () => {
  const pane = await withCurrencies({});
  const field = async (name: string) => {
    const one = await screen.findByLabelText(name);
    await user.clear(one);
    return one;
  };
  await user.type(await field('USD for one EUR'), '1.5{Enter}');
  // 100 + 240 / 1.5 = 260; 240 / 1.5 = 160.
  await waitFor(() => expect([0, 1].map((account) => indicator(pane, 'amount', account))).toEqual([260, 160]));
  expect(screen.queryByText(/there is no rate for USD/)).toBeNull();
  await press('Segment 12 accounts');
  await waitFor(() => expect(JSON.stringify(excel.host.content().customXmlParts)).toContain('USD'));
  excel.host.user.select('Accounts!A1');
  const again = await showPane();
  await waitFor(() => expect(indicator(again, 'amount', 0)).toBe(260));
  // Into dollars: one dollar is worth half a euro. 100 / 0.5 + 240 = 440.
  await user.selectOptions(await screen.findByLabelText('Convert into'), 'USD');
  await waitFor(() => expect(indicator(again, 'amount', 0)).toBeUndefined());
  await user.type(await field('EUR for one USD'), '0.5{Enter}');
  await waitFor(() => expect([0, 1].map((account) => indicator(again, 'amount', account))).toEqual([440, 240]));
  await user.type(await field('EUR for one USD'), '0{Enter}');
  expect(await screen.findByText('Write a number above 0.')).toBeVisible();
});

test('a rate that changes on its sheet is seen', async () => {
  const pane = await withCurrencies({ Rates: rates });
  await waitFor(() => expect(indicator(pane, 'amount', 1)).toBe(160));
  await act(async () => {
    excel.host.user.type('Rates!B4', '2');
    await new Promise((done) => setTimeout(done, 50));
  });
  expect(await screen.findByText('The list has changed since it was read. It will be read again.')).toBeVisible();
});

test('several currencies without a sheet of rates are refused, with what to do; so is a currency without a rate', async () => {
  const pane = await withCurrencies({});
  expect(await screen.findByText(/there is no rate for USD: without it they cannot be added/)).toBeVisible();
  expect(indicator(pane, 'amount', 0)).toBeUndefined();
  await withCurrencies({ Rates: rates.slice(0, 2) });
  await press(/details of Sheet “Orders”/);
  expect(await screen.findByText(/There is no rate for USD on .*; 2 lines need it/)).toBeVisible();
});

test('a ledger that nothing can be made of is told with what it lacks', async () => {
  const rows = [
    ['Customer ID', 'Invoice date', 'Due date', 'Amount', 'Currency'],
    ['K-1', '2026-01-01', '2026-02-01', 100, 'EUR'],
    ['K-1', '2026-01-01', '2026-02-01', 100, 'USD'],
  ];
  await paneOver(workbookWith({ Invoices: rows }));
  const before = excel.host.content();
  await press('Make a list of its accounts');
  expect(await screen.findByText(/No list could be made of it as invoices.*EUR.*USD/)).toBeVisible();
  expect(excel.host.content()).toEqual(before);
});

test('reading a long ledger is done in chunks, and can be cancelled with everything as it was', async () => {
  const long = [orders[0], ...Array.from({ length: 6_000 }, (_, k) => [k, `K-${(k % 12) + 1}`, '2026-03-03', 10, 5])];
  const pane = await paneOver(workbookWith({ Accounts: accounts, Orders: long }));
  await press('Add a ledger');
  await shows('Which list is the ledger?');
  excel.host.faults.add({ kind: 'slow', sync: 3, ms: 5_000 });
  await press(/Sheet “Orders”/);
  await screen.findByText(/500 of 6,000 rows/);
  await press('Cancel');
  expect(await screen.findByText('Reading was cancelled. Choose a list to begin again.')).toBeVisible();
  expect(pane.state().choices?.ledgers).toEqual([]);
});

test.each(['en-US', 'zh-CN', 'ko-KR'])(
  'nothing stands against the screens in %s for who cannot see them',
  async (language) => {
    await paneOver(workbookWith({ Accounts: accounts, Orders: orders, Notes: notes }), language);
    const add = { 'en-US': 'Add a ledger', 'zh-CN': '添加明细表', 'ko-KR': '원장 추가' }[language]!;
    await press(add);
    await press(/Orders/);
    const item = await screen.findByRole('button', { name: /[:：] ?.*Orders/ });
    await user.click(item);
    expect(await axeFindings()).toEqual([]);
    expect(within(item.closest('li')!).getAllByRole('combobox').length).toBeGreaterThan(0);
  },
);
