import type { FieldValue, RecordValues } from '../org';
import { fullId } from '../record-id';
import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';
import { dayRange } from './day-range';
import { valueAt, type Path, type QueryScope } from './field-path';
import { refuseLongText } from './long-text';
import type { Comparison, Condition, Literal } from './parse-query';

/** A condition on ids at the top, of the record or of one it refers to, needs no look at every record. */
export function candidates(where: Condition | undefined, scope: QueryScope, object: string): Iterable<RecordValues> {
  const parts = where?.kind === 'and' ? where.conditions : where ? [where] : [];
  for (const part of parts) {
    const literals =
      part.kind === 'in' && !part.not
        ? part.literals
        : part.kind === 'comparison' && part.operator === '='
          ? [part.literal]
          : undefined;
    if (!literals || part.kind === 'not' || !('field' in part)) continue;
    if (part.field.toLowerCase() === 'id') {
      const wanted = new Set(literals.map((literal) => idIn(literal)));
      return [...wanted].map((id) => scope.record(object, id)).filter((record) => record !== undefined);
    }
    const field = scope.field(object, part.field);
    if (field?.type !== 'reference' || literals.some(isBlank)) continue;
    const wanted = new Set(literals.map((literal) => idIn(literal)));
    return [...wanted].flatMap((id) => [...scope.referrers(object, field.name, id)]).sort(byId);
  }
  return scope.records(object);
}

const isBlank = (literal: Literal) => literal.kind === 'value' && literal.value === null;

/** The order in which records were created. */
const byId = (a: RecordValues, b: RecordValues) => (String(a.Id) < String(b.Id) ? -1 : 1);

function idIn(literal: Literal): string {
  const id = literal.kind === 'value' && typeof literal.value === 'string' ? fullId(literal.value) : undefined;
  if (id) return id;
  const shown = literal.kind === 'value' ? String(literal.value) : '';
  throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${shown}`);
}

type Test = (record: RecordValues) => boolean;

/** Whether a record meets a condition. */
export function conditionOf(condition: Condition, scope: QueryScope, pathOf: (path: string) => Path): Test {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.conditions.map((one) => conditionOf(one, scope, pathOf));
      return (record) => tests.every((test) => test(record));
    }
    case 'or': {
      const tests = condition.conditions.map((one) => conditionOf(one, scope, pathOf));
      return (record) => tests.some((test) => test(record));
    }
    case 'not': {
      const test = conditionOf(condition.condition, scope, pathOf);
      return (record) => !test(record);
    }
    case 'in': {
      const path = pathOf(condition.field);
      refuseLongText(path.field, 'filtered');
      const wanted = new Set(
        condition.literals.map((literal) => comparable(literalFor(literal, path.field), path.field)),
      );
      return (record) => wanted.has(comparable(valueAt(record, path, scope), path.field)) !== condition.not;
    }
    case 'includes': {
      const path = pathOf(condition.field);
      if (path.field.type !== 'multipicklist') throw invalidValue(path.field);
      const wanted = condition.literals.map((literal) => choicesIn(literalFor(literal, path.field)));
      return (record) => {
        const chosen = new Set(choicesIn(valueAt(record, path, scope)));
        return wanted.some((all) => all.every((one) => chosen.has(one))) !== condition.not;
      };
    }
    case 'comparison': {
      const path = pathOf(condition.field);
      refuseLongText(path.field, 'filtered');
      const test = comparisonOf(condition.operator, condition.literal, path.field, scope.today);
      return (record) => test(valueAt(record, path, scope));
    }
  }
}

function comparisonOf(
  operator: Comparison,
  literal: Literal,
  field: FieldSchema,
  today: string,
): (value: FieldValue) => boolean {
  if (literal.kind === 'dateLiteral') return dateComparison(operator, literal, field, today);
  const wanted = comparable(literalFor(literal, field), field);
  if (operator === 'LIKE') {
    if (typeof wanted !== 'string') throw invalidValue(field);
    const pattern = likePattern(wanted);
    return (value) => pattern.test(typeof value === 'string' ? value : '');
  }
  switch (operator) {
    case '=':
      return (value) => comparable(value, field) === wanted;
    case '!=':
      return (value) => comparable(value, field) !== wanted;
    default:
      return (value) => {
        const one = comparable(value, field);
        if (one === null || wanted === null) return false;
        switch (operator) {
          case '<':
            return one < wanted;
          case '<=':
            return one <= wanted;
          case '>':
            return one > wanted;
          case '>=':
            return one >= wanted;
        }
      };
  }
}

/** A date literal stands for all its days: equal is within, less is before the first, more is after the last. */
function dateComparison(
  operator: Comparison,
  { name, count }: Extract<Literal, { kind: 'dateLiteral' }>,
  field: FieldSchema,
  today: string,
): (value: FieldValue) => boolean {
  if (field.type !== 'date' && field.type !== 'datetime') throw invalidValue(field);
  const { first, last } = dayRange(name, count, today);
  const days: Readonly<Record<Comparison, (day: string) => boolean>> = {
    '=': (day) => day >= first && day <= last,
    '!=': (day) => day < first || day > last,
    '<': (day) => day < first,
    '<=': (day) => day <= last,
    '>': (day) => day > last,
    '>=': (day) => day >= first,
    LIKE: () => {
      throw invalidValue(field);
    },
  };
  const holds = days[operator];
  return (value) => (typeof value === 'string' ? holds(value.slice(0, 10)) : operator === '!=');
}

function choicesIn(value: FieldValue): string[] {
  return typeof value === 'string' && value !== '' ? value.toLowerCase().split(';') : [];
}

const numeric = new Set(['int', 'double', 'currency', 'percent']);

function literalFor(literal: Literal, field: FieldSchema): FieldValue {
  const { type } = field;
  switch (literal.kind) {
    case 'date':
      if (type !== 'date') throw invalidValue(field);
      return literal.value;
    case 'datetime':
      if (type !== 'datetime') throw invalidValue(field);
      return new Date(literal.value).toISOString().replace('Z', '+0000');
    case 'dateLiteral':
      throw new OrgError('MALFORMED_QUERY', `${literal.name} is compared, it stands in no list.`);
    case 'value': {
      const { value } = literal;
      if (value === null) return null;
      if (type === 'id' || type === 'reference') return idIn(literal);
      const fits = numeric.has(type)
        ? typeof value === 'number'
        : type === 'boolean'
          ? typeof value === 'boolean'
          : type === 'date' || type === 'datetime'
            ? false
            : typeof value === 'string';
      if (!fits) throw invalidValue(field);
      return value;
    }
  }
}

/** Texts are compared without regard to case unless the field says otherwise; an empty text is a blank. */
function comparable(value: FieldValue, field: FieldSchema): FieldValue {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return field.caseSensitive || field.type === 'id' || field.type === 'reference' ? value : value.toLowerCase();
}

function likePattern(like: string): RegExp {
  const source = like.replace(/\\[%_]|[%_]|[\\^$.*+?()[\]{}|]/g, (part) =>
    part === '%' ? '.*' : part === '_' ? '.' : part.length === 2 ? part[1] : `\\${part}`,
  );
  return new RegExp(`^${source}$`, 'isu');
}

const invalidValue = (field: FieldSchema) =>
  new OrgError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${field.type} and should${numeric.has(field.type) || field.type === 'boolean' || field.type === 'date' ? ' not' : ''} be enclosed in quotes`,
  );
