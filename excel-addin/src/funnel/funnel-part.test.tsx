import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import type { WorkbookContent } from '../../../test/hosts/excel';
import { axeFindings } from '../../test/axe-findings';
import { samplePipeline } from '../../test/sample-pipeline';
import { showPane } from '../../test/show-pane';
import { weighingInProcess } from '../../test/weighing-in-process';
import { eightAccounts, onSheet } from '../../test/workbooks';
import { findLists, writeSheet } from '../workbook';
import { openFunnel } from './open-funnel';
import type { WorkerLine } from './weigher';

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

const funnelTab = { en: 'Funnel', 'zh-CN': '销售漏斗', ko: '영업 퍼널' };
type Language = keyof typeof funnelTab;

const headers = ['Deal id', 'Owner', 'Amount', 'Stage', 'Evidenced stage', 'Close date'];

/**
 * Four deals by the letters' weights, F 10 %, E 25 %, C 50 %, B 75 %. Claimed 1000 × 50 % + 2000 × 75 % + 400 × 10 % = 2040; earned
 * 1000 × 25 % + 2000 × 75 % + 0 = 1750; won 3000.
 */
const fourDeals = [
  headers,
  ['D-1', 'North', 1000, 'Proposal', 'E', '2026-12-01'],
  ['D-2', 'North', 2000, 'Negotiation', 'Negotiation', '2026-12-01'],
  ['D-3', 'South', 400, 'Prospecting', '', '2026-12-01'],
  ['D-4', 'South', 3000, 'Closed Won', '', '2026-09-01'],
];

const deals = (cells: NonNullable<WorkbookContent['sheets']>[number]['cells'] = fourDeals): WorkbookContent => ({
  sheets: [{ name: 'Deals', typed: true, cells }],
});

/** The Funnel part over a workbook, as far as its first screen. */
async function funnelPart(
  workbook: WorkbookContent | undefined = deals(),
  language: Language = 'en',
  worker: () => WorkerLine = weighingInProcess,
) {
  if (workbook) excel.host.open(workbook);
  await showPane(language, (tools) => [{ name: 'funnel', open: () => openFunnel(tools, worker) }]);
  await user.click(await screen.findByRole('tab', { name: funnelTab[language] }));
  await frame();
}

async function result(workbook?: WorkbookContent) {
  await funnelPart(workbook);
  await shows(/^Ready/);
  await press(/^Weigh \d+ deals/);
  await shows(/claimed/);
}

describe('the answer', () => {
  test('what is claimed, earned and will be won stands in the first line, in words', async () => {
    await result();
    // Of what is open, nothing to 1400 is won with .25, up to 2000 with .5875: P50 is 2000, and 3000 are won already.
    expect(title()).toBe('2,040 claimed, 1,750 earned; about 5,000 will be won');
    expect(screen.getByText('2,040 is claimed and 1,750 earned: 290 is claimed but not earned.')).toBeVisible();
    expect(screen.getByText(/What will be won, won deals included: P10 3,000 · P50 5,000 · P90 6,000/)).toBeVisible();
  });

  test('each stage shows both beside each other, with where its weight is from', async () => {
    await result();
    const stages = within(screen.getByRole('region', { name: 'Declared against evidenced, by stage' }));
    const rows = stages.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      'F Prospecting10%1 open deal · house defaultDeclared40Evidenced0',
      'C Proposal50%1 open deal · house defaultDeclared500Evidenced250',
      'B Negotiation75%1 open deal · house defaultDeclared1,500Evidenced1,500',
    ]);
  });

  test('a target that is typed has its chance', async () => {
    await result();
    // 5000 in all takes 2000 of what is open: 1 − .25.
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '5000{Enter}');
    expect(await screen.findByText('The chance of 5,000 or more: 75%.')).toBeVisible();
    const target = screen.getByRole('textbox', { name: 'Target' });
    await user.clear(target);
    await user.type(target, 'a lot{Enter}');
    expect(await screen.findByText('Write an amount of 0 or more.')).toBeVisible();
    expect(screen.getByText('The chance of 5,000 or more: 75%.')).toBeVisible();
  });

  test('sums by any column', async () => {
    await result();
    const sums = () => within(screen.getByRole('region', { name: 'Sums by' })).getAllByRole('listitem');
    // By owner, the larger forecast first: South 3000 + 40, North 500 + 1500.
    expect(sums().map((row) => row.textContent)).toEqual([
      'SouthGap 401 open deal · Won 3,000Declared40Evidenced0',
      'NorthGap 2502 open dealsDeclared2,000Evidenced1,750',
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sums by' }), 'Quarter');
    await waitFor(() => expect(sums()[0]).toHaveTextContent(/^2026-Q3/));
    expect(sums()[1]).toHaveTextContent(/^2026-Q4Gap 290/);
  });

  test('without a column of evidence nothing is said of what is earned', async () => {
    await result(deals(fourDeals.map((row) => row.filter((_, column) => column !== 4))));
    expect(title()).toBe('2,040 claimed; about 5,000 will be won');
    expect(screen.getByText('No column speaks of evidence, so nothing is said of what is earned.')).toBeVisible();
    expect(screen.queryByText('Evidenced')).toBeNull();
  });

  test('chances as typed, or the weight of the stage', async () => {
    const typed = fourDeals.map((row, k) => [...row, k === 0 ? 'Probability (%)' : k === 1 ? 90 : '']);
    await result(deals(typed));
    // 1000 × 90 % in place of 50 %.
    expect(title()).toMatch(/^2,440 claimed/);
    await user.click(screen.getByRole('radio', { name: 'the weight of the stage' }));
    await shows(/^2,040 claimed/);
  });
});

