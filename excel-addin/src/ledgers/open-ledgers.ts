import { rolesOfLedgers } from '@keystage/core';
import { openAsking, type WorkerPort } from '../run/asking';
import { breath } from '../run/in-slices';
import { ListCells } from '../run/list-cells';
import { refusedUnread } from '../run/refused-unread';
import type { AccountsToScore } from '../run/transferable';
import { openList, openLists, readRows, watchList, type AccountList, type RememberedLedger } from '../workbook';
import {
  foundLedger,
  listOfLedger,
  proposedLedger,
  recalledLedger,
  type ChosenLedger,
  type FoundLedger,
} from './ledger-choices';
import { currenciesMixed, ratesChosen, ratesForLedgers } from './ledger-rates';
import type { LedgerAnswer, LedgerReading, LedgerRequest, LedgersFound, TableToRead } from './ledger-messages';

export type LedgerLine = WorkerPort<LedgerRequest, LedgerAnswer>;

/** What is being done with which ledger, and how far it has come. */
export interface LedgerProgress {
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

export interface LedgerWaiting {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LedgerProgress) => void;
}

/** The ledgers of the workbook: found, read, followed, and turned into indicators by a worker of their own. */
export interface Ledgers {
  /** The lists that could be ledgers, those that look like one first. One sync. */
  find(lists: readonly AccountList[]): Promise<readonly FoundLedger[]>;
  /** A list as a ledger, its columns proposed. One sync. */
  propose(list: AccountList): Promise<ChosenLedger>;
  /** The ledgers of a list as they were chosen last time, and those that are no longer in the workbook. One sync. */
  recall(
    remembered: readonly RememberedLedger[],
    lists: readonly AccountList[],
  ): Promise<{ readonly ledgers: readonly ChosenLedger[]; readonly lostLedgers: readonly RememberedLedger[] }>;
  /**
   * What the ledgers say of the accounts of a list, or without one of whoever they name. Their cells are read once, in chunks cut by bytes,
   * and kept until they are forgotten.
   */
  derive(
    ledgers: readonly ChosenLedger[],
    reading: LedgerReading,
    list: AccountsToScore | undefined,
    waiting?: LedgerWaiting,
  ): Promise<LedgersFound>;
  /** Follows these ledgers and no others. */
  follow(ledgers: readonly ChosenLedger[], onChange: () => void): Promise<void>;
  /** What was read is no longer what stands in the workbook. */
  forget(): void;
}

/** How many lists are looked into: a workbook with more of them is asked which it is. */
const MOST_LISTS = 60;

