import {
  dealReader,
  reviewPipeline,
  sayReview,
  stageNamesOf,
  type DealColumns,
  type PipelineRead,
  type WeighedPipeline,
} from '@keystage/core';
import { currenciesOf } from '../pipeline/currencies-of';
import { cellIn } from '../run/list-cells';
import type { CellValue } from '../workbook';
import { loadFunnelSpeaker } from '../language/load-funnel-speaker';
import { funnelView, groupsView } from './funnel-view';
import type { DealsFacts, DealTable, WeighingAnswer, WeighingAsk, WeighingRequest } from './weighing-messages';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: WeighingAnswer): void;
}

/** Rows read between two words of how far it has come. */
const AT_ONCE = 5_000;

/** Reads and weighs pipelines beside the pane. Lists that were read stay in columns here, as does the pipeline weighed last. */
export function openWeighingDesk(line: PaneLine): (request: WeighingRequest) => Promise<void> {
  const told = new Map<number, ToldTable>();
  const read = new Map<number, PipelineRead>();
  let weighed: WeighedPipeline | undefined;

  /** A list as it was told, read when it is first asked for. */
  function listOf(id: number, run: number): PipelineRead {
    const known = read.get(id);
    if (known) return known;
    const fresh = readTable(told.get(id)!, (progress) => line.postMessage({ run, progress }));
    told.delete(id);
    read.set(id, fresh);
    return fresh;
  }

  async function answer(run: number, ask: WeighingAsk): Promise<WeighingAnswer> {
    if (ask.kind === 'read') return { run, facts: factsOf(listOf(ask.list, run)) };
    if (ask.kind === 'sums') return { run, groups: groupsView(weighed!, ask.by) };
    const { list, history, choices, asOf, by, language, firstRow } = ask;
    const rules = history === undefined ? choices : { ...choices, history: dealsOf(listOf(history, run)) };
    const reviewing = reviewPipeline(dealsOf(listOf(list, run)), rules, asOf);
    if (!reviewing.ok) return { run, reviewed: reviewing };
    const { review } = reviewing;
    weighed = review.pipeline;
    const said = sayReview(review, await loadFunnelSpeaker(language, firstRow));
    return { run, reviewed: { ok: true, view: { ...funnelView(review, by), said } } };
  }

  return async (request) => {
    if (request.kind === 'list') return void told.set(request.list, { ...request.table, columns: [] });
    if (request.kind === 'column') return void told.get(request.list)!.columns.push([request.column, request.cells]);
    const { run, ask } = request;
    try {
      line.postMessage(await answer(run, ask));
    } catch (thrown) {
      line.postMessage({ run, failure: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
}

/** A list whose columns are still arriving. */
interface ToldTable extends Omit<DealTable, 'columns'> {
  readonly columns: DealTable['columns'][number][];
}

function readTable({ rows, width, mapping, locale, columns }: DealTable, say: (row: number) => void): PipelineRead {
  const reader = dealReader({ mapping, locale });
  const cells = new Array<CellValue>(width).fill('');
  for (let row = 0; row < rows; row++) {
    for (const [column, packed] of columns) cells[column] = cellIn(packed, row);
    reader.addRow(cells);
    if ((row + 1) % AT_ONCE === 0) say(row + 1);
  }
  return reader.finish();
}

function factsOf(read: PipelineRead): DealsFacts {
  if (!read.ok) return { ok: false, report: read.report, problems: read.problems };
  return { ok: true, report: read.report, names: stageNamesOf(read.deals), currencies: currenciesOf(read.deals) };
}

/** A list that was refused is not weighed: the pane asks only for those that were read. */
function dealsOf(read: PipelineRead): DealColumns {
  if (!read.ok) throw new Error('A list that could not be read was to be weighed.');
  return read.deals;
}
