import type { CalendarDate, Language, PipelineDimension } from '@keystage/core';
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
export interface WorkerLine {
  postMessage(message: WeighingRequest): void;
  addEventListener(type: 'message', listener: (event: { data: WeighingAnswer }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
  terminate(): void;
}

export interface Waiting {
  readonly signal?: AbortSignal;
  /** Called with the rows of a list that have been read so far. */
  readonly onProgress?: (rowsDone: number) => void;
}

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

interface Open {
  readonly resolve: (answer: WeighingAnswer) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress?: (rowsDone: number) => void;
}

/** A weigher over workers that `startWorker` starts: one at a time, a new one after something was cancelled. */
export function openWeigher(startWorker: () => WorkerLine): Weigher {
  let worker: WorkerLine | undefined;
  /** The lists that the worker at work has got. */
  let known = new Map<DealTable, number>();
  let reviewed = false;
  let lists = 0;
  let runs = 0;
  const open = new Map<number, Open>();

  function line(): WorkerLine {
    if (worker) return worker;
    worker = startWorker();
    worker.addEventListener('message', ({ data }) => {
      if ('progress' in data) return open.get(data.run)?.onProgress?.(data.progress);
      open.get(data.run)?.resolve(data);
      open.delete(data.run);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of open.values()) reject(new Error(message));
      end();
    });
    return worker;
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    known = new Map();
    reviewed = false;
    open.clear();
  }

  async function ask(
    tables: readonly DealTable[],
    asking: (idOf: (table: DealTable) => number) => WeighingAsk,
    { signal, onProgress }: Waiting = {},
  ): Promise<WeighingAnswer> {
    signal?.throwIfAborted();
    const unknown = tables.filter((table) => !known.has(table));
    for (const table of unknown) known.set(table, ++lists);
    const idOf = (table: DealTable) => known.get(table)!;
    const run = ++runs;
    const answering = new Promise<WeighingAnswer>((resolve, reject) => {
      open.set(run, { resolve, reject, onProgress });
      line().postMessage({ run, lists: unknown.map((table) => [idOf(table), table]), ask: asking(idOf) });
    });
    const answer = await untilAborted(answering, signal, end);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
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
      reviewed = outcome.ok;
      return outcome;
    },
    async sums(by, waiting) {
      if (!reviewed) return undefined;
      return expected(await ask([], () => ({ kind: 'sums', by }), waiting), 'groups').groups;
    },
    end,
  };
}

function untilAborted<Answer>(
  answering: Promise<Answer>,
  signal: AbortSignal | undefined,
  end: () => void,
): Promise<Answer> {
  if (!signal) return answering;
  return new Promise((resolve, reject) => {
    const stop = () => {
      end();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    void answering.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

type Named<Name extends string> = Extract<WeighingAnswer, Readonly<Record<Name, unknown>>>;

function expected<Name extends 'facts' | 'reviewed' | 'groups'>(answer: WeighingAnswer, name: Name): Named<Name> {
  if (name in answer) return answer as Named<Name>;
  throw new Error(`The worker was asked for ${name} and answered something else.`);
}
