import { fillLabel } from 'c/fillLabel';
import { platformProblem } from 'c/platformProblem';
import { tierSpeaker } from 'c/tierSpeaker';
import { storedTier } from './storedTier';
import { texts } from './texts';
import { tierView } from './tierView';
export function tierCard({ data, error }, model, orgTiers, maySegment, lang, today) {
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
function messageCard(text, next) {
  return { message: { text, next }, announcement: text };
}
