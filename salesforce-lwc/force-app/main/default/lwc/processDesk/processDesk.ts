import { LightningElement, wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues, type ObjectInfo, type PicklistValues } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord, type RecordRepresentation, type WireResult } from 'lightning/uiRecordApi';
import lang from '@salesforce/i18n/lang';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';
import USER_NAME from '@salesforce/schema/User.Name';
import userId from '@salesforce/user/Id';
import { dealSpeaker } from 'c/dealSpeaker';
import { dealsQuery, saveRecords, type RecordWrite } from 'c/dealRecord';
import { deployedGatesLabel } from 'c/deployedGates';
import { fillLabel } from 'c/fillLabel';
import { nodesOf, type Connection, type Variables } from 'c/graphqlAnswer';
import { signOffObject, signOffRecord, signTemplate, type TemplateSigning } from 'c/keystageCore';
import { deployedGates, whenActive, type EnforcementGap, type OrgStageValue } from 'c/keystageGates';
import type { FormValue } from 'c/meetEdits';
import { orgTrouble, troubleText, type TroubleText } from 'c/orgTrouble';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import type { FormField } from 'c/valueForm';
import { dealsAffected, judgedBy } from './dealsAffected';
import { noneYet, withDeals, type DealsPlaced } from './dealsPlaced';
import { gateGaps } from './gateGaps';
import {
  draftFields,
  openedDraft,
  orgStageValue,
  ownFile,
  proposed,
  templateOf,
  typedInto,
  type ProcessDraft,
} from './processDraft';
import {
  processesQuery,
  standingsQuery,
  type ProcessesData,
  type Standings,
  type StandingsData,
} from './processQueries';
import { fingerprintOf, judgingIn, processOnRecord, type ProcessOnRecord } from './processRecord';
import { recordTypesIn, typesOffered, typesQuestion, type RecordType } from './recordTypes';
import { texts } from './texts';

const say = dealSpeaker(lang);
const deployed = deployedGates(deployedGatesLabel);

/** Deals named before the rest is only counted. */
const namedFirst = 10;

interface ProcessRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly notes: readonly string[];
  /** What the org's gates cannot hold of it. */
  readonly gaps: readonly string[];
  readonly gapsTitle: string;
  readonly hasGaps: boolean;
  readonly showsGaps: boolean;
  readonly ariaGaps: string;
  readonly isActive: boolean;
  readonly canActivate: boolean;
  readonly edit: string;
  readonly activate: string;
  readonly deactivate: string;
}

/** The processes: which template judges which deals, what the org's stage names stand for, and whether its gates are deployed. */
export default class ProcessDesk extends LightningElement {
  label = texts;
  processes: readonly ProcessOnRecord[] | undefined;
  trouble: TroubleText | undefined;
  recordTypeId: string | undefined;
  stageField = STAGE_NAME;
  values: readonly OrgStageValue[] = [];
  typesDocument: GraphqlDocument | undefined;
  typesVariables: Variables | undefined;
  recordTypes: readonly RecordType[] = [];
  gaps: ReadonlyMap<string, readonly EnforcementGap[]> = new Map();
  unfolded: ReadonlySet<string> = new Set();
  draft: ProcessDraft | undefined;
  standingsDocument: GraphqlDocument | undefined;
  standingsVariables: Variables | undefined;
  standings: Standings | undefined;
  /** Of the deals placed one by one under the draft; undefined until somebody asks for it. */
  dealsDocument: GraphqlDocument | undefined;
  dealsVariables: Variables | undefined;
  dealsPlaced: DealsPlaced | undefined;
  isPlacing = false;
  /** What goes into the trail with the next process that is made active or put to rest. */
  note = '';
  readerId = userId;
  reader = userId;
  isSaving = false;
  problem: string | undefined;
  done = '';
  private refreshProcesses: GraphqlResult['refresh'];

  @wire(graphql, { query: processesQuery })
  readProcesses({ data, errors, refresh }: GraphqlResult): void {
    this.refreshProcesses = refresh;
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.trouble = undefined;
    const processes = nodesOf((data as ProcessesData).uiapi.query.Keystage_Process__c).map(processOnRecord);
    this.processes = processes;
    const sound = processes.filter(({ fault }) => fault === undefined);
    this.gaps = new Map(sound.map((process) => [process.id, gateGaps(process, processes)]));
  }

  @wire(getRecord, { recordId: '$readerId', fields: [USER_NAME], optionalFields: [] } as const)
  readReader({ data }: WireResult<RecordRepresentation>): void {
    const name = data && getFieldValue(data, USER_NAME);
    // Whose name cannot be read signs by id.
    this.reader = typeof name === 'string' ? name : userId;
  }

  @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
  readDealInfo({ data }: WireResult<ObjectInfo>): void {
    this.recordTypeId = data?.defaultRecordTypeId;
    const ids = typesOffered(data);
    if (ids.length === 0) return;
    const { query, variables } = typesQuestion(ids);
    this.typesDocument = query;
    this.typesVariables = variables;
  }

