import type { FieldValue, QueriedRecord, QueryAnswer, RecordValues } from '../org';
import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';
import { fullId } from '../record-id';
import { dayRange } from './day-range';
import type { Aggregate, Comparison, Condition, DatePart, Literal, Selected, SoqlQuery } from './parse-query';

/** Rows an aggregate may have; more cannot be paged. */
const mostGroups = 2000;

/** What a query may see: the records and fields of one user. */
export interface QueryScope {
  /** The object's own name, or undefined where this user has no such object. */
  object(name: string): string | undefined;
  /** A field this user may see, or undefined. */
  field(object: string, name: string): FieldSchema | undefined;
  /** The reference field behind a relationship name: `Owner` gives `OwnerId`. */
  parent(object: string, relationship: string): FieldSchema | undefined;
  /** The object and reference field behind the name of a child relationship. */
  children(object: string, relationship: string): { readonly object: string; readonly field: string } | undefined;
  record(object: string, id: string): RecordValues | undefined;
  records(object: string): Iterable<RecordValues>;
  readonly today: string;
}

/** A field with the way to it from the object a query is about. */
interface Path {
  /** Reference fields to follow, with the objects they lead to. */
  readonly steps: readonly { readonly field: string; readonly relationship: string; readonly to: string }[];
  readonly field: FieldSchema;
}

