import type { CalendarDate } from '../basics/calendar-date';
import { CellState } from './account-columns';
import { CellBudget } from './cell-budget';
import { plainLocale } from './column-notation';
import { contactIndicators, type FeedbackPrior, type FeedbackRatios } from './contact-indicators';
import { contactKind, type ContactKind } from './contact-kind';
import { dayWindow, type LedgerWindow } from './day-window';
import type { DerivedAccounts } from './derived-accounts';
import type { IntakeProblem, LocaleNotation } from './intake-report';
import type { LedgerMapping } from './ledger-mapping';
import { LedgerTable, type LedgerColumns } from './ledger-table';
import { lineFate, LineFate, type DayWindow } from './line-fate';
import { oneNumbering, recodedLines } from './line-keys';
import { linesReport, type LinesReport } from './lines-report';
import { listedAccounts } from './listed-accounts';
import { mappingLacks, takenTwice } from './mapping-problems';

export interface ContactsReading {
  readonly mapping: LedgerMapping;
  readonly asOf: CalendarDate;
  readonly window: LedgerWindow;
  readonly locale?: LocaleNotation;
  /** What the ledger's own words for a kind mean, where they are not among those we know. */
  readonly kinds?: ReadonlyMap<string, ContactKind>;
  /** Draws the ratios of accounts with little feedback towards a common one; without it each ratio is the account's own. */
  readonly prior?: FeedbackPrior;
  readonly ownerOf?: (accountId: string) => string;
  readonly cellLimit?: number;
}

/** What became of contact notes. */
export interface ContactsReport extends LinesReport {
  readonly accounts: number;
  /** What notes of another kind than ours call themselves, in the order they are met. */
  readonly otherKinds: readonly string[];
  /** The common ratios that the prior drew towards; to be given again, so that one account later gets what the list gave it. */
  readonly priorRatios?: FeedbackRatios;
}

export type ContactsRead =
  | ({ readonly ok: true; readonly report: ContactsReport } & DerivedAccounts)
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: ContactsReport };

export interface ContactsReader {
  addNote(cells: readonly unknown[]): void;
  addNotes(rows: Iterable<readonly unknown[]>): void;
  /** The accounts, or everything that stands against deriving them. Call once, after the last row. */
  finish(): ContactsRead;
}

/**
 * Reads contact notes one by one, holding none, and counts what they say of accounts: tasks, processes, praise, complaints, suggestions, and
 * what share of the feedback each is (methods §1.1). Header rows excluded.
 */
export function contactsReader(options: ContactsReading): ContactsReader {
  const budget = new CellBudget(options.cellLimit);
  const table = new LedgerTable(options.mapping, budget);

  function finish(): ContactsRead {
    const { asOf, kinds, prior, locale = plainLocale } = options;
    const notes = table.read(locale);
    const { labels, recoded } = oneNumbering([notes.keys.accountId], options.ownerOf);
    const codes = recodedLines(notes.size, notes.keys.accountId, recoded[0]);
    const ofLabel = (notes.keys.contactKind?.labels ?? []).map((label) => kinds?.get(label) ?? contactKind(label));
    const kindOf = (note: number): ContactKind | null => ofLabel[notes.keys.contactKind?.codes[note] ?? -1] ?? null;
    const fates = fatesOf(notes, codes, kindOf, dayWindow(asOf, options.window));

    const derived = contactIndicators(
      { labels, codes, names: notes.keys.accountName },
      { fates, kindOf },
      listedAccounts(labels, [{ codes, fates }]),
      prior,
    );
    const report: ContactsReport = {
      ...linesReport({ table: notes, emptyLines: table.emptyRows, fates, accounts: codes }),
      accounts: derived.accounts.ids.length,
      otherKinds: (notes.keys.contactKind?.labels ?? []).filter((_, code) => ofLabel[code] === null),
      ...(derived.priorRatios && { priorRatios: derived.priorRatios }),
    };
    const problems = [
      ...mappingProblemsOf(options),
      ...budget.problems(),
      ...(notes.size === 0 && !budget.isPassed ? [{ kind: 'emptyList' as const }] : []),
    ];
    return problems.length > 0
      ? { ok: false, problems, report }
      : { ok: true, accounts: derived.accounts, absent: derived.absent, report };
  }

  return {
    addNote: (cells) => table.addRow(cells),
    addNotes(rows) {
      for (const row of rows) table.addRow(row);
    },
    finish,
  };
}

function fatesOf(
  { size, keys, dates: { contactDate } }: LedgerColumns,
  accounts: Int32Array,
  kindOf: (note: number) => ContactKind | null,
  window: DayWindow,
): Uint8Array {
  return Uint8Array.from({ length: size }, (_, note) => {
    const fate = lineFate(
      {
        account: accounts[note],
        day: contactDate ? contactDate.days[note] : window.asOf,
        dayState: contactDate?.states[note],
        amountState: (keys.contactKind?.codes[note] ?? -1) < 0 ? CellState.blank : CellState.read,
        currencyBlank: false,
      },
      window,
    );
    const counts = fate === LineFate.used || fate === LineFate.outsideWindow;
    return counts && kindOf(note) === null ? LineFate.passedOver : fate;
  });
}

function mappingProblemsOf({ mapping, window }: ContactsReading): IntakeProblem[] {
  const problems = takenTwice(mapping);
  if (mappingLacks(mapping, 'accountId')) problems.push({ kind: 'noIdColumn' });
  if (mappingLacks(mapping, 'contactKind')) problems.push({ kind: 'noContactKind' });
  if (window !== 'all' && mappingLacks(mapping, 'contactDate')) {
    problems.push({ kind: 'noDateColumn', months: window.months, ledger: 'contacts' });
  }
  return problems;
}
