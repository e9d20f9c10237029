import { referenceKey, scorecardsOf } from './scorecards-of';
import type { SegmentationModel } from './segmentation-model';
import { decidesByScore, type Way } from './way';

/**
 * The model that follows `former`: `changed` under the next version number. What was frozen stays as far as it still says something: the
 * distribution of an indicator, as long as it is scored as before; where tiers begin, as long as neither the way to classify nor, where
 * the score decides, anything the score is made of is another. Thus a former model can be taken up again, and nothing stale stays.
 */
export function nextVersion(former: SegmentationModel, changed: SegmentationModel): SegmentationModel {
  const version = Math.max(former.version, changed.version) + 1;
  const { references, ...rest } = changed;
  const kept = references && soundReferences(former, changed, references);
  return {
    ...rest,
    version,
    way: settledWay(former, changed),
    ...(kept && Object.keys(kept).length > 0 && { references: kept }),
  };
}

type References = NonNullable<SegmentationModel['references']>;

/** References are read by the rule they were taken for: of an indicator scored in another way they say nothing. */
function soundReferences(former: SegmentationModel, changed: SegmentationModel, references: References): References {
  if (!same(listOf(former), listOf(changed))) return {};
  const before = rulesOf(former);
  const now = rulesOf(changed);
  return Object.fromEntries(
    Object.entries(references).filter(
      // One that came with the changed model alone, as a frozen file opened anew, is its own.
      ([key, reference]) => !same(former.references?.[key], reference) || same(before.get(key), now.get(key)),
    ),
  );
}

/** Which accounts a reference speaks of. */
function listOf({ window, subsidiaries, kinds }: SegmentationModel) {
  return [window, subsidiaries, kinds.map(({ id, names }) => [id, names])];
}

function rulesOf(model: SegmentationModel): Map<string, unknown> {
  return new Map(
    scorecardsOf(model).flatMap(({ kind, groups }) =>
      groups
        .flatMap(({ indicators }) => indicators)
        .map(({ id, points, polarity, target }) => [referenceKey(kind, id), [points, polarity, target]]),
    ),
  );
}

function settledWay(former: SegmentationModel, changed: SegmentationModel): Way {
  const { way } = changed;
  if (!('frozen' in way) || !way.frozen) return way;
  const { frozen: before, ...formerWay } = { frozen: undefined, ...former.way };
  const { frozen, ...ownWay } = way;
  if (!same(before, frozen)) return way;
  const sound =
    same(formerWay, ownWay) &&
    same(
      [former.tiers, former.stability.band, listOf(former)],
      [changed.tiers, changed.stability.band, listOf(changed)],
    ) &&
    (!decidesByScore(way) || same(scoreOf(former), scoreOf(changed)));
  return sound ? way : ownWay;
}

/** Everything a score is made of. */
function scoreOf({ groups, kinds, coverageFloor }: SegmentationModel) {
  return [groups, kinds, coverageFloor];
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
