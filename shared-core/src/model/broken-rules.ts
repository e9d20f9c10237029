import { indicatorCatalogue, knownNature } from './indicator-catalogue';
import type { ModelProblem } from './model-problem';
import { repeats, rising, unknownTier } from './plain-rules';
import { rulesOfWay } from './rules-of-way';
import { scorecardsOf, scoredIndicators, type Scorecard } from './scorecards-of';
import type { IndicatorModel, Limit, SegmentationModel, Tier } from './segmentation-model';

/** What is wrong between the parts of a file whose shape is right: unknown tiers, cuts out of order, weights that say nothing. */
export function brokenRules(model: SegmentationModel): ModelProblem[] {
  return [
    ...repeats(model.tiers, (i) => `tiers[${i}]`),
    ...scorecardsOf(model).flatMap(rulesOfScorecard),
    ...rulesOfKinds(model),
    ...rulesOfTraits(model),
    ...rulesOfWay(model),
    ...rulesOfLimits(model, model.floors, 'floors', (i) => model.floors[i].atWorst, 'atWorst'),
    ...rulesOfLimits(model, model.caps, 'caps', (i) => model.caps[i].atBest, 'atBest'),
    ...rulesOfReferences(model),
  ];
}

function rulesOfScorecard({ groups, path }: Scorecard): ModelProblem[] {
  const located = groups.flatMap((group, g) =>
    group.indicators.map((indicator, i) => ({ indicator, path: `${path}[${g}].indicators[${i}]` })),
  );
  return [
    ...repeats(
      groups.map((group) => group.id),
      (i) => `${path}[${i}].id`,
    ),
    ...repeats(
      located.map(({ indicator }) => indicator.id),
      (i) => `${located[i].path}.id`,
    ),
    ...located.flatMap(({ indicator, path: at }) => rulesOfIndicator(indicator, at)),
    ...rulesOfWeights(groups, path),
  ];
}

function rulesOfIndicator(indicator: IndicatorModel, path: string): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (!knownNature(indicator.id)) {
    const needs = (['name', 'unit', 'polarity'] as const).filter((key) => indicator[key] === undefined);
    if (needs.length > 0) problems.push({ kind: 'natureMissing', path, id: indicator.id, needs });
  }
  const rule = indicator.points;
  const unit = indicator.unit ?? knownNature(indicator.id)?.unit;
  if (unit && (unit === 'category') !== (rule.by === 'categories')) {
    problems.push({ kind: 'pointsDoNotFit', path: `${path}.points.by`, id: indicator.id, unit, by: rule.by });
  }
  if (rule.by === 'bands') {
    problems.push(...rising(rule.cuts, (i) => `${path}.points.cuts[${i}]`));
    if (rule.points.length !== rule.cuts.length + 1) {
      const expected = rule.cuts.length + 1;
      problems.push({ kind: 'countMismatch', path: `${path}.points.points`, expected, got: rule.points.length });
    }
  }
  if ('outliers' in rule && typeof rule.outliers === 'object') {
    const { low, high } = rule.outliers.winsorise;
    if (low + high >= 1) {
      problems.push({ kind: 'outliersTakeAll', path: `${path}.points.outliers.winsorise`, got: low + high });
    }
  }
  return problems;
}

function rulesOfWeights(groups: SegmentationModel['groups'], path: string): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (!groups.some((group) => group.weight > 0)) problems.push({ kind: 'noWeight', path });
  groups.forEach((group, g) => {
    const silent = !group.indicators.some((indicator) => indicator.weight > 0);
    if (silent && group.weight > 0) problems.push({ kind: 'noWeight', path: `${path}[${g}].indicators` });
  });
  return problems;
}

function rulesOfKinds({ kinds }: SegmentationModel): ModelProblem[] {
  const named = kinds.flatMap(({ names }, k) => names.map((name, n) => ({ name, path: `kinds[${k}].names[${n}]` })));
  return [
    ...repeats(
      kinds.map(({ id }) => id),
      (i) => `kinds[${i}].id`,
    ),
    ...repeats(
      named.map(({ name }) => name),
      (i) => named[i].path,
    ),
  ];
}

/** A model that scores a protected trait says so to everybody who reads its results. */
function rulesOfTraits(model: SegmentationModel): ModelProblem[] {
  if (model.notice !== undefined) return [];
  return scoredIndicators(model)
    .filter(({ id }) => knownNature(id)?.protectedTrait)
    .map(({ id }) => ({ kind: 'traitWithoutNotice', path: 'notice', id }));
}

function rulesOfLimits(
  model: SegmentationModel,
  limits: readonly Limit[],
  path: string,
  tierOf: (i: number) => Tier,
  member: string,
): ModelProblem[] {
  const known = scoredIndicators(model).map(({ id }) => id);
  return limits.flatMap((limit, i) => {
    const problems: ModelProblem[] = unknownTier(tierOf(i), model.tiers, `${path}[${i}].${member}`);
    if (!known.includes(limit.indicator) && !Object.hasOwn(indicatorCatalogue, limit.indicator)) {
      problems.push({ kind: 'unknownIndicator', path: `${path}[${i}].indicator`, id: limit.indicator, known });
    }
    if (limit.above === undefined && limit.below === undefined) {
      problems.push({ kind: 'missing', path: `${path}[${i}].above`, expected: 'number (above or below)' });
    }
    return problems;
  });
}

function rulesOfReferences(model: SegmentationModel): ModelProblem[] {
  return Object.entries(model.references ?? {}).flatMap(([id, { values = [], shares = [] }]) => {
    const path = `references.${id}`;
    const problems = rising(values, (i) => `${path}.values[${i}]`);
    if (values.length !== shares.length) {
      problems.push({ kind: 'countMismatch', path: `${path}.shares`, expected: values.length, got: shares.length });
    }
    return problems;
  });
}
