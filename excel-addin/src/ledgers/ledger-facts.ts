import {
  ledgerCells,
  rolesOfLedgers,
  type ColumnReading,
  type IntakeProblem,
  type LedgerRole,
  type LedgerTablesReport,
  type MappedLedgerColumn,
} from '@keystage/core';
import type { ChosenLedger } from './ledger-choices';
import type { LedgerFound, LedgersFound } from './ledger-messages';

/** What a role of a ledger has in its table. */
export interface LedgerColumnRow {
  readonly role: LedgerRole;
  readonly mapped?: MappedLedgerColumn;
  /** Undefined while the ledger is being read anew; of a table that is read together with others, the cells of this one alone. */
  readonly reading?: ColumnReading;
  readonly isDate: boolean;
  readonly isShare: boolean;
  readonly question?: IntakeProblem;
  readonly needsLook: boolean;
}

/** What a person has to know of one ledger. */
export interface LedgerFacts {
  readonly rows: readonly LedgerColumnRow[];
  /** What its lines came to, where they are told of this table; of tables that are read as one, with the first. */
  readonly found?: LedgerFound;
  readonly report?: LedgerTablesReport['report'];
  /** The place of the table whose lines these are counted with. */
  readonly toldWith?: number;
  readonly problems: readonly IntakeProblem[];
  readonly unreadable: number;
}

/** The facts of a ledger, by its place among those of the list. */
export function ledgerFacts(
  ledgers: readonly ChosenLedger[],
  place: number,
  found: LedgersFound | undefined,
): LedgerFacts {
  const { kind, mapping } = ledgers[place];
  const ledger = found?.ledgers.find(({ tables }) => tables.some((report) => report.tables.includes(place)));
  const table = ledger?.tables.find(({ tables }) => tables.includes(place));
  const unread = found?.unread?.find((one) => one.table === place)?.problem;
  const told = ledger?.tables[0].tables[0] === place;
  // What stands against a ledger of several tables is told with each: any of them may be the one to be changed.
  const problems = [...(unread ? [unread] : []), ...(ledger?.problems ?? [])];
  const questions = problems.filter((problem) => problem.kind === 'ratioScaleUnknown');
  const rows = rolesOfLedgers[kind].map((role: LedgerRole): LedgerColumnRow => {
    const mapped = mapping.find((column) => column.role === role);
    const whole = table?.report.columns.find((column) => column.role === role);
    const reading = mapped && whole && table ? ofTable(whole, mapped, table.tables, place, ledgers) : undefined;
    const question = mapped && questions.find((problem) => problem.role === role && problem.header === mapped.header);
    return {
      role,
      ...(mapped && { mapped }),
      ...(reading && { reading }),
      ...(question && { question }),
      isDate: ledgerCells[role] === 'date',
      isShare: ledgerCells[role] === 'share',
      needsLook: question !== undefined || (reading?.unreadable ?? 0) > 0,
    };
  });
  const toldWith = told ? undefined : table?.tables[0];
  return {
    rows,
    ...(ledger && told && { found: ledger }),
    ...(table && table.tables[0] === place && { report: table.report }),
    ...(toldWith !== undefined && toldWith !== place && { toldWith }),
    problems: problems.filter((problem) => problem.kind !== 'ratioScaleUnknown'),
    unreadable: rows.reduce((cells, { reading }) => cells + (reading?.unreadable ?? 0), 0),
  };
}

/** Of a column that several tables are read into as one, the cells that stand in this table, by its own rows and column. */
function ofTable(
  whole: ColumnReading,
  { column, header }: MappedLedgerColumn,
  tables: readonly number[],
  place: number,
  ledgers: readonly ChosenLedger[],
): ColumnReading {
  if (tables.length === 1) return whole;
  const above = tables.slice(0, tables.indexOf(place)).reduce((rows, table) => rows + ledgers[table].opened.rows, 0);
  const { rows } = ledgers[place].opened;
  const here = whole.unreadableCells.filter(({ row }) => row >= above && row < above + rows);
  return {
    ...whole,
    column,
    header,
    unreadable: here.length,
    unreadableCells: here.map((cell) => ({ ...cell, row: cell.row - above })),
  };
}
