import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { samplePipelineCsv } from '../../samples/make-sample-pipeline';
import { axeFindings } from '../../test/axe-findings';
import { samplePipeline } from '../../test/sample-pipeline';
import { showPane } from '../../test/show-pane';
import { onSheet } from '../../test/workbooks';
import { openDeal } from './open-deal';

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
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));
const press = async (name: string | RegExp) => user.click((await screen.findAllByRole('button', { name }))[0]);
const section = (name: string | RegExp) => screen.getByRole('region', { name });

const dealTab = { en: 'Deal', 'zh-CN': '业务机会', ko: '기회' };
const ids = samplePipelineCsv()
  .split('\n')
  .map((line) => line.split(',')[0]);

/** A deal of the sample with evidence and people, at stage 3 of eight; the list declares stage 5. */
const ONFILE = 'OP-1080';

/** The Deal part over the workbook that is open. */
async function openPart(language: keyof typeof dealTab = 'en') {
  await showPane(language, (tools) => [{ name: 'deal', open: () => openDeal(tools) }]);
  await user.click(await screen.findByRole('tab', { name: dealTab[language] }));
  await frame();
}

async function dealPart(
  workbook = samplePipeline('Pipeline', 'Evidence', 'Contacts'),
  language?: keyof typeof dealTab,
) {
  excel.host.open(workbook);
  await openPart(language);
}

/** Selects the row of a deal of the sample. */
const selectDeal = (id: string) => act(() => excel.host.user.select(`Pipeline!B${ids.indexOf(id) + 1}`));

/** Waits until the workbook keeps something under a name of ours. */
const remembers = (name: string) =>
  waitFor(() => expect(JSON.stringify(excel.host.content()).includes(name)).toBe(true));

test('says to select a row, then where the deal really stands, what is claimed, and what next', async () => {
  await dealPart();
  await shows('Select the row of a deal');
  selectDeal(ONFILE);
  await shows('Stands at stage 3 of 8, entered: First proposal submitted');
  const position = section('Position');
  expect(within(position).getByText('Evidenced: 3 First proposal submitted, entered')).toBeVisible();
  expect(within(position).getByText(/Declared: 5 Needs analysis/)).toBeVisible();
  // 43,000 dollars at 50 % claimed and 30 % earned: a fifth of it is 8,600.
  expect(screen.getByText('8,600 USD')).toBeVisible();
  expect(await within(section(/^To finish 3/)).findByText('0 of 3 met')).toBeVisible();
  expect(within(section(/^To finish 3/)).getAllByText(/^To do: /)).toHaveLength(3);
  expect(await axeFindings()).toEqual([]);
});

test('the people of the purchase: seats, coverage, landmines with a step each, remarks with a way to the cell', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await shows(/Stands/);
  const committee = section('Buying committee');
  // .35 × .5 + .25 × .75 + .2 + .2 = .7625
  expect(within(committee).getByText('5 of 6 seats filled · Coverage 76% · 2 threads')).toBeVisible();
  expect(within(committee).getAllByText('Production planner')).toHaveLength(2);
  expect(within(committee).getByText('empty seat')).toBeVisible();
  expect(within(committee).getByText('A new face not followed up')).toBeVisible();
  await press(/remarks? on the contacts/);
  expect(within(committee).getByText(/Assistant to the board has no buying role/)).toBeVisible();
  expect(within(committee).getByText(/Managing director, Followed up: .* lies after/)).toBeVisible();
  await user.click(within(committee).getByRole('button', { name: 'Go to D6' }));
  await waitFor(() => expect(excel.host.selection()).toBe('Contacts!D6'));
});

test('follows the selected row, and a row of no deal', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await shows(/Stands at stage 3/);
  selectDeal('OP-1003');
  await waitFor(() =>
    expect(screen.getByText(/row \d+ · Sheet “Pipeline”/)).toHaveTextContent(String(ids.indexOf('OP-1003') + 1)),
  );
  act(() => excel.host.user.select('Pipeline!A1'));
  await shows('Select the row of a deal');
});

