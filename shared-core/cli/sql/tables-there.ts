import type { SqlDialect } from '@keystage/core';
import { Refusal } from '../refusal';
import type { TableName } from './sql-options';
import type { ColumnKind, SqlSession } from './sql-session';
import { tableColumns, type TableKind } from './table-columns';
import type { SqlWords } from './words';

/** Looks at the tables of a run before anything long begins: what stands against reading them is refused, a sentence each. */
export class TablesThere {
  constructor(
    private readonly session: SqlSession,
    private readonly dialect: SqlDialect,
    private readonly say: SqlWords,
    private readonly progress: (text: string) => void,
  ) {}

  /** The columns of a ledger or of another table we know, those that we read. */
  async known(kind: TableKind, table: TableName, { windowed = false } = {}): Promise<readonly string[]> {
    const { columns, needed, dated } = tableColumns[kind];
    const there = await this.having(table, columns, [...needed, ...(windowed && dated ? [[dated]] : [])]);
    return there.filter((column) => Object.hasOwn(columns, column));
  }

  /** All columns of a table that has one of each row of `needed`; all of `kinds` where nothing is said. */
  async having(
    table: TableName,
    kinds: Readonly<Record<string, ColumnKind>>,
    needed: readonly (readonly string[])[] = Object.keys(kinds).map((column) => [column]),
  ): Promise<readonly string[]> {
    const there = await this.read(table, kinds);
    const lacks = needed.filter((anyOf) => !anyOf.some((column) => there.includes(column)));
    if (lacks.length === 0) return there;
    const names = lacks.map((anyOf) => anyOf.join(' / ')).join(', ');
    throw new Refusal(this.say.noColumn(table.join('.'), names, there.join(', ')));
  }

  /** All columns of a table, of which some hold what is said here. */
  private async read(table: TableName, kinds: Readonly<Record<string, ColumnKind>>): Promise<readonly string[]> {
    const { session, say } = this;
    const name = table.join('.');
    this.progress(say.looking(name));
    const there = await session.columnsOf(table);
    if (!there) throw new Refusal(say.noTable(name));
    const wrong = there.filter(({ name: column, kind }) => {
      const expected = Object.hasOwn(kinds, column) ? kinds[column] : undefined;
      return expected !== undefined && expected !== 'text' && kind !== expected;
    });
    if (wrong.length > 0) {
      throw new Refusal(...wrong.map(({ name: column }) => say.wrongType(name, column, kinds[column])));
    }
    const illegible = await session.illegible(table);
    const expected = illegible && (Object.hasOwn(kinds, illegible.column) ? kinds[illegible.column] : undefined);
    if (illegible && expected) throw new Refusal(say.illegible(name, illegible.column, expected, illegible.text));
    return there.map(({ name: column }) => column);
  }

  /** A key that stands twice would be ranked, or counted, twice. */
  async refuseRepeats(table: TableName, keys: readonly string[]): Promise<void> {
    const { named } = this.dialect;
    const columns = keys.map(named).join(', ');
    const repeated = await this.session.rows(
      `select ${columns}, count(*) as ${named('rows')}\nfrom ${table.map(named).join('.')}\nwhere ${named(keys[0])} is not null\n` +
        `group by ${columns}\nhaving count(*) > 1\norder by ${keys.map((key) => `${named(key)} asc nulls last`).join(', ')}\nlimit 3`,
    );
    if (repeated.length === 0) return;
    throw new Refusal(
      ...repeated.map((row) =>
        this.say.repeated(table.join('.'), Number(row['rows']), keys.map((key) => shownKey(row[key])).join(', ')),
      ),
    );
  }
}

function shownKey(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
