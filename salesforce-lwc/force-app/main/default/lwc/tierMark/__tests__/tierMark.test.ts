import { createElement } from 'lwc';
import TierMark from 'c/tierMark';

afterEach(() => document.body.replaceChildren());

test.each([
  // place  of   teeth, o filled
  [1, 4, 'oooo'],
  [2, 4, 'ooo.'],
  [4, 4, 'o...'],
  [5, 5, 'o....'],
  [undefined, 4, 'o...'],
  [1, undefined, ''],
])('place %s of %s: %s', async (place, of, teeth) => {
  const mark = createElement('c-tier-mark', { is: TierMark });
  Object.assign(mark, { place, of });
  document.body.appendChild(mark);
  const drawn = [...(mark.shadowRoot?.querySelectorAll('rect') ?? [])];
  expect(drawn.map((tooth) => (tooth.classList.contains('tooth_filled') ? 'o' : '.')).join('')).toBe(teeth);
  const heights = drawn.map((tooth) => Number(tooth.getAttribute('height')));
  expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  await expect(mark).toBeAccessible();
});
