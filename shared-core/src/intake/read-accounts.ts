import { accountReader, type AccountReading, type AccountsRead } from './account-reader';

export { accountReader, type AccountReader, type AccountReading, type AccountsRead } from './account-reader';

/** A list of accounts as columns, with a report of every cell that was not taken, or everything that stands against reading it. */
export function readAccounts(rows: Iterable<readonly unknown[]>, options: AccountReading): AccountsRead {
  const reader = accountReader(Array.isArray(rows) ? { expectedRows: rows.length, ...options } : options);
  reader.addRows(rows);
  return reader.finish();
}
