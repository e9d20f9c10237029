import { frozenForPublishing } from '@keystage/core';
import type { Pane } from '../pane/open-pane';
import { withGroupNames } from '../run/with-group-names';
import type { RunInHand } from './salesforce-step';

/** The run that the pane has in hand, with what it takes to find its accounts in an org; undefined where there is none. */
export function runInHand(pane: Pane): RunInHand | undefined {
  const { opened, outcome } = pane.state();
  if (!opened || !outcome) return undefined;
  const { segmentation } = outcome;
  return {
    segmentation,
    // A run is frozen beside the pane: it scores the whole list once more.
    async frozen() {
      if (segmentation.model.references) return frozenForPublishing(segmentation);
      const { segmentation: told, model, ...rest } = await pane.act.inquire('frozen', {});
      return { ...rest, model, segmentation: withGroupNames({ ...told, accounts: segmentation.accounts, model }) };
    },
    rowOfAccount: outcome.rowOfAccount,
    listName: opened.list.name,
    headers: opened.headers,
    rows: opened.rows,
    textAt: (row, column) => String(pane.cellAt(row, column)),
  };
}
