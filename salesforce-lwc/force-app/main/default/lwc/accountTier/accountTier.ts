import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues, type ObjectInfo, type PicklistValues } from 'lightning/uiObjectInfoApi';
import {
  getFieldValue,
  getRecord,
  notifyRecordUpdateAvailable,
  updateRecord,
  type RecordRepresentation,
  type WireResult,
} from 'lightning/uiRecordApi';
import mayOverride from '@salesforce/customPermission/Keystage_Override_Tiers';
import maySegment from '@salesforce/customPermission/Keystage_Segment_Accounts';
import lang from '@salesforce/i18n/lang';
import ACCOUNT from '@salesforce/schema/Account';
import USER_NAME from '@salesforce/schema/User.Name';
import userId from '@salesforce/user/Id';
import type { OverrideEntry } from 'c/keystageCore';
import { accountFacts, type AccountFacts } from 'c/accountFacts';
import { activeModelQuery, type ActiveModel } from 'c/activeModel';
import { decided, metRecord, typed, type FormValue, type Side } from 'c/meetEdits';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { tierSpeaker } from 'c/tierSpeaker';
import type { FormField } from 'c/valueForm';
import { explainRecord } from './explainRecord';
import { modelState } from './modelState';
import {
  endedOverride,
  formFields,
  openedDraft,
  overrideFields,
  overrideValues,
  readDraft,
  type OverrideDraft,
} from './overrideDesk';
import { overrideStanding } from './overrideStanding';
import { alwaysVisible, optionalFields, storedTier, tierField, type StoredOverride } from './storedTier';
import { texts } from './texts';
import { tierCard } from './tierCard';
import type { SegmentedRecord } from './tierView';

/**
 * Why this account has its tier, and what would lift it: on an Account page, from the values and the model kept in the org. Whoever may
 * override tiers does so here, with a reason and an end.
 */
export default class AccountTier extends LightningElement {
  @api recordId: string | undefined;

  label = texts;
  card = tierCard({}, modelState({}), undefined, maySegment, lang, readersToday());

  account: WireResult<RecordRepresentation> = {};
  model = modelState({});
  tiers: readonly string[] | undefined;
  recordTypeId: string | undefined;
  refreshModel: GraphqlResult['refresh'];

  readerId = userId;
  reader = userId;
  draft: OverrideDraft | undefined;
  isSaving = false;
  /** Why nothing was saved; stays until the next attempt. */
  problem: string | undefined;
  /** What was saved last. */
  done = '';

  @wire(getRecord, { recordId: '$recordId', fields: alwaysVisible, optionalFields } as const)
  readAccount(result: WireResult<RecordRepresentation>): void {
    this.account = result;
    this.show();
    const { desk } = this;
    // What somebody else has saved meanwhile joins what is typed here, and both are shown where they differ.
    if (this.draft && desk) this.draft = metRecord(this.draft, overrideValues(desk.record.override));
  }

