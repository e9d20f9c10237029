import { knownNature } from './indicator-catalogue';
import { indicatorNature } from './indicator-nature';
import type { ModelProblem } from './model-problem';
import { matrixTable } from './matrix-table';
import { falling, repeats, rising, unknownTier } from './plain-rules';
import { scoredIndicators } from './scorecards-of';
import type { SegmentationModel, Tier } from './segmentation-model';
import { sideOf } from './side-of';
import { tableCoverage } from './table-coverage';
import { indicatorsOfWay, type MatrixWay, type RfmWay } from './way';

type OneRule = (model: SegmentationModel) => ModelProblem[];

/** What is wrong with the way a model classifies, and with its stability beside it. */
export const rulesOfWay: OneRule = (model) => [
  ...rulesOfIndicators(model),
  ...rulesOfCuts(model),
  ...rulesOfBand(model),
];

/** Every indicator a way looks at has a nature, and it is a number. */
function rulesOfIndicators(model: SegmentationModel): ModelProblem[] {
  const { way } = model;
  const known = scoredIndicators(model).map(({ id }) => id);
  return indicatorsOfWay(way).flatMap((id): ModelProblem[] => {
    const member = Object.entries(way).find(([, value]) => value === id)?.[0] ?? 'of';
    const path = `way.${member}`;
    if (!known.includes(id) && !knownNature(id)) return [{ kind: 'unknownIndicator', path, id, known }];
    if (indicatorNature(model, id).unit !== 'category') return [];
    return [{ kind: 'pointsDoNotFit', path, id, unit: 'category', by: way.by }];
  });
}

function rulesOfCuts(model: SegmentationModel): ModelProblem[] {
  const { way, tiers } = model;
  switch (way.by) {
    case 'scorecard':
      return rulesOfCutOffs(way.cutOffs, tiers, falling);
    case 'indicator': {
      const known = knownNature(way.indicator) ?? scoredIndicators(model).some(({ id }) => id === way.indicator);
      const lower = known && indicatorNature(model, way.indicator).polarity === 'lower';
      const order = (cuts: readonly { from: number; path: string }[]) =>
        lower
          ? rising(
              cuts.map(({ from }) => from),
              (i) => cuts[i].path,
            )
          : falling(cuts);
      return rulesOfCutOffs(way.cutOffs, tiers, order);
    }
    case 'quotas':
      return rulesOfShares(
        way.quotas.map(({ tier, share }, i, all) => ({
          tier,
          upTo: all.slice(0, i + 1).reduce((sum, quota) => sum + Math.round(quota.share * 1e9), 0) / 1e9,
          written: share,
        })),
        tiers,
        (i) => `way.quotas[${i}]`,
        'share',
        'way.quotas',
      );
    case 'pareto':
      return rulesOfShares(
        way.limits.map(({ tier, upTo }) => ({ tier, upTo, written: upTo })),
        tiers,
        (i) => `way.limits[${i}]`,
        'upTo',
        'way.limits',
      );
    case 'computedAbc':
      return tiers.length === 3
        ? []
        : [{ kind: 'tierCount', path: 'tiers', by: way.by, expected: 3, got: tiers.length }];
    case 'naturalBreaks':
      return [];
    case 'matrix':
      return rulesOfMatrix(model, way);
    case 'quadrant':
      return Object.entries(way.tiers).flatMap(([cell, tier]) => unknownTier(tier, tiers, `way.tiers.${cell}`));
    case 'rfm':
      return rulesOfSegments(way, tiers);
  }
}

/** Every tier but the last says where it starts, and in their order. */
function rulesOfCutOffs(
  cutOffs: readonly { tier: Tier; from: number }[],
  tiers: readonly Tier[],
  outOfOrder: (cuts: readonly { from: number; path: string }[]) => ModelProblem[],
): ModelProblem[] {
  const inTierOrder = cutOffs
    .map((cut, i) => ({ ...cut, path: `way.cutOffs[${i}].from` }))
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
  return [
    ...cutOffs.flatMap((cut, i) => unknownTier(cut.tier, tiers, `way.cutOffs[${i}].tier`)),
    ...repeats(
      cutOffs.map((cut) => cut.tier),
      (i) => `way.cutOffs[${i}].tier`,
    ),
    ...tiers
      .slice(0, -1)
      .filter((tier) => !cutOffs.some((cut) => cut.tier === tier))
      .map((tier) => ({ kind: 'tierWithoutCut', path: 'way.cutOffs', tier }) as const),
    ...outOfOrder(inTierOrder),
  ];
}

