import { settled } from './answering-graphql';

/** Everything a reader sees, the shadow trees of children and the labels of base components included, each piece on a line of its own. */
export function linesOf(node: Node): string[] {
  const pieces: string[] = [];
  const visit = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) pieces.push(each.textContent?.trim() ?? '');
    if (each instanceof HTMLElement && each.tagName.startsWith('LIGHTNING-')) {
      const { label, alternativeText } = each as HTMLElement & { label?: unknown; alternativeText?: unknown };
      for (const text of [label, alternativeText]) if (typeof text === 'string') pieces.push(text);
    }
    const root = each instanceof Element ? each.shadowRoot : null;
    [...(root?.childNodes ?? []), ...each.childNodes].forEach(visit);
  };
  visit(node);
  return pieces.filter((piece) => piece !== '');
}

/** Elements of a shadow tree and of our components inside it. */
export function within<E extends HTMLElement = HTMLElement>(root: Element, selector: string): E[] {
  const tree = root.shadowRoot;
  if (!tree) return [];
  const inner = [...tree.querySelectorAll('*')].filter(({ tagName }) => tagName.startsWith('C-'));
  return [...tree.querySelectorAll<E>(selector), ...inner.flatMap((one) => within<E>(one, selector))];
}

/** A save reads first, writes, and reads again: each takes its turns. */
async function everythingSettled(): Promise<void> {
  for (let answer = 0; answer < 4; answer++) await settled();
}

/** Presses the one button that is called so. */
export async function press(root: Element, called: string): Promise<void> {
  const buttons = within(root, 'button, lightning-button, lightning-button-icon').filter((button) => {
    const { label, alternativeText } = button as HTMLElement & { label?: string; alternativeText?: string };
    return [label, alternativeText, button.textContent?.trim()].includes(called);
  });
  if (buttons.length === 0) throw new Error(`There is no button “${called}”.`);
  buttons[0].click();
  await everythingSettled();
}

/** The input that is called so. */
export function inputCalled(root: Element, label: string): HTMLElement & { value: unknown; checked?: boolean } {
  const inputs = within<HTMLElement & { value: unknown; label?: string }>(
    root,
    'lightning-input, lightning-combobox, lightning-checkbox-group, lightning-radio-group, lightning-textarea',
  );
  const found = inputs.find((input) => input.label === label);
  if (!found) throw new Error(`There is no field “${label}”.`);
  return found;
}

/** Fills in a field as its base component tells it. */
export async function fill(root: Element, label: string, value: string | boolean | readonly string[]): Promise<void> {
  const detail = typeof value === 'boolean' ? { checked: value } : { value };
  const input = inputCalled(root, label);
  input.dispatchEvent(new CustomEvent('change', { detail }));
  input.dispatchEvent(new CustomEvent('blur'));
  await settled();
}
