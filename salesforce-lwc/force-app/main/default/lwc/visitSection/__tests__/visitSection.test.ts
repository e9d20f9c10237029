import { createElement } from 'lwc';
import VisitSection from 'c/visitSection';
import type { VisitSection as Section } from 'c/visitPlan';
import { settled } from '../../../../../../test/answering-graphql';
import { fill, linesOf, press } from '../../../../../../test/shadow-page';

afterEach(() => document.body.replaceChildren());

const section: Section = {
  key: 'match',
  title: 'E Match',
  lines: [
    { key: '1', mark: 'part', text: 'Needs' },
    { key: '2', mark: 'said', text: 'Ask, and listen' },
    { key: '3', mark: 'onFile', text: 'Size: 200' },
    { key: '4', mark: 'written', text: 'Benefit', piece: 'k/offer/price/benefit', value: 'one rate' },
    { key: '5', mark: 'toFill', text: 'Evidence', piece: 'k/offer/price/evidence', value: '' },
  ],
};

async function shownSection(properties: object): Promise<HTMLElement> {
  const element = createElement('c-visit-section', { is: VisitSection });
  Object.assign(element, properties);
  document.body.appendChild(element);
  await settled();
  return element;
}

test('folded it says how much of it is known', async () => {
  const element = await shownSection({ section });
  expect(linesOf(element)).toEqual(['E Match', 'on file 1, written 1, to find out 1']);
  const toggled = jest.fn();
  element.addEventListener('toggle', (event) => {
    toggled((event as unknown as CustomEvent).detail);
  });
  element.shadowRoot!.querySelector<HTMLElement>('button.toggle')!.click();
  expect(toggled).toHaveBeenCalledWith('match');
  await expect(element).toBeAccessible();
});

test('unfolded its marks have words, and what is written is told by its place', async () => {
  const element = await shownSection({ section, isOpen: true });
  expect(linesOf(element)).toEqual(
    expect.arrayContaining(['on file', 'Size: 200', 'written', 'Benefit', 'to find out', 'Evidence']),
  );
  const told: unknown[] = [];
  element.addEventListener('write', (event) => told.push((event as CustomEvent).detail));
  element.addEventListener('written', () => told.push('paused'));
  await fill(element, 'Evidence', 'Test report 12');
  expect(told).toEqual([{ piece: 'k/offer/price/evidence', value: 'Test report 12' }, 'paused']);
  await expect(element).toBeAccessible();
});

test('without a section there is nothing in it', async () => {
  expect(linesOf(await shownSection({ isOpen: true }))).toEqual([]);
  await expect(press(await shownSection({}), 'E Match')).rejects.toThrow('no button');
});
