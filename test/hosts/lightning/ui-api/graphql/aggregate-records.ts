import type { DescribedField, DescribedObject, FieldValue, QueriedRecord } from '../../../salesforce/org/org';
import { isMembers, wordOf, type Given, type GivenMembers } from './given-values';
import { connectionOf, expectArguments, limits, pageOf } from './page-of';
import type { Selection } from './parse-graphql';
import { fieldValue, nodesOf, type Reading } from './read-connection';
import { notBuilt, Refusal, undefinedField } from './refusal';
import { orderClause, whereClause } from './where-clause';

/** Something asked of each group, with the SOQL that gives it and where it stands in the answer. */
interface Column {
  readonly soql: string;
  readonly alias: string;
  write(node: Record<string, unknown>, value: FieldValue): void;
}

/** A field by which groups are made: itself, or a part of its date. */
interface GroupBy {
  readonly path: string;
  readonly soql: string;
  readonly datePart?: string;
}

/** The answer to one aggregate: groups of an object's records with what is counted and added up in each, never the records. */
export async function aggregateRecords(
  selection: Selection,
  object: DescribedObject,
  reading: Reading,
): Promise<unknown> {
  const given = reading.fill(selection);
  expectArguments(given, ['where', 'orderBy', 'groupBy', 'first', 'after']);
  const page = pageOf({ first: limits.records, ...given });
  const asked = nodesOf(selection);
  const strange = asked.find(({ name }) => name !== 'aggregate');
  if (strange) throw undefinedField(strange.name, `${object.name}Aggregate`);

  const groups = await groupsIn(given['groupBy'], object, reading);
  const columns = new Columns(groups, reading);
  for (const { as, below } of asked) await columns.add(below, object, '', (node) => (node[as] ??= {}) as Node);

  const where = given['where'] ? ` WHERE ${await whereClause(given['where'], object, reading.objects)}` : '';
  const { rows, found } = await queried(object, columns.all, groups, where, given['orderBy'], reading);
  const nodes = rows.slice(page.start, page.start + page.size).map((row) => {
    const node: Node = {};
    for (const column of columns.all) column.write(node, (row[column.alias] ?? null) as FieldValue);
    return node;
  });
  return connectionOf(nodes, found, page);
}

type Node = Record<string, unknown>;

async function queried(
  object: DescribedObject,
  columns: readonly Column[],
  groups: readonly GroupBy[],
  where: string,
  orderBy: Given | undefined,
  { org, objects }: Reading,
): Promise<{ readonly rows: readonly QueriedRecord[]; readonly found: number }> {
  const from = ` FROM ${object.name}${where}`;
  // Without groups the total is that of the records, as the documentation counts accounts.
  const total = groups.length > 0 ? undefined : (await org.query(`SELECT COUNT()${from}`)).totalSize;
  if (columns.length === 0) return { rows: [], found: total ?? 0 };
  const select = columns.map(({ soql, alias }) => `${soql} ${alias}`).join(', ');
  const grouped = groups.length > 0 ? ` GROUP BY ${groups.map(({ soql }) => soql).join(', ')}` : '';
  const order = orderBy ? ` ORDER BY ${await orderClause(orderBy, object, objects)}` : '';
  const { records } = await org.query(`SELECT ${select}${from}${grouped}${order}`);
  return { rows: records, found: total ?? records.length };
}

/** The columns asked for, each under an alias of its own. */
class Columns {
  readonly all: Column[] = [];

  constructor(
    private readonly groups: readonly GroupBy[],
    private readonly reading: Reading,
  ) {}

  async add(
    selections: readonly Selection[],
    object: DescribedObject,
    path: string,
    place: (node: Node) => Node,
  ): Promise<void> {
    const { objects } = this.reading;
    for (const { name, as, below } of selections) {
      const inside = (node: Node) => (place(node)[as] ??= {}) as Node;
      const field = objects.field(object, name);
      const parent = objects.parentField(object, name)?.reference;
      if (field) this.addField(field, `${path}${name}`, below, inside);
      else if (parent) await this.add(below, await objects.object(parent.to), `${path}${name}.`, inside);
      else throw undefinedField(name, `${object.name}Aggregate`);
    }
  }

  private addField(
    field: DescribedField,
    path: string,
    selections: readonly Selection[],
    inside: (node: Node) => Node,
  ): void {
    for (const selection of selections) {
      const { name, as, below } = selection;
      const place = (node: Node) => (inside(node)[as] ??= {}) as Node;
      const datePart = dateParts[name];
      if (datePart) this.addDatePart(datePart, path, selection, place);
      else if (name in functions) this.addFunction(field, path, selection, place);
      else if (below.length > 0) throw undefinedField(name, aggregateType(field));
      else this.addGroup(field, path, selection, inside);
    }
  }

