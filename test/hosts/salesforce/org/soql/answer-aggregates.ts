import type { FieldValue, QueriedRecord, QueryAnswer, RecordValues } from '../org';
import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';
import { compare } from './compare-values';
import { valueAt, type Path, type QueryScope } from './field-path';
import { refuseLongText } from './long-text';
import type { Aggregate, DatePart, SoqlQuery } from './parse-query';

/** Rows an aggregate may have; more cannot be paged. */
const mostGroups = 2000;

const summed = new Set(['int', 'double', 'currency', 'percent']);
const folded = (value: FieldValue) => (typeof value === 'string' ? value.toLowerCase() : value);

/** Groups of records with what is counted and added up in each, or one row of all. Throws at what an org does not group or add up. */
export function answerAggregates(
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
  if (field.type !== 'boolean' && field.type !== 'multipicklist' && (!sums || summed.has(field.type))) return;
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
