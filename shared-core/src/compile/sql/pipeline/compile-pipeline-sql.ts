import type { CalendarDate } from '../../../basics';
import { chanceOf, factCatalogue, gateCount, type Condition, type GateList, type StageTemplate } from '../../../stages';
import { compileRails } from '../../compile-rails';
import { firstCase } from '../compiling';
import { Statement } from '../statement';
import type { SqlDialect } from '../sql-dialect';
import { conditionDialect, factColumn, observedColumn } from './condition-dialect';
import type { PipelineSources } from './pipeline-sources';

/** A template's gates and weights as one statement, or the lists that its conditions count and no table holds. */
export type CompiledPipeline =
  { readonly ok: true; readonly select: string } | { readonly ok: false; readonly lists: readonly string[] };

/**
 * A pipeline weighed where it lies: for each deal the stage it declares and the one its evidence carries (`placeDeal`), the chances of both, the
 * amount weighted by each and by the lesser of them (methods §5.1), and what blocks the next stage. Lost is 0, won counts in full.
 */
export function compilePipelineSql(
  template: StageTemplate,
  dialect: SqlDialect,
  sources: PipelineSources,
  asOf: CalendarDate,
): CompiledPipeline {
  const lists = template.facts.flatMap(({ type, path }) => (type === 'list' && !sources.lists?.[path] ? [path] : []));
  if (lists.length > 0) return { ok: false, lists };
  const statement = new Statement(dialect);
  const work: Work = { template, dialect, sources, asOf, statement };
  const judged = judgedStep(work, factsStep(work));
  const opened = openedStep(work, judged);
  const placed = placedStep(work, opened);
  const weighed = weighedStep(work, placed);
  const of = (name: string) => dialect.named(name);
  const items = [
    ...['deal', 'amount', 'outcome', 'declared_stage', 'declared_chance', 'evidenced_stage', 'evidenced_state'],
    ...['evidenced_chance', 'declared_value', 'evidenced_value', 'prudent_value', 'blocking'],
  ].map(of);
  const header = [
    `Keystage stage template ${template.id}, version ${template.version}`,
    `As of ${asOf}, for ${dialect.name}, over ${sources.deals.table.join('.')} and ${sources.evidence.join('.')}`,
  ];
  return { ok: true, select: statement.text(header, `select ${items.join(',\n  ')}\nfrom ${weighed}`) };
}

interface Work {
  readonly template: StageTemplate;
  readonly dialect: SqlDialect;
  readonly sources: PipelineSources;
  readonly asOf: CalendarDate;
  readonly statement: Statement;
}

const tableOf = (dialect: SqlDialect, table: readonly string[]) => table.map((part) => dialect.named(part)).join('.');

/** The facts of each deal: of several rows on one the row observed last counts; what was seen only after the day is not known. */
function factsStep({ template, dialect, sources, asOf, statement }: Work): string {
  const { types } = dialect;
  const of = (name: string) => dialect.named(name);
  const { derived } = factCatalogue(template);
  const asked = template.facts.filter(({ type, path }) => type !== 'list' && !derived.has(path));
  const seen = statement.add(
    'evidence_seen',
    'What was seen, the last of each fact first.',
    `select ${['deal', 'fact', 'says', 'number', 'day', 'observed'].map(of).join(', ')},\n` +
      `  row_number() over (partition by ${of('deal')}, ${of('fact')}\n` +
      `    order by ${of('observed')} desc nulls last, ${of('line')} desc nulls last) as ${of('age')}\n` +
      `from ${tableOf(dialect, sources.evidence)}`,
  );
  const cellOf = { number: 'number', date: 'day' } as const;
  const facts = asked.flatMap((fact) => {
    const { path, type } = fact;
    const cell = of(type === 'number' || type === 'date' ? cellOf[type] : 'says');
    const allowed =
      type === 'yesNo'
        ? ` and ${of('says')} in ('yes', 'no')`
        : type === 'choice'
          ? ` and ${of('says')} in (${fact.choices.map(({ id }) => dialect.text(id)).join(', ')})`
          : '';
    const own = `${of('fact')} = ${dialect.text(path)}`;
    return [
      `max(case when ${own}${allowed} then ${cell} end) as ${of(factColumn(path))}`,
      `max(case when ${own} then ${of('observed')} end) as ${of(observedColumn(path))}`,
    ];
  });
  const known = statement.add(
    'facts_known',
    'The facts on file, a column for each.',
    `select ${[of('deal'), ...facts].join(',\n  ')}\nfrom ${seen}\n` +
      `where ${of('age')} = 1 and coalesce(${of('observed')} <= ${dialect.day(asOf)}, true)\ngroup by ${of('deal')}`,
  );
  const deals = tableOf(dialect, sources.deals.table);
  const outcome = sources.deals.columns.includes('outcome') ? `coalesce(${deals}.${of('outcome')}, 'open')` : `'open'`;
  const latched = latchedConditions(template).map(({ id }) => `${of('latched')}.${of(`${id} since`)}`);
  const joins =
    latched.length > 0 && sources.metSince
      ? [`left join ${latchedStep()} on ${of('latched')}.${of('deal')} = ${deals}.${of('deal')}`]
      : [];
  return statement.add(
    'facts_of_deals',
    'The deals with their facts.',
    `select ${[
      ...['deal', 'amount', 'declared_stage'].map((name) => `${deals}.${of(name)}`),
      `${outcome} as ${of('outcome')}`,
      ...asked.flatMap(({ path }) => [factColumn(path), observedColumn(path)]).map((name) => `${known}.${of(name)}`),
      ...(joins.length > 0 ? latched : []),
    ].join(
      ',\n  ',
    )}\nfrom ${[deals, `left join ${known} on ${known}.${of('deal')} = ${deals}.${of('deal')}`, ...joins].join('\n  ')}`,
  );

  function latchedStep(): string {
    const columns = latchedConditions(template).map(
      ({ id }) =>
        `max(case when ${of('condition')} = ${dialect.text(id)} then ${dialect.cast(of('since'), types.day)} end) as ${of(`${id} since`)}`,
    );
    return statement.add(
      'latched',
      'Since when conditions are met for good.',
      `select ${[of('deal'), ...columns].join(',\n  ')}\nfrom ${tableOf(dialect, sources.metSince!)}\ngroup by ${of('deal')}`,
    );
  }
}

