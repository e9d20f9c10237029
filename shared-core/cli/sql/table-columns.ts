import type { ColumnKind } from './sql-session';

/** The tables that a run reads, by what they hold. */
export type TableKind =
  | 'former'
  | 'overrides'
  | 'orders'
  | 'invoices'
  | 'receipts'
  | 'contacts'
  | 'deals'
  | 'rates'
  | 'pipeline'
  | 'evidence'
  | 'metSince';

/** Columns of the tables, with what each holds; `printed` are those that a printed statement reads. */
interface TableColumns {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** One of each row must be there. */
  readonly needed: readonly (readonly string[])[];
  /** Must be there where the model counts the last months alone. */
  readonly dated?: string;
  readonly printed: readonly string[];
}

export const tableColumns: Readonly<Record<TableKind, TableColumns>> = {
  former: {
    columns: { account: 'text', latent_tier: 'text', wait_run: 'number', wait_towards: 'text', wait_on: 'day' },
    needed: [['account'], ['latent_tier']],
    printed: [],
  },
  overrides: {
    columns: {
      account: 'text',
      tier: 'text',
      from: 'day',
      until: 'day',
      reason: 'text',
      author: 'text',
      beats_caps: 'flag',
      approver: 'text',
    },
    needed: [['account'], ['tier'], ['from'], ['until'], ['reason'], ['author'], ['beats_caps'], ['approver']],
    printed: [],
  },
  orders: {
    columns: {
      account: 'text',
      order_id: 'text',
      order_date: 'day',
      amount: 'number',
      cost: 'number',
      profit: 'number',
      returned: 'flag',
      currency: 'text',
    },
    needed: [['account'], ['amount']],
    dated: 'order_date',
    printed: ['account', 'order_id', 'order_date', 'amount', 'cost'],
  },
  invoices: {
    columns: {
      account: 'text',
      invoice_id: 'text',
      invoice_date: 'day',
      due_date: 'day',
      settled_date: 'day',
      amount: 'number',
      balance: 'number',
      currency: 'text',
    },
    needed: [['account'], ['amount', 'balance']],
    printed: ['account', 'invoice_id', 'invoice_date', 'due_date', 'amount'],
  },
  receipts: {
    columns: {
      account: 'text',
      invoice_id: 'text',
      receipt_date: 'day',
      invoice_date: 'day',
      amount: 'number',
      currency: 'text',
    },
    needed: [['account'], ['amount']],
    dated: 'receipt_date',
    printed: ['account', 'invoice_id', 'receipt_date', 'amount'],
  },
  contacts: {
    columns: { account: 'text', contact_date: 'day', contact_kind: 'text' },
    needed: [['account'], ['contact_kind']],
    dated: 'contact_date',
    printed: ['account', 'contact_date', 'contact_kind'],
  },
  deals: {
    columns: {
      account: 'text',
      amount: 'number',
      probability: 'number',
      deal_date: 'day',
      stage: 'text',
      currency: 'text',
    },
    needed: [['account'], ['amount'], ['probability', 'stage']],
    printed: ['account', 'amount', 'probability'],
  },
  rates: {
    columns: { currency: 'text', from: 'day', rate: 'number' },
    needed: [['currency'], ['from'], ['rate']],
    printed: ['currency', 'from', 'rate'],
  },
  pipeline: {
    columns: { deal: 'text', amount: 'number', declared_stage: 'text', outcome: 'text' },
    needed: [['deal'], ['amount'], ['declared_stage']],
    printed: ['deal', 'amount', 'declared_stage'],
  },
  evidence: {
    columns: {
      deal: 'text',
      fact: 'text',
      says: 'text',
      number: 'number',
      day: 'day',
      observed: 'day',
      line: 'number',
    },
    needed: [['deal'], ['fact'], ['says'], ['number'], ['day'], ['observed'], ['line']],
    printed: [],
  },
  metSince: {
    columns: { deal: 'text', condition: 'text', since: 'day' },
    needed: [['deal'], ['condition'], ['since']],
    printed: [],
  },
};

/** What a column of a CSV file holds by its name, whatever table it is of; undefined for one that is none of ours. */
export function kindByName(column: string): ColumnKind | undefined {
  for (const { columns } of Object.values(tableColumns)) if (Object.hasOwn(columns, column)) return columns[column];
  return undefined;
}
