import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { calendarDate, speaker, type TemplateSignOff, type TrailEntry } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker } from '@keystage/core/salesforce';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { axeFindings } from '../../../test/axe-findings';
import { loadLanguage } from '../../language/load-language';
import { loadOrgTrailWords } from '../../language/org-trail/load-org-trail-words';
import { Speaking } from '../../screens/speech';
import { firstOrgTrailState } from '../next-org-trail-state';
import type { OrgTrailActions } from '../open-org-trail-part';
import { openOrgTrail } from '../org-trail';
import type { OrgTrailState } from '../org-trail-state';
import { OrgTrailScreen } from './org-trail-screen';

jest.setTimeout(60_000);
afterEach(cleanup);

const languages = ['en', 'zh-CN', 'ko'] as const;
const host = 'northgate.my.salesforce.com';
const act: jest.Mocked<OrgTrailActions> = { look: jest.fn(), lookFurther: jest.fn(), cancel: jest.fn() };
beforeEach(() => jest.clearAllMocks());
const onBack = jest.fn();

const proposed: TrailEntry = {
  ...{ act: 'proposed', version: 4, fingerprint: '2222-2222-2222', former: '1111-1111-1111' },
  ...{ by: 'Administrator', on: calendarDate('2026-11-21')!, note: 'Late payers' },
  moves: { of: 40, rose: 2, fell: 5 },
};
const approved: TrailEntry = {
  ...{ ...proposed, act: 'published', on: calendarDate('2026-11-22')!, approver: 'Second publisher' },
};
const ofTemplate: TemplateSignOff = {
  ...{ act: 'published', process: 'Project sales', template: 'project-8', version: 2, fingerprint: '4444-4444-4444' },
  ...{ by: 'Administrator', on: calendarDate('2026-11-23')!, note: '', deals: { of: 12, changed: 3 } },
};
const ended = (more: Partial<OrgTrailState>): OrgTrailState => ({ isReading: false, lacks: [], ...more });
const some = { latest: [approved, proposed], total: 2, hasMore: false };
const first = { ...some, total: 31, hasMore: true };
const noAnswer = { kind: 'call', problem: { kind: 'unreachable', host } } as const;

const states: Readonly<Record<string, OrgTrailState>> = {
  reading: firstOrgTrailState,
  'nothing signed off': ended({ read: { latest: [], total: 0, hasMore: false } }),
  'a template among it': ended({ read: { latest: [ofTemplate, proposed], total: 2, hasMore: false } }),
  'one entry': ended({ read: { latest: [proposed], total: 1, hasMore: false } }),
  'all of it': ended({ read: some }),
  'some of it': ended({ read: first }),
  'reading more': { isReading: true, lacks: [], read: first },
  'no access, or a release without it': ended({ lacks: [{ kind: 'objectMissing', object: 'Keystage_Sign_Off__c' }] }),
  'cut off': ended({ problem: noAnswer }),
  'cut off while reading more': ended({ problem: noAnswer, read: first }),
  'signed out': ended({ problem: { kind: 'call', problem: { kind: 'signedOut' } } }),
  'part of the pane missing': ended({
    problem: { kind: 'pane', problem: { cause: 'offline', activity: 'reading', left: 'untouched' } },
  }),
  cancelled: ended({}),
};

async function speaking(name: (typeof languages)[number]) {
  const [language, text, orgWords] = await Promise.all([
    loadLanguage(name),
    loadOrgTrailWords(name),
    loadSalesforceWords(name),
  ]);
  const say = speaker(language.words);
  const within = (children: ReactNode) =>
    render(
      <FluentProvider theme={webLightTheme}>
        <Speaking speech={{ words: language.paneWords, say }}>{children}</Speaking>
      </FluentProvider>,
    );
  return { language, text, org: salesforceSpeaker(orgWords, say), within };
}