describe('currencies', () => {
  const inTwo = fourDeals.map((row, k) => [...row, k === 0 ? 'Currency' : k === 1 ? 'USD' : 'EUR']);

  test('are never added without rates, and never taken 1 : 1', async () => {
    await funnelPart(deals(inTwo));
    await shows('This list cannot be weighed yet');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The amounts are in EUR and USD; they cannot be added without rates.',
    );
    expect(screen.getByRole('button', { name: 'Weigh 4 deals' })).toBeDisabled();
    const rate = screen.getByRole('textbox', { name: 'USD for one EUR' });
    await user.type(rate, '0{Enter}');
    expect(await screen.findByText('Write a number above 0.')).toBeVisible();
    await user.clear(rate);
    await user.type(rate, '1.25{Enter}');
    await shows(/^Ready/);
    await press('Weigh 4 deals');
    // 1000 USD are 800 EUR: 400 claimed in place of 500.
    await shows(/^1,940 EUR claimed/);
  });

  test('rates of a sheet are found, and a cell that gives none is named with a way to it', async () => {
    const rates = [
      ['Currency', 'Start', 'Rate'],
      ['EUR', '2026-01-01', 1],
      ['USD', '2026-01-01', 1.25],
      ['CNY', '2026-01-01', 'about 8'],
    ];
    await funnelPart({ sheets: [...deals(inTwo).sheets, { name: 'Rates', typed: true, cells: rates }] });
    await shows(/^Ready/);
    expect(screen.getByText('2 rates read from “Rates”.')).toBeVisible();
    expect(screen.getByText('C4 reads “about 8” and should hold a rate above 0. This rate is left out.')).toBeVisible();
    await press('Go to C4');
    await waitFor(() => expect(excel.host.selection()).toBe('Rates!C4'));
    await press('Weigh 4 deals');
    await shows(/^1,940 EUR claimed/);
    act(() => excel.host.user.type('Rates!C3', '2'));
    expect(await screen.findByText(/The list has changed since it was weighed/)).toBeVisible();
    await press('Weigh again');
    // 1000 USD are 500 EUR now.
    await shows(/^1,790 EUR claimed/);
  });

  test('a currency without a rate is told beforehand, and its deals afterwards', async () => {
    const inThree = inTwo.map((row, k) => (k === 3 ? [...row.slice(0, 6), 'GBP'] : row));
    await funnelPart(deals(inThree));
    await user.type(await screen.findByRole('textbox', { name: 'USD for one EUR' }), '1.25{Enter}');
    expect(
      await screen.findByText(
        'There is no rate for GBP. Type it, or its deals are in no sum: no amount is taken 1 : 1.',
      ),
    ).toBeVisible();
    await shows(/^Ready/);
    await press('Weigh 4 deals');
    await shows(/claimed/);
    await press('1 no exchange rate');
    expect(screen.getByText(/^Row 4, D-3: there is no rate for GBP on Oct 31, 2026 or before/)).toBeVisible();
  });
});

