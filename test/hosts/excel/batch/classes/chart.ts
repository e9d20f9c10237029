import { type Area, columnCount, rowCount } from '../../document/address';
import { plainValue } from '../../document/cell-value';
import type { Chart, ChartSeries } from '../../document/chart';
import type { Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import { limits } from '../../limits';
import {
  missing,
  numberOf,
  type Scalar,
  textOf,
  wireClass,
  type WireObject,
  type WireClass,
  wordOf,
} from '../wire-class';
import { recordClass } from './property-record';
import { rangeOf } from './range';
import { worksheet } from './worksheet';

/** The kinds of charts that can be made; cylinders, cones and pyramids are drawn as columns today. */
const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  '3DColumnClustered',
  '3DColumnStacked',
  '3DColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  '3DBarClustered',
  '3DBarStacked',
  '3DBarStacked100',
  'LineStacked',
  'LineStacked100',
  'LineMarkers',
  'LineMarkersStacked',
  'LineMarkersStacked100',
  'PieOfPie',
  'PieExploded',
  '3DPieExploded',
  'BarOfPie',
  'XYScatterSmooth',
  'XYScatterSmoothNoMarkers',
  'XYScatterLines',
  'XYScatterLinesNoMarkers',
  'AreaStacked',
  'AreaStacked100',
  '3DAreaStacked',
  '3DAreaStacked100',
  'DoughnutExploded',
  'RadarMarkers',
  'RadarFilled',
  'Surface',
  'SurfaceWireframe',
  'SurfaceTopView',
  'SurfaceTopViewWireframe',
  'Bubble',
  'Bubble3DEffect',
  'StockHLC',
  'StockOHLC',
  'StockVHLC',
  'StockVOHLC',
  '3DColumn',
  'Line',
  '3DLine',
  '3DPie',
  'Pie',
  'XYScatter',
  '3DArea',
  'Area',
  'Doughnut',
  'Radar',
  'Histogram',
  'Boxwhisker',
  'Pareto',
  'RegionMap',
  'Treemap',
  'Waterfall',
  'Sunburst',
  'Funnel',
] as const;

const fill = recordClass('ChartFill', { setters: { SetSolidColor: ['color'] }, clear: true });
const line = recordClass('ChartLineFormat', { scalars: { Color: '', LineStyle: 'Automatic', Weight: 1 }, clear: true });
const border = recordClass('ChartBorder', { scalars: { Color: '', LineStyle: 'Automatic', Weight: 1 }, clear: true });
const font = recordClass('ChartFont', {
  scalars: { Bold: false, Color: '#000000', Italic: false, Name: 'Calibri', Size: 10, Underline: 'None' },
});
const textFormat = (className: string) => recordClass(className, { parts: { Border: border, Fill: fill, Font: font } });
const lineFormat = (className: string) => recordClass(className, { parts: { Line: line } });

const title = recordClass('ChartTitle', {
  scalars: {
    Text: 'Chart Title',
    Visible: true,
    Overlay: false,
    HorizontalAlignment: 'Center',
    VerticalAlignment: 'Top',
    Left: 0,
    Top: 0,
    TextOrientation: 0,
    Position: 'Automatic',
    ShowShadow: false,
  },
  parts: { Format: textFormat('ChartTitleFormat') },
  setters: { SetFormula: ['formula'] },
});

const legend = recordClass('ChartLegend', {
  scalars: {
    Visible: true,
    Position: 'Bottom',
    Overlay: false,
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
    ShowShadow: false,
  },
  parts: { Format: textFormat('ChartLegendFormat') },
});

const dataLabels = recordClass('ChartDataLabels', {
  scalars: {
    Position: 'BestFit',
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowLegendKey: false,
    ShowPercentage: false,
    ShowBubbleSize: false,
    Separator: ', ',
    NumberFormat: 'General',
    LinkNumberFormat: true,
    TextOrientation: 0,
    AutoText: true,
    HorizontalAlignment: 'Center',
    VerticalAlignment: 'Center',
  },
  parts: { Format: textFormat('ChartDataLabelFormat') },
});

const gridlines = recordClass('ChartGridlines', {
  scalars: { Visible: false },
  parts: { Format: lineFormat('ChartGridlinesFormat') },
});

