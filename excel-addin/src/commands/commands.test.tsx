import { act, cleanup, configure, screen, waitFor } from '@testing-library/react';
import { type ExcelInNode, openExcelInNode } from '../../../test/hosts/excel/in-node';
import { showPane as openedPane } from '../../test/show-pane';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import type { Pane } from '../pane/open-pane';
import { showPage, showPane } from '../workbook';
import { associateCommands, commandNames, type CommandName } from './associate-commands';
import { paneCommands } from './pane-commands';

let excel: ExcelInNode;
let pane: Pane;
const helpPage = 'https://localhost/assets/help/en.html';

beforeAll(async () => {
  excel = await openExcelInNode({ runtime: 'shared' });
  associateCommands(
    () =>
      Promise.resolve(
        paneCommands({ pane: () => Promise.resolve(pane), showPane, showHelp: () => showPage(helpPage) }),
      ),
    showPane,
  );
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

// Fluent is slow in jsdom, and the machine may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Presses a button of the ribbon and waits until it is released. */
const press = (name: CommandName) => act(() => excel.host.user.pressCommand(name, `Keystage.${name}`));
const headers = () => excel.host.values('Accounts')[0];

/** The add-in over a workbook, its pane closed as after the start of Excel. */
async function opened(workbook = onSheet(twelveAccounts)): Promise<void> {
  excel.host.open(workbook);
  pane = await openedPane();
  await waitFor(() => expect(['segment', 'noLists', 'lists']).toContain(pane.state().screen));
  await Office.addin.hide();
  expect(excel.host.paneIsOpen).toBe(false);
}

/** As before, and the list was segmented and written in the pane once, the tier alone. */
async function writtenOnce(): Promise<void> {
  await opened();
  await act(async () => {
    await pane.act.run();
    pane.act.chooseRoles(['tier']);
    await pane.act.write();
  });
  expect(headers()).toEqual([...twelveAccounts[0], 'Tier']);
}

describe('segment again', () => {
  test('runs the list at the cursor with what was chosen, and updates what stands there, the pane closed', async () => {
    await writtenOnce();
    expect(excel.host.values('Accounts!G4')).toEqual([['B']]); // South pays late
    excel.host.user.type('Accounts!E4', '0');
    await press('segmentAgain');
    expect(excel.host.values('Accounts!G4')).toEqual([['VIP']]);
    expect(headers()).toEqual([...twelveAccounts[0], 'Tier']);
    expect(excel.host.paneIsOpen).toBe(false);
  });

  test('opens the pane over a list that was never run, and writes nothing', async () => {
    await opened();
    const before = excel.host.content();
    await press('segmentAgain');
    expect(excel.host.content()).toEqual(before);
    expect(excel.host.paneIsOpen).toBe(true);
    expect(pane.state().screen).toBe('segment');
  });

  test('opens the pane where the list cannot be read any more, and leaves what stands there', async () => {
    await writtenOnce();
    excel.host.user.type('Accounts!A3', 'K-1'); // twice the same account
    await press('segmentAgain');
    expect(excel.host.paneIsOpen).toBe(true);
    expect(excel.host.values('Accounts!G2:G4')).toEqual([['VIP'], ['A'], ['B']]);
  });

  test('opens the pane where Excel refuses, which says why', async () => {
    await opened(onSheet(twelveAccounts, { protected: true }));
    await act(() => pane.act.run());
    await press('segmentAgain');
    expect(excel.host.paneIsOpen).toBe(true);
    expect(pane.state().problem).toMatchObject({ cause: 'sheetProtected' });
  });

  test('takes the list at the cursor though the sheet of the last one is gone', async () => {
    await writtenOnce();
    excel.host.open({ sheets: [{ name: 'Others', cells: twelveAccounts }] });
    await press('segmentAgain');
    expect(pane.state()).toMatchObject({ screen: 'segment', list: { name: 'Others' } });
  });

  test('a workbook without a list', async () => {
    await opened({ sheets: [{ name: 'Empty' }] });
    await press('segmentAgain');
    expect([pane.state().screen, excel.host.paneIsOpen]).toEqual(['noLists', true]);
  });
});

describe('undo', () => {
  test('takes back what the last run wrote, the pane closed', async () => {
    await writtenOnce();
    await press('undoRun');
    expect(headers()).toEqual(twelveAccounts[0]);
    expect(excel.host.paneIsOpen).toBe(false);
  });

  test('opens the pane to ask where somebody has changed a cell since', async () => {
    await writtenOnce();
    excel.host.user.type('Accounts!G2', 'mine');
    await press('undoRun');
    expect(excel.host.paneIsOpen).toBe(true);
    expect(excel.host.values('Accounts!G2')).toEqual([['mine']]);
    expect(pane.state().undoQuestion).toBeDefined();
  });

  test('does nothing where nothing was written', async () => {
    await opened();
    const before = excel.host.content();
    await press('undoRun');
    expect(excel.host.content()).toEqual(before);
  });
});

describe('account card', () => {
  test('opens the pane at the account of the selected row, of a list that was run before', async () => {
    await writtenOnce();
    cleanup();
    pane = await openedPane(); // a new session
    await waitFor(() => expect(pane.state().screen).toBe('segment'));
    excel.host.user.select('Accounts!A4');
    await press('showCard');
    expect(excel.host.paneIsOpen).toBe(true);
    expect(await screen.findByRole('heading', { name: 'South' })).toBeVisible();
  });
});

test('help opens the page of the add-in’s own', async () => {
  const opened = jest
    .spyOn(window, 'open')
    .mockImplementation(() => ({ closed: false, close: () => undefined }) as Window);
  await press('showHelp');
  expect(String(opened.mock.calls[0]?.[0])).toMatch(/^https:\/\/localhost\/assets\/help\/en\.html/);
  opened.mockRestore();
});

test('a button is released though what it runs cannot be loaded, and the pane opens', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined); // the names were taken before
  let opened = 0;
  const broken = () => {
    opened++;
    return opened === 1 ? Promise.reject(new Error('No pane either.')) : Promise.resolve();
  };
  associateCommands(() => Promise.reject(new Error('Loading chunk 7 failed.')), broken);
  for (const name of commandNames) await press(name);
  expect(opened).toBe(commandNames.length);
  warned.mockRestore();
});
