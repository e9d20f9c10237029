import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import lang from '@salesforce/i18n/lang';
import USER_NAME from '@salesforce/schema/User.Name';
import userId from '@salesforce/user/Id';
import { activeModel, activeModelQuery, modelById, modelByIdQuery } from 'c/activeModel';
import { saveRecords } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { nodesOf } from 'c/graphqlAnswer';
import { modelTrail, openProposal, signingRules, signModel, signOffObject, signOffRecord } from 'c/keystageCore';
import { saySigningRefusal, saySigningRules } from 'c/keystageTrail';
import { modelNotice } from 'c/modelNotice';
import { orgTrouble, troubleText } from 'c/orgTrouble';
import { platformProblem } from 'c/platformProblem';
import { readersToday } from 'c/readersToday';
import { savingProblem } from 'c/savingProblem';
import { tierSpeaker } from 'c/tierSpeaker';
import { countedMoves, nobodyYet, upAndDown, withAccounts } from './affectedAccounts';
import { importedModel, modelWrites } from './importedModel';
import { keptValuesQuery, mostRead, versionsQuery } from './modelQueries';
import { linesOfTrail, trailOf, trailWords } from './signOffs';
import { texts } from './texts';
const say = tierSpeaker(lang);
/** Moves listed before somebody asks for more, and as many again each time. */
const shownAtOnce = 25;
/** Faults named of a file that is being imported: here it is mended. */
const faultsNamed = 100;
/** The model in force, the versions beside it, who another one would move, and the step that puts it in force. */
export default class ModelDesk extends LightningElement {
  label = texts;
  trailTitle = trailWords.title;
  trailNone = trailWords.none;
  versions;
  trail = [];
  trouble;
  active;
  candidateId;
  candidateDocument;
  candidateVariables;
  /** Null where the record is gone. */
  candidate;
  candidateTrouble;
  pagesDocument;
  pagesVariables;
  affected;
  total = 0;
  isWorking = false;
  wasStopped = false;
  shownMoves = shownAtOnce;
  isAsking = false;
  note = '';
  readerId = userId;
  reader = userId;
  isSaving = false;
  problem;
  done = '';
  text = '';
  imported;
  importProblem;
  refreshers = new Map();
  @wire(graphql, { query: versionsQuery })
  readVersions({ data, errors, refresh }) {
    this.refreshers.set('versions', refresh);
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (!data) return;
    this.trouble = undefined;
    const { Keystage_Model__c, Keystage_Sign_Off__c } = data.uiapi.query;
    this.versions = nodesOf(Keystage_Model__c);
    this.trail = trailOf(nodesOf(Keystage_Sign_Off__c));
  }
  @wire(getRecord, { recordId: '$readerId', fields: [USER_NAME], optionalFields: [] })
  readReader({ data }) {
    const name = data && getFieldValue(data, USER_NAME);
    // Whose name cannot be read signs by id.
    this.reader = typeof name === 'string' ? name : userId;
  }
  @wire(graphql, { query: activeModelQuery })
  readActive({ data, errors, refresh }) {
    this.refreshers.set('active', refresh);
    if (errors && errors.length > 0) this.trouble = troubleText(orgTrouble(errors));
    if (data) this.active = activeModel(data);
  }
  @wire(graphql, { query: '$candidateDocument', variables: '$candidateVariables' })
  readCandidate({ data, errors }) {
    this.candidateTrouble = errors && errors.length > 0 ? troubleText(orgTrouble(errors)) : undefined;
    if (data) this.candidate = modelById(data) ?? null;
  }
  @wire(graphql, { query: '$pagesDocument', variables: '$pagesVariables' })
  readPage({ data, errors }) {
    if (errors && errors.length > 0) {
      this.problem = troubleText(orgTrouble(errors)).text;
      this.isWorking = false;
    }
    const { affected } = this;
    if (!data || !this.isWorking || !affected) return;
    const { Account } = data.uiapi.query;
    this.total = Number(Account.totalCount);
    const { present } = this;
    this.affected = withAccounts(affected, nodesOf(Account), {
      present,
      candidate: this.soundCandidate.model,
      today: readersToday(),
    });
    const next = Account.pageInfo?.hasNextPage ? Account.pageInfo.endCursor : null;
    if (next) this.pagesVariables = { after: next };
    else this.isWorking = false;
  }
  get isLoading() {
    return !this.trouble && (!this.versions || !this.active);
  }
  get isRead() {
    return !this.trouble && !this.isLoading;
  }
  get activeText() {
    return this.active?.ok
      ? fillLabel(texts.Desk_Active, ...inWords(this.active.model, this.active.fingerprint))
      : undefined;
  }
  get activeNotice() {
    return this.active && !this.active.ok ? modelNotice(this.active.problem, say) : undefined;
  }
  get rows() {
    return (this.versions ?? []).map((node) => {
      const [name, version] = [node.Name.value ?? '—', String(node.Version__c.value ?? '—')];
      const created = node.CreatedDate.displayValue ?? node.CreatedDate.value ?? '—';
      return {
        id: node.Id,
        text: fillLabel(texts.Desk_Version, name, version, node.Fingerprint__c.value ?? '—', created),
        isActive: node.Active__c.value === true,
        look: fillLabel(texts.Desk_LookAt, version, name),
      };
    });
  }
  get hasRows() {
    return this.rows.length > 0;
  }
  get candidateText() {
    const { candidate } = this;
    if (candidate === null) return texts.Desk_CandidateGone;
    return candidate?.ok
      ? fillLabel(texts.Desk_Candidate, ...inWords(candidate.model, candidate.fingerprint))
      : undefined;
  }
  get candidateNotice() {
    const { candidate } = this;
    return candidate && !candidate.ok ? modelNotice(candidate.problem, say) : undefined;
  }
  get canPreview() {
    return this.candidate?.ok === true && !this.isWorking && !this.affected;
  }
  get canActivate() {
    return this.candidate?.ok === true && !this.isAsking;
  }
  get trailLines() {
    return linesOfTrail(this.trail, say);
  }
  get hasTrail() {
    return this.trail.length > 0;
  }
  get asked() {
    return saySigningRules(signingRules(this.soundCandidate.model, this.present), trailWords, say);
  }
  get activateLabel() {
    if (this.mustPropose) return texts.Desk_Propose;
    if (this.asksTwo) return texts.Desk_Approve;
    return this.isOlder ? texts.Desk_RollBack : texts.Desk_Activate;
  }
  get yesLabel() {
    return this.mustPropose ? texts.Desk_Propose : texts.Desk_Yes;
  }
  get question() {
    const label = this.mustPropose ? texts.Desk_SurePropose : texts.Desk_Sure;
    return fillLabel(label, ...versionAndName(this.soundCandidate.model));
  }
  get progress() {
    if (!this.isWorking) return undefined;
    return fillLabel(texts.Desk_PreviewProgress, say.number(this.seen), say.number(this.total));
  }
  get result() {
    if (this.isWorking || !this.affected) return undefined;
    const { worked, moves } = this.affected;
    return worked === 0
      ? texts.Desk_PreviewNone
      : fillLabel(texts.Desk_Moves, say.number(moves.length), say.number(worked));
  }
  get resultNotes() {
    if (this.isWorking || !this.affected) return [];
    const { unworked } = this.affected;
    return [
      ...(this.wasStopped ? [fillLabel(texts.Desk_PreviewStopped, say.number(this.seen), say.number(this.total))] : []),
      ...(this.total >= mostRead && !this.wasStopped
        ? [fillLabel(texts.Desk_PreviewLimit, say.number(this.seen))]
        : []),
      ...(unworked > 0 ? [fillLabel(texts.Desk_Unworked, say.number(unworked))] : []),
    ];
  }
  get counts() {
    return countedMoves(this.affected).map(({ from, to, count }) => ({
      key: `${from} ${to}`,
      text: fillLabel(texts.Desk_MovesFromTo, tierName(from), tierName(to)),
      count: say.number(count),
    }));
  }
  get moves() {
    const speaker = tierSpeaker(lang, this.soundCandidate.model);
    return this.affected.moves.slice(0, this.shownMoves).map(({ id, name, from, to, reasons }) => ({
      id,
      text: fillLabel(texts.Desk_Move, name, tierName(from), tierName(to)),
      why: reasons.map((reason) => speaker.reason(reason)).join(' '),
    }));
  }
  get movesShown() {
    const all = this.affected.moves.length;
    return fillLabel(texts.Desk_MovesShown, say.number(Math.min(this.shownMoves, all)), say.number(all));
  }
  get hasMoreMoves() {
    return this.affected.moves.length > this.shownMoves;
  }
  get faults() {
    const { imported } = this;
    return imported?.kind === 'faulty'
      ? imported.problems.slice(0, faultsNamed).map((one) => say.modelProblem(one))
      : [];
  }
  get importVerdict() {
    const { imported } = this;
    if (!imported) return undefined;
    if (imported.kind === 'faulty') return fillLabel(texts.Desk_ImportFaults, say.number(imported.problems.length));
    if (imported.kind === 'notFrozen') return texts.Desk_ImportNotFrozen;
    const known = this.versions?.find(({ Fingerprint__c }) => Fingerprint__c.value === imported.fingerprint);
    if (!known) return fillLabel(texts.Desk_ImportSound, ...inWords(imported.model, imported.fingerprint));
    return fillLabel(texts.Desk_ImportKnown, known.Name.value ?? '—', String(known.Version__c.value ?? '—'));
  }
  get canImport() {
    const { imported, versions } = this;
    if (imported?.kind !== 'sound' || this.isSaving) return false;
    return versions?.every(({ Fingerprint__c }) => Fingerprint__c.value !== imported.fingerprint) === true;
  }
  handleLook(event) {
    this.forgetCandidate();
    this.candidateId = event.currentTarget.dataset['id'];
    this.candidateDocument = modelByIdQuery;
    this.candidateVariables = { id: this.candidateId };
    this.done = '';
  }
  handlePreview() {
    this.affected = nobodyYet;
    this.isWorking = true;
    this.wasStopped = false;
    this.shownMoves = shownAtOnce;
    this.problem = undefined;
    this.pagesDocument = keptValuesQuery;
    this.pagesVariables = { after: null };
  }
  handleStop() {
    this.isWorking = false;
    this.wasStopped = true;
    this.pagesDocument = undefined;
  }
  handleMoreMoves() {
    this.shownMoves += shownAtOnce;
  }
  handleAsk() {
    this.problem = undefined;
    this.isAsking = true;
  }
  handleCancel() {
    this.isAsking = false;
  }
  handleNote(event) {
    this.note = event.detail.value;
  }
  /** One model is active after it, and never two: those that were lose it in the same save, which signs for it. */
  async handleActivate() {
    const { candidateId } = this;
    const { model } = this.soundCandidate;
    const signing = signModel({
      ...{ candidate: model, present: this.present, trail: modelTrail(this.trail) },
      ...{ by: this.reader, on: readersToday() },
      ...{ note: this.note, moves: this.movesSeen, goesBack: this.isOlder },
    });
    if (!signing.ok) {
      this.problem = signing.refusals
        .map((one) => saySigningRefusal(one, trailWords, say))
        .join(say.words.betweenSentences);
      return;
    }
    const signOff = { kind: 'create', object: signOffObject, fields: signOffRecord(signing.entry) };
    if (signing.entry.act === 'proposed') {
      const proposed = fillLabel(texts.Desk_Proposed, ...versionAndName(model));
      if (await this.save([signOff], proposed)) this.forgetCandidate();
      return;
    }
    const activeOnes = this.versions.filter(({ Id, Active__c }) => Active__c.value === true && Id !== candidateId);
    const marked = (id, isActive) => ({
      ...{ kind: 'update', object: 'Keystage_Model__c', id },
      fields: { Active__c: isActive },
    });
    const writes = [...activeOnes.map(({ Id }) => marked(Id, false)), marked(candidateId, true), signOff];
    const done = fillLabel(texts.Desk_Activated, ...versionAndName(model));
    if (await this.save(writes, done)) this.forgetCandidate();
  }
  handleText(event) {
    this.text = event.detail.value;
    this.imported = undefined;
    this.importProblem = undefined;
  }
  async handleFile(event) {
    const { files } = event.target;
    const file = files?.[0];
    if (!file) return;
    try {
      this.text = await file.text();
      this.handleCheck();
    } catch (error) {
      this.importProblem = fillLabel(texts.Desk_ImportUnreadable, platformProblem(error) ?? '—');
    }
  }
  handleCheck() {
    this.importProblem = undefined;
    this.imported = importedModel(this.text);
  }
  async handleImport() {
    const { model } = this.imported;
    const done = fillLabel(texts.Desk_ImportSaved, ...versionAndName(model));
    if (!(await this.save(modelWrites(model, say.text(model.name)), done))) return;
    this.text = '';
    this.imported = undefined;
  }
  handleRefresh() {
    void this.readAgain();
  }
  /** Whether it was saved; the lists are then read anew. */
  async save(writes, done) {
    this.isSaving = true;
    this.problem = undefined;
    this.done = '';
    const outcome = await saveRecords(writes);
    this.isSaving = false;
    this.isAsking = false;
    if (outcome.ok) this.done = done;
    else this.problem = savingProblem(outcome.error).text;
    if (outcome.ok) void this.readAgain();
    return outcome.ok;
  }
  /** Reads what is on file anew: something else on the page has signed. */
  @api
  async readAgain() {
    await Promise.allSettled([...this.refreshers.values()].map(async (refresh) => refresh?.()));
  }
  forgetCandidate() {
    this.candidateId = undefined;
    this.candidateDocument = undefined;
    this.candidate = undefined;
    this.affected = undefined;
    this.isWorking = false;
    this.pagesDocument = undefined;
    this.isAsking = false;
    this.note = '';
    this.problem = undefined;
  }
  get present() {
    return this.active?.ok ? this.active.model : undefined;
  }
  get isOlder() {
    return this.present !== undefined && this.soundCandidate.model.version < this.present.version;
  }
  get asksTwo() {
    return signingRules(this.soundCandidate.model, this.present).secondPerson;
  }
  get mustPropose() {
    return this.asksTwo && openProposal(modelTrail(this.trail), this.soundCandidate.fingerprint) === undefined;
  }
  /** Whom it moves, where somebody has looked to the end. */
  get movesSeen() {
    const { affected, isWorking, wasStopped } = this;
    if (!affected || affected.worked === 0 || isWorking || wasStopped) return undefined;
    return upAndDown(affected, this.soundCandidate.model);
  }
  get soundCandidate() {
    return this.candidate?.ok ? this.candidate : undefined;
  }
  get seen() {
    const { worked, unworked } = this.affected;
    return worked + unworked;
  }
}
function inWords(model, fingerprint) {
  return [say.text(model.name), String(model.version), fingerprint];
}
function versionAndName(model) {
  return [String(model.version), say.text(model.name)];
}
function tierName(tier) {
  return tier === null ? texts.NoTier : say.tier(tier);
}