const axis = recordClass('ChartAxis', {
  scalars: {
    MajorUnit: '',
    MinorUnit: '',
    Maximum: '',
    Minimum: '',
    Visible: true,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    DisplayUnit: 'None',
    ShowDisplayUnitLabel: false,
    ScaleType: 'Linear',
    LogBase: 10,
    ReversePlotOrder: false,
    CategoryType: 'Automatic',
    MajorTickMark: 'Outside',
    MinorTickMark: 'None',
    TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: '',
    TickMarkSpacing: 1,
    TextOrientation: 0,
    Position: 'Automatic',
    Alignment: 'Center',
    MultiLevel: false,
    Offset: 100,
    IsBetweenCategories: true,
  },
  parts: {
    Title: recordClass('ChartAxisTitle', {
      scalars: { Text: '', Visible: false, TextOrientation: 0 },
      parts: { Format: textFormat('ChartAxisTitleFormat') },
      setters: { SetFormula: ['formula'] },
    }),
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Format: recordClass('ChartAxisFormat', { parts: { Font: font, Line: line, Fill: fill } }),
  },
});

const axes = recordClass('ChartAxes', { parts: { CategoryAxis: axis, ValueAxis: axis, SeriesAxis: axis } });

const plotArea = recordClass('ChartPlotArea', {
  scalars: {
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
    InsideLeft: 0,
    InsideTop: 0,
    InsideWidth: 0,
    InsideHeight: 0,
    Position: 'Automatic',
  },
  parts: { Format: recordClass('ChartPlotAreaFormat', { parts: { Border: border, Fill: fill } }) },
});

const areaFormat = recordClass('ChartAreaFormat', {
  scalars: { RoundedCorners: false, ColorScheme: 'ColorfulPalette1' },
  parts: { Border: border, Fill: fill, Font: font },
});

/** A property of the chart itself, kept beside those of its parts. */
function kept(name: string, otherwise: unknown): Scalar<Chart> {
  return {
    get: ({ properties }) => (properties.has(name) ? properties.get(name) : otherwise),
    set: ({ properties }, value) => properties.set(name, value),
  };
}

const size = (key: 'top' | 'left' | 'width' | 'height'): Scalar<Chart> => ({
  get: (target) => living(target)[key],
  set(target, value) {
    living(target)[key] = numberOf(value);
  },
});

function living(target: Chart): Chart {
  if (!target.sheet.exists || !target.sheet.charts.includes(target)) throw new ExcelError('ItemNotFound');
  return target;
}

const part =
  (name: string, make: (target: { properties: Map<string, unknown>; path: string }) => WireObject) => (target: Chart) =>
    make({ properties: living(target).properties, path: name });

const chart: WireClass<Chart> = wireClass('Chart', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: {
      get: (target) => living(target).name,
      set(target, value) {
        living(target).name = textOf(value);
      },
    },
    ChartType: {
      get: (target) => living(target).chartType,
      set(target, value) {
        living(target).chartType = wordOf(value, chartTypes);
      },
    },
    Top: size('top'),
    Left: size('left'),
    Width: size('width'),
    Height: size('height'),
    Style: kept('style', 2),
    PlotBy: kept('plotBy', 'Columns'),
    PlotVisibleOnly: kept('plotVisibleOnly', true),
    DisplayBlanksAs: kept('displayBlanksAs', 'NotPlotted'),
    ShowAllFieldButtons: kept('showAllFieldButtons', false),
    ShowDataLabelsOverMaximum: kept('showDataLabelsOverMaximum', false),
    CategoryLabelLevel: kept('categoryLabelLevel', 0),
    SeriesNameLevel: kept('seriesNameLevel', 0),
  },
  navigation: {
    Title: part('title', title),
    Legend: part('legend', legend),
    Axes: part('axes', axes),
    DataLabels: part('dataLabels', dataLabels),
    PlotArea: part('plotArea', plotArea),
    Format: part('format', areaFormat),
    Series: (target) => seriesCollection(living(target)),
    Worksheet: (target) => worksheet(living(target).sheet),
  },
  methods: {
    Activate: (target) => {
      const { sheet } = living(target);
      sheet.workbook.activate(sheet);
      return null;
    },
    Delete(target) {
      const { charts: all } = living(target).sheet;
      all.splice(all.indexOf(target), 1);
      return null;
    },
    SetData(target, args) {
      const source = rangeOf(args.at(0), living(target).sheet);
      target.source = source.sheet.workbook.track(source.sheet, source.area);
      target.seriesBy = args.word(1, ['Auto', 'Columns', 'Rows'], 'Auto');
      target.series = seriesFrom(source.sheet, source.area, target.seriesBy, target.chartType);
      return null;
    },
    SetPosition(target, args) {
      const first = rangeOf(args.at(0), living(target).sheet).area;
      const last = args.at(1) === undefined ? undefined : rangeOf(args.at(1), target.sheet).area;
      const { sheet } = target;
      target.left = sheet.pointsLeftOf(first.left);
      target.top = sheet.pointsAbove(first.top);
      if (last) {
        target.width = sheet.pointsLeftOf(last.right + 1) - target.left;
        target.height = sheet.pointsAbove(last.bottom + 1) - target.top;
      }
      return null;
    },
  },
});

