import { createElement } from 'lwc';
import StagePath, { type PathStep } from 'c/stagePath';

afterEach(() => document.body.replaceChildren());

const step = (sign: string, more: Partial<PathStep> = {}): PathStep => ({
  ...{ id: sign, sign, state: 'open', isDeclared: false, isReached: false, label: `stage ${sign}` },
  ...more,
});

test('each state of a stage has a shape of its own, and so has the stage that is declared', async () => {
  const path = createElement('c-stage-path', { is: StagePath }) as HTMLElement & { steps: readonly PathStep[] };
  path.steps = [
    step('1', { state: 'completed', isReached: true }),
    step('2', { state: 'entered', isReached: true }),
    step('3'),
    step('4', { isDeclared: true }),
  ];
  document.body.appendChild(path);
  await Promise.resolve();
  const marks = [...path.shadowRoot!.querySelectorAll('svg')].map((mark) =>
    [...mark.children].map((shape) => `${shape.tagName} ${shape.getAttribute('class')}`).join(),
  );
  expect(new Set(marks).size).toBe(4);
  const said = [...path.shadowRoot!.querySelectorAll('.slds-assistive-text')].map(({ textContent }) => textContent);
  expect(said).toEqual(['stage 1', 'stage 2', 'stage 3', 'stage 4']);
  await expect(path).toBeAccessible();
});
