import { awaitJobs } from './await-jobs';
import { OrgConnection } from './org-connection';
import type { PushRecord } from './push-record';
import type { SalesforceSession } from './salesforce-session';
import { writeChanges, type RecordChange, type WriteOptions, type WriteReport } from './write-changes';

/** How an undo ended; `written` are the records that hold again what they held, those among them that were never written. */
export type UndoReport = Omit<WriteReport<RecordChange>, 'rows'>;

export interface UndoOptions extends WriteOptions {
  /** Jobs of the push whose end was not seen: waited for first. */
  readonly pending?: readonly string[];
}

/**
 * Takes a push back by its before-image, record by record, and only where the org still holds what the push wrote: what somebody has
 * changed since stays (refused as `changedMeanwhile`). Done twice, or cut off and repeated, it comes to the same. Throws a
 * `SalesforceTrouble` where nothing was tried: in another org, or where the push has not ended.
 */
export async function undoPush(
  session: SalesforceSession,
  { organizationId, rows }: PushRecord,
  { pending = [], ...options }: UndoOptions = {},
): Promise<UndoReport> {
  const { fetch, timeoutMs } = options;
  const org = new OrgConnection(session, { fetch, timeoutMs });
  await org.organizationId(organizationId);
  await awaitJobs(org, pending, options);
  const changes = rows.map(({ id, fields, before, after }) => ({ id, fields, before: after, to: before }));
  const { rows: _backAgain, ...report } = await writeChanges(session, changes, options);
  return report;
}
