import { fillLabel } from 'c/fillLabel';
import { findLandmines } from 'c/keystageStages';
import { texts } from './texts';
export function nextSteps({ committee }, { blocking }, say) {
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