test.each([
  ['zh-CN', '处于第 3 阶段（共 8 个），已进入：提交初步方案', '采购小组'],
  ['ko', '8단계 중 3단계 진입: 초기 제안 제출', '구매위원회'],
] as const)('in %s', async (language, headline, committee) => {
  await dealPart(undefined, language);
  selectDeal(ONFILE);
  await shows(headline);
  expect(section(committee)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('an answer becomes a line of evidence, moves the deal on, and can be taken back', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await shows(/Stands/);
  await press(/^Answer: The purchasing team is formed/);
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await user.type(screen.getByLabelText('Note'), '=HYPERLINK("x")');
  await press('Write to evidence');
  await screen.findByText(/“Purchasing team named” is written to “Evidence”/);
  expect(await within(section(/^To finish 3/)).findByText('1 of 3 met')).toBeVisible();
  const last = excel.host.values('Evidence').at(-1);
  expect(last).toEqual([ONFILE, 'Purchasing team named', 'Yes', 46_326, '=HYPERLINK("x")']);
  await press('Take back');
  await screen.findByText('The answer was taken back.');
  expect(excel.host.values('Evidence').at(-1)).not.toEqual(last);
  expect(await within(section(/^To finish 3/)).findByText('0 of 3 met')).toBeVisible();
});

test('without sheets beside: the first answer makes one, and a contacts sheet is made on request', async () => {
  await dealPart(samplePipeline('Pipeline'));
  await user.selectOptions(await screen.findByLabelText('Judged by'), 'Project sale in eight stages');
  selectDeal(ONFILE);
  await shows('Nothing is evidenced yet: before stage 1 of 8');
  expect(screen.getByText(/There is no evidence in this workbook yet/)).toBeVisible();
  await press(/^Answer: The buyer has shown interest/);
  await user.click(screen.getByRole('radio', { name: 'Yes' }));
  await press('Write to evidence');
  await shows('Stands at stage 1 of 8, entered');
  expect(excel.host.values('Evidence')).toEqual([
    ['Deal ID', 'Deal', 'Condition key', 'Condition', 'Answer', 'Seen on', 'Note'],
    [ONFILE, expect.any(String), 'invitation.interestShown', 'Interest shown by the buyer', 'Yes', 46_326, ''],
  ]);
  await press('Make a contacts sheet');
  await screen.findByText(/“Contacts” is made/);
  expect(
    await within(section('Buying committee')).findByText('0 of 6 seats filled · Coverage 0% · 0 threads'),
  ).toBeVisible();
});

test('a stage without a place is placed here, for the funnel too, and stays so', async () => {
  await dealPart();
  selectDeal('OP-2007');
  await user.selectOptions(await screen.findByLabelText('“On hold” stands for'), '2 Visit and first survey');
  await screen.findByText(/Declared: 2 Visit and first survey/);
  await remembers('urn:keystage:pipeline-memory:1');
  await openPart();
  await screen.findByText(/Declared: 2 Visit and first survey/);
});

test('another template is remembered', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await user.selectOptions(await screen.findByLabelText('Judged by'), 'Key-account sale in six stages');
  await shows(/of 6/);
  await remembers('urn:keystage:deal-memory:1');
  await openPart();
  await shows(/of 6/);
});

test('the visit A to H is written on a sheet to print', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await shows(/Stands/);
  await press('Write visit sheet');
  await screen.findByText(`The visit sheet “Visit ${ONFILE}” is ready to print.`);
  const rows = excel.host.values(`Visit ${ONFILE}`).map((row) => String(row[0]));
  expect(rows.filter((text) => /^[A-H] /.test(text))).toEqual([
    ...['A Analysis before', 'B Purpose', 'C Opening', 'D Real need', 'E Match', 'F Objections', 'G Close', 'H Record'],
  ]);
  expect([rows.includes('■'), rows.includes('□')]).toEqual([true, true]);
  const record = excel.host.values(`Visit ${ONFILE}`).find(([first]) => first === 'H Record');
  expect(record).toEqual(['H Record', '', 'Notes', 'Seen on']);
});

test('a line that cannot be read is told, with a way to its cell', async () => {
  await dealPart();
  selectDeal(ONFILE);
  await shows(/Stands/);
  const told = screen.getByText(/“visit report” is neither a condition nor a fact/).closest('li')!;
  const button = within(told).getByRole('button');
  const address = button.getAttribute('aria-label')!.replace('Go to ', '');
  expect(excel.host.values(`Evidence!${address}`)).toEqual([['visit report']]);
  await user.click(button);
  await waitFor(() => expect(excel.host.selection()).toBe(`Evidence!${address}`));
});

describe('what does not work', () => {
  test('no pipeline in the workbook', async () => {
    await dealPart(onSheet());
    await shows('No pipeline was found in this workbook');
    expect(await axeFindings()).toEqual([]);
  });

  test('the evidence sheet is protected: nothing is written, and the pane says what to do', async () => {
    const { sheets } = samplePipeline('Pipeline', 'Evidence');
    await dealPart({
      sheets: sheets.map((sheet) => (sheet.name === 'Evidence' ? { ...sheet, protected: true } : sheet)),
    });
    selectDeal(ONFILE);
    await shows(/Stands/);
    const before = excel.host.values('Evidence');
    await press(/^Answer: The purchasing team is formed/);
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await press('Write to evidence');
    expect(await screen.findByRole('alert')).toHaveTextContent(/The row was not added\. .*Evidence.* protected/);
    expect(excel.host.values('Evidence')).toEqual(before);
  });

  test('a list that somebody changes is said to have changed', async () => {
    await dealPart();
    selectDeal(ONFILE);
    await shows(/Stands/);
    act(() => excel.host.user.type('Pipeline!G2', 'Prospecting'));
    await screen.findByText('The list has changed since it was read.');
    await press('Read again');
    await screen.findByText(/Declared: 1 Account planning/);
  });
});
