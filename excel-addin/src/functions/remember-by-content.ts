import type { Cells } from './read-arguments';

interface Kept<Result> {
  readonly question: string;
  readonly cells: Cells;
  readonly hash: number;
  readonly result: Promise<Result>;
  readonly stop: AbortController;
  /** Calls that still want it. */
  wanted: number;
}

/** What is kept at most: so many answers, and so many cells behind them. The latest is kept whatever its size. */
export interface KeptAtMost {
  readonly answers: number;
  readonly cells: number;
}

/**
 * Works something out once for the same question about the same cells: forty thousand formulas over one list are one run. What is kept is
 * bounded, the longest unused goes first. Cells are compared, not only their hash. A failure that `isAnAnswer` does not know as one is
 * forgotten, as is work that nobody wants any more: it is told so by its signal.
 */
export function rememberByContent<Result>(atMost: KeptAtMost, isAnAnswer: (failure: unknown) => boolean) {
  let kept: Kept<Result>[] = [];

  function forget(one: Kept<Result>): void {
    kept = kept.filter((other) => other !== one);
  }

  function keep(one: Kept<Result>): void {
    let cells = 0;
    kept = [one, ...kept].slice(0, atMost.answers).filter((each, place) => {
      cells += each.cells.length * (each.cells[0]?.length ?? 0);
      return place === 0 || cells <= atMost.cells;
    });
  }

  return (
    question: string,
    cells: Cells,
    workOut: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> => {
    const hash = contentHash(cells);
    let one = kept.find(
      (each) => each.hash === hash && each.question === question && haveSameContent(each.cells, cells),
    );
    if (one) kept = [one, ...kept.filter((other) => other !== one)];
    else {
      const stop = new AbortController();
      const made: Kept<Result> = { question, cells, hash, result: workOut(stop.signal), stop, wanted: 0 };
      made.result.catch((failure: unknown) => {
        if (!isAnAnswer(failure)) forget(made);
      });
      keep(made);
      one = made;
    }
    return wanted(one, signal);
  };

  function wanted(one: Kept<Result>, signal: AbortSignal | undefined): Promise<Result> {
    one.wanted++;
    const letGo = () => {
      if (--one.wanted > 0) return;
      forget(one);
      one.stop.abort();
    };
    signal?.addEventListener('abort', letGo, { once: true });
    return one.result.finally(() => signal?.removeEventListener('abort', letGo));
  }
}

/** A number that differs for most different contents, in any order of magnitude of cells. */
export function contentHash(cells: Cells): number {
  let hash = Math.imul(cells.length, 0x9e3779b1) ^ (cells[0]?.length ?? 0);
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  const mix = (word: number): void => {
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  };
  for (const row of cells) {
    for (const cell of row) {
      if (typeof cell === 'string') {
        mix(cell.length);
        for (let at = 0; at < cell.length; at++) mix(cell.charCodeAt(at));
      } else if (typeof cell === 'number') {
        double[0] = cell;
        mix(halves[0]);
        mix(halves[1]);
      } else mix(cell ? 3 : 5);
    }
  }
  return hash;
}

function haveSameContent(one: Cells, other: Cells): boolean {
  return (
    one.length === other.length &&
    one.every((row, r) => row.length === other[r].length && row.every((cell, c) => Object.is(cell, other[r][c])))
  );
}
