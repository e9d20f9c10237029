import { tierFills } from '../run/tier-fills';
import type { CellArea, CellBlock, CellRole, PlannedCell, PlannedChart, PlannedEmphasis, SheetPlan } from '../workbook';

/** Rows and columns a chart covers. */
const CHART = { rows: 15, columns: 6 };

export interface DraftTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly formats?: readonly (string | undefined)[];
  readonly total?: readonly PlannedCell[];
}

/** A sheet while it is laid out: tables below each other from the left, charts beside them, and the points of charts further right. */
export class SheetDraft {
  private readonly blocks: CellBlock[] = [];
  private readonly charts: PlannedChart[] = [];
  private readonly emphasis: PlannedEmphasis[] = [];
  private top = 0;
  private chartTop: number;
  private pointsLeft: number;

  /** `width` is how many columns the tables take. */
  constructor(
    private readonly width: number,
    firstChartRow = 3,
  ) {
    this.chartTop = firstChartRow;
    this.pointsLeft = width + 2 * CHART.columns + 3;
  }

  /** The next row to be written. */
  get row(): number {
    return this.top;
  }

  line(role: CellRole, text: string): void {
    this.blocks.push({ top: this.top++, left: 0, rows: [[text]], role });
  }

  gap(): void {
    this.top++;
  }

  /** A heading with an empty row above it. */
  heading(text: string): void {
    this.gap();
    this.line('heading', text);
  }

  /** A figure with what it is. */
  fact(label: string, value: number, format: string): void {
    this.blocks.push({ top: this.top++, left: 0, rows: [[label, value]], numberFormats: [undefined, format] });
  }

  /** A table of figures by what stands in its first column; given back are the cells of its rows. */
  table({ header, rows, formats, total }: DraftTable): CellArea {
    const toTheRight = header.map((_, k) => (formats ? formats[k] !== undefined : k > 0));
    this.blocks.push({ top: this.top++, left: 0, rows: [header], role: 'header', wrap: true, toTheRight });
    const area = { top: this.top, left: 0, rows: rows.length, columns: header.length };
    this.blocks.push({ top: this.top, left: 0, rows, ...(formats && { numberFormats: formats }) });
    this.top += rows.length;
    if (total) {
      this.blocks.push({
        top: this.top++,
        left: 0,
        rows: [total],
        role: 'total',
        ...(formats && { numberFormats: formats }),
      });
    }
    return area;
  }

  /** A long list as an Excel table, which can be sorted and filtered; given back are the cells of its rows. */
  list(
    header: readonly string[],
    rows: readonly (readonly PlannedCell[])[],
    formats: readonly (string | undefined)[],
  ): CellArea {
    const area = { top: this.top + 1, left: 0, rows: rows.length, columns: header.length };
    this.blocks.push({ top: this.top, left: 0, rows: [header, ...rows], numberFormats: formats, table: true });
    this.top += rows.length + 1;
    return area;
  }

  /** Points that charts are drawn from, out of the way; given back are the cells below the header. */
  points(header: readonly string[], rows: readonly (readonly PlannedCell[])[], formats?: readonly string[]): CellArea {
    const left = this.pointsLeft;
    this.blocks.push({ top: 3, left, rows: [header], role: 'label' });
    this.blocks.push({ top: 4, left, rows, ...(formats && { numberFormats: formats }) });
    this.pointsLeft += header.length + 1;
    return { top: 4, left, rows: rows.length, columns: header.length };
  }

  /** The next chart, two beside each other. */
  chart(chart: Omit<PlannedChart, 'over'>): void {
    const second = this.charts.length % 2 === 1;
    const left = this.width + 1 + (second ? CHART.columns + 1 : 0);
    this.charts.push({ ...chart, over: { top: this.chartTop, left, ...CHART } });
    if (second) this.chartTop += CHART.rows + 1;
  }

  /** Colours cells by the tier they hold. */
  colourTiers(area: CellArea, tiers: readonly string[]): void {
    if (area.rows === 0) return;
    for (const { text, fill } of tierFills(tiers)) this.emphasis.push({ kind: 'text', area, text, fill });
  }

  shade(area: CellArea): void {
    this.emphasis.push({ kind: 'shades', area, color: '#96C6FA' });
  }

  bars(area: CellArea): void {
    this.emphasis.push({ kind: 'bars', area, color: '#96C6FA' });
  }

  plan(key: string, name: string, widths: readonly number[], orientation: 'portrait' | 'landscape'): SheetPlan {
    return {
      key,
      name,
      blocks: this.blocks,
      charts: this.charts,
      emphasis: this.emphasis,
      columnWidths: widths,
      page: { orientation },
      gridlines: false,
      tabColor: '#0F6CBD',
    };
  }
}

/** One column of an area. */
export function columnOf({ top, left, rows }: CellArea, column: number): CellArea {
  return { top, left: left + column, rows, columns: 1 };
}
