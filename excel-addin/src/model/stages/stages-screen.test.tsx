import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import project8 from '@keystage/core/templates/project-8.json';
import { openExcelInNode } from '../../../../test/hosts/excel/in-node';
import type { WorkbookContent } from '../../../../test/hosts/excel';
import { axeFindings } from '../../../test/axe-findings';
import { functionsInExcel } from '../../../test/functions-in-excel';
import { showPane } from '../../../test/show-pane';
import { weighingInProcess } from '../../../test/weighing-in-process';
import { openDeal } from '../../deal/open-deal';
import { openFunnel } from '../../funnel/open-funnel';
import { readTemplateShelf, readPipelineMemory } from '../../workbook';
import { openModelArea } from '../open-model-area';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode({ runtime: 'shared' });
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
jest.setTimeout(240_000);
configure({ asyncUtilTimeout: 40_000 });

const user = userEvent.setup();
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const shows = (text: string | RegExp) => waitFor(() => expect(title()).toMatch(text));
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const tab = async (name: string | RegExp) => {
  await user.click(await screen.findByRole('tab', { name }));
  await frame();
};
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const opened = async (name: RegExp) => {
  await press(name);
  return within(await screen.findByRole('group', { name }));
};

/**
 * Two open deals sold by the project’s stages, and a key account’s. What is on file finishes stage 1 of D-1; nothing is known of the others.
 * Stage 4 weighs 40 % and stage 2 25 %: 1,000 × 40 % + 400 × 25 % = 500 claimed.
 */
const onFile = [
  'invitation.interestShown',
  'meeting.date',
  'meeting.place',
  'meeting.subject',
  'meeting.agreedByPersonInCharge',
];
const deals: WorkbookContent = {
  sheets: [
    {
      name: 'Deals',
      typed: true,
      cells: [
        ['Deal id', 'Record type', 'Amount', 'Stage', 'Close date', ...onFile],
        ['D-1', 'Project', 1000, '4', '2026-12-01', 'yes', '2026-10-01', 'Here', 'Offer', 'yes'],
        ['D-2', 'Project', 400, '2', '2026-12-01', '', '', '', '', ''],
        ['D-3', 'Account', 500, '2', '2026-12-01', '', '', '', '', ''],
      ],
    },
  ],
};

const words = {
  'en-US': ['Model', 'Look at the stages'],
  'zh-CN': ['模型', '查看阶段'],
  'ko-KR': ['모델', '단계 보기'],
} as const;

async function stagesOver(workbook: WorkbookContent | undefined, language: keyof typeof words = 'en-US') {
  if (workbook) excel.host.open(workbook);
  await showPane(language, (tools) => [
    { name: 'funnel', open: () => openFunnel(tools, weighingInProcess) },
    { name: 'deal', open: () => openDeal(tools) },
    { name: 'model', open: () => openModelArea(tools) },
  ]);
  const [model, stages] = words[language];
  await tab(model);
  await press(stages);
}

const chance = () => screen.getByRole('spinbutton', { name: /^Chance once entered/ });

