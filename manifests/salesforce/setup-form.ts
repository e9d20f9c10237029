import { escaped } from '../excel/xml';

/** A line of a form in Setup: a text to fill in, or a box to tick or to leave empty. */
export interface SetupField {
  readonly label: string;
  readonly value: string | boolean;
  /** What Salesforce calls it in English, where the label is in another language. */
  readonly english?: string;
}

const width = 720;
const margin = 24;
const lineHeight = 40;
const labelWidth = 320;
const headerHeight = 76;

/** A form of Salesforce's Setup, drawn: where it is found, and what goes into it. No photograph, so that it never shows an org of somebody's. */
export function setupForm(path: string, fields: readonly SetupField[]): string {
  const height = headerHeight + fields.length * lineHeight + margin;
  const text = (x: number, y: number, words: string, look: string) =>
    `  <text x="${x}" y="${y}" ${look}>${escaped(words)}</text>`;
  const lines = fields.flatMap(({ label, value, english }, k) => {
    const top = headerHeight + k * lineHeight;
    const left = margin + labelWidth;
    const said =
      english === undefined
        ? [text(margin, top + 24, label, 'fill="#444444"')]
        : [
            text(margin, top + 17, label, 'fill="#444444"'),
            text(margin, top + 33, english, 'fill="#5c5c5c" font-size="11"'),
          ];
    return typeof value === 'string'
      ? [...said, box(left, top + 4, width - left - margin), text(left + 10, top + 24, value, 'fill="#0b0b0b"')]
      : [...said, ...tickBox(left, top + 8, value)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(path)}" font-family="Segoe UI, Microsoft YaHei, Malgun Gothic, Helvetica, Arial, sans-serif" font-size="14">`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#ffffff" stroke="#c9c9c9"/>`,
    text(margin, 44, path, 'font-size="16" font-weight="600" fill="#0b0b0b"'),
    ...lines,
    '</svg>\n',
  ].join('\n');
}

const box = (x: number, y: number, boxWidth: number) =>
  `  <rect x="${x}" y="${y}" width="${boxWidth}" height="30" rx="4" fill="#f7f7f7" stroke="#767676"/>`;

function tickBox(x: number, y: number, isTicked: boolean): string[] {
  const frame = `  <rect x="${x}" y="${y}" width="20" height="20" rx="3" fill="${isTicked ? '#0b5cab' : '#ffffff'}" stroke="#767676"/>`;
  const tick = `  <path d="M${x + 4} ${y + 10} l4 5 l8 -9" fill="none" stroke="#ffffff" stroke-width="2"/>`;
  return isTicked ? [frame, tick] : [frame];
}
