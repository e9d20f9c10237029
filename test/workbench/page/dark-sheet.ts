import type { Color, ExtendedCellStyle, Model } from '@ironcalc/wasm';

const INK = '#1f2933';

/**
 * Makes cells readable on a dark sheet: a cell with a fill of its own keeps the dark ink it was made for, and dark ink
 * without a fill gives way to the sheet's light one. The document keeps its colours; only what is drawn changes.
 */
export function onDarkSheet({ style, ...marks }: ExtendedCellStyle, model: Model): ExtendedCellStyle {
  const { fill, font } = style;
  const isDark = (colour: Color): boolean => colour !== undefined && lightness(model.resolveColor(colour)) < 0.5;
  const color =
    fill.color === undefined
      ? isDark(font.color)
        ? undefined
        : font.color
      : (font.color ?? (isDark(fill.color) ? undefined : INK));
  return { ...marks, style: { ...style, font: { ...font, color } } };
}

/** How light a #rrggbb colour looks, 0 to 1. */
function lightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
