import type { CellArea } from './cell-area';
import type { PlannedEmphasis } from './sheet-plan';
import { textInFormula } from './sheet-reference';

/** Asks for a conditional format on a sheet: cells coloured by what they hold, and so by what they will hold. */
export function emphasise(sheet: Excel.Worksheet, emphasis: PlannedEmphasis): void {
  const formats = at(sheet, emphasis.area).conditionalFormats;
  if (emphasis.kind === 'text') {
    const { cellValue } = formats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = emphasis.fill;
    if (emphasis.ink !== undefined) cellValue.format.font.color = emphasis.ink;
    cellValue.rule = { formula1: `=${textInFormula(emphasis.text)}`, operator: 'EqualTo' };
  } else if (emphasis.kind === 'bars') {
    const { dataBar } = formats.add(Excel.ConditionalFormatType.dataBar);
    dataBar.positiveFormat.fillColor = emphasis.color;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
  } else {
    const { colorScale } = formats.add(Excel.ConditionalFormatType.colorScale);
    colorScale.criteria = {
      minimum: { type: 'LowestValue', color: '#FFFFFF' },
      maximum: { type: 'HighestValue', color: emphasis.color },
    };
  }
}

function at(sheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}
