import type { Speaker } from '@keystage/core';
import { createContext, useContext, type ReactNode } from 'react';
import type { PaneWords } from '../language/pane-words';

/** What the screens speak with: the pane's own words, and the core's speaker for the model and list in hand. */
export interface Speech {
  readonly words: PaneWords;
  readonly say: Speaker;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

export function Speaking({ speech, children }: { speech: Speech; children: ReactNode }) {
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The words of the screen one is on. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A screen was shown outside <Speaking>.');
  return speech;
}
