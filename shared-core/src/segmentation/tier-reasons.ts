import { isEmptyAt, textAt } from '../basics/text-column';
import { CellState, type IndicatorColumn } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import { indicatorsOf } from '../model/indicators-of';
import type { MissingPolicy } from '../model/segmentation-model';
import type { ValueSide } from '../model/side-of';
import { measureOf } from '../model/way';
import { indicatorOf } from './distribution-of';
import { isBeyond } from './indicator-points';
import { overrideBelowParent } from './override-below-parent';
import { publishedTier, sideOfLimit } from './publish-tiers';
import { scoredAt } from './segment-groups';
import { scorecardOfAccounts } from './scorecard-of-accounts';
import { originAt } from './origins';
import { Origin, Standing, type Segmentation } from './segmentation';
import { coverageAt } from './share-out';
import type { TierReason } from './tier-reason';
import { whyEarned } from './why-earned';

/** Why this account has its tier, or has none. Read from what the run recorded; asked for the row somebody looks at. */
export function tierReasons(list: Segmentation, member: number): TierReason[] {
  const { run: segmentation, place: account } = scoredAt(list, member);
  return [
    ...passedOver(list, member),
    ...howPublished(segmentation, account),
    ...(segmentation.latentTiers[account] < 0
      ? whyNoTier(segmentation, account)
      : [
          ...whySteady(segmentation, account),
          whyEarned(segmentation, account),
          ...unknownCategories(segmentation, account),
          ...whatWasAssumed(segmentation, account),
          ...whatWasFarOut(segmentation, account),
        ]),
  ];
}

function whyNoTier(segmentation: Segmentation, account: number): TierReason[] {
  const { accounts, standings } = segmentation;
  if (standings[account] === Standing.prospect) return [{ kind: 'prospect' }];
  if (isEmptyAt(accounts.ids, account)) return [{ kind: 'noId' }];
  const ofCells = cellsThatRefuse(segmentation, account);
  if (ofCells.length > 0) return [...ofCells, ...unknownCategories(segmentation, account)];
  const farOut = whatWasFarOut(segmentation, account).filter(({ indicator }) =>
    isRejected(segmentation, account, indicator),
  );
  if (farOut.length > 0) return farOut;
  const ofList = refusalsFor(segmentation, account);
  if (ofList.length > 0) return ofList;
  if (standings[account] === Standing.tiered) return whatCannotBePlaced(segmentation, account);
  const { indicators, model } = segmentation;
  return [
    { kind: 'lowCoverage', coverage: coverageAt(indicators, account), floor: model.coverageFloor },
    ...unknownCategories(segmentation, account),
    ...whatWasFarOut(segmentation, account).filter(({ treatment }) => treatment === 'leftOut'),
  ];
}

/** Whether an indicator that rejects what is missing found nothing that counts. */
function isRejected({ indicators, model }: Segmentation, account: number, id: IndicatorId): boolean {
  return indicators.some(
    (part) =>
      part.id === id &&
      originAt(part.origins, account) === Origin.rejected &&
      indicatorOf(model, part).missing === 'reject',
  );
}

/** Cells that cannot be read, and blanks that their indicator's policy rejects. */
function cellsThatRefuse({ accounts, indicators, model }: Segmentation, account: number): TierReason[] {
  const unreadable = indicatorsOf(model)
    .filter((id) => {
      const column = accounts.indicators.get(id);
      return column?.kind === 'number' && column.states[account] === CellState.unreadable;
    })
    .map((id) => ({ kind: 'unreadable', indicator: id }) as const);
  const rejected = indicators
    .filter(
      (part) =>
        originAt(part.origins, account) === Origin.rejected &&
        indicatorOf(model, part).missing === 'reject' &&
        !holdsNumber(accounts.indicators.get(part.id), account),
    )
    .map(({ id }) => ({ kind: 'rejectedBlank', indicator: id }) as const);
  return [...unreadable, ...rejected];
}

/** Whether a cell was read or could not be: neither is a blank, though an account that is not scored has no points there. */
function holdsNumber(column: IndicatorColumn | undefined, account: number): boolean {
  return column?.kind === 'number' && column.states[account] !== CellState.blank;
}

/** What keeps the list, or the accounts of this one's kind, from being scored or cut. */
function refusalsFor({ accounts, model, refusals }: Segmentation, account: number): TierReason[] {
  const card = scorecardOfAccounts(accounts, model)?.[account] ?? 0;
  const kind = card > 0 ? model.kinds[card - 1].id : undefined;
  return refusals.filter((one) => one.kind === 'tooFewValues' || isOfWay(one) || one.accountKind === kind);

  // The quantiles of recency, frequency and monetary value are those of the whole list, whatever the kinds.
  function isOfWay({ indicator }: { indicator: IndicatorId }): boolean {
    return model.way.by === 'rfm' && model.way.monetary === indicator;
  }
}

/** Scored, yet without a value that the way of classifying looks at. */
function whatCannotBePlaced({ model, placing }: Segmentation, account: number): TierReason[] {
  const { way } = model;
  if (placing) {
    const unknown = placing.axes.filter(({ values }) => Number.isNaN(values[account])).map(({ of }) => of);
    return unknown.map((of) =>
      way.by === 'matrix' ? { kind: 'sideUnknown', side: of as ValueSide } : { kind: 'noValueToRank', indicator: of },
    );
  }
  if (way.by === 'pareto' || way.by === 'computedAbc') return [{ kind: 'noValueToRank', indicator: way.indicator }];
  return way.by === 'quotas' || way.by === 'naturalBreaks' ? [{ kind: 'noValueToRank', indicator: way.of }] : [];
}

