import type { CellRole } from './sheet-plan';

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly ink?: string;
  readonly fill?: string;
  readonly line?: { readonly side: 'EdgeTop' | 'EdgeBottom'; readonly color: string };
  readonly inner?: string;
  readonly atTop?: boolean;
}

const INK = '#242424';
const QUIET = '#616161';

/** How cells of our sheets look, by what they are for. Nothing is told by colour alone. */
const looks: Readonly<Record<CellRole, Look>> = {
  title: { bold: true, size: 16, ink: INK },
  subtitle: { ink: QUIET },
  heading: { bold: true, size: 12, ink: INK },
  header: { bold: true, ink: INK, fill: '#EBF3FC', line: { side: 'EdgeBottom', color: '#0F6CBD' } },
  body: {},
  total: { bold: true, line: { side: 'EdgeTop', color: '#8A8A8A' } },
  note: { italic: true, ink: QUIET, atTop: true },
  label: { ink: QUIET, atTop: true },
  answer: { inner: '#BDBDBD', line: { side: 'EdgeBottom', color: '#BDBDBD' }, atTop: true },
  warning: { ink: '#8A3707', fill: '#FFF9F5', atTop: true },
};

/** Gives cells the look of what they are for. */
export function dress(range: Excel.Range, role: CellRole): void {
  const { bold, italic, size, ink, fill, line, inner, atTop } = looks[role];
  const { format } = range;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size !== undefined) format.font.size = size;
  if (ink !== undefined) format.font.color = ink;
  if (fill !== undefined) format.fill.color = fill;
  if (atTop) format.verticalAlignment = Excel.VerticalAlignment.top;
  if (line) ruled(format.borders.getItem(line.side), line.color);
  if (inner !== undefined) ruled(format.borders.getItem('InsideHorizontal'), inner);
}

function ruled(border: Excel.RangeBorder, color: string): void {
  border.style = Excel.BorderLineStyle.continuous;
  border.color = color;
}
