import type { CalendarDate } from '../../basics';
import { fingerprint, type SegmentationModel } from '../../model';
import { Compiling, figureOf, firstCase } from './compiling';
import { earnedStep } from './earned-step';
import { eligibleStep } from './eligible-step';
import { intakeStep } from './intake-step';
import { latentStep } from './latent-step';
import { measuredStep } from './measured-step';
import { columnsOf } from './scored-parts';
import { scoredStep } from './scored-step';
import { shownStep } from './shown-step';
import type { SqlDialect } from './sql-dialect';
import { sqlGaps, type SqlGap } from './sql-gaps';
import type { SqlSources } from './sql-sources';
import { toldStep } from './told-step';

/** A model as one statement, or what of it no statement can say. */
export type CompiledSql =
  | { readonly ok: true; readonly select: string; readonly columns: readonly SqlColumn[] }
  | { readonly ok: false; readonly gaps: readonly SqlGap[] };

/** A column of the result. `indicator` where it holds what one brings. */
export interface SqlColumn {
  readonly name: string;
  readonly type: 'text' | 'double' | 'whole' | 'day';
  readonly indicator?: string;
}

/**
 * The model as a statement of an engine: a row for each account with its tier, the latent and the earned one, score, coverage, current and
 * potential value, what each indicator brings, the kinds of its reasons, and the figures that were derived. It says what the core says, to the last tier; its steps stand in
 * the order of the core's doors. Nothing in it depends on a clock, a locale or the order of rows.
 */
export function compileSql(
  model: SegmentationModel,
  dialect: SqlDialect,
  sources: SqlSources,
  asOf: CalendarDate,
): CompiledSql {
  const gaps = sqlGaps(model, dialect);
  if (gaps.length > 0) return { ok: false, gaps };
  const compiling = new Compiling(model, dialect, sources, asOf);
  const scored = scoredStep(compiling, measuredStep(compiling, eligibleStep(compiling, intakeStep(compiling))));
  const earned = earnedStep(compiling, scored);
  const latent = latentStep(compiling, earned);
  const told = toldStep(compiling, shownStep(compiling, latent), earned, latent);
  const columns = resultColumns(compiling, latent.waits);
  const items = columns.map(({ name, expression }) => compiling.as(expression, name)).join(',\n  ');
  const select = compiling.statement.text(header(compiling), `select\n  ${items}\nfrom ${told}`);
  return { ok: true, select, columns: columns.map(({ expression: _expression, ...column }) => column) };
}

function resultColumns(compiling: Compiling, waits: boolean): (SqlColumn & { readonly expression: string })[] {
  const { model, dialect, parts } = compiling;
  const of = (name: string) => compiling.named(name);
  const tierName = (place: string) =>
    firstCase(model.tiers.map((tier, k) => [`${of(place)} = ${k}`, dialect.text(tier)] as const));
  const plain = (name: string, type: SqlColumn['type']) => ({ name, type, expression: of(name) });
  return [
    plain('account', 'text'),
    { name: 'tier', type: 'text', expression: tierName('shown') },
    { name: 'latent_tier', type: 'text', expression: tierName('latent') },
    { name: 'earned_tier', type: 'text', expression: tierName('earned') },
    plain('standing', 'text'),
    plain('score', 'double'),
    plain('coverage', 'double'),
    plain('current', 'double'),
    plain('potential', 'double'),
    plain('reasons', 'text'),
    plain('facts', 'text'),
    ...(waits
      ? ([
          plain('wait_run', 'whole'),
          { name: 'wait_towards', type: 'text', expression: tierName('wait_towards_place') },
          plain('wait_on', 'day'),
        ] as const)
      : []),
    ...parts.map((part) => ({ ...plain(columnsOf(part).brings, 'double'), indicator: part.key })),
    ...compiling.derived.map((id) => plain(figureOf(id), 'double')),
  ];
}

function header({ model, dialect, asOf, sources }: Compiling): string[] {
  const { accounts, ledgers } = sources;
  const { orders, invoices, receipts, contacts, deals } = ledgers ?? {};
  const tables = [accounts, orders, invoices, receipts, contacts, deals].flatMap((one) =>
    one ? [one.table.join('.')] : [],
  );
  return [
    `Keystage model ${model.id}, version ${model.version}, fingerprint ${fingerprint(model)}`,
    `As of ${asOf}, for ${dialect.name}, over ${tables.join(', ')}`,
  ];
}
