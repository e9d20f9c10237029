import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { drawIcons } from './draw-icons';
import { buttonSizes, commandIconFile, commandIcons, iconFile, ribbonSizes, storeIcons } from './icons';

const folder = join(__dirname, '../../excel-addin/assets/icons');
const icons = drawIcons();
const committed = (name: string) => PNG.sync.read(readFileSync(join(folder, name)));

test('the committed icons are what the script draws', () => {
  // When this fails: npx tsx manifests/excel/draw-icons.ts
  expect(readdirSync(folder).sort()).toEqual([...icons.keys()].sort());
  for (const [name, picture] of icons) expect([name, committed(name).data.equals(picture.data)]).toEqual([name, true]);
});

test.each([...ribbonSizes])(
  '%d px: three teeth stand apart and are sharp, the corners of the tile are open',
  (size) => {
    const { width, height, data } = committed(iconFile(size));
    expect([width, height]).toEqual([size, size]);
    expect(data[3]).toBeLessThan(255);

    const throughTheTeeth = Array.from({ length: size }, (_, x) => data.readUInt32BE((size * (size / 2) + x) * 4));
    const shades = throughTheTeeth.slice(Math.round(size * 0.53)).map((pixel) => {
      if (pixel === 0xffffffff) return 'white';
      return pixel === throughTheTeeth[size - 1] ? 'tile' : 'blurred';
    });
    const runs = shades.filter((shade, at) => shade !== shades[at - 1]);
    expect(runs.join(' ').replace(/^tile /, '')).toBe('white tile white tile white tile');
  },
);

test.each(commandIcons.flatMap((icon) => buttonSizes.map((size) => [icon, size] as const)))(
  '%s at %d px: a sign of its own, white on the tile, clear of the edge',
  (icon, size) => {
    const { width, height, data } = committed(commandIconFile(icon, size));
    expect([width, height]).toEqual([size, size]);
    const isWhite = (x: number, y: number) => data.readUInt32BE((size * y + x) * 4) === 0xffffffff;
    const places = Array.from({ length: size }, (_, at) => at);
    const white = places.flatMap((y) => places.filter((x) => isWhite(x, y)).map((x) => [x, y]));
    expect(white.length).toBeGreaterThan(size * size * 0.03);
    const edge = Math.floor(size / 16);
    const [least, greatest] = [Math.min(...white.flat()), Math.max(...white.flat())];
    expect(least).toBeGreaterThanOrEqual(edge);
    expect(greatest).toBeLessThan(size - edge);
    const others = commandIcons.filter((other) => other !== icon);
    for (const other of others) expect(committed(commandIconFile(other, size)).data.equals(data)).toBe(false);
  },
);

test('white on the tile has the contrast that text needs', () => {
  const { data, width } = committed(storeIcons.colour);
  const luminance = [...data.subarray(0, 3)]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, channel) => sum + value * [0.2126, 0.7152, 0.0722][channel], 0);
  expect(1.05 / (luminance + 0.05)).toBeGreaterThan(4.5);
  expect(width).toBe(192);
});

test('the outline icon is white on nothing', () => {
  const { data, width } = committed(storeIcons.outline);
  expect(width).toBe(32);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] > 0) expect([...data.subarray(at, at + 3)]).toEqual([255, 255, 255]);
  }
});
