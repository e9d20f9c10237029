import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { speaker } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker } from '@keystage/core/salesforce';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeFindings } from '../../../test/axe-findings';
import { loadLanguage } from '../../language/load-language';
import { loadOrgTablesWords } from '../../language/org-tables/load-org-tables-words';
import { Speaking } from '../../screens/speech';
import type { PulledTableWritten } from '../../workbook';
import type { OrgTablesActions } from '../open-org-tables-part';
import { firstOrgTablesState, usualSelection } from '../next-org-tables-state';
import type { OrgTablesState } from '../org-tables-state';
import type { PullDone } from '../pull-into-workbook';
import { OrgTablesScreen } from './org-tables-screen';

jest.setTimeout(60_000);
afterEach(cleanup);

const languages = ['en', 'zh-CN', 'ko'] as const;
const host = 'northgate.my.salesforce.com';

const act = Object.fromEntries(
  (
    [
      ...(['start', 'showPulls', 'choose', 'rename', 'change', 'lookAtFields', 'count', 'pull'] as const),
      ...(['refresh', 'undo', 'keep', 'goTo', 'cancel', 'lookAtChoices'] as const),
    ] satisfies (keyof OrgTablesActions)[]
  ).map((name) => [name, jest.fn()]),
) as unknown as jest.Mocked<OrgTablesActions>;
beforeEach(() => jest.clearAllMocks());

const written = (more: Partial<PulledTableWritten>): PulledTableWritten => ({
  ...{ table: 'accounts', sheetId: '{1}', sheetName: 'Accounts', tableId: '{2}', headers: [], rows: 1200 },
  ...{ made: false, changed: 3, added: 0, vanished: 1, leftAway: ['Country'] },
  ...more,
});

const done: PullDone = {
  tables: [
    written({}),
    written({ table: 'deals', tableId: '{3}', sheetName: 'Opportunities', made: true, leftAway: [] }),
  ],
  report: {
    tables: [
      {
        ...{ table: 'accounts', object: 'Account', columns: [], queries: [] },
        ...{ unreadable: ['AnnualRevenue', 'CurrencyIsoCode'], notForCells: ['BillingAddress'] },
      },
    ],
    absent: [{ table: 'evidence', objects: ['Keystage_Evidence__c'] }],
    ...{ rows: { accounts: 1200 }, organizationId: '00DHs0000000001MAA', pulledAt: '2026-11-20T10:00:00.000Z' },
  },
  gone: { accounts: ['AnnualRevenue'] },
  cuts: [{ table: 'accounts', id: '001Hs0000000001AAA', header: 'Description' }],
  ...{
    held: 2,
    memory: {},
    bound: { organizationId: '00DHs0000000001MAA', host },
    templates: [{ process: 'Renewals', outcome: { kind: 'faulty', problems: 2 } }],
  },
};

const memory: OrgTablesState['memory'] = {
  'My tables': {
    ...{ selection: {}, organizationId: '00DHs0000000001MAA', host, pulledAt: '2026-11-20T10:00:00.000Z' },
    places: [{ table: 'accounts', sheetId: '{1}', tableId: '{2}', headers: {}, rows: 1200 }],
  },
};

const states: Readonly<Record<string, Partial<OrgTablesState>>> = {
  choosing: { screen: 'choose' },
  counted: {
    screen: 'choose',
    counted: {
      ...{ tables: [], absent: [{ table: 'evidence', objects: ['Keystage_Evidence__c'] }] },
      rows: { accounts: 1200, deals: 34 },
    },
  },
  'by owners, where the org has teams, views and record types': {
    screen: 'choose',
    inHand: {
      name: 'Theirs',
      selection: { ...usualSelection, whose: 'owners', owners: [{ id: '005A', name: 'Rep' }] },
    },
    choices: {
      ways: ['mine', 'owners', 'team', 'territories', 'listView', 'all'],
      owners: [{ id: '005A', name: 'Rep' }],
      territories: [{ id: '0MI1', name: 'North' }],
      listViews: [{ id: '00B1', name: 'Key accounts', object: 'Account' }],
      recordTypes: { Account: [], Opportunity: ['Project', 'Framework'].map((name) => ({ id: name, name })) },
    },
  },
  'at work': { screen: 'pulling', progress: { step: 'pulling', table: 'accounts', done: 4000, of: 12_480 } },
  done: { screen: 'done', done, undoable: true },
  'what was pulled': { screen: 'pulls', memory, undoable: true },
  failed: { screen: 'choose', problem: { kind: 'call', problem: { kind: 'requestLimit' } } },
  'asked before undoing': { screen: 'pulls', memory, changed: { count: 2, places: ['Accounts!B2', 'Accounts!B3'] } },
};

