import { CellState, type AccountColumns } from '../intake/account-columns';
import type { Cap, Floor, Limit } from '../model/segmentation-model';
import { finalTier, type PublishedTier } from './final-tier';
import type { Segmentation } from './segmentation';
import { readOverride, type OverrideProblem, type TierOverride } from './tier-override';

type Latent = Pick<Segmentation, 'accounts' | 'model' | 'asOf' | 'latentTiers'>;

/**
 * The tier shown: the latent one, unless a person's override, a floor or a cap decides otherwise, in that order. A cap follows the score,
 * since volume must not buy back late payment; none of them touches the latent tier, so that what they did ends with them. A missing
 * value breaks no limit.
 */
export function publishTiers(latent: Latent): Int8Array {
  const touched = touchedAccounts(latent);
  if (touched.size === 0) return latent.latentTiers;
  const tiers = latent.latentTiers.slice();
  for (const account of touched) tiers[account] = publishedTier(latent, account).tier;
  return tiers;
}

/** Those whose tier an override, a floor or a cap has anything to say of; everybody else is shown the latent tier. */
export function touchedAccounts({ accounts, model }: Pick<Latent, 'accounts' | 'model'>): ReadonlySet<number> {
  const touched = new Set<number>(accounts.overrides?.keys());
  for (const limit of [...model.floors, ...model.caps]) {
    const column = accounts.indicators.get(limit.indicator);
    if (column?.kind !== 'number') continue;
    for (let i = 0; i < column.values.length; i++) {
      if (column.states[i] === CellState.read && breaksLimit(limit, column.values[i])) touched.add(i);
    }
  }
  return touched;
}

/** How one account came to the tier shown: the steps, the floors and caps they speak of by their place, and the override, sound or not. */
export interface Publishing extends PublishedTier {
  readonly floors: readonly Floor[];
  readonly caps: readonly Cap[];
  readonly override?: TierOverride;
  /** What keeps an override from counting. */
  readonly refused?: readonly OverrideProblem[];
}

/** The tier shown of one account, with the steps that led there. An override that is not sound counts for nothing. */
export function publishedTier({ accounts, model, asOf, latentTiers }: Latent, account: number): Publishing {
  const floors = model.floors.filter((floor) => isBroken(accounts, floor, account));
  const caps = model.caps.filter((cap) => isBroken(accounts, cap, account));
  const entry = accounts.overrides?.get(account);
  const read = entry && readOverride(entry, model.tiers);
  const override = read && 'override' in read ? read.override : undefined;
  const bounds = {
    ...(override && { override }),
    floors: floors.map(({ atWorst }) => ({ tier: model.tiers.indexOf(atWorst) })),
    caps: caps.map(({ atBest }) => ({ tier: model.tiers.indexOf(atBest) })),
  };
  return {
    ...finalTier(latentTiers[account], bounds, asOf),
    floors,
    caps,
    ...(override && { override }),
    ...(read && 'problems' in read && { refused: read.problems }),
  };
}

export function breaksLimit(limit: Limit, value: number): boolean {
  return (limit.above !== undefined && value > limit.above) || (limit.below !== undefined && value < limit.below);
}

function isBroken(accounts: AccountColumns, limit: Limit, account: number): boolean {
  const column = accounts.indicators.get(limit.indicator);
  return (
    column?.kind === 'number' && column.states[account] === CellState.read && breaksLimit(limit, column.values[account])
  );
}

/** The value that breaks a limit, the limit it breaks, and on which side: above it, or below. */
export function sideOfLimit(accounts: AccountColumns, limit: Limit, account: number) {
  const column = accounts.indicators.get(limit.indicator);
  const value = column?.kind === 'number' ? column.values[account] : NaN;
  const side = limit.above !== undefined && value > limit.above ? ('above' as const) : ('below' as const);
  return { indicator: limit.indicator, value, limit: (side === 'above' ? limit.above : limit.below)!, side };
}
