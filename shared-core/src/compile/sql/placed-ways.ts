import { indicatorNature } from '../../model';
import type { IndicatorWay, MatrixWay, PlacingWay, QuadrantWay, RfmWay } from '../../model';
import { leastForPercentiles } from '../../segmentation';
import { bandedLadder } from './banded-ladder';
import { firstCase, type Compiling } from './compiling';
import type { EarnedTiers } from './earned-step';
import { oneOfFacts, namedTier, type Telling } from './telling';
import { countedPart, howMany, middle, orderedPart, valueAfter } from './order-statistics';

/** One axis: the column an account stands on it by, and the conditions that it reaches each cut, in the order of levels. */
interface Axis {
  readonly column: string;
  readonly reaches: readonly string[];
}

/** Tiers by the levels of an account on one or a few axes (`placeByLevels`). `tierAt` says which tier a combination of levels has. */
export function placedWay(
  compiling: Compiling,
  scored: string,
  way: PlacingWay,
  tierAt: (levels: readonly number[]) => number,
): EarnedTiers {
  switch (way.by) {
    case 'indicator':
      return byIndicator(compiling, scored, way);
    case 'matrix':
      return byMatrix(compiling, scored, way, tierAt);
    case 'quadrant':
      return byQuadrant(compiling, scored, way, tierAt);
    case 'rfm':
      return byRfm(compiling, scored, way);
  }
}

/** Indicators as axes: their values where the account can have a tier. */
export function onAxes(compiling: Compiling, scored: string, indicators: readonly string[]): string {
  const counts = `${compiling.named('standing')} = 'tiered'`;
  return compiling.extend(
    'on_axes',
    'The figures that place an account.',
    scored,
    indicators.map((id, k) => compiling.as(`case when ${counts} then ${compiling.figure(id)} end`, axisName(k))),
  );
}

export const axisName = (k: number) => `axis ${k + 1}`;

const isLower = ({ model }: Compiling, id: string) => indicatorNature(model, id).polarity === 'lower';

function byIndicator(compiling: Compiling, scored: string, way: IndicatorWay): EarnedTiers {
  const { model, dialect } = compiling;
  const lower = isLower(compiling, way.indicator);
  const value = compiling.named(axisName(0));
  const cuts = model.tiers.slice(0, -1).map((tier) => way.cutOffs.find((cut) => cut.tier === tier)!.from);
  const reached = cuts.map((cut, k) => [`${value} ${lower ? '<=' : '>='} ${dialect.double(cut)}`, String(k)] as const);
  const step = compiling.extend(
    'earned',
    'The best tier whose cut it reaches.',
    onAxes(compiling, scored, [way.indicator]),
    [
      compiling.as(`case when ${value} is not null then ${firstCase(reached, String(cuts.length))} end`, 'earned'),
      compiling.as(dialect.rounded(lower ? `(-${value})` : value), 'place'),
    ],
  );
  const sign = lower ? -1 : 1;
  const ladder = bandedLadder(
    cuts.map((cut) => sign * cut),
    model.stability.band,
  );
  return {
    step,
    ladder: { place: compiling.named('place'), cuts: ladder },
    axes: [{ column: value, unknown: 'noValueToRank', of: way.indicator }],
    why: (telling) => {
      const earned = compiling.named('earned');
      const last = model.tiers.length - 1;
      const from = Array.from(model.tiers, (_, k) => [`${earned} = ${k}`, cuts[Math.min(k, last - 1)]] as const);
      return telling.tell('byIndicator', {
        tier: namedTier(compiling, earned),
        indicator: { is: way.indicator },
        value: { number: value },
        from: oneOfFacts(compiling, from),
        next: oneOfFacts(compiling, [[`${earned} = ${last}`, model.tiers[last - 1]]]),
      });
    },
  };
}

