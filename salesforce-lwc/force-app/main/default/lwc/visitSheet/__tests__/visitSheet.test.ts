import { createElement } from 'lwc';
import * as navigationApi from 'lightning/navigation';
import * as recordApi from 'lightning/uiRecordApi';
import VisitSheet from 'c/visitSheet';
import { answerGraphql, settled } from '../../../../../../test/answering-graphql';
import { linesOf, press } from '../../../../../../test/shadow-page';
import { answerOf, dealId, role, sampleDeal, visit, type SampleDeal } from '../../dealRecord/__tests__/sample-deal';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

interface Wire {
  emit(value: unknown): void;
}
const address = navigationApi.CurrentPageReference as unknown as Wire;
const account = recordApi.getRecord as unknown as Wire;

afterEach(() => document.body.replaceChildren());

const tom = role('003B', 'Tom Berg', { Roles__c: 'technical', Level__c: 'identified' });
const planned = visit({
  ...{ Contact__c: '003B', Contact_Name__c: 'Tom Berg', Planned_On__c: '2026-11-25', Commitment__c: 'A date' },
  Plan__c: JSON.stringify({
    keystage: 1,
    knowledge: { 'rival/0': 'Presswerk', 'proof/0': 'Test report 12', usp: 'presses that correct themselves' },
    written: {},
  }),
});
const deal: SampleDeal = { ...sampleDeal, roles: [tom], visits: [planned] };

async function shownSheet(
  answer: { data: unknown } | { errors: readonly { message: string }[] } | undefined,
  visitId = 'a03000000000001AAA',
) {
  const sheet = createElement('c-visit-sheet', { is: VisitSheet });
  document.body.appendChild(sheet);
  address.emit({ type: 'standard__component', state: { c__recordId: dealId, c__visitId: visitId } });
  await answerGraphql(() => answer);
  await settled();
  return sheet;
}

test('the plan stands there with signs that print in one colour', async () => {
  const sheet = await shownSheet({ data: answerOf(deal) });
  const lines = linesOf(sheet);
  expect(lines).toEqual(
    expect.arrayContaining([
      'Visit: Pressing line',
      'Northgate Systems · Planned for Nov 25, 2026 · Tom Berg · Survey the market · Prepared on Nov 20, 2026',
      'Commitment wanted: A date',
      '■ on file   ✎ written   □ to find out',
      'H Record',
      'Rival:',
      'Presswerk',
      'Proof:',
      'Test report 12',
    ]),
  );
  // Places for one more are for the screen, and what was said once is not said again.
  expect(lines.filter((line) => /^Another /.test(line))).toEqual([]);
  const said = lines.filter((line) => line.startsWith('Choose between two:'));
  expect(said).toHaveLength(1);
  await expect(sheet).toBeAccessible();
}, 20_000);

test('of several questions on one condition the first is printed', async () => {
  const lines = linesOf(await shownSheet({ data: answerOf(deal) }));
  const questions = lines.filter((line) => line.includes('The buyer has studied the project and finds it feasible'));
  // Asked once, closed on once.
  expect(questions).toHaveLength(2);
});

test('a dossier on the account counts', async () => {
  const sheet = await shownSheet({ data: answerOf(deal) });
  account.emit({ fields: { Keystage_Dossier__c: { value: '{"background":"Family firm"}', displayValue: null } } });
  await settled();
  expect(linesOf(sheet)).toContainEqual(expect.stringMatching(/^Account dossier: 1 of/));
  account.emit({ fields: {} });
  await settled();
  expect(linesOf(sheet).join('\n')).not.toContain('Account dossier');
});

test('a visit held is dated by the day it was', async () => {
  const held = {
    ...planned,
    Status__c: 'Held',
    Held_On__c: '2026-11-12',
    Contact__c: null,
    Contact_Name__c: null,
    Commitment__c: null,
  };
  const lines = linesOf(await shownSheet({ data: answerOf({ ...deal, visits: [held] }) }));
  expect(lines).toContain(
    'Northgate Systems · Planned for Nov 12, 2026 · Survey the market · Prepared on Nov 20, 2026',
  );
});

test.each<[string, Parameters<typeof shownSheet>[0], string, ...string[]]>([
  ['waiting', undefined, 'Reading the visits'],
  ['an error', { errors: [{ message: 'Something broke' }] }, 'Salesforce could not answer: Something broke'],
  ['no such deal', { data: answerOf(null) }, 'This opportunity is not there, or you may not see it.'],
  [
    'no process',
    { data: answerOf({ ...deal, processes: [] }) },
    'No process judges this opportunity, so a visit cannot be prepared from where it stands.',
  ],
  [
    'no such visit',
    { data: answerOf(deal) },
    'There is no such visit on this opportunity. It may have been removed: go back and open the plan again.',
    'a03000000000009AAA',
  ],
])('%s', async (_state, answer, line, ...visitId) => {
  const sheet = await shownSheet(answer, ...visitId);
  expect(linesOf(sheet)).toContain(line);
  await expect(sheet).toBeAccessible();
});

test('without an address it waits for one', async () => {
  await answerGraphql(() => undefined);
  const sheet = createElement('c-visit-sheet', { is: VisitSheet });
  document.body.appendChild(sheet);
  address.emit(undefined);
  await settled();
  expect(linesOf(sheet)).toEqual(['Reading the visits']);
});

test('printing is the browser’s', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  await press(await shownSheet({ data: answerOf(deal) }), 'Print this page');
  expect(print).toHaveBeenCalledTimes(1);
});
