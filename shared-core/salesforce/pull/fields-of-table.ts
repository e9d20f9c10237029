import { OrgConnection } from '../org-connection';
import type { SalesforceSession } from '../salesforce-session';
import { fieldsToChoose, type PulledColumn } from './plan-pull';
import type { PulledTable } from './pulled-tables';

/** Fields of a table that this person may choose beside those that always come, by their labels; none where it cannot be read. */
export function fieldsOfTable(
  session: SalesforceSession,
  table: PulledTable,
  signal?: AbortSignal,
): Promise<readonly PulledColumn[]> {
  return fieldsToChoose(new OrgConnection(session, { signal }), table);
}
