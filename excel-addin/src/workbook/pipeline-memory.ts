import type { DealRole, MappedDealColumn, PipelineDimension, StageMap } from '@keystage/core';
import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptXml, partWithEntries, type KeptEntries } from './kept-entries';

/** One column of a pipeline as it was chosen; found again by its header, since columns move. */
export interface RememberedDealColumn {
  readonly header: string;
  readonly role: DealRole;
  readonly bareNumbersAre?: MappedDealColumn['bareNumbersAre'];
}

/** What was chosen for one pipeline. */
export interface RememberedPipeline {
  readonly columns: readonly RememberedDealColumn[];
  /** All headers of the list at the time: one that was taken for nothing then is taken for nothing again. */
  readonly headers: readonly string[];
  /** The template whose stages the names stand for, where somebody chose it. */
  readonly process?: string;
  /** The same for deals of one record type. */
  readonly byRecordType?: Readonly<Record<string, string>>;
  /** Stage names that somebody placed. */
  readonly stages?: StageMap;
  readonly corporate?: string;
  /** Units of each currency for one of the corporate currency, as somebody typed them. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Keys of the lists that hold rates and history. */
  readonly ratesFrom?: string;
  readonly historyFrom?: string;
  /** Only a day that somebody chose; today stays today. */
  readonly asOf?: string;
  readonly target?: number;
  readonly by?: PipelineDimension;
  readonly chancesFrom?: 'typed' | 'stage';
}

export type PipelineMemory = Readonly<Record<string, RememberedPipeline>>;

const kept: KeptEntries<RememberedPipeline> = {
  namespace: 'urn:keystage:pipeline-memory:1',
  root: 'pipelineMemory',
  entry: 'list',
  isEntry: isRemembered,
};

/** What was chosen for the pipelines of this workbook, by the key of the list. Two syncs. */
export function readPipelineMemory(): Promise<PipelineMemory> {
  return inWorkbook({ activity: 'finding' }, async (context) => (await partWithEntries(context, kept)).entries);
}

/** The keeping that is under way: the next one begins after it, so that none reads what another is about to change. */
let underWay: Promise<unknown> = Promise.resolve();

/**
 * Keeps what was chosen for one pipeline beside what is kept of others. Every part of the pane keeps its choices here, and so may another
 * window: `change` is given what is kept now, and says what is to be kept. Three syncs.
 */
export function keepPipelineChoices(
  key: string,
  change: (kept: RememberedPipeline | undefined) => RememberedPipeline,
): Promise<PipelineMemory> {
  const keeping = underWay.then(() =>
    inWorkbook({ activity: 'remembering' }, async (context) => {
      const { part, entries: memory } = await partWithEntries(context, kept);
      const changed = { ...memory, [key]: change(memory[key]) };
      keepEntries(context, part, keptXml(changed, kept));
      await context.sync();
      return changed;
    }),
  );
  underWay = keeping.catch(() => undefined);
  return keeping;
}

function isRemembered(value: unknown): value is RememberedPipeline {
  if (!isRecord(value)) return false;
  const { columns, headers, stages, rates, target, byRecordType, ...texts } = value;
  return (
    Array.isArray(columns) &&
    columns.every(
      (column) => isRecord(column) && typeof column.header === 'string' && typeof column.role === 'string',
    ) &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    (stages === undefined || (Array.isArray(stages) && stages.every(isPlacedName))) &&
    (rates === undefined || (isRecord(rates) && Object.values(rates).every((rate) => typeof rate === 'number'))) &&
    (byRecordType === undefined || areTexts(byRecordType)) &&
    (target === undefined || typeof target === 'number') &&
    areTexts(texts)
  );
}

function areTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isPlacedName(entry: unknown): boolean {
  if (!isRecord(entry) || typeof entry.label !== 'string') return false;
  return ['open', 'won', 'lost'].includes(String(entry.outcome));
}
