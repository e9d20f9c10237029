import type { Color, ExtendedCellStyle, Model } from '@ironcalc/wasm';

/**
 * A cell as the dark sheet draws it: light fills and dark inks give way to their counterparts of the same hue, a fill that
 * is dark already keeps what is written on it. The document keeps its colours.
 */
export function onDarkSheet({ style, ...marks }: ExtendedCellStyle, model: Model): ExtendedCellStyle {
  const fill = style.fill.color === undefined ? undefined : hslOf(model.resolveColor(style.fill.color));
  const font = style.font.color === undefined ? undefined : hslOf(model.resolveColor(style.font.color));
  if (fill && fill.lightness <= 0.55) return { ...marks, style };
  return {
    ...marks,
    style: {
      ...style,
      fill: { ...style.fill, color: fill && hex({ ...fill, lightness: Math.max(0.2, 1 - fill.lightness) }) },
      font: { ...style.font, color: font && readable(font) },
    },
  };
}

interface Hsl {
  hue: number;
  saturation: number;
  /** 0 to 1, as saturation is; the hue in degrees. */
  lightness: number;
}

/** Light enough for the dark sheet; black itself takes the sheet's own ink. */
function readable(font: Hsl): Color {
  if (font.lightness >= 0.6) return hex(font);
  return font.lightness === 0 ? undefined : hex({ ...font, lightness: Math.max(0.7, 1 - font.lightness) });
}

function hslOf(colour: string): Hsl {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { hue: (60 * sector + 360) % 360, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function hex({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number): string => {
    const place = (shift + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
