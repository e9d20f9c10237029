import { createContext, useContext, type ReactNode } from 'react';
import type { DealSpeech } from '../deal-speech';

const SpeechContext = createContext<DealSpeech | undefined>(undefined);

export function SpeakingOfDeals({ speech, children }: { speech: DealSpeech; children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** What the screens of the Deal part speak with, beside the pane's own words. */
export function useDealSpeech(): DealSpeech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A screen of the Deal part was shown outside <SpeakingOfDeals>.');
  return speech;
}
