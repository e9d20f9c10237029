import { readOverride, type CalendarDate, type OverrideEntry, type Speaker, type TierOverride } from 'c/keystageCore';
import type { ActiveModel } from 'c/activeModel';
import { fillLabel } from 'c/fillLabel';
import type { OverrideStanding } from './overrideStanding';
import { texts } from './texts';

/** What a person decided of a tier, in the reader's words. */
export interface OverrideView {
  /** The override in force or to come; undefined where there is none, or it is over or does not count. */
  readonly sentence?: string;
  readonly without?: string;
  readonly notes: readonly string[];
  /** Whether it can be ended here: only what was entered on the record. */
  readonly canEnd: boolean;
}

/** `without` is the tier that the account would have without the override, as of today; null for none. */
export function overrideView(
  { entry, from, passedOver }: OverrideStanding,
  { model }: ActiveModel,
  without: string | null,
  today: CalendarDate,
  say: Speaker,
): OverrideView {
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

function soundOverride(entry: OverrideEntry | undefined, tiers: readonly string[]): TierOverride | undefined {
  const read = entry && readOverride(entry, tiers);
  return read && 'override' in read ? read.override : undefined;
}
