import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Chinese and Korean after Segoe UI, which has neither. */
const FONTS =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Malgun Gothic', -apple-system, BlinkMacSystemFont, 'PingFang SC', 'Apple SD Gothic Neo', 'Noto Sans CJK SC', sans-serif";

/** The look of the pane on light or on dark. High contrast is the browser's: it replaces these colours by the reader's own. */
export function paneTheme(dark: boolean): Theme {
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase: FONTS };
}

/** Whether a colour, `#RRGGBB`, is nearer to black than to white. */
export function isDark(colour: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
