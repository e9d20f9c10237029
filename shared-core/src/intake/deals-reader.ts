import type { CalendarDate } from '../basics/calendar-date';
import { CellState } from './account-columns';
import { CellBudget } from './cell-budget';
import { plainLocale } from './column-notation';
import { rateLookup, type CurrencyRates } from './currency-rates';
import { dayWindow } from './day-window';
import { decimalQuotient } from './decimal-product';
import type { DerivedAccounts } from './derived-accounts';
import { ExpectedByAccount } from './expected-by-account';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import type { LedgerMapping } from './ledger-mapping';
import { LedgerTable, type LedgerColumns } from './ledger-table';
import { lineFate, LineFate, type DayWindow } from './line-fate';
import { currencyLabel, oneNumbering, recodedLines } from './line-keys';
import { LineRates } from './line-rates';
import { linesReport, type LinesReport } from './lines-report';
import { columnOfAccounts, listedAccounts } from './listed-accounts';
import { mappingLacks, takenTwice } from './mapping-problems';
import { namesOfAccounts } from './names-of-accounts';
import { saysClosed } from './says-closed';

export interface DealsReading {
  readonly mapping: LedgerMapping;
  readonly asOf: CalendarDate;
  readonly locale?: LocaleNotation;
  /** Amounts of open deals are converted at the rate of the as-of date. Without rates amounts in several currencies are refused. */
  readonly rates?: CurrencyRates;
  /** What a stage weighs by its name, for deals of which nobody wrote a probability (`chanceOfStageName`). */
  readonly chanceOfStage?: (stage: string) => number | undefined;
  readonly ownerOf?: (accountId: string) => string;
  readonly cellLimit?: number;
}

/** What became of deals; those that are closed are passed over. */
export interface DealsReport extends LinesReport {
  readonly accounts: number;
  readonly currencies: readonly string[];
  /** Of the deals used, those without a probability, which count by the weight of their stage. */
  readonly byStage: number;
}

export type DealsRead =
  | ({ readonly ok: true; readonly report: DealsReport } & DerivedAccounts)
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: DealsReport };

export interface DealsReader {
  addDeal(cells: readonly unknown[]): void;
  addDeals(rows: Iterable<readonly unknown[]>): void;
  /** The accounts, or everything that stands against deriving them. Call once, after the last row. */
  finish(): DealsRead;
}

/**
 * Reads deals one by one, holding none, and adds up what is expected of the open ones: Σ amount × probability, exact in decimals (methods
 * §1.1); the weight of its stage for a deal without a probability, where the host says what stages weigh. There is no window: what is open
 * counts. Who has no open deal is expected to buy nothing. Header rows excluded.
 */
export function dealsReader(options: DealsReading): DealsReader {
  const budget = new CellBudget(options.cellLimit);
  const table = new LedgerTable(options.mapping, budget);

  function finish(): DealsRead {
    const { asOf, rates, ownerOf, locale = plainLocale } = options;
    const deals = table.read(locale);
    const { labels, recoded } = oneNumbering([deals.keys.accountId], ownerOf);
    const codes = recodedLines(deals.size, deals.keys.accountId, recoded[0]);
    const currencies = oneNumbering([deals.keys.currency], currencyLabel);
    const currencyOf = recodedLines(deals.size, deals.keys.currency, currencies.recoded[0]);
    const window = dayWindow(asOf, 'all');
    const chances = chancesOf(deals, options.chanceOfStage);
    const fates = fatesOf(deals, chances, codes, currencyOf, window);

    const lineRates = new LineRates(currencies.labels, rates && rateLookup(rates));
    const expected = new ExpectedByAccount(labels.length);
    const { amount } = deals.numbers;
    fates.forEach((fate, deal) => {
      if (fate !== LineFate.used || !amount) return;
      const rate = lineRates.rateOf(currencyOf[deal], window.asOf);
      if (Number.isNaN(rate)) return;
      expected.add(codes[deal], decimalQuotient(amount.values[deal], rate), chances.values[deal]);
    });
    const listed = listedAccounts(labels, [{ codes, fates }]);
    const names = namesOfAccounts(listed, labels, [{ codes, names: deals.keys.accountName }]);
    const column = columnOfAccounts(listed, (account) => expected.at(account));
    const report: DealsReport = {
      ...linesReport({ table: deals, emptyLines: table.emptyRows, fates, accounts: codes }),
      accounts: listed.length,
      currencies: lineRates.currenciesUsed,
      byStage: fates.reduce((count, fate, deal) => count + (fate === LineFate.used ? chances.byStage[deal] : 0), 0),
    };
    const problems = [
      ...mappingProblemsOf(options),
      ...budget.problems(),
      ...(deals.size === 0 && !budget.isPassed ? [{ kind: 'emptyList' as const }] : []),
      ...deals.problems,
      ...lineRates.problems(),
    ];
    if (problems.length > 0) return { ok: false, problems, report };
    const accounts = { ...names, indicators: new Map([['expectedSales', column]]) };
    return { ok: true, accounts, absent: new Map([['expectedSales', 0]]), report };
  }

  return {
    addDeal: (cells) => table.addRow(cells),
    addDeals(rows) {
      for (const row of rows) table.addRow(row);
    },
    finish,
  };
}

