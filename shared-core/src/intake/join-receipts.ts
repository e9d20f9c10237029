import type { LedgerColumns } from './ledger-table';
import { currencyLabel, oneNumbering, recodedLines, type LineKeys } from './line-keys';
import { ordersOfLines, type OrdersOfLines } from './orders-of-lines';

/** Keys of the lines of both tables, in one numbering. */
export interface KeysOfBoth {
  readonly labels: readonly string[];
  readonly ofInvoices: Int32Array;
  readonly ofReceipts: Int32Array;
}

/** Invoices and receipts with what they have in common. */
export interface JoinedReceipts {
  readonly accounts: KeysOfBoth;
  readonly currencies: KeysOfBoth;
  /** Which invoice each line of the table of invoices belongs to, and whose it is. */
  readonly invoices: OrdersOfLines;
  /** For each receipt the invoice it pays, −1 where it names none that is known. */
  readonly invoiceOf: Int32Array;
}

/**
 * Joins receipts with the invoices they name. A receipt counts for the account whose invoice it pays, whoever sent the money; for its own
 * account where it names no invoice that is known. Of two accounts with one invoice number, the receipt's own comes first.
 */
export function joinReceipts(
  invoices: LedgerColumns | undefined,
  receipts: LedgerColumns | undefined,
  ownerOf?: (accountId: string) => string,
): JoinedReceipts {
  const tables = [invoices, receipts];
  const keysOf = (role: 'accountId' | 'currency', labelOf?: (label: string) => string): KeysOfBoth => {
    const { labels, recoded } = oneNumbering(
      tables.map((table) => table?.keys[role]),
      labelOf,
    );
    const [ofInvoices, ofReceipts] = tables.map((table, k) =>
      recodedLines(table?.size ?? 0, table?.keys[role], recoded[k]),
    );
    return { labels, ofInvoices, ofReceipts };
  };
  const accounts = keysOf('accountId', ownerOf);
  const currencies = keysOf('currency', currencyLabel);
  const invoiceIds = invoices?.keys.invoiceId;
  const numbered = ordersOfLines({ labels: accounts.labels, codes: accounts.ofInvoices }, invoiceIds);
  const invoiceOf = invoicesPaid(numbered, invoiceIds, accounts, receipts?.keys.invoiceId);
  const ofReceipts = accounts.ofReceipts.map((own, receipt) =>
    invoiceOf[receipt] < 0 ? own : numbered.accountOf[invoiceOf[receipt]],
  );
  return { accounts: { ...accounts, ofReceipts }, currencies, invoices: numbered, invoiceOf };
}

function invoicesPaid(
  { orderOf, accountOf }: OrdersOfLines,
  invoiceIds: LineKeys | undefined,
  { ofReceipts }: KeysOfBoth,
  named: LineKeys | undefined,
): Int32Array {
  const invoiceOf = new Int32Array(ofReceipts.length).fill(-1);
  if (!invoiceIds || !named) return invoiceOf;
  const first = new Int32Array(invoiceIds.labels.length).fill(-1);
  /** Invoices whose number another account had before. */
  const further = new Map<string, number>();
  invoiceIds.codes.forEach((id, line) => {
    const invoice = orderOf[line];
    if (id < 0 || invoice < 0) return;
    if (first[id] < 0) first[id] = invoice;
    else if (first[id] !== invoice) further.set(`${id} ${accountOf[invoice]}`, invoice);
  });
  const codeOf = new Map(invoiceIds.labels.map((label, code) => [label, code]));
  const codes = Int32Array.from(named.labels, (label) => codeOf.get(label) ?? -1);
  named.codes.forEach((name, receipt) => {
    const id = name < 0 ? -1 : codes[name];
    if (id >= 0) invoiceOf[receipt] = further.get(`${id} ${ofReceipts[receipt]}`) ?? first[id];
  });
  return invoiceOf;
}