test('a chance that is changed shows which deals weigh otherwise; accepted, Funnel, Deal and formulas go by it', async () => {
  await stagesOver(deals);
  await shows('Project sale in eight stages v1 judges deals');
  await opened(/^4 .*40%/);
  type(chance(), '42');
  await shows('1 of 3 open deals would stand or weigh differently');
  await tab('What changes');
  const sums = screen.getByRole('table', { name: /Open deals, weighted/ });
  // D-3 claims 500 × 25 %: 1,000 × 42 % + 100 + 125.
  expect(
    within(sums)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toContain('Claimed625645');
  expect(screen.getByText('Claimed: 400 → 420')).toBeVisible();
  const functions = functionsInExcel(excel.host);
  const formula = [
    ['Deal id', 'Amount', 'Stage'],
    ['D-1', 1000, '4'],
  ];
  const weighted = () => functions.shown('WEIGHTED', formula, 'project-8');
  const before = await weighted();
  expect(JSON.stringify(before)).toContain('400');
  type(screen.getByRole('textbox', { name: 'What changed, and why' }), 'Demos win more often');
  await press('Accept as version 2');
  await shows('Project sale in eight stages v2 judges deals');
  const after = await weighted();
  expect(JSON.stringify(after)).toContain('420');
  functions.end();
  const { versions, draft } = (await readTemplateShelf())['project-8'];
  expect([versions.map(({ version, note }) => [version, note]), draft]).toEqual([
    [
      [1, ''],
      [2, 'Demos win more often'],
    ],
    undefined,
  ]);
  await tab('Funnel');
  await press('Weigh 3 deals');
  expect((await screen.findAllByText(/645/)).length).toBeGreaterThan(0);
});

test('a fault stands at its field, and nothing can be accepted until it is mended', async () => {
  await stagesOver(deals);
  await opened(/^4 .*40%/);
  type(chance(), '20');
  await shows('The draft has 1 fault');
  expect(screen.getByText(/the chance falls from 0.35 to 0.2/, { selector: 'div' })).toBeVisible();
  expect(chance()).toBeInvalid();
  expect(screen.getByRole('button', { name: 'Accept' })).toBeDisabled();
  type(chance(), '40');
  await shows('Project sale in eight stages v1 judges deals');
});

test('a condition is added in three languages, evidenced by a fact of its own, and judged by once it is accepted', async () => {
  await stagesOver(deals);
  const stage = await opened(/^1 .*10%/);
  await user.click(stage.getByRole('button', { name: 'Add to success criteria' }));
  await shows('The draft has 6 faults');
  await press(/^A condition without words yet/);
  const condition = within(await screen.findByRole('group', { name: /^Change: / }));
  const fill = (label: string, words: string) => type(condition.getByRole('textbox', { name: label }), words);
  const [en, zh, ko] = ['English', 'Chinese', 'Korean'];
  for (const [language, words] of [
    [en, 'A sample was left'],
    [zh, '已留下样品'],
    [ko, '샘플을 남김'],
  ]) {
    fill(`What must be so (${language})`, words);
    fill(`What to do about it (${language})`, `${words}.`);
  }
  // D-1 had finished stage 1; now a sample is asked for.
  await shows('1 of 3 open deals would stand or weigh differently');
  await tab('What changes');
  expect(screen.getByText(/^Stands at: 1 .*, completed → 1 .*, entered$/)).toBeVisible();
  await press('Accept as version 2');
  await shows('Project sale in eight stages v2 judges deals');
  await tab('Deal');
  act(() => excel.host.user.select('Deals!A2'));
  expect((await screen.findAllByText(/A sample was left/)).length).toBeGreaterThan(0);
  const functions = functionsInExcel(excel.host);
  const facts = [onFile, ['yes', '2026-10-01', 'Here', 'Offer', 'yes']];
  expect(JSON.stringify(await functions.shown('STAGE', facts, '2026-10-31', 'project-8'))).toMatch(/A sample was left/);
  functions.end();
});

test('what is taken out can be put back, and must-haves become guidance and change their order', async () => {
  await stagesOver(deals);
  const stage = await opened(/^1 .*10%/);
  const [first] = stage.getAllByRole('button', { name: /The buyer has shown interest/ });
  await user.click(first);
  await user.selectOptions(stage.getByLabelText('Counts as'), 'Should: process');
  // A stage that asks for nothing cannot be entered.
  await shows('The draft has 1 fault');
  await press('Discard the draft');
  await shows('Project sale in eight stages v1 judges deals');
  await user.click(stage.getAllByRole('button', { name: /They agreed willingly/ })[0]);
  await press(/^Take out: They agreed willingly/);
  await press(/^Put back: They agreed willingly/);
  await shows('Project sale in eight stages v1 judges deals');
});

const stageTitles = () =>
  screen
    .getAllByRole('button', { expanded: false })
    .map(({ textContent }) => textContent ?? '')
    .filter((name) => /^\d /.test(name))
    .map((name) => name.replace(/ · .*$/, ''));

test('a stage goes: what goes with it is told first, then which deals move; put back, everything is as it was', async () => {
  await stagesOver(deals);
  const stage = await opened(/^1 .*10%/);
  await user.click(stage.getByRole('button', { name: 'Remove the stage “Account planning and telephone invitation”' }));
  expect(await screen.findByText(/With “Account planning and telephone invitation” goes:/)).toBeVisible();
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toContainEqual(expect.stringMatching(/^\d+ conditions.*The buyer has shown interest/));
  expect(told).toContainEqual(
    expect.stringMatching(/^The buyer’s stages that will keep step .*Problem found, need raised/),
  );
  // Asked, nothing has changed yet.
  await shows('Project sale in eight stages v1 judges deals');
  await press('Keep it');
  await user.click(stage.getByRole('button', { name: /^Remove the stage/ }));
  await press('Remove it');
  // D-1 had finished stage 1, and D-1 and D-2 claim stages by their number.
  await shows(/^[23] of 3 open deals would stand or weigh differently/);
  expect(screen.getByRole('button', { name: /^1 Visit and first survey/ })).toHaveFocus();
  // Until it is accepted it stands there what has gone, with the way back.
  expect(screen.getByRole('heading', { name: 'Removed stages' })).toBeVisible();
  await tab('What changes');
  expect(screen.getByText(/^Stands at: 1 Account planning and telephone invitation, completed → /)).toBeVisible();
  await tab('Stages');
  await press('Put back: Account planning and telephone invitation');
  await shows('Project sale in eight stages v1 judges deals');
  expect(screen.getByRole('button', { name: /^1 Account planning and telephone invitation/ })).toHaveFocus();
  expect(stageTitles()).toHaveLength(8);
});

test('a stage is added by keyboard alone, told by its faults until it has its words, and judged by once accepted', async () => {
  await stagesOver(deals);
  (await screen.findByRole('button', { name: /^1 .*10%/ })).focus();
  await user.keyboard('{Enter}');
  const add = screen.getByRole('button', { name: 'Add a stage after: Account planning and telephone invitation' });
  add.focus();
  await user.keyboard('{Enter}');
  // Three names, and two texts of its milestone in each language.
  await shows('The draft has 9 faults');
  expect(screen.getByRole('button', { name: /^2 A stage without a name yet/ })).toHaveFocus();
  const stage = within(screen.getByRole('group', { name: /^2 A stage without a name yet/ }));
  for (const [language, name] of [
    ['English', 'Sample'],
    ['Chinese', '样品'],
    ['Korean', '샘플'],
  ]) {
    type(stage.getByRole('textbox', { name: `Name (${language})` }), name);
  }
  await shows('The draft has 6 faults');
  await user.click(stage.getByRole('button', { name: /^A condition without words yet/ }));
  const condition = within(await screen.findByRole('group', { name: /^Change: / }));
  for (const language of ['English', 'Chinese', 'Korean']) {
    for (const label of ['What must be so', 'What to do about it']) {
      type(condition.getByRole('textbox', { name: `${label} (${language})` }), `Left ${language}`);
    }
  }
  await shows(/open deals would stand or weigh differently|No open deal would/);
  await press('Accept as version 2');
  await shows('Project sale in eight stages v2 judges deals');
  const kept = JSON.parse((await readTemplateShelf())['project-8'].versions[1].file) as typeof project8;
  expect(kept.stages.map(({ id }) => id).slice(0, 3)).toEqual([
    'planning-and-invitation',
    'own-stage-1',
    'visit-and-survey',
  ]);
  expect(kept.mapping['need-raised']).toEqual([1, 2]);
});

test('a stage moves up and down by the same key again and again; each step can be gone back', async () => {
  await stagesOver(deals);
  const stage = await opened(/^2 .*25%/);
  const name = 'Visit and first survey';
  await user.click(stage.getByRole('button', { name: `Move up: ${name}` }));
  // Its chance came along, and falls now from the first stage to the second.
  await shows(/^The draft has \d faults?$/);
  expect(screen.getByRole('button', { name: `Move down: ${name}` })).toHaveFocus();
  await user.keyboard('{Enter}');
  await shows('Project sale in eight stages v1 judges deals');
  await user.keyboard('{Enter}');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: /^4 Visit and first survey/ })).toBeVisible();
  await press('Undo the last change');
  expect(screen.getByRole('button', { name: /^3 Visit and first survey/ })).toBeVisible();
  await press('Undo the last change');
  // As it is in use: no draft, and nothing to go back.
  await shows('Project sale in eight stages v1 judges deals');
  expect(screen.queryByRole('button', { name: 'Undo the last change' })).toBeNull();
});

