import type { Speaker, StageSpeaker, StageTemplate } from '@keystage/core';
import { createContext, useContext } from 'react';
import type { ModelAreaWords } from '../../language/model-area/model-area-words';
import type { StagesAreaWords } from '../../language/stages-area/stages-area-words';
import type { StagesActions } from './open-stages';

/** What the stages of the model part work on and speak with. */
export interface StagesSpeech {
  readonly text: StagesAreaWords;
  /** What a draft, a version and a file have in common with those of a model. */
  readonly common: ModelAreaWords;
  readonly say: Speaker;
  /** Speaks with the names of the draft, or of the template in hand. */
  readonly stages: StageSpeaker;
  /** The draft, or the template in hand. Of a draft with faults its lists are whole, what stands in them may be anything. */
  readonly file: StageTemplate;
  readonly act: StagesActions;
}

const SpeechContext = createContext<StagesSpeech | undefined>(undefined);

export const SpeakingOfStages = SpeechContext.Provider;

/** What the part of the stages one is in works on. */
export function useStages(): StagesSpeech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A part of the stages was shown outside <SpeakingOfStages>.');
  return speech;
}
