import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** Scores are kept cut to two decimals, so that less than this apart is the same score. */
const keptTo = 0.01;
/**
 * Where the record and what the active model says of its values are not the same, and what that comes from. `pushed` is what it said on the
 * day of the list: what only a day and an override tell apart was changed by nobody.
 */
export function driftNotices(record, active, { explanation, score }, pushed, say, orgTiers) {
  const given = explanation.tier ?? null;
  const nameOf = (tier) => (tier === null ? texts.NoTier : say.tier(tier));
  const notices = [];
  const untouched = [pushed?.explanation.tier ?? null, record.override.tier];
  if (record.fingerprint !== active.fingerprint) {
    const fingerprints = [record.fingerprint || '—', active.fingerprint];
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