/** What stands between the latent tier and the one shown, the last step first. */
function howPublished(segmentation: Segmentation, account: number): TierReason[] {
  const { model, accounts } = segmentation;
  const { steps, floors, caps, override, refused } = publishedTier(segmentation, account);
  const reasons = steps.map((step): TierReason => {
    switch (step.kind) {
      case 'overridden': {
        const { author, reason, until, beatsCaps } = override!;
        const instead = step.from < 0 ? {} : { instead: model.tiers[step.from] };
        const approved = beatsCaps ? { approver: beatsCaps.approver } : {};
        return { kind: 'overridden', tier: model.tiers[step.to], ...instead, author, reason, until, ...approved };
      }
      case 'overrideExpired':
        return step;
      case 'raised': {
        const floor = floors[step.by];
        const { atWorst } = floor;
        return { kind: 'raised', ...sideOfLimit(accounts, floor, account), atWorst, wouldBe: model.tiers[step.from] };
      }
      case 'capped': {
        const cap = caps[step.by];
        const { atBest } = cap;
        return { kind: 'capped', ...sideOfLimit(accounts, cap, account), atBest, couldBe: model.tiers[step.from] };
      }
    }
  });
  return [...(refused ? [{ kind: 'overrideRefused', problems: refused } as const] : []), ...reasons.reverse()];
}

/** The member's own override, where its group decides. */
function passedOver({ groups, accounts, asOf }: Segmentation, member: number): TierReason[] {
  if (!groups) return [];
  const found = overrideBelowParent(accounts, member, textAt(groups.run.accounts.ids, groups.groupOf[member]), asOf);
  return found ? [{ kind: found.kind, tier: found.tier, parent: found.parent }] : [];
}

/** What kept the account from the tier its figures earn. */
function whySteady({ model, latentTiers, earnedTiers, waits }: Segmentation, account: number): TierReason[] {
  const { tiers, stability } = model;
  const tier = tiers[latentTiers[account]];
  const wait = waits?.get(account);
  if (wait) {
    const rises = tiers.indexOf(wait.towards) < latentTiers[account];
    return [{ kind: 'waiting', tier, ...wait, needs: rises ? stability.upAfter : stability.downAfter }];
  }
  if (latentTiers[account] === earnedTiers[account]) return [];
  const { way } = model;
  const alongValues = way.by === 'computedAbc' || way.by === 'naturalBreaks' ? measureOf(way) : 'share';
  const of = way.by === 'indicator' ? way.indicator : way.by === 'scorecard' ? 'score' : alongValues;
  return [{ kind: 'heldByBand', tier, couldBe: tiers[earnedTiers[account]], band: stability.band, of }];
}

/** What was taken for the values that are not known, the indicators of one policy together. */
function whatWasAssumed({ indicators, accounts }: Segmentation, account: number): TierReason[] {
  const policies: readonly (readonly [number, Exclude<MissingPolicy, 'reject'>])[] = [
    [Origin.leftOut, 'skip'],
    [Origin.neutral, 'neutral'],
    [Origin.worst, 'worst'],
  ];
  return policies.flatMap(([origin, policy]) => {
    const assumed = indicators.filter(
      ({ id, origins, weight }) =>
        originAt(origins, account) === origin && weight > 0 && !holdsNumber(accounts.indicators.get(id), account),
    );
    return assumed.length > 0 ? [{ kind: 'assumed', indicators: assumed.map(({ id }) => id), policy } as const] : [];
  });
}

/** Categories that a cell names and the model has no points for: they count as not known. */
function unknownCategories({ indicators, accounts }: Segmentation, account: number): TierReason[] {
  return indicators.flatMap(({ id, origins, weight }): TierReason[] => {
    const column = accounts.indicators.get(id);
    const category = column?.kind === 'category' ? column.labels[column.codes[account]] : undefined;
    const counts = originAt(origins, account) === Origin.value || originAt(origins, account) === Origin.elsewhere;
    return category === undefined || counts || weight === 0
      ? []
      : [{ kind: 'unknownCategory', indicator: id, category }];
  });
}

type FarOut = Extract<TierReason, { kind: 'outlier' }>;

/** Values so far from the others that they were drawn in, or not counted. */
function whatWasFarOut({ indicators, accounts, model }: Segmentation, account: number): FarOut[] {
  return indicators.flatMap((part): FarOut[] => {
    const { id, weight, origins, learned } = part;
    const column = accounts.indicators.get(id);
    if (column?.kind !== 'number' || column.states[account] !== CellState.read) return [];
    if (weight === 0 || originAt(origins, account) === Origin.elsewhere || !learned?.within) return [];
    const { points, target } = indicatorOf(model, part);
    const value = column.values[account];
    const compared = target === undefined ? value : Math.abs(value - target);
    if (!('outliers' in points) || !isBeyond(compared, learned.within)) return [];
    const limit = compared > learned.within.greatest ? learned.within.greatest : learned.within.least;
    const treatment = points.outliers === 'leaveOut' ? 'leftOut' : 'drawnIn';
    return [{ kind: 'outlier', indicator: id, value, limit, treatment }];
  });
}
