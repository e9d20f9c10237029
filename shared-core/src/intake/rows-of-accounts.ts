import { isEmptyAt, textAt, type TextColumn } from '../basics/text-column';
import { firstPlaces } from './first-places';
import type { IntakeReport } from './intake-report';
import type { RowsOfAccounts } from './merge-rows';

/**
 * Which rows belong to the same account: those of one id. A row without an id is an account of its own. `areInOrder`: each id comes after
 * the one before it, so that none comes twice and none has to be remembered.
 */
export function rowsOfAccounts(
  ids: TextColumn,
  areInOrder: boolean,
): {
  rows: RowsOfAccounts;
  duplicates: IntakeReport['duplicates'];
  /** The rows of the account that is first met a second time. */
  firstDuplicateRows: number[];
} {
  if (areInOrder) return eachItsOwn(ids.length);
  // Each place gives way to the account that stands there, once it has been looked at.
  const accountOf = firstPlaces(ids);
  const rowCounts = new Int32Array(ids.length);
  const firstRows = new Int32Array(ids.length);
  let accounts = 0;
  let duplicateRows = 0;
  let duplicateAccounts = 0;
  let firstDuplicate = -1;

  for (let row = 0; row < ids.length; row++) {
    const first = accountOf[row];
    let account: number;
    if (first === row || isEmptyAt(ids, row)) {
      account = accounts++;
      firstRows[account] = row;
    } else {
      account = accountOf[first];
      duplicateRows++;
      if (rowCounts[account] === 1) duplicateAccounts++;
      if (firstDuplicate < 0) firstDuplicate = account;
    }
    accountOf[row] = account;
    rowCounts[account]++;
  }
  const firstDuplicateRows: number[] = [];
  if (firstDuplicate >= 0)
    accountOf.forEach((account, row) => account === firstDuplicate && firstDuplicateRows.push(row));
  return {
    rows: { accountOf, rowCounts: rowCounts.subarray(0, accounts), firstRows: firstRows.subarray(0, accounts) },
    duplicates: {
      rows: duplicateRows,
      accounts: duplicateAccounts,
      ...(firstDuplicate >= 0 && { firstId: textAt(ids, firstRows[firstDuplicate]) }),
    },
    firstDuplicateRows,
  };
}

function eachItsOwn(rows: number): ReturnType<typeof rowsOfAccounts> {
  const itself = new Int32Array(rows);
  for (let row = 0; row < rows; row++) itself[row] = row;
  return {
    rows: { accountOf: itself, rowCounts: new Int32Array(rows).fill(1), firstRows: itself },
    duplicates: { rows: 0, accounts: 0 },
    firstDuplicateRows: [],
  };
}
