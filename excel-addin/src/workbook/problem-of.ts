import { WorkbookTrouble, type Activity, type PaneProblem } from './pane-problem';

/** Whatever was thrown, as one of our problems: what did not come from the workbook went wrong while something was computed. */
export function problemOf(thrown: unknown, activity: Activity): PaneProblem {
  if (thrown instanceof WorkbookTrouble) return thrown.problem;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { cause: 'unknown', activity, left: 'untouched', detail };
}
