import type { DealSpeech } from './deal-speech';
import type { DealView } from './deal-view';

/** Where the deal really stands, in one line. */
export function headline({ plan: { placement }, template }: DealView, { text, stages }: DealSpeech): string {
  const { stage, state } = placement.evidenced;
  const of = template.stages.length;
  if (state === 'none') return text.notBegun(of);
  return text.standsAt[state]({ place: stage, of, name: stages.text(template.stages[stage - 1].name) });
}
