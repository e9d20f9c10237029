import type { ExtendedCellStyle, Model } from '@ironcalc/wasm';
import { onDarkSheet } from './page/dark-sheet';

const model = { resolveColor: (colour: unknown) => String(colour) } as Model;

function drawn(fill: string | undefined, font: string | undefined) {
  const style = { fill: { color: fill }, font: { color: font } } as ExtendedCellStyle['style'];
  const { style: dark } = onDarkSheet({ style, icon: null, data_bar: null, rating: null }, model);
  return [dark.fill.color, dark.font.color];
}

test.each([
  // a cell with                  fill       ink        is drawn with   fill       ink
  ['nothing of its own', [undefined, undefined], [undefined, undefined]],
  ['black ink', [undefined, '#000000'], [undefined, undefined]],
  ['dark green ink', [undefined, '#1a5c1a'], [undefined, '#a3e5a3']],
  ['yellow ink', [undefined, '#ffcc00'], [undefined, '#ffe066']],
  ['light ink', [undefined, '#c3e6ff'], [undefined, '#c3e6ff']],
  ['a light header', ['#e7eef4', undefined], ['#203446', undefined]],
  ['a white fill', ['#ffffff', '#000000'], ['#333333', undefined]],
  ['white on blue', ['#0f6cbd', '#ffffff'], ['#0f6cbd', '#ffffff']],
])('%s', (_cell, [fill, ink], expected) => {
  expect(drawn(fill, ink)).toEqual(expected);
});
