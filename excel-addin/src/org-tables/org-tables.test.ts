/** @jest-environment node */
import { calendarDate } from '@keystage/core';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { startSalesforceServer, type Org, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import '../../test/xml-in-node';
import { loadOrgTablesWords } from '../language/org-tables/load-org-tables-words';
import { bindToOrg, boundOrg, readPulledMemory } from '../workbook';
import { openOrgTablesPart, type OrgTablesPart } from './open-org-tables-part';
import { remarksOn } from './remarks-on';
import { loadLanguage } from '../language/load-language';
import { speaker, type Speaker } from '@keystage/core';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let org: Org;
let server: SalesforceServer;
let words: OrgTablesWords;
let say: Speaker;

beforeAll(async () => {
  excel = await openExcelInNode();
  org = await openDeployedOrg();
  server = await startSalesforceServer({ org });
  words = await loadOrgTablesWords('en');
  say = speaker((await loadLanguage('en')).words);
});
beforeEach(() => excel.host.open({ sheets: [{ name: 'Sheet1', cells: [['Mine']] }] }));
afterEach(() => expect([server.unimplemented, excel.host.wire.unimplemented]).toEqual([[], []]));
afterAll(async () => {
  await server.close();
  excel.end();
});
jest.setTimeout(60_000);

function openPart(username: string = people.manager): OrgTablesPart {
  const { accessToken } = server.signIn(username);
  const session = { instanceUrl: server.url, accessToken, organizationId: org.id };
  return openOrgTablesPart({
    ...{ words, number: say.number, today: () => calendarDate('2026-11-28')!, bind: bindToOrg },
    session: () => ({ session, host: 'northgate.my.salesforce.com' }),
  });
}

const accountsAlone = { deals: false, history: false, roles: false, evidence: false, whose: 'all' } as const;

async function pulled(username?: string): Promise<OrgTablesPart> {
  const part = openPart(username);
  await part.act.start();
  part.act.choose(Object.keys(part.state().memory).at(0));
  part.act.change(accountsAlone);
  await part.act.pull();
  return part;
}

const remarks = (part: OrgTablesPart) => remarksOn(part.state().done!, words, say).map(({ sentence }) => sentence);
const column = (header: string) => {
  const [headers, ...rows] = excel.host.values('Accounts');
  return rows.map((cells) => cells[headers.indexOf(header)]);
};

test('accounts with names like formulas, emoji, wide letters, and a text longer than a cell', async () => {
  const [first] = org.put('Account', [
    { Name: '=HYPERLINK("http://x","y")', Keystage_Reasons__c: 'x'.repeat(131_072) },
    { Name: '＋1' },
    { Name: '😀 Northgate' },
  ]);
  const part = openPart();
  await part.act.start();
  part.act.change({ ...accountsAlone, fields: { accounts: ['Keystage_Reasons__c'] } });
  await part.act.pull();
  expect(part.state().problem).toBeUndefined();
  expect(column('Account name')).toEqual(['=HYPERLINK("http://x","y")', '😀 Northgate', '＋1']);
  expect(excel.host.suspects).toEqual([]);
  const [cell] = column('Tier Reasons') as string[];
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/x … \[131,072 characters; the rest is in Salesforce\]$/);
  expect(remarks(part)).toContain(
    `1 text longer than the 32,767 characters of a cell was cut: Accounts, ${first}, “Tier Reasons”.`,
  );
  expect((await boundOrg())?.organizationId).toBe(org.id);
});

test('an override that waits to be pushed stays when the accounts are refreshed; all others are the org’s', async () => {
  const [first, second] = org.put('Account', [
    { Name: 'A one', Keystage_Override_Tier__c: 'B', Keystage_Override_Reason__c: 'Merger' },
    { Name: 'A two', Keystage_Override_Tier__c: 'C' },
  ]);
  await pulled();
  const rowOf = (id: string) => excel.host.values('Accounts').findIndex(([cell]) => cell === id) + 1;
  const [headers] = excel.host.values('Accounts');
  const letter = String.fromCharCode(65 + headers.indexOf('Override'));
  excel.host.user.type(`Accounts!${letter}${rowOf(first)}`, 'VIP');
  org.as(people.manager).update('Account', [
    { Id: first, Keystage_Override_Tier__c: 'A' },
    { Id: second, Keystage_Override_Tier__c: 'A' },
  ]);
  const part = await pulled();
  expect(remarks(part)).toContain('1 override waits to be pushed and stayed as entered here.');
  const overrides = new Map(
    excel.host.values('Accounts').map((cells) => [cells[0], cells[headers.indexOf('Override')]]),
  );
  expect([overrides.get(first), overrides.get(second)]).toEqual(['VIP', 'A']);
  // Of the one that waits, the org is known to hold what it held: a push will say that it holds another by now.
  expect((await boundOrg())?.overrides).toMatchObject({
    [first]: { tier: 'B', reason: 'Merger' },
    [second]: { tier: 'A' },
  });
});

test('a field that may not be read any more is named, and what was pulled of it stays', async () => {
  await pulled();
  const before = column('Annual revenue');
  org.restrictField(people.manager, 'Account.AnnualRevenue', 'none');
  const part = await pulled();
  org.restrictField(people.manager, 'Account.AnnualRevenue', 'granted');
  expect(remarks(part)).toContain(
    'Accounts: no longer in the org, or no longer yours to read: AnnualRevenue. What was pulled before stays as it is.',
  );
  expect(column('Annual revenue')).toEqual(before);
});

test('from another org than the workbook’s own nothing is pulled', async () => {
  await bindToOrg({ organizationId: '00DHs000000Other', host: 'other.my.salesforce.com' });
  const before = excel.host.content();
  const part = await pulled();
  expect(part.state().problem).toMatchObject({ kind: 'otherOrg' });
  expect(excel.host.content()).toEqual(before);
});

test.each([
  ['stopped by the person', (part: OrgTablesPart) => part.act.cancel(), { cancelled: true }],
  ['cut by the network', () => server.faults.add({ kind: 'cut', when: 'before' }), { problem: { kind: 'call' } }],
])('%s between two pages, the workbook is as it was', async (_, strike, expected) => {
  org.put(
    'Account',
    Array.from({ length: 4_100 }, (_none, k) => ({ Name: `Z ${k}` })),
  );
  const before = excel.host.content();
  const part = openPart();
  await part.act.start();
  part.act.change(accountsAlone);
  const stop = part.subscribe(() => {
    const { progress } = part.state();
    if (progress?.step === 'pulling' && progress.done === 2_000) {
      stop();
      strike(part);
    }
  });
  await part.act.pull();
  expect(part.state()).toMatchObject({ screen: 'choose', ...expected });
  await new Promise((settle) => setTimeout(settle, 100));
  expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(await readPulledMemory()).toEqual({});
});

test('the pull is undone', async () => {
  const part = await pulled();
  await part.act.undo();
  expect(part.state()).toMatchObject({ undone: true, undoable: false, screen: 'choose' });
  expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
