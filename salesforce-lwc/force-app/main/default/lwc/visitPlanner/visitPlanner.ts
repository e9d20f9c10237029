import { wire } from 'lwc';
import type { Subscription } from 'lightning/messageService';
import { NavigationMixin } from 'lightning/navigation';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import {
  getFieldValue,
  getRecord,
  type FieldId,
  type RecordRepresentation,
  type WireResult,
} from 'lightning/uiRecordApi';
import mayKeepPersonal from '@salesforce/customPermission/Keystage_Keep_Personal_Items';
import lang from '@salesforce/i18n/lang';
import DOSSIER from '@salesforce/schema/Account.Keystage_Dossier__c';
import NAME from '@salesforce/schema/Account.Name';
import VISIT from '@salesforce/schema/Keystage_Visit__c';
import DealCard from 'c/dealCard';
import { onVisitPlanAsked, type Deal, type RecordWrite, type VisitOnRecord } from 'c/dealRecord';
import type { SaveResult } from 'c/dealSave';
import { fillLabel } from 'c/fillLabel';
import type { FormValue, Side } from 'c/meetEdits';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { planLimit, preparedVisit, visitDraftOf, visitFieldsOf, type VisitReader } from 'c/visitPlan';
import { recordedNotices } from './recordedNotices';
import { activityFields, recordText, recordWrites, type RecordToWrite } from './recordWrites';
import { texts } from './texts';
import { visitCard, type VisitCard } from './visitCard';
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
  type VisitPanel,
} from './visitPanel';

type Refusal = Extract<SaveResult, { kind: 'refused' }>;

/** The platform's own objects for activities; not every org serves them to components, so each is probed by name. */
const EVENT = { objectApiName: 'Event' };
const TASK = { objectApiName: 'Task' };

const alwaysVisible: readonly FieldId[] = [NAME];
const dossierFields: readonly FieldId[] = [DOSSIER];

/** Visits shown before the rest is asked for. */
const shownFirst = 5;

/**
 * Visits of a deal, from the plan to the record: on an Opportunity page. What is on file fills the plan, what is written by hand is kept with it, and
 * what was learnt becomes evidence that the other cards of the page follow.
 */
export default class VisitPlanner extends NavigationMixin(DealCard) {
  label = texts;
  panel: VisitPanel = { kind: 'none' };
  logKinds: readonly string[] = [];
  dossier: string | undefined;
  mayEdit = true;
  isSaving = false;
  showsAll = false;
  notices: readonly string[] = [];
  problem = '';
  refusal: Refusal | undefined;
  /** The last save broke off: what it would have written may be there. */
  isUncertain = false;
  /** What a person logs by hand, where components cannot. */
  toLog: Readonly<Record<string, unknown>> | undefined;

  focusesPanel = false;
  eventObject = EVENT;
  taskObject = TASK;
  card: VisitCard = this.shown();

  get accountId(): string | undefined {
    return this.deal?.account.id ?? undefined;
  }

  override metDeal(isNew: boolean): void {
    if (!isNew) return;
    if (this.deal) this.panel = meetDeal(this.panel, this.deal);
    this.show();
  }

