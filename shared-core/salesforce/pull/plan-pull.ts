import { compareCodePoints, type CalendarDate } from '@keystage/core';
import { quoted, type FieldFacts, type ObjectFacts, type OrgConnection } from '../org-connection';
import type { Chosen, PullSelection } from './pull-selection';
import { narrowed, narrowPull, type Narrowed, type Narrowing } from './narrow-pull';
import { tablesOf } from './pull-selection';
import { relatedObjects, tableSources, type ColumnName, type PulledTable, type TableSource } from './pulled-tables';

/** What the cells of a column are: ids have 18 characters, days are `YYYY-MM-DD`, moments are ISO texts in UTC. */
export type CellKind = 'id' | 'text' | 'number' | 'yesNo' | 'day' | 'moment';

export interface PulledColumn {
  /** The field, or the way to it: `Account.Name`. */
  readonly path: string;
  /** What a host calls it; undefined for a field that somebody chose, which goes by its label. */
  readonly name?: ColumnName;
  /** As the org calls the field in the language of the person. */
  readonly label: string;
  readonly kind: CellKind;
}

/** A table as it will be pulled. */
export interface TableToPull {
  readonly table: PulledTable;
  readonly object: string;
  readonly columns: readonly PulledColumn[];
  /** Fields left out: not there, or not readable for this person; the org does not say which. */
  readonly unreadable: readonly string[];
  /** Fields that somebody chose and that no cell can hold, such as files. */
  readonly notForCells: readonly string[];
  /** One query, or one after the other where the selection is narrowed by what no single one can say; none where nothing is selected. */
  readonly queries: readonly TableQuery[];
}

export interface TableQuery {
  readonly soql: string;
  /** The same question, asking for the number alone. */
  readonly countSoql: string;
}

export interface PullPlan {
  readonly tables: readonly TableToPull[];
  /** Tables whose objects the org does not have, or does not show to this person. */
  readonly absent: readonly { readonly table: PulledTable; readonly objects: readonly string[] }[];
}

export interface PlanPullOptions {
  /** Whoever pulls, where that is known; whose records are `mine` is asked for otherwise. */
  readonly userId?: string;
  /** When a day begins for the reader, as an ISO text; in UTC where it is left out. */
  readonly beginOfDay?: (day: CalendarDate) => string;
}

/** What a selection comes to in this org for this person today. Fields are looked up each time: one may have gone since. */
export async function planPull(
  org: OrgConnection,
  selection: PullSelection,
  options: PlanPullOptions = {},
): Promise<PullPlan> {
  const { whose } = selection;
  const isOnesOwn = whose === 'mine' || whose === 'team';
  const userId = options.userId ?? (isOnesOwn ? (await org.identity()).userId : undefined);
  const narrowing = await narrowPull(org, selection, userId);
  const known = new Map<string, Promise<ObjectFacts | undefined>>();
  const facts: Describe = (object) => {
    const asked = known.get(object) ?? org.describe(object);
    known.set(object, asked);
    return asked;
  };
  const tables: TableToPull[] = [];
  const absent: PullPlan['absent'][number][] = [];
  for (const table of tablesOf(selection)) {
    const sources = tableSources[table];
    const found = await firstReadable(sources, facts);
    if (found) tables.push(await tableToPull(table, found, facts, { selection, narrowing, ...options, userId }));
    else absent.push({ table, objects: sources.map(({ object }) => object) });
  }
  return { tables, absent };
}

/** Fields that an org with one currency, or without record types, does not have: nobody misses them. */
const onlyInSomeOrgs = ['CurrencyIsoCode', 'RecordType.Name'];

type Describe = (object: string) => Promise<ObjectFacts | undefined>;

async function firstReadable(sources: readonly TableSource[], facts: Describe): Promise<TableSource | undefined> {
  for (const source of sources) {
    const known = await facts(source.object);
    if (known && (source.needs === undefined || known.fields.has(source.needs))) return source;
  }
  return undefined;
}

