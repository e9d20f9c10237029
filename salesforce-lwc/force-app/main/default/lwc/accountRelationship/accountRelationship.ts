import { LightningElement, api, wire } from 'lwc';
import {
  getRecord,
  notifyRecordUpdateAvailable,
  updateRecord,
  type RecordRepresentation,
  type WireResult,
} from 'lightning/uiRecordApi';
import formFactor from '@salesforce/client/formFactor';
import mayKeepPersonal from '@salesforce/customPermission/Keystage_Keep_Personal_Items';
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { guidanceWords } from 'c/guidanceWords';
import { template } from 'c/keystageDevelopment8';
import { relationshipStage } from 'c/keystageStages';
import {
  decided,
  isDecided,
  metRecord,
  startEditing,
  typed,
  type Editing,
  type FormValue,
  type FormValues,
  type Side,
} from 'c/meetEdits';
import { orgTrouble, troubleText, type TroubleText } from 'c/orgTrouble';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import type { FormChoice, FormField } from 'c/valueForm';
import { developmentFacts, developmentView, type DevelopmentView } from './developmentView';
import { dossierText, mostKept, readDossier, type Dossier, type DossierItem } from './dossierText';
import { amountsIn, formFields, valuesOf, type Edited, type RelationshipDraft } from './relationshipForm';
import {
  alwaysVisible,
  holds,
  relationshipFields,
  relationshipRecord,
  type Part,
  type RelationshipRecord,
} from './relationshipRecord';
import {
  depthView,
  dossierView,
  shareView,
  tieName,
  type DepthView,
  type DossierView,
  type ShareView,
} from './relationshipView';
import { texts } from './texts';

const words = guidanceWords(lang).relationship;
const say = dealSpeaker(lang, template);

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** How close we are to an account: share of spend, depth, tie, dossier and development, each read, edited and explained here. */
export default class AccountRelationship extends LightningElement {
  @api recordId: string | undefined;

  label = texts;
  isPhone = formFactor === 'Small';
  account: WireResult<RecordRepresentation> = {};
  trouble: TroubleText | undefined;
  draft: RelationshipDraft | undefined;
  isSaving = false;
  problem: string | undefined;
  done = '';
  /** A press that met another user's save: what it would write, and both values in words. */
  clash: { readonly fields: Fields; readonly text: string } | undefined;

  @wire(getRecord, { recordId: '$recordId', fields: alwaysVisible, optionalFields: relationshipFields } as const)
  readAccount(result: WireResult<RecordRepresentation>): void {
    this.trouble = result.error === undefined ? undefined : troubleText(orgTrouble(result.error));
    this.account = result;
    // What somebody else has saved meanwhile joins what is typed here, and both are shown where they differ.
    if (this.draft && result.data)
      this.draft = this.edited(metRecord(this.draft.editing, this.onRecord(this.draft.of)));
  }

  get record(): RelationshipRecord | undefined {
    return this.account.data && relationshipRecord(this.account.data);
  }

  get isLoading(): boolean {
    return !this.trouble && !this.account.data;
  }

  get announcement(): string {
    if (this.trouble) return this.trouble.text;
    return this.share?.stage ?? texts.Relation_Loading;
  }

  get share(): ShareView | undefined {
    const { record } = this;
    return record && shareView(record, words, say, lang, currency);
  }

  get depth(): DepthView {
    return depthView(this.record!, words, say);
  }

  get depthFields(): readonly FormField[] {
    const { personal, company, columns, rows } = this.depth;
    const choices = (of: readonly { key: string; name: string }[]): FormChoice[] =>
      of.map(({ key, name }) => ({ value: key, label: name }));
    return [
      {
        ...{ name: 'personalDepth', kind: 'choice', label: texts.Relation_Personal, value: personal },
        choices: choices(columns),
      },
      {
        ...{ name: 'companyDepth', kind: 'choice', label: texts.Relation_Company, value: company },
        choices: choices(rows),
      },
    ];
  }

  get tie(): string {
    return tieName(this.record!, words);
  }

  get tieFields(): readonly FormField[] {
    const { organisation, person } = this.record!;
    return [
      { name: 'organisation', kind: 'yesNo', label: texts.Relation_Organisation, value: organisation },
      { name: 'person', kind: 'yesNo', label: texts.Relation_Person, value: person },
    ];
  }

  get dossierTitle(): string {
    return words.dossier;
  }

  get onFile(): Dossier | undefined {
    return readDossier(this.record!.dossier);
  }

  get dossier(): (DossierView & { readonly sections: readonly object[] }) | undefined {
    const dossier = this.onFile;
    const view = dossier && dossierView(dossier, mayKeepPersonal === true, words, say);
    return (
      view && {
        ...view,
        sections: view.sections.map((one) => ({ ...one, isEdited: this.draft?.of === one.section })),
      }
    );
  }

  get development(): DevelopmentView | undefined {
    const { record, onFile } = this;
    if (!record || !onFile) return undefined;
    const { ourSales, totalSpend } = record.amounts;
    const { share } = relationshipStage(ourSales.value ?? NaN, totalSpend.value ?? NaN);
    const facts = developmentFacts(onFile, share, (ourSales.value ?? 0) > 0);
    return developmentView(template, facts, readersToday(), say);
  }

  get isEditingShare(): boolean {
    return this.draft?.of === 'share';
  }

  get fields(): readonly FormField[] {
    return formFields(this.draft!, words, say);
  }

  get hiddenShare(): string | undefined {
    return this.hiddenIn('share');
  }

  get hiddenDepth(): string | undefined {
    return this.hiddenIn('depth');
  }

  get hiddenTie(): string | undefined {
    return this.hiddenIn('tie');
  }

  get hiddenDossier(): string | undefined {
    return this.hiddenIn('dossier');
  }