  @wire(graphql, { query: activeModelQuery })
  readModel(result: GraphqlResult): void {
    this.refreshModel = result.refresh;
    this.model = modelState(result);
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: ACCOUNT })
  readAccountInfo({ data }: WireResult<ObjectInfo>): void {
    this.recordTypeId = data?.defaultRecordTypeId;
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: tierField } as const)
  readTiers({ data }: WireResult<PicklistValues>): void {
    this.tiers = data?.values.map(({ value }) => value);
    this.show();
  }

  @wire(getRecord, { recordId: '$readerId', fields: [USER_NAME], optionalFields: [] } as const)
  readReader({ data }: WireResult<RecordRepresentation>): void {
    const name = data && getFieldValue(data, USER_NAME);
    // Whose name cannot be read signs by id: an override without an author would not count.
    this.reader = typeof name === 'string' ? name : userId;
  }

  override connectedCallback(): void {
    window.addEventListener('focus', this.refresh);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('focus', this.refresh);
  }

  /** Tiers are pushed from Excel: whoever comes back from there sees them without loading the page again. */
  refresh = (): void => {
    const record = this.recordId && notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    // What fails is told by the wires themselves.
    void Promise.allSettled([record, this.refreshModel?.()]);
  };

  show(): void {
    this.card = tierCard(this.account, this.model, this.tiers, maySegment, lang, readersToday());
  }

  /** What an override is held against: the segmented record and the model. Undefined as long as either is not there, or hidden. */
  get desk(): Desk | undefined {
    const stored = this.account.data && storedTier(this.account.data);
    const { model } = this;
    if (!this.card.view?.override || stored?.kind !== 'segmented') return undefined;
    if (stored.overrideHidden.length > 0) return undefined;
    if (model.kind !== 'read' || !model.reading.ok) return undefined;
    const reading = accountFacts(stored.reasons);
    return reading.ok ? { record: stored, active: model.reading, facts: reading.facts } : undefined;
  }

  get canOverride(): boolean {
    return mayOverride === true && !this.draft && this.desk !== undefined;
  }

  get canEnd(): boolean {
    return this.canOverride && this.card.view?.override?.canEnd === true;
  }

  get showsForm(): boolean {
    return this.draft !== undefined && this.desk !== undefined;
  }

  get showsOverride(): boolean {
    const { sentence, notes = [] } = this.card.view?.override ?? {};
    return this.canOverride || this.showsForm || sentence !== undefined || notes.length > 0;
  }

  get giveLabel(): string {
    return this.card.view?.override?.sentence ? texts.Override_Change : texts.Override_Give;
  }

  get mayUpdate(): boolean {
    return mayOverride === true;
  }

  get fields(): readonly FormField[] {
    const { model } = this.desk!.active;
    return formFields(this.draft!, model.tiers, tierSpeaker(lang, model));
  }

  handleGive(): void {
    this.draft = openedDraft(this.desk!.record.override, readersToday());
    this.problem = undefined;
    this.done = '';
  }

  handleCancel(): void {
    this.draft = undefined;
    this.problem = undefined;
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    this.draft = typed(this.draft!, event.detail.name, event.detail.value);
  }

  handleDecide(event: CustomEvent<{ name: string; side: Side }>): void {
    this.draft = decided(this.draft!, event.detail.name, event.detail.side);
  }

  async handleSave(): Promise<void> {
    const { model } = this.desk!.active;
    const read = readDraft(this.draft!, this.reader, model.tiers, tierSpeaker(lang, model));
    if ('fault' in read) this.problem = read.fault;
    else await this.save(read.entry, texts.Override_Saved);
  }

  async handleEnd(): Promise<void> {
    await this.save(endedOverride(this.desk!.record.override, readersToday()), texts.Override_HasEnded);
  }

  async handleUpdate(): Promise<void> {
    await this.write({ [tierField.fieldApiName]: this.card.view!.tierToday! }, texts.Override_Updated);
  }

  /** Writes an override and, with it, the tier that the record has by it today, so that lists and reports show it too. */
  private async save(entry: OverrideEntry | undefined, done: string): Promise<void> {
    const { record, active, facts } = this.desk!;
    const { tier } = tierBy({ ...noOverride, ...entry }, facts, active, record.name);
    await this.write({ ...overrideFields(entry), [tierField.fieldApiName]: tier }, done);
  }

  private async write(fields: Readonly<Record<string, string | null>>, done: string): Promise<void> {
    this.isSaving = true;
    this.problem = undefined;
    this.done = '';
    const since = this.account.data?.lastModifiedDate;
    try {
      await updateRecord(
        { fields: { Id: this.recordId, ...fields } },
        since ? { ifUnmodifiedSince: since } : undefined,
      );
      this.draft = undefined;
      this.done = done;
    } catch (error) {
      const { kind, text } = savingProblem(error);
      this.problem = kind === 'conflict' ? texts.Override_Conflict : text;
      // What somebody else saved is read, so that both values can be shown.
      if (kind === 'conflict') this.refresh();
    } finally {
      this.isSaving = false;
    }
  }
}

interface Desk {
  readonly record: SegmentedRecord;
  readonly active: ActiveModel;
  readonly facts: AccountFacts;
}

const noOverride: StoredOverride = { tier: '', reason: '', author: '', approver: '', from: '', until: '' };

/** The tier of an account today by an override on its record; null for none. Its values have been explained before, so they can be. */
function tierBy(
  stored: StoredOverride,
  facts: AccountFacts,
  active: ActiveModel,
  name: string,
): { tier: string | null } {
  const { entry } = overrideStanding(stored, facts.override);
  const explained = explainRecord(facts, active, name, { entry, day: readersToday() });
  return { tier: explained.ok ? (explained.explanation.tier ?? null) : null };
}
