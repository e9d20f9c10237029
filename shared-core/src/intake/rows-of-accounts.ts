import type { IntakeReport } from './intake-report';
import type { RowsOfAccounts } from './merge-rows';

/** Which rows belong to the same account: those of one id. A row without an id is an account of its own. */
export function rowsOfAccounts(ids: readonly string[]): {
  rows: RowsOfAccounts;
  duplicates: IntakeReport['duplicates'];
  /** The rows of the account that is first met a second time. */
  firstDuplicateRows: number[];
} {
  if (areInOrder(ids)) return eachItsOwn(ids.length);
  const accountOf = new Int32Array(ids.length);
  const rowCounts = new Int32Array(ids.length);
  const firstRows = new Int32Array(ids.length);
  const known = new Map<string, number>();
  let accounts = 0;
  let duplicateRows = 0;
  let duplicateAccounts = 0;
  let firstId: string | undefined;

  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    let account = id === '' ? undefined : known.get(id);
    if (account === undefined) {
      account = accounts++;
      firstRows[account] = row;
      if (id !== '') known.set(id, account);
    } else {
      duplicateRows++;
      if (rowCounts[account] === 1) duplicateAccounts++;
      firstId ??= id;
    }
    accountOf[row] = account;
    rowCounts[account]++;
  }
  const firstDuplicateRows: number[] = [];
  if (firstId !== undefined) ids.forEach((id, row) => id === firstId && firstDuplicateRows.push(row));
  return {
    rows: { accountOf, rowCounts: rowCounts.slice(0, accounts), firstRows: firstRows.slice(0, accounts) },
    duplicates: {
      rows: duplicateRows,
      accounts: duplicateAccounts,
      ...(firstId !== undefined && { firstId }),
    },
    firstDuplicateRows,
  };
}

/** Whether each id comes after the one before it, as in a list sorted by id: then none comes twice, and none needs to be remembered. */
function areInOrder(ids: readonly string[]): boolean {
  for (let row = 1; row < ids.length; row++) if (!(ids[row - 1] < ids[row])) return false;
  return ids[0] !== '';
}

function eachItsOwn(rows: number): ReturnType<typeof rowsOfAccounts> {
  const accountOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) accountOf[row] = row;
  return {
    rows: { accountOf, rowCounts: new Int32Array(rows).fill(1), firstRows: accountOf.slice() },
    duplicates: { rows: 0, accounts: 0 },
    firstDuplicateRows: [],
  };
}