  private addGroup(field: DescribedField, path: string, selection: Selection, inside: (node: Node) => Node): void {
    const group = this.groups.find((one) => one.path === path && !one.datePart);
    if (!group) throw new Refusal(`Field must be grouped or aggregated: ${path}`);
    this.push(group.soql, (node, value) =>
      Object.assign(inside(node), fieldValue([selection], value, field, this.reading)),
    );
  }

  private addDatePart(datePart: string, path: string, selection: Selection, place: (node: Node) => Node): void {
    const group = this.groups.find((one) => one.path === path && one.datePart === datePart);
    if (!group) throw new Refusal(`Field must be grouped or aggregated: ${datePart}(${path})`);
    this.push(group.soql, (node, value) => Object.assign(place(node), plainValue(selection, value)));
  }

  private addFunction(field: DescribedField, path: string, selection: Selection, place: (node: Node) => Node): void {
    const { name, below } = selection;
    if (!functionsOf(field).includes(name)) throw undefinedField(name, aggregateType(field));
    const counts = name === 'count' || name === 'countDistinct';
    this.push(`${functions[name]}(${path})`, (node, value) =>
      Object.assign(place(node), counts ? plainValue(selection, value) : fieldValue(below, value, field, this.reading)),
    );
  }

  private push(soql: string, write: Column['write']): void {
    this.all.push({ soql, alias: `column${this.all.length}`, write });
  }
}

/** A number that is no field's: a count, or a part of a date. */
function plainValue({ below }: Selection, value: FieldValue): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const { name, as } of below) {
    if (name === 'value') shown[as] = value;
    else if (name === 'displayValue') shown[as] = value === null ? null : String(value);
    else throw notBuilt(`“${name}” of an aggregate`);
  }
  return shown;
}

const functions: Readonly<Record<string, string>> = {
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  sum: 'SUM',
  avg: 'AVG',
  min: 'MIN',
  max: 'MAX',
};

/** How an answer calls a part of a date, and SOQL its function. */
const dateParts: Readonly<Record<string, string>> = {
  calendarYear: 'CALENDAR_YEAR',
  calendarQuarter: 'CALENDAR_QUARTER',
  calendarMonth: 'CALENDAR_MONTH',
};

/** Only numbers are added up; of a yes or no, of several choices and of a long text nothing is counted at all. */
function functionsOf({ type, length = 0 }: DescribedField): readonly string[] {
  switch (type) {
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return ['sum', 'avg', 'min', 'max', 'count', 'countDistinct'];
    case 'boolean':
    case 'multipicklist':
      return [];
    case 'textarea':
      return length > 255 ? [] : ['min', 'max', 'count', 'countDistinct'];
    default:
      return ['min', 'max', 'count', 'countDistinct'];
  }
}

const aggregateType = ({ type }: DescribedField) => `${type[0].toUpperCase()}${type.slice(1)}Aggregate`;

async function groupsIn(
  groupBy: Given | undefined,
  object: DescribedObject,
  reading: Reading,
  path = '',
): Promise<GroupBy[]> {
  const groups: GroupBy[] = [];
  if (groupBy === undefined) return groups;
  if (!isMembers(groupBy)) throw new Refusal('Validation error (WrongType): groupBy has members.');
  for (const [name, clause] of Object.entries(groupBy)) {
    const field = reading.objects.field(object, name);
    if (!isMembers(clause)) throw notBuilt(`“${name}” of groupBy`);
    if (field) {
      groups.push(groupOf(field, `${path}${name}`, clause, object));
      continue;
    }
    const parent = reading.objects.parentField(object, name)?.reference;
    if (!parent) throw undefinedField(name, `${object.name}_GroupBy`);
    groups.push(...(await groupsIn(clause, await reading.objects.object(parent.to), reading, `${path}${name}.`)));
  }
  return groups;
}

/** Amounts and long texts make no groups; a moment only by a part of its date, a day only as it is. */
function groupOf(field: DescribedField, path: string, clause: GivenMembers, object: DescribedObject): GroupBy {
  const [[form, value] = ['', null], ...more] = Object.entries(clause);
  if (more.length > 0) throw notBuilt(`the group ${JSON.stringify(clause)}`);
  if (field.type === 'datetime') {
    if (form !== 'function') throw undefinedField(form, 'GroupByDateFunction');
    if (!Object.values(dateParts).includes(wordOf(value))) throw notBuilt(`the function ${wordOf(value)} of a group`);
    return { path, soql: `${wordOf(value)}(${path})`, datePart: wordOf(value) };
  }
  const groupable = !['currency', 'double', 'percent', 'multipicklist', 'textarea'].includes(field.type);
  if (!groupable || field.formula !== undefined) throw undefinedField(field.name, `${object.name}_GroupBy`);
  if (form !== 'group') throw undefinedField(form, 'GroupByClause');
  if (value !== true) throw notBuilt('a group that is not to be made');
  return { path, soql: path };
}
