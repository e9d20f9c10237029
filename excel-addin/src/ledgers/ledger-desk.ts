import {
  CellState,
  chanceOfStageName,
  funnelTemplates,
  identifierText,
  joinLedgers,
  ledgersReader,
  type IndicatorColumn,
  type LedgerMatch,
  type LedgerOfTables,
} from '@keystage/core';
import { cellIn, type PackedColumn } from '../run/list-cells';
import { buffersIn } from '../run/transferable';
import type { CellValue } from '../workbook';
import type { LedgerAnswer, LedgerFound, LedgerRequest, LedgersFound, Stray, TableToRead } from './ledger-messages';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: LedgerAnswer, transfer: ArrayBuffer[]): void;
}

/** A table as it was told, its columns as far as they have arrived. */
interface ToldTable {
  readonly rows: number;
  readonly width: number;
  readonly columns: Map<number, PackedColumn>;
}

/** Rows read between two words of how far it has come. */
const AT_ONCE = 5_000;
/** Accounts that are named where the list does not have them: enough to see what they have in common. */
const STRAYS_NAMED = 500;

/** Derives indicators from ledgers beside the pane. Tables that were told stay here: to take a column for something else is a short answer. */
export function openLedgerDesk(line: PaneLine): (request: LedgerRequest) => void {
  const told = new Map<number, ToldTable>();

  function derive(
    { tables, reading, list }: Extract<LedgerRequest, { kind: 'derive' }>,
    say: (rows: number) => void,
  ): LedgersFound {
    const read = readTables(tables, told, reading, say);
    const ledgers = read.flatMap(({ kind, derived }) => (derived ? [{ kind, ...derived }] : []));
    const isWhole = ledgers.length === read.length;
    const joined = joinLedgers(ledgers, list && { ...list, names: list.ids });
    const found = read.map((ledger): LedgerFound => {
      const match = joined.ledgers.find(({ kind }) => kind === ledger.kind);
      const { kind, tables: reports, problems, otherKinds, orders } = ledger;
      return {
        ...{ kind, tables: reports, problems, otherKinds },
        ...(orders && { orders }),
        indicators: [...(ledger.derived?.accounts.indicators.keys() ?? [])],
        accounts: match?.accounts ?? 0,
        ...(list && match && { join: { ...match, strays: straysOf(match, ledger, tables, told) } }),
      };
    });
    if (!isWhole) return { ledgers: found };
    const { accounts, derived, replaced } = joined;
    if (!list) return { ledgers: found, own: { ids: accounts.ids, names: accounts.names } };
    const { indicators } = accounts;
    const counted = derived.map((indicator) => ({ indicator, known: knownIn(indicators.get(indicator)) }));
    return { ledgers: found, joined: { indicators, derived: counted, replaced } };
  }

  return (request) => {
    const { kind } = request;
    if (kind === 'table') {
      told.set(request.table, { rows: request.rows, width: request.width, columns: new Map() });
      return;
    }
    if (kind === 'column') {
      told.get(request.table)!.columns.set(request.column, request.cells);
      return;
    }
    const { run } = request;
    try {
      const found = derive(request, (progress) => line.postMessage({ run, progress }, []));
      line.postMessage({ run, found }, buffersIn(found.joined?.indicators));
    } catch (thrown) {
      line.postMessage({ run, failure: thrown instanceof Error ? thrown.message : String(thrown) }, []);
    }
  };
}

function readTables(
  tables: readonly TableToRead[],
  told: ReadonlyMap<number, ToldTable>,
  reading: Extract<LedgerRequest, { kind: 'derive' }>['reading'],
  say: (rows: number) => void,
): readonly LedgerOfTables[] {
  const reader = ledgersReader(tables, { ...reading, chanceOfStage: chanceOfStageName(funnelTemplates[0]) });
  let rows = 0;
  for (const [place, { table }] of tables.entries()) {
    const { width, columns, rows: count } = told.get(table)!;
    const cells = new Array<CellValue>(width).fill('');
    for (let row = 0; row < count; row++) {
      for (const [column, packed] of columns) cells[column] = cellIn(packed, row);
      reader.addRow(place, cells);
      if (++rows % AT_ONCE === 0) say(rows);
    }
  }
  return reader.finish();
}

function knownIn(column: IndicatorColumn | undefined): number {
  if (column?.kind !== 'number') return 0;
  return column.states.reduce((count, state) => (state === CellState.read ? count + 1 : count), 0);
}

/** The first accounts that only a ledger has, each with the first line that names it. */
function straysOf(
  { onlyHere }: LedgerMatch,
  ledger: LedgerOfTables,
  tables: readonly TableToRead[],
  told: ReadonlyMap<number, ToldTable>,
): Stray[] {
  const wanted = new Set(onlyHere.slice(0, STRAYS_NAMED));
  const found = new Map<string, NonNullable<Stray['at']>>();
  for (const place of ledger.tables.flatMap((report) => report.tables)) {
    const { table, mapping } = tables[place];
    const { rows, columns } = told.get(table)!;
    const ids = columns.get(mapping.find(({ role }) => role === 'accountId')?.column ?? -1);
    for (let row = 0; ids && row < rows && found.size < wanted.size; row++) {
      const id = identifierText(cellIn(ids, row));
      if (wanted.has(id) && !found.has(id)) found.set(id, { table: place, row });
    }
  }
  return [...wanted].map((id) => {
    const at = found.get(id);
    return { id, ...(at && { at }) };
  });
}
