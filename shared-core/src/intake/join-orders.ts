import { CellState } from './account-columns';
import type { LedgerColumns } from './ledger-table';
import { currencyLabel, oneNumbering, type LineKeys } from './line-keys';
import { plainText } from './plain-text';
import { yesOrNo } from './yes-or-no';

/** What each line says once a table of orders, where there is one, has filled in what it leaves blank. */
export interface JoinedLines {
  readonly accounts: LineKeys;
  readonly names: LineKeys;
  /** Days since 1970-01-01, and `CellState` of each; absent where no table has dates. */
  readonly dates?: { readonly days: Float64Array; readonly states: Uint8Array };
  readonly currencies: LineKeys;
  /** 1 where the line, or its order, is marked as returned. */
  readonly returned: Uint8Array;
  readonly orderRows?: { readonly rows: number; readonly repeated: number; readonly withoutLines: number };
}

/**
 * Joins lines with their orders by order id. What a line says itself counts; of two rows for one order the first does. `ownerOf` says for
 * which account the lines of another count.
 */
export function joinOrders(
  lines: LedgerColumns,
  orders?: LedgerColumns,
  ownerOf?: (accountId: string) => string,
): JoinedLines {
  const { orderOf, orderRows } = orderOfLines(lines, orders);
  const keysOf = (role: 'accountId' | 'accountName' | 'currency' | 'returned', labelOf?: (label: string) => string) =>
    joinedKeys(lines.size, lines.keys[role], orders?.keys[role], orderOf, labelOf);
  const returned = keysOf('returned', (label) => (saysReturned(label) ? 'yes' : ''));
  const dates = joinedDates(lines, orders, orderOf);
  return {
    accounts: keysOf('accountId', ownerOf),
    names: keysOf('accountName'),
    currencies: keysOf('currency', currencyLabel),
    returned: Uint8Array.from(returned.codes, (code) => (code >= 0 ? 1 : 0)),
    ...(dates && { dates }),
    ...(orderRows && { orderRows }),
  };
}

/** For each line the row of its order in the table of orders, −1 where it has none. */
function orderOfLines(
  lines: LedgerColumns,
  orders: LedgerColumns | undefined,
): { orderOf: Int32Array; orderRows?: JoinedLines['orderRows'] } {
  const orderOf = new Int32Array(lines.size).fill(-1);
  const [ofLines, ofOrders] = [lines.keys.orderId, orders?.keys.orderId];
  if (!orders) return { orderOf };
  if (!ofLines || !ofOrders)
    return { orderOf, orderRows: { rows: orders.size, repeated: 0, withoutLines: orders.size } };

  const rowOf = new Map<string, number>();
  let repeated = 0;
  ofOrders.codes.forEach((code, row) => {
    if (code < 0) return;
    const id = ofOrders.labels[code];
    if (rowOf.has(id)) repeated++;
    else rowOf.set(id, row);
  });
  const rowOfCode = ofLines.labels.map((id) => rowOf.get(id) ?? -1);
  ofLines.codes.forEach((code, line) => {
    if (code >= 0) orderOf[line] = rowOfCode[code];
  });
  const met = new Set(rowOfCode.filter((row) => row >= 0));
  return { orderOf, orderRows: { rows: orders.size, repeated, withoutLines: rowOf.size - met.size } };
}

/** The keys of lines, else those of their orders, in one numbering. `labelOf` may give several labels one name, or '' for a blank. */
function joinedKeys(
  size: number,
  ofLines: LineKeys | undefined,
  ofOrders: LineKeys | undefined,
  orderOf: Int32Array,
  labelOf?: (label: string) => string,
): LineKeys {
  const {
    labels,
    recoded: [lineCodes, orderCodes],
  } = oneNumbering([ofLines, ofOrders], labelOf);
  const codes = new Int32Array(size).fill(-1);
  for (let line = 0; line < size; line++) {
    const own = ofLines ? ofLines.codes[line] : -1;
    if (own >= 0) codes[line] = lineCodes[own];
    if (codes[line] >= 0 || !ofOrders || orderOf[line] < 0) continue;
    const code = ofOrders.codes[orderOf[line]];
    if (code >= 0) codes[line] = orderCodes[code];
  }
  return { codes, labels };
}

function joinedDates(
  lines: LedgerColumns,
  orders: LedgerColumns | undefined,
  orderOf: Int32Array,
): JoinedLines['dates'] | undefined {
  const [own, ofOrders] = [lines.dates.orderDate, orders?.dates.orderDate];
  if (!ofOrders) return own;
  const days = own?.days ?? new Float64Array(lines.size).fill(NaN);
  const states = own?.states ?? new Uint8Array(lines.size);
  for (let line = 0; line < lines.size; line++) {
    if (states[line] !== CellState.blank || orderOf[line] < 0) continue;
    days[line] = ofOrders.days[orderOf[line]];
    states[line] = ofOrders.states[orderOf[line]];
  }
  return { days, states };
}

const returnedWords = new Set(
  'x returned return refunded retoure retourniert storno storniert 退货 已退货 반품 반품완료 취소'.split(' '),
);

function saysReturned(label: string): boolean {
  const answer = yesOrNo(label);
  return answer === null ? returnedWords.has(plainText(label).toLowerCase()) : answer === 'yes';
}
