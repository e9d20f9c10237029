import type { MappedColumn } from './intake-report';

/** Columns of a pipeline that hold names or keys; of these `owner` to `recordType` are what sums are grouped by. */
export const dealLabels = [
  'dealId',
  'dealName',
  'accountId',
  'accountName',
  'currency',
  'stage',
  'status',
  'won',
  'closed',
  'evidencedStage',
  'evidencedState',
  'reopened',
  'owner',
  'team',
  'tier',
  'product',
  'process',
  'recordType',
] as const;

/** Columns that hold numbers. A probability is a share, whether it is written 0.25, 25 or 25 %. */
export const dealNumbers = ['amount', 'probability', 'pushes'] as const;

/** Columns that hold days. `movedOn` is the day of a stage move, in a history of them. */
export const dealDays = ['openedOn', 'closeDate', 'stageSince', 'lastActivity', 'movedOn'] as const;

export type DealLabel = (typeof dealLabels)[number];
export type DealNumber = (typeof dealNumbers)[number];
export type DealDay = (typeof dealDays)[number];

/** What a column of a list of deals, or of a history of their stages, is taken for. */
export type DealRole = DealLabel | DealNumber | DealDay;

export const dealRoles: readonly DealRole[] = [...dealLabels, ...dealNumbers, ...dealDays];

export interface MappedDealColumn extends Omit<MappedColumn, 'role' | 'bareNumbersAre'> {
  readonly role: DealRole;
  /** For the probability: what a bare 35 means, where the column itself is not to decide. */
  readonly bareNumbersAre?: 'shares' | 'percents';
}

export type DealMapping = readonly MappedDealColumn[];
