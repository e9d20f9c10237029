import { act, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import type { WorkbookContent } from '../../../test/hosts/excel';
import { samplePipeline } from '../../test/sample-pipeline';
import { showPane } from '../../test/show-pane';
import { weighingInProcess } from '../../test/weighing-in-process';
import { openDeal } from '../deal/open-deal';
import { openFunnel } from './open-funnel';

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
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const choose = async (label: string | RegExp, option: string) =>
  user.selectOptions(await screen.findByLabelText(label), option);

async function go(part: 'Funnel' | 'Deal') {
  await user.click(await screen.findByRole('tab', { name: part }));
  await frame();
}

/** The Funnel and the Deal part in one pane. */
async function bothParts(workbook: WorkbookContent) {
  excel.host.open(workbook);
  await showPane('en', (tools) => [
    { name: 'funnel', open: () => openFunnel(tools, weighingInProcess) },
    { name: 'deal', open: () => openDeal(tools) },
  ]);
}

/** By the letters’ weights, F 10 %, C 50 %, B 75 %: 1000 × 50 % + 2000 × 75 % = 2000; the other two have no stage yet. */
const deals: WorkbookContent = {
  sheets: [
    {
      name: 'Deals',
      typed: true,
      cells: [
        ['Deal id', 'Owner', 'Amount', 'Stage', 'Close date'],
        ['D-1', 'North', 1000, 'Proposal', '2026-12-01'],
        ['D-2', 'North', 2000, 'Negotiation', '2026-12-01'],
        ['D-3', 'South', 400, 'Limbo', '2026-12-01'],
        ['D-4', 'South', 800, 'On hold', '2026-12-01'],
      ],
    },
  ],
};

/** Both parts word a stage in their own way; its value is the same. */
const placeAtF = (name: string) => choose(`“${name}” stands for`, 'open F');

/** The names that the workbook keeps as placed. */
const placedNames = () =>
  (excel.host.content().customXmlParts ?? [])
    .map((part) => JSON.stringify(part))
    .filter((part) => part.includes('pipeline-memory'))
    .flatMap((part) => ['Limbo', 'On hold'].filter((name) => part.includes(name)));

test('a name placed in the Deal part is placed in the Funnel, and weighing keeps it', async () => {
  await bothParts(deals);
  await go('Funnel');
  await shows(/^Ready/);
  await press('Weigh 4 deals');
  await shows(/^2,000 claimed/);
  await go('Deal');
  act(() => excel.host.user.select('Deals!B4'));
  await placeAtF('Limbo');
  await waitFor(() => expect(placedNames()).toEqual(['Limbo']));
  await go('Funnel');
  // 400 × 10 % more.
  await shows(/^2,040 claimed/);
  await user.type(screen.getByRole('textbox', { name: 'Target' }), '5000{Enter}');
  await screen.findByText(/The chance of 5,000 or more/);
  await bothParts(excel.host.saved());
  await go('Funnel');
  await press('Weigh 4 deals');
  await shows(/^2,040 claimed/);
});

test('a name placed in the Funnel is placed in the Deal part at once, and stays so when another is placed there', async () => {
  await bothParts(deals);
  await go('Deal');
  act(() => excel.host.user.select('Deals!B4'));
  await screen.findByLabelText('“Limbo” stands for');
  await go('Funnel');
  await shows(/^Ready/);
  await placeAtF('Limbo');
  await waitFor(() => expect(placedNames()).toEqual(['Limbo']));
  await go('Deal');
  await waitFor(() => expect(screen.queryByLabelText('“Limbo” stands for')).toBeNull());
  act(() => excel.host.user.select('Deals!B5'));
  await placeAtF('On hold');
  await waitFor(() => expect(placedNames()).toEqual(['Limbo', 'On hold']));
  await go('Funnel');
  // It takes what was placed elsewhere before it is asked to weigh.
  await waitFor(() => expect(screen.getByLabelText('“On hold” stands for')).toHaveDisplayValue(/^F /));
  await press('Weigh 4 deals');
  // 2000 + 400 × 10 % + 800 × 10 %.
  await shows(/^2,120 claimed/);
});

test('a way of selling chosen in one part is that of the other', async () => {
  await bothParts(deals);
  await go('Funnel');
  await shows(/^Ready/);
  await go('Deal');
  await choose('Judged by', 'Project sale in eight stages');
  await go('Funnel');
  await waitFor(() => expect(screen.getByLabelText('Way of selling')).toHaveDisplayValue('Project, eight stages'));
  await choose('Way of selling', 'Key account, six stages');
  await shows(/^Ready/);
  await go('Deal');
  await waitFor(() => expect(screen.getByLabelText('Judged by')).toHaveDisplayValue('Key-account sale in six stages'));
});

/** `need-named` is a condition of key accounts alone. */
const evidence = [
  ['Deal ID', 'Condition key', 'Answer'],
  ['D-1', 'need-named', 'yes'],
];

test.each([
  ['the evidence', { sheets: [...deals.sheets, { name: 'Evidence', cells: evidence }] }, /^Key.account/],
  ['the stage names', samplePipeline('Pipeline'), /^Project/],
])('while nobody chose, both parts take what %s say', async (_, workbook, words) => {
  await bothParts(workbook);
  await go('Funnel');
  expect(await screen.findByLabelText('Way of selling')).toHaveDisplayValue(words);
  await go('Deal');
  expect(await screen.findByLabelText('Judged by')).toHaveDisplayValue(words);
});
