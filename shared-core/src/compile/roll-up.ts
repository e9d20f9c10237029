import type { Expr, Literal } from '../stages';
import type { OrgField, OrgList } from './org-mapping';
import { ownMember } from './own-member';
import { plainDecimal } from './plain-decimal';

/** Counts the children that pass all filters; a number field of the parent. */
export interface RollUp {
  readonly name: string;
  readonly object: string;
  readonly child: string;
  readonly filters: readonly RollUpFilter[];
}

export interface RollUpFilter {
  readonly field: string;
  readonly operator: 'equals' | 'notEqual' | 'lessThan' | 'lessOrEqual' | 'greaterThan' | 'greaterOrEqual';
  readonly value: string;
}

/** What a roll-up's filters can say of a list's items, or why they cannot: they are joined by “and”, and know no today. */
export type FilterReading =
  | { readonly ok: true; readonly filters: readonly RollUpFilter[] }
  | { readonly ok: false; readonly kind: 'relativeDateInRollUp'; readonly fact: string }
  | { readonly ok: false; readonly kind: 'rollUpFilterTooRich' };

const operators = {
  eq: 'equals',
  ne: 'notEqual',
  lt: 'lessThan',
  le: 'lessOrEqual',
  gt: 'greaterThan',
  ge: 'greaterOrEqual',
} as const;

/** Filters that let exactly those items pass for which `where` certainly holds. */
export function rollUpFilters(where: Expr | undefined, list: OrgList): FilterReading {
  if (list.itemPer !== undefined && !names(list.itemPer, where)) return tooRich;
  return filtersOf(where, list);
}

/** Whether it asks for one choice of a fact. */
function names(path: string, where: Expr | undefined): boolean {
  if (!where) return false;
  return 'all' in where ? where.all.some((one) => names(path, one)) : 'eq' in where && where.eq[0] === path;
}

function filtersOf(where: Expr | undefined, list: OrgList): FilterReading {
  if (!where) return { ok: true, filters: [] };
  if ('all' in where) {
    const readings = where.all.map((one) => filtersOf(one, list));
    const failed = readings.find((reading) => !reading.ok);
    return failed ?? { ok: true, filters: readings.flatMap((reading) => (reading.ok ? reading.filters : [])) };
  }
  if ('is' in where) return yesNoFilter(list.fields[where.is], true);
  if ('within' in where) return { ok: false, kind: 'relativeDateInRollUp', fact: where.within[0] };
  if ('in' in where) return inFilter(list.fields[where.in[0]], where.in[1]);
  if ('known' in where || 'not' in where || 'any' in where || 'atLeast' in where || 'count' in where) return tooRich;
  const [operator, [path, literal]] = Object.entries(where)[0] as [keyof typeof operators, [string, Literal]];
  const field = list.fields[path];
  if (field.type === 'checkboxes') {
    const box = operator === 'eq' ? ownMember(field.fields, String(literal)) : undefined;
    return box === undefined ? tooRich : equals(box, 'True');
  }
  if (typeof literal === 'boolean') {
    return operator === 'eq' || operator === 'ne' ? yesNoFilter(field, literal === (operator === 'eq')) : tooRich;
  }
  const value = valueOf(field, literal);
  // “Differs” and “less” let blanks pass, which are not known to be so.
  if (value === undefined || operator === 'ne' || operator === 'lt' || operator === 'le') return tooRich;
  return { ok: true, filters: [{ field: field.field, operator: operators[operator], value }] };
}

type ItemField = OrgList['fields'][string];

const tooRich: FilterReading = { ok: false, kind: 'rollUpFilterTooRich' };

function yesNoFilter(field: ItemField, yes: boolean): FilterReading {
  if (field.type === 'checkbox') return equals(field.field, yes ? 'True' : 'False');
  return field.type === 'yesNoPicklist' ? equals(field.field, yes ? field.yes : field.no) : tooRich;
}

/** Several values in one filter are joined by “or”. */
function inFilter(field: ItemField, literals: readonly Literal[]): FilterReading {
  if (field.type === 'checkboxes') return tooRich;
  const values = literals.map((literal) => valueOf(field, literal));
  // A comma would split one value in two.
  if (values.some((value) => value === undefined || value.includes(','))) return tooRich;
  return equals(field.field, values.join(', '));
}

const equals = (field: string, value: string): FilterReading => ({
  ok: true,
  filters: [{ field, operator: 'equals', value }],
});

function valueOf(field: OrgField, literal: Literal): string | undefined {
  if (typeof literal === 'number') return field.type === 'number' ? plainDecimal(literal) : undefined;
  if (typeof literal === 'boolean') return undefined;
  if (field.type === 'picklist') return field.values[literal];
  return field.type === 'text' || field.type === 'date' ? literal : undefined;
}
