import { frozenForPublishing, languageOf, parseModel, speaker, textAt, type Segmentation } from '@keystage/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider } from '@fluentui/react-components';
import { loadSalesforceWords, salesforceSpeaker, type PushPlan, type TierChange } from '@keystage/core/salesforce';
import { runOver, smallModel } from '../../../../shared-core/salesforce/run-over-accounts.test-data';
import { tierValues } from '../../../../shared-core/salesforce/tier-values';
import { axeFindings } from '../../../test/axe-findings';
import { loadLanguage } from '../../language/load-language';
import { loadModelAreaWords } from '../../language/model-area/load-model-area-words';
import { loadSalesforceScreenWords } from '../../language/salesforce-screen/load-salesforce-screen-words';
import { Screen } from '../../screens/screen';
import { Speaking } from '../../screens/speech';
import { paneTheme } from '../../theme/pane-theme';
import { accountNumber } from '../account-keys';
import type { RunFacts, SalesforceProblem, SalesforceState } from '../salesforce-state';
import type { SalesforceActions } from '../salesforce-step';
import type { SalesforcePart } from './salesforce-part';
import { SalesforceScreen } from './salesforce-screen';

jest.setTimeout(30_000);
const user = userEvent.setup();

const override = { tier: 'VIP', from: '2026-11-01', until: '2027-03-01', reason: 'Reference', author: 'M. Weber' };
const segmentation: Segmentation = runOver(130, { overrides: [[2, override]] });
const frozen = frozenForPublishing(segmentation);
const run: RunFacts = {
  frozen,
  rowOfAccount: Int32Array.from({ length: 130 }, (_none, k) => k),
  listName: 'Accounts',
  keys: [accountNumber],
  key: accountNumber,
  pending: new Map([[2, override]]),
};
const change = (account: number, from: string | null): TierChange => ({
  account,
  id: `001Hs0000000${String(account).padStart(3, '0')}`,
  name: textAt(segmentation.accounts.names, account),
  from: { tier: from, tieredOn: from && '2026-09-20' },
  to: tierValues(segmentation, account, frozen.fingerprint),
  fields: ['Keystage_Tier__c', 'Keystage_Score__c', 'Keystage_Tiered_On__c', 'Keystage_Reasons__c'],
  before: { Keystage_Tier__c: from, Keystage_Score__c: 12.5, Keystage_Tiered_On__c: '2026-09-20' },
});
const changes = Array.from({ length: 126 }, (_none, k) => change(k, k % 2 === 0 ? 'A' : null));
const plan: PushPlan = {
  instanceUrl: 'https://northgate.my.salesforce.com',
  organizationId: '00DHs0000000001MAA',
  asOf: segmentation.asOf,
  fingerprint: frozen.fingerprint,
  lacks: [],
  without: [],
  changes,
  equal: [126],
  newer: [{ account: 127, why: { kind: 'overrideInOrg', tier: 'A' } }],
  leftOut: [
    { account: 128, why: { kind: 'sameRecord', given: 'C-1', first: 0 } },
    { account: 129, why: { kind: 'noId' } },
  ],
  modelInOrg: { kind: 'other', name: 'Last year', fingerprint: '1111-2222-3333' },
};
const record = { organizationId: plan.organizationId, asOf: plan.asOf, rows: [] };
const nothingLeft = { refused: [], notTried: [], unknown: [], pending: [], record };
const noAnswer = { kind: 'unreachable', host: 'northgate.my.salesforce.com' } as const;
const org = { host: 'northgate.my.salesforce.com', organizationId: plan.organizationId };
const lastPush = { id: 'p', ...org, asOf: '2026-11-20', fingerprint: 'f', listName: 'Accounts', rows: 126 };
const beside = { kind: 'written', header: 'Not in Salesforce', rows: 4 } as const;

/** The same model a version on, with another cap. */
const newer = parseModel({ ...smallModel, version: 4, caps: [{ indicator: 'overdueRatio', above: 0.2, atBest: 'C' }] });
if (!newer.ok) throw new Error('The newer model cannot be read.');
const inOrg = {
  ok: true,
  model: { id: 'a', name: 'Small model', fingerprint: '1111-2222-3333', model: newer.model },
} as const;
const preview = {
  moves: [{ account: 6, from: 'B', to: 'C' }],
  without: [],
} as unknown as SalesforceState['preview'];
const partly: SalesforceState['stage'] = {
  at: 'done',
  plan,
  report: {
    ...nothingLeft,
    written: changes.slice(4),
    refused: [{ change: changes[0], refusals: [{ code: 'STRANGE_CODE', message: 'The owner has left.', fields: [] }] }],
    notTried: [changes[1]],
    unknown: changes.slice(2, 4),
    stopped: noAnswer,
  },
  beside,
};
const rowChange = { id: '001Hs000000000AAAA', fields: [], before: {}, to: {} };

