import { CellError } from '../document/cell-value';
import { formattedText, general, isDateFormat } from '../document/number-format';
import { readEntry } from '../document/read-entry';
import type { Worksheet } from '../document/worksheet';

/** What the formula bar shows: a text that would be read as something else with its apostrophe, a date as a date. */
export function editText(sheet: Worksheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return formula;
  if (sheet.cells.isSpilled(row, column)) return '';
  const value = sheet.value(row, column);
  if (value === undefined) return '';
  if (value instanceof CellError) return value.name;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { contentLocale } = sheet.workbook;
  const { numberFormat } = sheet.formats.at(row, column);
  if (typeof value === 'string') {
    const entry = numberFormat === '@' ? { value } : readEntry(value, contentLocale, sheet.workbook.thisYear);
    return 'value' in entry && entry.value === value ? value : `'${value}`;
  }
  if (isDateFormat(numberFormat, contentLocale)) {
    const time = value % 1 === 0 ? '' : `${value < 1 ? '' : ' '}h:mm:ss`;
    return formattedText(value, value < 1 ? time : `${contentLocale.shortDate}${time}`, contentLocale);
  }
  const plain = (number: number) =>
    Math.abs(number) >= 1e15 || (number !== 0 && Math.abs(number) < 1e-9)
      ? general(number, contentLocale)
      : String(Number(number.toPrecision(15))).replace('.', contentLocale.decimal);
  return numberFormat.includes('%') ? `${plain(Number(`${value}e2`) || value * 100)}%` : plain(value);
}
