import type { Speaker } from 'c/keystageCore';
import type { ActiveModel } from 'c/activeModel';
import { fillLabel } from 'c/fillLabel';
import type { RecordExplanation } from './explainRecord';
import { texts } from './texts';
import type { SegmentedRecord } from './tierView';

/** A sentence above the explanation, with what it is about in particular. */
export interface Notice {
  readonly key: number;
  readonly text: string;
  readonly details?: readonly string[];
  /** The record can be brought up to date by writing the tier of today. */
  readonly canUpdate?: true;
}

/** Scores are kept cut to two decimals, so that less than this apart is the same score. */
const keptTo = 0.01;

type Explained = Extract<RecordExplanation, { ok: true }>;

/**
 * Where the record and what the active model says of its values are not the same, and what that comes from. `pushed` is what it said on the
 * day of the list: what only a day and an override tell apart was changed by nobody.
 */
export function driftNotices(
  record: SegmentedRecord,
  active: ActiveModel,
  { explanation, score }: Explained,
  pushed: Explained | undefined,
  say: Speaker,
  orgTiers: readonly string[] | undefined,
): Omit<Notice, 'key'>[] {
  const given = explanation.tier ?? null;
  const nameOf = (tier: string | null) => (tier === null ? texts.NoTier : say.tier(tier));
  const notices: string[] = [];
  const untouched = [pushed?.explanation.tier ?? null, record.override.tier];

  if (record.fingerprint !== active.fingerprint) {
    const fingerprints = [record.fingerprint || '—', active.fingerprint] as const;
    notices.push(
      given === record.tier
        ? fillLabel(texts.Drift_OtherModel, ...fingerprints)
        : fillLabel(texts.Drift_OtherTier, nameOf(record.tier), ...fingerprints, nameOf(given)),
    );
  } else if (given !== record.tier && untouched.includes(record.tier)) {
    return [{ text: fillLabel(texts.Override_Stale, nameOf(record.tier), nameOf(given)), canUpdate: true }];
  } else if (given !== record.tier) {
    notices.push(fillLabel(texts.Drift_Changed, nameOf(record.tier), nameOf(given)));
  } else if (record.score !== null && explanation.score && Math.abs(record.score - score) >= keptTo) {
    const { value, decimals } = explanation.score;
    notices.push(fillLabel(texts.Drift_Score, say.number(record.score), say.number(value, decimals)));
  }

  if (given !== null && orgTiers && !orgTiers.includes(given)) {
    notices.push(fillLabel(texts.Drift_ValueMissing, nameOf(given), say.list(orgTiers)));
  }
  return notices.map((text) => ({ text }));
}
