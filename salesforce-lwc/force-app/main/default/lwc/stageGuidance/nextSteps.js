import { fillLabel } from 'c/fillLabel';
import { findLandmines } from 'c/keystageStages';
import { texts } from './texts';
export function nextSteps({ committee }, { blocking }, say) {
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
