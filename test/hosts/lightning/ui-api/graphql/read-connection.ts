import type { OrgClient } from '../../../salesforce/org-client';
import type { DescribedField, DescribedObject, FieldValue, QueriedRecord } from '../../../salesforce/org/org';
import type { DescribedObjects } from '../described-objects';
import { displayValue, type ReaderFormat } from '../display-value';
import { below, wordOf, type Fill, type Given } from './given-values';
import { connectionOf, expectArguments, limits, pageOf } from './page-of';
import type { Selection } from './parse-graphql';
import { notBuilt, Refusal, undefinedField } from './refusal';
import { orderClause, whereClause } from './where-clause';

/** What a request reads with: the org as the reader sees it, and how this one writes numbers and dates. */
export interface Reading {
  readonly org: OrgClient;
  readonly objects: DescribedObjects;
  readonly reader: ReaderFormat;
  readonly fill: Fill;
}

/** Members of a connection and an edge that are always in the answer. */
const ownMembers = ['totalCount', 'pageResultCount', 'pageInfo', 'cursor'];

/** The answer to one subquery: a page of an object's records, each with its fields, its parents, and children one level down. */
export async function readConnection(
  selection: Selection,
  object: DescribedObject,
  reading: Reading,
): Promise<unknown> {
  const given = reading.fill(selection);
  expectArguments(given, ['where', 'orderBy', 'first', 'after', 'upperBound', 'scope']);
  const page = pageOf(given);
  const nodes = nodesOf(selection);
  const conditions = [
    ...(given['where'] ? [await whereClause(given['where'], object, reading.objects)] : []),
    ...(await scopeCondition(given['scope'], reading)),
  ];
  const records = await queried(nodes, object, conditions, given['orderBy'], reading);
  const reachable = records.slice(0, page.reach).slice(page.start, page.start + page.size);
  return connectionOf(await readNodes(nodes, reachable, object, reading, true), records.length, page);
}

/** `scope: MINE` is the reader's own records. */
async function scopeCondition(scope: Given | undefined, { org }: Reading): Promise<string[]> {
  if (scope === undefined || scope === 'EVERYTHING') return [];
  if (scope === 'MINE') return [`OwnerId = '${(await org.user()).id}'`];
  throw notBuilt(`the scope ${wordOf(scope)}`);
}

/** What is asked of each record. */
export function nodesOf(selection: Selection): readonly Selection[] {
  const edges = inside(selection.below, 'edges');
  return inside(edges, 'node');
}

function inside(selections: readonly Selection[], name: string): readonly Selection[] {
  const strange = selections.find((one) => one.name !== name && !ownMembers.includes(one.name));
  if (strange) throw notBuilt(`“${strange.name}” beside “${name}”`);
  return below(selections, name);
}

async function queried(
  nodes: readonly Selection[],
  object: DescribedObject,
  conditions: readonly string[],
  orderBy: Parameters<typeof orderClause>[0] | undefined,
  reading: Reading,
  more: readonly string[] = [],
): Promise<readonly QueriedRecord[]> {
  const fields = [...new Set(['Id', ...more, ...(await pathsIn(nodes, object, reading, '', 0))])];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const order = orderBy ? ` ORDER BY ${await orderClause(orderBy, object, reading.objects)}` : '';
  return (await reading.org.query(`SELECT ${fields.join(', ')} FROM ${object.name}${where}${order}`)).records;
}

/** SOQL paths of what the nodes ask for; children are queried apart. */
async function pathsIn(
  nodes: readonly Selection[],
  object: DescribedObject,
  reading: Reading,
  path: string,
  parents: number,
): Promise<string[]> {
  if (parents > limits.parents) throw new Refusal(`At most ${limits.parents} levels of parents, this is ${parents}.`);
  const paths: string[] = [];
  for (const selection of nodes) {
    const { name } = selection;
    const member = await memberOf(selection, object, reading);
    if (member.kind === 'field') paths.push(path + name);
    if (member.kind === 'parent') {
      // The id tells a parent that is not there from one of whom nothing is shown.
      const deeper = await pathsIn(selection.below, member.object, reading, `${path}${name}.`, parents + 1);
      paths.push(`${path}${name}.Id`, ...deeper);
    }
    if (member.kind === 'children' && path !== '') throw new Refusal('Children of a parent cannot be asked for.');
  }
  return paths;
}

