import { explainAccount, tierOf, type Segmentation, type Speaker } from '@keystage/core';
import type { ResultColumn, ResultRole } from '../workbook';
import { inSlices } from './in-slices';

export interface WordingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsDone: number) => void;
}

/** Shown with one decimal; more only where one would seem to reach a limit that the score misses. */
const SCORE_FORMAT = '0.0##';

/**
 * The columns to be written beside a list, one cell for each of its data rows: the tier as the model names it, the score as it may be
 * shown, and why in the reader's language. Rows of one account get the same; empty rows, and what an account does not have, stay blank.
 */
export async function resultColumns(
  segmentation: Segmentation,
  accountOfRow: Int32Array,
  roles: readonly ResultRole[],
  headers: Readonly<Record<ResultRole, string>>,
  say: Speaker,
  { signal, onProgress }: WordingOptions = {},
): Promise<ResultColumn[]> {
  const tiers: (string | null)[] = [];
  const scores: (number | null)[] = [];
  const whys: (string | null)[] = [];
  await inSlices(
    accountOfRow.length,
    (from, to) => {
      for (let row = from; row < to; row++) {
        const account = accountOfRow[row];
        if (account < 0) {
          tiers.push(null);
          scores.push(null);
          whys.push(null);
          continue;
        }
        const explanation = explainAccount(segmentation, account);
        tiers.push(tierOf(segmentation, account) ?? null);
        scores.push(explanation.score?.value ?? null);
        whys.push(roles.includes('why') ? say.why(explanation) : null);
      }
      onProgress?.(to);
    },
    signal,
  );
  const columns: Record<ResultRole, ResultColumn> = {
    tier: { role: 'tier', header: headers.tier, cells: tiers },
    score: { role: 'score', header: headers.score, cells: scores, numberFormat: SCORE_FORMAT },
    why: { role: 'why', header: headers.why, cells: whys },
  };
  return roles.map((role) => columns[role]);
}
