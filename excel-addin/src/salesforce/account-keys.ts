/** How accounts of the list are found in the org: by a field of Account that holds the list's own ids, or by Salesforce ids in a column. */
export type AccountKey =
  | { readonly by: 'field'; readonly field: string }
  | { readonly by: 'id'; readonly column: number; readonly header: string };

/** The standard field for an account's number in another system. */
export const accountNumber: AccountKey = { by: 'field', field: 'AccountNumber' };

/** The columns that hold Salesforce ids of accounts, judged by their first cells; a blank says nothing. */
export function idColumns(
  headers: readonly string[],
  rows: number,
  textAt: (row: number, column: number) => string,
): AccountKey[] {
  return headers.flatMap((header, column) => {
    const cells = Array.from({ length: Math.min(rows, looksAt) }, (_, row) => textAt(row, column).trim());
    const filled = cells.filter((cell) => cell !== '');
    const ids = filled.filter((cell) => accountId.test(cell));
    return filled.length > 0 && 2 * ids.length > filled.length ? [{ by: 'id', column, header }] : [];
  });
}

const looksAt = 200;
const accountId = /^001[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/;
