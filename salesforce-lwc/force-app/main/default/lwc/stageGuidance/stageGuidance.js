import { wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import mayBypass from '@salesforce/customPermission/Keystage_Bypass_Gates';
import orgCurrency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import EVIDENCE from '@salesforce/schema/Keystage_Evidence__c';
import DealCard from 'c/dealCard';
import { askForVisitPlan, buyerStageChanges, dealWrites, editedMeanwhile, moveWrites } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { isDeployed } from 'c/deployedGates';
import { fillLabel } from 'c/fillLabel';
import { workingStage } from 'c/keystagePlaybook';
import { placeDeal } from 'c/keystageStages';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { askedFacts, givenBy, openDraft } from './answerDraft';
import { guidanceCard } from './guidanceCard';
import { openMove } from './moveDraft';
import { texts } from './texts';
/** Remarks shown before somebody asks for the rest. */
const noticesFirst = 3;
/**
 * Where this deal really stands, and what next: on an Opportunity page. Conditions are answered, the buyer's stage is chosen and the deal is moved here;
 * each is saved with what follows from it, and the other cards of the page are told. What was typed stays until it is saved or discarded.
 */
export default class StageGuidance extends DealCard {
  label = texts;
  drafts = new Map();
  buyer;
  move;
  mayEdit = true;
  /** Groups of conditions somebody has unfolded. */
  unfolded = new Set();
  showsAllNotices = false;
  /** What came of the last save. */
  notice = '';
  card = this.drawn();
  /** What could not be read again is told beside what is shown. */
  metDeal() {
    this.show();
  }
  @wire(getObjectInfo, { objectApiName: EVIDENCE })
  keepAccess({ data }) {
    this.mayEdit = data?.createable ?? true;
    this.show();
  }
  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('focus', this.askAgain);
  }
  disconnectedCallback() {
    window.removeEventListener('focus', this.askAgain);
    super.disconnectedCallback();
  }
  get groups() {
    return this.card.view.groups.map((group) => {
      const isOpen = !group.isFolded || this.unfolded.has(group.key) || group.lines.some(({ form }) => form);
      return {
        ...{ ...group, isOpen, isAllMet: !group.isFolded && group.lines.length === 0 },
        ...{ ariaExpanded: String(isOpen), arrow: isOpen ? 'arrow arrow_open' : 'arrow' },
      };
    });
  }
  get notices() {
    return this.showsAllNotices ? this.card.notices : this.card.notices.slice(0, noticesFirst);
  }
  /** The name of the button that shows the rest. */
  get moreNotices() {
    const rest = this.card.notices.length - this.notices.length;
    return rest > 0 ? fillLabel(texts.Stage_MoreNotices, String(rest)) : undefined;
  }
  get isReadOnly() {
    return !this.mayEdit && this.card.view !== undefined;
  }
  /** Whoever comes back to this window sees what others have saved in the meantime. */
  askAgain = () => this.lookAgain();
  /** What fails is told on the card. */
  async refresh() {
    const read = await super.refresh();
    this.show();
    return read;
  }
  handleMoreNotices() {
    this.showsAllNotices = true;
  }
  handleFold(event) {
    const key = event.currentTarget.dataset['group'];
    const others = [...this.unfolded].filter((one) => one !== key);
    this.unfolded = new Set(this.unfolded.has(key) ? others : [...others, key]);
  }
  handleToggle(event) {
    const { condition } = event.detail;
    const judged = this.judged();
    if (!judged) return;
    const begun = this.drafts.get(condition);
    if (begun) return this.withDraft(condition, { ...begun, isClosed: !begun.isClosed });
    const home = this.card.view.groups.find(({ lines }) => lines.some(({ id }) => id === condition)).key;
    const found = this.conditionOf(judged, condition);
    this.withDraft(
      condition,
      openDraft(judged.deal, found, this.factsOf(judged, found), { today: readersToday(), home }),
    );
  }
  handleDraft(event) {
    const { condition, path, value, ...others } = event.detail;
    const draft = this.drafts.get(condition);
    if (!draft) return;
    const values = path === undefined ? draft.values : { ...draft.values, [path]: value ?? '' };
    this.withDraft(condition, { ...draft, ...others, values });
  }
  handleDiscard(event) {
    this.withDraft(event.detail.condition, undefined);
  }
  async handleDecide(event) {
    const { condition, side } = event.detail;
    const draft = this.drafts.get(condition);
    if (!draft) return;
    if (side === 'theirs') return this.withDraft(condition, undefined);
    const { theirs, ...mine } = draft;
    this.withDraft(condition, { ...mine, base: theirs });
    await this.saveAnswer(condition);
  }
  async handleSave(event) {
    await this.saveAnswer(event.detail.condition);
  }
  async handleBuyer(event) {
    const judged = this.judged();
    if (!judged || this.buyer?.isSaving) return;
    const base = this.buyer ? this.buyer.base : (judged.deal.facts.buyerStage ?? null);
    await this.saveBuyer({ chosen: event.detail.value, base });
  }
  async handleBuyerAgain() {
    const { buyer } = this;
    if (!buyer) return;
    await this.saveBuyer({ chosen: buyer.chosen, base: buyer.theirs ? buyer.theirs.stage : buyer.base });
  }
  handleBuyerDiscard() {
    this.buyer = undefined;
    this.show();
  }
  handlePrepareVisit() {
    askForVisitPlan(this.context, this.recordId);
  }
  handleOpenMove() {
    const judged = this.judged();
    if (judged) this.move = openMove(judged.deal, judged.way);
    this.show();
  }
  handleMoveDraft(event) {
    if (this.move) this.move = { ...this.move, ...event.detail };
    this.show();
  }
  handleMoveCancel() {
    this.move = undefined;
    this.show();
  }
  async handleMove() {
    const { move } = this;
    if (!move || move.isSaving) return;
    this.withMove({ ...move, isSaving: true, trouble: undefined });
    const trouble = await this.save('stage', (judged) => {
      const { deal, way } = judged;
      if (deal.stageName !== move.from) {
        const by = deal.changedBy ?? texts.Stage_Somebody;
        this.withMove({ ...move, from: deal.stageName });
        return { trouble: fillLabel(texts.Stage_MoveConflict, by, deal.stageName, move.from) };
      }
      const moved = moveWrites(deal, way, { stageName: move.to, reason: move.reason }, readersToday());
      if (moved.ok) return { writes: moved.writes };
      const say = this.speakerOf(judged);
      return { trouble: moved.problems.map((problem) => say.moveProblem(problem)).join(' ') };
    });
    if (trouble !== undefined) return this.withMove(this.move && { ...this.move, isSaving: false, trouble });
    this.notice = fillLabel(texts.Stage_Moved, move.to);
    this.withMove(undefined);
  }
  async saveAnswer(condition) {
    const draft = this.drafts.get(condition);
    if (!draft || draft.isSaving) return;
    this.withDraft(condition, { ...draft, isSaving: true, trouble: undefined });
    const now = () => this.drafts.get(condition) ?? draft;
    const trouble = await this.save('evidence', (judged) => {
      const { deal, way } = judged;
      const found = this.conditionOf(judged, condition);
      const record = deal.records.find((one) => one.condition === condition);
      const theirs = editedMeanwhile(draft.base, record);
      if (theirs) {
        this.withDraft(condition, { ...now(), theirs });
        return {};
      }
      const read = givenBy(now(), found, this.factsOf(judged, found), readersToday(), this.speakerOf(judged));
      if (!read.ok) return { trouble: read.text };
      return { writes: dealWrites(deal, way, { answered: [read.given] }, readersToday()).writes };
    });
    if (trouble !== undefined || now().theirs) {
      return this.withDraft(condition, { ...now(), isSaving: false, ...(trouble !== undefined && { trouble }) });
    }
    const judged = this.judged();
    const text = judged && this.speakerOf(judged).text(this.conditionOf(judged, condition).text);
    this.notice = fillLabel(texts.Stage_Saved, text ?? condition);
    this.withDraft(condition, undefined);
  }
  async saveBuyer(buyer) {
    this.withBuyer({ ...buyer, isSaving: true });
    const trouble = await this.save('stage', ({ deal, way }) => {
      const stands = deal.facts.buyerStage ?? null;
      const chosen = buyer.chosen === '' ? null : buyer.chosen;
      if (stands !== buyer.base && stands !== chosen) {
        this.withBuyer({ ...buyer, theirs: { stage: stands, by: deal.changedBy } });
        return {};
      }
      return { writes: dealWrites(deal, way, buyerStageChanges(chosen, readersToday()), readersToday()).writes };
    });
    if (trouble !== undefined) return this.withBuyer({ ...buyer, trouble });
    if (this.buyer?.theirs) return;
    this.notice = fillLabel(texts.Stage_Saved, texts.Stage_Buyer);
    this.withBuyer(undefined);
  }
  /**
   * Reads the deal again, so that nobody's edit is overwritten unseen, writes what is asked for all at once, and tells the page. Answers the sentence
   * that says why nothing was written; undefined where all was, or there was nothing to write.
   */
  async save(what, asked) {
    this.notice = '';
    let trouble;
    const result = await this.saveChange(what, () => {
      const judged = this.judged();
      if (!judged) {
        trouble = this.card.obstacle?.text ?? texts.Stage_Loading;
        return undefined;
      }
      const answer = asked(judged);
      trouble = answer.trouble;
      return answer.writes;
    });
    return result.kind === 'refused' ? savingProblem(result.error).text : trouble;
  }
  judged() {
    if (this.reading.kind !== 'read' || !this.reading.deal.process) return undefined;
    return { deal: this.reading.deal, way: this.reading.deal.process };
  }
  speakerOf({ way }) {
    return dealSpeaker(lang, way.template);
  }
  conditionOf({ way }, id) {
    const conditions = way.template.stages.flatMap(({ milestones, successCriteria, conditions: guidance }) => [
      ...milestones,
      ...successCriteria,
      ...Object.values(guidance).flat(),
    ]);
    return conditions.find((condition) => condition.id === id);
  }
  factsOf({ deal, way }, condition) {
    const stage = workingStage(placeDeal(way.template, deal.facts, readersToday()));
    return askedFacts(condition, way.template, stage);
  }
  withDraft(condition, draft) {
    const others = [...this.drafts].filter(([id]) => id !== condition);
    this.drafts = new Map(draft ? [...others, [condition, draft]] : others);
    this.show();
  }
  withBuyer(buyer) {
    this.buyer = buyer;
    this.show();
  }
  withMove(move) {
    this.move = move;
    this.show();
  }
  show() {
    this.card = this.drawn();
  }
  drawn() {
    const { reading, failure, drafts, buyer, move, mayEdit } = this;
    const forceOf = ({ gatesFingerprint }) =>
      !isDeployed(gatesFingerprint) ? 'notDeployed' : mayBypass ? 'bypassed' : 'enforced';
    const today = readersToday();
    return guidanceCard({ reading, failure, drafts, buyer, move, mayEdit, forceOf, lang, orgCurrency, today });
  }
}
