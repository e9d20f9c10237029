import type { CalendarDate } from '../basics/calendar-date';

/**
 * What is wrong with a deal, or was done about it. The kinds down to `rateMissing` keep the deal out of every sum; the others are noted
 * beside a deal that counts.
 */
export type DealTrouble =
  | { readonly kind: 'duplicate'; readonly id: string; readonly firstRow: number }
  | { readonly kind: 'noAmount' }
  | { readonly kind: 'amountUnreadable' }
  | { readonly kind: 'negativeAmount'; readonly amount: number }
  | { readonly kind: 'noStage' }
  | { readonly kind: 'stageUnknown'; readonly stage: string }
  /** Somewhere it says that the deal is open, and its stage is one of closed deals. */
  | { readonly kind: 'openInClosedStage'; readonly stage: string }
  | { readonly kind: 'chanceUnreadable' }
  | { readonly kind: 'chanceOutOfRange'; readonly chance: number }
  | { readonly kind: 'noCurrency' }
  | { readonly kind: 'currencyUnknown'; readonly currency: string }
  | { readonly kind: 'rateMissing'; readonly currency: string; readonly date: CalendarDate }
  /** The stage decided instead. */
  | { readonly kind: 'statusUnknown'; readonly status: string }
  | { readonly kind: 'noCloseDate' }
  | { readonly kind: 'closeDateUnreadable' }
  /** The deal was closed before: its old chance was dropped for that of its stage. */
  | { readonly kind: 'reopened'; readonly chance: number }
  /** An open deal of 100 %: what is certain is won; its stage's chance was taken. */
  | { readonly kind: 'certainWhileOpen' }
  /** Counted as without evidence. */
  | { readonly kind: 'evidenceUnknown'; readonly stage: string };

export type TroubleKind = DealTrouble['kind'];

/** The kinds in the order in which they are named; a deal's troubles are kept as one bit for each. */
export const troubleKinds = [
  'duplicate',
  'noAmount',
  'amountUnreadable',
  'negativeAmount',
  'noStage',
  'stageUnknown',
  'openInClosedStage',
  'chanceUnreadable',
  'chanceOutOfRange',
  'noCurrency',
  'currencyUnknown',
  'rateMissing',
  'statusUnknown',
  'noCloseDate',
  'closeDateUnreadable',
  'reopened',
  'certainWhileOpen',
  'evidenceUnknown',
] as const satisfies readonly TroubleKind[];

export const troubleBit = Object.fromEntries(troubleKinds.map((kind, k) => [kind, 2 ** k])) as Readonly<
  Record<TroubleKind, number>
>;

const leavesOut = 2 * troubleBit.rateMissing - 1;

/** Whether a deal with these troubles is kept out of the sums. */
export function isLeftOut(troubles: number): boolean {
  return (troubles & leavesOut) !== 0;
}
