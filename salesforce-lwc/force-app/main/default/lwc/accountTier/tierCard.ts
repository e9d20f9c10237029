import type { RecordRepresentation, WireResult } from 'lightning/uiRecordApi';
import type { CalendarDate } from 'c/keystageCore';
import { fillLabel } from 'c/fillLabel';
import { platformProblem } from 'c/platformProblem';
import { tierSpeaker } from 'c/tierSpeaker';
import type { ModelState } from './modelState';
import { storedTier } from './storedTier';
import { texts } from './texts';
import { tierView, type TierView } from './tierView';

/** What the component shows: one of waiting, an obstacle or an invitation with what to do next, or the tier. */
export interface TierCard {
  readonly isLoading?: true;
  readonly message?: { readonly text: string; readonly next: string };
  readonly view?: TierView;
  /** The card in a word, for somebody who does not see it change. */
  readonly announcement: string;
}

export function tierCard(
  { data, error }: WireResult<RecordRepresentation>,
  model: ModelState,
  orgTiers: readonly string[] | undefined,
  maySegment: true | undefined,
  lang: string,
  today: CalendarDate,
): TierCard {
  if (!data) {
    if (error === undefined) return { isLoading: true, announcement: texts.Tier_Loading };
    const detail = platformProblem(error) ?? texts.Tier_NoDetail;
    return messageCard(fillLabel(texts.Tier_Failed, detail), texts.Tier_Failed_Next);
  }
  const record = storedTier(data);
  switch (record.kind) {
    case 'hidden':
      return messageCard(fillLabel(texts.Tier_Hidden, tierSpeaker(lang).list(record.fields)), texts.Tier_Hidden_Next);
    case 'never':
      return messageCard(texts.Tier_Never, maySegment ? texts.Tier_Never_Segment : texts.Tier_Never_Ask);
    case 'segmented': {
      const view = tierView(record, model, lang, today, orgTiers);
      return { view, announcement: view.heading };
    }
  }
}

function messageCard(text: string, next: string): TierCard {
  return { message: { text, next }, announcement: text };
}
