import {
  CellState,
  indicatorNature,
  indicatorsOf,
  roundHalfAway,
  type IndicatorColumn,
  type IndicatorId,
  type JoinableLedger,
  type Speaker,
} from '@keystage/core';
import type { Cell, Row } from '../files/open-table';
import { kindOfName } from '../files/write-table';
import type { CliWords } from '../words';
import { distinctHeaders } from './earlier-results';
import { resultColumns } from './result-columns';
import type { Run } from './segment-files';

/** Margins, averages and cycles are quotients; what lies behind so many decimals says nothing. */
const derivedDecimals = 6;

/**
 * The rows of the file to write, headers first: those of the list as they stand, read once more, each with the results of its account; or
 * the accounts that the ledgers speak of. What the ledgers say of an account stands between.
 */
export async function* outputRows(
  run: Run,
  say: Speaker,
  words: CliWords,
  progress: (rows: number) => void,
): AsyncGenerator<Row, void, undefined> {
  const { list, joined, segmentation } = run;
  const { accounts, model } = segmentation;
  const results = resultColumns(segmentation, say, words, run.moves);
  const wanted = new Set(indicatorsOf(model));
  const derived = (joined?.derived ?? []).filter((id) => !list || wanted.has(id));
  const asPercent = run.options.out !== undefined && kindOfName(run.options.out) === 'csv';
  const derivedCells = (account: number) =>
    derived.map((id) => {
      const cell = cellOf(accounts.indicators.get(id), account);
      return asPercent && typeof cell === 'number' && indicatorNature(model, id).unit === 'ratio'
        ? percent(cell)
        : cell;
    });

  if (!list) {
    yield [
      say.role('accountId'),
      say.role('accountName'),
      ...derived.map((id) => say.indicator(id)),
      ...results.headers,
    ];
    for (let account = 0; account < accounts.ids.length; account++) {
      yield [accounts.ids[account], accounts.names[account], ...derivedCells(account), ...results.cellsOf(account)];
      if (account % 1000 === 0) progress(account);
    }
    return;
  }
  const { headers } = list.table;
  const own = [
    ...derived.map((id) => words.resultHeaders.fromLedger(say.indicator(id), words.ledgerNames[ledgerOf(run, id)])),
    ...results.headers,
  ];
  yield [...headers, ...distinctHeaders(own, headers)];
  let row = 0;
  for await (const batch of list.table.rows()) {
    for (const cells of batch) {
      const account = list.accountOfRow[row++];
      const kept = Array.from({ length: headers.length }, (_, column): Cell => cells[column] ?? null);
      yield account < 0 ? kept : [...kept, ...derivedCells(account), ...results.cellsOf(account)];
    }
    progress(row);
  }
}

/** The ledger that an indicator comes from. What follows from two ledgers is that of the orders. */
function ledgerOf({ ledgers }: Run, id: IndicatorId): JoinableLedger {
  return ledgers.find(({ ledger }) => ledger.accounts.indicators.has(id))?.ledger.kind ?? 'orders';
}

function cellOf(column: IndicatorColumn | undefined, account: number): Cell {
  if (column?.kind === 'category') return column.labels[column.codes[account]] ?? null;
  return column?.states[account] === CellState.read ? roundHalfAway(column.values[account], derivedDecimals) : null;
}

/** A share with its sign, so that a file that is read again cannot be taken for 120 where it says 120 %. */
function percent(share: number): string {
  return `${roundHalfAway(100 * share, derivedDecimals - 2)}%`;
}
