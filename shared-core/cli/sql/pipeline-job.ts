import { compilePipelineSql, type CalendarDate, type PipelineSources, type StageTemplate } from '@keystage/core';
import { Refusal } from '../refusal';
import type { JobOf } from './sql-model';
import type { SqlOptions } from './sql-options';
import type { ColumnKind, SqlSession } from './sql-session';
import { tableColumns } from './table-columns';
import type { TablesThere } from './tables-there';
import type { SqlWords } from './words';

/** A pipeline weighed as declared and as evidenced, by the conditions of a template over the evidence on file. */
export function pipelineJob(template: StageTemplate, options: SqlOptions, asOf: CalendarDate, say: SqlWords): JobOf {
  const { dialect, evidence, lists, metSince } = options;
  const deals = options.ledgers.deals ?? ['deals'];
  return async (there) => {
    const columns = there ? await columnsThere(template, options, deals, there) : tableColumns.pipeline.printed;
    const sources: PipelineSources = {
      deals: { table: deals, columns },
      evidence,
      lists,
      ...(metSince && { metSince }),
    };
    const compiled = compilePipelineSql(template, dialect, sources, asOf);
    if (!compiled.ok) throw new Refusal(...compiled.lists.map((list) => say.noList(template.id, list)));
    return {
      select: compiled.select,
      over: [deals, evidence].map((table) => table.join('.')).join(', '),
      report: (session, from) => sumLines(template, options, say, session, from),
    };
  };
}

const kindOfMember: Readonly<Record<string, ColumnKind>> = { yesNo: 'flag', number: 'number', date: 'day' };

async function columnsThere(
  template: StageTemplate,
  { evidence, lists, metSince }: SqlOptions,
  deals: readonly string[],
  there: TablesThere,
): Promise<readonly string[]> {
  const columns = await there.known('pipeline', deals);
  await there.refuseRepeats(deals, ['deal']);
  await there.known('evidence', evidence);
  if (metSince) await there.known('metSince', metSince);
  for (const fact of template.facts) {
    if (fact.type !== 'list' || !lists[fact.path]) continue;
    const kinds = fact.items.map(({ path, type }): [string, ColumnKind] => [path, kindOfMember[type] ?? 'text']);
    await there.having(lists[fact.path], Object.fromEntries([['deal', 'text'], ...kinds]));
  }
  return columns;
}

/** What is open, by the stage that its evidence carries, and what it comes to. */
async function sumLines(
  { stages }: StageTemplate,
  { dialect }: SqlOptions,
  say: SqlWords,
  session: SqlSession,
  from: string,
): Promise<string[]> {
  const { named } = dialect;
  const values = (['declared', 'evidenced', 'prudent'] as const).map((one) => {
    const sum = `coalesce(sum(${dialect.exact(named(`${one}_value`))}), 0)`;
    return `${dialect.cast(`round(${sum}, 2)`, dialect.types.text)} as ${named(one)}`;
  });
  const open = `count(*) as ${named('deals')}, ${values.join(', ')}\nfrom ${from}\nwhere ${named('outcome')} = 'open'`;
  const stage = named('evidenced_stage');
  const [all] = await session.rows(`select ${open}`);
  const byStage = await session.rows(`select ${stage}, ${open}\ngroup by ${stage}\norder by ${stage} asc nulls first`);
  const textOf = (row: Readonly<Record<string, unknown>>, column: string) => toTheCent(String(row[column]));
  return [
    say.weighed({
      deals: Number(all['deals']),
      declared: textOf(all, 'declared'),
      evidenced: textOf(all, 'evidenced'),
      prudent: textOf(all, 'prudent'),
    }),
    ...[null, ...stages.map(({ id }) => id)].flatMap((id) => {
      const row = byStage.find((one) => (one['evidenced_stage'] ?? null) === id);
      return row ? [say.atStage(id ?? say.noStage, Number(row['deals']), textOf(row, 'evidenced'))] : [];
    }),
  ];
}

/** ClickHouse leaves noughts at the end of a decimal away. */
function toTheCent(sum: string): string {
  const [whole, cents = ''] = sum.split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}
