import { WorkbookTrouble, type Activity, type PaneProblem } from './pane-problem';

/** How webpack calls a part of the pane that did not come over the network; a worker that did not come is called so too. */
export const NOT_LOADED = 'ChunkLoadError';

/** Whatever was thrown, as one of our problems: what did not come from the workbook went wrong while something was computed. */
export function problemOf(thrown: unknown, activity: Activity): PaneProblem {
  if (thrown instanceof WorkbookTrouble) return thrown.problem;
  const isMissing = thrown instanceof Error && thrown.name === NOT_LOADED;
  if (isMissing) return { cause: 'offline', activity, left: 'untouched' };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { cause: 'unknown', activity, left: 'untouched', detail };
}