const find = (sheet: Worksheet, key: unknown): WireObject | undefined => {
  const found = sheet.charts.find(({ id }) => id === key) ?? sheet.charts.find(({ name }) => name === key);
  return found && chart(found);
};

export const charts: WireClass<Worksheet> = wireClass('ChartCollection', {
  scalars: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map(chart),
  item: (sheet, key) => find(sheet, key) ?? missing(),
  methods: {
    Add(sheet, args) {
      sheet.refuseUnless('allowEditObjects');
      const source = rangeOf(args.at(1), sheet);
      const number = sheet.charts.length + 1;
      const chartType = args.word(0, chartTypes);
      const seriesBy = args.word(2, ['Auto', 'Columns', 'Rows'], 'Auto');
      const made: Chart = {
        id: sheet.workbook.newId(),
        sheet,
        name: `Chart ${number}`,
        chartType,
        left: 150,
        top: 60,
        width: 360,
        height: 216,
        source: sheet.workbook.track(source.sheet, source.area),
        seriesBy,
        series: seriesFrom(source.sheet, source.area, seriesBy, chartType),
        properties: new Map(),
      };
      sheet.charts.push(made);
      return chart(made);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => find(sheet, args.at(0)) ?? missing(),
    GetItemAt(sheet, args) {
      const found = sheet.charts[args.integer(0)];
      return found ? chart(found) : missing();
    },
    GetItemOrNullObject: (sheet, args) => find(sheet, args.at(0)) ?? null,
  },
});

/** Series as Excel takes them from a block: a header gives names, a first column of texts categories. */
function seriesFrom(sheet: Worksheet, area: Area, seriesBy: string, chartType: string): ChartSeries[] {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && columnCount(area) > rowCount(area));
  const isNumber = (row: number, column: number) => typeof sheet.value(row, column) === 'number';
  const header = rowCount(area) > 1 && !isNumber(area.top, area.right);
  const categories = columnCount(area) > 1 && !isNumber(area.bottom, area.left);
  const inner = { ...area, top: header ? area.top + 1 : area.top, left: categories ? area.left + 1 : area.left };
  const track = (part: Area | undefined) => part && sheet.workbook.track(sheet, part);
  const count = byRows ? rowCount(inner) : columnCount(inner);
  return Array.from({ length: count }, (_, at) => {
    const values = byRows
      ? { ...inner, top: inner.top + at, bottom: inner.top + at }
      : { ...inner, left: inner.left + at, right: inner.left + at };
    const named = byRows ? categories : header;
    const name = byRows ? sheet.value(values.top, area.left) : sheet.value(area.top, values.left);
    const across = byRows
      ? header && { ...inner, top: area.top, bottom: area.top }
      : categories && { ...inner, left: area.left, right: area.left };
    return {
      name: named ? String(plainValue(name)) : `Series${at + 1}`,
      chartType,
      values: track(values),
      categories: track(across || undefined),
      properties: new Map(),
    };
  });
}

/** Cells a series can take: one row or one column. */
function seriesCells(value: unknown, home: Worksheet): { sheet: Worksheet; area: Area } {
  const source = rangeOf(value, home);
  if (rowCount(source.area) > 1 && columnCount(source.area) > 1) throw new ExcelError('InvalidArgument');
  return source;
}

interface SeriesTarget {
  chart: Chart;
  series: ChartSeries;
}