const notSigned = {
  kind: 'publication',
  publication: { ok: false, problem: { kind: 'notSigned', refusals: [{ kind: 'noteMissing' }] } },
} as const;
const proposed = { ok: true, id: 'a', fingerprint: '1111-2222-3333', how: 'proposed', parts: 0 } as const;
const states: readonly [string, Partial<SalesforceState>][] = [
  ['signed out', { stage: { at: 'signIn' }, org: undefined }],
  ['signed out a moment ago', { stage: { at: 'signIn' }, org: undefined, signedOut: 'unconfirmed' }],
  ['window open', { stage: { at: 'signingIn' }, org: undefined }],
  ['looking up', { stage: { at: 'lookingUp' } }],
  ['another org', { stage: { at: 'otherOrg' }, bound: { organizationId: '00DOt', host: 'other.my.salesforce.com' } }],
  ['at home, with nothing segmented', { stage: { at: 'home' }, run: undefined }],
  ['at home, the models alike', { stage: { at: 'home' }, bound: org, lastPush, inOrg: same() }],
  ['at home, the models unlike', { stage: { at: 'home' }, bound: org, inOrg }],
  ['tables of the org', { stage: { at: 'tables' }, bound: org }],
  ['a template for the org', { stage: { at: 'templates' }, bound: org }],
  ['the trail of the org', { stage: { at: 'trail' }, bound: org }],
  ['offline', { stage: { at: 'home' }, problem: { kind: 'call', problem: noAnswer } }],
  [
    'no model in the org',
    { stage: { at: 'publish' }, inOrg: { ok: false, lacks: [], defect: { kind: 'noActiveModel' } } },
  ],
  ['another model in the org', { stage: { at: 'publish' }, inOrg, preview }],
  [
    'models hidden',
    { stage: { at: 'publish' }, inOrg: { ok: false, lacks: [{ kind: 'objectMissing', object: 'Keystage_Model__c' }] } },
  ],
  ['a model that asks for a note and got none', { stage: { at: 'publish' }, inOrg, preview, problem: notSigned }],
  ['a proposal that waits', { stage: { at: 'publish' }, inOrg, published: { publication: proposed, moved: 0 } }],
  ['publishing', { stage: { at: 'publishing' } }],
  ['taking the org’s model', { stage: { at: 'takingModel' } }],
  ['comparing', { stage: { at: 'comparing', done: 10, of: 30 } }],
  ['list', { stage: { at: 'list', plan } }],
  [
    'nothing to change',
    { stage: { at: 'list', plan: { ...plan, changes: [], newer: [], leftOut: [], modelInOrg: { kind: 'same' } } } },
  ],
  [
    'some fields not permitted',
    {
      stage: {
        at: 'list',
        plan: { ...plan, without: [{ kind: 'fieldsReadOnly', object: 'Account', fields: ['Keystage_Score__c'] }] },
      },
    },
  ],
  [
    'not permitted',
    {
      stage: {
        at: 'list',
        plan: {
          ...plan,
          ...{ changes: [], equal: [], newer: [], leftOut: [] },
          lacks: [{ kind: 'fieldsReadOnly', object: 'Account', fields: ['Keystage_Tier__c'] }],
        },
      },
    },
  ],
  ['pushing', { stage: { at: 'pushing', done: 200, of: 496 } }],
  [
    'pushed',
    {
      stage: { at: 'done', plan, report: { ...nothingLeft, written: changes }, beside: { kind: 'nothingToSay' } },
      lastPush,
    },
  ],
  ['pushed in part', { stage: partly, lastPush }],
  ['the session ended on the way', { stage: partly, org: undefined }],
  [
    'pushed, and the sheet is protected',
    {
      stage: {
        ...partly,
        beside: {
          kind: 'notWritten',
          problem: { cause: 'sheetProtected', activity: 'writing', place: 'Accounts', left: 'untouched' },
        },
      },
    },
  ],
  ['taking back', { stage: { at: 'undoing', done: 0, of: 126 } }],
  ['taken back', { stage: { at: 'undone', report: { ...nothingLeft, written: [rowChange] } } }],
  [
    'taken back in part',
    {
      stage: {
        at: 'undone',
        report: {
          ...nothingLeft,
          written: [rowChange],
          refused: [{ change: rowChange, refusals: [{ code: 'CHANGED_MEANWHILE', message: '', fields: [] }] }],
        },
      },
    },
  ],
];