async function shown(state: OrgTrailState, name: (typeof languages)[number] = 'en') {
  const { text, org, within } = await speaking(name);
  return within(<OrgTrailScreen {...{ state, act, text, org, host, onBack }} />);
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(states))('%s: a title, and nothing that keeps anybody out', async (_, state) => {
    await shown(state, language);
    expect(screen.getByRole('heading', { level: 1 })).not.toBeEmptyDOMElement();
    expect(document.body.textContent).not.toMatch(/undefined|NaN|\[object/);
    expect(await axeFindings()).toEqual([]);
  });
});

const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

test('an entry says who, what, when, in place of what, by whom it was approved, whom it moved, and why', async () => {
  await shown(states['all of it']);
  expect(title()).toBe('2 sign-offs, the latest first');
  const lines = screen.getAllByRole('listitem').map(({ childNodes }) => [...childNodes].map((one) => one.textContent));
  expect(lines).toEqual([
    [
      'Version 4 (2222-2222-2222) was published on Nov 22, 2026 by Administrator, in place of 1111-1111-1111.',
      ...['Approved by Second publisher.', 'Of 40 accounts, 2 up and 5 down.', '“Late payers”'],
    ],
    [
      'Version 4 (2222-2222-2222) was proposed on Nov 21, 2026 by Administrator, in place of 1111-1111-1111.',
      ...['Of 40 accounts, 2 up and 5 down.', '“Late payers”'],
    ],
  ]);
  expect(screen.queryByRole('button', { name: 'Earlier ones' })).toBeNull();
});

test('of more than are shown it says how many, and reads further back', async () => {
  await shown(states['some of it']);
  expect(screen.getByText('2 of 31')).toBeVisible();
  await press('Earlier ones');
  expect(act.lookFurther).toHaveBeenCalledTimes(1);
  await press('Read again');
  expect(act.look).toHaveBeenCalledTimes(1);
  await press('Overview');
  expect(onBack).toHaveBeenCalledTimes(1);
});

const told: readonly (readonly [string, string, RegExp])[] = [
  ['nothing signed off', 'Nothing has been signed off in the org yet', /An entry comes with each publication/],
  [
    'no access, or a release without it',
    'The sign-offs of the org cannot be read',
    /The org has no object Keystage_Sign_Off__c that you can see\. Ask an administrator to deploy Keystage/,
  ],
  ['cut off', 'The sign-offs of the org cannot be read', /No answer came from northgate/],
  ['cut off while reading more', '31 sign-offs, the latest first', /No answer came from northgate/],
  ['signed out', 'The sign-offs of the org cannot be read', /Sign in again/],
];

test.each(told)('%s: the title answers, a sentence says what to do', async (name, heading, sentence) => {
  await shown(states[name]);
  expect(title()).toBe(heading);
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Read again' })).toBeEnabled();
});

test('while it reads it can be cancelled', async () => {
  await shown(states.reading);
  await press('Cancel');
  expect(act.cancel).toHaveBeenCalledTimes(1);
});

test('who leaves the screen ends the reading; shown again, it reads anew', async () => {
  const { fetch: before } = globalThis;
  const calls: AbortSignal[] = [];
  globalThis.fetch = (_address, asked) => {
    calls.push(asked!.signal!);
    return new Promise((_done, fail) => asked!.signal!.addEventListener('abort', () => fail(new Error('aborted'))));
  };
  const { language, within } = await speaking('en');
  const session = { instanceUrl: `https://${host}`, accessToken: 'token' };
  const Shown = await openOrgTrail({ language }, { session: () => ({ session }) });
  const { unmount } = within(<Shown {...{ host, onBack }} />);
  await waitFor(() => expect(calls).toHaveLength(1));
  unmount();
  expect(calls[0].aborted).toBe(true);
  within(<Shown {...{ host, onBack }} />);
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(title()).toBe('Reading the sign-offs of the org');
  cleanup();
  globalThis.fetch = before;
});
