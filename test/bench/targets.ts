/** What a figure has to stay under, and what would be fine. From the performance page of the design. */
export interface Target {
  readonly hold: number;
  readonly aim: number;
}

/** Time of ours ÷ time of a rival, one thread each, at the size at which it counts. */
export const rivalTargets: Readonly<Record<string, Target & { readonly at: number }>> = {
  polars: { hold: 0.5, aim: 0.33, at: 1_000_000 },
  'C++ bound': { hold: 1.8, aim: 1.2, at: 1_000_000 },
  DuckDB: { hold: 0.13, aim: 0.06, at: 100_000 },
};

export const ownTargets = {
  /** Peak memory above the input ÷ input. */
  memory: { hold: 1.6, aim: 0.8 },
  /** Tiers under other weights ÷ the full run. */
  retier: { hold: 0.1, aim: 0.1 },
  /** Rows of unknown cells into columns, as they arrive, ÷ scoring them. */
  ingest: { hold: 1, aim: 1 },
  /** First answer of a fresh worker ÷ a later one. */
  firstAnswer: { hold: 3, aim: 3 },
} as const satisfies Record<string, Target>;

/** Placing deals of the largest template with their committees and landmines. */
export const guidanceTargets = {
  /** Seconds of one core for 10,000 of them. */
  list: { hold: 1, aim: 0.4 },
  /** Milliseconds for one in a module built for Lightning. */
  one: { hold: 2, aim: 0.2 },
} as const satisfies Record<string, Target>;

/** The pane over 100,000 rows of 20 cells, in Chromium beside the stand-in Excel. */
export const paneTargets = {
  /** Milliseconds of its longest task, what office.js takes of it left out. */
  task: { hold: 50, aim: 50 },
  /** Peak megabytes of its JavaScript heap. */
  heap: { hold: 400, aim: 400 },
  /** Milliseconds from pressing Cancel until it is said to be cancelled. */
  cancel: { hold: 200, aim: 200 },
  /** Syncs of a run beside its chunks of cells. */
  furtherSyncs: { hold: 10, aim: 10 },
} as const satisfies Record<string, Target>;

/** 100,000 accounts out of an org and back in the pane. */
export const loopTargets = { task: paneTargets.task, heap: paneTargets.heap, cancel: paneTargets.cancel } as const;

/** 100,000 accounts of an org in one nightly run. */
export const syncTargets = {
  /** Peak megabytes of the process, its code and buffers included. */
  memory: { hold: 400, aim: 300 },
} as const satisfies Record<string, Target>;