  @wire(graphql, { query: '$typesDocument', variables: '$typesVariables' } as const)
  readTypes({ data }: GraphqlResult): void {
    // What cannot be told is typed by its developer name.
    this.recordTypes = data ? recordTypesIn(data, lang) : [];
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: STAGE_NAME } as const)
  readStages({ data }: WireResult<PicklistValues>): void {
    this.values = data?.values.map(orgStageValue) ?? [];
  }

  @wire(graphql, { query: '$standingsDocument', variables: '$standingsVariables' } as const)
  readStandings({ data }: GraphqlResult): void {
    // Without access to the deals' fields nobody can be counted, and the process is edited all the same.
    this.standings = data ? (data as StandingsData).uiapi.aggregate : undefined;
  }

  @wire(graphql, { query: '$dealsDocument', variables: '$dealsVariables' } as const)
  readDeals({ data, errors }: GraphqlResult): void {
    if (!this.isPlacing || !this.dealsPlaced) return;
    if (errors && errors.length > 0) {
      this.stopPlacing();
      this.problem = troubleText(orgTrouble(errors)).text;
      return;
    }
    const draft = this.draft;
    const template = draft && templateOf(draft);
    if (!data || !template) return;
    const { Opportunity } = (data as DealsData).uiapi.query;
    const candidate = { templateId: template.id, file: draftFile(draft), stageMap: draft.stageMap };
    const present = this.inForce(draft.recordType);
    const compared = { present: present?.fault ? undefined : present, candidate, today: readersToday() };
    this.dealsPlaced = withDeals(this.dealsPlaced, nodesOf(Opportunity), compared);
    const next = Opportunity.pageInfo?.hasNextPage ? Opportunity.pageInfo.endCursor : null;
    if (next) this.dealsVariables = { ...this.dealsVariables, after: next };
    else this.isPlacing = false;
  }

  get isLoading(): boolean {
    return !this.trouble && !this.processes;
  }

  get isEmpty(): boolean {
    return this.processes?.length === 0 && !this.draft;
  }

  get rows(): readonly ProcessRow[] {
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

  get asksForNote(): boolean {
    return this.rows.some(({ isActive, canActivate }) => isActive || canActivate);
  }

  get fields(): readonly FormField[] {
    return draftFields(this.draft!, { values: this.values, recordTypes: this.recordTypes }, say);
  }

  get canPropose(): boolean {
    return templateOf(this.draft!) !== undefined && this.values.length > 0;
  }

  get proposals(): readonly string[] {
    const draft = this.draft!;
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

  get effects(): readonly string[] {
    const draft = this.draft!;
    const template = templateOf(draft);
    if (!template || !this.standings) return [];
    const { placed, past, newlyPast, elsewhere, neverPlaced } = dealsAffected(this.standings, template, draft.stageMap);
    return [
      fillLabel(texts.Process_Effect, say.number(past), say.number(placed), say.number(newlyPast)),
      fillLabel(texts.Process_EffectNote, say.number(neverPlaced)),
      ...(elsewhere > 0 ? [fillLabel(texts.Process_EffectOtherTemplate, say.number(elsewhere))] : []),
    ];
  }

  get canPlace(): boolean {
    return templateOf(this.draft!) !== undefined && !this.isPlacing;
  }

  get placing(): string | undefined {
    return this.isPlacing ? fillLabel(texts.Process_Placing, say.number(this.dealsPlaced?.placed ?? 0)) : undefined;
  }

  /** What placing each deal anew came to, the deals that fall back by name. */
  get placements(): readonly string[] {
    const template = templateOf(this.draft!);
    if (this.isPlacing || !this.dealsPlaced || !template) return [];
    const { placed, past, newlyPast, fallen } = this.dealsPlaced;
    const speaker = dealSpeaker(lang, template);
    const stage = (id: string | null) => (id === null ? texts.Process_NothingEvidenced : speaker.stageOf(id));
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

  handleGaps(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    const others = [...this.unfolded].filter((one) => one !== id);
    this.unfolded = new Set(this.unfolded.has(id) ? others : [...others, id]);
  }

  /** Places each open deal by its own evidence, under the draft and under what is in force. */
  handlePlace(): void {
    this.dealsPlaced = noneYet;
    this.isPlacing = true;
    this.problem = undefined;
    this.dealsDocument = dealsQuery;
    this.dealsVariables = { where: this.judged(), after: null };
  }

  handleAdd(): void {
    this.open(undefined);
  }

  handleEdit(event: Event): void {
    this.open(this.pressed(event));
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    const { name, value } = event.detail;
    this.draft = typedInto(this.draft!, name, String(value));
    if (name !== 'name') this.stopPlacing();
    if (name.toLowerCase().endsWith('recordtype')) this.askStandings();
  }

  handlePropose(): void {
    this.draft = proposed(this.draft!, templateOf(this.draft!)!, this.values);
    this.stopPlacing();
  }

  handleCancel(): void {
    this.draft = undefined;
    this.stopPlacing();
    this.problem = undefined;
  }

  async handleSave(): Promise<void> {
    const draft = this.draft!;
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
    const write: RecordWrite =
      draft.of && !isCopy
        ? { kind: 'update', object: 'Keystage_Process__c', id: draft.of.id, fields }
        : { kind: 'create', object: 'Keystage_Process__c', fields: { ...fields, Active__c: false } };
    if (await this.save([write], fillLabel(isCopy ? texts.Process_SavedCopy : texts.Process_Saved, name))) {
      this.draft = undefined;
    }
  }

  async handleActivate(event: Event): Promise<void> {
    const process = this.pressed(event)!;
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

  async handleDeactivate(event: Event): Promise<void> {
    const process = this.pressed(event)!;
    const writes = [marked(process.id, { Active__c: false }), ...this.signed(process, { act: 'rested' })];
    await this.saveSigned(writes, fillLabel(texts.Process_Deactivated, process.name));
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
  }

  handleRefresh(): void {
    void this.refreshProcesses?.();
  }

  private open(process: ProcessOnRecord | undefined): void {
    this.draft = openedDraft(process);
    this.problem = undefined;
    this.done = '';
    this.stopPlacing();
    this.askStandings();
  }

  private stopPlacing(): void {
    this.isPlacing = false;
    this.dealsPlaced = undefined;
    this.dealsDocument = undefined;
    this.dealsVariables = undefined;
  }

  /** The open deals that the draft would judge. */
  private judged(): Readonly<Record<string, unknown>> {
    const others = (this.processes ?? []).flatMap((one) =>
      one.isActive && one.recordType !== '' ? [one.recordType] : [],
    );
    return judgedBy(this.draft!.recordType.trim(), [...new Set(others)]);
  }

  private askStandings(): void {
    this.standingsDocument = standingsQuery;
    const judged = this.judged();
    this.standingsVariables = {
      placed: { and: [judged, { Keystage_Placed_On__c: { ne: null } }] },
      never: { and: [judged, { Keystage_Placed_On__c: { eq: null } }] },
    };
  }

  private pressed(event: Event): ProcessOnRecord | undefined {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    return this.processes?.find((process) => process.id === id);
  }

  private inForce(recordType: string): ProcessOnRecord | undefined {
    return this.processes?.find((one) => one.isActive && one.recordType === recordType.trim());
  }

  private when({ fingerprint, recordType }: ProcessOnRecord): ReturnType<typeof whenActive> {
    return whenActive(fingerprint ?? '', this.inForce(recordType)?.fingerprint ?? null, deployed);
  }

  private gapsOf({ id, template }: ProcessOnRecord) {
    const speaker = dealSpeaker(lang, template);
    const gaps = (this.gaps.get(id) ?? []).map((gap) => speaker.enforcementGap(gap));
    const showsGaps = this.unfolded.has(id);
    return {
      ...{ gaps, hasGaps: gaps.length > 0, showsGaps, ariaGaps: String(showsGaps) },
      gapsTitle: fillLabel(texts.Process_Gaps, say.number(gaps.length)),
    };
  }

  private notesOn(process: ProcessOnRecord): readonly string[] {
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
      say.text(template!.name),
      ...(this.values.length > 0
        ? [fillLabel(texts.Process_Mapped, say.number(mapped), say.number(this.values.length))]
        : []),
      gates[this.when(process)],
    ];
  }

  /** The sign-off that goes with a process; none where that judges nothing. */
  private signed(process: ProcessOnRecord, what: Pick<TemplateSigning, 'present' | 'act'>): readonly RecordWrite[] {
    const comes = judgingIn(process);
    if (!comes) return [];
    const about = { process: process.name, by: this.reader, on: readersToday(), note: this.note };
    const signOff = signTemplate({ ...about, ...what, comes });
    return [{ kind: 'create', object: signOffObject, fields: signOffRecord(signOff) }];
  }

  private async saveSigned(writes: readonly RecordWrite[], done: string): Promise<void> {
    if (!(await this.save(writes, done))) return;
    this.note = '';
    this.dispatchEvent(new CustomEvent('signed'));
  }

  private async save(writes: readonly RecordWrite[], done: string): Promise<boolean> {
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

interface DealsData {
  readonly uiapi: { readonly query: { readonly Opportunity: Connection<object> } };
}

function draftFile({ template, of }: ProcessDraft): string | undefined {
  return template === ownFile ? of?.file : undefined;
}

function marked(id: string, fields: Readonly<Record<string, string | boolean | null>>): RecordWrite {
  return { kind: 'update', object: 'Keystage_Process__c', id, fields };
}
