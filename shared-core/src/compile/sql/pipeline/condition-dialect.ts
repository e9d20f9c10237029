import type { CalendarDate } from '../../../basics';
import { fromDayNumber, daysBetween } from '../../../basics';
import { factCatalogue, type StageTemplate } from '../../../stages';
import { compileRails, type Dialect, type Rails } from '../../compile-rails';
import type { SqlDialect } from '../sql-dialect';
import type { PipelineSources } from './pipeline-sources';

export const factColumn = (path: string) => `${path} says`;
export const observedColumn = (path: string) => `${path} observed`;

type FactKind = 'yesNo' | 'number' | 'date' | 'text' | 'choice' | 'list';

/** Logic as SQL writes it, of parts that are never null. */
const logic: Pick<Dialect, 'and' | 'or' | 'not' | 'atLeast'> = {
  and: (parts) => (parts.length === 0 ? 'true' : `(${parts.join(' and ')})`),
  or: (parts) => (parts.length === 0 ? 'false' : `(${parts.join(' or ')})`),
  not: (part) => `(not ${part})`,
  atLeast: (count, parts) =>
    count <= 0
      ? 'true'
      : count > parts.length
        ? 'false'
        : `(${parts.map((part) => `case when ${part} then 1 else 0 end`).join(' + ')} >= ${count})`,
};

/**
 * Conditions over the facts of a deal, each on two rails. With `validDays` a fact that was last observed longer ago is not known; one without a
 * day of observation does not go stale.
 */
export function conditionDialect(
  template: Pick<StageTemplate, 'facts'>,
  { sql, sources, asOf }: { readonly sql: SqlDialect; readonly sources: PipelineSources; readonly asOf: CalendarDate },
  validDays: number | undefined,
): Dialect {
  const { facts, items } = factCatalogue(template);
  const since = validDays === undefined ? undefined : sql.day(dayBefore(asOf, validDays));
  const cells = cellsOf(
    sql,
    asOf,
    (path) => sql.named(factColumn(path)),
    (path) => facts.get(path)?.type ?? 'text',
  );
  return {
    ...cells,
    known(path) {
      const seen = sql.named(observedColumn(path));
      const known = cells.known(path);
      return since === undefined ? known : `(${known} and coalesce(${seen} >= ${since}, true))`;
    },
    count({ of, where, ge }) {
      const table = (sources.lists?.[of] ?? []).map((part) => sql.named(part)).join('.');
      const item = sql.named('item');
      const member = cellsOf(
        sql,
        asOf,
        (path) => `${item}.${sql.named(path)}`,
        (path) => items.get(of)?.get(path)?.type ?? 'text',
        'true',
      );
      const rails: Rails = where
        ? compileRails(where, { ...member, count: noLists })
        : { holds: 'true', fails: 'false' };
      const own = `${item}.${sql.named('deal')} = ${sql.named('facts_of_deals')}.${sql.named('deal')}`;
      const counted = (rail: string) => `(select count(*) from ${table} ${item} where ${own} and ${rail})`;
      return { holds: `(${counted(rails.holds)} >= ${ge})`, fails: `(${counted(logic.not(rails.fails))} < ${ge})` };
    },
  };
}

/** An item has no lists. */
const noLists = (): Rails => ({ holds: 'false', fails: 'false' });

function cellsOf(
  sql: SqlDialect,
  asOf: CalendarDate,
  cell: (path: string) => string,
  typeOf: (path: string) => FactKind,
  yes = `'yes'`,
): Omit<Dialect, 'count'> {
  const isText = (path: string) => typeOf(path) === 'text' || typeOf(path) === 'choice';
  return {
    ...logic,
    known: (path) =>
      isText(path) ? `(coalesce(${sql.trimmed(cell(path))}, '') <> '')` : `(${cell(path)} is not null)`,
    yes: (path) => `(${cell(path)} = ${yes})`,
    compare(path, sign, literal) {
      const type = typeOf(path);
      if (type === 'number')
        return typeof literal === 'number' ? `(${cell(path)} ${sign} ${sql.double(literal)})` : 'false';
      if (typeof literal !== 'string') return 'false';
      if (type === 'date') return `(${cell(path)} ${sign} ${sql.day(literal)})`;
      return `(${sql.byCodePoint(cell(path))} ${sign} ${sql.text(literal)})`;
    },
    within: (path, days) => `(${sql.daysBetween(cell(path), sql.day(asOf))} between 0 and ${days})`,
  };
}

function dayBefore(day: CalendarDate, days: number): CalendarDate {
  const first = '0001-01-01' as CalendarDate;
  return fromDayNumber(Math.max(daysBetween(epoch, first), daysBetween(epoch, day) - days));
}

const epoch = '1970-01-01' as CalendarDate;
