import type { Deal } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { findLandmines, type Placement, type StageSpeaker } from 'c/keystageStages';
import { texts } from './texts';

/** What to do next: what could blow the deal up, and what would move it on. */
export interface NextSteps {
  /** Undefined where no landmine lies under the deal. */
  readonly landmine?: string;
  readonly noLandmine?: string;
  /** What would defuse it. */
  readonly defusal?: string;
  /** What would move the deal on. */
  readonly step?: string;
}

export function nextSteps({ committee }: Deal, { blocking }: Placement, say: StageSpeaker): NextSteps {
  const mines = findLandmines(committee);
  const named = mines.length > 1 ? texts.Stage_LandmineOf : texts.Stage_Landmine;
  return {
    ...(mines.length > 0
      ? {
          landmine: fillLabel(named, say.landmine(mines[0]), say.number(mines.length)),
          defusal: fillLabel(texts.Stage_Defuse, say.defusal(mines[0].defuse[0])),
        }
      : { noLandmine: texts.Stage_NoLandmine }),
    ...(blocking.length > 0 && { step: fillLabel(texts.Stage_Next, say.text(blocking[0].condition.satisfy)) }),
  };
}