  @wire(getRecord, { recordId: '$accountId', fields: alwaysVisible, optionalFields: dossierFields } as const)
  keepDossier({ data }: WireResult<RecordRepresentation>): void {
    const dossier = data && getFieldValue(data, DOSSIER);
    this.dossier = typeof dossier === 'string' ? dossier : undefined;
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: VISIT })
  keepAccess({ data }: WireResult<ObjectInfo>): void {
    this.mayEdit = data?.createable ?? true;
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: '$eventObject' } as const)
  probeEvents({ data }: WireResult<ObjectInfo>): void {
    this.keepLogKind('Event', data?.createable);
  }

  @wire(getObjectInfo, { objectApiName: '$taskObject' } as const)
  probeTasks({ data }: WireResult<ObjectInfo>): void {
    this.keepLogKind('Task', data?.createable);
  }

  override listen(): readonly Subscription[] {
    const [recordId, begin] = [() => this.recordId, () => this.beginPlan()];
    return [...super.listen(), onVisitPlanAsked(this.context, recordId, begin)];
  }

  override renderedCallback(): void {
    const heading = this.focusesPanel && this.template!.querySelector<HTMLElement>('.panel-start');
    if (!heading) return;
    this.focusesPanel = false;
    heading.focus();
  }

  get canPlan(): boolean {
    return this.mayEdit && this.card.rows !== undefined && this.card.hindrance === undefined;
  }

  get rows(): VisitCard['rows'] {
    return this.showsAll ? this.card.rows : this.card.rows?.slice(0, shownFirst);
  }

  get foldLabel(): string | undefined {
    const count = this.card.rows?.length ?? 0;
    if (count <= shownFirst) return undefined;
    return this.showsAll ? texts.Visit_ShowFewer : fillLabel(texts.Visit_ShowAll, String(count));
  }

  get saveLabel(): string {
    return this.isSaving ? texts.Visit_Saving : texts.Visit_Save;
  }

  get recordLabel(): string {
    return this.isSaving ? texts.Visit_Saving : texts.Visit_RecordSave;
  }

  get isUnsaved(): boolean {
    return isUnsaved(this.panel);
  }

  get closeLabel(): string {
    return this.isUnsaved ? texts.Visit_Discard : texts.Visit_Close;
  }

  get openVisitId(): string | undefined {
    return this.panel.kind === 'none' ? undefined : this.panel.visitId;
  }

  get canPrint(): boolean {
    return this.panel.kind === 'plan' && !this.isUnsaved;
  }

  get cannotLog(): boolean {
    return this.card.record !== undefined && this.logKinds.length === 0;
  }

  handlePlan(): void {
    if (this.deal) this.open(newPlan(this.deal));
  }

  /** Another card asks for a plan: one that is open is shown, and nothing that was typed is given up for it. */
  beginPlan(): void {
    if (this.panel.kind === 'none' && this.canPlan) this.handlePlan();
    else this.template!.querySelector<HTMLElement>('.panel-start')?.focus();
  }

  handleOpen(event: Event): void {
    const visit = this.visitOf(event);
    if (visit) this.open(openPlan(visit));
  }

  handleRecord(event: Event): void {
    const visit = this.visitOf(event);
    if (visit && this.deal) this.open(openRecord(visit, this.deal, this.logKinds.at(0) ?? 'none', readersToday()));
  }

  handleClose(): void {
    this.open({ kind: 'none' });
  }

  handleFold(): void {
    this.showsAll = !this.showsAll;
  }

  handleToggle(event: CustomEvent<string>): void {
    this.panel = toggled(this.panel, event.detail);
    this.show();
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    this.panel = typedInto(this.panel, event.detail.name, event.detail.value);
    this.show();
  }

  /** Shown anew only once the writing has paused: what is written may make new lines, and nobody wants to be moved on while typing. */
  handleWrite(event: CustomEvent<{ piece: string; value: string }>): void {
    this.panel = typedInto(this.panel, event.detail.piece, event.detail.value);
  }

  handleWritten(): void {
    this.show();
  }

  handleDecide(event: CustomEvent<{ name: string; side: Side }>): void {
    this.panel = decidedIn(this.panel, event.detail.name, event.detail.side);
    this.show();
  }

  handleCommitment(event: Event): void {
    const chosen = this.card.plan?.commitments.find(({ key }) => key === idOf(event));
    if (!chosen) return;
    this.panel = typedInto(this.panel, 'commitment', chosen.text);
    this.show();
  }

  /** The sheet opens on a page of its own, where nothing else is printed with it. */
  handlePrint(event: Event): void {
    const state = { c__recordId: this.recordId!, c__visitId: idOf(event)! };
    const attributes = { componentName: 'c__visitSheet' };
    this[NavigationMixin.Navigate]({ type: 'standard__component', attributes, state });
  }

  async handleSave(): Promise<void> {
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

  async handleCancelVisit(event: Event): Promise<void> {
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

  async handleSaveRecord(): Promise<void> {
    if (!this.isValid()) return;
    let record: RecordToWrite | undefined;
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

  handleLog(): void {
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
  private async save(writes: (deal: Deal) => readonly RecordWrite[] | undefined): Promise<boolean> {
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

  private recordCase(deal: Deal) {
    const { panel } = this;
    if (panel.kind !== 'record' || !deal.process) return undefined;
    const visit = deal.visits.find(({ id }) => id === panel.visitId);
    if (!visit) return undefined;
    const plan = visitDraftOf(visit).draft;
    const prepared = preparedVisit(deal, deal.process, plan, this.reader);
    return { deal, judgedBy: deal.process, visit, plan, draft: panel.draft, prepared };
  }

  /** What was sent is there whole or not at all: which of it was refused, and how to go on. */
  private explainRefusal({ error }: Refusal, { activityAt }: RecordToWrite): void {
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

  private sayRecorded(record: RecordToWrite): void {
    const { panel, deal } = this;
    const isLogged = record.counts.activities > 0;
    const toLog =
      deal && panel.kind === 'record' && !isLogged ? activityFields(deal, panel.draft, record.summary) : undefined;
    this.close(recordedNotices(record, lang));
    this.toLog = toLog;
  }

  private get reader(): VisitReader {
    return { lang, asOf: readersToday(), dossier: this.dossier, personalAllowed: mayKeepPersonal === true };
  }

  private isValid(): boolean {
    const forms = [...this.template!.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('c-value-form')];
    return !this.isSaving && forms.map((form) => form.reportValidity()).every(Boolean);
  }

  private visitOf(event: Event): VisitOnRecord | undefined {
    return this.deal?.visits.find(({ id }) => id === idOf(event));
  }

  private keepLogKind(kind: string, isThere: boolean | undefined): void {
    const others = this.logKinds.filter((one) => one !== kind);
    this.logKinds = (isThere ? [...others, kind] : others).sort();
    this.show();
  }

  private open(panel: VisitPanel): void {
    this.panel = panel;
    this.problem = '';
    this.notices = [];
    this.toLog = undefined;
    this.isUncertain = false;
    this.focusesPanel = panel.kind !== 'none';
    this.show();
  }

  private close(notices: readonly string[]): void {
    this.open({ kind: 'none' });
    this.notices = notices;
  }

  private show(): void {
    this.card = this.shown();
  }

  private shown(): VisitCard {
    const { reading, panel, logKinds, mayEdit } = this;
    return visitCard({ reading, panel, reader: this.reader, logKinds, mayEdit });
  }
}

function idOf(event: Event): string | undefined {
  return (event.currentTarget as HTMLElement).dataset.id;
}