function byMatrix(compiling: Compiling, scored: string, way: MatrixWay, tierAt: (levels: readonly number[]) => number) {
  const { dialect } = compiling;
  const axes = (['current', 'potential'] as const).map((side): Axis => {
    const column = compiling.named(side);
    const cuts = way[side].slice(1);
    return { column, reaches: cuts.map(({ from }) => `${column} >= ${dialect.double(from)}`) };
  });
  const earned = byLevels(
    compiling,
    scored,
    axes,
    everyCell(compiling, axes, tierAt),
    'The tier in the cell of current and potential value.',
  );
  const unknown = axes.map(({ column }, k) => ({
    column,
    unknown: 'sideUnknown' as const,
    of: (['current', 'potential'] as const)[k],
  }));
  const levelOf = (side: 'current' | 'potential', k: number) =>
    oneOfFacts(
      compiling,
      way[side].map(({ name, level }, at) => [`${compiling.named(levelName(k))} = ${at}`, name ?? level] as const),
    );
  const why = (telling: Telling) =>
    telling.tell('matrixCell', {
      tier: namedTier(compiling, compiling.named('earned')),
      current: { number: axes[0].column },
      currentLevel: levelOf('current', 0),
      potential: { number: axes[1].column },
      potentialLevel: levelOf('potential', 1),
    });
  return { ...earned, axes: unknown, why };
}

function byQuadrant(
  compiling: Compiling,
  scored: string,
  way: QuadrantWay,
  tierAt: (levels: readonly number[]) => number,
): EarnedTiers {
  const { dialect } = compiling;
  const sides = ['volume', 'profit'] as const;
  const placed = onAxes(compiling, scored, [way.volume, way.profit]);
  const cutSteps = sides.map((side, k) => quadrantCut(compiling, way, side, compiling.named(axisName(k)), placed));
  const withCuts = compiling.add(
    'with_cuts',
    'What counts as high, beside each account.',
    `select *\nfrom ${[placed, ...cutSteps].join('\n  cross join ')}`,
  );
  const axes = sides.map((side, k): Axis => {
    const column = compiling.named(axisName(k));
    const sign = isLower(compiling, way[side]) ? '<=' : '>=';
    const isMean = way.cut === 'mean' && !way.frozen;
    // An account that is exactly average is high: nothing is divided.
    const all = `${dialect.exact(column)} * ${compiling.named(`axis ${side} count`)}`;
    const reached = isMean
      ? `${all} ${sign} ${compiling.named(`axis ${side} sum`)}`
      : `${column} ${sign} ${compiling.named(`axis ${side} cut`)}`;
    return { column, reaches: [reached] };
  });
  const earned = byLevels(compiling, withCuts, axes, everyCell(compiling, axes, tierAt), 'The tier of its quadrant.');
  const unknown = axes.map(({ column }, k) => ({ column, unknown: 'noValueToRank' as const, of: way[sides[k]] }));
  const why = (telling: Telling) => {
    const [volume, profit] = sides.map((side, k) => {
      const name = (of: string) => compiling.named(`axis ${side} ${of}`);
      const isMean = way.cut === 'mean' && !way.frozen;
      const cut = isMean
        ? `${dialect.cast(name('sum'), dialect.types.double)} / ${name('count')}`
        : compiling.named(`axis ${side} cut`);
      const high = isMean
        ? `${dialect.exact(axes[k].column)} * ${name('count')} >= ${name('sum')}`
        : `${axes[k].column} >= ${cut}`;
      const asText = (x: string) => dialect.cast(x, dialect.types.text);
      const json = [
        dialect.text(`{"indicator":${JSON.stringify(way[side])},"value":`),
        asText(axes[k].column),
        `',"cut":'`,
        asText(cut),
        `'}'`,
      ].join(' || ');
      return { high, json: `(${json})` };
    });
    const quadrant = [
      [`${volume.high} and ${profit.high}`, 'star'],
      [volume.high, 'elephant'],
      [profit.high, 'cashCow'],
      ['true', 'dog'],
    ] as const;
    return telling.tell('quadrant', {
      tier: namedTier(compiling, compiling.named('earned')),
      quadrant: oneOfFacts(compiling, quadrant),
      volume: { json: volume.json },
      profit: { json: profit.json },
    });
  };
  return { ...earned, axes: unknown, why };
}

