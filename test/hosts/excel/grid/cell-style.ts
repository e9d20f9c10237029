import type { ExtendedCellStyle } from '@ironcalc/wasm';
import type { CellFormat } from '../document/cell-format';
import type { Worksheet } from '../document/worksheet';

/** A cell's own format over what its table gives it, as IronCalc draws it. */
export function cellStyle(base: ExtendedCellStyle, sheet: Worksheet, row: number, column: number): ExtendedCellStyle {
  const format = sheet.formats.at(row, column);
  const table = tableLook(sheet, row, column);
  const fill = format.fillColor || table.fill;
  const color = format.fontColor === '#000000' ? table.ink : format.fontColor;
  return {
    ...base,
    style: {
      ...base.style,
      num_fmt: format.numberFormat,
      fill: fill ? { color: fill } : {},
      font: {
        ...base.style.font,
        b: format.bold || table.bold,
        i: format.italic,
        u: format.underline !== 'None',
        strike: format.strikethrough,
        ...(format.fontSize !== 11 && { sz: format.fontSize }),
        ...(color && { color }),
      },
      alignment: {
        horizontal: horizontal[format.horizontalAlignment] ?? 'general',
        vertical: vertical[format.verticalAlignment] ?? 'bottom',
        wrap_text: format.wrapText,
      },
    },
  };
}

const horizontal: Record<
  string,
  'left' | 'center' | 'right' | 'justify' | 'fill' | 'distributed' | 'centerContinuous'
> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  Fill: 'fill',
  Distributed: 'distributed',
  CenterAcrossSelection: 'centerContinuous',
};

const vertical: Record<string, 'top' | 'center' | 'bottom' | 'justify' | 'distributed'> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** A toolbar button of the grid as a change of format; undefined for what the document does not keep. */
export function styleChange(path: string, value: string): Partial<CellFormat> | undefined {
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  switch (path) {
    case 'num_fmt':
      return { numberFormat: value === '' || value === 'general' ? 'General' : value };
    case 'font.b':
      return { bold: value === 'true' };
    case 'font.i':
      return { italic: value === 'true' };
    case 'font.u':
      return { underline: value === 'true' ? 'Single' : 'None' };
    case 'font.strike':
      return { strikethrough: value === 'true' };
    case 'font.color':
      return { fontColor: value.startsWith('#') ? value.toUpperCase() : '#000000' };
    case 'font.size':
      return { fontSize: Number(value) || 11 };
    case 'fill.color':
      return { fillColor: value.startsWith('#') ? value.toUpperCase() : '' };
    case 'alignment.horizontal':
      return { horizontalAlignment: Object.keys(horizontal).find((name) => horizontal[name] === value) ?? 'General' };
    case 'alignment.vertical':
      return { verticalAlignment: capital(value) };
    case 'alignment.wrap_text':
      return { wrapText: value === 'true' };
    default:
      return undefined;
  }
}

interface TableLook {
  fill: string;
  ink: string;
  bold: boolean;
}

const noLook: TableLook = { fill: '', ink: '', bold: false };

/** How a table paints a cell: the header and every other row, after the family its style belongs to. */
function tableLook(sheet: Worksheet, row: number, column: number): TableLook {
  const table = sheet.tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  if (!table || table.style === '') return noLook;
  const light = table.style.startsWith('TableStyleLight');
  const { body } = table;
  if (row < body.top)
    return light ? { fill: '', ink: '', bold: true } : { fill: '#4472C4', ink: '#FFFFFF', bold: true };
  if (row > body.bottom) return { ...noLook, bold: true };
  const banded = table.showBandedRows && (row - body.top) % 2 === 0;
  return banded ? { ...noLook, fill: light ? '#F2F2F2' : '#D9E1F2' } : noLook;
}
