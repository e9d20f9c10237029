import type { Model } from '@ironcalc/wasm';
import type { Cell, Sheet } from 'hucre/xlsx';

/** What a file says about how a sheet looks, beyond what the document holds from the start. */
export interface SheetLook {
  frozenRows: number;
  frozenColumns: number;
  /** Cells side by side that look the same; rows and columns count from 1. */
  painted: Painted[];
}

interface Painted {
  row: number;
  column: number;
  width: number;
  /** Paths and values as the grid's model takes them. */
  style: Record<string, string>;
}

/** Bold, italics, colours and frozen panes of a sheet in a file. */
export function sheetLook(sheet: Sheet): SheetLook {
  const painted: Painted[] = [];
  for (const [place, cell] of sheet.cells ?? []) {
    const style = styleOf(cell);
    if (Object.keys(style).length === 0) continue;
    const [row, column] = place.split(',').map((at) => Number(at) + 1);
    const last = painted.at(-1);
    const goesOn = last?.row === row && last.column + last.width === column && same(last.style, style);
    if (goesOn) last.width += 1;
    else painted.push({ row, column, width: 1, style });
  }
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return { frozenRows: rows, frozenColumns: columns, painted };
}

/** Gives the sheets their looks, as a person would have done by hand. */
export function dress(model: Model, looks: readonly SheetLook[]): void {
  for (const [sheet, { frozenRows, frozenColumns, painted }] of looks.entries()) {
    if (frozenRows > 0) model.setFrozenRowsCount(sheet, frozenRows);
    if (frozenColumns > 0) model.setFrozenColumnsCount(sheet, frozenColumns);
    for (const { style, ...area } of painted) {
      for (const [path, value] of Object.entries(style))
        model.updateRangeStyle({ sheet, height: 1, ...area }, path, value);
    }
  }
}

function styleOf({ style }: Cell): Record<string, string> {
  const { font, fill } = style ?? {};
  const fillColour = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  return {
    ...(font?.bold && { 'font.b': 'true' }),
    ...(font?.italic && { 'font.i': 'true' }),
    ...(font?.color?.rgb && { 'font.color': hex(font.color.rgb) }),
    ...(fillColour && { 'fill.color': hex(fillColour) }),
  };
}

/** Files write colours with or without their opacity in front. */
const hex = (rgb: string): string => `#${rgb.slice(-6)}`;

const same = (one: Record<string, string>, other: Record<string, string>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
