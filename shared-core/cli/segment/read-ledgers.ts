import {
  chanceOfStageName,
  contactsReader,
  dealsReader,
  funnelTemplates,
  oneLedgerTable,
  receivablesReader,
  speaker,
  type ContactsReport,
  type CurrencyRates,
  type DealsReport,
  type IntakeProblem,
  type JoinableLedger,
  type LedgerKind,
  type LedgerMapping,
  type LedgerToJoin,
  type LinesReport,
  type ReceivablesReport,
  type SegmentationModel,
} from '@keystage/core';
import type { Terminal } from '../terminal';
import type { CliWords } from '../words';
import { intakeRows } from './intake-cell';
import type { MappedLedger } from './map-ledger';
import { localeOf } from './read-list';
import { refusedInput } from './refused-input';
import type { IntakeOptions } from './segment-options';

/** What was read of ledgers beside that of orders. */
export interface LedgerRead {
  readonly ledger: LedgerToJoin;
  /** Its files, of invoices and receipts, or of one kind alone, with what became of their lines. */
  readonly tables: readonly LedgerTableRead[];
  readonly otherKinds: readonly string[];
}

export interface LedgerTableRead {
  readonly kind: LedgerKind;
  readonly files: readonly MappedLedger[];
  readonly report: LinesReport &
    Partial<Pick<NonNullable<ReceivablesReport['receipts']>, 'withoutInvoice'> & Pick<DealsReport, 'byStage'>>;
}

/** Derives accounts from invoices and receipts, contact notes and open deals, as far as there are any. Holds no row. */
export async function readLedgers(
  files: readonly MappedLedger[],
  model: SegmentationModel,
  rates: CurrencyRates | undefined,
  options: IntakeOptions,
  words: CliWords,
  terminal: Terminal,
): Promise<LedgerRead[]> {
  const say = speaker(words.core, model);
  const common = { asOf: options.asOf, locale: localeOf(options), ...(rates && { rates }) };
  const { window } = model;
  const of = (kind: LedgerKind) => files.filter((file) => file.kind === kind);

  async function readInto(some: readonly MappedLedger[], add: (cells: readonly unknown[]) => void): Promise<void> {
    const table = oneLedgerTable(some.map(({ mapping }) => mapping));
    for (const [k, file] of some.entries()) {
      const intakeRow = intakeRows(file.mapping);
      const project = table.rowsOf(k);
      let rows = 0;
      for await (const batch of file.table.rows()) {
        for (const row of batch) add(project(intakeRow(row)));
        rows += batch.length;
        terminal.progress(words.reading(file.table.path, rows, say));
      }
    }
    terminal.progress('');
  }
  const mappingOf = (some: readonly MappedLedger[]): LedgerMapping =>
    oneLedgerTable(some.map(({ mapping }) => mapping)).mapping;
  const refused = (some: readonly MappedLedger[], problems: readonly IntakeProblem[]) =>
    refusedInput(some.map(({ table }) => table.path).join(', '), problems, say);

  const found: LedgerRead[] = [];
  const [invoices, receipts, contacts, deals] = [of('invoices'), of('receipts'), of('contacts'), of('deals')];
  if (invoices.length + receipts.length > 0) {
    const reader = receivablesReader({
      ...common,
      window,
      ...(invoices.length > 0 && { invoices: mappingOf(invoices) }),
      ...(receipts.length > 0 && { receipts: mappingOf(receipts) }),
    });
    await readInto(invoices, reader.addInvoice);
    await readInto(receipts, reader.addReceipt);
    const read = reader.finish();
    if (!read.ok) throw refused([...invoices, ...receipts], read.problems);
    found.push({
      ledger: toJoin('receivables', read),
      tables: [
        ...(read.report.invoices ? [{ kind: 'invoices' as const, files: invoices, report: read.report.invoices }] : []),
        ...(read.report.receipts ? [{ kind: 'receipts' as const, files: receipts, report: read.report.receipts }] : []),
      ],
      otherKinds: [],
    });
  }
  if (contacts.length > 0) {
    const reader = contactsReader({ ...common, window, mapping: mappingOf(contacts) });
    await readInto(contacts, reader.addNote);
    const read = reader.finish();
    if (!read.ok) throw refused(contacts, read.problems);
    found.push({ ...single('contacts', 'contacts', contacts, read), otherKinds: read.report.otherKinds });
  }
  if (deals.length > 0) {
    const reader = dealsReader({
      ...common,
      mapping: mappingOf(deals),
      chanceOfStage: chanceOfStageName(funnelTemplates[0]),
    });
    await readInto(deals, reader.addDeal);
    const read = reader.finish();
    if (!read.ok) throw refused(deals, read.problems);
    found.push({ ...single('deals', 'deals', deals, read), otherKinds: [] });
  }
  return found;
}

type Derived = Pick<LedgerToJoin, 'accounts' | 'absent'>;

function toJoin(kind: JoinableLedger, { accounts, absent }: Derived): LedgerToJoin {
  return { kind, accounts, absent };
}

function single(
  joined: JoinableLedger,
  kind: LedgerKind,
  files: readonly MappedLedger[],
  read: Derived & { readonly report: LinesReport | ContactsReport },
): Pick<LedgerRead, 'ledger' | 'tables'> {
  return { ledger: toJoin(joined, read), tables: [{ kind, files, report: read.report }] };
}
