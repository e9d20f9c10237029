import { areaAddress, type CellArea } from './cell-area';

/** A text as it stands in a formula, in quotes. */
export function textInFormula(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Cells of another sheet as a formula names them, the same wherever the formula is copied to: `'Key accounts'!$F$2:$F$501`. */
export function cellsOf(sheet: string, area: CellArea): string {
  return `'${sheet.replace(/'/g, "''")}'!${fixed(area)}`;
}

/** Cells of the formula's own sheet, the same wherever it is copied to. */
export function fixed(area: CellArea): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