function same(): SalesforceState['inOrg'] {
  return { ok: true, model: { ...inOrg.model, fingerprint: frozen.fingerprint, model: frozen.model } };
}

const problems: readonly SalesforceProblem[] = [
  { kind: 'domain', fault: { kind: 'noDomain' } },
  { kind: 'noClientId' },
  { kind: 'dialog', fault: { kind: 'closed' } },
  { kind: 'dialog', fault: { kind: 'blocked' } },
  { kind: 'dialog', fault: { kind: 'alreadyOpen' } },
  { kind: 'dialog', fault: { kind: 'notShown', code: 12004 } },
  { kind: 'signIn', problem: { kind: 'denied' } },
  { kind: 'signIn', problem: { kind: 'notAnOrg', host: 'www.example.com' } },
  { kind: 'signIn', problem: { kind: 'tokenUnreachable', host: org.host, origin: 'https://localhost:3000' } },
  { kind: 'call', problem: noAnswer },
  { kind: 'call', problem: { kind: 'signedOut' } },
  { kind: 'publication', publication: { ok: false, problem: { kind: 'notAsWritten' } } },
  { kind: 'workbook', problem: { cause: 'sheetProtected', activity: 'writing', left: 'untouched' } },
  { kind: 'modelNotTaken' },
  { kind: 'noImage' },
  { kind: 'unexpected', detail: 'out of memory' },
];

/** The screen as it looks in this state; answers what was done on it. */
async function show(
  more: Partial<SalesforceState>,
  displayLanguage = 'en-US',
  part: Partial<SalesforcePart> = {},
): Promise<string[]> {
  cleanup();
  const done: string[] = [];
  const act = new Proxy({} as SalesforceActions, {
    get: (_none, name) => (one?: unknown) => {
      done.push(typeof one === 'number' || Array.isArray(one) ? `${String(name)} ${String(one)}` : String(name));
      return Promise.resolve();
    },
  });
  const state: SalesforceState = {
    stage: { at: 'signIn' },
    myDomain: 'northgate.my.salesforce.com',
    clientId: 'keystage',
    note: '',
    org,
    run,
    ...more,
  };
  const [language, text, orgWords, { text: modelWords }] = await Promise.all([
    loadLanguage(displayLanguage),
    loadSalesforceScreenWords(languageOf(displayLanguage)),
    loadSalesforceWords(languageOf(displayLanguage)),
    loadModelAreaWords(languageOf(displayLanguage)),
  ]);
  const say = speaker(language.words, frozen.model);
  render(
    <FluentProvider theme={paneTheme(false)}>
      <Speaking speech={{ words: language.paneWords, say }}>
        <SalesforceScreen
          state={state}
          act={act}
          text={text}
          org={salesforceSpeaker(orgWords, say)}
          differences={modelWords.versions}
          Tables={({ host }) => <Screen title={host}>{null}</Screen>}
          Templates={({ host }) => <Screen title={host}>{null}</Screen>}
          Trail={({ host }) => <Screen title={host}>{null}</Screen>}
          edited={false}
          go={(area) => done.push(`go ${area}`)}
          onShowRow={(row) => done.push(`row ${row}`)}
          {...part}
        />
      </Speaking>
    </FluentProvider>,
  );
  return done;
}

const titles = () => screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

describe.each(['en-US', 'zh-CN', 'ko-KR'])('in %s', (language) => {
  test('every state has one title', async () => {
    for (const [, state] of states) {
      await show(state, language);
      expect(titles()).toEqual([expect.stringMatching(/\S/)]);
    }
  });

  test('every problem is a sentence of its own, announced at once', async () => {
    const sentences = new Set<string>();
    for (const problem of problems) {
      await show({ problem }, language);
      sentences.add(screen.getByRole('alert').textContent);
    }
    expect(sentences.size).toBe(problems.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/);
  });
});

test.each(states)('%s: axe finds nothing', async (_name, state) => {
  await show(state);
  expect(await axeFindings()).toEqual([]);
});

