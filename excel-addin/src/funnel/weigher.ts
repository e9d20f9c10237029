import type { CalendarDate, Language, PipelineDimension } from '@keystage/core';
import { openAsking, type Waiting, type WorkerPort } from '../run/asking';
import { breath } from '../run/in-slices';
import type {
  DealsFacts,
  DealTable,
  GroupsView,
  Reviewed,
  WeighingAnswer,
  WeighingAsk,
  WeighingChoices,
  WeighingRequest,
} from './weighing-messages';

/** The pane's end of the line to a worker. */
export type WorkerLine = WorkerPort<WeighingRequest, WeighingAnswer>;

/** A pipeline to be weighed with what was chosen for it. */
export interface ToWeigh {
  readonly list: DealTable;
  readonly history?: DealTable;
  readonly choices: WeighingChoices;
  readonly asOf: CalendarDate;
  readonly by: PipelineDimension;
  readonly language: Language;
  readonly firstRow: number;
}

/** Reads and weighs pipelines beside the pane, so that the pane stays awake. An aborted signal ends the worker at once. */
export interface Weigher {
  read(list: DealTable, waiting?: Waiting): Promise<DealsFacts>;
  review(pipeline: ToWeigh, waiting?: Waiting): Promise<Reviewed>;
  /** Sums by another dimension of the pipeline that was reviewed last; undefined when the worker has been ended since. */
  sums(by: PipelineDimension, waiting?: Waiting): Promise<GroupsView | undefined>;
  end(): void;
}

/** A weigher over workers that `startWorker` starts: one at a time, a new one after something was cancelled. */
export function openWeigher(startWorker: () => WorkerLine): Weigher {
  const worker = openAsking<WeighingRequest, WeighingAnswer>(startWorker);
  /** The lists that a worker has got, by its age. */
  let known = { age: 0, lists: new Map<DealTable, number>() };
  let reviewedBy: number | undefined;
  let lists = 0;

  function there(): Map<DealTable, number> {
    if (known.age !== worker.age()) known = { age: worker.age(), lists: new Map() };
    return known.lists;
  }

  /** Gives a list to the worker, column by column: copying all of it at once would keep the pane from looking up. */
  async function handOver(whole: DealTable, signal: AbortSignal | undefined): Promise<void> {
    const { columns, ...table } = whole;
    const [list, to] = [++lists, worker.age()];
    worker.tell({ kind: 'list', list, table });
    for (const [column, cells] of columns) {
      worker.tell({ kind: 'column', list, column, cells });
      await breath();
      signal?.throwIfAborted();
      if (worker.age() !== to) throw new Error('The worker ended while it was given a list.');
    }
    there().set(whole, list);
  }

  async function ask(
    tables: readonly DealTable[],
    asking: (idOf: (table: DealTable) => number) => WeighingAsk,
    waiting: Waiting = {},
  ) {
    for (const table of tables) if (!there().has(table)) await handOver(table, waiting.signal);
    return worker.ask((run) => ({ kind: 'ask', run, ask: asking((table) => there().get(table)!) }), waiting);
  }

  return {
    async read(list, waiting) {
      const answer = await ask([list], (idOf) => ({ kind: 'read', list: idOf(list) }), waiting);
      return expected(answer, 'facts').facts;
    },
    async review({ list, history, ...asked }, waiting) {
      const answer = await ask(
        history ? [list, history] : [list],
        (idOf) => ({
          ...{ kind: 'review', list: idOf(list), ...asked },
          ...(history && { history: idOf(history) }),
        }),
        waiting,
      );
      const { reviewed: outcome } = expected(answer, 'reviewed');
      reviewedBy = outcome.ok ? worker.age() : undefined;
      return outcome;
    },
    async sums(by, waiting) {
      if (reviewedBy !== worker.age()) return undefined;
      return expected(await ask([], () => ({ kind: 'sums', by }), waiting), 'groups').groups;
    },
    end: worker.end,
  };
}

type Named<Name extends string> = Extract<WeighingAnswer, Readonly<Record<Name, unknown>>>;

function expected<Name extends 'facts' | 'reviewed' | 'groups'>(answer: object, name: Name): Named<Name> {
  if (name in answer) return answer as Named<Name>;
  throw new Error(`The worker was asked for ${name} and answered something else.`);
}
