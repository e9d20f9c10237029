import type { FunnelSpeaker } from '@keystage/core';
import { createContext, useContext, type ReactNode } from 'react';
import type { FunnelAreaWords } from '../../language/funnel-area/funnel-area-words';

/** What the screens of the Funnel part speak with, beside the pane's own words: the part's, and the core's speaker of funnels. */
export interface FunnelSpeech {
  readonly text: FunnelAreaWords;
  readonly say: FunnelSpeaker;
}

const SpeechContext = createContext<FunnelSpeech | undefined>(undefined);

export function SpeakingOfFunnels({ speech, children }: { speech: FunnelSpeech; children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useFunnelSpeech(): FunnelSpeech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A screen of the Funnel part was shown outside <SpeakingOfFunnels>.');
  return speech;
}
