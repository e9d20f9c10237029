import { compareCodePoints } from '../basics/compare-code-points';
import { CellState, type NumberColumn } from './account-columns';
import { LineFate } from './line-fate';

/** An account that lines up to the as-of date speak of, by its code. */
export interface ListedAccount {
  readonly account: number;
  /** `CellState`: read where a line of it can be used; unreadable where none can and one is not legible; blank where all lack something. */
  readonly state: number;
}

/** The lines of a table: for each its account and what became of it. */
export interface LinesOfAccounts {
  readonly codes: Int32Array;
  readonly fates: Uint8Array;
}

/** The accounts of one or more tables in a common numbering, in order of id. */
export function listedAccounts(ids: readonly string[], tables: readonly LinesOfAccounts[]): ListedAccount[] {
  const unseen = -1;
  // In this order a better line of the account wins.
  const order = [CellState.blank, CellState.unreadable, CellState.read];
  const best = new Int8Array(ids.length).fill(unseen);
  for (const { codes, fates } of tables) {
    fates.forEach((fate, line) => {
      if (fate === LineFate.withoutAccount || fate === LineFate.later) return;
      const says = fate === LineFate.incomplete ? 0 : fate === LineFate.unreadable ? 1 : 2;
      best[codes[line]] = Math.max(best[codes[line]], says);
    });
  }
  const listed: { id: string; account: number; state: number }[] = [];
  ids.forEach((id, account) => {
    if (best[account] !== unseen) listed.push({ id, account, state: order[best[account]] });
  });
  return listed
    .sort((one, other) => compareCodePoints(one.id, other.id))
    .map(({ account, state }) => ({ account, state }));
}

/** A column of what accounts come to: `valueOf` where their lines can be used, NaN being a blank. */
export function columnOfAccounts(listed: readonly ListedAccount[], valueOf: (account: number) => number): NumberColumn {
  const values = new Float64Array(listed.length).fill(NaN);
  const states = new Uint8Array(listed.length);
  listed.forEach(({ account, state }, place) => {
    const value = state === CellState.read ? valueOf(account) : NaN;
    states[place] = state === CellState.read && Number.isNaN(value) ? CellState.blank : state;
    values[place] = value;
  });
  return { kind: 'number', values, states };
}
