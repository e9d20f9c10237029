import {
  countedChanges,
  explainMove,
  fingerprint,
  textAt,
  tierCounts,
  type SegmentationModel,
  type Segmentation,
} from '@keystage/core';
import { kindOfName } from '../files/write-table';
import type { Preview } from './preview-files';

/** A preview in sum, for the next program, with everyone who changes tier and the parts of each change; its shape only grows. */
export function previewSummary({ options, preview }: Preview, exitCode: number) {
  const { before, after, migration } = preview;
  const { of, moves, counts, from, to, matrix } = countedChanges(preview);
  return {
    ok: true,
    exitCode,
    present: { ...modelSummary(before.model), ...tiersOf(before) },
    candidate: { ...modelSummary(after.model), ...tiersOf(after) },
    asOf: options.asOf,
    accounts: of,
    changed: moves.length,
    ...(counts && { moves: counts }),
    matrix: { from: from.map((tier) => tier ?? null), to: to.map((tier) => tier ?? null), counts: matrix },
    ...(migration && { migration }),
    changes: moves.map((move) => {
      const { account, from: was, to: willBe, ...explained } = explainMove(preview, move);
      return { account: textAt(after.accounts.ids, account), from: was ?? null, to: willBe ?? null, ...explained };
    }),
    ...(options.out !== undefined && { written: { file: options.out, as: kindOfName(options.out) } }),
  };
}

function modelSummary(model: SegmentationModel) {
  const { id, version, window, notice } = model;
  return { id, version, fingerprint: fingerprint(model), window, ...(notice !== undefined && { notice }) };
}

function tiersOf(run: Segmentation) {
  const { tiers, prospects, notScored } = tierCounts(run);
  return { tiers: Object.fromEntries(tiers.map(({ tier, accounts }) => [tier, accounts])), prospects, notScored };
}
