import type { Pane } from '../pane/open-pane';
import type { RunInHand } from './salesforce-step';

/** The run that the pane has in hand, with what it takes to find its accounts in an org; undefined where there is none. */
export function runInHand(pane: Pane): RunInHand | undefined {
  const { opened, outcome } = pane.state();
  if (!opened || !outcome) return undefined;
  return {
    segmentation: outcome.segmentation,
    rowOfAccount: outcome.rowOfAccount,
    listName: opened.list.name,
    headers: opened.headers,
    rows: opened.rows,
    textAt: (row, column) => String(pane.cellAt(row, column)),
  };
}