test('goes back to a former version as a new one, and to the ready template', async () => {
  await stagesOver(deals);
  await opened(/^4 .*40%/);
  type(chance(), '42');
  await shows(/would stand or weigh/);
  await press('Accept as version 2');
  await shows('Project sale in eight stages v2 judges deals');
  await tab('Versions');
  await press('Compare: version 1');
  const table = screen.getByRole('table', { name: 'Version 1 against the one in use' });
  expect(within(table).getAllByRole('row').at(-1)?.textContent).toMatch(/chance · once entered40%42%$/);
  await press('Go back to it: version 1');
  await shows(/would stand or weigh/);
  await press('Accept as version 3');
  await shows('Project sale in eight stages v3 judges deals');
});

test('a draft survives another part of the pane, and another session', async () => {
  await stagesOver(deals);
  await opened(/^4 .*40%/);
  type(chance(), '43');
  await shows(/would stand or weigh/);
  await waitFor(async () => expect((await readTemplateShelf())['project-8'].draft?.file).toContain('0.43'));
  await stagesOver(undefined);
  await shows('1 of 3 open deals would stand or weigh differently');
});

/** A file as a browser hands it over; jsdom's cannot be read. */
function fileOf(name: string, contents: unknown): File {
  const text = JSON.stringify(contents);
  return Object.assign(new File([text], name, { type: 'application/json' }), { text: () => Promise.resolve(text) });
}

