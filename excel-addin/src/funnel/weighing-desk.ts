import {
  currencyOf,
  dealReader,
  reviewPipeline,
  sayReview,
  stageNamesOf,
  type DealColumns,
  type PipelineRead,
  type WeighedPipeline,
} from '@keystage/core';
import { cellIn } from '../run/list-cells';
import type { CellValue } from '../workbook';
import { loadFunnelSpeaker } from '../language/load-funnel-speaker';
import { funnelView, groupsView } from './funnel-view';
import type { DealsFacts, DealTable, WeighingAnswer, WeighingRequest } from './weighing-messages';

/** The end of a line to the pane: a worker's own scope, or a port. */
export interface PaneLine {
  postMessage(message: WeighingAnswer): void;
}

/** Rows read between two words of how far it has come. */
const AT_ONCE = 5_000;

/** Reads and weighs pipelines beside the pane. Lists that were read stay in columns here, as does the pipeline weighed last. */
export function openWeighingDesk(line: PaneLine): (request: WeighingRequest) => Promise<void> {
  const read = new Map<number, PipelineRead>();
  let weighed: WeighedPipeline | undefined;

  async function answer({ run, lists, ask }: WeighingRequest): Promise<WeighingAnswer> {
    for (const [id, table] of lists) {
      read.set(
        id,
        readTable(table, (progress) => line.postMessage({ run, progress })),
      );
    }
    if (ask.kind === 'read') return { run, facts: factsOf(read.get(ask.list)!) };
    if (ask.kind === 'sums') return { run, groups: groupsView(weighed!, ask.by) };
    const { list, history, choices, asOf, by, language, firstRow } = ask;
    const rules = history === undefined ? choices : { ...choices, history: dealsOf(read.get(history)!) };
    const reviewing = reviewPipeline(dealsOf(read.get(list)!), rules, asOf);
    if (!reviewing.ok) return { run, reviewed: reviewing };
    const { review } = reviewing;
    weighed = review.pipeline;
    const said = sayReview(review, await loadFunnelSpeaker(language, firstRow));
    return { run, reviewed: { ok: true, view: { ...funnelView(review, by), said } } };
  }

  return async (request) => {
    try {
      line.postMessage(await answer(request));
    } catch (thrown) {
      line.postMessage({ run: request.run, failure: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
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

function currenciesOf({ labels: { currency } }: DealColumns): string[] {
  const counts = new Map<string, number>();
  currency?.codes.forEach((code) => {
    if (code < 0) return;
    const label = currency.labels[code];
    const name = currencyOf(label) ?? label.toUpperCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** A list that was refused is not weighed: the pane asks only for those that were read. */
function dealsOf(read: PipelineRead): DealColumns {
  if (!read.ok) throw new Error('A list that could not be read was to be weighed.');
  return read.deals;
}
