import { OrgConnection } from './org-connection';
import type { TierChange } from './plan-from-records';
import type { PushPlan } from './plan-push';
import type { PushRecord } from './push-record';
import { SalesforceTrouble } from './salesforce-problem';
import type { SalesforceSession } from './salesforce-session';
import { writeChanges, type RefusedWrite, type WriteOptions, type WriteReport } from './write-changes';

/** How a push ended: every change of the plan stands in exactly one of the lists. */
export interface PushReport extends Omit<WriteReport<TierChange>, 'rows'> {
  /** The before-image, for `undoPush`: every record that was or may have been written. */
  readonly record: PushRecord;
}

export type RefusedChange = RefusedWrite<TierChange>;

export interface ApplyOptions extends WriteOptions {
  /** A person has decided to push without the fields that the plan leaves out. */
  readonly leavingOut?: boolean;
}

/**
 * Writes the changes of a plan and nothing else: in collections of 200, from `bulkFrom` changes on by jobs of Bulk 2.0. A second push
 * repeats nothing: it finds it equal. In another org than the plan's nothing is written.
 */
export async function applyPush(
  session: SalesforceSession,
  plan: PushPlan,
  { leavingOut = false, ...options }: ApplyOptions = {},
): Promise<PushReport> {
  if (plan.without.length > 0 && !leavingOut)
    throw new Error('Whether to push without some fields is for a person to say.');
  const { organizationId, asOf, changes } = plan;
  try {
    const { fetch, timeoutMs } = options;
    await new OrgConnection(session, { fetch, timeoutMs }).organizationId(organizationId);
  } catch (error) {
    if (!(error instanceof SalesforceTrouble)) throw error;
    const record = { organizationId, asOf, rows: [] };
    return { written: [], refused: [], notTried: changes, unknown: [], pending: [], stopped: error.problem, record };
  }
  const { rows, ...report } = await writeChanges(session, changes, options);
  return { ...report, record: { organizationId, asOf, rows } };
}