function quadrantCut(
  compiling: Compiling,
  { cut, frozen }: QuadrantWay,
  side: 'volume' | 'profit',
  value: string,
  placed: string,
): string {
  const { dialect } = compiling;
  const name = `axis ${side} cut`;
  const fixed = frozen?.[side] ?? (typeof cut === 'object' ? cut[side] : undefined);
  if (fixed !== undefined) {
    return compiling.add(name, 'As the model says it.', `select ${compiling.as(dialect.double(fixed), name)}`);
  }
  if (cut === 'median') {
    const inOrder = orderedPart(compiling, `axis ${side}`, placed, value);
    return compiling.add(
      name,
      'The middle of the list.',
      `select ${compiling.as(middle(compiling), name)}\nfrom ${inOrder}`,
    );
  }
  const counts = countedPart(compiling, `axis ${side}`, placed, value);
  const each = `${compiling.named('accounts')} * ${dialect.exact(compiling.named('value'))}`;
  const sum = compiling.as(`sum(${each})`, `axis ${side} sum`);
  const count = compiling.as(howMany(compiling), `axis ${side} count`);
  return compiling.add(name, 'The sum of the list, exact.', `select ${sum},\n  ${count}\nfrom ${counts}`);
}

export const rfmSides = ['recency', 'frequency', 'monetary'] as const;

function byRfm(compiling: Compiling, scored: string, way: RfmWay): EarnedTiers {
  const placed = onAxes(
    compiling,
    scored,
    rfmSides.map((side) => way[side]),
  );
  const cutSteps = rfmSides.map((side, k) => rfmCuts(compiling, way, side, compiling.named(axisName(k)), placed));
  const withCuts = compiling.add(
    'with_cuts',
    'The cut points, beside each account.',
    `select *\nfrom ${[placed, ...cutSteps].join('\n  cross join ')}`,
  );
  const axes = rfmSides.map((side, k): Axis => {
    const column = compiling.named(axisName(k));
    const places = Array.from({ length: way.bins - 1 }, (_, cut) => cut);
    const lower = isLower(compiling, way[side]);
    const cutAt = (cut: number) => compiling.named(`axis ${side} cut ${cut + 1}`);
    // A value on a cut has the higher number, which where less is better is the worse score.
    return {
      column,
      reaches: lower
        ? places.reverse().map((cut) => `${column} < ${cutAt(cut)}`)
        : places.map((cut) => `${column} >= ${cutAt(cut)}`),
    };
  });
  const refused = way.frozen
    ? undefined
    : `${compiling.named('axis monetary count')} between 1 and ${leastForPercentiles - 1}`;
  const cells = segmentCells(compiling, way);
  const earned = byLevels(
    compiling,
    withCuts,
    axes,
    cells,
    'The tier of the first segment that holds its three levels.',
    refused,
  );
  const unknown = axes.map(({ column }, k) => ({ column, unknown: 'noValueToRank' as const, of: way[rfmSides[k]] }));
  const why = (telling: Telling) => {
    const score = (k: number) => ({ number: `${compiling.named(levelName(k))} + 1` });
    return telling.tell('rfmSegment', {
      tier: namedTier(compiling, compiling.named('earned')),
      segment: oneOfFacts(compiling, [
        ...way.segments.map((segment) => [rangesOf(compiling, segment), segment.name] as const),
        ['true', way.otherwise.name],
      ]),
      recency: score(0),
      frequency: score(1),
      monetary: score(2),
      bins: { is: way.bins },
    });
  };
  const count = compiling.named('axis monetary count');
  return {
    ...earned,
    axes: unknown,
    why,
    ...(refused && { refused: { when: refused, indicator: way.monetary, count } }),
  };
}

