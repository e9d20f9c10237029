import type { PushReport } from './apply-push';
import type { LeftOutWhy } from './find-records';
import type { PushPlan } from './plan-push';
import type { Refusal } from './salesforce-problem';

/** What became of one account of the list in a push. */
export type RowOutcome =
  | { readonly kind: 'written' }
  /** Written but for fields that differ and that this person may not write. */
  | { readonly kind: 'writtenWithout'; readonly fields: readonly string[] }
  /** The org held all of it already. */
  | { readonly kind: 'equal' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Held back or left out, for the reason named. */
  | { readonly kind: 'notSent'; readonly why: LeftOutWhy }
  | { readonly kind: 'notTried' }
  | { readonly kind: 'unknown' };

/** For each account of the list what became of it, to stand beside its row. */
export function rowOutcomes(plan: PushPlan, report: PushReport): ReadonlyMap<number, RowOutcome> {
  return new Map<number, RowOutcome>([
    ...plan.equal.map((account) => [account, { kind: 'equal' }] as const),
    ...[...plan.newer, ...plan.leftOut].map(({ account, why }) => [account, { kind: 'notSent', why }] as const),
    ...report.written.map(({ account, withheld: fields }): [number, RowOutcome] => [
      account,
      fields ? { kind: 'writtenWithout', fields } : { kind: 'written' },
    ]),
    ...report.refused.map(({ change, refusals }) => [change.account, { kind: 'refused', refusals }] as const),
    ...report.notTried.map(({ account }) => [account, { kind: 'notTried' }] as const),
    ...report.unknown.map(({ account }) => [account, { kind: 'unknown' }] as const),
  ]);
}
