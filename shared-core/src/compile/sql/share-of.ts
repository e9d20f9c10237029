import type { BandRule, CategoryRule, ScaleRule } from '../../model';
import { medianOf } from '../../segmentation';
import { firstCase, type Compiling } from './compiling';
import { drawnIn, signedLog } from './learned-scale';
import { rankByCounts } from './rank-over';
import { columnsOf, type ScoredPart } from './scored-parts';

/** Select items that say where each value of each part stands, 0 to 1, and what a typical one earns; and the joins they need. */
export function shareOf(compiling: Compiling): { readonly select: string[]; readonly joins: string[] } {
  const joins: string[] = [];
  const select = compiling.parts.flatMap((part) => {
    const { missing } = part.indicator;
    const typical = missing === 'neutral' ? [compiling.as(typicalShare(compiling, part), `${part.key} typical`)] : [];
    return [compiling.as(shareOfPart(compiling, part, joins), columnsOf(part).share), ...typical];
  });
  return { select, joins };
}

function shareOfPart(compiling: Compiling, part: ScoredPart, joins: string[]): string {
  const rule = part.indicator.points;
  const value = compiling.named(columnsOf(part).value);
  switch (rule.by) {
    case 'categories':
      return categoryShare(compiling, rule, value);
    case 'bands':
      return bandShare(compiling, rule, value);
    case 'percentile':
      return part.reference?.values ? frozenRank(compiling, part, joins) : rankInList(compiling, part, joins);
    default:
      return scaleShare(compiling, part, value, true);
  }
}

function typicalShare(compiling: Compiling, part: ScoredPart): string {
  const { dialect } = compiling;
  const rule = part.indicator.points;
  const half = dialect.double(0.5);
  const median = compiling.named(`${part.key} median`);
  switch (rule.by) {
    case 'categories': {
      const typical = rule.other ?? medianOf(Float64Array.from(Object.values(rule.points)));
      return dialect.double(typical / 100);
    }
    case 'percentile':
      return half;
    case 'bands':
      return part.listed ? `coalesce(${bandShare(compiling, rule, median)}, ${half})` : half;
    default:
      return part.listed ? `coalesce(${scaleShare(compiling, part, median, false)}, ${half})` : half;
  }
}

function categoryShare({ dialect }: Compiling, rule: CategoryRule, value: string): string {
  const listed = Object.entries(rule.points).map(
    ([label, points]) => [`${value} = ${dialect.text(label)}`, dialect.double(points / 100)] as const,
  );
  const other =
    rule.other === undefined ? dialect.cast('null', dialect.types.double) : dialect.double(rule.other / 100);
  return `case when ${value} is not null then ${firstCase(listed, other)} end`;
}

/** Left-closed, a value on a cut belongs to the band it opens. */
function bandShare({ dialect }: Compiling, { cuts, points, closed }: BandRule, value: string): string {
  const sign = closed === 'left' ? '<' : '<=';
  const bands = cuts.map(
    (cut, k) => [`${value} ${sign} ${dialect.double(cut)}`, dialect.double(points[k] / 100)] as const,
  );
  return `case when ${value} is not null then ${firstCase(bands, dialect.double(points[cuts.length] / 100))} end`;
}

/** Mid-ranks: those below and half of those level, of all; or, as a sheet has it, those below of the others. */
function rankInList(compiling: Compiling, part: ScoredPart, joins: string[]): string {
  const { dialect } = compiling;
  const { types } = dialect;
  const value = compiling.named(columnsOf(part).value);
  const count = compiling.named(`${part.key} count`);
  const { points } = part.indicator;
  const sheet = points.by === 'percentile' && points.method === 'excel.inc';
  const downwards = sheet && part.lessIsBetter;
  const { below, upTo } = rankByCounts(compiling, part.key, { value, downwards, joins });
  if (sheet) {
    const share = `${dialect.cast(below, types.double)} / (${count} - 1)`;
    return `case when ${value} is not null then case when ${count} > 1 then ${share} else ${dialect.double(1)} end end`;
  }
  const share = `${dialect.cast(`(${below} + ${upTo})`, types.double)} / (2 * ${count})`;
  return `case when ${value} is not null then ${part.lessIsBetter ? `1 - ${share}` : share} end`;
}

/** Between the knots frozen with the model on a straight line; before the first 0, after the last 1. */
function frozenRank(compiling: Compiling, part: ScoredPart, joins: string[]): string {
  const { dialect } = compiling;
  const { values = [], shares = [] } = part.reference!;
  const { points } = part.indicator;
  const own = compiling.named(columnsOf(part).value);
  const sheet = points.by === 'percentile' && points.method === 'excel.inc';
  // Where less is better a sheet's ranks are those of the negated values.
  const x = sheet && part.lessIsBetter ? `(-${own})` : own;
  const knots = compiling.add(
    `${part.key} knots`,
    'The distribution frozen with the model.',
    dialect.rows(
      ['value', 'share', 'next value', 'next share'],
      values.map((at, k) =>
        [at, shares[k], values[k + 1] ?? at, shares[k + 1] ?? 1].map((number) => dialect.double(number)),
      ),
    ),
  );
  const alias = compiling.named(`${part.key} knot`);
  joins.push(dialect.lastUpTo(knots, alias, x));
  const of = (column: string) => `${alias}.${compiling.named(column)}`;
  const [from, to] = [of('value'), of('next value')];
  const along = `(${x} / 2 - ${from} / 2) / (${to} / 2 - ${from} / 2)`;
  const share = firstCase(
    [
      [`${from} is null`, dialect.double(0)],
      [`${x} = ${from}`, of('share')],
      [`${to} = ${from}`, dialect.double(1)],
    ],
    `${of('share')} + ${along} * (${of('next share')} - ${of('share')})`,
  );
  return `case when ${own} is not null then ${!sheet && part.lessIsBetter ? `1 - ${share}` : share} end`;
}

/** Where a value lies on the scale that was learned; beyond outlier bounds drawn in or, if it is to be, left out. */
function scaleShare(compiling: Compiling, part: ScoredPart, x: string, leavesOut: boolean): string {
  const { dialect } = compiling;
  const { outliers, by } = part.indicator.points as ScaleRule;
  const of = (name: string) => compiling.named(`${part.key} ${name}`);
  const bounded = part.reference?.scale ? part.reference.within !== undefined : outliers !== 'keep';
  const held = bounded ? `(${drawnIn(x, of('from'), of('to'))})` : x;
  const [zero, half, one] = [0, 0.5, 1].map((number) => dialect.double(number));
  const clamped = (points: string) => `least(${one}, greatest(${zero}, ${points}))`;
  const between = (at: string) =>
    `case when ${of('least')} = ${of('greatest')} then ${half} else ` +
    `${clamped(`(${at} / 2 - ${of('least')} / 2) / (${of('greatest')} / 2 - ${of('least')} / 2)`)} end`;
  const z = `case when ${of('deviation')} > 0 then (${held} - ${of('centre')}) / ${of('deviation')} else ${zero} end`;
  const along =
    by === 'minMax' ? between(held) : by === 'log' ? between(signedLog(held, of('unit'))) : clamped(`(${z} + 3) / 6`);
  const counts =
    leavesOut && bounded && outliers === 'leaveOut'
      ? `${x} is not null and not coalesce(${x} < ${of('from')} or ${x} > ${of('to')}, false)`
      : `${x} is not null`;
  return `case when ${counts} then ${part.lessIsBetter ? `1 - ${along}` : along} end`;
}
