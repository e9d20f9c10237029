import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
  for (let syncs = -1; syncs !== excel.host.wire.syncs; await new Promise((done) => setTimeout(done, 150))) {
    syncs = excel.host.wire.syncs;
  }
  expect(excel.host.wire.unimplemented).toEqual([]);
  localStorage.clear();
});
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

const user = userEvent.setup();
const press = async (name: string | RegExp) => {
  await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
  await user.click(screen.getByRole('button', { name }));
};
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const shows = (text: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(text));
const versions = async () => {
  await user.click(await screen.findByRole('tab', { name: 'Versions' }));
};

/** A file as a browser hands it over; jsdom's cannot be read. */
function fileOf(contents: unknown): File {
  const text = JSON.stringify(contents);
  return Object.assign(new File([text], 'next.json', { type: 'application/json' }), {
    text: () => Promise.resolve(text),
  });
}

/** The model part over a list that was segmented, with a model file taken for a draft. */
async function draftOf(publishing?: object) {
  excel.host.open(onSheet(twelveAccounts));
  const pane = await showPane('en-US', paneAreas);
  await waitFor(() => expect(pane.state().read).toBeDefined());
  await press(/12/);
  await waitFor(() => expect(pane.state().outcome).toBeDefined());
  await user.click(await screen.findByRole('tab', { name: 'Model' }));
  await screen.findAllByRole('spinbutton');
  if (publishing) {
    await versions();
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    fireEvent.change(input, { target: { files: [fileOf({ ...distribution, publishing })] } });
  }
  return pane;
}

test('a version is signed with name, note and whom it moves; going back to the one before is an entry of its own', async () => {
  await draftOf();
  fireEvent.change(screen.getByRole('spinbutton', { name: /^A from/ }), { target: { value: '84' } });
  await shows(/^\d+ of 12 accounts would change tier$/);
  const [moved] = screen.getByRole('heading', { level: 1 }).textContent.split(' ').map(Number);
  write('What changed, and why', 'Fewer As');
  write('Your name', 'Lin');
  await press('Accept as version 2');
  await shows('Distribution by ledger v2 decides');
  await versions();
  await press('Go back to it: version 1');
  write('What changed, and why', 'Too few');
  await press('Accept as version 3');
  await shows('Distribution by ledger v3 decides');
  const { trail } = await readShelf();
  expect(trail).toMatchObject([
    { act: 'published', version: 2, by: 'Lin', note: 'Fewer As', moves: { of: 12 } },
    { act: 'rolledBack', version: 3, by: 'Lin', note: 'Too few', former: trail[0]?.fingerprint },
  ]);
  const { rose, fell } = trail[0].moves!;
  expect(rose + fell).toBe(moved);
  expect([trail[1].moves?.rose, trail[1].moves?.fell]).toEqual([fell, rose]);
  await versions();
  expect(screen.getByText(/^Version 3 .* was put back in force on .* by Lin, in place of .*\.$/)).toBeVisible();
  expect(screen.getByText('“Too few”')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('a model that asks for a note, a name and a second person gets all three, or stays a draft', async () => {
  await draftOf({ note: true, secondPerson: true, by: ['Lin', 'Kim'] });
  await press('Accept as version 2');
  expect(await screen.findByText(/asks for a note .* there is no name\. Give yours\.$/)).toBeVisible();
  write('What changed, and why', 'Signed from now on');
  write('Your name', 'Park');
  await press('Accept as version 2');
  expect(await screen.findByText(/“Park” is not among those who may publish this model: Lin and Kim\./)).toBeVisible();
  write('Your name', 'Lin');
  await press('Accept as version 2');
  expect(await screen.findByText(/^Version 2 is proposed\./)).toBeVisible();
  await press('Accept as version 2');
  expect(
    await screen.findByText(/“Lin” proposed this version .* nobody approves a proposal of their own\./),
  ).toBeVisible();
  expect((await readShelf()).versions).toEqual([]);
  write('Your name', 'Kim');
  await press('Accept as version 2');
  await shows('Distribution by ledger v2 decides');
  expect((await readShelf()).trail).toMatchObject([
    { act: 'proposed', version: 2, by: 'Lin' },
    { act: 'published', version: 2, by: 'Lin', approver: 'Kim', note: 'Signed from now on' },
  ]);
});
