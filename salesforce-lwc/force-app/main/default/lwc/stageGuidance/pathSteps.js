import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** The stages of a template as one line, with what is evidenced of each and where the org says the deal is. */
export function pathSteps({ template, evidenced, declared }, say) {
  return template.stages.map(({ id, name, letter }, k) => {
    const place = k + 1;
    const state =
      place < evidenced.stage
        ? 'completed'
        : place > evidenced.stage || evidenced.state === 'none'
          ? 'open'
          : evidenced.state;
    const said = fillLabel(stepLabels[state], `${letter ?? place} ${say.text(name)}`);
    const isDeclared = declared?.stage === place;
    return {
      ...{ id, sign: letter ?? String(place), state, isDeclared, isReached: place <= evidenced.stage },
      label: isDeclared ? fillLabel(texts.Stage_StepDeclared, said) : said,
    };
  });
}
const stepLabels = {
  open: texts.Stage_StepOpen,
  entered: texts.Stage_StepEntered,
  completed: texts.Stage_StepCompleted,
};
/** A stage by its place and name, as headings name it. */
export function stageName({ template }, place, say) {
  const { letter, name } = template.stages[place - 1];
  return `${letter ?? place} ${say.text(name)}`;
}
