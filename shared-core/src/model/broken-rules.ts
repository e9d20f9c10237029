import { indicatorCatalogue, knownNature } from './indicator-catalogue';
import { indicatorNature } from './indicator-nature';
import type { ModelProblem } from './model-problem';
import type { IndicatorModel, SegmentationModel, Tier } from './segmentation-model';

/** What is wrong between the parts of a file whose shape is right: unknown tiers, cuts out of order, weights that say nothing. */
export function brokenRules(model: SegmentationModel): ModelProblem[] {
  const located = model.groups.flatMap((group, g) =>
    group.indicators.map((indicator, i) => ({ indicator, path: `groups[${g}].indicators[${i}]` })),
  );
  return [
    ...repeats(model.tiers, (i) => `tiers[${i}]`),
    ...repeats(
      model.groups.map((group) => group.id),
      (i) => `groups[${i}].id`,
    ),
    ...repeats(
      located.map(({ indicator }) => indicator.id),
      (i) => `${located[i].path}.id`,
    ),
    ...located.flatMap(({ indicator, path }) => rulesOfIndicator(indicator, path)),
    ...rulesOfWeights(model),
    ...rulesOfWay(model),
    ...rulesOfCaps(model),
    ...rulesOfReferences(model),
  ];
}

function repeats(values: readonly string[], pathOf: (i: number) => string): ModelProblem[] {
  return values.flatMap((value, i) => {
    const first = values.indexOf(value);
    return first < i ? [{ kind: 'repeated', path: pathOf(i), value, firstPath: pathOf(first) } as const] : [];
  });
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
  return problems;
}

function rulesOfWeights(model: SegmentationModel): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (!model.groups.some((group) => group.weight > 0)) problems.push({ kind: 'noWeight', path: 'groups' });
  model.groups.forEach((group, g) => {
    const silent = !group.indicators.some((indicator) => indicator.weight > 0);
    if (silent && group.weight > 0) problems.push({ kind: 'noWeight', path: `groups[${g}].indicators` });
  });
  return problems;
}

function rulesOfWay(model: SegmentationModel): ModelProblem[] {
  const { way, tiers } = model;
  if (way.by === 'scorecard') {
    return [
      ...way.cutOffs.flatMap((cut, i) => unknownTier(cut.tier, tiers, `way.cutOffs[${i}].tier`)),
      ...repeats(
        way.cutOffs.map((cut) => cut.tier),
        (i) => `way.cutOffs[${i}].tier`,
      ),
      ...tiers
        .slice(0, -1)
        .filter((tier) => !way.cutOffs.some((cut) => cut.tier === tier))
        .map((tier) => ({ kind: 'tierWithoutCut', path: 'way.cutOffs', tier }) as const),
      ...falling(inTierOrder(way.cutOffs, tiers)),
    ];
  }
  const known = model.groups.flatMap((group) => group.indicators.map((indicator) => indicator.id));
  const problems: ModelProblem[] = [];
  if (!known.includes(way.indicator)) {
    problems.push({ kind: 'unknownIndicator', path: 'way.indicator', id: way.indicator, known });
  } else if (indicatorNature(model, way.indicator).unit === 'category') {
    problems.push({ kind: 'pointsDoNotFit', path: 'way.indicator', id: way.indicator, unit: 'category', by: 'pareto' });
  }
  way.limits.forEach((limit, i) => {
    problems.push(...unknownTier(limit.tier, tiers, `way.limits[${i}].tier`));
    if (Math.abs(limit.upTo * 10_000 - Math.round(limit.upTo * 10_000)) > 1e-9) {
      problems.push({ kind: 'tooFineShare', path: `way.limits[${i}].upTo`, got: limit.upTo });
    }
  });
  problems.push(
    ...repeats(
      way.limits.map((limit) => limit.tier),
      (i) => `way.limits[${i}].tier`,
    ),
    ...rising(
      way.limits.map((limit) => limit.upTo),
      (i) => `way.limits[${i}].upTo`,
    ),
  );
  tiers
    .filter((tier) => !way.limits.some((limit) => limit.tier === tier))
    .forEach((tier) => problems.push({ kind: 'tierWithoutCut', path: 'way.limits', tier }));
  const last = way.limits[way.limits.length - 1];
  if (last.upTo !== 1) {
    problems.push({ kind: 'lastLimitNotWhole', path: `way.limits[${way.limits.length - 1}].upTo`, got: last.upTo });
  }
  return problems;
}

function rulesOfCaps(model: SegmentationModel): ModelProblem[] {
  const known = model.groups.flatMap((group) => group.indicators.map((indicator) => indicator.id));
  return model.caps.flatMap((cap, i) => {
    const problems: ModelProblem[] = unknownTier(cap.atBest, model.tiers, `caps[${i}].atBest`);
    if (!known.includes(cap.indicator) && !Object.hasOwn(indicatorCatalogue, cap.indicator)) {
      problems.push({ kind: 'unknownIndicator', path: `caps[${i}].indicator`, id: cap.indicator, known });
    }
    if (cap.above === undefined && cap.below === undefined) {
      problems.push({ kind: 'missing', path: `caps[${i}].above`, expected: 'number (above or below)' });
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

function unknownTier(tier: Tier, tiers: readonly Tier[], path: string): ModelProblem[] {
  return tiers.includes(tier) ? [] : [{ kind: 'unknownTier', path, tier, tiers }];
}

function inTierOrder(cuts: readonly { tier: Tier; from: number }[], tiers: readonly Tier[]) {
  return cuts
    .map((cut, i) => ({ ...cut, path: `way.cutOffs[${i}].from` }))
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
}

function rising(values: readonly number[], pathOf: (i: number) => string): ModelProblem[] {
  return values.flatMap((got, i) =>
    i > 0 && !(got > values[i - 1])
      ? [{ kind: 'notRising', path: pathOf(i), before: values[i - 1], got } as const]
      : [],
  );
}

function falling(cuts: readonly { from: number; path: string }[]): ModelProblem[] {
  return cuts.flatMap(({ from, path }, i) =>
    i > 0 && !(from < cuts[i - 1].from)
      ? [{ kind: 'notFalling', path, before: cuts[i - 1].from, got: from } as const]
      : [],
  );
}