async function tableToPull(
  table: PulledTable,
  source: TableSource,
  facts: Describe,
  options: Narrowly,
): Promise<TableToPull> {
  const { selection, narrowing } = options;
  const { object, columns: standard } = source;
  const chosen = (selection.fields[table] ?? []).filter((path) => !standard.some((column) => column.path === path));
  const columns: PulledColumn[] = [];
  const unreadable: string[] = [];
  const notForCells: string[] = [];
  for (const { path, name } of [...standard, ...chosen.map((field) => ({ path: field, name: undefined }))]) {
    const field = await fieldAt(object, path, facts);
    const kind = field && cellKind(field);
    if (!field && !onlyInSomeOrgs.includes(path)) unreadable.push(path);
    if (!field) continue;
    if (!kind) notForCells.push(path);
    else columns.push({ path, ...(name !== undefined && { name }), label: field.label, kind });
  }
  const hasTypes = await hasRecordTypes(source, facts);
  const queries = narrowed(source, narrowing).map((part): TableQuery => {
    const from = fromWhere(source, part, hasTypes, options);
    const fields = columns.map(({ path }) => path).join(', ');
    return { soql: `SELECT ${fields} ${from} ORDER BY ${source.order}`, countSoql: `SELECT COUNT() ${from}` };
  });
  return { table, object, columns, unreadable, notForCells, queries };
}

interface Narrowly extends PlanPullOptions {
  readonly selection: PullSelection;
  readonly narrowing: Narrowing | undefined;
}

/** An org without record types has no such field: then all are of one. */
async function hasRecordTypes({ recordType }: TableSource, facts: Describe): Promise<boolean> {
  return recordType !== undefined && ((await facts(recordType.object))?.fields.has('RecordTypeId') ?? false);
}

/** Fields of a table that may be chosen beside those that always come, by their labels. */
export async function fieldsToChoose(org: OrgConnection, table: PulledTable): Promise<readonly PulledColumn[]> {
  const source = await firstReadable(tableSources[table], (object) => org.describe(object));
  const facts = source && (await org.describe(source.object));
  return [...(facts?.fields.values() ?? [])]
    .flatMap((field): PulledColumn[] => {
      const kind = cellKind(field);
      const comes = source?.columns.some(({ path }) => path === field.name);
      return comes || !kind ? [] : [{ path: field.name, label: field.label, kind }];
    })
    .sort((one, other) => compareCodePoints(one.label, other.label) || compareCodePoints(one.path, other.path));
}

/** A field of an object, or of the record that a relationship leads to. */
async function fieldAt(object: string, path: string, facts: Describe): Promise<FieldFacts | undefined> {
  const [first, above] = path.split('.');
  const fields = (await facts(object))?.fields;
  if (above === undefined) return fields?.get(first);
  const lookup = first.endsWith('__r') ? `${first.slice(0, -1)}c` : `${first}Id`;
  return fields?.has(lookup) ? (await facts(relatedObjects[first]))?.fields.get(above) : undefined;
}

const kinds: Readonly<Record<string, CellKind>> = {
  ...{ id: 'id', reference: 'id', boolean: 'yesNo', date: 'day', datetime: 'moment' },
  ...{ int: 'number', long: 'number', double: 'number', currency: 'number', percent: 'number' },
  ...{ string: 'text', textarea: 'text', picklist: 'text', multipicklist: 'text', combobox: 'text', time: 'text' },
  ...{ url: 'text', phone: 'text', email: 'text', encryptedstring: 'text', anyType: 'text' },
};

/** What a field is in a cell; undefined for what no cell holds. */
export function cellKind({ type }: Pick<FieldFacts, 'type'>): CellKind | undefined {
  return kinds[type];
}

function fromWhere(
  { object, only, owner, changed, recordType }: TableSource,
  { scope, conditions: narrowing }: Narrowed,
  hasTypes: boolean,
  { selection, userId, beginOfDay = (day) => `${day}T00:00:00Z` }: Narrowly,
): string {
  const { whose, since, owners = [], recordTypes = {} } = selection;
  const types = (hasTypes && recordType && recordTypes[recordType.object]) || [];
  const oneOf = (field: string, chosen: readonly Chosen[]) =>
    `${field} IN (${chosen.map(({ id }) => quoted(id)).join(', ')})`;
  const conditions = [
    ...narrowing,
    ...(only === undefined ? [] : [only]),
    ...(whose === 'mine' ? [`${owner} = ${quoted(userId ?? '')}`] : []),
    ...(whose === 'owners' ? [oneOf(owner, owners)] : []),
    ...(types.length > 0 && recordType ? [oneOf(recordType.path, types)] : []),
    ...(since === undefined ? [] : [`${changed} >= ${beginOfDay(since)}`]),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `FROM ${object}${scope && ` ${scope}`}${where}`;
}
