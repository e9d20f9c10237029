import {
  CellState,
  indicatorNature,
  indicatorsOf,
  roundHalfAway,
  textAt,
  type IndicatorColumn,
  type IndicatorId,
  type JoinableLedger,
  type Speaker,
} from '@keystage/core';
import type { Cell, Row } from '../files/open-table';
import { kindOfName } from '../files/write-table';
import type { CliWords } from '../words';
import { distinctHeaders } from './earlier-results';
import { indicatorsAskedFor, type Models } from './map-list';
import type { Input } from './read-input';
import type { ResultColumns } from './result-columns';

/** Margins, averages and cycles are quotients; what lies behind so many decimals says nothing. */
const derivedDecimals = 6;

/**
 * The rows of the file to write, headers first: those of the list as they stand, read once more, each with the results of its account; or
 * the accounts that the ledgers speak of. What the ledgers say of an account stands between.
 */
export async function* outputRows(
  input: Input & { readonly options: { readonly out?: string } },
  models: Models,
  results: ResultColumns,
  say: Speaker,
  words: CliWords,
  progress: (rows: number) => void,
): AsyncGenerator<Row, void, undefined> {
  const { list, joined, accounts, options } = input;
  const wanted = indicatorsAskedFor(models);
  const unitOf = (id: IndicatorId) =>
    indicatorNature(models.find((model) => indicatorsOf(model).includes(id)) ?? models[0], id).unit;
  const derived = (joined?.derived ?? []).filter((id) => !list || wanted.has(id));
  const asPercent = options.out !== undefined && kindOfName(options.out) === 'csv';
  const derivedCells = (account: number) =>
    derived.map((id) => {
      const cell = cellOf(accounts.indicators.get(id), account);
      return asPercent && typeof cell === 'number' && unitOf(id) === 'ratio' ? percent(cell) : cell;
    });

  if (!list) {
    yield [
      say.role('accountId'),
      say.role('accountName'),
      ...derived.map((id) => say.indicator(id)),
      ...results.headers,
    ];
    for (let account = 0; account < accounts.ids.length; account++) {
      yield [
        textAt(accounts.ids, account),
        textAt(accounts.names, account),
        ...derivedCells(account),
        ...results.cellsOf(account),
      ];
      if (account % 1000 === 0) progress(account);
    }
    return;
  }
  const { headers } = list.table;
  const own = [
    ...derived.map((id) => words.resultHeaders.fromLedger(say.indicator(id), words.ledgerNames[ledgerOf(input, id)])),
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
function ledgerOf({ ledgers }: Input, id: IndicatorId): JoinableLedger {
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