test('an imported file is a draft of its template, a template of the workbook’s own, or is refused with all its faults', async () => {
  await stagesOver(deals);
  await tab('Versions');
  const input = screen.getByLabelText('Import a template file', { selector: 'input' });
  await user.upload(input, fileOf('bad.json', { ...project8, id: 'No Id', version: 0 }));
  expect(await screen.findByText(/“bad.json” was not taken: 2 things are wrong with it/)).toBeVisible();
  await user.upload(input, fileOf('ours.json', { ...project8, id: 'ours', version: 4 }));
  await shows('No open deal would stand or weigh differently');
  await press('Accept as version 4');
  await shows('Project sale in eight stages v4 judges deals');
  await tab('What changes');
  const names = [...(await screen.findByLabelText('Sold by')).children].map(
    (option) => (option as HTMLOptionElement).value,
  );
  expect(names).toEqual(['', 'project-8', 'keyaccount-6', 'funnel-letters', 'ours']);
});

test('a record type is sold by a template of its own: weighed by its chances and judged by its stages', async () => {
  await stagesOver(deals);
  await tab('What changes');
  await user.selectOptions(await screen.findByLabelText('Sold by'), 'project-8');
  await user.selectOptions(await screen.findByLabelText('“Account” is sold by'), 'keyaccount-6');
  await waitFor(async () => {
    const [kept] = Object.values(await readPipelineMemory());
    expect([kept.process, kept.byRecordType]).toEqual(['project-8', { Account: 'keyaccount-6' }]);
  });
  await tab('Deal');
  act(() => excel.host.user.select('Deals!A4'));
  await shows(/before stage 1 of 6/);
});

test('without a pipeline a draft can be changed and accepted, and says what it cannot show', async () => {
  await stagesOver({ sheets: [{ name: 'Empty' }] });
  await opened(/^4 .*40%/);
  type(chance(), '42');
  await shows('The draft can be used');
  await tab('What changes');
  expect(screen.getByText(/There is no pipeline in this workbook/)).toBeVisible();
  await press('Accept as version 2');
  await shows('Project sale in eight stages v2 judges deals');
});

test('a workbook that does not keep a version keeps the one in use, and says so', async () => {
  await stagesOver({ sheets: [{ name: 'Empty' }] });
  await opened(/^4 .*40%/);
  type(chance(), '42');
  await shows('The draft can be used');
  await waitFor(async () => expect((await readTemplateShelf())['project-8'].draft?.file).toContain('0.42'));
  excel.host.faults.add({ kind: 'error', code: 'AccessDenied' });
  await press('Accept as version 2');
  expect(await screen.findByText(/That did not work/)).toBeVisible();
  excel.host.faults.clear();
  await shows('The draft can be used');
});

test.each(Object.keys(words) as (keyof typeof words)[])('accessible in %s, in all its panels', async (language) => {
  await stagesOver(deals, language);
  await user.click((await screen.findAllByRole('button', { name: /40%/ }))[0]);
  type((await screen.findAllByRole('spinbutton'))[0], '42');
  await screen.findByRole('contentinfo');
  await user.click(screen.getAllByRole('button', { expanded: false })[4]);
  for (const one of screen.getAllByRole('tab').slice(-3)) {
    await user.click(one);
    await frame();
    expect(await axeFindings()).toEqual([]);
  }
});
