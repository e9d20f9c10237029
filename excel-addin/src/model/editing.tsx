import type { ModelProblem, Segmentation, SegmentationModel, Speaker } from '@keystage/core';
import { createContext, useContext } from 'react';
import type { TrailWords } from '@keystage/core/language/trail/trail-words';
import type { WeightingWords } from '@keystage/core/language/weighting/weighting-words';
import type { ModelAreaWords } from '../language/model-area/model-area-words';
import type { ModelActions } from './open-model';

/** What the fields of the model part work on and speak with. */
export interface Editing {
  /** The draft, or the model in use. Of a draft with faults its lists are whole, what stands in them may be anything. */
  readonly file: SegmentationModel;
  readonly problems: readonly ModelProblem[];
  readonly text: ModelAreaWords;
  readonly weighting: WeightingWords;
  readonly trail: TrailWords;
  /** Speaks about this file: its own indicators by their names. */
  readonly say: Speaker;
  readonly act: ModelActions;
  /** The run in hand. */
  readonly run: Segmentation | undefined;
}

const EditingContext = createContext<Editing | undefined>(undefined);

export const EditingOf = EditingContext.Provider;

/** What the part one is in works on. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A part of the model screen was shown outside <EditingOf>.');
  return editing;
}
