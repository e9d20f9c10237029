import { createElement } from 'lwc';
import RecordPages from 'c/recordPages';
import { answerGraphql, questions, settled, type GraphqlAnswer } from '../../../../../../test/answering-graphql';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
  const Navigate = Symbol('Navigate');
  const NavigationMixin = (base: new () => object) =>
    class extends base {
      [Navigate](to: unknown): void {
        mockNavigate(to);
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate }) };
});

afterEach(() => document.body.replaceChildren());

const account = (n: number) => ({
  Id: `001${n}`,
  Name: { value: n === 2 ? null : `Account ${n}` },
  Keystage_Tier__c: { value: n === 2 ? null : 'A' },
  Keystage_Score__c: { value: n === 2 ? null : 88.5 },
  Keystage_Current_Value__c: { value: 70 },
  Keystage_Potential_Value__c: { value: null },
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

function answerWith(from: number, to: number, next: string | null, total: number): GraphqlAnswer {
  const edges = range(from, to).map((n) => ({ node: account(n) }));
  const pageInfo = { hasNextPage: next !== null, endCursor: next };
  return { data: { uiapi: { query: { Account: { edges, totalCount: total, pageInfo } } } } };
}

async function shownList(answer: (after: unknown) => GraphqlAnswer): Promise<HTMLElement> {
  const list = createElement('c-record-pages', { is: RecordPages });
  Object.assign(list, { kind: 'accounts', heading: 'Tier A', where: { Keystage_Tier__c: { eq: 'A' } } });
  await answerGraphql(({ variables }) => answer(variables['after']));
  document.body.appendChild(list);
  await settled();
  return list;
}

const texts = (list: HTMLElement, selector: string) =>
  [...(list.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) => node.textContent?.trim());

async function press(list: HTMLElement, selector: string): Promise<void> {
  list.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await settled();
}

test('records come by twenty-five, and the next page is asked for when it is wanted', async () => {
  const list = await shownList((after) =>
    after === 'two' ? answerWith(30, 40, null, 40) : answerWith(0, 30, 'two', 40),
  );
  expect(texts(list, 'thead th')).toEqual(['Name', 'Tier', 'Score', 'Current value', 'Potential value']);
  expect(texts(list, 'tbody tr:nth-child(2) td')).toEqual(['A', '88.5', '70', '—']);
  expect(texts(list, 'tbody tr:nth-child(3) td')).toEqual(['no tier', '—', '70', '—']);
  expect(texts(list, 'tbody tr:nth-child(3) button')).toEqual(['0012']);
  expect(texts(list, '[role=status]')).toEqual(['Showing 25 of 40']);
  expect(questions().map(({ variables }) => variables['after'])).toEqual([null]);

  await press(list, '.more');
  expect(questions().map(({ variables }) => variables['after'])).toEqual([null, 'two']);
  expect(texts(list, '[role=status]')).toEqual(['Showing 40 of 40']);
  expect(texts(list, 'tbody tr')).toHaveLength(40);
  expect(texts(list, '.more')).toEqual([]);
  await expect(list).toBeAccessible();
});

test('more than the platform hands out is said to be more', async () => {
  const list = await shownList(() => answerWith(0, 30, 'two', 20_000));
  expect(texts(list, '[role=status]')).toEqual([
    'Showing 25 of more than 20,000; a list reads 20,000 at most. Narrow it in a report.',
  ]);
});

test('another filter begins anew', async () => {
  const list = await shownList((after) =>
    after === 'two' ? answerWith(30, 40, null, 40) : answerWith(0, 30, 'two', 40),
  );
  await press(list, '.more');
  Object.assign(list, { where: { Keystage_Tier__c: { eq: 'B' } } });
  await settled();
  expect((list as HTMLElement & { where: unknown }).where).toEqual({ Keystage_Tier__c: { eq: 'B' } });
  expect((list as HTMLElement & { kind: unknown }).kind).toBe('accounts');
  expect(questions().at(-1)?.variables).toEqual({ where: { Keystage_Tier__c: { eq: 'B' } }, after: null });
  expect(texts(list, '[role=status]')).toEqual(['Showing 25 of 40']);
});

test.each<[string, GraphqlAnswer, string]>([
  ['waiting', undefined, 'Reading the list'],
  ['nothing left', answerWith(0, 0, null, 0), 'There is nothing in this list any more.'],
])('%s', async (_state, answer, line) => {
  const list = await shownList(() => answer);
  expect(texts(list, '[role=status]')).toEqual([line]);
  await expect(list).toBeAccessible();
});

test('a page that fails leaves what was read, and can be asked for again', async () => {
  const list = await shownList((after) =>
    after === 'two' ? { errors: [{ message: 'Failed to fetch' }] } : answerWith(0, 30, 'two', 40),
  );
  await press(list, '.more');
  expect(texts(list, '[role=alert] p')).toContain('There is no connection to Salesforce.');
  expect(texts(list, 'tbody tr')).toHaveLength(30);
  await expect(list).toBeAccessible();
  await answerGraphql(() => answerWith(30, 40, null, 40));
  await press(list, '.retry');
  expect(texts(list, 'tbody tr')).toHaveLength(40);
  expect(texts(list, '[role=alert]')).toEqual([]);
});

test('a name opens its record', async () => {
  const list = await shownList(() => answerWith(0, 1, null, 1));
  await press(list, 'tbody button');
  expect(mockNavigate).toHaveBeenCalledWith({
    type: 'standard__recordPage',
    attributes: { recordId: '0010', objectApiName: 'Account', actionName: 'view' },
  });
  const back = jest.fn();
  list.addEventListener('back', back);
  await press(list, '.back');
  expect(back).toHaveBeenCalledTimes(1);
});
