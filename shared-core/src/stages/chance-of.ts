import type { Chance } from './placement';
import type { StageTemplate } from './stage-template';
import { weighingStage, type Position } from './standing-of';

/** The chance of winning at a position: the weight of the stage entered or last completed, as the template counts (methods §6.1). */
export function chanceOf({ of, weightOn, stages }: StageTemplate, position: Position): Chance | null {
  if (of === 'account') return null;
  const stage = weighingStage(position, weightOn);
  const weights = stages[stage - 1]?.weights;
  if (!weights) return { share: 0, stage: 0, at: 'none', source: 'template' };
  const completed = weightOn === 'completion' || position.state === 'completed';
  if (completed) return { share: weights.completed ?? weights.entered, stage, at: 'completed', source: 'template' };
  return { share: weights.entered, stage, at: 'entered', source: 'template' };
}
