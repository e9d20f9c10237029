import type {
  CurrencyRates,
  DealColumns,
  EvidenceMapping,
  IntakeProblem,
  LocaleNotation,
  PeopleMapping,
} from '@keystage/core';
import { ListCells } from '../run/list-cells';
import { refusedUnread } from '../run/refused-unread';
import { readRows, type DealMemory, type OpenedList } from '../workbook';
import { currenciesOf } from './currencies-of';
import type { FoundPipelines } from './find-pipelines';
import type { FoundList } from './found-list';
import { choicesFrom, chosenRates, type FunnelChoices } from './funnel-choices';
import { readDealList } from './read-deal-list';
import { readRates } from './read-rates';
import { evidenceMapping, listBeside, peopleMapping, readBeside, type SheetBeside } from './sheets-beside';

/** A pipeline as the workbook has it: its deals, what was chosen for it, and the sheets beside it. */
export interface ReadPipeline {
  readonly opened: OpenedList;
  readonly choices: FunnelChoices;
  readonly lists: readonly FoundList[];
  readonly dealMemory: DealMemory;
  readonly cells: ListCells;
  readonly deals: DealColumns;
  readonly rates?: CurrencyRates;
  readonly evidence?: SheetBeside<EvidenceMapping>;
  readonly people?: SheetBeside<PeopleMapping>;
}

export type PipelineReading =
  | { readonly ok: true; readonly pipeline: ReadPipeline }
  | { readonly ok: false; readonly opened: OpenedList; readonly problems: readonly IntakeProblem[] };

/** Reads a pipeline with the choices that the Funnel and the Deal part keep for it. */
export async function readPipeline(
  { opened, mapping }: FoundList,
  { lists, memory, dealMemory }: Pick<FoundPipelines, 'lists' | 'memory' | 'dealMemory'>,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<PipelineReading> {
  const refusal = refusedUnread(opened);
  if (refusal) return { ok: false, opened, problems: [refusal] };
  const choices = choicesFrom(memory[opened.list.key], opened, mapping, lists);
  const cells = new ListCells(opened.rows, opened.list.area.columns);
  await readRows(opened.list, (chunk, from) => cells.put(chunk, from), { signal });
  const read = await readDealList(cells, choices, locale, signal);
  if (!read.ok) return { ok: false, opened, problems: read.problems };
  const remembered = dealMemory[opened.list.key] ?? {};
  const evidence = listBeside('evidence', remembered.evidenceFrom, lists)?.opened;
  const people = listBeside('people', remembered.peopleFrom, lists)?.opened;
  const sheet = lists.find((one) => one.opened.list.key === choices.ratesFrom)?.opened;
  const memoryOf = ({ list }: OpenedList) => dealMemory[list.key];
  const rates = chosenRates(choices, currenciesOf(read.deals), sheet && (await readRates(sheet, locale, signal)));
  return {
    ok: true,
    pipeline: {
      ...{ opened, choices, lists, dealMemory, cells, deals: read.deals },
      ...(rates && { rates }),
      ...(evidence && { evidence: await readBeside(evidence, evidenceMapping(evidence, memoryOf(evidence)), signal) }),
      ...(people && { people: await readBeside(people, peopleMapping(people, memoryOf(people)), signal) }),
    },
  };
}
