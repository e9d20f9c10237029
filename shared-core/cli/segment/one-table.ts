import type { LedgerMapping, LedgerRole } from '@keystage/core';
import type { MappedLedger } from './map-ledger';

/** Several files of one kind as one table that has a column for each role that any of them has. */
export function oneTable(files: readonly MappedLedger[]): {
  readonly mapping: LedgerMapping;
  /** Brings the rows of a file into the columns of the table. */
  rowOf(file: MappedLedger): (cells: readonly unknown[]) => readonly unknown[];
} {
  const [first] = files;
  if (files.length === 1) return { mapping: first.mapping, rowOf: () => (cells) => cells };
  const roles: readonly LedgerRole[] = [...new Set(files.flatMap(({ mapping }) => mapping.map(({ role }) => role)))];
  return {
    mapping: roles.map((role, column) => {
      const mapped = files.flatMap(({ mapping }) => mapping.filter((one) => one.role === role));
      return { ...mapped[0], column };
    }),
    rowOf({ mapping }) {
      const columns = roles.map((role) => mapping.find((mapped) => mapped.role === role)?.column ?? -1);
      return (cells) => columns.map((column) => (column < 0 ? null : cells[column]));
    },
  };
}
