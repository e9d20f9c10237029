import { joinLedgers, speaker, type AccountColumns, type JoinedLedgers } from '@keystage/core';
import { openTable } from '../files/open-table';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import { withoutEarlierResults } from './earlier-results';
import { mapLedger, type MappedLedger } from './map-ledger';
import type { Models } from './map-list';
import { goingOnFrom, previousInList, type PreviousRun } from './previous-run';
import { readLedgers, type LedgerRead } from './read-ledgers';
import { readList, type ListRead } from './read-list';
import { readOrders, type OrdersRead } from './read-orders';
import { readPreviousRun } from './read-previous-run';
import { ratesInto } from './read-rates';
import { furtherKinds, type IntakeOptions } from './segment-options';
import { splitAssignments, type LedgerFile } from './split-assignments';

/** Everything a run has read. */
export interface Input {
  readonly options: IntakeOptions;
  readonly list?: ListRead;
  /** The list as it was opened held the results of an earlier run, which are replaced. */
  readonly earlierResults: boolean;
  readonly orders?: OrdersRead;
  /** Ledgers beside that of orders. */
  readonly ledgers: readonly LedgerRead[];
  readonly joined?: JoinedLedgers;
  /** The accounts of the list with what the ledgers say of them, and with what an earlier run left. */
  readonly accounts: AccountColumns;
  readonly previous?: PreviousRun;
}

/** Reads the list and the ledgers for these models, of which the first has the window and the currency that count. */
export async function readInput(
  options: IntakeOptions,
  models: Models,
  words: CliWords,
  terminal: Terminal,
): Promise<Input> {
  const [model] = models;
  const opened = options.accounts === undefined ? undefined : await openTable(options.accounts, options);
  const table = opened && withoutEarlierResults(opened);
  const files = await openLedgers(options);
  const assigned = splitAssignments(options.assignments, table, files, models, words.core);
  const list = table && (await readList(table, models, assigned.list, options, words, terminal));
  const mapped: MappedLedger[] = [];
  for (const [k, file] of files.entries()) {
    mapped.push(await mapLedger(file, assigned.ledgers[k], speaker(words.core, model)));
  }
  const rates = options.rates === undefined ? undefined : await ratesInto(model, options.rates);
  const ofOrders = mapped.filter(({ kind }) => kind === 'orders');
  const orders = ofOrders.length > 0 ? await readOrders(ofOrders, model, rates, options, words, terminal) : undefined;
  const ledgers = await readLedgers(mapped, model, rates, options, words, terminal);
  const toJoin = [...(orders ? [orders.ledger] : []), ...ledgers.map(({ ledger }) => ledger)];
  const joined = toJoin.length > 0 ? joinLedgers(toJoin, list?.accounts) : undefined;
  const accounts = joined?.accounts ?? list?.accounts;
  if (!accounts) throw new Error('A run without a list has a ledger.');

  const mapping = list?.mapping ?? orders?.lines.mapping ?? mapped.at(0)?.mapping ?? [];
  const headerOf = (role: string) => mapping.find((one) => one.role === role)?.header;
  const tiers = [...new Set(models.flatMap((one) => one.tiers))];
  const previous =
    options.previous === undefined
      ? previousInList(accounts, headerOf('previousTier') ?? '', tiers)
      : await readPreviousRun(options.previous, tiers, headerOf('accountId'), options, words);
  return {
    options,
    ...(list && { list }),
    earlierResults: table !== opened,
    ...(orders && { orders }),
    ledgers,
    ...(joined && { joined }),
    accounts: goingOnFrom(previous, accounts, tiers),
    ...(previous && { previous }),
  };
}

/** The files of every ledger, opened, in the order of their kinds. */
async function openLedgers({ orders, ordersSheet, encoding, ledgers }: IntakeOptions): Promise<LedgerFile[]> {
  const files: LedgerFile[] = [];
  for (const path of orders) {
    files.push({ kind: 'orders', table: await openTable(path, { sheet: ordersSheet, encoding }) });
  }
  for (const kind of furtherKinds) {
    for (const path of ledgers[kind]) files.push({ kind, table: await openTable(path, { encoding }) });
  }
  return files;
}
