import { CellState } from './account-columns';

/** What became of a ledger's line. */
export const LineFate = {
  used: 0,
  withoutAccount: 1,
  unreadable: 2,
  incomplete: 3,
  outsideWindow: 4,
  later: 5,
  /** It can be read and is not asked for: a note of another kind, a deal that is closed. */
  passedOver: 6,
} as const;

/** The days that count, since 1970-01-01: after `before` up to `asOf`. `before` is −Infinity where the window is the whole ledger. */
export interface DayWindow {
  readonly asOf: number;
  readonly before: number;
}

/** What a line says as far as its fate hangs on it. */
export interface LineFacts {
  /** Its account, −1 for none. */
  readonly account: number;
  readonly day: number;
  /** `CellState` of the day; undefined where the ledger has no dates. */
  readonly dayState: number | undefined;
  readonly amountState: number;
  /** It names no currency though others do. */
  readonly currencyBlank: boolean;
}

/** Whether a line counts, and if not, why: the first that holds of no account, no readable day, a later day, no readable amount, an earlier day. */
export function lineFate(
  { account, day, dayState, amountState, currencyBlank }: LineFacts,
  { asOf, before }: DayWindow,
): number {
  if (account < 0) return LineFate.withoutAccount;
  if (dayState === CellState.unreadable) return LineFate.unreadable;
  if (dayState === CellState.blank) return LineFate.incomplete;
  if (day > asOf) return LineFate.later;
  if (amountState === CellState.unreadable) return LineFate.unreadable;
  if (amountState === CellState.blank || currencyBlank) return LineFate.incomplete;
  return day > before ? LineFate.used : LineFate.outsideWindow;
}
