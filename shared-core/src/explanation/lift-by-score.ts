import { roundHalfAway } from '../basics/round-half-away';
import type { PointsRule } from '../model/points-rule';
import { scorecardsOf } from '../model/scorecards-of';
import { indicatorOf } from '../segmentation/distribution-of';
import { originAt } from '../segmentation/origins';
import { holds } from '../segmentation/rank-and-cut';
import { Origin, type IndicatorPoints, type Segmentation } from '../segmentation/segmentation';
import { bestAllowed, numberAt } from './best-allowed';
import { cheapestChanges } from './cheapest-changes';
import { goalForPoints, spreadOf } from './goal-for-points';
import type { Goal, Lift, LiftStep } from './lift';
import { leastValue } from './least-value';
import { placeToReach } from './place-to-reach';
import { pointsAt } from '../segmentation/points-column';

/** What would bring the points that are missing to the next tier's cut: one indicator, or the cheapest few together. */
export function liftByScore(segmentation: Segmentation, account: number): Lift | undefined {
  const { model, scores, tiers } = segmentation;
  const next = tiers[account] - 1;
  const cut = scoreToReach(segmentation, account, next);
  if (cut === undefined || Number.isNaN(scores[account])) return undefined;

  const to = model.tiers[next];
  const gap = cut - scores[account];
  const parts = adjustable(segmentation, account);
  const relative = model.way.by === 'quotas' && !model.way.frozen ? ({ relative: true } as const) : {};
  const steps = parts
    .flatMap((part) => stepFor(segmentation, account, part, gap) ?? [])
    // A cap that takes nothing away yet would hold the account where it is, whatever it scored.
    .filter(({ indicator, to: value }) => bestAllowed(segmentation, account, indicator, value) <= next)
    .sort((a, b) => a.effort - b.effort);
  if (steps.length > 0) return { kind: 'oneChange', to, gap, steps, ...relative };
  if (bestAllowed(segmentation, account) > next) return { kind: 'noSingleChange', to, gap };
  const several = cheapestSteps(segmentation, account, parts, cut);
  return several.length > 0 ? { kind: 'severalChanges', to, gap, steps: several } : { kind: 'noSingleChange', to, gap };
}

/** The cheapest several changes to the next tier, even where one alone would do; undefined where none do, or a cap would hold it. */
export function severalSteps(
  segmentation: Segmentation,
  account: number,
): Extract<Lift, { kind: 'severalChanges' }> | undefined {
  const { model, scores, tiers } = segmentation;
  const next = tiers[account] - 1;
  const cut = scoreToReach(segmentation, account, next);
  if (cut === undefined || Number.isNaN(scores[account]) || bestAllowed(segmentation, account) > next) return undefined;
  const steps = cheapestSteps(segmentation, account, adjustable(segmentation, account), cut);
  if (steps.length === 0) return undefined;
  return { kind: 'severalChanges', to: model.tiers[next], gap: cut - scores[account], steps };
}

/** The score from which the account would stand in a tier. */
function scoreToReach(segmentation: Segmentation, account: number, tier: number): number | undefined {
  const { way } = segmentation.model;
  if (way.by === 'quotas' && !way.frozen) return leastValue(segmentation, tier);
  const place = placeToReach(segmentation, tier);
  if (place === undefined || way.by !== 'quotas') return place;
  // At an equal score the id decides, where the quotas part equals.
  const cut = way.frozen?.find((one) => one.tier === segmentation.model.tiers[tier]);
  return !cut || holds(cut, place, segmentation.accounts.ids, account) ? place : roundHalfAway(place + 1e-9, 9);
}

/** The indicators whose value is known and can be worked on. */
function adjustable({ model, indicators }: Segmentation, account: number): IndicatorPoints[] {
  const profile = new Set(
    scorecardsOf(model).flatMap(({ kind, groups }) =>
      groups
        .filter((group) => group.id === 'profile')
        .flatMap((group) => group.indicators.map(({ id }) => `${kind?.id ?? ''}/${id}`)),
    ),
  );
  return indicators.filter(
    ({ id, kind, origins, weight }) =>
      !profile.has(`${kind ?? ''}/${id}`) && originAt(origins, account) === Origin.value && weight > 0,
  );
}

/** The weight of all that the account's score rests on. */
function weightPresent({ indicators }: Segmentation, account: number): number {
  return indicators.reduce(
    (sum, { points, weight }) => sum + (Number.isNaN(pointsAt(points, account)) ? 0 : weight),
    0,
  );
}

/** The change of one indicator that brings so many points of the score; undefined where none does. */
function stepFor(
  segmentation: Segmentation,
  account: number,
  part: IndicatorPoints,
  gap: number,
): LiftStep | undefined {
  const needed = pointsAt(part.points, account) + (gap * weightPresent(segmentation, account)) / (100 * part.weight);
  const from = numberAt(segmentation, part.id, account);
  if (needed > 1 + 1e-12 || !Number.isFinite(from)) return undefined;
  const goal = goalForPoints(segmentation, part, Math.min(1, needed), from);
  return goal && stepTo(segmentation, part, from, goal);
}

function stepTo(segmentation: Segmentation, part: IndicatorPoints, from: number, { to, direction }: Goal): LiftStep {
  return { indicator: part.id, from, to, direction, effort: Math.abs(to - from) / spreadOf(segmentation, part) };
}

/** So many steps up are tried of each indicator, from where it stands to the best there is (methods §4). */
const stepsTried = 5;

/** The points to be tried: those of the better bands, while they are few; else levels that part the way up evenly. */
function levelsAbove(own: number, rule: PointsRule): number[] {
  const bands = rule.by === 'bands' ? rule.points.map((points) => points / 100).filter((points) => points > own) : [];
  const better = [...new Set(bands)].sort((a, b) => a - b);
  if (better.length > 0 && better.length <= stepsTried) return better;
  return Array.from({ length: stepsTried }, (_, k) => own + ((k + 1) * (1 - own)) / stepsTried);
}

function cheapestSteps(
  segmentation: Segmentation,
  account: number,
  parts: readonly IndicatorPoints[],
  target: number,
): readonly LiftStep[] {
  const allowed = bestAllowed(segmentation, account);
  const stepsOf = new Map<string, readonly { points: number; step: LiftStep }[]>();
  for (const part of parts) {
    const from = numberAt(segmentation, part.id, account);
    const own = pointsAt(part.points, account);
    const levels = Number.isFinite(from) ? levelsAbove(own, indicatorOf(segmentation.model, part).points) : [];
    const steps = levels.flatMap((level) => {
      const goal = level > own ? goalForPoints(segmentation, part, level, from) : undefined;
      if (!goal || bestAllowed(segmentation, account, part.id, goal.to) > allowed) return [];
      return [{ points: goal.points, step: stepTo(segmentation, part, from, goal) }];
    });
    stepsOf.set(part.id, steps);
  }
  const present = segmentation.indicators.filter(({ points }) => !Number.isNaN(pointsAt(points, account)));
  const found = cheapestChanges(
    present.map(({ id, weight, points }) => ({
      id,
      weight,
      points: 100 * pointsAt(points, account),
      steps: stepsOf.get(id)?.map(({ points: reached, step }) => ({ points: 100 * reached, cost: step.effort })),
    })),
    target,
  );
  return found ? found.changes.map(({ indicator, step }) => stepsOf.get(indicator)![step].step) : [];
}
