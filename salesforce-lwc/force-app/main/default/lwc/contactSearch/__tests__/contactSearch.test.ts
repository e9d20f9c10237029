import { createElement } from 'lwc';
import ContactSearch from 'c/contactSearch';
import { answerGraphql, questions, settled } from '../../../../../../test/answering-graphql';
import { fill, linesOf, press, within } from '../../../../../../test/shadow-page';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

type Search = HTMLElement & { accountId: string | null; accountName: string };

const page = (names: readonly (string | null)[], next: string | null = null, total = names.length) => ({
  data: {
    uiapi: {
      query: {
        Contact: {
          edges: names.map((value, k) => ({ node: { Id: `003${k}`, Name: { value } } })),
          pageInfo: { endCursor: next, hasNextPage: next !== null },
          totalCount: total,
        },
      },
    },
  },
});

async function shownSearch(accountId: string | null): Promise<Search> {
  const search = createElement('c-contact-search', { is: ContactSearch }) as Search;
  Object.assign(search, { accountId, accountName: 'Northgate Systems' });
  document.body.appendChild(search);
  await settled();
  return search;
}

afterEach(() => document.body.replaceChildren());

test('nothing is asked without an account', async () => {
  await answerGraphql(() => page(['Ida Voss']));
  const search = await shownSearch(null);
  expect(search.accountId).toBeNull();
  expect(questions()).toEqual([]);
  expect(linesOf(search)).toContainEqual(expect.stringMatching(/^This opportunity has no account/));
});

test('whoever is chosen is told with the name; a contact without one stays in the list', async () => {
  await answerGraphql(() => page(['Ida Voss', null]));
  const search = await shownSearch('001A');
  const chosen = jest.fn();
  search.addEventListener('choose', (event) => {
    chosen((event as CustomEvent).detail);
  });
  await press(search, 'Add Ida Voss');
  expect(chosen).toHaveBeenCalledWith({ id: '0030', name: 'Ida Voss' });
  expect(within(search, 'li')).toHaveLength(2);
  expect(search.accountId).toBe('001A');
  await expect(search).toBeAccessible();
});

test('the same search is not asked twice, and whoever types on is answered with what was typed last', async () => {
  await answerGraphql(() => page([]));
  const search = await shownSearch('001A');
  await fill(search, 'Search by name', '  ');
  expect(questions()).toHaveLength(1);
  const [input] = within(search, 'lightning-input');
  for (const value of ['v', 'vo', 'vos']) input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
  expect(questions().map(({ variables }) => variables['name'])).toEqual(['%%', '%v%', '%vos%']);
});

test('an answer that comes again adds nobody twice', async () => {
  await answerGraphql(() => page(['Ida Voss']));
  const search = await shownSearch('001A');
  await answerGraphql(() => page(['Ida Voss', 'Jo Kern']));
  expect(within(search, 'li')).toHaveLength(1);
});

test('an error without words', async () => {
  await answerGraphql(() => ({ errors: [{ message: '' }] }));
  expect(linesOf(await shownSearch('001A'))).toContainEqual(
    expect.stringMatching(/^The contacts could not be read: no reason was given\./),
  );
});
