import type { EvidenceRole, PeopleRole } from '@keystage/core';
import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptXml, partWithEntries, type KeptEntries } from './kept-entries';

/** What was chosen for one list of the Deal part: of a pipeline what it is judged by, of a sheet beside one what its columns are. */
export interface RememberedDealList {
  /** The id of the template that its deals are judged by. */
  readonly template?: string;
  /** Keys of the lists with evidence and with people; empty for none. */
  readonly evidenceFrom?: string;
  readonly peopleFrom?: string;
  /** Columns of a sheet of evidence or people, found again by their headers. */
  readonly columns?: readonly { readonly header: string; readonly role: EvidenceRole | PeopleRole }[];
}

export type DealMemory = Readonly<Record<string, RememberedDealList>>;

const kept: KeptEntries<RememberedDealList> = {
  namespace: 'urn:keystage:deal-memory:1',
  root: 'dealMemory',
  entry: 'list',
  isEntry: isRemembered,
};

/** What was chosen for the lists of the Deal part in this workbook, by the key of the list. Two syncs. */
export function readDealMemory(): Promise<DealMemory> {
  return inWorkbook({ activity: 'finding' }, async (context) => (await partWithEntries(context, kept)).entries);
}

/** Keeps what was chosen for one list beside what is kept of it and of others. Three syncs. */
export function keepDealChoices(key: string, choices: RememberedDealList): Promise<DealMemory> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const { part, entries: memory } = await partWithEntries(context, kept);
    const changed = { ...memory, [key]: { ...memory[key], ...choices } };
    keepEntries(context, part, keptXml(changed, kept));
    await context.sync();
    return changed;
  });
}

function isRemembered(value: unknown): value is RememberedDealList {
  if (!isRecord(value)) return false;
  const { columns, ...texts } = value;
  return (
    (columns === undefined || (Array.isArray(columns) && columns.every(isColumn))) &&
    Object.values(texts).every((text) => typeof text === 'string')
  );
}

function isColumn(value: unknown): boolean {
  return isRecord(value) && typeof value.header === 'string' && typeof value.role === 'string';
}
