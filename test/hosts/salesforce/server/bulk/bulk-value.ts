import type { FieldSchema, FieldValue } from '../../org';

const yes = ['true', 'yes', 'y', 'on', '1'];
const no = ['false', 'no', 'n', 'off', '0'];

/**
 * A cell of an upload as a value: `#N/A` is a blank, an empty cell says nothing of the field. What does not read as the field's type stays
 * text, so that the org refuses it with the record.
 */
export function valueOfCell(cell: string, { type }: FieldSchema): FieldValue | undefined {
  if (cell === '') return undefined;
  if (cell === '#N/A') return null;
  switch (type) {
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cell.trim()) ? Number(cell) : cell;
    case 'boolean': {
      const word = cell.toLowerCase();
      return yes.includes(word) ? true : no.includes(word) ? false : cell;
    }
    default:
      return cell;
  }
}

/**
 * A value as the CSV of a bulk query has it: moments with a Z, numbers with decimals in the way of the platform, `1.2345678E7` from ten
 * millions on and `100.0` below, a blank as nothing.
 */
export function cellOfValue(value: FieldValue, { type }: Pick<FieldSchema, 'type'>): string {
  if (value === null) return '';
  if (typeof value === 'number') return type === 'int' ? String(value) : decimalText(value);
  if (type === 'datetime') return String(value).replace('+0000', 'Z');
  return String(value);
}

function decimalText(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size >= 1e7 || size < 1e-3)) {
    const [digits, exponent] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
