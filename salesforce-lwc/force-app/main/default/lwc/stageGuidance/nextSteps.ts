import type { Deal } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { findLandmines, type Placement, type StageSpeaker } from 'c/keystageStages';
import { texts } from './texts';

/** What to do next: what could blow the deal up, and what would move it on. */
export interface NextSteps {
  /** Undefined where no landmine lies under the deal. */
  readonly landmine?: string;
  readonly noLandmine?: string;
  readonly steps: readonly string[];
}

export function nextSteps({ committee }: Deal, { blocking }: Placement, say: StageSpeaker): NextSteps {
  const mines = findLandmines(committee);
  const defusal = mines.slice(0, 1).map((mine) => say.defusal(mine.defuse[0]));
  const conditions = blocking.slice(0, 1).map(({ condition }) => say.text(condition.satisfy));
  const named = mines.length > 1 ? texts.Stage_LandmineOf : texts.Stage_Landmine;
  return {
    ...(mines.length > 0
      ? { landmine: fillLabel(named, say.landmine(mines[0]), say.number(mines.length)) }
      : { noLandmine: texts.Stage_NoLandmine }),
    steps: [...defusal, ...conditions].map((step) => fillLabel(texts.Stage_Next, step)),
  };
}
