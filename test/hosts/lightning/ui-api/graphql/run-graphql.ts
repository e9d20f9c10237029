import type { OrgClient } from '../../../salesforce/org-client';
import type { DescribedField, DescribedObject, FieldValue, QueriedRecord } from '../../../salesforce/org/org';
import type { DescribedObjects } from '../described-objects';
import { displayValue, type ReaderFormat } from '../display-value';
import type { GraphqlDocument, GraphqlValue, Selection } from './parse-graphql';

/** Limits of the platform's GraphQL, as documented. */
export const limits = { subqueries: 10, records: 2000, page: 10, parents: 5 } as const;

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string }[];
}

/** A plain value, variables filled in. */
type Given = FieldValue | readonly Given[] | { readonly [name: string]: Given };

/** Answers a query in the org's `uiapi.query`. A refusal comes back in `errors`, as over HTTP; what is not built throws. */
export class GraphqlRunner {
  constructor(
    private readonly org: OrgClient,
    private readonly objects: DescribedObjects,
    private readonly reader: ReaderFormat,
  ) {}

  async run(document: GraphqlDocument, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer> {
    if (document.kind === 'mutation') throw notBuilt('mutations');
    try {
      const fill = (value: GraphqlValue): Given => filled(value, variables, document);
      const asked = below(below(document.selections, 'uiapi'), 'query');
      if (asked.length > limits.subqueries) {
        throw new Refusal(`A query has at most ${limits.subqueries} subqueries, this one ${asked.length}.`);
      }
      const answers: Record<string, unknown> = {};
      for (const selection of asked) {
        const object = await this.objectNamed(selection.name);
        answers[selection.as] = await this.connection(selection, object, fill, 0);
      }
      return { data: { uiapi: { query: answers } }, errors: [] };
    } catch (error) {
      if (error instanceof Refusal) return { data: null, errors: [{ message: error.message }] };
      throw error;
    }
  }

  private async objectNamed(name: string): Promise<DescribedObject> {
    try {
      return await this.objects.object(name);
    } catch {
      throw new Refusal(`Validation error (FieldUndefined@[uiapi/query/${name}]): “${name}” is undefined.`);
    }
  }

  private async connection(
    selection: Selection,
    object: DescribedObject,
    fill: (value: GraphqlValue) => Given,
    depth: number,
    within?: string,
  ): Promise<unknown> {
    if (depth > 1) throw new Refusal('Children of children cannot be asked for.');
    const given = Object.fromEntries(Object.entries(selection.given).map(([name, value]) => [name, fill(value)]));
    const strange = Object.keys(given).find((name) => !['where', 'orderBy', 'first', 'after'].includes(name));
    if (strange !== undefined) throw notBuilt(`the argument ${strange}`);
    const first = typeof given['first'] === 'number' ? given['first'] : limits.page;
    if (first > limits.records) throw new Refusal(`first: at most ${limits.records}, got ${first}.`);
    const offset = typeof given['after'] === 'string' ? Number(atob(given['after'])) : 0;

    const nodes = below(below(selection.below, 'edges', true), 'node', true);
    const fields = await this.fieldsIn(nodes, object, '', 0);
    const conditions = [within, given['where'] && this.condition(given['where'], object)].filter(Boolean);
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const order = given['orderBy'] ? ` ORDER BY ${this.order(given['orderBy'])}` : '';
    const { records } = await this.org.query(
      `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${object.name}${where}${order}`,
    );
    const page = records.slice(offset, offset + first);
    const edges = [];
    for (const [index, record] of page.entries()) {
      const node = await this.node(nodes, record, object, fill, depth);
      edges.push({ node, cursor: btoa(String(offset + index + 1)) });
    }
    return {
      edges,
      totalCount: records.length,
      pageResultCount: edges.length,
      pageInfo: {
        hasNextPage: offset + page.length < records.length,
        hasPreviousPage: offset > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** SOQL paths of what the nodes ask for; children are queried apart. */
  private async fieldsIn(
    nodes: readonly Selection[],
    object: DescribedObject,
    path: string,
    parents: number,
  ): Promise<string[]> {
    if (parents > limits.parents) throw new Refusal(`At most ${limits.parents} levels of parents, this is ${parents}.`);
    const fields: string[] = [];
    for (const { name, below: asked } of nodes) {
      if (name === 'Id' || this.objects.field(object, name)) {
        fields.push(path + name);
        continue;
      }
      const parent = this.objects.parentField(object, name)?.reference;
      if (parent) {
        const parentObject = await this.objects.object(parent.to);
        fields.push(...(await this.fieldsIn(asked, parentObject, `${path}${name}.`, parents + 1)));
        continue;
      }
      if (name === 'ApiName' || (path === '' && (await this.objects.childrenOf(object, name)))) continue;
      throw undefinedField(name, object);
    }
    return fields;
  }

  private async node(
    nodes: readonly Selection[],
    record: QueriedRecord,
    object: DescribedObject,
    fill: (value: GraphqlValue) => Given,
    depth: number,
  ): Promise<Record<string, unknown>> {
    const node: Record<string, unknown> = {};
    for (const selection of nodes) {
      const { name, as, below: asked } = selection;
      const field = this.objects.field(object, name);
      const parent = this.objects.parentField(object, name)?.reference;
      if (name === 'Id') node[as] = record['Id'];
      else if (name === 'ApiName') node[as] = object.name;
      else if (field) node[as] = this.fieldIn(asked, (record[name] ?? null) as FieldValue, field);
      else if (parent) {
        const value = (record[name] ?? null) as QueriedRecord | null;
        node[as] = value && (await this.node(asked, value, await this.objects.object(parent.to), fill, depth));
      } else {
        const children = await this.objects.childrenOf(object, name);
        if (!children) throw undefinedField(name, object);
        const within = `${children.field.name} = '${textIn(record, 'Id')}'`;
        node[as] = await this.connection(selection, children.object, fill, depth + 1, within);
      }
    }
    return node;
  }

  private fieldIn(asked: readonly Selection[], value: FieldValue, field: DescribedField): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    for (const { name, as } of asked) {
      if (name === 'value') shown[as] = value;
      else if (name === 'displayValue' || name === 'label') shown[as] = displayValue(field, value, this.reader);
      else throw notBuilt(`“${name}” of a field`);
    }
    return shown;
  }

  private condition(where: Given, object: DescribedObject, path = ''): string {
    const parts = Object.entries(where as Readonly<Record<string, Given>>).map(([name, given]) => {
      if (name === 'and' || name === 'or') {
        const sides = (given as readonly Given[]).map((side) => this.condition(side, object, path));
        return `(${sides.join(name === 'and' ? ' AND ' : ' OR ')})`;
      }
      if (name === 'not') return `(NOT ${this.condition(given, object, path)})`;
      const field = this.objects.field(object, name);
      if (!field) throw undefinedField(name, object);
      return Object.entries(given as Readonly<Record<string, Given>>)
        .map(([operator, operand]) => comparison(`${path}${name}`, operator, operand, field))
        .join(' AND ');
    });
    return parts.length === 1 ? parts[0] : `(${parts.join(' AND ')})`;
  }

  private order(orderBy: Given): string {
    return Object.entries(orderBy as Readonly<Record<string, Given>>)
      .map(([name, given]) => {
        const { order, nulls } = given as { readonly order?: string; readonly nulls?: string };
        return `${name} ${order ?? 'ASC'}${nulls ? ` NULLS ${nulls}` : ''}`;
      })
      .join(', ');
  }
}

function textIn(record: QueriedRecord, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : '';
}

/** What GraphQL answers in `errors`. */
class Refusal extends Error {}

const operators: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
};

function comparison(path: string, operator: string, operand: Given, field: DescribedField): string {
  const sign = operators[operator];
  if (!sign) throw notBuilt(`the operator ${operator}`);
  const literal = Array.isArray(operand)
    ? `(${(operand as readonly Given[]).map((one) => soqlLiteral(one, field)).join(', ')})`
    : soqlLiteral(operand, field);
  return `${path} ${sign} ${literal}`;
}

function soqlLiteral(value: Given, field: DescribedField): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    const quoted = `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    return field.type === 'date' || field.type === 'datetime' ? value : quoted;
  }
  const { value: date, literal } = value as { readonly value?: string; readonly literal?: string };
  if (date === undefined && literal === undefined) throw notBuilt(`the operand ${JSON.stringify(value)}`);
  return date ?? literal!;
}

function filled(value: GraphqlValue, variables: Readonly<Record<string, unknown>>, document: GraphqlDocument): Given {
  if (typeof value !== 'object' || value === null) return value;
  if ('variable' in value) {
    if (!document.variables.has(value.variable)) throw new Refusal(`The variable $${value.variable} is not declared.`);
    const given = variables[value.variable];
    if (given !== undefined) return given as Given;
    const preset = document.variables.get(value.variable);
    return preset === undefined ? null : filled(preset, variables, document);
  }
  if ('list' in value) return value.list.map((one) => filled(one, variables, document));
  return Object.fromEntries(
    Object.entries(value.members).map(([name, member]) => [name, filled(member, variables, document)]),
  );
}

/** What is asked for below the one selection of this name; what stands beside it is not built, save inside a connection. */
function below(selections: readonly Selection[], name: string, besides = false): readonly Selection[] {
  const strange = selections.find(
    (selection) => selection.name !== name && !(besides && ownMembers.includes(selection.name)),
  );
  if (strange) throw notBuilt(`“${strange.name}” beside “${name}”`);
  return selections.filter((selection) => selection.name === name).flatMap((selection) => selection.below);
}

/** Members of a connection and an edge that are always in the answer. */
const ownMembers = ['totalCount', 'pageResultCount', 'pageInfo', 'cursor'];

function undefinedField(name: string, object: DescribedObject): Refusal {
  return new Refusal(`Validation error (FieldUndefined): Field '${name}' in type '${object.name}' is undefined`);
}

function notBuilt(what: string): Error {
  return new Error(`GraphQL: the stand-in Lightning does not answer ${what}.`);
}