describe('the list', () => {
  test('a stage name without a place is asked for, placed, and remembered in the workbook', async () => {
    const strange = fourDeals.map((row, k) => (k === 3 ? [...row.slice(0, 3), 'Limbo', ...row.slice(4)] : row));
    await funnelPart(deals(strange));
    await shows('Ready. One thing needs a look');
    await user.selectOptions(
      screen.getByRole('combobox', { name: '“Limbo” stands for' }),
      'F account planning and telephone invitation',
    );
    await shows('Ready to weigh 4 deals');
    expect(screen.getByText('placed by you')).toBeVisible();
    await press('Weigh 4 deals');
    await shows(/^2,040 claimed/);
    await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));

    await funnelPart(excel.host.saved());
    await shows('Ready to weigh 4 deals');
    expect(screen.getByText('placed by you')).toBeVisible();
  });

  test('another way of selling takes the names anew', async () => {
    await funnelPart();
    await shows(/^Ready/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Way of selling' }), 'Project, eight stages');
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: '“Proposal” stands for' })).toHaveDisplayValue(
        '3 first proposal submitted',
      ),
    );
  });

  test('a column that was taken wrongly is corrected', async () => {
    await funnelPart(deals(fourDeals.map(([id, ...rest], k) => [id, k === 0 ? 'Worth' : 70, ...rest])));
    await shows(/^Ready/);
    await press('Change: details of Amount');
    await user.selectOptions(screen.getByLabelText('Column'), 'Worth');
    await shows(/^Ready/);
    await press('Weigh 4 deals');
    // 70 × (50 % + 75 % + 10 %) = 94.5.
    await shows(/^94.50 claimed/);
  });

  test('cells that cannot be read are told with a way to each', async () => {
    await funnelPart(deals(fourDeals.map((row, k) => (k === 2 ? [...row.slice(0, 2), 'tbd', ...row.slice(3)] : row))));
    await shows('Ready. One thing needs a look');
    await press('Show: details of Amount');
    await press('Go to C3');
    await waitFor(() => expect(excel.host.selection()).toBe('Deals!C3'));
  });

  test('a workbook without a pipeline says what one takes, and lets any list be chosen', async () => {
    await funnelPart(onSheet(eightAccounts));
    await shows('No pipeline was found in this workbook');
    expect(screen.getByText(/A pipeline has one row per deal/)).toBeVisible();
    expect(screen.getByText(/no pipeline by its headers/)).toBeVisible();
    await press(/Sheet “Accounts”/);
    await shows('This list cannot be weighed yet');
    expect(screen.getByText(/No column holds the stages of the deals/)).toBeVisible();
  });

  test('sums below the list are no deals, and are told', async () => {
    await funnelPart(deals([...fourDeals, ['Total', '', 6400, '', '', '']]));
    await shows('Ready to weigh 4 deals');
    expect(screen.getByText('1 row below the list is no deal, first “Total”: passed over.')).toBeVisible();
  });

  test('merged headers are refused before a row is read', async () => {
    await funnelPart({ sheets: [{ ...deals().sheets[0], merges: ['E1:F1'] }] });
    await shows('This list cannot be weighed yet');
    expect(screen.getByRole('alert')).toHaveTextContent(/Header cells E1:F1 are merged/);
  });

  test('changed meanwhile, it is read again before it is weighed', async () => {
    await result();
    act(() => excel.host.user.type('Deals!C2', '3000'));
    expect(await screen.findByText(/The list has changed since it was weighed/)).toBeVisible();
    await press('Weigh again');
    // 3000 × 50 % in place of 1000 × 50 %.
    await shows(/^3,040 claimed/);
  });

  test('what needs a hand is counted, and there is a way to each row', async () => {
    await result(deals([...fourDeals, ['D-5', 'East', '', 'Proposal', '', '2026-08-01']]));
    expect(screen.getByText('1 in no sum')).toBeVisible();
    await press('1 without an amount');
    expect(screen.getByText(/^Row 6, D-5: there is no amount/)).toBeVisible();
    await press('Go to row 6');
    await waitFor(() => expect(excel.host.selection()).toBe('Deals!A6'));
  });
});

