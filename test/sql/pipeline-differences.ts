import { compilePipelineSql, placeDeal } from '@keystage/core';
import { asOf, pipelineTables, type DrawnDeal, type DrawnPipeline } from './drawn-pipelines';
import type { SqlEngine, SqlRow } from './sql-engine';

/** Where an engine places or weighs a deal otherwise than the core does. */
export async function pipelineDifferences(drawn: DrawnPipeline, engine: SqlEngine): Promise<string[]> {
  const { template, deals } = drawn;
  const { statements, sources } = pipelineTables(drawn, engine.dialect);
  const compiled = compilePipelineSql(template, engine.dialect, sources, asOf);
  if (!compiled.ok) return [`not compiled: ${compiled.lists.join(', ')}`];
  await engine.run(statements.join(';\n'));
  const rows = new Map((await engine.rows(compiled.select)).map((row) => [String(row['deal']), row]));
  return deals.flatMap((deal, k) => differencesOf(drawn, deal, rows.get(`D${k + 1}`), `D${k + 1}`));
}

function differencesOf({ template }: DrawnPipeline, deal: DrawnDeal, row: SqlRow | undefined, id: string): string[] {
  if (!row) return [`${id} is missing`];
  const { evidenced, chance, blocking } = placeDeal(
    template,
    {
      values: { ...Object.fromEntries(deal.seen.map(({ path, value }) => [path, value])), ...deal.lists },
      observed: Object.fromEntries(deal.seen.flatMap(({ path, observed }) => (observed ? [[path, observed]] : []))),
      metSince: deal.metSince,
      declaredStage: deal.declaredStage,
    },
    asOf,
  );
  const ended = { open: undefined, won: 1, lost: 0 }[deal.outcome];
  const weights = template.stages.find((stage) => stage.id === deal.declaredStage)!.weights;
  const declared = ended ?? (template.of === 'account' ? null : (weights?.entered ?? 0));
  const earned = ended ?? chance?.share ?? null;
  const times = (share: number | null) => (share === null ? null : exactly(deal.amount, share));
  const told: Record<string, unknown> = {
    evidenced_stage: template.stages[evidenced.stage - 1]?.id ?? null,
    evidenced_state: evidenced.state,
    declared_chance: declared,
    evidenced_chance: earned,
    declared_value: times(declared),
    evidenced_value: times(earned),
    prudent_value: declared === null || earned === null ? null : times(Math.min(declared, earned)),
    blocking: blocking.map(({ condition }) => condition.id).join(', '),
  };
  return Object.entries(told).flatMap(([name, expected]) =>
    row[name] === expected ? [] : [`${id}: ${name} ${String(row[name])} instead of ${String(expected)}`],
  );
}

/** Cents times a share of at most four decimals, in whole numbers. */
function exactly(amount: number, share: number): number {
  return (Math.round(amount * 100) * Math.round(share * 10_000)) / 1_000_000;
}
