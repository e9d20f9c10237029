import {
  mapLedgerColumns,
  readHeaders,
  rolesOfLedgers,
  type LedgerKind,
  type LedgerMapping,
  type LedgerRole,
  type MappedLedgerColumn,
  type Speaker,
} from '@keystage/core';
import type { Table } from '../files/open-table';
import type { Evidence } from '../words';
import { refusedInput } from './refused-input';
import { sampleRows } from './sample-rows';
import type { Assignment } from './segment-options';
import type { LedgerFile } from './split-assignments';

export interface MappedLedger extends LedgerFile {
  readonly mapping: LedgerMapping;
  /** Why each mapped column is taken for what it is, by column. */
  readonly evidence: ReadonlyMap<number, Evidence>;
}

/** What the columns of a ledger's file are taken for: what the headers say, changed by what a person says. */
export async function mapLedger(
  { kind, table }: { readonly kind: LedgerKind; readonly table: Table },
  assignments: readonly Assignment[],
  say: Speaker,
): Promise<MappedLedger> {
  if (table.mergedHeaders !== undefined) {
    throw refusedInput(table.path, [{ kind: 'mergedHeaders', address: table.mergedHeaders }], say);
  }
  const read = readHeaders(table.headers);
  if (!read.ok) throw refusedInput(table.path, read.problems, say);
  const { headers } = read;
  const roles: readonly LedgerRole[] = rolesOfLedgers[kind];
  const proposal = mapLedgerColumns(headers, await sampleRows(table), kind);
  const told = assignments.flatMap(({ header, role, bareNumbersAre }): MappedLedgerColumn[] => {
    const column = headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());
    const known = roles.find((one) => one === role);
    return known ? [{ column, header: headers[column], role: known, ...(bareNumbersAre && { bareNumbersAre }) }] : [];
  });
  const spokenOf = new Set(assignments.map(({ header }) => header.toLowerCase()));
  const kept = proposal.mapping.filter(
    ({ header, role }) => !spokenOf.has(header.toLowerCase()) && !told.some((other) => other.role === role),
  );
  const evidence = new Map<number, Evidence>();
  for (const { column, because } of proposal.columns) evidence.set(column, because);
  for (const { column } of told) evidence.set(column, { kind: 'told' });
  return { kind, table, mapping: [...kept, ...told].sort((one, other) => one.column - other.column), evidence };
}
