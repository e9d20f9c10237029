import { explainAccount, stayAfter, tierOf, type Segmentation, type Speaker } from '@keystage/core';
import type { ResultColumn, RunRole } from '../workbook';
import { inSlices } from './in-slices';
import { tierFills } from './tier-fills';
import { rolesToWrite, type RoleChoice } from './result-roles';

export interface WordingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsDone: number) => void;
}

/** Shown with one decimal; more only where one would seem to reach a limit that the score misses. */
const SCORE_FORMAT = '0.0##';

/**
 * The columns to be written beside a list, one cell for each of its data rows: the tier as the model names it, the score as it may be
 * shown, why in the reader's language, and what the next run has to know: the latent tier, and who waits for what. Rows of one account get the same; empty rows, and what an account does not have, stay blank.
 */
export async function resultColumns(
  segmentation: Segmentation,
  accountOfRow: Int32Array,
  chosen: readonly RoleChoice[],
  headers: Readonly<Record<RunRole, string>>,
  say: Speaker,
  { signal, onProgress }: WordingOptions = {},
): Promise<ResultColumn[]> {
  const roles = rolesToWrite(segmentation, chosen);
  const tiers: (string | null)[] = [];
  const scores: (number | null)[] = [];
  const whys: (string | null)[] = [];
  const latentTiers: (string | null)[] = [];
  const waitsFor: (string | null)[] = [];
  const waitRuns: (number | null)[] = [];
  const waitsOn: (string | null)[] = [];
  await inSlices(
    accountOfRow.length,
    (from, to) => {
      for (let row = from; row < to; row++) {
        const account = accountOfRow[row];
        if (account < 0) {
          for (const cells of [tiers, scores, whys, latentTiers, waitsFor, waitRuns, waitsOn]) cells.push(null);
          continue;
        }
        const explanation = explainAccount(segmentation, account);
        tiers.push(tierOf(segmentation, account) ?? null);
        scores.push(explanation.score?.value ?? null);
        whys.push(roles.includes('why') ? say.why(explanation) : null);
        const { tier, wait } = stayAfter(segmentation, account);
        latentTiers.push(tier ?? null);
        waitsFor.push(wait?.towards ?? null);
        waitRuns.push(wait?.run ?? null);
        waitsOn.push(wait?.on ?? null);
      }
      onProgress?.(to);
    },
    signal,
  );
  const columns: Record<RunRole, ResultColumn> = {
    tier: { role: 'tier', header: headers.tier, cells: tiers, fills: tierFills(segmentation.model.tiers) },
    score: { role: 'score', header: headers.score, cells: scores, numberFormat: SCORE_FORMAT },
    why: { role: 'why', header: headers.why, cells: whys },
    latentTier: { role: 'latentTier', header: headers.latentTier, cells: latentTiers },
    waitFor: { role: 'waitFor', header: headers.waitFor, cells: waitsFor },
    waitRuns: { role: 'waitRuns', header: headers.waitRuns, cells: waitRuns },
    waitOn: { role: 'waitOn', header: headers.waitOn, cells: waitsOn },
  };
  return roles.map((role) => columns[role]);
}
