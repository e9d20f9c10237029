import { createElement } from 'lwc';
import MoveForm, { type MoveFormView } from 'c/moveForm';

afterEach(() => document.body.replaceChildren());

type Form = HTMLElement & { view: MoveFormView | undefined };

async function shownForm(view: MoveFormView | undefined): Promise<Form> {
  const element = createElement('c-move-form', { is: MoveForm }) as Form;
  element.view = view;
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const view: MoveFormView = {
  ...{ to: 'Demo', stages: [{ value: 'Demo', label: '4 Demo' }], reason: '', needsReason: false },
  ...{ sentences: ['One step forward.'], isSaving: false },
};

test('without a move there is nothing to show', async () => {
  const element = await shownForm(undefined);
  expect(element.shadowRoot!.textContent).toBe('');
  await expect(element).toBeAccessible();
});

test.each([
  ['a stage is chosen', view, 'Move', false],
  ['no stage is chosen', { ...view, to: '' }, 'Move', true],
  ['it is being saved', { ...view, isSaving: true }, 'Saving', true],
])('%s', async (_state, shown, label, disabled) => {
  const element = await shownForm(shown);
  const button = element.shadowRoot!.querySelector('.move') as unknown as { label: string; disabled: boolean };
  expect([button.label, button.disabled]).toEqual([label, disabled]);
  await expect(element).toBeAccessible();
});

test('a reason that is emptied is told as a blank', async () => {
  const element = await shownForm(view);
  const told: unknown[] = [];
  element.addEventListener('draft', (event) => told.push((event as CustomEvent).detail));
  const reason = element.shadowRoot!.querySelector('.reason')!;
  reason.dispatchEvent(new CustomEvent('change', { detail: { value: null } }));
  expect(told).toEqual([{ reason: '' }]);
});