const latchedConditions = ({ stages }: StageTemplate) =>
  stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]).filter(({ latch }) => latch);

const lists = ['milestones', 'successCriteria'] as const satisfies readonly GateList[];

const metColumn = (stage: number, list: GateList, index: number) => `${stage} ${list} ${index + 1}`;
const opensColumn = (stage: number, list: GateList) => `${stage} ${list} opens`;

/** Whether each condition of each gate is certainly met. */
function judgedStep(work: Work, facts: string): string {
  const { template, dialect, statement, sources, asOf } = work;
  const { derived } = factCatalogue(template);
  const metBy = ({ id, expr, validDays, latch }: Condition) => {
    const { holds } = compileRails(
      expr,
      conditionDialect(template, { sql: dialect, sources, asOf }, validDays),
      derived,
    );
    if (!latch || !sources.metSince) return holds;
    const since = dialect.named(`${id} since`);
    const fresh =
      validDays === undefined
        ? `${since} is not null`
        : `${dialect.daysBetween(since, dialect.day(asOf))} <= ${validDays}`;
    return `(coalesce(${fresh}, false) or ${holds})`;
  };
  const columns = template.stages.flatMap((stage, s) =>
    lists.flatMap((list) =>
      stage[list].map((condition, k) => `${metBy(condition)} as ${dialect.named(metColumn(s + 1, list, k))}`),
    ),
  );
  return statement.add(
    'conditions_judged',
    'Which conditions are certainly met; what is not known is not.',
    `select ${['*', ...columns].join(',\n  ')}\nfrom ${facts}`,
  );
}

/** Which gates open: all of their conditions, or as many as the template asks for with the must-haves among them. */
function openedStep({ template, dialect, statement }: Work, judged: string): string {
  const { gate, stages } = template;
  const columns = stages.flatMap((stage, s) =>
    lists.map((list) => {
      const met = stage[list].map((_, k) => dialect.named(metColumn(s + 1, list, k)));
      const { needs } = gateCount(
        met.map(() => false),
        gate,
      );
      const count = met.map((one) => `case when ${one} then 1 else 0 end`).join(' + ');
      const must = gate ? met.filter((_, k) => gate.must.includes(stage[list][k].id)) : [];
      const opens = !gate ? met : [...(met.length > 0 ? [`${count} >= ${needs}`] : []), ...must];
      return `${opens.length === 0 ? 'true' : `(${opens.join(' and ')})`} as ${dialect.named(opensColumn(s + 1, list))}`;
    }),
  );
  return statement.add(
    'gates_opened',
    'Which gates open.',
    `select ${['*', ...columns].join(',\n  ')}\nfrom ${judged}`,
  );
}