describe('history', () => {
  test('the sample’s stage moves fit the weights, and say how many deals and within which interval', async () => {
    await funnelPart(samplePipeline('Pipeline', 'Rates', 'Moves'));
    await shows(/^Ready/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Way of selling' }), 'Project, eight stages');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Weights from history' }), 'Sheet “Moves”');
    expect(await screen.findByText('853 rows read.')).toBeVisible();
    await shows(/^Ready/);
    await press('Weigh 120 deals');
    await shows(/claimed/);
    expect(screen.getByText('Project, eight stages: fitted to 140 deals of the history.')).toBeVisible();
    expect(screen.getAllByText(/from \d+ closed deals, 90% interval/).length).toBeGreaterThan(6);
  });

  test('too few closed deals are no history: the stage keeps its house weight and says so', async () => {
    await funnelPart();
    await shows(/^Ready/);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Weights from history' }),
      'The closed deals of this list',
    );
    await shows(/^Ready/);
    await press('Weigh 4 deals');
    await shows(/^2,040 claimed/);
    expect(screen.getAllByText(/house default: 1 closed, fitted from 20 on/).length).toBeGreaterThan(0);
  });
});

describe('the sheet', () => {
  const sheet = (name: string) => excel.host.content().sheets.find((one) => one.name === name);

  test('is written with native charts over its own cells, and replaced the next time', async () => {
    await result();
    await press('Write to a sheet');
    expect(await screen.findByText('Written to the sheet “Funnel”.')).toBeVisible();
    expect(excel.host.values('Funnel!A1')).toEqual([['2,040 claimed, 1,750 earned; about 5,000 will be won']]);
    const { charts } = sheet('Funnel')!;
    expect(charts?.map(({ type }) => type)).toEqual(['ColumnClustered', 'ColumnClustered', 'ColumnClustered']);
    const [byStage] = charts!;
    const declared = excel.host.values(byStage.series[0].values!).flat();
    expect(declared).toEqual([40, 0, 0, 500, 1500, 0]);
    // The total is a formula that a reader can follow.
    const cells = excel.host.values('Funnel').flat();
    expect(cells).toContain(2040);
    expect(excel.host.formulas('Funnel').flat()).toContainEqual(expect.stringMatching(/^=SUM\(\$E\$\d+:\$E\$\d+\)$/));

    await press('Update the sheet');
    await waitFor(() => expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(['Deals', 'Funnel']));
  });

  test('is taken back in one step: the first goes, the next gives way to the one before', async () => {
    await result();
    const sheets = () => excel.host.content().sheets;
    const [before] = [sheets()];
    await press('Write to a sheet');
    await press('Take back');
    await screen.findByText('Taken back. The sheets are as they were before.');
    expect(sheets()).toEqual(before);

    await press('Write to a sheet');
    await screen.findByText('Written to the sheet “Funnel”.');
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '5000{Enter}');
    await screen.findByText('The chance of 5,000 or more: 75%.');
    const first = excel.host.values('Funnel');
    await press('Write to a sheet');
    await screen.findByText('Written to the sheet “Funnel”.');
    expect(excel.host.values('Funnel')).not.toEqual(first);
    await press('Take back');
    await screen.findByText('Taken back. The sheets are as they were before.');
    expect(excel.host.values('Funnel')).toEqual(first);
  });

  test('is not taken back unasked where somebody has changed it since', async () => {
    await result();
    await press('Write to a sheet');
    await screen.findByText('Written to the sheet “Funnel”.');
    act(() => excel.host.user.type('Funnel!A1', 'Mine'));
    await press('Take back');
    await screen.findByText(/“Funnel” has been changed since it was written/);
    await press('Leave all as it is');
    expect(excel.host.values('Funnel!A1')).toEqual([['Mine']]);
    await press('Take back');
    await press('Take back all the same');
    await screen.findByText('Taken back. The sheets are as they were before.');
    expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(['Deals']);
  });

  test('is not taken back where something else was written since', async () => {
    await result();
    await press('Write to a sheet');
    await screen.findByText('Written to the sheet “Funnel”.');
    const [list] = (await findLists()).lists;
    await writeSheet({ key: 'other', name: 'Other', blocks: [] }, { run: { id: 'later', list } });
    await press('Take back');
    await screen.findByText(/^This sheet is not the last thing written any more/);
    expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(['Deals', 'Funnel', 'Other']);
  });

  test('a stage name that begins like a formula stays a text', async () => {
    const bad = '=HYPERLINK("x")';
    await funnelPart({
      sheets: [
        { name: 'Deals', cells: fourDeals.map((row, k) => (k === 3 ? [row[0], `'${bad}`, ...row.slice(2)] : row)) },
      ],
    });
    await shows(/^Ready/);
    await press('Weigh 4 deals');
    await shows(/claimed/);
    await press('Write to a sheet');
    await screen.findByText('Written to the sheet “Funnel”.');
    expect(excel.host.values('Funnel').flat()).toContain(bad);
  });

  test('a workbook whose structure is protected is left as it was, with a sentence', async () => {
    await result({ ...deals(), structureProtected: true });
    await waitFor(() => expect(excel.host.content().customXmlParts).toHaveLength(1));
    const before = excel.host.content();
    await press('Write to a sheet');
    expect(await screen.findByRole('alert')).toHaveTextContent(/structure of the workbook is protected/);
    expect(excel.host.content()).toEqual(before);
  });
});

