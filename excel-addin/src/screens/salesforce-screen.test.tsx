import { frozenForPublishing, languageOf, speaker, type Segmentation } from '@keystage/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FluentProvider } from '@fluentui/react-components';
import { axeFindings } from '../../test/axe-findings';
import { loadLanguage } from '../language/load-language';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import type { SalesforceActions } from '../pane/salesforce-step';
import type { SalesforceProblem, SalesforceState, Stage } from '../pane/salesforce-state';
import { loadSalesforceWords, type PushPlan, type TierChange } from '@keystage/core/salesforce';
import { runOver } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import { tierValues } from '../../../shared-core/salesforce/tier-values';
import { paneTheme } from '../theme/pane-theme';
import { SalesforceScreen } from './salesforce-screen';
import { Speaking } from './speech';

jest.setTimeout(30_000);
const user = userEvent.setup();

const segmentation: Segmentation = runOver(30);
const frozen = frozenForPublishing(segmentation);
const change = (account: number, from: string | null): TierChange => ({
  account,
  id: `001Hs00000000${String(account).padStart(2, '0')}`,
  name: segmentation.accounts.names[account],
  from: { tier: from, tieredOn: null },
  to: tierValues(segmentation, account, frozen.fingerprint),
  fields: ['Keystage_Tier__c'],
});
const changes = Array.from({ length: 26 }, (_none, k) => change(k, k % 2 === 0 ? 'A' : null));
const plan: PushPlan = {
  instanceUrl: 'https://northgate.my.salesforce.com',
  asOf: segmentation.asOf,
  fingerprint: frozen.fingerprint,
  lacks: [],
  changes,
  equal: [26],
  leftOut: [
    { account: 27, why: { kind: 'notInOrg', given: 'C-28' } },
    { account: 28, why: { kind: 'sameRecord', given: 'C-1', first: 0 } },
    { account: 29, why: { kind: 'noId' } },
  ],
  modelInOrg: { kind: 'other', name: 'Last year', fingerprint: '1111-2222-3333' },
};
const noAnswer = { kind: 'unreachable', host: 'northgate.my.salesforce.com' } as const;

const stages: readonly [string, Stage][] = [
  ['sign in', { at: 'signIn' }],
  ['window open', { at: 'signingIn' }],
  ['looking up', { at: 'lookingUp' }],
  ['nothing read', { at: 'rest' }],
  ['no model in the org', { at: 'publish', inOrg: { ok: false, lacks: [], defect: { kind: 'noActiveModel' } } }],
  [
    'another model in the org',
    {
      at: 'publish',
      inOrg: { ok: true, model: { id: 'a', name: 'Last year', fingerprint: '1111-2222-3333', model: frozen.model } },
    },
  ],
  [
    'models hidden',
    { at: 'publish', inOrg: { ok: false, lacks: [{ kind: 'objectMissing', object: 'Keystage_Model__c' }] } },
  ],
  ['publishing', { at: 'publishing' }],
  ['comparing', { at: 'comparing', done: 10, of: 30 }],
  ['list', { at: 'list', plan }],
  ['nothing to change', { at: 'list', plan: { ...plan, changes: [], leftOut: [], modelInOrg: { kind: 'same' } } }],
  [
    'org lacks fields',
    {
      at: 'list',
      plan: {
        ...plan,
        changes: [],
        equal: [],
        leftOut: [],
        lacks: [{ kind: 'fieldsMissing', object: 'Account', fields: ['Keystage_Tier__c'] }],
      },
    },
  ],
  ['pushing', { at: 'pushing', done: 200, of: 496 }],
  ['pushed', { at: 'done', plan, report: { written: changes, refused: [], notTried: [], unknown: [] } }],
  [
    'pushed in part',
    {
      at: 'done',
      plan,
      report: {
        written: changes.slice(4),
        refused: [
          { change: changes[0], refusals: [{ code: 'STRANGE_CODE', message: 'The owner has left.', fields: [] }] },
        ],
        notTried: [changes[1]],
        unknown: changes.slice(2, 4),
        stopped: noAnswer,
      },
    },
  ],
];

