import { createElement } from 'lwc';
import ConditionLine, { type ConditionLineView } from 'c/conditionLine';

afterEach(() => document.body.replaceChildren());

type Line = HTMLElement & { line: ConditionLineView | undefined };

async function shownLine(line: ConditionLineView | undefined): Promise<Line> {
  const element = createElement('c-condition-line', { is: ConditionLine }) as Line;
  element.line = line;
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const open: ConditionLineView = {
  ...{ id: 'survey-on-file', text: 'The first survey is on file', mark: 'open', markLabel: 'open' },
  asides: ['To do: file it'],
};

test('without a condition there is nothing to show', async () => {
  const element = await shownLine(undefined);
  expect(element.shadowRoot!.textContent).toBe('');
  await expect(element).toBeAccessible();
});

test.each([
  ['met', ['circle', 'path']],
  ['open', ['circle']],
  ['inProgress', ['circle', 'path']],
  ['stale', ['circle', 'path']],
] as const)('%s is told by a shape of its own, and in words', async (mark, shapes) => {
  const element = await shownLine({ ...open, mark, markLabel: `it is ${mark}` });
  const drawn = [...element.shadowRoot!.querySelector('svg')!.children];
  expect(drawn.map(({ tagName }) => tagName)).toEqual(shapes);
  expect(element.shadowRoot!.querySelector('.slds-assistive-text')?.textContent).toBe(`it is ${mark}: `);
  await expect(element).toBeAccessible();
});

test('no two marks have the same shape', async () => {
  const shapes = [];
  for (const mark of ['met', 'open', 'inProgress', 'stale'] as const) {
    const element = await shownLine({ ...open, mark });
    const drawn = [...element.shadowRoot!.querySelectorAll('svg *')];
    shapes.push(drawn.map((shape) => shape.getAttribute('d')).join(' '));
  }
  expect(new Set(shapes).size).toBe(4);
});

test('a form that opens gets the focus once', async () => {
  const element = await shownLine({ ...open, answer: { label: 'Answer', name: 'Answer: it' } });
  const form = { fields: [], seenOn: '2026-11-20', today: '2026-11-20', note: '', isSaving: false };
  element.line = { ...element.line!, form };
  await Promise.resolve();
  expect(element.shadowRoot!.activeElement?.className).toBe('form');
  (element.shadowRoot!.activeElement as HTMLElement).blur();
  element.line = { ...element.line, form: { ...form, note: 'typed' } };
  await Promise.resolve();
  expect(element.shadowRoot!.activeElement).toBeNull();
});

test('what is typed is told by what it is of', async () => {
  const element = await shownLine(open);
  const told: unknown[] = [];
  element.addEventListener('draft', (event) => told.push((event as CustomEvent).detail));
  const fields = [{ name: 'survey.onFile', kind: 'buttons', label: 'On file', value: '', choices: [] }] as const;
  const form = { fields, isUnderWay: false, seenOn: '2026-11-20', today: '2026-11-20', note: '', isSaving: false };
  element.line = { ...open, form };
  await Promise.resolve();
  const inputs = element.shadowRoot!.querySelector('c-value-form')!;
  const type = (name: string, value: unknown) =>
    inputs.dispatchEvent(new CustomEvent('change', { detail: { name: `survey-on-file ${name}`, value } }));
  type('survey.onFile', 'yes');
  type('*underWay', true);
  type('*seenOn', '2026-11-18');
  type('*note', 'By post');
  expect(told).toEqual([
    { condition: 'survey-on-file', path: 'survey.onFile', value: 'yes' },
    { condition: 'survey-on-file', isUnderWay: true },
    { condition: 'survey-on-file', seenOn: '2026-11-18' },
    { condition: 'survey-on-file', note: 'By post' },
  ]);
  await expect(element).toBeAccessible();
});

test('with a day that cannot be read nothing is saved', async () => {
  const element = await shownLine({ ...open, answer: { label: 'Answer', name: 'Answer: it' } });
  const form = { fields: [], seenOn: '2026-11-20', today: '2026-11-20', note: '', isSaving: false };
  element.line = { ...element.line!, form };
  await Promise.resolve();
  const saved = jest.fn();
  element.addEventListener('save', saved);
  const day = element.shadowRoot!.querySelector('c-value-form')!.shadowRoot!.querySelector('.input')!;
  const isReadable = jest.fn(() => false);
  Object.assign(day, { reportValidity: isReadable });
  const button = element.shadowRoot!.querySelector<HTMLElement>('.save')!;
  button.click();
  expect(saved).not.toHaveBeenCalled();
  isReadable.mockReturnValue(true);
  button.click();
  expect(saved).toHaveBeenCalledTimes(1);
});
