import { resolve } from 'node:path';
import {
  joinLedger,
  segmentAccounts,
  speaker,
  type AccountColumns,
  type JoinedLedger,
  type Segmentation,
} from '@keystage/core';
import { chooseModel } from '../choose-model';
import { openTable, type Table } from '../files/open-table';
import { checkPlace, writeTable } from '../files/write-table';
import { WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords } from '../words';
import { accountMoves, type AccountMoves } from './account-moves';
import { withoutEarlierResults } from './earlier-results';
import { outcomeOf } from './outcome';
import { outputRows } from './output-rows';
import { previousTiers } from './previous-tiers';
import { readList, type ListRead } from './read-list';
import { readOrders, type OrdersRead } from './read-orders';
import { reportLines } from './report-lines';
import { segmentOptions, type SegmentOptions } from './segment-options';
import { splitAssignments } from './split-assignments';
import { runSummary } from './run-summary';

/** Everything a run has read and found. */
export interface Run {
  readonly options: SegmentOptions;
  readonly list?: ListRead;
  /** The list as it was opened held the results of an earlier run, which are replaced. */
  readonly earlierResults: boolean;
  readonly orders?: OrdersRead;
  readonly joined?: JoinedLedger;
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
  const orderTables: Table[] = [];
  for (const path of options.orders) {
    orderTables.push(await openTable(path, { sheet: options.ordersSheet, encoding: options.encoding }));
  }
  const assigned = splitAssignments(options.assignments, table, orderTables, model, words.core);
  const list = table && (await readList(table, model, assigned.list, options, words, terminal));
  const orders =
    orderTables.length > 0
      ? await readOrders(orderTables, model, assigned.orders, options, words, terminal)
      : undefined;
  const joined = list && orders && joinLedger(list.accounts, orders.accounts);

  const segmentation = segmentAccounts(accountsOf(list, orders, joined), model, options.asOf);
  const idHeader = (list?.mapping ?? orders?.lines.mapping)?.find(({ role }) => role === 'accountId')?.header;
  const moves =
    options.previous === undefined
      ? undefined
      : accountMoves(segmentation, await previousTiers(options.previous, model, idHeader, options, words));
  const run: Run = {
    options,
    ...(list && { list }),
    earlierResults: table !== opened,
    ...(orders && { orders }),
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

function accountsOf(
  list: ListRead | undefined,
  orders: OrdersRead | undefined,
  joined: JoinedLedger | undefined,
): AccountColumns {
  const accounts = joined?.accounts ?? list?.accounts ?? orders?.accounts;
  if (!accounts) throw new Error('A run without a list has orders.');
  return accounts;
}

/** Refuses to write over what is read. */
async function checkOut(out: string, { accounts, orders, previous, rates, model }: SegmentOptions): Promise<void> {
  const read = [accounts, ...orders, previous, rates, model].filter((path) => path !== undefined);
  if (read.some((path) => resolve(path) === resolve(out))) {
    throw new WrongUsage(`--out ${out}: expected another file than those that are read. Choose another name.`);
  }
  await checkPlace(out);
}
