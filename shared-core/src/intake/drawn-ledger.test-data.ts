import { textsOf } from '../basics/text-column';
import { CellState, type AccountColumns } from './account-columns';
import type { LedgerMapping, LedgerRole } from './ledger-mapping';

/** A table as a person would draw it: one row a line, cells apart by `|`, `~` for a blank; the first line are roles. */
export function drawn(text: string): { mapping: LedgerMapping; rows: unknown[][] } {
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    mapping: head.map((role, column) => ({ column, header: `Header of ${role}`, role: role as LedgerRole })),
    rows: lines.map((line) =>
      line.map((cell) => (cell === '~' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    ),
  };
}

/** The indicators of one account by name: numbers, `~` for a blank, `?` for unreadable. */
export function indicatorsOfAccount(accounts: AccountColumns, id: string): Record<string, number | string> {
  const place = textsOf(accounts.ids).indexOf(id);
  if (place < 0) throw new Error(`There is no account ${id} among ${textsOf(accounts.ids).join(', ')}.`);
  return Object.fromEntries(
    [...accounts.indicators].map(([indicator, column]) => {
      if (column.kind !== 'number') throw new Error(`${indicator} is no column of numbers.`);
      const state = column.states[place];
      return [indicator, state === CellState.read ? column.values[place] : state === CellState.blank ? '~' : '?'];
    }),
  );
}
