import type { OpenCondition, Placement } from '../stages';

/** The stage that is worked at, counted from 1: the one entered, or after a finished one the next. At the very end it is the last. */
export function workingStage({
  evidenced: { stage, state },
  template,
}: Pick<Placement, 'evidenced' | 'template'>): number {
  return state === 'entered' ? stage : Math.min(stage + 1, template.stages.length);
}

/** What is open at the stage that is worked at, gates first, then guidance. */
export function openAtWork(placement: Placement): readonly OpenCondition[] {
  const stage = workingStage(placement);
  return placement.open.filter((open) => open.stage === stage);
}

/** Whether a condition opens or closes a stage, or is guidance beside the gates. */
export function isGate({ list }: Pick<OpenCondition, 'list'>): boolean {
  return list === 'milestones' || list === 'successCriteria';
}