async function shown(state: Partial<OrgTablesState>, name: (typeof languages)[number] = 'en') {
  const [language, text, orgWords] = await Promise.all([
    loadLanguage(name),
    loadOrgTablesWords(name),
    loadSalesforceWords(name),
  ]);
  const say = speaker(language.words);
  render(
    <FluentProvider theme={webLightTheme}>
      <Speaking speech={{ words: language.paneWords, say }}>
        <OrgTablesScreen
          {...{ act, text, host, org: salesforceSpeaker(orgWords, say), onBack: () => undefined }}
          state={{ ...firstOrgTablesState(text.usualName), ...state }}
        />
      </Speaking>
    </FluentProvider>,
  );
  return text;
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(states))('%s: a title, and nothing that keeps anybody out', async (_, state) => {
    await shown(state, language);
    expect(screen.getByRole('heading', { level: 1 })).not.toBeEmptyDOMElement();
    expect(await axeFindings()).toEqual([]);
  });
});

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

test('what is chosen is told, and nothing can be pulled before it was counted', async () => {
  await shown({ screen: 'choose' });
  await user.click(screen.getByRole('checkbox', { name: /^Contacts/ }));
  expect(act.change).toHaveBeenCalledWith({ people: true });
  await user.click(screen.getByRole('radio', { name: 'All that I may see' }));
  expect(act.change).toHaveBeenCalledWith({ whose: 'all' });
  expect(screen.queryByRole('button', { name: /^Pull/ })).toBeNull();
  await press('Count first');
  expect(act.count).toHaveBeenCalled();
});

test('by a list view: the view has to be chosen before anything is counted, and is remembered by its name', async () => {
  const listView = { id: '00B1', name: 'Key accounts', object: 'Account' as const };
  const { choices } = states['by owners, where the org has teams, views and record types'];
  const inHand = { name: 'Views', selection: { ...usualSelection, whose: 'listView' as const } };
  await shown({ screen: 'choose', choices, inHand });
  expect(screen.getByText('Choose a list view.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Count first' })).toBeDisabled();
  await user.selectOptions(screen.getByRole('combobox', { name: /^List view/ }), 'Accounts: Key accounts');
  expect(act.change).toHaveBeenCalledWith({ listView });
});

test('what was pulled says how it was narrowed', async () => {
  const selection = { ...usualSelection, whose: 'owners', owners: [{ id: '005A', name: 'Rep' }] };
  await shown({ screen: 'pulls', memory: { Theirs: { ...memory['My tables'], selection } } });
  expect(screen.getByText('Of certain owners: Rep')).toBeVisible();
});

test('without any table there is nothing to count', async () => {
  const none = { accounts: false, deals: false, history: false, people: false, roles: false, evidence: false };
  const first = firstOrgTablesState('My tables');
  await shown({ screen: 'choose', inHand: { ...first.inHand, selection: { ...first.inHand.selection, ...none } } });
  expect(screen.getByText('Choose at least one table.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Count first' })).toBeDisabled();
});

test('done: each table with what became of it and the way to it, and all that has to be said', async () => {
  await shown(states.done);
  expect(screen.getByText('3 rows changed, 1 no longer found')).toBeVisible();
  expect(screen.getByText('1,200 records')).toBeVisible();
  for (const sentence of [
    /no longer yours to read: AnnualRevenue\./,
    /may not read them or the org does not have them: CurrencyIsoCode\./,
    /no cell can hold them: BillingAddress\./,
    /1 text longer than the 32,767 characters of a cell was cut/,
    /2 overrides wait to be pushed/,
    /has no Keystage_Evidence__c/,
    /columns that were taken away stay away: Country\./,
  ]) {
    expect(screen.getByText(sentence)).toBeVisible();
  }
  await press('Go to Opportunities');
  expect(act.goTo).toHaveBeenCalledWith(expect.objectContaining({ tableId: '{3}' }));
});

test('what was pulled, when and from where, is refreshed, changed or taken back', async () => {
  await shown(states['what was pulled']);
  expect(screen.getByText(/from northgate\.my\.salesforce\.com/, { selector: 'p' })).toBeVisible();
  await press('Refresh');
  expect(act.refresh).toHaveBeenCalledWith('My tables');
  await press('Change');
  expect(act.choose).toHaveBeenCalledWith('My tables');
  await press('Undo the pull');
  expect(act.undo).toHaveBeenCalledWith();
});

test('before what somebody changed is undone, they are asked', async () => {
  await shown(states['asked before undoing']);
  expect(screen.getByText('2 cells have been changed since: Accounts!B2, Accounts!B3.')).toBeVisible();
  await press('Undo anyway');
  expect(act.undo).toHaveBeenCalledWith(true);
});