/** The last stage whose milestones are met and before which every stage is finished, and whether it is finished itself (`standingOf`). */
function placedStep({ template, dialect, statement }: Work, opened: string): string {
  const places = template.stages.map((_, s) => s + 1).reverse();
  const opens = (stage: number, list: GateList) => dialect.named(opensColumn(stage, list));
  const reached = places.map((stage) => {
    const former = Array.from({ length: stage - 1 }, (_, s) => s + 1);
    const entries = template.requireFormerEntries ? former.map((one) => opens(one, 'milestones')) : [];
    const all = [opens(stage, 'milestones'), ...entries, ...former.map((one) => opens(one, 'successCriteria'))];
    return [all.join(' and '), String(stage)] as const;
  });
  const evidenced = dialect.named('evidenced');
  const stands = statement.add(
    'deals_standing',
    'The stage that the evidence carries.',
    `select *,\n  ${firstCase(reached, '0')} as ${evidenced}\nfrom ${opened}`,
  );
  const completed = template.stages.map(
    (_, s) => [`${evidenced} = ${s + 1}`, opens(s + 1, 'successCriteria')] as const,
  );
  return statement.add(
    'deals_placed',
    'Whether it is completed.',
    `select *,\n  ${firstCase(completed, 'false')} as ${dialect.named('is_completed')}\nfrom ${stands}`,
  );
}

/** Chances by the template's weights, and amounts weighted by them, exact in decimals. */
function weighedStep({ template, dialect, statement }: Work, placed: string): string {
  const { types } = dialect;
  const of = (name: string) => dialect.named(name);
  const shareAt = (stage: number, state: 'entered' | 'completed') => chanceOf(template, { stage, state })?.share;
  const written = (share: number | undefined) =>
    share === undefined ? dialect.cast('null', types.double) : dialect.double(share);
  const byEvidence = template.stages.flatMap((_, s) =>
    (['completed', 'entered'] as const).map((state) => {
      const done = state === 'completed' ? ` and ${of('is_completed')}` : '';
      return [`${of('evidenced')} = ${s + 1}${done}`, written(shareAt(s + 1, state))] as const;
    }),
  );
  const byDeclaration = template.stages.map(
    ({ id, weights }) =>
      [
        `${of('declared_stage')} = ${dialect.text(id)}`,
        written(template.of === 'account' ? undefined : weights?.entered),
      ] as const,
  );
  const ended = [
    [`${of('outcome')} = 'won'`, dialect.double(1)],
    [`${of('outcome')} = 'lost'`, dialect.double(0)],
  ] as const;
  const none = template.of === 'account' ? written(undefined) : dialect.double(0);
  const blocking = [0, ...template.stages.map((_, s) => s + 1)].flatMap((stage) => [
    ...blockedBy(stage, stage, 'successCriteria'),
    ...blockedBy(stage, stage + 1, 'milestones'),
  ]);
  const chances = statement.add(
    'deals_weighed',
    'The chance claimed, the chance earned, and what blocks the next stage.',
    `select *,\n  ${[
      `${firstCase([...ended, ...byDeclaration], dialect.cast('null', types.double))} as ${of('declared_chance')}`,
      `${firstCase([...ended, ...byEvidence], none)} as ${of('evidenced_chance')}`,
      `${firstCase(
        template.stages.map(({ id }, s) => [`${of('evidenced')} = ${s + 1}`, dialect.text(id)] as const),
        dialect.cast('null', types.text),
      )} as ${of('evidenced_stage')}`,
      `case when ${of('evidenced')} = 0 then 'none' when ${of('is_completed')} then 'completed' else 'entered' end as ${of('evidenced_state')}`,
      `${dialect.joined(blocking, ', ')} as ${of('blocking')}`,
    ].join(',\n  ')}\nfrom ${placed}`,
  );
  const amount = dialect.exact(dialect.cast(of('amount'), types.double));
  const valued = (chance: string, name: string) =>
    `${dialect.nearest(`(${amount} * ${dialect.exact(chance)})`)} as ${of(name)}`;
  const [declared, evidenced] = [of('declared_chance'), of('evidenced_chance')];
  const lesser = `case when ${declared} <= ${evidenced} then ${declared} when ${evidenced} < ${declared} then ${evidenced} end`;
  return statement.add(
    'deals_valued',
    'The amount weighted by each chance, and by the lesser of the two.',
    `select *,\n  ${[
      valued(declared, 'declared_value'),
      valued(evidenced, 'evidenced_value'),
      valued(lesser, 'prudent_value'),
    ].join(',\n  ')}\nfrom ${chances}`,
  );

  function blockedBy(standing: number, stage: number, list: GateList): string[] {
    const conditions = template.stages[stage - 1]?.[list] ?? [];
    const shut = `${of('evidenced')} = ${standing} and not ${of(opensColumn(stage, list))}`;
    return conditions.map(
      ({ id }, k) => `case when ${shut} and not ${of(metColumn(stage, list, k))} then ${dialect.text(id)} end`,
    );
  }
}
