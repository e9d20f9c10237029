import type { FieldValue, QueriedRecord, QueryAnswer, RecordValues } from '../org';
import { OrgError } from '../save-error';
import { answerAggregates } from './answer-aggregates';
import { compare } from './compare-values';
import { candidates, conditionOf } from './conditions';
import { resolvePath, valueAt, type Path, type QueryScope } from './field-path';
import { isLongText, refuseLongText } from './long-text';
import type { Selected, SoqlQuery } from './parse-query';

/** Answers a parsed query, among all records of its object or among those given. Throws INVALID_TYPE, INVALID_FIELD or MALFORMED_QUERY as Salesforce does. */
export function runQuery(
  query: SoqlQuery,
  scope: QueryScope,
  url: (object: string, id: string) => string,
  among?: Iterable<RecordValues>,
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
  const found = [...(among ?? candidates(query.where, scope, object))].filter(matches);

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
    const children = scope.referrers(relationship.object, relationship.field, String(record.Id));
    const { records } = runQuery({ ...query, from: relationship.object }, scope, url, children);
    into[query.from] = records.length > 0 ? { totalSize: records.length, done: true, records } : null;
  };
}
