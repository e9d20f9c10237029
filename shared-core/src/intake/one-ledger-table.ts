import type { LedgerMapping, LedgerRole } from './ledger-mapping';

/** Several tables of one kind, as one that has a column for each role that any of them has. */
export interface OneLedgerTable {
  readonly mapping: LedgerMapping;
  /** Brings the rows of a table, by its place among them, into the columns of the one. */
  rowsOf(table: number): (cells: readonly unknown[]) => readonly unknown[];
}

/** Orders that stand on a sheet for each year, each with columns of its own order: read as if they were one. A table alone stays as it is. */
export function oneLedgerTable(tables: readonly LedgerMapping[]): OneLedgerTable {
  if (tables.length === 1) return { mapping: tables[0], rowsOf: () => (cells) => cells };
  const roles: readonly LedgerRole[] = [...new Set(tables.flatMap((mapping) => mapping.map(({ role }) => role)))];
  return {
    mapping: roles.map((role, column) => {
      const mapped = tables.flatMap((mapping) => mapping.filter((one) => one.role === role));
      return { ...mapped[0], column };
    }),
    rowsOf(table) {
      const columns = roles.map((role) => tables[table].find((mapped) => mapped.role === role)?.column ?? -1);
      return (cells) => columns.map((column) => (column < 0 ? null : cells[column]));
    },
  };
}
