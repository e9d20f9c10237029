import { readAddress, writeArea } from './address';
import type { Chart, ChartSeries } from './chart';
import type { ChartContent, ConditionalFormatContent, PageContent, SheetContent } from './content';
import type { TrackedArea } from './tracked-area';
import { fullAddress } from './workbook';
import type { Worksheet } from './worksheet';

type SheetObjects = Pick<SheetContent, 'charts' | 'conditionalFormats' | 'page'>;

/** Charts, conditional formats and page set-up as plain content, to compare and to load again. */
export function objectsOn(sheet: Worksheet): SheetObjects {
  const page = pageOf(sheet);
  return {
    ...(sheet.charts.length > 0 && { charts: sheet.charts.map(chartContent) }),
    ...(sheet.conditionalFormats.length > 0 && {
      conditionalFormats: sheet.conditionalFormats.map(({ type, place, properties }): ConditionalFormatContent => ({
        type,
        address: place.area ? writeArea(place.area) : '',
        look: Object.fromEntries(properties),
      })),
    }),
    ...(page && { page }),
  };
}

/** Puts them on a sheet again. */
export function loadObjects(sheet: Worksheet, { charts = [], conditionalFormats = [], page }: SheetObjects): void {
  for (const content of charts) sheet.charts.push(chartFrom(sheet, content));
  for (const { type, address, look } of conditionalFormats) {
    sheet.conditionalFormats.push({
      id: sheet.workbook.newId(),
      type,
      place: tracked(sheet, address),
      stopIfTrue: false,
      properties: new Map(Object.entries(look)),
    });
  }
  if (!page) return;
  for (const [name, value] of Object.entries(page.look)) sheet.pageLayout.properties.set(name, value);
  if (page.titleRows !== undefined) sheet.pageLayout.titleRows = tracked(sheet, page.titleRows);
  if (page.titleColumns !== undefined) sheet.pageLayout.titleColumns = tracked(sheet, page.titleColumns);
  if (page.printArea !== undefined) sheet.pageLayout.printArea = tracked(sheet, page.printArea);
}

function chartContent({ name, chartType, left, top, width, height, series, properties }: Chart): ChartContent {
  return {
    name,
    type: chartType,
    position: { left, top, width, height },
    series: series.map((each) => ({
      name: each.name,
      ...(each.values?.area && { values: fullAddress(each.values.sheet, each.values.area) }),
      ...(each.categories?.area && { categories: fullAddress(each.categories.sheet, each.categories.area) }),
      ...(each.properties.size > 0 && { look: Object.fromEntries(each.properties) }),
    })),
    ...(properties.size > 0 && { look: Object.fromEntries(properties) }),
  };
}

function chartFrom(sheet: Worksheet, { name, type, position, series, look = {} }: ChartContent): Chart {
  return {
    id: sheet.workbook.newId(),
    sheet,
    name,
    chartType: type,
    ...position,
    source: undefined,
    seriesBy: 'Auto',
    series: series.map((each): ChartSeries => ({
      name: each.name,
      chartType: type,
      values: each.values === undefined ? undefined : tracked(sheet, each.values),
      categories: each.categories === undefined ? undefined : tracked(sheet, each.categories),
      properties: new Map(Object.entries(each.look ?? {})),
    })),
    properties: new Map(Object.entries(look)),
  };
}

function pageOf({ pageLayout }: Worksheet): PageContent | undefined {
  const { properties, titleRows, titleColumns, printArea } = pageLayout;
  if (properties.size === 0 && !titleRows && !titleColumns && !printArea) return undefined;
  return {
    look: Object.fromEntries(properties),
    ...(titleRows?.area && { titleRows: writeArea(titleRows.area) }),
    ...(titleColumns?.area && { titleColumns: writeArea(titleColumns.area) }),
    ...(printArea?.area && { printArea: writeArea(printArea.area) }),
  };
}

function tracked(sheet: Worksheet, address: string): TrackedArea {
  const place = readAddress(address);
  if (!place) throw new Error(`Expected an address such as B2 or A1:C20, got "${address}".`);
  const home = place.sheet === undefined ? sheet : (sheet.workbook.worksheet(place.sheet) ?? sheet);
  return sheet.workbook.track(home, place.area);
}