  handleRefresh(): void {
    if (this.recordId) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  handleEdit(event: Event): void {
    const of = (event.currentTarget as HTMLElement).dataset['part'] as Edited;
    this.draft = { of, editing: startEditing(this.onRecord(of)) };
    this.problem = undefined;
    this.done = '';
  }

  handleCancel(): void {
    this.draft = undefined;
    this.problem = undefined;
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    const { name, value } = event.detail;
    this.draft = this.edited(typed(this.draft!.editing, name, value));
  }

  handleDecide(event: CustomEvent<{ name: string; side: Side }>): void {
    this.draft = this.edited(decided(this.draft!.editing, event.detail.name, event.detail.side));
  }

  async handleSave(): Promise<void> {
    const { of, editing } = this.draft!;
    const { draft } = editing;
    if (!isDecided(editing)) {
      this.problem = texts.Override_Conflict;
      return;
    }
    if (of !== 'share') return this.saveItems(draft as Record<DossierItem, string>);
    const read = amountsIn(draft);
    if ('fault' in read) {
      this.problem = read.fault;
      return;
    }
    const { ourSales, totalSpend } = read.amounts;
    return this.write({
      [holds.ourSales.fieldApiName]: ourSales,
      [holds.totalSpend.fieldApiName]: totalSpend,
      [holds.brokenOff.fieldApiName]: draft['brokenOff'] === true,
    });
  }

  async handleCell(event: Event): Promise<void> {
    const { personal = '', company = '' } = (event.currentTarget as HTMLElement).dataset;
    await this.writePressed({ personalDepth: personal, companyDepth: company });
  }

  async handleDepth(event: CustomEvent<{ name: 'personalDepth' | 'companyDepth'; value: string }>): Promise<void> {
    await this.writePressed({ [event.detail.name]: event.detail.value });
  }

  async handleTie(event: CustomEvent<{ name: 'organisation' | 'person'; value: boolean }>): Promise<void> {
    await this.writePressed({ [event.detail.name]: event.detail.value });
  }

  async handleDeletePersonal(): Promise<void> {
    const gone = this.dossier!.notAllowed!.items;
    await this.saveItems(Object.fromEntries(gone.map((item) => [item, ''])));
  }

  async handleConfirm(event: Event): Promise<void> {
    const { path = '' } = (event.currentTarget as HTMLElement).dataset;
    const dossier = this.onFile!;
    await this.saveDossier({ ...dossier, confirmed: { ...dossier.confirmed, [path]: readersToday() } });
  }

  async handleSaveMine(): Promise<void> {
    await this.write(this.clash!.fields);
  }

  handleKeepTheirs(): void {
    this.clash = undefined;
  }

  private onRecord(of: Edited): FormValues {
    return valuesOf(of, this.record!, this.onFile ?? noDossier);
  }

  private edited(editing: Editing): RelationshipDraft {
    return { of: this.draft!.of, editing };
  }

  private hiddenIn(part: Part): string | undefined {
    const fields = this.record?.hidden[part] ?? [];
    return fields.length > 0 ? fillLabel(texts.Relation_Hidden, say.list(fields)) : undefined;
  }

  /** Items of a form into the dossier as it is on record now, beside whatever else it holds. */
  private async saveItems(items: Readonly<Record<string, string>>): Promise<void> {
    const dossier = this.onFile!;
    await this.saveDossier({ ...dossier, items: { ...dossier.items, ...items } });
  }

  private async saveDossier(dossier: Dossier): Promise<void> {
    const text = dossierText(dossier);
    if (text.length > mostKept) {
      this.problem = fillLabel(texts.Relation_TooLong, say.number(text.length), say.number(mostKept));
      return;
    }
    await this.write({ [holds.dossier.fieldApiName]: text });
  }

  /** One press, one save; where somebody else saved meanwhile, both values are shown in its place. */
  private async writePressed(values: Readonly<Partial<Record<keyof typeof holds, string | boolean>>>): Promise<void> {
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [holds[name as keyof typeof holds].fieldApiName, value]),
    );
    await this.write(fields, this.inWords({ ...this.record!, ...values } as RelationshipRecord, values));
  }

  private async write(fields: Fields, mine?: string): Promise<void> {
    this.isSaving = true;
    this.problem = undefined;
    this.clash = undefined;
    this.done = '';
    const since = this.account.data!.lastModifiedDate;
    try {
      await updateRecord(
        { fields: { Id: this.recordId, ...fields } },
        since ? { ifUnmodifiedSince: since } : undefined,
      );
      this.draft = undefined;
      this.done = texts.Relation_Saved;
    } catch (error) {
      await this.explain(error, fields, mine);
    } finally {
      this.isSaving = false;
    }
  }

  private async explain(error: unknown, fields: Fields, mine: string | undefined): Promise<void> {
    const { kind, text } = savingProblem(error);
    if (kind === 'conflict') await notifyRecordUpdateAvailable([{ recordId: this.recordId! }]);
    if (kind !== 'conflict' || mine === undefined) {
      this.problem = kind === 'conflict' ? texts.Override_Conflict : text;
      return;
    }
    const names = Object.entries(holds).filter(([, { fieldApiName }]) => fieldApiName in fields);
    const theirs = this.inWords(this.record!, Object.fromEntries(names));
    this.clash = { fields, text: fillLabel(texts.Relation_Clash, mine, theirs) };
  }

  /** What a record says of some of its parts, as a person would. */
  private inWords(record: RelationshipRecord, parts: object): string {
    return 'organisation' in parts || 'person' in parts
      ? tieName(record, words)
      : depthView(record, words, say).sentence;
  }
}

const noDossier: Dossier = { items: {}, confirmed: {}, others: {} };
