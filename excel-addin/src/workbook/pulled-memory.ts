import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptEntries, keptPart, keptXml, type KeptEntries } from './kept-entries';

/** A table of this workbook that holds records of an org. */
export interface PulledPlace {
  /** Which of the tables it is, such as `accounts`. */
  readonly table: string;
  readonly sheetId: string;
  readonly tableId: string;
  /** Headers of its columns by the paths of their fields, as they were written. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rows: number;
}

/** A selection that was pulled, under its name. What is selected is kept as it was given. */
export interface RememberedPull {
  readonly selection: Readonly<Record<string, unknown>>;
  /** The org it was pulled from, by its 18 characters, and where that is. */
  readonly organizationId: string;
  readonly host: string;
  /** When the org was asked, as an ISO text. */
  readonly pulledAt: string;
  /** By the clock of the org, the latest change of an account that was pulled. */
  readonly latestChange?: string;
  readonly places: readonly PulledPlace[];
}

export type PulledMemory = Readonly<Record<string, RememberedPull>>;

const kept: KeptEntries<RememberedPull> = {
  namespace: 'urn:keystage:pulled-memory:1',
  root: 'pulledMemory',
  entry: 'pull',
  isEntry: isRemembered,
};

/** Our part about it; a null object where nothing was pulled. */
export function pulledPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return keptPart(context, kept);
}

export function pulledIn(xml: string | undefined | null): PulledMemory {
  return keptEntries(xml, kept);
}

/** Asks for it to be kept; it is with the next sync. `part` is what `pulledPart` gave, its `id` loaded. */
export function keepPulledMemory(context: Excel.RequestContext, part: Excel.CustomXmlPart, memory: PulledMemory): void {
  keepEntries(context, part, keptXml(memory, kept));
}

/** What was pulled into this workbook, by the name of the selection. Two syncs. */
export function readPulledMemory(): Promise<PulledMemory> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const part = pulledPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    if (xml) await context.sync();
    return pulledIn(xml?.value);
  });
}

function isRemembered(value: unknown): value is RememberedPull {
  if (!isRecord(value) || !isRecord(value.selection) || !Array.isArray(value.places)) return false;
  return (
    (value.latestChange === undefined || typeof value.latestChange === 'string') &&
    [value.organizationId, value.host, value.pulledAt].every((text) => typeof text === 'string') &&
    value.places.every(isPlace)
  );
}

function isPlace(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.headers)) return false;
  return (
    [value.table, value.sheetId, value.tableId].every((text) => typeof text === 'string') &&
    Object.values(value.headers).every((header) => typeof header === 'string') &&
    Number.isInteger(value.rows)
  );
}
