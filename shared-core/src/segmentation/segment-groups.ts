import type { CalendarDate } from '../basics/calendar-date';
import { textAt } from '../basics/text-column';
import type { AccountColumns, Wait } from '../intake/account-columns';
import { rollUpToParents } from '../intake/roll-up-to-parents';
import { knownNature } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import { scoredIndicators } from '../model/scorecards-of';
import type { SegmentationModel } from '../model/segmentation-model';
import { overrideBelowParent } from './override-below-parent';
import { spreadPoints } from './points-column';
import type { Segmentation } from './segmentation';

type Column = Float64Array | Int8Array | Uint8Array | Int32Array | Uint16Array | Uint32Array;

/**
 * Tiers for a list whose model rolls subsidiaries up: each group of companies is segmented as one account, and all of its members have
 * what the group has. `segment` scores a list of accounts that stand for themselves.
 */
export function segmentGroups(
  accounts: AccountColumns,
  model: SegmentationModel,
  asOf: CalendarDate,
  segment: (accounts: AccountColumns, model: SegmentationModel, asOf: CalendarDate) => Segmentation,
): Segmentation {
  const own = new Set(scoredIndicators(model).map(({ id }) => id));
  const {
    accounts: groups,
    groupOf,
    companies,
    problems,
  } = rollUpToParents(accounts, (id) =>
    own.has(id) ? indicatorNature(model, id).merging : (knownNature(id)?.merging ?? 'derived'),
  );
  const run = segment(groups, { ...model, subsidiaries: 'apart' }, asOf);
  const passedOver = [...(accounts.overrides?.keys() ?? [])].flatMap(
    (member) => overrideBelowParent(accounts, member, textAt(groups.ids, groupOf[member]), asOf) ?? [],
  );
  const toMembers = <C extends Column>(column: C): C => {
    const spread = new (column.constructor as new (size: number) => C)(groupOf.length);
    for (let i = 0; i < groupOf.length; i++) spread[i] = column[groupOf[i]];
    return spread;
  };
  const patternOf = toMembers(run.indicators[0].origins.patternOf);
  return {
    accounts,
    model,
    asOf,
    standings: toMembers(run.standings),
    eligible: toMembers(run.eligible),
    scores: toMembers(run.scores),
    indicators: run.indicators.map((part) => ({
      ...part,
      points: spreadPoints(part.points, toMembers),
      origins: { ...part.origins, patternOf },
    })),
    earnedTiers: toMembers(run.earnedTiers),
    latentTiers: toMembers(run.latentTiers),
    ...(run.waits && { waits: waitsOfMembers(run.waits, groupOf) }),
    tiers: toMembers(run.tiers),
    ...(run.ladder && {
      ladder: { ...run.ladder, ...(run.ladder.places && { places: toMembers(run.ladder.places) }) },
    }),
    refusals: run.refusals,
    groups: { run, groupOf, companies, problems: [...problems, ...passedOver] },
  };
}

function waitsOfMembers(waits: ReadonlyMap<number, Wait>, groupOf: Int32Array): Map<number, Wait> {
  const spread = new Map<number, Wait>();
  groupOf.forEach((group, member) => {
    const wait = waits.get(group);
    if (wait) spread.set(member, wait);
  });
  return spread;
}

/** The run in which an account was scored, and its place there: its group's, where subsidiaries are rolled up. */
export function scoredAt(segmentation: Segmentation, account: number): { run: Segmentation; place: number } {
  const { groups } = segmentation;
  return groups ? { run: groups.run, place: groups.groupOf[account] } : { run: segmentation, place: account };
}