type Member =
  | { readonly kind: 'field'; readonly field: DescribedField }
  | { readonly kind: 'parent'; readonly object: DescribedObject }
  | { readonly kind: 'children'; readonly object: DescribedObject; readonly field: DescribedField }
  /** `ApiName`, and `__typename`, which every type has. */
  | { readonly kind: 'apiName' | 'typeName' }
  /** Not there for this reader, and asked for as optional. */
  | { readonly kind: 'hidden' };

async function memberOf({ name, optional }: Selection, object: DescribedObject, { objects }: Reading): Promise<Member> {
  if (name === 'ApiName') return { kind: 'apiName' };
  if (name === '__typename') return { kind: 'typeName' };
  const field = objects.field(object, name);
  if (field) return { kind: 'field', field };
  const parent = objects.parentField(object, name)?.reference;
  const parentObject = parent && (await objects.parent(parent.to));
  if (parentObject) return { kind: 'parent', object: parentObject };
  const children = await objects.childrenOf(object, name);
  if (children) return { kind: 'children', ...children };
  if (optional) return { kind: 'hidden' };
  throw undefinedField(name, object.name);
}

/** The nodes of a page in its order; each child relationship is read once for all of them. */
async function readNodes(
  nodes: readonly Selection[],
  records: readonly QueriedRecord[],
  object: DescribedObject,
  reading: Reading,
  mayHaveChildren: boolean,
): Promise<readonly Record<string, unknown>[]> {
  const shown = records.map((): Record<string, unknown> => ({}));
  for (const selection of nodes) {
    const member = await memberOf(selection, object, reading);
    if (member.kind === 'hidden') continue;
    if (member.kind === 'children') {
      if (!mayHaveChildren) throw new Refusal('Children of children cannot be asked for.');
      const connections = await readChildren(selection, records, member, reading);
      shown.forEach((node, k) => (node[selection.as] = connections[k]));
      continue;
    }
    for (const [k, record] of records.entries()) {
      shown[k][selection.as] = await valueOf(selection, record, object, member, reading);
    }
  }
  return shown;
}

async function valueOf(
  { name, below: asked }: Selection,
  record: QueriedRecord,
  object: DescribedObject,
  member: Exclude<Member, { kind: 'children' | 'hidden' }>,
  reading: Reading,
): Promise<unknown> {
  switch (member.kind) {
    case 'apiName':
    case 'typeName':
      return object.name;
    case 'field':
      return name === 'Id'
        ? record['Id']
        : fieldValue(asked, (record[name] ?? null) as FieldValue, member.field, reading);
    case 'parent': {
      const parent = (record[name] ?? null) as QueriedRecord | null;
      return parent && (await readNodes(asked, [parent], member.object, reading, false))[0];
    }
  }
}

async function readChildren(
  selection: Selection,
  parents: readonly QueriedRecord[],
  { object, field }: { readonly object: DescribedObject; readonly field: DescribedField },
  reading: Reading,
): Promise<readonly unknown[]> {
  const given = reading.fill(selection);
  expectArguments(given, ['where', 'orderBy', 'first', 'after', 'upperBound']);
  const page = pageOf(given);
  const nodes = nodesOf(selection);
  if (parents.length === 0) return [];
  const ids = parents.map((parent) => `'${idOf(parent)}'`);
  const conditions = [
    `${field.name} IN (${ids.join(', ')})`,
    ...(given['where'] ? [await whereClause(given['where'], object, reading.objects)] : []),
  ];
  const records = await queried(nodes, object, conditions, given['orderBy'], reading, [field.name]);
  const byParent = new Map<unknown, QueriedRecord[]>();
  for (const record of records) {
    const siblings = byParent.get(record[field.name]);
    if (siblings) siblings.push(record);
    else byParent.set(record[field.name], [record]);
  }
  return Promise.all(
    parents.map(async (parent) => {
      const own = byParent.get(parent['Id']) ?? [];
      const reachable = own.slice(0, page.reach).slice(page.start, page.start + page.size);
      return connectionOf(await readNodes(nodes, reachable, object, reading, false), own.length, page);
    }),
  );
}

const idOf = ({ Id }: QueriedRecord) => (typeof Id === 'string' ? Id : '');

/** A field's value and how the reader would write it. */
export function fieldValue(
  asked: readonly Selection[],
  value: FieldValue,
  field: DescribedField,
  { reader }: Pick<Reading, 'reader'>,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const { name, as } of asked) {
    if (name === 'value') shown[as] = value;
    else if (name === 'displayValue') shown[as] = displayValue(field, value, reader);
    else if (name === 'label' && field.picklist) shown[as] = displayValue(field, value, reader);
    else throw notBuilt(`“${name}” of a field`);
  }
  return shown;
}