describe('trouble', () => {
  test('Excel that does not answer while the list is read leaves the workbook as it was', async () => {
    excel.host.open(deals());
    for (let sync = 1; sync <= 12; sync++) excel.host.faults.add({ kind: 'slow', sync, ms: 0 });
    await showPane('en', (tools) => [{ name: 'funnel', open: () => openFunnel(tools, weighingInProcess) }]);
    excel.host.faults.clear();
    excel.host.user.startEditing();
    await user.click(await screen.findByRole('tab', { name: 'Funnel' }));
    await frame();
    expect(await screen.findByRole('alert')).toHaveTextContent(/A cell is being edited/);
    excel.host.user.stopEditing();
    await press('Try again');
    await shows(/^Ready/);
  });

  /** A worker that takes everything and answers nothing. */
  const silent = (): WorkerLine => ({ postMessage() {}, addEventListener() {}, terminate() {} });

  test('cancelling ends a worker that does not answer', async () => {
    await funnelPart(deals(), 'en', silent);
    await shows('Checking the columns');
    await press('Cancel');
    expect(await screen.findByText('Reading was cancelled. Choose a list to begin again.')).toBeVisible();
  });

  test('a worker that fails says so, and the list is still there', async () => {
    let answer: ((event: { data: never }) => void) | undefined;
    const failing = (): WorkerLine => ({
      postMessage: (request) => {
        if (request.kind !== 'ask') return;
        setTimeout(() => answer?.({ data: { run: request.run, failure: 'out of memory' } as never }), 0);
      },
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'message') answer = listener as typeof answer;
      },
      terminate() {},
    });
    await funnelPart(deals(), 'en', failing);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The deals were not weighed. Something unexpected happened (out of memory).',
    );
    expect(screen.getByRole('button', { name: /Sheet “Deals”/ })).toBeVisible();
  });
});

test('each step is a button in the order of Tab that Enter presses', async () => {
  await funnelPart(deals([...fourDeals, ['D-5', 'East', '', 'Proposal', '', '2026-12-01']]));
  await shows(/^Ready/);
  // jsdom lays nothing out, so that Tab itself finds nothing there; the end-to-end test presses it.
  const press = async (name: string | RegExp) => {
    const target = await screen.findByRole('button', { name });
    expect(target.tabIndex).toBe(0);
    act(() => target.focus());
    await user.keyboard('{Enter}');
  };
  await press('Weigh 5 deals');
  await shows(/claimed/);
  await press('1 without an amount');
  await press('Go to row 6');
  await waitFor(() => expect(excel.host.selection()).toBe('Deals!A6'));
});

test.each<Language>(['en', 'zh-CN', 'ko'])('axe finds nothing in it in %s', async (language) => {
  await funnelPart(samplePipeline('Pipeline', 'Rates'), language);
  const weigh = { en: /^Weigh 120/, 'zh-CN': /^计算 120/, ko: /120건 계산$/ }[language];
  await screen.findByRole('button', { name: weigh });
  expect(await axeFindings()).toEqual([]);
  await press(weigh);
  const again = { en: 'Weigh again', 'zh-CN': '重新计算', ko: '다시 계산' }[language];
  await screen.findByRole('button', { name: again });
  expect(await axeFindings()).toEqual([]);
});