interface Chances {
  readonly values: Float64Array;
  /** `CellState` of each. */
  readonly states: Uint8Array;
  /** 1 where the weight of the stage stands in for a probability. */
  readonly byStage: Uint8Array;
}

/** A chance that is written, 0 % included; else the weight of the stage. An illegible one, or one beyond 0 to 1, is never replaced. */
function chancesOf(
  { size, keys: { dealState }, numbers: { probability } }: LedgerColumns,
  chanceOfStage: DealsReading['chanceOfStage'],
): Chances {
  const weights = dealState?.labels.map((label) => chanceOfStage?.(label)) ?? [];
  const [values, states, byStage] = [new Float64Array(size).fill(NaN), new Uint8Array(size), new Uint8Array(size)];
  for (let deal = 0; deal < size; deal++) {
    const written = probability?.states[deal] ?? CellState.blank;
    const chance = written === CellState.read ? probability!.values[deal] : NaN;
    const weight = weights[dealState?.codes[deal] ?? -1];
    if (written !== CellState.blank) {
      states[deal] = chance >= 0 && chance <= 1 ? CellState.read : CellState.unreadable;
      values[deal] = chance;
    } else if (weight !== undefined) {
      states[deal] = CellState.read;
      values[deal] = weight;
      byStage[deal] = 1;
    }
  }
  return { values, states, byStage };
}

function fatesOf(
  { size, keys, numbers: { amount }, dates: { dealDate } }: LedgerColumns,
  chances: Chances,
  accounts: Int32Array,
  currencies: Int32Array,
  window: DayWindow,
): Uint8Array {
  const closed = (keys.dealState?.labels ?? []).map(saysClosed);
  const inCurrencies = currencies.some((currency) => currency >= 0);
  const stateOf = (deal: number): number => {
    const states = [amount, chances].map((column) => column?.states[deal] ?? CellState.blank);
    if (states.includes(CellState.unreadable)) return CellState.unreadable;
    return states.includes(CellState.blank) ? CellState.blank : CellState.read;
  };
  return Uint8Array.from({ length: size }, (_, deal) => {
    const isClosed = closed[keys.dealState?.codes[deal] ?? -1] ?? false;
    // A deal that does not say since when it is open is open now.
    const isDated = dealDate !== undefined && dealDate.states[deal] !== CellState.blank;
    const fate = lineFate(
      {
        account: accounts[deal],
        day: isDated ? dealDate.days[deal] : window.asOf,
        dayState: isDated ? dealDate.states[deal] : undefined,
        amountState: isClosed ? CellState.read : stateOf(deal),
        currencyBlank: !isClosed && inCurrencies && currencies[deal] < 0,
      },
      window,
    );
    return isClosed && fate === LineFate.used ? LineFate.passedOver : fate;
  });
}

function mappingProblemsOf({ mapping, chanceOfStage }: DealsReading): IntakeProblem[] {
  const problems = takenTwice(mapping);
  if (mappingLacks(mapping, 'accountId')) problems.push({ kind: 'noIdColumn' });
  if (mappingLacks(mapping, 'amount')) problems.push({ kind: 'noLedgerAmount', ledger: 'deals' });
  const areWeighed = chanceOfStage !== undefined && !mappingLacks(mapping, 'dealState');
  if (mappingLacks(mapping, 'probability') && !areWeighed) problems.push({ kind: 'noProbability' });
  return problems;
}
