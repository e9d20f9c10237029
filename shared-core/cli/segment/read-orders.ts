import { ledgerReader, speaker, type AccountColumns, type LedgerReport, type SegmentationModel } from '@keystage/core';
import type { Table } from '../files/open-table';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import { intakeRows } from './intake-cell';
import { mapOrders, type OrdersMapping } from './map-orders';
import { localeOf } from './read-list';
import { readRates } from './read-rates';
import { refusedInput } from './refused-input';
import type { Assignment, SegmentOptions } from './segment-options';

export interface OrdersRead {
  readonly lines: OrdersMapping;
  /** A table with one row per order beside the lines. */
  readonly orders?: OrdersMapping;
  readonly accounts: AccountColumns;
  readonly report: LedgerReport;
}

/** Derives accounts from order lines, joined with their orders where these are a table of their own. Holds no row. */
export async function readOrders(
  tables: readonly Table[],
  model: SegmentationModel,
  assignments: readonly (readonly Assignment[])[],
  options: SegmentOptions,
  words: CliWords,
  terminal: Terminal,
): Promise<OrdersRead> {
  const say = speaker(words.core, model);
  const mapped: OrdersMapping[] = [];
  for (const [k, table] of tables.entries()) mapped.push(await mapOrders(table, assignments[k], say));
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
    ...(options.rates !== undefined && {
      rates: { corporate: corporateCurrency(model), rates: await readRates(options.rates) },
    }),
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
  return { lines, ...(orders && { orders }), accounts: read.accounts, report: read.report };
}

/** How surely a table holds lines rather than orders: amounts, or prices and quantities. */
function linesIn({ mapping }: OrdersMapping): number {
  const has = (role: string) => mapping.some((mapped) => mapped.role === role);
  return (has('amount') ? 1 : 0) + (has('quantity') ? 2 : 0) + (has('unitPrice') ? 2 : 0);
}

function corporateCurrency({ currency, id }: SegmentationModel): string {
  if (currency !== undefined) return currency;
  throw new Refusal(
    `--rates: expected a model that says in which currency it counts, got ${id} without one. Add "currency": "EUR", or yours, to the model file.`,
  );
}
