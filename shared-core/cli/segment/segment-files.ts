import { resolve } from 'node:path';
import {
  joinLedgers,
  segmentAccounts,
  speaker,
  type AccountColumns,
  type JoinedLedgers,
  type Segmentation,
} from '@keystage/core';
import { chooseModel } from '../choose-model';
import { openTable } from '../files/open-table';
import { checkPlace, writeTable } from '../files/write-table';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords } from '../words';
import { accountMoves, type AccountMoves } from './account-moves';
import { withoutEarlierResults } from './earlier-results';
import { mapLedger, type MappedLedger } from './map-ledger';
import { outcomeOf } from './outcome';
import { outputRows } from './output-rows';
import { previousTiers } from './previous-tiers';
import { readLedgers, type LedgerRead } from './read-ledgers';
import { readList, type ListRead } from './read-list';
import { readOrders, type OrdersRead } from './read-orders';
import { ratesInto } from './read-rates';
import { reportLines } from './report-lines';
import { furtherKinds, segmentOptions, type SegmentOptions } from './segment-options';
import { splitAssignments, type LedgerFile } from './split-assignments';
import { runSummary } from './run-summary';

/** Everything a run has read and found. */
export interface Run {
  readonly options: SegmentOptions;
  readonly list?: ListRead;
  /** The list as it was opened held the results of an earlier run, which are replaced. */
  readonly earlierResults: boolean;
  readonly orders?: OrdersRead;
  /** Ledgers beside that of orders. */
  readonly ledgers: readonly LedgerRead[];
  readonly joined?: JoinedLedgers;
  readonly segmentation: Segmentation;
  readonly moves?: AccountMoves;
}

/** `keystage segment`: reads, segments, writes and reports. Answers the exit code: 0 done, 3 done in part. */
export async function segmentFiles(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = segmentOptions(args, () => terminal.today());
  const words = cliWords[options.language];
  const chosen = await chooseModel(options.model, words.core);
  const { window } = options;
  const model = window === undefined ? chosen : { ...chosen, window: window === 'all' ? window : { months: window } };
  if (options.out !== undefined) await checkOut(options.out, options);

  const opened = options.accounts === undefined ? undefined : await openTable(options.accounts, options);
  const table = opened && withoutEarlierResults(opened);
  const files = await openLedgers(options);
  const assigned = splitAssignments(options.assignments, table, files, model, words.core);
  const list = table && (await readList(table, model, assigned.list, options, words, terminal));
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

  const segmentation = segmentAccounts(accountsOf(list, joined), model, options.asOf);
  const idHeader = (list?.mapping ?? orders?.lines.mapping ?? mapped.at(0)?.mapping)?.find(
    ({ role }) => role === 'accountId',
  )?.header;
  const moves =
    options.previous === undefined
      ? undefined
      : accountMoves(segmentation, await previousTiers(options.previous, model, idHeader, options, words));
  const run: Run = {
    options,
    ...(list && { list }),
    earlierResults: table !== opened,
    ...(orders && { orders }),
    ledgers,
    ...(joined && { joined }),
    segmentation,
    ...(moves && { moves }),
  };

  const say = speaker(words.core, model);
  if (options.out !== undefined) {
    const rows = outputRows(run, say, words, (count) =>
      terminal.progress(words.writing(options.out ?? '', count, say)),
    );
    const numbersAreText = table?.kind === 'csv';
    const { why, lift } = words.resultHeaders;
    await writeTable(options.out, rows, {
      sheet: table?.sheet ?? words.listSheet,
      numbersAreText,
      sentences: [why, lift],
    });
    terminal.progress('');
  }
  const outcome = outcomeOf(run);
  if (options.json) terminal.say(JSON.stringify(runSummary(run, outcome), null, 2));
  else reportLines(run, outcome, say, words, terminal.columns).forEach((line) => terminal.say(line));
  return outcome.code;
}

/** The files of every ledger, opened, in the order of their kinds. */
async function openLedgers({ orders, ordersSheet, encoding, ledgers }: SegmentOptions): Promise<LedgerFile[]> {
  const files: LedgerFile[] = [];
  for (const path of orders) {
    files.push({ kind: 'orders', table: await openTable(path, { sheet: ordersSheet, encoding }) });
  }
  for (const kind of furtherKinds) {
    for (const path of ledgers[kind]) files.push({ kind, table: await openTable(path, { encoding }) });
  }
  return files;
}

function accountsOf(list: ListRead | undefined, joined: JoinedLedgers | undefined): AccountColumns {
  const accounts = joined?.accounts ?? list?.accounts;
  if (!accounts) throw new Error('A run without a list has a ledger.');
  return accounts;
}

/** Refuses to write over what is read. */
async function checkOut(out: string, options: SegmentOptions): Promise<void> {
  const { accounts, orders, ledgers, previous, rates, model } = options;
  const read = [accounts, ...orders, ...Object.values(ledgers).flat(), previous, rates, model].filter(
    (path) => path !== undefined,
  );
  if (read.some((path) => resolve(path) === resolve(out))) {
    throw new WrongUsage(`--out ${out}: expected another file than those that are read. Choose another name.`);
  }
  await checkPlace(out);
}
