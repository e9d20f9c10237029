import {
  mapLedgerColumns,
  readHeaders,
  rolesOfLedgers,
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

export const ledgerRoles: readonly string[] = rolesOfLedgers.orders;

export function isLedgerRole(role: string): role is LedgerRole {
  return ledgerRoles.includes(role);
}

export interface OrdersMapping {
  readonly table: Table;
  readonly mapping: LedgerMapping;
  readonly evidence: ReadonlyMap<number, Evidence>;
}

/** What the columns of a table of orders or of their lines are taken for: what the headers say, changed by what a person says. */
export async function mapOrders(
  table: Table,
  assignments: readonly Assignment[],
  say: Speaker,
): Promise<OrdersMapping> {
  if (table.mergedHeaders !== undefined) {
    throw refusedInput(table.path, [{ kind: 'mergedHeaders', address: table.mergedHeaders }], say);
  }
  const read = readHeaders(table.headers);
  if (!read.ok) throw refusedInput(table.path, read.problems, say);
  const { headers } = read;
  const proposal = mapLedgerColumns(headers, await sampleRows(table));
  const told = assignments.flatMap(({ header, role, bareNumbersAre }): MappedLedgerColumn[] => {
    const column = headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());
    return isLedgerRole(role)
      ? [{ column, header: headers[column], role, ...(bareNumbersAre && { bareNumbersAre }) }]
      : [];
  });
  const spokenOf = new Set(assignments.map(({ header }) => header.toLowerCase()));
  const kept = proposal.mapping.filter(
    ({ header, role }) => !spokenOf.has(header.toLowerCase()) && !told.some((other) => other.role === role),
  );
  const evidence = new Map<number, Evidence>();
  for (const { column, because } of proposal.columns) evidence.set(column, because);
  for (const { column } of told) evidence.set(column, { kind: 'told' });
  return { table, mapping: [...kept, ...told].sort((one, other) => one.column - other.column), evidence };
}
