import {
  ledgerReader,
  speaker,
  type AccountColumns,
  type CurrencyRates,
  type LedgerReport,
  type LedgerToJoin,
  type SegmentationModel,
} from '@keystage/core';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import { intakeRows } from './intake-cell';
import type { MappedLedger } from './map-ledger';
import { localeOf } from './read-list';
import { refusedInput } from './refused-input';
import type { IntakeOptions } from './segment-options';

export interface OrdersRead {
  readonly lines: MappedLedger;
  /** A table with one row per order beside the lines. */
  readonly orders?: MappedLedger;
  readonly accounts: AccountColumns;
  readonly ledger: LedgerToJoin;
  readonly report: LedgerReport;
}

/** Derives accounts from order lines, joined with their orders where these are a table of their own. Holds no row. */
export async function readOrders(
  mapped: readonly MappedLedger[],
  model: SegmentationModel,
  rates: CurrencyRates | undefined,
  options: IntakeOptions,
  words: CliWords,
  terminal: Terminal,
): Promise<OrdersRead> {
  const say = speaker(words.core, model);
  const lines = mapped.reduce((best, other) => (linesIn(other) > linesIn(best) ? other : best));
  const orders = mapped.find((other) => other !== lines);

  const reader = ledgerReader({
    mapping: lines.mapping,
    ...(orders && { orders: orders.mapping }),
    asOf: options.asOf,
    window: model.window,
    locale: localeOf(options),
    returns: {
      ...(options.returns && { marked: options.returns }),
      ...(options.cancelled !== undefined && { cancellationPrefix: options.cancelled }),
    },
    ...(rates && { rates }),
  });
  for (const { table, mapping } of mapped) {
    const intakeRow = intakeRows(mapping);
    const add = table === lines.table ? reader.addLine : reader.addOrder;
    let rows = 0;
    for await (const batch of table.rows()) {
      for (const row of batch) add(intakeRow(row));
      rows += batch.length;
      terminal.progress(words.reading(table.path, rows, say));
    }
  }
  terminal.progress('');
  const read = reader.finish();
  if (!read.ok) throw refusedInput(lines.table.path, read.problems, say);
  const { accounts, absent, report } = read;
  return { lines, ...(orders && { orders }), accounts, ledger: { kind: 'orders', accounts, absent }, report };
}

/** How surely a table holds lines rather than orders: amounts, or prices and quantities. */
function linesIn({ mapping }: MappedLedger): number {
  const has = (role: string) => mapping.some((mapped) => mapped.role === role);
  return (has('amount') ? 1 : 0) + (has('quantity') ? 2 : 0) + (has('unitPrice') ? 2 : 0);
}
