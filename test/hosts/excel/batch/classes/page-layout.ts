import type { TrackedArea } from '../../document/tracked-area';
import type { Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import type { Arguments } from '../arguments';
import { booleanOf, numberOf, type Scalar, wireClass, type WireClass, wordOf } from '../wire-class';
import { rangeAt, rangeOf } from './range';

/** A printed sheet fits pages or is scaled, never both. */
interface Zoom {
  horizontalFitToPages?: number | null;
  verticalFitToPages?: number | null;
  scale?: number | null;
}

function property(name: string, otherwise: unknown, read: (value: unknown) => unknown): Scalar<Worksheet> {
  return {
    get: ({ pageLayout: { properties } }) => (properties.has(name) ? properties.get(name) : otherwise),
    set(sheet, value) {
      if (sheet.protection) throw new ExcelError('AccessDenied');
      sheet.pageLayout.properties.set(name, read(value));
    },
  };
}

const points = (value: unknown): number => within(numberOf(value), 0, 3_564);

function within(value: number, from: number, to: number): number {
  if (value < from || value > to) throw new ExcelError('InvalidArgument');
  return value;
}

function zoomOf(value: unknown): Zoom {
  if (typeof value !== 'object' || value === null) throw new ExcelError('InvalidArgument');
  const { horizontalFitToPages = null, verticalFitToPages = null, scale = null } = value as Zoom;
  const fits = horizontalFitToPages !== null || verticalFitToPages !== null;
  if (fits === (scale !== null)) throw new ExcelError('InvalidArgument');
  if (scale !== null) within(numberOf(scale), 10, 400);
  for (const pages of [horizontalFitToPages, verticalFitToPages])
    if (pages !== null && (!Number.isInteger(pages) || pages < 1 || pages > 32_767))
      throw new ExcelError('InvalidArgument');
  return { horizontalFitToPages, verticalFitToPages, scale };
}

const perUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const margins = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
const marginScalar = (margin: string): string => `${margin[0]?.toUpperCase() ?? ''}${margin.slice(1)}Margin`;

type Titled = 'titleRows' | 'titleColumns' | 'printArea';

function take(sheet: Worksheet, part: Titled, args: Arguments): null {
  if (sheet.protection) throw new ExcelError('AccessDenied');
  const place = rangeOf(args.at(0), sheet);
  if (place.sheet !== sheet) throw new ExcelError('InvalidArgument');
  sheet.pageLayout[part] = sheet.workbook.track(sheet, place.area);
  return null;
}

const placed = (sheet: Worksheet, tracked: TrackedArea | undefined) =>
  tracked?.area ? rangeAt(sheet, tracked.area) : null;

export const pageLayout: WireClass<Worksheet> = wireClass('PageLayout', {
  scalars: {
    Orientation: property('orientation', 'Portrait', (value) => wordOf(value, ['Portrait', 'Landscape'])),
    PaperSize: property('paperSize', 'Letter', (value) => wordOf(value, ['Letter', 'Legal', 'A3', 'A4', 'A5'])),
    Zoom: property('zoom', { horizontalFitToPages: null, verticalFitToPages: null, scale: 100 }, zoomOf),
    CenterHorizontally: property('centerHorizontally', false, booleanOf),
    CenterVertically: property('centerVertically', false, booleanOf),
    PrintGridlines: property('printGridlines', false, booleanOf),
    PrintHeadings: property('printHeadings', false, booleanOf),
    BlackAndWhite: property('blackAndWhite', false, booleanOf),
    LeftMargin: property('leftMargin', 50.4, points),
    RightMargin: property('rightMargin', 50.4, points),
    TopMargin: property('topMargin', 54, points),
    BottomMargin: property('bottomMargin', 54, points),
    HeaderMargin: property('headerMargin', 21.6, points),
    FooterMargin: property('footerMargin', 21.6, points),
  },
  methods: {
    SetPrintTitleRows: (sheet, args) => take(sheet, 'titleRows', args),
    SetPrintTitleColumns: (sheet, args) => take(sheet, 'titleColumns', args),
    SetPrintArea: (sheet, args) => take(sheet, 'printArea', args),
    GetPrintTitleRowsOrNullObject: (sheet) => placed(sheet, sheet.pageLayout.titleRows),
    GetPrintTitleColumnsOrNullObject: (sheet) => placed(sheet, sheet.pageLayout.titleColumns),
    SetPrintMargins(sheet, args) {
      const unit = perUnit[args.word(0, ['Points', 'Inches', 'Centimeters'])];
      const options = args.at(1);
      if (typeof options !== 'object' || options === null) throw new ExcelError('InvalidArgument');
      for (const margin of margins) {
        const length = (options as Record<string, unknown>)[margin];
        if (length === undefined || length === null) continue;
        const name = marginScalar(margin);
        sheet.pageLayout.properties.set(
          `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`,
          points(numberOf(length) * unit),
        );
      }
      return null;
    },
  },
});