const seriesCollection: WireClass<Chart> = wireClass('ChartSeriesCollection', {
  scalars: { Count: ({ series }) => series.length },
  items: (target) => target.series.map((series) => chartSeries({ chart: target, series })),
  methods: {
    Add(target, args) {
      if (target.series.length >= limits.chartSeries) throw new ExcelError('InvalidArgument');
      const series: ChartSeries = {
        name: args.optionalText(0) ?? `Series${target.series.length + 1}`,
        chartType: target.chartType,
        values: undefined,
        categories: undefined,
        properties: new Map(),
      };
      target.series.splice(args.integer(1, target.series.length), 0, series);
      return chartSeries({ chart: target, series });
    },
    GetCount: ({ series }) => series.length,
    GetItemAt(target, args) {
      const series = target.series[args.integer(0)];
      return series ? chartSeries({ chart: target, series }) : missing();
    },
  },
});

const seriesScalar = (name: string, otherwise: unknown): Scalar<SeriesTarget> => ({
  get: ({ series }) => (series.properties.has(name) ? series.properties.get(name) : otherwise),
  set: ({ series }, value) => series.properties.set(name, value),
});

const seriesFormat = recordClass('ChartSeriesFormat', { parts: { Fill: fill, Line: line } });
const point = recordClass('ChartPoint', {
  scalars: {
    HasDataLabel: false,
    MarkerStyle: 'Automatic',
    MarkerSize: 5,
    MarkerBackgroundColor: '',
    MarkerForegroundColor: '',
  },
  parts: { DataLabel: dataLabels, Format: recordClass('ChartPointFormat', { parts: { Border: border, Fill: fill } }) },
});

const chartSeries: WireClass<SeriesTarget> = wireClass('ChartSeries', {
  identity: ({ chart: owner, series }) => ({ _Index: owner.series.indexOf(series) }),
  scalars: {
    Name: {
      get: ({ series }) => series.name,
      set({ series }, value) {
        series.name = textOf(value);
      },
    },
    ChartType: {
      get: ({ series }) => series.chartType,
      set({ series }, value) {
        series.chartType = wordOf(value, chartTypes);
      },
    },
    AxisGroup: seriesScalar('axisGroup', 'Primary'),
    DoughnutHoleSize: seriesScalar('doughnutHoleSize', 50),
    Filtered: seriesScalar('filtered', false),
    GapWidth: seriesScalar('gapWidth', 150),
    HasDataLabels: seriesScalar('hasDataLabels', false),
    MarkerBackgroundColor: seriesScalar('markerBackgroundColor', ''),
    MarkerForegroundColor: seriesScalar('markerForegroundColor', ''),
    MarkerSize: seriesScalar('markerSize', 5),
    MarkerStyle: seriesScalar('markerStyle', 'Automatic'),
    Overlap: seriesScalar('overlap', 0),
    PlotOrder: seriesScalar('plotOrder', 1),
    ShowShadow: seriesScalar('showShadow', false),
    Smooth: seriesScalar('smooth', false),
    VaryByCategories: seriesScalar('varyByCategories', false),
  },
  navigation: {
    Format: ({ series }) => seriesFormat({ properties: series.properties, path: 'format' }),
    DataLabels: ({ series }) => dataLabels({ properties: series.properties, path: 'dataLabels' }),
    Points: (target) => points(target),
  },
  methods: {
    Delete({ chart: owner, series }) {
      owner.series.splice(owner.series.indexOf(series), 1);
      return null;
    },
    SetValues({ chart: owner, series }, args) {
      const source = seriesCells(args.at(0), owner.sheet);
      series.values = source.sheet.workbook.track(source.sheet, source.area);
      return null;
    },
    SetXAxisValues({ chart: owner, series }, args) {
      const source = seriesCells(args.at(0), owner.sheet);
      series.categories = source.sheet.workbook.track(source.sheet, source.area);
      return null;
    },
  },
});

const pointCount = ({ series }: SeriesTarget): number =>
  series.values?.area ? Math.max(rowCount(series.values.area), columnCount(series.values.area)) : 0;

const points: WireClass<SeriesTarget> = wireClass('ChartPointsCollection', {
  scalars: { Count: pointCount },
  items: (target) =>
    Array.from({ length: pointCount(target) }, (_, at) =>
      point({ properties: target.series.properties, path: `points.${at}` }),
    ),
  methods: {
    GetCount: pointCount,
    GetItemAt(target, args) {
      const at = args.integer(0);
      if (at < 0 || at >= pointCount(target)) throw new ExcelError('InvalidArgument');
      return point({ properties: target.series.properties, path: `points.${at}` });
    },
  },
});