/** Every tier has its part, in their order; shares are exact to a ten-thousandth and end with the whole. */
function rulesOfShares(
  parts: readonly { tier: Tier; upTo: number; written: number }[],
  tiers: readonly Tier[],
  pathOf: (i: number) => string,
  member: string,
  path: string,
): ModelProblem[] {
  const last = parts.length - 1;
  return [
    ...parts.flatMap(({ tier, written }, i): ModelProblem[] => [
      ...unknownTier(tier, tiers, `${pathOf(i)}.tier`),
      ...(Math.abs(written * 10_000 - Math.round(written * 10_000)) > 1e-9
        ? [{ kind: 'tooFineShare', path: `${pathOf(i)}.${member}`, got: written } as const]
        : []),
    ]),
    ...repeats(
      parts.map(({ tier }) => tier),
      (i) => `${pathOf(i)}.tier`,
    ),
    ...rising(
      parts.map(({ upTo }) => upTo),
      (i) => `${pathOf(i)}.${member}`,
    ),
    ...tiers
      .filter((tier) => !parts.some((part) => part.tier === tier))
      .map((tier) => ({ kind: 'tierWithoutCut', path, tier }) as const),
    ...(parts[last].upTo === 1
      ? []
      : [{ kind: 'lastLimitNotWhole', path: `${pathOf(last)}.${member}`, got: parts[last].upTo } as const]),
  ];
}

/** The levels rise from 0, and every cell of the matrix is covered by one rule and one only. */
function rulesOfMatrix(model: SegmentationModel, way: MatrixWay): ModelProblem[] {
  const problems: ModelProblem[] = [];
  for (const side of ['current', 'potential'] as const) {
    const levels = way[side];
    problems.push(
      ...repeats(
        levels.map(({ level }) => level),
        (i) => `way.${side}[${i}].level`,
      ),
      ...rising(
        levels.map(({ from }) => from),
        (i) => `way.${side}[${i}].from`,
      ),
    );
    if (levels[0].from !== 0) {
      problems.push({ kind: 'firstLevelNotZero', path: `way.${side}[0].from`, got: levels[0].from });
    }
    const scored = scoredIndicators(model).some(({ id }) => sideOf(indicatorNature(model, id).perspective) === side);
    if (!scored) problems.push({ kind: 'perspectiveEmpty', path: `way.${side}`, value: side });
    way.cells.forEach((rule, k) =>
      rule[side]?.forEach((level, i) => {
        const known = levels.map((one) => one.level);
        if (!known.includes(level)) {
          problems.push({ kind: 'unknownLevel', path: `way.cells[${k}].${side}[${i}]`, level, levels: known });
        }
      }),
    );
  }
  way.cells.forEach(({ tier }, k) => problems.push(...unknownTier(tier, model.tiers, `way.cells[${k}].tier`)));
  const names = [way.current, way.potential].map((levels) => levels.map(({ level }) => level));
  const { uncovered, clashing } = tableCoverage(matrixTable(way), names);
  return [
    ...problems,
    ...uncovered.map(
      ([current, potential]) => ({ kind: 'cellUncovered', path: 'way.cells', current, potential }) as const,
    ),
    ...clashing.map(({ values: [current, potential], rules: [first, second] }): ModelProblem => {
      const [firstPath, path] = [first, second].map((rule) => `way.cells[${rule}]`);
      return { kind: 'cellCoveredTwice', path, current, potential, firstPath };
    }),
  ];
}

function rulesOfSegments(way: RfmWay, tiers: readonly Tier[]): ModelProblem[] {
  return [
    ...way.segments.flatMap((segment, k) => [
      ...unknownTier(segment.tier, tiers, `way.segments[${k}].tier`),
      ...(['recency', 'frequency', 'monetary'] as const).flatMap((axis): ModelProblem[] => {
        const range = segment[axis];
        if (!range || (range[0] >= 1 && range[0] <= range[1] && range[1] <= way.bins)) return [];
        const got = `[${range.join(', ')}]`;
        return [{ kind: 'scoresOutOfBins', path: `way.segments[${k}].${axis}`, bins: way.bins, got }];
      }),
    ]),
    ...unknownTier(way.otherwise.tier, tiers, 'way.otherwise.tier'),
  ];
}

/** A band lies around a cut, so there must be cuts along one measure, and two bands must not meet. */
function rulesOfBand({ way, stability, tiers }: SegmentationModel): ModelProblem[] {
  const { band } = stability;
  if (band === 0) return [];
  const path = 'stability.band';
  if (way.by === 'matrix' || way.by === 'quadrant' || way.by === 'rfm')
    return [{ kind: 'bandDoesNotFit', path, by: way.by }];
  const cuts =
    way.by === 'scorecard' || way.by === 'indicator'
      ? tiers.flatMap((tier) => way.cutOffs.find((cut) => cut.tier === tier)?.from ?? [])
      : way.by === 'pareto'
        ? way.limits.map(({ upTo }) => upTo)
        : way.by === 'quotas'
          ? way.quotas.map((_, i) => way.quotas.slice(0, i + 1).reduce((sum, { share }) => sum + share, 0))
          : [];
  const gaps = cuts.slice(1).map((cut, i) => Math.abs(cut - cuts[i]));
  const most = Math.min(...gaps) / 2;
  return band <= most + 1e-12 ? [] : [{ kind: 'bandTooWide', path, most, got: band }];
}
