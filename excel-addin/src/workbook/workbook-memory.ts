import type { ColumnRole, LedgerKind, LedgerRole, MappedColumn } from '@keystage/core';
import type { CellArea } from './cell-area';
import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptEntries, keptPart, keptXml, type KeptEntries } from './kept-entries';

/** The columns that a run can write beside a list. */
export type RunRole = 'tier' | 'score' | 'why' | 'latentTier' | 'waitFor' | 'waitRuns' | 'waitOn';

/** All columns of ours beside a list: those of a run, and what became of its rows when they were pushed to an org. */
export type ResultRole = RunRole | 'pushOutcome';

/** One column as it was chosen; found again by its header, since columns move. */
export interface RememberedColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly bareNumbersAre?: MappedColumn['bareNumbersAre'];
}

/** A list of transactions beside an account list, as it was chosen. */
export interface RememberedLedger {
  /** Of its list. */
  readonly key: string;
  readonly name: string;
  readonly kind: LedgerKind;
  readonly headers: readonly string[];
  readonly columns: readonly (Omit<RememberedColumn, 'role'> & { readonly role: LedgerRole })[];
  /** Where it is neither a table nor a sheet of its own: the cells that were selected. */
  readonly selected?: { readonly sheetId: string; readonly area: CellArea };
  /** The key of the list with exchange rates; empty for none. */
  readonly ratesFrom?: string;
  /** Rates that were typed, by currency, and the currency that amounts are converted into. */
  readonly rates?: Readonly<Record<string, number>>;
  readonly corporate?: string;
}

/** What was chosen for one list. */
export interface RememberedList {
  readonly columns?: readonly RememberedColumn[];
  /** All headers of the list at the time: one that was taken for nothing then is taken for nothing again. */
  readonly headers?: readonly string[];
  readonly duplicates?: 'sum' | 'first';
  /** Only a day that somebody chose; today stays today. */
  readonly asOf?: string;
  /** The id of a model that comes with the product, or the text of a model file that was opened. */
  readonly model?: { readonly id: string } | { readonly file: string };
  /** Ledgers that its indicators are derived from. */
  readonly ledgers?: readonly RememberedLedger[];
  /** Headers of the columns we wrote, to update them instead of adding others. */
  readonly results?: Readonly<Partial<Record<ResultRole, string>>>;
}

/** By the key of the list. Kept in the workbook itself, in a custom XML part: it travels with the file and never shows in a cell. */
export type WorkbookMemory = Readonly<Record<string, RememberedList>>;

const kept: KeptEntries<RememberedList> = {
  namespace: 'urn:keystage:workbook-memory:1',
  root: 'workbookMemory',
  entry: 'list',
  isEntry: isRemembered,
};

/** Our part of the workbook; a null object where nothing was ever kept. */
export function memoryPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return keptPart(context, kept);
}

/** What an XML part of ours says; nothing when there is none, or when it was damaged: memory is a convenience, never a reason to stop. */
export function readMemory(xml: string | undefined | null): WorkbookMemory {
  return keptEntries(xml, kept);
}

/** The XML that keeps this memory. */
export function memoryXml(memory: WorkbookMemory): string {
  return keptXml(memory, kept);
}

/** Asks for the memory to be kept; it is with the next sync. `part` is what `memoryPart` gave, its `id` loaded. */
export function keepMemory(context: Excel.RequestContext, part: Excel.CustomXmlPart, memory: WorkbookMemory): void {
  keepEntries(context, part, memoryXml(memory));
}

/** Keeps what was chosen, without any result. Two syncs. */
export function keepChoices(memory: WorkbookMemory): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = memoryPart(context).load('id');
    await context.sync();
    keepMemory(context, part, memory);
    await context.sync();
  });
}

/** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
function isRemembered(value: unknown): value is RememberedList {
  if (!isRecord(value)) return false;
  const { columns, headers, duplicates, asOf, model, ledgers, results } = value;
  return (
    (columns === undefined || (Array.isArray(columns) && columns.every(isColumn))) &&
    (headers === undefined || (Array.isArray(headers) && headers.every((header) => typeof header === 'string'))) &&
    (duplicates === undefined || duplicates === 'sum' || duplicates === 'first') &&
    (asOf === undefined || typeof asOf === 'string') &&
    (model === undefined || (isRecord(model) && (typeof model.id === 'string' || typeof model.file === 'string'))) &&
    (ledgers === undefined || (Array.isArray(ledgers) && ledgers.every(isLedger))) &&
    (results === undefined ||
      (isRecord(results) && Object.values(results).every((header) => typeof header === 'string')))
  );
}

function isLedger(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { key, name, kind, headers, columns, selected, ratesFrom, rates, corporate } = value;
  return (
    typeof key === 'string' &&
    typeof name === 'string' &&
    typeof kind === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(columns) &&
    columns.every(isColumn) &&
    (ratesFrom === undefined || typeof ratesFrom === 'string') &&
    (corporate === undefined || typeof corporate === 'string') &&
    (rates === undefined || (isRecord(rates) && Object.values(rates).every((rate) => typeof rate === 'number'))) &&
    (selected === undefined || isSelected(selected))
  );
}

function isSelected(value: unknown): boolean {
  if (!isRecord(value) || typeof value.sheetId !== 'string' || !isRecord(value.area)) return false;
  const { top, left, rows, columns } = value.area;
  return [top, left, rows, columns].every((count) => Number.isInteger(count));
}

function isColumn(value: unknown): boolean {
  return isRecord(value) && typeof value.header === 'string' && typeof value.role === 'string';
}
