import type { Catalogue } from './catalogue';
import { formulaFunctions, parseFormula, type Formula } from './formula';
import type { FieldValue, RecordValues } from './org';
import { OrgError } from './save-error';
import type { FieldSchema, RollUp } from './schema';

type Filter = NonNullable<RollUp['filters']>[number];

const operations = ['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const longestFilter = 255;

/** What an org refuses of a roll-up: a detail that is none, a field that cannot be summed up or filtered by. */
export function problemsOfRollUp(rollUp: RollUp, master: string, catalogue: Catalogue): string[] {
  const { object: detail, foreignKey, field: summed, operation, filters = [] } = rollUp;
  const problems: string[] = [];
  const key = catalogue.field(detail, foreignKey)?.reference;
  if (key?.to !== master || !key.masterDetail) {
    problems.push(`${detail}.${foreignKey} is no master-detail field to ${master}.`);
  }
  if (operation !== 'count' && !(summed && catalogue.field(detail, summed))) {
    problems.push(`${detail}.${summed ?? '(none)'} cannot be summarised, there is no such field.`);
  }
  return [...problems, ...filters.flatMap((filter) => problemsOfFilter(filter, detail, catalogue))];
}

function problemsOfFilter({ field: name, operation, value }: Filter, detail: string, catalogue: Catalogue): string[] {
  const field = catalogue.field(detail, name);
  if (!field) return [`${detail}.${name} cannot be filtered by, there is no such field.`];
  const problems = [];
  if (!operations.includes(operation)) problems.push(`the stand-in org does not have the roll-up filter ${operation}.`);
  if (value.length > longestFilter) problems.push(`a filter value has at most ${longestFilter} characters.`);
  if (!isFilterable(field, detail, catalogue)) problems.push(`${detail}.${name} cannot be filtered by in a roll-up.`);
  return problems;
}

/** Several choices, long texts and lookups are not filtered by, nor formulas that reach to parents or change from day to day. */
function isFilterable(field: FieldSchema, detail: string, catalogue: Catalogue): boolean {
  if (field.type === 'multipicklist' || field.type === 'reference') return false;
  if (field.type === 'textarea' && (field.length ?? 0) > 255) return false;
  return field.formula === undefined || isSteady(parseFormula(field.formula), detail, catalogue);
}

function isSteady(formula: Formula, object: string, catalogue: Catalogue): boolean {
  switch (formula.kind) {
    case 'literal':
      return true;
    case 'field': {
      if (formula.path.includes('.')) return false;
      const further = catalogue.field(object, formula.path)?.formula;
      return further === undefined || isSteady(parseFormula(further), object, catalogue);
    }
    case 'call':
      return (
        !formulaFunctions[formula.name]?.ofToday && formula.operands.every((one) => isSteady(one, object, catalogue))
      );
    case 'operation':
      return isSteady(formula.left, object, catalogue) && isSteady(formula.right, object, catalogue);
  }
}

/** The count, sum, least or greatest of the details that pass every filter; a least or greatest of none is blank. */
export function rolledUp({ operation, field, filters = [] }: RollUp, details: readonly RecordValues[]): FieldValue {
  const counted = details.filter((detail) => filters.every((filter) => passes(filter, detail)));
  if (operation === 'count') return counted.length;
  const values = counted.flatMap((detail) => {
    const value = field ? detail[field] : null;
    return typeof value === 'number' || typeof value === 'string' ? [value] : [];
  });
  if (operation === 'sum') return values.reduce<number>((sum, value) => sum + Number(value), 0);
  // Days are the same in order as their texts.
  const sorted = values.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (operation === 'min' ? sorted[0] : sorted[sorted.length - 1]) ?? null;
}

/** A filter's values are joined by “or” where they are compared for being equal. Case makes no difference. */
function passes({ field, operation, value }: Filter, detail: RecordValues): boolean {
  const found = detail[field] ?? null;
  const wanted = value.split(',').map((one) => one.trim().toLowerCase());
  const isOne = wanted.includes(found === null ? '' : String(found).toLowerCase());
  switch (operation) {
    case 'equals':
      return isOne;
    case 'notEqual':
      return !isOne;
  }
  if (found === null) return false;
  const [one, limit] = typeof found === 'number' ? [found, Number(value)] : [String(found), value];
  switch (operation) {
    case 'greaterThan':
      return one > limit;
    case 'lessThan':
      return one < limit;
    case 'greaterOrEqual':
      return one >= limit;
    case 'lessOrEqual':
      return one <= limit;
    default:
      throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not have the roll-up filter ${operation}.`);
  }
}
