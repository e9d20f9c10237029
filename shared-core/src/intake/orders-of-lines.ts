import type { LineKeys } from './line-keys';

/** Which order each line belongs to. Without an order id a line is an order of its own; one id under two accounts is two orders. */
export interface OrdersOfLines {
  readonly count: number;
  /** For each line its order, −1 where the line names no account. */
  readonly orderOf: Int32Array;
  readonly accountOf: Int32Array;
}

/** Numbers the orders of a ledger. */
export function ordersOfLines(accounts: LineKeys, orderIds: LineKeys | undefined): OrdersOfLines {
  const lines = accounts.codes.length;
  const orderOf = new Int32Array(lines).fill(-1);
  const accountOf = new Int32Array(lines);
  const firstOrder = new Int32Array(orderIds?.labels.length ?? 0).fill(-1);
  /** Orders whose id another account had before. */
  const further = new Map<string, number>();
  let count = 0;
  for (let line = 0; line < lines; line++) {
    const account = accounts.codes[line];
    if (account < 0) continue;
    const id = orderIds ? orderIds.codes[line] : -1;
    let order = id < 0 ? -1 : firstOrder[id];
    if (order >= 0 && accountOf[order] !== account) order = further.get(`${id} ${account}`) ?? -1;
    if (order < 0) {
      order = count++;
      accountOf[order] = account;
      if (id >= 0 && firstOrder[id] < 0) firstOrder[id] = order;
      else if (id >= 0) further.set(`${id} ${account}`, order);
    }
    orderOf[line] = order;
  }
  return { count, orderOf, accountOf: accountOf.slice(0, count) };
}