const problems: readonly SalesforceProblem[] = [
  { kind: 'domain', fault: { kind: 'noDomain' } },
  { kind: 'noClientId' },
  { kind: 'dialog', fault: { kind: 'closed' } },
  { kind: 'dialog', fault: { kind: 'blocked' } },
  { kind: 'dialog', fault: { kind: 'alreadyOpen' } },
  { kind: 'dialog', fault: { kind: 'notShown', code: 12004 } },
  { kind: 'signIn', problem: { kind: 'denied' } },
  { kind: 'call', problem: noAnswer },
  { kind: 'publication', publication: { ok: false, problem: { kind: 'notAsWritten' } } },
  { kind: 'unexpected', detail: 'out of memory' },
];

/** The screen as it looks in this state; answers what was done on it. */
async function show(more: Partial<SalesforceState>, displayLanguage = 'en-US'): Promise<string[]> {
  cleanup();
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const later = (name: string) => () => Promise.resolve(note(name)());
  const act: SalesforceActions = {
    setMyDomain: note('setMyDomain'),
    setClientId: note('setClientId'),
    signIn: later('signIn'),
    signOut: note('signOut'),
    goOn: later('goOn'),
    publish: later('publish'),
    compare: later('compare'),
    push: later('push'),
    cancel: note('cancel'),
  };
  const state: SalesforceState = {
    stage: { at: 'signIn' },
    myDomain: 'northgate.my.salesforce.com',
    clientId: 'keystage',
    ...(more.stage && more.stage.at !== 'signIn' ? { host: 'northgate.my.salesforce.com' } : {}),
    frozen,
    rowOfAccount: Int32Array.from({ length: 30 }, (_none, k) => k),
    keys: [{ by: 'field', field: 'AccountNumber' }],
    key: { by: 'field', field: 'AccountNumber' },
    ...more,
  };
  const [language, words, orgWords] = await Promise.all([
    loadLanguage(displayLanguage),
    loadSalesforceScreenWords(languageOf(displayLanguage)),
    loadSalesforceWords(languageOf(displayLanguage)),
  ]);
  render(
    <FluentProvider theme={paneTheme(false)}>
      <Speaking speech={{ words: language.paneWords, say: speaker(language.words, frozen.model) }}>
        <SalesforceScreen
          step={{ state: () => state, subscribe: () => () => undefined, act, take: () => undefined }}
          words={words}
          orgWords={orgWords}
          onBack={note('back')}
        />
      </Speaking>
    </FluentProvider>,
  );
  return done;
}

const titles = () => screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);

describe.each(['en-US', 'zh-CN', 'ko-KR'])('in %s', (language) => {
  test.each(stages)('%s: one title, and axe finds nothing', async (_name, stage) => {
    await show({ stage }, language);
    expect(titles()).toEqual([expect.stringMatching(/\S/)]);
    expect(await axeFindings()).toEqual([]);
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

test('the list names what is written, what is not and why, and warns of another model', async () => {
  const done = await show({ stage: { at: 'list', plan } });
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(1 + 10);
  await user.click(screen.getByRole('button', { name: 'Show all 26' }));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(1 + 26);
  expect(screen.getByText(/^Row 29, Account C-28|^Row 29/)).toBeVisible();
  expect(screen.getByText(/Row 2 leads to the same account/)).toBeVisible();
  expect(screen.getByText(/Last year/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Push 26 accounts' }));
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(done).toEqual(['push', 'signOut']);
});

test('what was refused is told with its row and reason; nobody leaves while it is being written', async () => {
  const [, stage] = stages.find(([name]) => name === 'pushed in part')!;
  await show({ stage });
  expect(screen.getByText(/The owner has left/)).toBeVisible();
  await show({ stage: { at: 'pushing', done: 200, of: 496 } });
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Stop']);
});

test('the app is asked for where the deployment does not name it', async () => {
  const done = await show({ clientId: '' });
  await user.type(screen.getByRole('textbox', { name: 'Consumer key' }), 'k');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(done).toEqual(['setClientId', 'signIn']);
  await show({});
  expect(screen.queryByRole('textbox', { name: 'Consumer key' })).toBeNull();
});