/** Answers a parsed query. Throws INVALID_TYPE, INVALID_FIELD or MALFORMED_QUERY as Salesforce does. */
export function runQuery(
  query: SoqlQuery,
  scope: QueryScope,
  url: (object: string, id: string) => string,
): QueryAnswer {
  const object = scope.object(query.from);
  if (!object) {
    throw new OrgError(
      'INVALID_TYPE',
      `sObject type '${query.from}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  const pathOf = (path: string) => resolvePath(scope, object, path);
  const matches = query.where ? conditionOf(query.where, scope, pathOf) : () => true;
  const found = [...candidates(query.where, scope, object)].filter(matches);

  const aggregated = query.select.filter((one) => one.kind === 'aggregate');
  if (aggregated.length > 0 || query.groupBy.length > 0) {
    return answerAggregates(query, found, scope, pathOf);
  }

  for (const { path, descending, nullsLast } of [...query.orderBy].reverse()) {
    const by = pathOf(path);
    refuseLongText(by.field, 'sorted');
    found.sort((a, b) => compare(valueAt(a, by, scope), valueAt(b, by, scope), descending, nullsLast));
  }
  const shown = found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
  const project = projection(query.select, scope, object, pathOf, url);
  const longTexts = query.select.filter((one) => one.kind === 'field' && isLongText(pathOf(one.path).field));
  return {
    totalSize: shown.length,
    records: shown.map(project),
    ...(longTexts.length >= 2 ? { pageSize: 200 } : {}),
  };
}

function resolvePath(scope: QueryScope, object: string, path: string): Path {
  const names = path.split('.');
  if (names.length > 1 && names[0].toLowerCase() === object.toLowerCase()) names.shift();
  const steps: { field: string; relationship: string; to: string }[] = [];
  let at = object;
  for (const relationship of names.slice(0, -1)) {
    const field = scope.parent(at, relationship);
    if (!field?.reference) {
      throw new OrgError(
        'INVALID_FIELD',
        `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
    at = field.reference.to;
    steps.push({ field: field.name, relationship: field.reference.relationship, to: at });
  }
  if (steps.length > 5) throw new OrgError('MALFORMED_QUERY', 'SOQL relationships may be at most five levels up.');
  const last = names[names.length - 1];
  const field = scope.field(at, last);
  if (!field) {
    throw new OrgError(
      'INVALID_FIELD',
      `\n${path}\n^\nERROR at Row:1:Column:1\nNo such column '${last}' on entity '${at}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  return { steps, field };
}

function valueAt(record: RecordValues, path: Path, scope: QueryScope): FieldValue {
  let at: RecordValues | undefined = record;
  for (const { field, to } of path.steps) {
    const id: FieldValue = at[field];
    at = typeof id === 'string' ? scope.record(to, id) : undefined;
    if (!at) return null;
  }
  return at[path.field.name] ?? null;
}

/** A condition on ids at the top needs no look at every record. */
function candidates(where: Condition | undefined, scope: QueryScope, object: string): Iterable<RecordValues> {
  const parts = where?.kind === 'and' ? where.conditions : where ? [where] : [];
  for (const part of parts) {
    const ids =
      part.kind === 'in' && !part.not && part.field.toLowerCase() === 'id'
        ? part.literals
        : part.kind === 'comparison' && part.operator === '=' && part.field.toLowerCase() === 'id'
          ? [part.literal]
          : undefined;
    if (!ids) continue;
    const wanted = new Set(ids.map((literal) => idIn(literal)));
    return [...wanted].map((id) => scope.record(object, id)).filter((record) => record !== undefined);
  }
  return scope.records(object);
}

function idIn(literal: Literal): string {
  const id = literal.kind === 'value' && typeof literal.value === 'string' ? fullId(literal.value) : undefined;
  if (id) return id;
  const shown = literal.kind === 'value' ? String(literal.value) : '';
  throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${shown}`);
}

type Test = (record: RecordValues) => boolean;

function conditionOf(condition: Condition, scope: QueryScope, pathOf: (path: string) => Path): Test {
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

const folded = (value: FieldValue) => (typeof value === 'string' ? value.toLowerCase() : value);

function likePattern(like: string): RegExp {
  const source = like.replace(/\\[%_]|[%_]|[\\^$.*+?()[\]{}|]/g, (part) =>
    part === '%' ? '.*' : part === '_' ? '.' : part.length === 2 ? part[1] : `\\${part}`,
  );
  return new RegExp(`^${source}$`, 'isu');
}

function compare(a: FieldValue, b: FieldValue, descending: boolean, nullsLast: boolean): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === nullsLast ? 1 : -1;
  const [one, other] = [a, b].map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  const order = one < other ? -1 : one > other ? 1 : 0;
  return descending ? -order : order;
}

function projection(
  select: readonly Selected[],
  scope: QueryScope,
  object: string,
  pathOf: (path: string) => Path,
  url: (object: string, id: string) => string,
): (record: RecordValues) => QueriedRecord {
  const attributesOf = (type: string, record: RecordValues) => ({ type, url: url(type, String(record.Id)) });
  const writers = select.map((one) => {
    if (one.kind === 'children') return childrenOf(one.query, scope, object, url);
    if (one.kind !== 'field') throw new OrgError('MALFORMED_QUERY', 'An aggregate stands beside a plain field.');
    if (one.alias || one.datePart) {
      throw new OrgError('MALFORMED_QUERY', `only aggregate expressions use field aliasing: ${one.path}`);
    }
    const path = pathOf(one.path);
    return (record: RecordValues, into: Record<string, unknown>) => {
      let at: RecordValues | undefined = record;
      let place = into;
      for (const { field, relationship, to } of path.steps) {
        const id: FieldValue = at[field];
        at = typeof id === 'string' ? scope.record(to, id) : undefined;
        if (!at) {
          place[relationship] ??= null;
          return;
        }
        place[relationship] ??= { attributes: attributesOf(to, at) };
        place = place[relationship] as Record<string, unknown>;
      }
      place[path.field.name] = at[path.field.name] ?? null;
    };
  });
  return (record) => {
    const shown: Record<string, unknown> = {};
    for (const write of writers) write(record, shown);
    return { attributes: attributesOf(object, record), ...shown };
  };
}

function childrenOf(
  query: SoqlQuery,
  scope: QueryScope,
  object: string,
  url: (object: string, id: string) => string,
): (record: RecordValues, into: Record<string, unknown>) => void {
  const relationship = scope.children(object, query.from);
  if (!relationship) {
    throw new OrgError(
      'INVALID_TYPE',
      `Didn't understand relationship '${query.from}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  return (record, into) => {
    const ofThisRecord: QueryScope = {
      ...scope,
      records: function* (name) {
        for (const child of scope.records(name)) if (child[relationship.field] === record.Id) yield child;
      },
    };
    const { records } = runQuery({ ...query, from: relationship.object }, ofThisRecord, url);
    into[query.from] = records.length > 0 ? { totalSize: records.length, done: true, records } : null;
  };
}

function answerAggregates(
  query: SoqlQuery,
  found: readonly RecordValues[],
  scope: QueryScope,
  pathOf: (path: string) => Path,
): QueryAnswer {
  const [first] = query.select;
  if (query.select.length === 1 && first.kind === 'aggregate' && first.operation === 'COUNT' && !first.path) {
    return { totalSize: found.length, records: [] };
  }
  const groups = query.groupBy.map(({ path, datePart }) => {
    const by = pathOf(path);
    refuseUngroupable(by.field, datePart);
    return {
      path: path.toLowerCase(),
      datePart,
      of: (record: RecordValues) => partOf(valueAt(record, by, scope), datePart),
      by,
    };
  });
  const rows = new Map<string, RecordValues[]>();
  if (groups.length === 0) rows.set('', []);
  for (const record of found) {
    const key = JSON.stringify(groups.map(({ of }) => folded(of(record))));
    const row = rows.get(groups.length === 0 ? '' : key);
    if (row) row.push(record);
    else rows.set(key, [record]);
  }
  if (rows.size > mostGroups) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      'Aggregate query does not support queryMore(). Please use LIMIT to restrict the results to a single batch',
    );
  }
  const sorted = sortedGroups([...rows.values()], query, groups);
  const records = sorted.map((row): QueriedRecord => {
    const shown: Record<string, FieldValue> = {};
    let unnamed = 0;
    for (const one of query.select) {
      if (one.kind === 'children') throw new OrgError('MALFORMED_QUERY', 'A subquery stands beside an aggregate.');
      if (one.kind === 'field') {
        const group = groups.find(({ path, datePart }) => path === one.path.toLowerCase() && datePart === one.datePart);
        if (!group) throw new OrgError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${one.path}`);
        const name = one.alias ?? (one.datePart ? `expr${unnamed++}` : group.by.field.name);
        shown[name] = row.length > 0 ? group.of(row[0]) : null;
        continue;
      }
      const path = one.path === undefined ? undefined : pathOf(one.path);
      if (path) refuseUnaggregatable(path.field, one.operation);
      const values = path ? row.map((record) => valueAt(record, path, scope)).filter((value) => value !== null) : [];
      shown[one.alias ?? `expr${unnamed++}`] = path ? aggregate(one.operation, values) : row.length;
    }
    return { attributes: { type: 'AggregateResult' }, ...shown };
  });
  const limited = query.limit === undefined ? records : records.slice(0, query.limit);
  return { totalSize: limited.length, records: limited };
}

