import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { visitSpeaker } from 'c/visitSpeaker';
import { texts } from './texts';
/** What a record that was saved has brought: how much was written, what is met now, and where the deal stands with it. */
export function recordedNotices({ counts, placement, nowMet }, lang) {
  const { evidenced, template } = placement;
  const stages = dealSpeaker(lang, template);
  const visits = visitSpeaker(lang, { template });
  const written = [counts.evidence, counts.people, counts.activities].map((count) => stages.number(count));
  const met = visits.list(nowMet.map((id) => visits.condition(id)));
  const state = stages.words.states[evidenced.state];
  return [
    fillLabel(texts.Visit_Recorded, ...written),
    ...(nowMet.length === 0 ? [] : [fillLabel(texts.Visit_RecordedMet, met)]),
    ...(evidenced.stage === 0 ? [] : [fillLabel(texts.Visit_RecordedMoved, stages.stage(evidenced.stage), state)]),
  ];
}
