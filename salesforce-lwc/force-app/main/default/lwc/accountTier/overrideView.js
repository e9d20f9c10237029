import { readOverride } from 'c/keystageCore';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** `without` is the tier that the account would have without the override, as of today; null for none. */
export function overrideView({ entry, from, passedOver }, { model }, without, today, say) {
  const override = soundOverride(entry, model.tiers);
  const notes = passedOver
    ? [fillLabel(texts.Override_Both, say.tier(passedOver.tier ?? '—'), passedOver.until ?? '—')]
    : [];
  if (!override || override.until <= today) return { notes, canEnd: false };
  const isUpcoming = override.from > today;
  return {
    sentence: fillLabel(
      isUpcoming ? texts.Override_Upcoming : texts.Override_Active,
      say.tier(model.tiers[override.tier]),
      say.date(override.until),
      override.author,
      override.reason,
      say.date(override.from),
    ),
    ...(!isUpcoming && {
      without: fillLabel(texts.Override_Without, without === null ? texts.NoTier : say.tier(without)),
    }),
    notes: [
      ...(override.beatsCaps ? [fillLabel(texts.Override_Approved, override.beatsCaps.approver)] : []),
      ...(from === 'list' ? [texts.Override_FromList] : []),
      ...notes,
    ],
    canEnd: from === 'record',
  };
}
function soundOverride(entry, tiers) {
  const read = entry && readOverride(entry, tiers);
  return read && 'override' in read ? read.override : undefined;
}