/** That the three scores lie in the ranges of a segment. */
function rangesOf(compiling: Compiling, segment: RfmWay['segments'][number]): string {
  const ranges = rfmSides.flatMap((side, k) => {
    const [least, most] = segment[side] ?? [];
    const level = compiling.named(levelName(k));
    return least === undefined || most === undefined ? [] : [`${level} between ${least - 1} and ${most - 1}`];
  });
  return ranges.length > 0 ? ranges.join(' and ') : 'true';
}

/** The first segment whose ranges hold the three scores, each a level and one. */
function segmentCells(compiling: Compiling, { segments, otherwise }: RfmWay): string {
  const tierOf = (tier: string) => String(compiling.model.tiers.indexOf(tier));
  const cases = segments.map((segment) => [rangesOf(compiling, segment), tierOf(segment.tier)] as const);
  const known = rfmSides.map((_, k) => `${compiling.named(levelName(k))} is not null`).join(' and ');
  return `case when ${known} then ${firstCase(cases, tierOf(otherwise.tier))} end`;
}

function rfmCuts(
  compiling: Compiling,
  way: RfmWay,
  side: (typeof rfmSides)[number],
  value: string,
  placed: string,
): string {
  const { dialect } = compiling;
  const name = (cut: number) => `axis ${side} cut ${cut + 1}`;
  const step = `axis ${side} cuts`;
  if (way.frozen) {
    const cuts = way.frozen[side].map((cut, k) => compiling.as(dialect.double(cut), name(k)));
    return compiling.add(step, 'Frozen with the model.', `select ${cuts.join(', ')}`);
  }
  const inOrder = orderedPart(compiling, `axis ${side}`, placed, value);
  const added = way.rule === 'rfm-package' ? ' + 1' : '';
  const quantileAt = (cut: number) => {
    const position = `((${compiling.named('size')} - 1) * ${dialect.double((cut + 1) / way.bins)})`;
    const low = valueAfter(compiling, `floor(${position})`);
    const high = valueAfter(compiling, `ceil(${position})`);
    const beyond = `max(${position} - floor(${position}))`;
    return `${low} + ${beyond} * (${high} - ${low})${added}`;
  };
  const cuts = Array.from({ length: way.bins - 1 }, (_, k) => compiling.as(quantileAt(k), name(k)));
  return compiling.add(
    step,
    'Quantiles of type 7: on a straight line between two values.',
    `select ${[compiling.as(howMany(compiling), `axis ${side} count`), ...cuts].join(',\n  ')}\nfrom ${inOrder}`,
  );
}

/** The levels of an account, and its tier by them: `cells` says which. */
function byLevels(
  compiling: Compiling,
  from: string,
  axes: readonly Axis[],
  cells: string,
  why: string,
  refused?: string,
) {
  const levelled = compiling.extend(
    'levelled',
    'The level it reaches on each axis, 0 the lowest.',
    from,
    axes.map(({ column, reaches }, k) => {
      // The cuts stand in order, so that the first that is not reached ends the way up.
      const levels = reaches.map((reached, level) => [`not (${reached})`, String(level)] as const);
      return compiling.as(
        `case when ${column} is not null then ${firstCase(levels, String(reaches.length))} end`,
        levelName(k),
      );
    }),
  );
  const known = [`${compiling.named('standing')} = 'tiered'`, ...(refused ? [`not ${refused}`] : [])].join(' and ');
  const step = compiling.extend('earned', why, levelled, [
    compiling.as(`case when ${known} then ${cells} end`, 'earned'),
  ]);
  return { step };
}

const levelName = (k: number) => `level ${k + 1}`;

/** The tier of each combination of levels, written out. */
function everyCell(compiling: Compiling, axes: readonly Axis[], tierAt: (levels: readonly number[]) => number): string {
  const cells = combinations(axes.map(({ reaches }) => reaches.length + 1)).map((cell) => {
    const at = cell.map((level, k) => `${compiling.named(levelName(k))} = ${level}`).join(' and ');
    return [at, String(tierAt(cell))] as const;
  });
  return firstCase(cells);
}

function combinations(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (cells, size) => cells.flatMap((cell) => Array.from({ length: size }, (_, level) => [...cell, level])),
    [[]],
  );
}
