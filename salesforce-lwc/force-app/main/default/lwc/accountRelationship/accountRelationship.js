import { LightningElement, api, wire } from 'lwc';
import { getRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import formFactor from '@salesforce/client/formFactor';
import mayKeepPersonal from '@salesforce/customPermission/Keystage_Keep_Personal_Items';
import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { guidanceWords } from 'c/guidanceWords';
import { template } from 'c/keystageDevelopment8';
import { relationshipStage } from 'c/keystageStages';
import { decided, isDecided, metRecord, startEditing, typed } from 'c/meetEdits';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { developmentFacts, developmentView } from './developmentView';
import { dossierText, mostKept, readDossier } from './dossierText';
import { amountsIn, formFields, valuesOf } from './relationshipForm';
import { alwaysVisible, holds, relationshipFields, relationshipRecord } from './relationshipRecord';
import { depthView, dossierView, shareView, tieName } from './relationshipView';
import { texts } from './texts';
const words = guidanceWords(lang).relationship;
const say = dealSpeaker(lang, template);
/** How close we are to an account: share of spend, depth, tie, dossier and development, each read, edited and explained here. */
export default class AccountRelationship extends LightningElement {
  @api
  recordId;
  label = texts;
  isPhone = formFactor === 'Small';
  account = {};
  trouble;
  draft;
  isSaving = false;
  problem;
  done = '';
  /** A press that met another user's save: what it would write, and both values in words. */
  clash;
  @wire(getRecord, { recordId: '$recordId', fields: alwaysVisible, optionalFields: relationshipFields })
  readAccount(result) {
    this.trouble = result.error === undefined ? undefined : troubleText(orgTrouble(result.error));
    this.account = result;
    // What somebody else has saved meanwhile joins what is typed here, and both are shown where they differ.
    if (this.draft && result.data)
      this.draft = this.edited(metRecord(this.draft.editing, this.onRecord(this.draft.of)));
  }
  get record() {
    return this.account.data && relationshipRecord(this.account.data);
  }
  get isLoading() {
    return !this.trouble && !this.account.data;
  }
  get announcement() {
    if (this.trouble) return this.trouble.text;
    return this.share?.stage ?? texts.Relation_Loading;
  }
  get share() {
    const { record } = this;
    return record && shareView(record, words, say, lang, currency);
  }
  get depth() {
    return depthView(this.record, words, say);
  }
  get depthFields() {
    const { personal, company, columns, rows } = this.depth;
    const choices = (of) => of.map(({ key, name }) => ({ value: key, label: name }));
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
  get tie() {
    return tieName(this.record, words);
  }
  get tieFields() {
    const { organisation, person } = this.record;
    return [
      { name: 'organisation', kind: 'yesNo', label: texts.Relation_Organisation, value: organisation },
      { name: 'person', kind: 'yesNo', label: texts.Relation_Person, value: person },
    ];
  }
  get dossierTitle() {
    return words.dossier;
  }
  get onFile() {
    return readDossier(this.record.dossier);
  }
  get dossier() {
    const dossier = this.onFile;
    const view = dossier && dossierView(dossier, mayKeepPersonal === true, words, say);
    return (
      view && {
        ...view,
        sections: view.sections.map((one) => ({ ...one, isEdited: this.draft?.of === one.section })),
      }
    );
  }
  get development() {
    const { record, onFile } = this;
    if (!record || !onFile) return undefined;
    const { ourSales, totalSpend } = record.amounts;
    const { share } = relationshipStage(ourSales.value ?? NaN, totalSpend.value ?? NaN);
    const facts = developmentFacts(onFile, share, (ourSales.value ?? 0) > 0);
    return developmentView(template, facts, readersToday(), say);
  }
  get isEditingShare() {
    return this.draft?.of === 'share';
  }
  get fields() {
    return formFields(this.draft, words, say);
  }
  get hiddenShare() {
    return this.hiddenIn('share');
  }
  get hiddenDepth() {
    return this.hiddenIn('depth');
  }
  get hiddenTie() {
    return this.hiddenIn('tie');
  }
  get hiddenDossier() {
    return this.hiddenIn('dossier');
  }
  handleRefresh() {
    if (this.recordId) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }
  handleEdit(event) {
    const of = event.currentTarget.dataset['part'];
    this.draft = { of, editing: startEditing(this.onRecord(of)) };
    this.problem = undefined;
    this.done = '';
  }
  handleCancel() {
    this.draft = undefined;
    this.problem = undefined;
  }
  handleChange(event) {
    const { name, value } = event.detail;
    this.draft = this.edited(typed(this.draft.editing, name, value));
  }
  handleDecide(event) {
    this.draft = this.edited(decided(this.draft.editing, event.detail.name, event.detail.side));
  }
  async handleSave() {
    const { of, editing } = this.draft;
    const { draft } = editing;
    if (!isDecided(editing)) {
      this.problem = texts.Override_Conflict;
      return;
    }
    if (of !== 'share') return this.saveItems(draft);
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
  async handleCell(event) {
    const { personal = '', company = '' } = event.currentTarget.dataset;
    await this.writePressed({ personalDepth: personal, companyDepth: company });
  }
  async handleDepth(event) {
    await this.writePressed({ [event.detail.name]: event.detail.value });
  }
  async handleTie(event) {
    await this.writePressed({ [event.detail.name]: event.detail.value });
  }
  async handleDeletePersonal() {
    const gone = this.dossier.notAllowed.items;
    await this.saveItems(Object.fromEntries(gone.map((item) => [item, ''])));
  }
  async handleConfirm(event) {
    const { path = '' } = event.currentTarget.dataset;
    const dossier = this.onFile;
    await this.saveDossier({ ...dossier, confirmed: { ...dossier.confirmed, [path]: readersToday() } });
  }
  async handleSaveMine() {
    await this.write(this.clash.fields);
  }
  handleKeepTheirs() {
    this.clash = undefined;
  }
  onRecord(of) {
    return valuesOf(of, this.record, this.onFile ?? noDossier);
  }
  edited(editing) {
    return { of: this.draft.of, editing };
  }
  hiddenIn(part) {
    const fields = this.record?.hidden[part] ?? [];
    return fields.length > 0 ? fillLabel(texts.Relation_Hidden, say.list(fields)) : undefined;
  }
  /** Items of a form into the dossier as it is on record now, beside whatever else it holds. */
  async saveItems(items) {
    const dossier = this.onFile;
    await this.saveDossier({ ...dossier, items: { ...dossier.items, ...items } });
  }
  async saveDossier(dossier) {
    const text = dossierText(dossier);
    if (text.length > mostKept) {
      this.problem = fillLabel(texts.Relation_TooLong, say.number(text.length), say.number(mostKept));
      return;
    }
    await this.write({ [holds.dossier.fieldApiName]: text });
  }
  /** One press, one save; where somebody else saved meanwhile, both values are shown in its place. */
  async writePressed(values) {
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [holds[name].fieldApiName, value]));
    await this.write(fields, this.inWords({ ...this.record, ...values }, values));
  }
  async write(fields, mine) {
    this.isSaving = true;
    this.problem = undefined;
    this.clash = undefined;
    this.done = '';
    const since = this.account.data.lastModifiedDate;
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
  async explain(error, fields, mine) {
    const { kind, text } = savingProblem(error);
    if (kind === 'conflict') await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    if (kind !== 'conflict' || mine === undefined) {
      this.problem = kind === 'conflict' ? texts.Override_Conflict : text;
      return;
    }
    const names = Object.entries(holds).filter(([, { fieldApiName }]) => fieldApiName in fields);
    const theirs = this.inWords(this.record, Object.fromEntries(names));
    this.clash = { fields, text: fillLabel(texts.Relation_Clash, mine, theirs) };
  }
  /** What a record says of some of its parts, as a person would. */
  inWords(record, parts) {
    return 'organisation' in parts || 'person' in parts
      ? tieName(record, words)
      : depthView(record, words, say).sentence;
  }
}
const noDossier = { items: {}, confirmed: {}, others: {} };
