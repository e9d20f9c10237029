import type { Literal } from '../stages';
import type { ComparisonSign, Dialect } from './compile-rails';
import { dateCall, formulaCalls } from './formula-calls';
import type { OrgField } from './org-mapping';
import { plainDecimal } from './plain-decimal';

/** Validation formulas of Salesforce over mapped fields. A list is counted by its roll-up, whose name `rollUpOf` gives. */
export function salesforceDialect(
  fieldOf: (path: string) => OrgField,
  rollUpOf: (count: Parameters<Dialect['count']>[0]) => string,
): Dialect {
  return {
    ...formulaCalls,
    known: (path) => knownField(fieldOf(path)),
    yes: (path) => {
      const field = fieldOf(path);
      return field.type === 'yesNoPicklist' ? isPicked(field.field, field.yes) : field.field;
    },
    compare: (path, sign, literal) => compared(fieldOf(path), sign, literal),
    within: (path, days) => {
      const { field } = fieldOf(path);
      return formulaCalls.and([`TODAY()-${field}>=0`, `TODAY()-${field}<=${days}`]);
    },
    // A roll-up is never blank: no children are none. What it cannot say, “certainly too few”, is asked only of whole lists.
    count: (count) => ({ holds: `${rollUpOf(count)}>=${count.ge}`, fails: `${rollUpOf(count)}<${count.ge}` }),
  };
}

/** `TRUE` for a checkbox, which is never blank. */
function knownField(field: OrgField): string {
  switch (field.type) {
    case 'checkbox':
      return 'TRUE';
    case 'picklist':
    case 'yesNoPicklist':
      return formulaCalls.not(isPicked(field.field, ''));
    default:
      return formulaCalls.not(`ISBLANK(${field.field})`);
  }
}

function compared(field: OrgField, sign: ComparisonSign, literal: Literal): string {
  const value = typeof literal === 'number' ? plainDecimal(literal) : String(literal);
  switch (field.type) {
    case 'picklist':
    case 'multipicklist': {
      const call = field.type === 'picklist' ? 'ISPICKVAL' : 'INCLUDES';
      const same = `${call}(${field.field},${quoted(field.values[value])})`;
      return sign === '=' ? same : formulaCalls.not(same);
    }
    case 'date':
      return `${field.field}${sign}${dateCall(value)}`;
    case 'text':
      return `${field.field}${sign}${quoted(value)}`;
    default:
      return `${field.field}${sign}${value}`;
  }
}

function isPicked(field: string, value: string): string {
  return `ISPICKVAL(${field},${quoted(value)})`;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