interface Group {
  readonly path: string;
  readonly datePart: DatePart | undefined;
  readonly of: (record: RecordValues) => FieldValue;
}

/** Groups are sorted by what made them. */
function sortedGroups(rows: RecordValues[][], query: SoqlQuery, groups: readonly Group[]): RecordValues[][] {
  for (const { path, descending, nullsLast } of [...query.orderBy].reverse()) {
    const group = groups.find((one) => one.path === path.toLowerCase() && !one.datePart);
    if (!group) throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not sort groups by ${path}.`);
    rows.sort(([a], [b]) => compare(group.of(a), group.of(b), descending, nullsLast));
  }
  return rows;
}

/** The year, the quarter or the month of a date. */
function partOf(value: FieldValue, datePart: DatePart | undefined): FieldValue {
  if (!datePart || typeof value !== 'string') return value;
  const month = Number(value.slice(5, 7));
  switch (datePart) {
    case 'CALENDAR_YEAR':
      return Number(value.slice(0, 4));
    case 'CALENDAR_QUARTER':
      return Math.ceil(month / 3);
    case 'CALENDAR_MONTH':
      return month;
  }
}

function refuseUngroupable(field: FieldSchema, datePart: DatePart | undefined): void {
  refuseLongText(field, 'grouped');
  const isDate = field.type === 'date' || field.type === 'datetime';
  const groupable = datePart
    ? isDate
    : !['currency', 'double', 'percent', 'multipicklist', 'datetime'].includes(field.type) && !field.formula;
  if (!groupable) throw new OrgError('INVALID_FIELD', `field '${field.name}' can not be grouped in a query call`);
}

function refuseUnaggregatable(field: FieldSchema, operation: Aggregate): void {
  refuseLongText(field, 'grouped');
  const sums = operation === 'SUM' || operation === 'AVG';
  if (field.type !== 'boolean' && field.type !== 'multipicklist' && (!sums || numeric.has(field.type))) return;
  throw new OrgError('MALFORMED_QUERY', `field ${field.name} does not support aggregate operator ${operation}`);
}

function aggregate(operation: Aggregate, values: readonly FieldValue[]): FieldValue {
  const numbers = values.map(Number);
  switch (operation) {
    case 'COUNT':
      return values.length;
    case 'COUNT_DISTINCT':
      return new Set(values).size;
    case 'SUM':
      return values.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null;
    case 'AVG':
      return values.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / values.length : null;
    case 'MIN':
      return least(values, (a, b) => a < b);
    case 'MAX':
      return least(values, (a, b) => a > b);
  }
}

function least(values: readonly FieldValue[], before: (a: string, b: string) => boolean): FieldValue {
  return values.reduce<FieldValue>(
    (best, value) => (best === null || (value !== null && before(value as string, best as string)) ? value : best),
    null,
  );
}

const isLongText = (field: FieldSchema) => field.type === 'textarea' && (field.length ?? 0) > 255;

/** Salesforce filters, sorts and groups by no text longer than 255 characters. */
function refuseLongText(field: FieldSchema, verb: 'filtered' | 'sorted' | 'grouped'): void {
  if (!isLongText(field)) return;
  const deed =
    verb === 'filtered'
      ? 'filtered in a query call'
      : verb === 'sorted'
        ? 'sorted in a query call'
        : 'grouped in a query call';
  throw new OrgError('INVALID_FIELD', `field '${field.name}' can not be ${deed}`);
}

const invalidValue = (field: FieldSchema) =>
  new OrgError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${field.type} and should${numeric.has(field.type) || field.type === 'boolean' || field.type === 'date' ? ' not' : ''} be enclosed in quotes`,
  );
