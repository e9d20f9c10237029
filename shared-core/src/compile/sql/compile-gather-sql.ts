import type { CalendarDate } from '../../basics';
import type { SegmentationModel, Way } from '../../model';
import { Compiling } from './compiling';
import { earnedStep } from './earned-step';
import { eligibleStep } from './eligible-step';
import { intakeStep } from './intake-step';
import { measuredStep, restsOnList, valuesStep } from './measured-step';
import { axisName, onAxes, rfmSides } from './placed-ways';
import { rankedStep } from './ranked-ways';
import { columnsOf } from './scored-parts';
import { scoredStep } from './scored-step';
import type { SqlDialect } from './sql-dialect';
import type { SqlSources, SqlTable } from './sql-sources';

/** What shards are asked for, one after the other: values that points rest on, then what ranks accounts, then ids among equals on a cut. */
export type GatheredOf = 'values' | 'places' | 'ties';

/**
 * What one shard of a list says of what has to be global: for each part of the model the distinct values with how many have them (`part`,
 * `value`, `accounts`), and of ties `part`, `value`, `account`. Merged over all shards (`mergeGatheredSql`) and named as `gathered` among the
 * sources, it lets each shard be scored alone with the answer of the whole list. Undefined where the model asks for nothing of the kind.
 */
export function compileGatherSql(
  model: SegmentationModel,
  dialect: SqlDialect,
  sources: SqlSources,
  asOf: CalendarDate,
  what: GatheredOf,
): string | undefined {
  if (sources.ledgers)
    throw new Error('What ledgers say can rest on all of them. Derive the figures first, then gather.');
  const compiling = new Compiling(model, dialect, sources, asOf);
  const eligible = eligibleStep(compiling, intakeStep(compiling));
  const selects =
    what === 'values'
      ? valuesOf(compiling, valuesStep(compiling, eligible))
      : what === 'places'
        ? placesOf(compiling, scoredStep(compiling, measuredStep(compiling, eligible)))
        : tiesOf(compiling, scoredStep(compiling, measuredStep(compiling, eligible)));
  if (selects.length === 0) return undefined;
  const header = [`Keystage model ${model.id}, version ${model.version}: ${what} of one shard`];
  return compiling.statement.text(header, selects.join('\nunion all\n'));
}

function valuesOf(compiling: Compiling, measured: string): string[] {
  return compiling.parts
    .filter(restsOnList)
    .map((part) => counted(compiling, part.key, compiling.named(columnsOf(part).value), measured));
}

function placesOf(compiling: Compiling, scored: string): string[] {
  const { way } = compiling.model;
  const axes = axesOf(way);
  if (axes.length > 0) {
    const placed = onAxes(
      compiling,
      scored,
      axes.map(({ indicator }) => indicator),
    );
    return axes.map(({ side }, k) => counted(compiling, `axis ${side}`, compiling.named(axisName(k)), placed));
  }
  if ((way.by !== 'quotas' && way.by !== 'pareto') || way.frozen) return [];
  const value = compiling.named(way.by === 'quotas' ? 'compared_value' : 'rank_value');
  return [counted(compiling, 'rank', value, rankedStep(compiling, scored, way))];
}

/** The axes whose cuts follow from the list. */
function axesOf(way: Way): { readonly side: string; readonly indicator: string }[] {
  if (way.by === 'rfm' && !way.frozen) return rfmSides.map((side) => ({ side, indicator: way[side] }));
  if (way.by !== 'quadrant' || way.frozen || typeof way.cut === 'object') return [];
  return (['volume', 'profit'] as const).map((side) => ({ side, indicator: way[side] }));
}

function tiesOf(compiling: Compiling, scored: string): string[] {
  const { tied } = earnedStep(compiling, scored);
  if (!tied) return [];
  const of = (name: string) => compiling.named(name);
  const items = [compiling.as(`'rank'`, 'part'), compiling.as(tied.value, 'value'), of('account')];
  return [`select ${items.join(', ')}\nfrom ${tied.step}\nwhere ${tied.splits}`];
}

function counted(compiling: Compiling, part: string, value: string, from: string): string {
  // Nought is one value, whatever its sign.
  const plain = `${value} + ${compiling.dialect.double(0)}`;
  const items = [
    compiling.as(compiling.dialect.text(part), 'part'),
    compiling.as(plain, 'value'),
    compiling.as('count(*)', 'accounts'),
  ];
  return `select ${items.join(', ')}\nfrom ${from}\nwhere ${value} is not null\ngroup by ${plain}`;
}

/** What all shards say together, from a table of each shard's answer: `values` of `Gathered`, or its `ties`. */
export function mergeGatheredSql(dialect: SqlDialect, shards: readonly SqlTable[], what: 'counts' | 'ties'): string {
  const of = (name: string) => dialect.named(name);
  const columns = ['part', 'value', what === 'counts' ? 'accounts' : 'account'].map(of).join(', ');
  const all = shards.map((table) => `select ${columns} from ${table.map(of).join('.')}`).join('\nunion all\n');
  const whole = (x: string) => dialect.cast(x, dialect.types.whole);
  const shared = `(\n${all}\n) as ${of('shards')}`;
  if (what === 'ties') {
    const inOrder = `partition by ${of('part')}, ${of('value')} order by ${dialect.byCodePoint(of('account'))} asc`;
    return `select ${columns}, ${whole(`row_number() over (${inOrder})`)} as ${of('up_to')}\nfrom ${shared}`;
  }
  const [part, value, accounts] = ['part', 'value', 'accounts'].map(of);
  const sum = `sum(${accounts}) over (partition by ${part} order by ${value} asc rows between unbounded preceding and current row)`;
  const counts = `select ${part}, ${value}, ${whole(`sum(${accounts})`)} as ${accounts}\nfrom ${shared}\ngroup by ${part}, ${value}`;
  return `select ${part}, ${value}, ${accounts}, ${whole(sum)} as ${of('up_to')}\nfrom (\n${counts}\n) as ${of('merged')}`;
}
