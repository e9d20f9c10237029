import { wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import mayKeepPersonal from '@salesforce/customPermission/Keystage_Keep_Personal_Items';
import lang from '@salesforce/i18n/lang';
import DOSSIER from '@salesforce/schema/Account.Keystage_Dossier__c';
import NAME from '@salesforce/schema/Account.Name';
import VISIT from '@salesforce/schema/Keystage_Visit__c';
import DealCard from 'c/dealCard';
import { onVisitPlanAsked } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { planLimit, preparedVisit, visitDraftOf, visitFieldsOf } from 'c/visitPlan';
import { recordedNotices } from './recordedNotices';
import { activityFields, recordText, recordWrites } from './recordWrites';
import { texts } from './texts';
import { visitCard } from './visitCard';
import { isPlanned } from './visitList';
import {
  decidedIn,
  isReady,
  isUnsaved,
  meetDeal,
  newPlan,
  openPlan,
  openRecord,
  toggled,
  typedInto,
} from './visitPanel';
/** The platform's own objects for activities; not every org serves them to components, so each is probed by name. */
const EVENT = { objectApiName: 'Event' };
const TASK = { objectApiName: 'Task' };
const alwaysVisible = [NAME];
const dossierFields = [DOSSIER];
/** Visits shown before the rest is asked for. */
const shownFirst = 5;
/**
 * Visits of a deal, from the plan to the record: on an Opportunity page. What is on file fills the plan, what is written by hand is kept with it, and
 * what was learnt becomes evidence that the other cards of the page follow.
 */
export default class VisitPlanner extends NavigationMixin(DealCard) {
  label = texts;
  panel = { kind: 'none' };
  logKinds = [];
  dossier;
  mayEdit = true;
  isSaving = false;
  showsAll = false;
  notices = [];
  problem = '';
  refusal;
  /** The last save broke off: what it would have written may be there. */
  isUncertain = false;
  /** What a person logs by hand, where components cannot. */
  toLog;
  focusesPanel = false;
  eventObject = EVENT;
  taskObject = TASK;
  card = this.shown();
  get accountId() {
    return this.deal?.account.id ?? undefined;
  }
  metDeal(isNew) {
    if (!isNew) return;
    if (this.deal) this.panel = meetDeal(this.panel, this.deal);
    this.show();
  }
  @wire(getRecord, { recordId: '$accountId', fields: alwaysVisible, optionalFields: dossierFields })
  keepDossier({ data }) {
    const dossier = data && getFieldValue(data, DOSSIER);
    this.dossier = typeof dossier === 'string' ? dossier : undefined;
    this.show();
  }
  @wire(getObjectInfo, { objectApiName: VISIT })
  keepAccess({ data }) {
    this.mayEdit = data?.createable ?? true;
    this.show();
  }
  @wire(getObjectInfo, { objectApiName: '$eventObject' })
  probeEvents({ data }) {
    this.keepLogKind('Event', data?.createable);
  }
  @wire(getObjectInfo, { objectApiName: '$taskObject' })
  probeTasks({ data }) {
    this.keepLogKind('Task', data?.createable);
  }
  listen() {
    const [recordId, begin] = [() => this.recordId, () => this.beginPlan()];
    return [...super.listen(), onVisitPlanAsked(this.context, recordId, begin)];
  }
  renderedCallback() {
    const heading = this.focusesPanel && this.template.querySelector('.panel-start');
    if (!heading) return;
    this.focusesPanel = false;
    heading.focus();
  }
  get canPlan() {
    return this.mayEdit && this.card.rows !== undefined && this.card.hindrance === undefined;
  }
  get rows() {
    return this.showsAll ? this.card.rows : this.card.rows?.slice(0, shownFirst);
  }
  get foldLabel() {
    const count = this.card.rows?.length ?? 0;
    if (count <= shownFirst) return undefined;
    return this.showsAll ? texts.Visit_ShowFewer : fillLabel(texts.Visit_ShowAll, String(count));
  }
  get saveLabel() {
    return this.isSaving ? texts.Visit_Saving : texts.Visit_Save;
  }
  get recordLabel() {
    return this.isSaving ? texts.Visit_Saving : texts.Visit_RecordSave;
  }
  get isUnsaved() {
    return isUnsaved(this.panel);
  }
  get closeLabel() {
    return this.isUnsaved ? texts.Visit_Discard : texts.Visit_Close;
  }
  get openVisitId() {
    return this.panel.kind === 'none' ? undefined : this.panel.visitId;
  }
  get canPrint() {
    return this.panel.kind === 'plan' && !this.isUnsaved;
  }
  get cannotLog() {
    return this.card.record !== undefined && this.logKinds.length === 0;
  }
  handlePlan() {
    if (this.deal) this.open(newPlan(this.deal));
  }
  /** Another card asks for a plan: one that is open is shown, and nothing that was typed is given up for it. */
  beginPlan() {
    if (this.panel.kind === 'none' && this.canPlan) this.handlePlan();
    else this.template.querySelector('.panel-start')?.focus();
  }
  handleOpen(event) {
    const visit = this.visitOf(event);
    if (visit) this.open(openPlan(visit));
  }
  handleRecord(event) {
    const visit = this.visitOf(event);
    if (visit && this.deal) this.open(openRecord(visit, this.deal, this.logKinds.at(0) ?? 'none', readersToday()));
  }
  handleClose() {
    this.open({ kind: 'none' });
  }
  handleFold() {
    this.showsAll = !this.showsAll;
  }
  handleToggle(event) {
    this.panel = toggled(this.panel, event.detail);
    this.show();
  }
  handleChange(event) {
    this.panel = typedInto(this.panel, event.detail.name, event.detail.value);
    this.show();
  }
  /** Shown anew only once the writing has paused: what is written may make new lines, and nobody wants to be moved on while typing. */
  handleWrite(event) {
    this.panel = typedInto(this.panel, event.detail.piece, event.detail.value);
  }
  handleWritten() {
    this.show();
  }
  handleDecide(event) {
    this.panel = decidedIn(this.panel, event.detail.name, event.detail.side);
    this.show();
  }
  handleCommitment(event) {
    const chosen = this.card.plan?.commitments.find(({ key }) => key === idOf(event));
    if (!chosen) return;
    this.panel = typedInto(this.panel, 'commitment', chosen.text);
    this.show();
  }
  /** The sheet opens on a page of its own, where nothing else is printed with it. */
  handlePrint(event) {
    const state = { c__recordId: this.recordId, c__visitId: idOf(event) };
    const attributes = { componentName: 'c__visitSheet' };
    this[NavigationMixin.Navigate]({ type: 'standard__component', attributes, state });
  }
  async handleSave() {
    if (!this.isValid()) return;
    const saved = await this.save((deal) => {
      if (this.panel.kind !== 'plan') return undefined;
      const { visitId, editing } = this.panel;
      const fields = visitFieldsOf(editing.draft);
      const { length } = String(fields['Plan__c']);
      if (length > planLimit) {
        this.problem = fillLabel(texts.Visit_TooLong, String(length), String(planLimit));
        return undefined;
      }
      const object = 'Keystage_Visit__c';
      if (visitId !== undefined) return [{ kind: 'update', object, id: visitId, fields }];
      return [{ kind: 'create', object, fields: { Opportunity__c: deal.id, Status__c: 'Planned', ...fields } }];
    });
    if (saved) this.close([texts.Visit_Saved]);
  }
  async handleCancelVisit(event) {
    const visit = this.visitOf(event);
    const day = this.card.rows?.find(({ id }) => id === visit?.id)?.day ?? '';
    if (!visit || this.isSaving) return;
    const saved = await this.save((deal) => {
      const isStillPlanned = deal.visits.some((one) => one.id === visit.id && isPlanned(one));
      const fields = { Status__c: 'Cancelled' };
      return isStillPlanned ? [{ kind: 'update', object: 'Keystage_Visit__c', id: visit.id, fields }] : undefined;
    });
    if (saved) this.close([fillLabel(texts.Visit_CancelledSaid, day)]);
  }
  async handleSaveRecord() {
    if (!this.isValid()) return;
    let record;
    let wasWritten = false;
    const saved = await this.save((deal) => {
      const found = this.recordCase(deal);
      if (!found) return undefined;
      const { visit, draft } = found;
      if (visit.status === 'Held') {
        // Another user's record is shown with its summary; our own came through before the connection broke.
        wasWritten = this.isUncertain && visit.record === recordText(deal, draft);
        return undefined;
      }
      record = recordWrites(found, draft, found.prepared, readersToday());
      const [fault] = record.problems;
      if (fault) this.problem = found.prepared.stages.evidenceProblem(fault);
      return fault ? undefined : record.writes;
    });
    if (wasWritten) this.close([texts.Visit_WasWritten]);
    else if (saved && record) this.sayRecorded(record);
    else if (this.refusal && record) this.explainRefusal(this.refusal, record);
  }
  handleLog() {
    const defaults = Object.entries(this.toLog ?? {}).map(
      ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
    );
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Event', actionName: 'new' },
      state: { defaultFieldValues: defaults.join(',') },
    });
  }
  /** False where nothing was written; then the problem says why, and everything typed is still there. */
  async save(writes) {
    this.isSaving = true;
    this.problem = '';
    this.notices = [];
    this.refusal = undefined;
    const result = await this.saveChange('visit', (deal) => (isReady(this.panel) ? writes(deal) : undefined));
    this.isSaving = false;
    if (result.kind === 'refused') {
      this.refusal = result;
      this.problem = savingProblem(result.error).text;
    }
    this.show();
    return result.kind === 'saved';
  }
  recordCase(deal) {
    const { panel } = this;
    if (panel.kind !== 'record' || !deal.process) return undefined;
    const visit = deal.visits.find(({ id }) => id === panel.visitId);
    if (!visit) return undefined;
    const plan = visitDraftOf(visit).draft;
    const prepared = preparedVisit(deal, deal.process, plan, this.reader);
    return { deal, judgedBy: deal.process, visit, plan, draft: panel.draft, prepared };
  }
  /** What was sent is there whole or not at all: which of it was refused, and how to go on. */
  explainRefusal({ error }, { activityAt }) {
    const { kind, text } = savingProblem(error);
    this.isUncertain = kind === 'offline';
    if (this.isUncertain) {
      this.problem = texts.Visit_Uncertain;
      return;
    }
    const isActivity = activityAt !== undefined && JSON.stringify(error).includes(`"w${activityAt}"`);
    const next = isActivity ? ` ${fillLabel(texts.Visit_LogRefused, texts.Visit_LogNone)}` : '';
    this.problem = `${fillLabel(texts.Visit_NothingWritten, text)}${next}`;
  }
  sayRecorded(record) {
    const { panel, deal } = this;
    const isLogged = record.counts.activities > 0;
    const toLog =
      deal && panel.kind === 'record' && !isLogged ? activityFields(deal, panel.draft, record.summary) : undefined;
    this.close(recordedNotices(record, lang));
    this.toLog = toLog;
  }
  get reader() {
    return { lang, asOf: readersToday(), dossier: this.dossier, personalAllowed: mayKeepPersonal === true };
  }
  isValid() {
    const forms = [...this.template.querySelectorAll('c-value-form')];
    return !this.isSaving && forms.map((form) => form.reportValidity()).every(Boolean);
  }
  visitOf(event) {
    return this.deal?.visits.find(({ id }) => id === idOf(event));
  }
  keepLogKind(kind, isThere) {
    const others = this.logKinds.filter((one) => one !== kind);
    this.logKinds = (isThere ? [...others, kind] : others).sort();
    this.show();
  }
  open(panel) {
    this.panel = panel;
    this.problem = '';
    this.notices = [];
    this.toLog = undefined;
    this.isUncertain = false;
    this.focusesPanel = panel.kind !== 'none';
    this.show();
  }
  close(notices) {
    this.open({ kind: 'none' });
    this.notices = notices;
  }
  show() {
    this.card = this.shown();
  }
  shown() {
    const { reading, panel, logKinds, mayEdit } = this;
    return visitCard({ reading, panel, reader: this.reader, logKinds, mayEdit });
  }
}
function idOf(event) {
  return event.currentTarget.dataset.id;
}
