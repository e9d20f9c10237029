import { textColumn } from '../basics/text-column';
import type { AccountColumns } from './account-columns';
import type { LineKeys } from './line-keys';
import type { ListedAccount } from './listed-accounts';

/** The names that the lines of a table give their accounts. */
export interface NamesOfLines {
  /** For each line its account, in the numbering of the ids. */
  readonly codes: Int32Array;
  readonly names: LineKeys | undefined;
}

/** Ids and names of the accounts listed: the first name that each is met with, table after table; the id for one without any. */
export function namesOfAccounts(
  listed: readonly ListedAccount[],
  ids: readonly string[],
  tables: readonly NamesOfLines[],
): Pick<AccountColumns, 'ids' | 'names'> {
  const found = ids.map(() => '');
  for (const { codes, names } of tables) {
    names?.codes.forEach((name, line) => {
      const account = codes[line];
      if (name >= 0 && account >= 0 && found[account] === '') found[account] = names.labels[name];
    });
  }
  return {
    ids: textColumn(listed.map(({ account }) => ids[account])),
    names: textColumn(listed.map(({ account }) => found[account] || ids[account])),
  };
}
