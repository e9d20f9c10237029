import type { PathStep } from 'c/stagePath';
import type { DealProcess, DealReading } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { placeDeal, placementReasons, type CalendarDate, type Placement, type StageSpeaker } from 'c/keystageStages';
import type { MoveFormView } from 'c/moveForm';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { readingProblem } from 'c/readingProblem';
import type { AnswerDraft } from './answerDraft';
import { buyerView, type BuyerDraft, type BuyerView } from './buyerView';
import { claimFacts, type ClaimFact } from './claimFacts';
import { conditionGroups, type ConditionGroup } from './conditionGroups';
import { dealNotices, processObstacle, type Obstacle } from './dealNotices';
import { forceSentences, moveFormView, type GateForce, type MoveDraft } from './moveDraft';
import { nextSteps, type NextSteps } from './nextSteps';
import { pathSteps, stageName } from './pathSteps';
import { texts } from './texts';

/** Everything the card is drawn from. */
export interface CardState {
  readonly reading: DealReading;
  /** What the org said when the deal was to be read again, while what it said before is still shown. */
  readonly failure: unknown;
  readonly drafts: ReadonlyMap<string, AnswerDraft>;
  readonly buyer: BuyerDraft | undefined;
  readonly move: MoveDraft | undefined;
  readonly mayEdit: boolean;
  readonly forceOf: (way: DealProcess) => GateForce;
  readonly lang: string;
  readonly orgCurrency: string;
  readonly today: CalendarDate;
}

export interface GuidanceView {
  readonly headline: string;
  readonly outcome?: string;
  readonly steps: readonly PathStep[];
  /** In words, under the path: what the org says, what the evidence says. */
  readonly declared: string;
  readonly isDeclared: boolean;
  readonly evidenced: string;
  /** How far both are apart. */
  readonly apart?: string;
  readonly claim: readonly ClaimFact[];
  readonly buyer?: BuyerView;
  readonly empty?: string;
  readonly groups: readonly ConditionGroup[];
  readonly gates: readonly string[];
  readonly next: NextSteps;
  readonly move?: MoveFormView;
  readonly canMove: boolean;
}

/** What the component shows: one of waiting, an obstacle with who can mend it, or the guidance. */
export interface GuidanceCard {
  readonly isLoading?: true;
  readonly obstacle?: Obstacle;
  readonly view?: GuidanceView;
  readonly notices: readonly string[];
  /** The card in a word, for somebody who does not see it change. */
  readonly announcement: string;
}

/** Without these there is nothing to judge a deal by. */
const needed = ['Keystage_Process__c', 'Keystage_Evidence__c'];

export function guidanceCard(state: CardState): GuidanceCard {
  const { reading, failure, lang } = state;
  if (reading.kind === 'loading') return { isLoading: true, notices: [], announcement: texts.Stage_Loading };
  const obstacle = needed.map((object) => readingProblem(reading, object)).find((problem) => problem !== undefined);
  if (obstacle || reading.kind !== 'read') return obstacleCard(obstacle!, []);

  const { deal } = reading;
  const way = deal.process;
  const say = dealSpeaker(lang, way?.template, (person) => deal.people.get(person) ?? person);
  const notices = [...oldNotice(failure), ...dealNotices(deal, say, (id) => conditionText(id, say, way))];
  if (!way) return obstacleCard(processObstacle(deal, say)!, notices);
  const placement = placeDeal(way.template, deal.facts, state.today);
  const problems = placement.problems.map((problem) => say.factProblem(problem));
  const view = guidanceView(state, reading.deal, way, placement, say);
  return { view, notices: [...notices, ...problems], announcement: view.headline };
}

function obstacleCard(obstacle: Obstacle, notices: readonly string[]): GuidanceCard {
  return { obstacle, notices, announcement: obstacle.text };
}

/** While the deal cannot be read again, what was read before stays in sight, and says so. */
function oldNotice(failure: unknown): readonly string[] {
  if (failure === undefined) return [];
  const { text, next } = troubleText(orgTrouble(failure));
  return [fillLabel(texts.Stage_Old, text, next)];
}

function guidanceView(
  state: CardState,
  deal: Extract<DealReading, { kind: 'read' }>['deal'],
  way: DealProcess,
  placement: Placement,
  say: StageSpeaker,
): GuidanceView {
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
function apartOf(placement: Placement, say: StageSpeaker): { readonly apart?: string } {
  const apart = placementReasons(placement).find(({ kind }) => apartReasons.includes(kind));
  return apart ? { apart: say.reason(apart) } : {};
}

const apartReasons = ['declaredAgrees', 'overstated', 'understated'];

/** What the chance is and how the buyer stands is told where it is shown. */
const gateReasons = ['notBegun', 'entered', 'completed', 'gate', 'skippedEntries'];

/** Where the deal really stands, in one line. */
function headline({ evidenced: { stage, state }, template }: Placement, say: StageSpeaker): string {
  const of = say.number(template.stages.length);
  if (state === 'none') return fillLabel(texts.Stage_NotBegun, of);
  const form = state === 'entered' ? texts.Stage_StandsEntered : texts.Stage_StandsCompleted;
  return fillLabel(form, say.number(stage), of, say.text(template.stages[stage - 1].name));
}

function conditionText(id: string, say: StageSpeaker, way: DealProcess | undefined): string {
  const conditions = (way?.template.stages ?? []).flatMap(({ milestones, successCriteria, conditions: guidance }) => [
    ...milestones,
    ...successCriteria,
    ...Object.values(guidance).flat(),
  ]);
  const condition = conditions.find((one) => one.id === id);
  return condition ? say.text(condition.text) : id;
}
