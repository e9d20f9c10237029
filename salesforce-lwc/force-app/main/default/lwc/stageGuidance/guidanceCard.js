import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { placeDeal, placementReasons } from 'c/keystageStages';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { readingProblem } from 'c/readingProblem';
import { buyerView } from './buyerView';
import { claimFacts } from './claimFacts';
import { conditionGroups } from './conditionGroups';
import { dealNotices, processObstacle } from './dealNotices';
import { forceSentences, moveFormView } from './moveDraft';
import { nextSteps } from './nextSteps';
import { pathSteps, stageName } from './pathSteps';
import { texts } from './texts';
/** Without these there is nothing to judge a deal by. */
const needed = ['Keystage_Process__c', 'Keystage_Evidence__c'];
export function guidanceCard(state) {
  const { reading, failure, lang } = state;
  if (reading.kind === 'loading') return { isLoading: true, notices: [], announcement: texts.Stage_Loading };
  const obstacle = needed.map((object) => readingProblem(reading, object)).find((problem) => problem !== undefined);
  if (obstacle || reading.kind !== 'read') return obstacleCard(obstacle, []);
  const { deal } = reading;
  const way = deal.process;
  const say = dealSpeaker(lang, way?.template, (person) => deal.people.get(person) ?? person);
  const notices = [...oldNotice(failure), ...dealNotices(deal, say, (id) => conditionText(id, say, way))];
  if (!way) return obstacleCard(processObstacle(deal, say), notices);
  const placement = placeDeal(way.template, deal.facts, state.today);
  const problems = placement.problems.map((problem) => say.factProblem(problem));
  const view = guidanceView(state, reading.deal, way, placement, say);
  return { view, notices: [...notices, ...problems], announcement: view.headline };
}
function obstacleCard(obstacle, notices) {
  return { obstacle, notices, announcement: obstacle.text };
}
/** While the deal cannot be read again, what was read before stays in sight, and says so. */
function oldNotice(failure) {
  if (failure === undefined) return [];
  const { text, next } = troubleText(orgTrouble(failure));
  return [fillLabel(texts.Stage_Old, text, next)];
}
function guidanceView(state, deal, way, placement, say) {
  const { drafts, buyer, move, mayEdit, today } = state;
  const { evidenced, declared, template } = placement;
  const force = state.forceOf(way);
  const shown = { deal, placement, say, drafts, mayEdit, today };
  const buyerShown = buyerView(deal, placement, say, buyer, mayEdit);
  return {
    headline: headline(placement, say),
    ...(deal.outcome !== 'open' && { outcome: deal.outcome === 'won' ? texts.Stage_Won : texts.Stage_Lost }),
    steps: pathSteps(placement, say),
    isDeclared: declared !== null,
    declared: declared
      ? fillLabel(texts.Stage_Declared, stageName(placement, declared.stage, say))
      : texts.Stage_NotDeclared,
    evidenced:
      evidenced.stage === 0
        ? texts.Stage_NothingEvidenced
        : fillLabel(
            texts.Stage_Evidenced,
            stageName(placement, evidenced.stage, say),
            say.words.states[evidenced.state],
          ),
    ...apartOf(placement, say),
    claim: claimFacts(deal, placement, say, state.orgCurrency),
    ...(buyerShown && { buyer: buyerShown }),
    ...(deal.records.length === 0 && { empty: texts.Stage_Empty }),
    groups: conditionGroups(shown),
    gates: [
      ...placementReasons(placement)
        .filter(({ kind }) => gateReasons.includes(kind))
        .map((reason) => say.reason(reason)),
      ...(evidenced.stage < template.stages.length || evidenced.state === 'entered' ? [forceSentences[force]] : []),
    ],
    next: nextSteps(deal, placement, say),
    ...(move && { move: moveFormView(move, deal, way, { say, today, force }) }),
    canMove: mayEdit && !move && deal.outcome === 'open' && way.stageMap.size > 0,
  };
}
/** What the org says beside what is evidenced; nothing is said of a deal that declares nothing. */
function apartOf(placement, say) {
  const apart = placementReasons(placement).find(({ kind }) => apartReasons.includes(kind));
  return apart ? { apart: say.reason(apart) } : {};
}
const apartReasons = ['declaredAgrees', 'overstated', 'understated'];
/** What the chance is and how the buyer stands is told where it is shown. */
const gateReasons = ['notBegun', 'entered', 'completed', 'gate', 'skippedEntries'];
/** Where the deal really stands, in one line. */
function headline({ evidenced: { stage, state }, template }, say) {
  const of = say.number(template.stages.length);
  if (state === 'none') return fillLabel(texts.Stage_NotBegun, of);
  const form = state === 'entered' ? texts.Stage_StandsEntered : texts.Stage_StandsCompleted;
  return fillLabel(form, say.number(stage), of, say.text(template.stages[stage - 1].name));
}
function conditionText(id, say, way) {
  const conditions = (way?.template.stages ?? []).flatMap(({ milestones, successCriteria, conditions: guidance }) => [
    ...milestones,
    ...successCriteria,
    ...Object.values(guidance).flat(),
  ]);
  const condition = conditions.find((one) => one.id === id);
  return condition ? say.text(condition.text) : id;
}
