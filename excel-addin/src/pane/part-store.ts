import { problemOf, WorkbookTrouble, type Activity, type PaneProblem } from '../workbook';

/** What every part has to be able to tell: that what was under way has failed, or was cancelled. */
export type EndedEarly = { readonly kind: 'failed'; readonly problem: PaneProblem } | { readonly kind: 'cancelled' };

/** What a part of the pane knows, and its one way of doing things. */
export interface PartStore<State, Event> {
  state(): State;
  subscribe(listener: () => void): () => void;
  /** Something has happened: what the part knows from now on is its reducer's to say. */
  tell(event: Event): void;
  /** Does one thing at a time: what is begun ends what was under way. Trouble and cancelling become events. */
  attempt(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Something beside the work at hand: it ends nothing, but its trouble is told. */
  quietly(work: Promise<unknown>): Promise<void>;
  cancel(): void;
}

/** A store over one reducer. `activity` is what a part says it was doing where trouble does not say it itself. */
export function openPartStore<State, Event>(
  first: State,
  next: (state: State, event: Event | EndedEarly) => State,
  activity: Activity,
): PartStore<State, Event> {
  let state = first;
  let atWork: AbortController | undefined;
  const listeners = new Set<() => void>();

  function tell(event: Event | EndedEarly): void {
    state = next(state, event);
    for (const listener of listeners) listener();
  }

  const fail = (thrown: unknown): void => tell({ kind: 'failed', problem: problemOf(thrown, activity) });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    async attempt(work) {
      atWork?.abort();
      const mine = new AbortController();
      atWork = mine;
      try {
        await work(mine.signal);
      } catch (thrown) {
        if (atWork !== mine) return;
        if (mine.signal.aborted && !(thrown instanceof WorkbookTrouble)) tell({ kind: 'cancelled' });
        else fail(thrown);
      } finally {
        if (atWork === mine) atWork = undefined;
      }
    },
    async quietly(work) {
      await work.catch(fail);
    },
    cancel: () => atWork?.abort(),
  };
}
