import { cellAddress, type CellArea } from './cell-area';
import type { ChartKind, PlannedAxis, PlannedChart } from './sheet-plan';

const types: Readonly<Record<ChartKind, Excel.ChartType>> = {
  columns: 'ColumnClustered',
  stackedColumns: 'ColumnStacked',
  bars: 'BarClustered',
  stackedBars: 'BarStacked',
  line: 'LineMarkers',
  scatter: 'XYScatter',
  scatterLines: 'XYScatterLinesNoMarkers',
} as const satisfies Record<ChartKind, `${Excel.ChartType}`> as Readonly<Record<ChartKind, Excel.ChartType>>;

/** Asks for a native chart on a sheet; it is there with the next sync. */
export function drawChart(sheet: Excel.Worksheet, chart: PlannedChart): void {
  const { series, title, over, legend = series.length > 1 ? 'bottom' : 'none' } = chart;
  const drawn = sheet.charts.add(types[chart.kind], at(sheet, series[0].values), Excel.ChartSeriesBy.columns);
  drawn.name = textInChart(title);
  drawn.title.text = textInChart(title);
  series.forEach(({ name, values, over: categories, color }, k) => {
    const line = k === 0 ? drawn.series.getItemAt(0) : drawn.series.add(textInChart(name));
    line.name = textInChart(name);
    if (k > 0) line.setValues(at(sheet, values));
    if (categories) line.setXAxisValues(at(sheet, categories));
    if (color === undefined) return;
    if (chart.kind === 'line' || chart.kind === 'scatterLines') line.format.line.color = color;
    else line.format.fill.setSolidColor(color);
  });
  scaled(drawn.axes.categoryAxis, chart.categoryAxis);
  scaled(drawn.axes.valueAxis, chart.valueAxis);
  if (legend === 'none') drawn.legend.visible = false;
  else drawn.legend.position = legend === 'bottom' ? Excel.ChartLegendPosition.bottom : Excel.ChartLegendPosition.right;
  drawn.setPosition(
    cellAddress(over.top, over.left),
    cellAddress(over.top + over.rows - 1, over.left + over.columns - 1),
  );
}

function scaled(axis: Excel.ChartAxis, { title, minimum, maximum, numberFormat }: PlannedAxis = {}): void {
  if (title !== undefined) {
    axis.title.text = textInChart(title);
    axis.title.visible = true;
  }
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
}

/** A chart takes a text that begins with = for a link to a cell; a space before it keeps it a text. */
function textInChart(text: string): string {
  return /^[=＝]/.test(text) ? ` ${text}` : text;
}

function at(sheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}
