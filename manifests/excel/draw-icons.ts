import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { commandSigns } from './command-signs';
import { accentColour, buttonSizes, commandIconFile, commandIcons, iconFile, ribbonSizes, storeIcons } from './icons';
import { keyOfStages, moved, tile } from './mark';
import type { Shape } from './shapes';

type Colour = readonly [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const accent = colourOf(accentColour);

/** Every icon that a manifest names, by file name: the mark on its tile, the signs of the other buttons, and the two of an app package. */
export function drawIcons(): Map<string, PNG> {
  const icons = new Map(ribbonSizes.map((size) => [iconFile(size), onTile(size, keyOfStages(size))]));
  for (const icon of commandIcons) {
    for (const size of buttonSizes) icons.set(commandIconFile(icon, size), onTile(size, commandSigns[icon](size)));
  }
  icons.set(storeIcons.colour, onSquare(192, 152));
  icons.set(storeIcons.outline, paint(32, [[keyOfStages(32), white]]));
  return icons;
}

const onTile = (size: number, sign: Shape) =>
  paint(size, [
    [tile(size, size * 0.22), accent],
    [sign, white],
  ]);

/** The store crops corners by itself and wants air around the mark. */
const onSquare = (size: number, field: number) =>
  paint(size, [
    [tile(size, 0), accent],
    [moved(keyOfStages(field), (size - field) / 2), white],
  ]);

/** Paints layers over each other on a transparent square; each pixel is the mean of 64 points in it. */
function paint(size: number, layers: readonly (readonly [Shape, Colour])[]): PNG {
  const picture = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) picture.data.set(pixel(x, y, layers), (y * size + x) * 4);
  }
  return picture;
}

function pixel(x: number, y: number, layers: readonly (readonly [Shape, Colour])[]): number[] {
  const side = 8;
  const sum = [0, 0, 0];
  let covered = 0;
  for (let point = 0; point < side * side; point++) {
    const at = [x + ((point % side) + 0.5) / side, y + (Math.floor(point / side) + 0.5) / side] as const;
    const colour = layers.findLast(([shape]) => shape(...at))?.[1];
    if (!colour) continue;
    covered++;
    colour.forEach((value, channel) => (sum[channel] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((covered / side ** 2) * 255)];
}

/** Reads `#RRGGBB`. */
function colourOf(hex: string): Colour {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../excel-addin/assets/icons');
  mkdirSync(folder, { recursive: true });
  const icons = drawIcons();
  for (const [name, picture] of icons) writeFileSync(join(folder, name), PNG.sync.write(picture));
  console.log(`Icons drawn: ${[...icons.keys()].join(', ')}.`);
}
