import { createElement } from 'lwc';
import ContributionList, { type ContributionRow, type Contributions } from 'c/contributionList';

const row = (name: string, points: string, filled: number, possible: number): ContributionRow => ({
  indicator: name,
  name,
  value: `${name} value`,
  points,
  filled,
  possible,
});
const two: Contributions = {
  rows: [row('Amount', '24.0 of 30.0', 80, 100), row('Margin', '9.0 of 15.0', 30, 50)],
  total: '33.0',
};
const folded: Contributions = { ...two, others: { from: 1, row: row('Others (1)', '9.0 of 15.0', 0, 0) } };

function shown(contributions: Contributions | undefined) {
  const list = createElement('c-contribution-list', { is: ContributionList });
  list.contributions = contributions;
  document.body.appendChild(list);
  const root = list.shadowRoot as ShadowRoot;
  return {
    list,
    names: () => [...root.querySelectorAll('.name')].map((name) => name.textContent),
    bars: () => [...root.querySelectorAll('.filled')].map((bar) => bar.getAttribute('width')),
    total: () => root.querySelector('.total')?.textContent,
    button: () => root.querySelector('button'),
  };
}

afterEach(() => document.body.replaceChildren());

test('every part has its name, its bar and its points, and the sum stands below', async () => {
  const { list, names, bars, total, button } = shown(two);
  expect(names()).toEqual(['Amount', 'Margin']);
  expect(bars()).toEqual(['80', '30']);
  expect(total()).toBe('Adds up to33.0');
  expect(button()).toBeNull();
  await expect(list).toBeAccessible();
});

test('the rest stands as one row until somebody asks for all', async () => {
  const { list, names, button } = shown(folded);
  expect(names()).toEqual(['Amount', 'Others (1)']);
  expect([button()?.textContent, button()?.getAttribute('aria-expanded')]).toEqual(['Show all 2', 'false']);
  button()?.click();
  await Promise.resolve();
  expect(names()).toEqual(['Amount', 'Margin']);
  expect([button()?.textContent, button()?.getAttribute('aria-expanded')]).toEqual(['Show fewer', 'true']);
  await expect(list).toBeAccessible();
});

test('without parts nothing breaks', async () => {
  const { list, names } = shown(undefined);
  expect(names()).toEqual([]);
  await expect(list).toBeAccessible();
});