test('the list of changes is counted, and shows what changes from what to what, fifty at a time', async () => {
  const done = await show({ stage: { at: 'list', plan } });
  expect(rows()).toHaveLength(50);
  expect(screen.getByText('1–50 of 126')).toBeVisible();
  // The last of 130 by amount: 80 × 0.5 / 130 + 20, cut to two decimals.
  expect(rows()[0]).toHaveTextContent(/Score 12\.50 → 20\.30 · As of Sep 20, 2026 → Nov 20, 2026 · Reasons/);
  await press('Later');
  await press('Later');
  expect(screen.getByText('101–126 of 126')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Later' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Go to row 102, Account C-101' }));
  await press('Push 126 accounts');
  await press('Sign out');
  expect(done).toEqual(['row 100', 'push', 'signOut']);
});

test('it is filtered by what is done with a row, and searched by name and id', async () => {
  const done = await show({ stage: { at: 'list', plan } });
  const kind = screen.getByRole('combobox', { name: 'Show' });
  expect(
    within(kind)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'All that is written (126)',
    expect.stringMatching(/^Other tier \(\d+\)$/),
    expect.stringMatching(/^Same tier, new figures \(\d+\)$/),
    'Override not in the org yet (1)',
    'Up to date (1)',
    'Newer in Salesforce, held back (1)',
    'Not to be written (2)',
  ]);
  await user.selectOptions(kind, 'Override not in the org yet (1)');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toHaveTextContent(/Override to VIP until .*2027, by M\. Weber: not in the org yet/);

  await user.selectOptions(kind, 'Newer in Salesforce, held back (1)');
  expect(rows()[0]).toHaveTextContent(/In the org somebody gave it A by hand/);
  await press('Use the org’s');
  expect(done).toEqual(['takeOverrides 127']);

  await user.selectOptions(kind, 'Not to be written (2)');
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Account C-129.*leads to the same account/),
    expect.stringMatching(/Account C-130.*no Salesforce id/),
  ]);
  await user.selectOptions(kind, 'All that is written (126)');
  await user.type(screen.getByRole('searchbox'), 'c-12');
  expect(rows()).toHaveLength(8); // C-12 and C-120 to C-126
  await user.type(screen.getByRole('searchbox'), ' nobody');
  expect(screen.getByText('No account here is called so.')).toBeVisible();
});

test('what was refused is told with its row and reason; nobody leaves while it is being written', async () => {
  const done = await show({ stage: partly, lastPush });
  expect(screen.getByText(/The owner has left/)).toBeVisible();
  expect(screen.getByText('The column “Not in Salesforce” says why beside 4 rows of the list.')).toBeVisible();
  await press('Push again');
  expect(done).toEqual(['pushAgain']);
  await show({ stage: { at: 'pushing', done: 200, of: 496 } });
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Stop']);
});

test('where the models differ, it says which is newer, how they differ and who would move', async () => {
  const done = await show({ stage: { at: 'publish' }, inOrg, preview });
  expect(titles()).toEqual(['Two models decide here']);
  expect(screen.getByText(/The org’s is newer: Small model.*4, here Small model.*3\./)).toBeVisible();
  expect(screen.getByText(/Under the org’s model 1 of 130 accounts would have another tier/)).toBeVisible();
  await press(/differences?$/);
  expect(screen.getByRole('table')).toHaveTextContent(/cap · Overdue ratio · above0\.30\.2/);
  await press('Use the org’s model here');
  await press('Publish the model');
  expect(done).toEqual(['takeModel', 'publish']);
});

test('in another org there is no push, and binding anew is a decision', async () => {
  const done = await show({
    stage: { at: 'otherOrg' },
    bound: { organizationId: '00DOt', host: 'other.my.salesforce.com' },
  });
  expect(screen.getByText(/Its tiers belong to other\.my\.salesforce\.com/)).toBeVisible();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Sign out',
    'Bind the workbook to northgate.my.salesforce.com',
  ]);
  await press(/^Bind the workbook/);
  expect(done).toEqual(['bindAnew']);
});

test('a list that was changed since is named, with the way to segment it again', async () => {
  const done = await show({ stage: { at: 'home' } }, 'en-US', { edited: true });
  await press('Segment a list');
  expect(done).toEqual(['go segment']);
  expect(screen.getByText(/1 override stands in the list alone/)).toBeVisible();
});

test('the app is asked for where the deployment does not name it', async () => {
  const done = await show({ clientId: '', org: undefined });
  await user.type(screen.getByRole('textbox', { name: 'Consumer key' }), 'k');
  await press('Sign in');
  expect(done).toEqual(['setClientId', 'signIn']);
  await show({ org: undefined });
  expect(screen.queryByRole('textbox', { name: 'Consumer key' })).toBeNull();
});
