import type { OverrideEntry } from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import { recordsByField, recordsById } from './find-records';
import { OrgConnection } from './org-connection';
import { overrideFields, overrideOf } from './override-values';
import type { SalesforceSession } from './salesforce-session';

/** The tier by hand that the record of an account holds; undefined for none. */
export interface OverrideInOrg {
  readonly account: number;
  readonly override: OverrideEntry | undefined;
}

/**
 * What the org holds of the overrides of some accounts, found as a push finds them; one whose record is not there is left out. Throws a
 * `SalesforceTrouble` when a call fails.
 */
export async function readOverrides(
  session: SalesforceSession,
  { keys, keyField }: { readonly keys: readonly string[]; readonly keyField?: string },
  accounts: readonly number[],
  options: TransportOptions = {},
): Promise<OverrideInOrg[]> {
  const org = new OrgConnection(session, options);
  const fields = ['Id', ...overrideFields];
  const wanted = accounts.map((account) => keys[account]);
  const search = keyField ? recordsByField(org, wanted, keyField, fields) : recordsById(org, wanted, '001', fields);
  const read: OverrideInOrg[] = [];
  for await (const { found } of search)
    for (const [place, record] of found) read.push({ account: accounts[place], override: overrideOf(record) });
  return read;
}
