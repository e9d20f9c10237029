import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import lang from '@salesforce/i18n/lang';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';
import USER_NAME from '@salesforce/schema/User.Name';
import userId from '@salesforce/user/Id';
import { dealSpeaker } from 'c/dealSpeaker';
import { dealsQuery, saveRecords } from 'c/dealRecord';
import { deployedGatesLabel } from 'c/deployedGates';
import { fillLabel } from 'c/fillLabel';
import { nodesOf } from 'c/graphqlAnswer';
import { signOffObject, signOffRecord, signTemplate } from 'c/keystageCore';
import { deployedGates, whenActive } from 'c/keystageGates';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { dealsAffected, judgedBy } from './dealsAffected';
import { noneYet, withDeals } from './dealsPlaced';
import { gateGaps } from './gateGaps';
import { draftFields, openedDraft, orgStageValue, ownFile, proposed, templateOf, typedInto } from './processDraft';
import { processesQuery, standingsQuery } from './processQueries';
import { fingerprintOf, judgingIn, processOnRecord } from './processRecord';
import { recordTypesIn, typesOffered, typesQuestion } from './recordTypes';
import { texts } from './texts';
const say = dealSpeaker(lang);
const deployed = deployedGates(deployedGatesLabel);
/** Deals named before the rest is only counted. */
const namedFirst = 10;
/** The processes: which template judges which deals, what the org's stage names stand for, and whether its gates are deployed. */
export default class ProcessDesk extends LightningElement {
  label = texts;
  processes;
  trouble;
  recordTypeId;
  stageField = STAGE_NAME;
  values = [];
  typesDocument;
  typesVariables;
  recordTypes = [];
  gaps = new Map();
  unfolded = new Set();
  draft;
  standingsDocument;
  standingsVariables;
  standings;
  /** Of the deals placed one by one under the draft; undefined until somebody asks for it. */
  dealsDocument;
  dealsVariables;
  dealsPlaced;
  isPlacing = false;
  /** What goes into the trail with the next process that is made active or put to rest. */
  note = '';
  readerId = userId;
  reader = userId;
  isSaving = false;
  problem;
  done = '';
  refreshProcesses;
  @wire(graphql, { query: processesQuery })
  readProcesses({ data, errors, refresh }) {
    this.refreshProcesses = refresh;
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.trouble = undefined;
    const processes = nodesOf(data.uiapi.query.Keystage_Process__c).map(processOnRecord);
    this.processes = processes;
    const sound = processes.filter(({ fault }) => fault === undefined);
    this.gaps = new Map(sound.map((process) => [process.id, gateGaps(process, processes)]));
  }
  @wire(getRecord, { recordId: '$readerId', fields: [USER_NAME], optionalFields: [] })
  readReader({ data }) {
    const name = data && getFieldValue(data, USER_NAME);
    // Whose name cannot be read signs by id.
    this.reader = typeof name === 'string' ? name : userId;
  }
  @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
  readDealInfo({ data }) {
    this.recordTypeId = data?.defaultRecordTypeId;
    const ids = typesOffered(data);
    if (ids.length === 0) return;
    const { query, variables } = typesQuestion(ids);
    this.typesDocument = query;
    this.typesVariables = variables;
  }
  @wire(graphql, { query: '$typesDocument', variables: '$typesVariables' })
  readTypes({ data }) {
    // What cannot be told is typed by its developer name.
    this.recordTypes = data ? recordTypesIn(data, lang) : [];
  }
  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: STAGE_NAME })
  readStages({ data }) {
    this.values = data?.values.map(orgStageValue) ?? [];
  }
  @wire(graphql, { query: '$standingsDocument', variables: '$standingsVariables' })
  readStandings({ data }) {
    // Without access to the deals' fields nobody can be counted, and the process is edited all the same.
    this.standings = data ? data.uiapi.aggregate : undefined;
  }
  @wire(graphql, { query: '$dealsDocument', variables: '$dealsVariables' })
  readDeals({ data, errors }) {
    if (!this.isPlacing || !this.dealsPlaced) return;
    if (errors && errors.length > 0) {
      this.stopPlacing();
      this.problem = troubleText(orgTrouble(errors)).text;
      return;
    }
    const draft = this.draft;
    const template = draft && templateOf(draft);
    if (!data || !template) return;
    const { Opportunity } = data.uiapi.query;
    const candidate = { templateId: template.id, file: draftFile(draft), stageMap: draft.stageMap };
    const present = this.inForce(draft.recordType);
    const compared = { present: present?.fault ? undefined : present, candidate, today: readersToday() };
    this.dealsPlaced = withDeals(this.dealsPlaced, nodesOf(Opportunity), compared);
    const next = Opportunity.pageInfo?.hasNextPage ? Opportunity.pageInfo.endCursor : null;
    if (next) this.dealsVariables = { ...this.dealsVariables, after: next };
    else this.isPlacing = false;
  }
  get isLoading() {
    return !this.trouble && !this.processes;
  }
  get isEmpty() {
    return this.processes?.length === 0 && !this.draft;
  }
  get rows() {
    return (this.processes ?? []).map((process) => ({
      ...{ id: process.id, name: process.name, isActive: process.isActive },
      about: process.recordType === '' ? texts.Process_ForAll : fillLabel(texts.Process_ForType, process.recordType),
      notes: this.notesOn(process),
      ...this.gapsOf(process),
      canActivate: !process.isActive && process.fault === undefined && this.when(process) !== 'onceDeployed',
      edit: fillLabel(texts.Process_EditNamed, process.name),
      activate: fillLabel(texts.Process_ActivateNamed, process.name),
      deactivate: fillLabel(texts.Process_DeactivateNamed, process.name),
    }));
  }
  get asksForNote() {
    return this.rows.some(({ isActive, canActivate }) => isActive || canActivate);
  }
  get fields() {
    return draftFields(this.draft, { values: this.values, recordTypes: this.recordTypes }, say);
  }
  get canPropose() {
    return templateOf(this.draft) !== undefined && this.values.length > 0;
  }
  get proposals() {
    const draft = this.draft;
    const template = templateOf(draft);
    if (!draft.proposal || !template) return [];
    const speaker = dealSpeaker(lang, template);
    const stood = new Set(Object.values(draft.stageMap));
    const without = template.stages.filter(({ id }) => !stood.has(id)).map(({ id }) => speaker.stageOf(id));
    return [
      ...draft.proposal.proposed.map((one) => speaker.orgStage(one)),
      ...(without.length > 0 ? [fillLabel(texts.Process_WithoutValue, speaker.list(without))] : []),
    ];
  }
  get effects() {
    const draft = this.draft;
    const template = templateOf(draft);
    if (!template || !this.standings) return [];
    const { placed, past, newlyPast, elsewhere, neverPlaced } = dealsAffected(this.standings, template, draft.stageMap);
    return [
      fillLabel(texts.Process_Effect, say.number(past), say.number(placed), say.number(newlyPast)),
      fillLabel(texts.Process_EffectNote, say.number(neverPlaced)),
      ...(elsewhere > 0 ? [fillLabel(texts.Process_EffectOtherTemplate, say.number(elsewhere))] : []),
    ];
  }
  get canPlace() {
    return templateOf(this.draft) !== undefined && !this.isPlacing;
  }
  get placing() {
    return this.isPlacing ? fillLabel(texts.Process_Placing, say.number(this.dealsPlaced?.placed ?? 0)) : undefined;
  }
  /** What placing each deal anew came to, the deals that fall back by name. */
  get placements() {
    const template = templateOf(this.draft);
    if (this.isPlacing || !this.dealsPlaced || !template) return [];
    const { placed, past, newlyPast, fallen } = this.dealsPlaced;
    const speaker = dealSpeaker(lang, template);
    const stage = (id) => (id === null ? texts.Process_NothingEvidenced : speaker.stageOf(id));
    return [
      fillLabel(texts.Process_Fallen, say.number(fallen.length), say.number(placed)),
      fillLabel(texts.Process_PlacedPast, say.number(past), say.number(newlyPast)),
      ...fallen
        .slice(0, namedFirst)
        .map(({ name, from, to }) => fillLabel(texts.Process_FallenOne, name, stage(from), stage(to))),
      ...(fallen.length > namedFirst
        ? [fillLabel(texts.Process_FallenMore, say.number(fallen.length - namedFirst))]
        : []),
    ];
  }
  handleGaps(event) {
    const { id = '' } = event.currentTarget.dataset;
    const others = [...this.unfolded].filter((one) => one !== id);
    this.unfolded = new Set(this.unfolded.has(id) ? others : [...others, id]);
  }
  /** Places each open deal by its own evidence, under the draft and under what is in force. */
  handlePlace() {
    this.dealsPlaced = noneYet;
    this.isPlacing = true;
    this.problem = undefined;
    this.dealsDocument = dealsQuery;
    this.dealsVariables = { where: this.judged(), after: null };
  }
  handleAdd() {
    this.open(undefined);
  }
  handleEdit(event) {
    this.open(this.pressed(event));
  }
  handleChange(event) {
    const { name, value } = event.detail;
    this.draft = typedInto(this.draft, name, String(value));
    if (name !== 'name') this.stopPlacing();
    if (name.toLowerCase().endsWith('recordtype')) this.askStandings();
  }
  handlePropose() {
    this.draft = proposed(this.draft, templateOf(this.draft), this.values);
    this.stopPlacing();
  }
  handleCancel() {
    this.draft = undefined;
    this.stopPlacing();
    this.problem = undefined;
  }
  async handleSave() {
    const draft = this.draft;
    const template = templateOf(draft);
    const name = draft.name.trim();
    if (name === '' || !template) {
      this.problem = name === '' ? texts.Process_NameMissing : texts.Process_TemplateMissing;
      return;
    }
    const recordType = draft.recordType.trim();
    const fields = {
      Name: name,
      Template__c: template.id,
      Template_File__c: draftFile(draft) ?? null,
      Record_Type__c: recordType === '' ? null : recordType,
      Stage_Map__c: JSON.stringify(draft.stageMap),
      Gates_Fingerprint__c: fingerprintOf(template, draft.stageMap, recordType),
    };
    // What is in force is never changed under those who work by it: a version beside it is, until somebody makes it active.
    const isCopy = draft.of?.isActive === true;
    const write =
      draft.of && !isCopy
        ? { kind: 'update', object: 'Keystage_Process__c', id: draft.of.id, fields }
        : { kind: 'create', object: 'Keystage_Process__c', fields: { ...fields, Active__c: false } };
    if (await this.save([write], fillLabel(isCopy ? texts.Process_SavedCopy : texts.Process_Saved, name))) {
      this.draft = undefined;
    }
  }
  async handleActivate(event) {
    const process = this.pressed(event);
    const former = (this.processes ?? []).filter(
      ({ id, isActive, recordType }) => isActive && recordType === process.recordType && id !== process.id,
    );
    const writes = [
      ...former.map(({ id }) => marked(id, { Active__c: false })),
      marked(process.id, { Active__c: true, Gates_Fingerprint__c: process.fingerprint ?? null }),
      ...this.signed(process, { present: judgingIn(this.inForce(process.recordType)) }),
    ];
    await this.saveSigned(writes, fillLabel(texts.Process_Activated, process.name));
  }
  async handleDeactivate(event) {
    const process = this.pressed(event);
    const writes = [marked(process.id, { Active__c: false }), ...this.signed(process, { act: 'rested' })];
    await this.saveSigned(writes, fillLabel(texts.Process_Deactivated, process.name));
  }
  handleNote(event) {
    this.note = event.detail.value;
  }
  handleRefresh() {
    void this.refreshProcesses?.();
  }
  open(process) {
    this.draft = openedDraft(process);
    this.problem = undefined;
    this.done = '';
    this.stopPlacing();
    this.askStandings();
  }
  stopPlacing() {
    this.isPlacing = false;
    this.dealsPlaced = undefined;
    this.dealsDocument = undefined;
    this.dealsVariables = undefined;
  }
  /** The open deals that the draft would judge. */
  judged() {
    const others = (this.processes ?? []).flatMap((one) =>
      one.isActive && one.recordType !== '' ? [one.recordType] : [],
    );
    return judgedBy(this.draft.recordType.trim(), [...new Set(others)]);
  }
  askStandings() {
    this.standingsDocument = standingsQuery;
    const judged = this.judged();
    this.standingsVariables = {
      placed: { and: [judged, { Keystage_Placed_On__c: { ne: null } }] },
      never: { and: [judged, { Keystage_Placed_On__c: { eq: null } }] },
    };
  }
  pressed(event) {
    const { id } = event.currentTarget.dataset;
    return this.processes?.find((process) => process.id === id);
  }
  inForce(recordType) {
    return this.processes?.find((one) => one.isActive && one.recordType === recordType.trim());
  }
  when({ fingerprint, recordType }) {
    return whenActive(fingerprint ?? '', this.inForce(recordType)?.fingerprint ?? null, deployed);
  }
  gapsOf({ id, template }) {
    const speaker = dealSpeaker(lang, template);
    const gaps = (this.gaps.get(id) ?? []).map((gap) => speaker.enforcementGap(gap));
    const showsGaps = this.unfolded.has(id);
    return {
      ...{ gaps, hasGaps: gaps.length > 0, showsGaps, ariaGaps: String(showsGaps) },
      gapsTitle: fillLabel(texts.Process_Gaps, say.number(gaps.length)),
    };
  }
  notesOn(process) {
    const { fault, template, stageMap } = process;
    if (fault?.kind === 'templateUnknown') return [fillLabel(texts.Process_TemplateUnknown, fault.id)];
    if (fault?.kind === 'templateFaulty') {
      return [texts.Process_TemplateFaulty, ...fault.problems.slice(0, 3).map((one) => say.templateProblem(one))];
    }
    if (fault?.kind === 'mapFaulty') return [texts.Process_MapFaulty];
    const mapped = this.values.filter(({ value }) => Object.hasOwn(stageMap, value)).length;
    const gates = {
      atOnce: texts.Process_Deployed,
      onceDeployed: texts.Process_MustDeploy,
      onThePageAlone: texts.Process_OnPageAlone,
    };
    return [
      say.text(template.name),
      ...(this.values.length > 0
        ? [fillLabel(texts.Process_Mapped, say.number(mapped), say.number(this.values.length))]
        : []),
      gates[this.when(process)],
    ];
  }
  /** The sign-off that goes with a process; none where that judges nothing. */
  signed(process, what) {
    const comes = judgingIn(process);
    if (!comes) return [];
    const about = { process: process.name, by: this.reader, on: readersToday(), note: this.note };
    const signOff = signTemplate({ ...about, ...what, comes });
    return [{ kind: 'create', object: signOffObject, fields: signOffRecord(signOff) }];
  }
  async saveSigned(writes, done) {
    if (!(await this.save(writes, done))) return;
    this.note = '';
    this.dispatchEvent(new CustomEvent('signed'));
  }
  async save(writes, done) {
    this.isSaving = true;
    this.problem = undefined;
    this.done = '';
    const outcome = await saveRecords(writes);
    this.isSaving = false;
    if (outcome.ok) this.done = done;
    else this.problem = savingProblem(outcome.error).text;
    if (outcome.ok) this.handleRefresh();
    return outcome.ok;
  }
}
function draftFile({ template, of }) {
  return template === ownFile ? of?.file : undefined;
}
function marked(id, fields) {
  return { kind: 'update', object: 'Keystage_Process__c', id, fields };
}
