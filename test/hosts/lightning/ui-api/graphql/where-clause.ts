import type { DescribedField, DescribedObject } from '../../../salesforce/org/org';
import type { DescribedObjects } from '../described-objects';
import { isMembers, wordOf, type Given, type GivenMembers } from './given-values';
import { notBuilt, Refusal, undefinedField } from './refusal';

/** A GraphQL filter as the condition of a SOQL query; parents by their relationship, as in `{ Account: { Name: { eq: "x" } } }`. */
export async function whereClause(
  where: Given,
  object: DescribedObject,
  objects: DescribedObjects,
  path = '',
): Promise<string> {
  const parts: string[] = [];
  for (const [name, given] of Object.entries(membersOf(where))) {
    if (name === 'and' || name === 'or') {
      const sides = await Promise.all(listOf(given).map((side) => whereClause(side, object, objects, path)));
      parts.push(`(${sides.join(name === 'and' ? ' AND ' : ' OR ')})`);
    } else if (name === 'not') {
      parts.push(`(NOT ${await whereClause(given, object, objects, path)})`);
    } else {
      parts.push(await fieldCondition(name, given, object, objects, path));
    }
  }
  if (parts.length === 0) throw notBuilt('a filter that asks for nothing');
  return parts.length === 1 ? parts[0] : `(${parts.join(' AND ')})`;
}

async function fieldCondition(
  name: string,
  given: Given,
  object: DescribedObject,
  objects: DescribedObjects,
  path: string,
): Promise<string> {
  const field = objects.field(object, name);
  if (field) {
    const comparisons = Object.entries(membersOf(given)).map(([operator, operand]) =>
      comparison(`${path}${name}`, operator, operand, field),
    );
    if (comparisons.length === 0) throw notBuilt(`a filter on ${name} without an operator; its variable was not given`);
    return comparisons.length === 1 ? comparisons[0] : `(${comparisons.join(' AND ')})`;
  }
  const parent = objects.parentField(object, name)?.reference;
  if (!parent) throw undefinedField(name, object.name);
  return whereClause(given, await objects.object(parent.to), objects, `${path}${name}.`);
}

/** `{ CloseDate: { order: ASC, nulls: LAST } }` as SOQL orders; blanks come first unless told otherwise. */
export async function orderClause(
  orderBy: Given,
  object: DescribedObject,
  objects: DescribedObjects,
  path = '',
): Promise<string> {
  const parts: string[] = [];
  for (const [name, given] of Object.entries(membersOf(orderBy))) {
    if (objects.field(object, name)) {
      const { order = 'ASC', nulls } = membersOf(given);
      parts.push(`${path}${name} ${wordOf(order)}${nulls ? ` NULLS ${wordOf(nulls)}` : ''}`);
      continue;
    }
    const parent = objects.parentField(object, name)?.reference;
    if (!parent) throw undefinedField(name, object.name);
    parts.push(await orderClause(given, await objects.object(parent.to), objects, `${path}${name}.`));
  }
  return parts.join(', ');
}

const comparisons: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES',
};

/** The operators a field's type has; the platform's schema knows no others. */
function operatorsOf({ type }: DescribedField): readonly string[] {
  const order = ['lt', 'lte', 'gt', 'gte'];
  switch (type) {
    case 'boolean':
      return ['eq', 'ne'];
    case 'multipicklist':
      return ['eq', 'ne', 'includes', 'excludes'];
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
    case 'date':
    case 'datetime':
    case 'id':
    case 'reference':
      return ['eq', 'ne', 'in', 'nin', ...order];
    default:
      return ['eq', 'ne', 'in', 'nin', 'like', ...order];
  }
}

function comparison(path: string, operator: string, operand: Given, field: DescribedField): string {
  const sign = comparisons[operator];
  if (!sign) throw notBuilt(`the operator ${operator}`);
  if (!operatorsOf(field).includes(operator)) throw undefinedField(operator, `${field.type}Operators`);
  const isList = ['in', 'nin', 'includes', 'excludes'].includes(operator);
  if (!isList) return `${path} ${sign} ${soqlLiteral(operand, field)}`;
  const list = listOf(operand);
  // As a list of none matches nothing, the platform refuses to ask for it.
  if (list.length === 0) throw new Refusal(`${path}: the list of the operator ${operator} must not be empty.`);
  return `${path} ${sign} (${list.map((one) => soqlLiteral(one, field)).join(', ')})`;
}

function soqlLiteral(value: Given, field: DescribedField): string {
  const isDate = field.type === 'date' || field.type === 'datetime';
  if (isMembers(value)) {
    if (!isDate) throw new Refusal(`Validation error (WrongType): “${field.name}” is compared with a plain value.`);
    return dateLiteral(value);
  }
  if (typeof value === 'string') {
    if (isDate) {
      throw new Refusal(`Validation error (WrongType): a date is written { value: "${value}" }, for “${field.name}”.`);
    }
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw notBuilt(`the operand ${JSON.stringify(value)}`);
}

/** `{ value: "2026-11-20" }`, `{ literal: THIS_QUARTER }` or `{ range: { last_n_days: 30 } }`. */
function dateLiteral(given: GivenMembers): string {
  const [[form, value] = ['', null], ...more] = Object.entries(given);
  if (more.length === 0 && (form === 'value' || form === 'literal')) return wordOf(value);
  if (more.length === 0 && form === 'range' && isMembers(value)) {
    const [[name, count]] = Object.entries(value);
    return `${name.toUpperCase()}:${wordOf(count)}`;
  }
  throw notBuilt(`the operand ${JSON.stringify(given)}`);
}

function membersOf(given: Given): GivenMembers {
  if (!isMembers(given))
    throw new Refusal(`Validation error (WrongType): expected members, got ${JSON.stringify(given)}.`);
  return given;
}

/** GraphQL takes a single value where a list is expected. */
function listOf(given: Given): readonly Given[] {
  return Array.isArray(given) ? (given as readonly Given[]) : [given];
}
