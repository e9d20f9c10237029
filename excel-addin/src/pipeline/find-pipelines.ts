import { dealListKind, mapDealColumns, rateColumns } from '@keystage/core';
import {
  findLists,
  openLists,
  readDealMemory,
  readPipelineMemory,
  readTemplateShelf,
  type AccountList,
  type DealMemory,
  type OpenedList,
  type PipelineMemory,
  type TemplateShelf,
} from '../workbook';
import type { FoundList } from './found-list';

export interface FoundPipelines {
  /** Pipelines first, then the lists that may serve one, then the others; within each as they stand in the workbook. */
  readonly lists: readonly FoundList[];
  /** The pipeline the person is most likely looking at. */
  readonly nearest?: FoundList;
  readonly memory: PipelineMemory;
  readonly dealMemory: DealMemory;
  readonly shelf: TemplateShelf;
}

/** How many lists are looked into: a workbook with more of them is asked which it is. */
const MOST_LISTS = 60;

const order: Readonly<Record<FoundList['kind'], number>> = { pipeline: 0, history: 1, rates: 2, other: 3 };

/** The pipelines of the workbook, told by their headers. Five syncs, whatever the number of sheets. */
export async function findPipelines(signal?: AbortSignal): Promise<FoundPipelines> {
  const { lists, nearest } = await findLists();
  signal?.throwIfAborted();
  const [opened, memory, dealMemory, shelf] = await Promise.all([
    openLists(lists.slice(0, MOST_LISTS)),
    readPipelineMemory(),
    readDealMemory(),
    readTemplateShelf(),
  ]);
  signal?.throwIfAborted();
  const found = opened.map(foundList).sort((one, other) => order[one.kind] - order[other.kind]);
  const pipelines = found.filter(({ kind }) => kind === 'pipeline');
  const here = pipelines.find(({ opened: { list } }) => list.key === nearest?.key);
  return { lists: found, nearest: here ?? pipelines[0], memory, dealMemory, shelf };
}

/** What the headers of a list, and a few of its cells, make it. */
export function foundList(opened: OpenedList): FoundList {
  const { mapping } = mapDealColumns(opened.headers, opened.samples);
  const kind = dealListKind(mapping) ?? (rateColumns(opened.headers) ? 'rates' : 'other');
  return { opened, kind, mapping };
}

/** The same list among those found now: it may have moved. */
export function sameList(lists: readonly FoundList[], { key }: AccountList): FoundList | undefined {
  return lists.find(({ opened }) => opened.list.key === key);
}