export function openLedgers(startWorker: () => LedgerLine): Ledgers {
  const worker = openAsking<LedgerRequest, LedgerAnswer>(startWorker);
  /** The cells of ledgers, by the key of their list. */
  let cells = new Map<string, ListCells>();
  /** What a worker has got of them, by its age. */
  let given = { age: 0, tables: new Map<ListCells, { readonly table: number; readonly columns: Set<number> }>() };
  const watched = new Map<string, () => Promise<void>>();
  let tablesGiven = 0;
  let changed: () => void = () => undefined;

  /** The rates that amounts are converted by are followed as the ledgers are. */
  async function followRates(list: AccountList | undefined): Promise<void> {
    if (!list || watched.has(list.key)) return;
    watched.set(list.key, await watchList(list, { onSelect: () => undefined, onChange: () => changed() }));
  }

  async function cellsOf({ opened }: ChosenLedger, { signal, onProgress }: LedgerWaiting): Promise<ListCells> {
    const { list, rows } = opened;
    const known = cells.get(list.key);
    if (known) return known;
    const into = cells;
    const arrived = new ListCells(rows, list.area.columns);
    const progress = (done: number) => onProgress?.({ name: list.name, done, of: rows });
    progress(0);
    await readRows(list, (chunk, from) => arrived.put(chunk, from), { signal, onProgress: progress });
    into.set(list.key, arrived);
    return arrived;
  }

  /** Gives the worker what it lacks of a table, column by column: copying all of it at once would keep the pane from looking up. */
  async function handOver(
    read: ListCells,
    { mapping }: ChosenLedger,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    if (given.age !== worker.age()) given = { age: worker.age(), tables: new Map() };
    const there = given;
    let told = there.tables.get(read);
    if (!told) {
      told = { table: ++tablesGiven, columns: new Set() };
      there.tables.set(read, told);
      worker.tell({ kind: 'table', table: told.table, rows: read.rows, width: read.width });
    }
    for (const { column } of mapping) {
      if (told.columns.has(column)) continue;
      told.columns.add(column);
      worker.tell({ kind: 'column', table: told.table, column, cells: read.packed(column) });
      await breath();
      signal?.throwIfAborted();
      if (there.age !== worker.age()) throw new Error('The worker ended while it was given a ledger.');
    }
    return told.table;
  }

  return {
    async find(lists) {
      const opened = await openLists(lists.slice(0, MOST_LISTS));
      const found = opened.map(foundLedger);
      return [...found.filter(({ kinds }) => kinds.length > 0), ...found.filter(({ kinds }) => kinds.length === 0)];
    },
    propose: async (list) => proposedLedger(await openList(list)),
    async recall(remembered, lists) {
      const known = remembered.filter(({ kind }) => Object.hasOwn(rolesOfLedgers, kind));
      const places = known.map((ledger) => ({ ledger, list: listOfLedger(ledger, lists) }));
      const opened = await openLists(places.flatMap(({ list }) => (list ? [list] : [])));
      return {
        ledgers: places.filter(({ list }) => list).map(({ ledger }, k) => recalledLedger(opened[k], ledger)),
        lostLedgers: places.filter(({ list }) => !list).map(({ ledger }) => ledger),
      };
    },
    async derive(ledgers, reading, list, waiting = {}) {
      const { signal, onProgress } = waiting;
      const unread = ledgers.flatMap(({ opened }, table) => {
        const problem = refusedUnread(opened);
        return problem ? [{ table, problem }] : [];
      });
      if (unread.length > 0) return { unread, ledgers: [] };
      const read: ListCells[] = [];
      for (const ledger of ledgers) read.push(await cellsOf(ledger, waiting));
      const tables: TableToRead[] = [];
      for (const [k, ledger] of ledgers.entries()) {
        const table = await handOver(read[k], ledger, signal);
        tables.push({ table, kind: ledger.kind, mapping: ledger.mapping });
      }
      const { name } = ledgers[ledgers.length - 1].opened.list;
      const of = read.reduce((rows, one) => rows + one.rows, 0);
      const ask = async (by: LedgerReading) => {
        const { found } = await worker.ask(
          (run) => ({ ...{ kind: 'derive', run, tables, reading: by }, ...(list && { list }) }),
          { ...(signal && { signal }), onProgress: (done) => onProgress?.({ name, done, of }) },
        );
        return found;
      };
      const found = await ask(reading);
      const mixed = currenciesMixed(found);
      if (mixed.length === 0) return found;
      // Only then is the workbook asked for rates: most ledgers are in one currency.
      const stop = signal ?? new AbortController().signal;
      const taken = await ratesForLedgers(mixed, ratesChosen(ledgers), reading.locale, stop);
      await followRates(taken.found.used?.list);
      if (!taken.rates) return { ...found, rates: taken.found };
      return { ...(await ask({ ...reading, rates: taken.rates })), rates: taken.found };
    },
    async follow(ledgers, onChange) {
      changed = onChange;
      const keys = new Set(ledgers.map(({ opened }) => opened.list.key));
      for (const [key, stop] of [...watched]) {
        if (keys.has(key)) continue;
        watched.delete(key);
        // Where the sheet is gone there is nothing left to be taken back.
        await stop().catch(() => undefined);
      }
      for (const { opened } of ledgers) {
        if (watched.has(opened.list.key)) continue;
        watched.set(opened.list.key, await watchList(opened.list, { onSelect: () => undefined, onChange }));
      }
    },
    forget() {
      cells = new Map();
      worker.end();
    },
  };
}
