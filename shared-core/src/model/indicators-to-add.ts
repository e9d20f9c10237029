import {
  indicatorCatalogue,
  type IndicatorGroup,
  type IndicatorId,
  type KnownIndicatorId,
} from './indicator-catalogue';
import type { Scorecard } from './scorecards-of';

/**
 * The indicators of the catalogue that a group of a scorecard could score besides: those of its own kind that no group of it scores yet.
 * Left out are categories, whose points only a person can say, and what law protects people from being judged by.
 */
export function indicatorsToAdd({ groups }: Pick<Scorecard, 'groups'>, group: IndicatorGroup): KnownIndicatorId[] {
  const scored = new Set<IndicatorId>(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return (Object.keys(indicatorCatalogue) as KnownIndicatorId[]).filter((id) => {
    const nature = indicatorCatalogue[id];
    const isProtected = 'protectedTrait' in nature;
    return nature.group === group && nature.unit !== 'category' && !isProtected && !scored.has(id);
  });
}

/**
 * An indicator as it comes into a model file: points by its place in the list, left out where it is blank. Its weight is for a person to
 * say: until then the file has a fault there.
 */
export function addedIndicator(id: KnownIndicatorId): {
  readonly id: KnownIndicatorId;
  readonly points: { readonly by: 'percentile' };
  readonly missing: 'skip';
} {
  return { id, points: { by: 'percentile' }, missing: 'skip' };
}
