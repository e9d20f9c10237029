import type { DescribedField, FieldValue } from '../../salesforce/org/org';

/** How a reader's values are written. */
export interface ReaderFormat {
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** A value as the UI API words it beside the value itself: picklists by label, numbers and dates as the reader writes them; else null. */
export function displayValue(field: DescribedField, value: FieldValue, reader: ReaderFormat): string | null {
  if (value === null) return null;
  const { locale, currency, timeZone } = reader;
  const digits = { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
  switch (field.type) {
    case 'picklist':
      return labelOf(field, String(value));
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((one) => labelOf(field, one))
        .join(';');
    case 'int':
    case 'double':
      return new Intl.NumberFormat(locale, digits).format(Number(value));
    case 'percent':
      return new Intl.NumberFormat(locale, { ...digits, style: 'percent' }).format(Number(value) / 100);
    case 'currency':
      return new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency }).format(Number(value));
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${String(value)}T00:00:00Z`));
    case 'datetime':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
        new Date(String(value).replace('+0000', 'Z')),
      );
    default:
      return null;
  }
}

function labelOf({ picklist }: DescribedField, value: string): string {
  return picklist?.values.find((choice) => choice.value === value)?.label ?? value;
}
