import { createElement } from 'lwc';
import ValueForm, { type FormField } from 'c/valueForm';
import { settled } from '../../../../../../test/answering-graphql';

afterEach(() => document.body.replaceChildren());

const choices = [{ value: 'a', label: 'A' }];
const fields: readonly FormField[] = [
  { name: 'answer', kind: 'buttons', label: 'Answer', value: 'a', choices },
  { name: 'several', kind: 'choices', label: 'Several', value: ['a'], choices },
  { name: 'one', kind: 'choice', label: 'One', value: 'a', choices },
  { name: 'is', kind: 'yesNo', label: 'Is it so', value: true },
  { name: 'on', kind: 'day', label: 'Day', value: '2026-11-20', max: '2026-11-20' },
  { name: 'whole', kind: 'number', label: 'Whole', value: '3', min: '0', max: '50' },
  { name: 'any', kind: 'number', label: 'Any', value: '' },
  { name: 'line', kind: 'line', label: 'Line', value: 'x', required: true },
  { name: 'text', kind: 'text', label: 'Text', value: 'y' },
];

async function shownForm(properties: object) {
  const form = createElement('c-value-form', { is: ValueForm }) as HTMLElement & { reportValidity(): boolean };
  Object.assign(form, properties);
  document.body.appendChild(form);
  await settled();
  return form;
}

const inputs = (form: HTMLElement) => [
  ...form.shadowRoot!.querySelectorAll<HTMLElement & { name: string; step?: string }>('.input'),
];

test('each kind has its field, and a number between bounds is a whole one', async () => {
  const form = await shownForm({ fields });
  expect(inputs(form).map(({ tagName }) => tagName)).toEqual([
    'LIGHTNING-RADIO-GROUP',
    ...['LIGHTNING-CHECKBOX-GROUP', 'LIGHTNING-COMBOBOX', 'LIGHTNING-INPUT', 'LIGHTNING-INPUT', 'LIGHTNING-INPUT'],
    ...['LIGHTNING-INPUT', 'LIGHTNING-INPUT', 'LIGHTNING-TEXTAREA'],
  ]);
  const step = (name: string) => inputs(form).find((input) => input.name === name)?.step;
  expect([step('whole'), step('any')]).toEqual(['1', 'any']);
  await expect(form).toBeAccessible();
});

test('without fields there is nothing to save against', async () => {
  const form = await shownForm({});
  expect(inputs(form)).toEqual([]);
  expect(form.reportValidity()).toBe(true);
});

test('a change is told by the name of its field; a field that was emptied is blank', async () => {
  const form = await shownForm({ fields });
  const told: unknown[] = [];
  form.addEventListener('change', (event) => told.push((event as CustomEvent).detail));
  const change = (name: string, detail: object) =>
    inputs(form)
      .find((input) => input.name === name)!
      .dispatchEvent(new CustomEvent('change', { detail }));
  change('line', { value: 'z' });
  change('on', { value: null });
  change('is', { checked: false });
  expect(told).toEqual([
    { name: 'line', value: 'z' },
    { name: 'on', value: '' },
    { name: 'is', value: false },
  ]);
});

test('every field that cannot be saved says so at once', async () => {
  const form = await shownForm({ fields });
  const asked: string[] = [];
  for (const input of inputs(form)) {
    Object.assign(input, { reportValidity: () => (asked.push(input.name), input.name !== 'line') });
  }
  expect(form.reportValidity()).toBe(false);
  expect(asked).toEqual(fields.map(({ name }) => name));
});
