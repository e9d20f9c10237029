import { LightningElement, wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues, type ObjectInfo, type PicklistValues } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import lang from '@salesforce/i18n/lang';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';
import { dealSpeaker } from 'c/dealSpeaker';
import { saveRecords, type RecordWrite } from 'c/dealRecord';
import { deployedGatesLabel } from 'c/deployedGates';
import { fillLabel } from 'c/fillLabel';
import { nodesOf, type Variables } from 'c/graphqlAnswer';
import { deployedGates, whenActive, type OrgStageValue } from 'c/keystageGates';
import type { FormValue } from 'c/meetEdits';
import { orgTrouble, troubleText, type TroubleText } from 'c/orgTrouble';
import { savingProblem } from 'c/savingProblem';
import type { FormField } from 'c/valueForm';
import { dealsAffected, judgedBy } from './dealsAffected';
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
import { fingerprintOf, processOnRecord, type ProcessOnRecord } from './processRecord';
import { texts } from './texts';

const say = dealSpeaker(lang);
const deployed = deployedGates(deployedGatesLabel);

interface ProcessRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly notes: readonly string[];
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
  draft: ProcessDraft | undefined;
  standingsDocument: GraphqlDocument | undefined;
  standingsVariables: Variables | undefined;
  standings: Standings | undefined;
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
    this.processes = nodesOf((data as ProcessesData).uiapi.query.Keystage_Process__c).map(processOnRecord);
  }

  @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
  readDealInfo({ data }: WireResult<ObjectInfo>): void {
    this.recordTypeId = data?.defaultRecordTypeId;
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
      canActivate: !process.isActive && process.fault === undefined && this.when(process) !== 'onceDeployed',
      edit: fillLabel(texts.Process_EditNamed, process.name),
      activate: fillLabel(texts.Process_ActivateNamed, process.name),
      deactivate: fillLabel(texts.Process_DeactivateNamed, process.name),
    }));
  }

  get fields(): readonly FormField[] {
    return draftFields(this.draft!, this.values, say);
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

  handleAdd(): void {
    this.open(undefined);
  }

  handleEdit(event: Event): void {
    this.open(this.pressed(event));
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    const { name, value } = event.detail;
    this.draft = typedInto(this.draft!, name, String(value));
    if (name === 'recordType') this.askStandings();
  }

  handlePropose(): void {
    this.draft = proposed(this.draft!, templateOf(this.draft!)!, this.values);
  }

  handleCancel(): void {
    this.draft = undefined;
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
      Template_File__c: draft.template === ownFile ? (draft.of?.file ?? null) : null,
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
    ];
    await this.save(writes, fillLabel(texts.Process_Activated, process.name));
  }

  async handleDeactivate(event: Event): Promise<void> {
    const process = this.pressed(event)!;
    await this.save([marked(process.id, { Active__c: false })], fillLabel(texts.Process_Deactivated, process.name));
  }

  handleRefresh(): void {
    void this.refreshProcesses?.();
  }

  private open(process: ProcessOnRecord | undefined): void {
    this.draft = openedDraft(process);
    this.problem = undefined;
    this.done = '';
    this.askStandings();
  }

  private askStandings(): void {
    const { recordType } = this.draft!;
    const others = (this.processes ?? []).flatMap((one) =>
      one.isActive && one.recordType !== '' ? [one.recordType] : [],
    );
    this.standingsDocument = standingsQuery;
    const judged = judgedBy(recordType.trim(), [...new Set(others)]);
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

function marked(id: string, fields: Readonly<Record<string, string | boolean | null>>): RecordWrite {
  return { kind: 'update', object: 'Keystage_Process__c', id, fields };
}
