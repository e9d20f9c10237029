/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { startSalesforceServer, type SalesforceServer } from '../../../test/hosts/salesforce';
import { openDeployedOrg, people } from '../../../test/hosts/salesforce/deployed-org';
import { paneWithoutScreens } from '../../test/pane-without-screens';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import '../../test/xml-in-node';
import { loadSalesforceWords } from '@keystage/core/salesforce';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import type { Pane } from '../pane/open-pane';
import { asOf } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import { consentOf } from './consent-of.test-data';
import { runInHand } from './run-in-hand';
import { openSalesforceStep, type SalesforceStep } from './salesforce-step';
import { workbookOf } from './workbook-of';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
let server: SalesforceServer;
const ends: (() => void)[] = [];
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(async () => {
  expect(excel.host.wire.unimplemented).toEqual([]);
  for (const end of ends.splice(0)) end();
  await server.close();
});
afterAll(() => excel.end());

// The machine may be busy.
jest.setTimeout(60_000);

const ids = twelveAccounts.slice(1).map(([id]) => String(id));
const header = 'Not in Salesforce';

async function serve(): Promise<void> {
  const Account = ids.map((id) => ({ Name: `Account ${id}`, AccountNumber: id }));
  server = await startSalesforceServer({ org: await openDeployedOrg({ records: { Account } }) });
}

/** A pane as it opens beside the workbook that is open, its list segmented, and somebody signed in. */
async function signedIn(): Promise<{ pane: Pane; step: SalesforceStep }> {
  const { pane, language, end } = await paneWithoutScreens();
  ends.push(end);
  await pane.act.run();
  const [text, orgWords] = await Promise.all([loadSalesforceScreenWords('en'), loadSalesforceWords('en')]);
  const askInDialog = consentOf(() => server, people.admin);
  const begin = { myDomain: server.url, clientId: 'keystage' };
  const tools = { signInPage: 'https://localhost:3000/signed-in.html', begin, askInDialog, today: () => asOf };
  const step = openSalesforceStep(tools, workbookOf(pane, { language, text, orgWords }));
  step.take(runInHand(pane));
  await step.act.signIn();
  if (step.state().stage.at === 'publish') await step.act.publish();
  // What was published is the run from now on.
  step.take(runInHand(pane));
  return { pane, step };
}

const refuse = (message: string) =>
  server.org.beforeSave((object, record) =>
    object === 'Account' && record.AccountNumber === ids[3]
      ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields: [] }
      : undefined,
  );

/** The column of this name, its header first; undefined where there is none. */
function columnOf(name: string): unknown[] | undefined {
  const cells = excel.host.values('Accounts') as unknown[][];
  const column = cells[0].indexOf(name);
  return column < 0 ? undefined : cells.map((row) => row[column]);
}

test('why a row was refused stands beside it, goes when it is written, and is undone with the run', async () => {
  await serve();
  excel.host.open(onSheet(twelveAccounts));
  const before = excel.host.values('Accounts');
  const allow = refuse('The owner has left.');
  const { pane, step } = await signedIn();
  await step.act.push();
  expect(step.state().stage).toMatchObject({ at: 'done', beside: { kind: 'written', header, rows: 1 } });
  expect(
    columnOf(header)!
      .map((cell, row) => (cell === '' ? '' : `${row}: ${String(cell)}`))
      .filter(Boolean),
  ).toEqual([`0: ${header}`, expect.stringMatching(/^4: A rule of the org refuses it: “The owner has left\.”/)]);
  expect(pane.state().edited).toBe(false);

  allow();
  await step.act.compare();
  await step.act.push();
  expect(step.state().stage).toMatchObject({ at: 'done', beside: { kind: 'written', rows: 0 } });
  expect(
    columnOf(header)!
      .slice(1)
      .every((cell) => cell === ''),
  ).toBe(true);
  await pane.act.undo();
  expect(pane.state().undone).toBeDefined();
  expect(excel.host.values('Accounts')).toEqual(before);
});

test('where every row is in the org there is no such column', async () => {
  await serve();
  excel.host.open(onSheet(twelveAccounts));
  const { step } = await signedIn();
  await step.act.push();
  expect(step.state().stage).toMatchObject({ at: 'done', beside: { kind: 'nothingToSay' } });
  expect(columnOf(header)).toBeUndefined();
});

test('a workbook that was closed and opened knows its org, and takes the last push back', async () => {
  await serve();
  excel.host.open(onSheet(twelveAccounts));
  const first = await signedIn();
  await first.step.act.push();
  const tiers = () => server.org.raw('Account').filter(({ Keystage_Tier__c }) => Keystage_Tier__c !== null);
  expect(tiers().length).toBeGreaterThan(0);
  excel.host.open(excel.host.content());

  const again = await signedIn();
  expect(again.pane.state().org).toMatchObject({ host: new URL(server.url).host });
  expect(again.step.state().stage.at).toBe('list');
  await again.step.act.undo();
  expect(again.step.state()).toMatchObject({ stage: { at: 'undone' }, lastPush: undefined });
  expect(tiers()).toEqual([]);
});

test('rows that were sorted meanwhile get no reasons beside them, and it says so', async () => {
  await serve();
  excel.host.open(onSheet(twelveAccounts));
  refuse('The owner has left.');
  const { step } = await signedIn();
  const [a2] = excel.host.values('Accounts!A2:A2') as string[][];
  const [a3] = excel.host.values('Accounts!A3:A3') as string[][];
  excel.host.user.type('Accounts!A2', a3[0]);
  excel.host.user.type('Accounts!A3', a2[0]);
  await step.act.push();
  expect(step.state().stage).toMatchObject({ beside: { kind: 'notWritten', problem: { cause: 'listChanged' } } });
  expect(columnOf(header)).toBeUndefined();
});
