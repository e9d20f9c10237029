import { accountReader, speaker, type AccountColumns, type IntakeReport } from '@keystage/core';
import type { Table } from '../files/open-table';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import { intakeRows } from './intake-cell';
import { mapList, ownIndicators, type ListMapping, type Models } from './map-list';
import { refusedInput } from './refused-input';
import type { Assignment, IntakeOptions } from './segment-options';

export interface ListRead extends ListMapping {
  readonly table: Table;
  readonly accounts: AccountColumns;
  /** For each row below the headers the account it belongs to, −1 for a blank one. */
  readonly accountOfRow: Int32Array;
  readonly report: IntakeReport;
}

/** Reads the list of accounts into columns, row by row, holding none; refused with everything that stands against reading it. */
export async function readList(
  table: Table,
  models: Models,
  assignments: readonly Assignment[],
  options: IntakeOptions,
  words: CliWords,
  terminal: Terminal,
): Promise<ListRead> {
  const say = speaker(words.core, models[0]);
  const mapped = await mapList(table, models, assignments, words.core);
  const reader = accountReader({
    mapping: mapped.mapping,
    asOf: options.asOf,
    locale: localeOf(options),
    duplicates: options.duplicates,
    indicators: ownIndicators(models),
    ledgerFollows: options.orders.length > 0 || Object.values(options.ledgers).some((files) => files.length > 0),
  });
  const intakeRow = intakeRows(mapped.mapping);
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) reader.addRow(intakeRow(row));
    rows += batch.length;
    terminal.progress(words.reading(table.path, rows, say));
  }
  terminal.progress('');
  const read = reader.finish();
  if (!read.ok) throw refusedInput(table.path, read.problems, say);
  return { ...mapped, ...read, table };
}

/** How numbers and dates are read where a column leaves it open. */
export function localeOf({ decimal = '.', dateOrder = 'ymd' }: IntakeOptions) {
  return { decimal, dateOrder };
}
