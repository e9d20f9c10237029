import {
  signOffObject,
  signOffRecord,
  signTemplate,
  type CalendarDate,
  type DealMoves,
  type JudgingTemplate,
  type TemplateSigning,
  type TemplateSignOff,
} from '@keystage/core';
import type { TransportOptions } from '../fetch-transport';
import { OrgConnection, quoted, type OrgRecord, type SaveOutcome } from '../org-connection';
import { SalesforceTrouble, type CallProblem, type OrgLack, type Refusal } from '../salesforce-problem';
import type { SalesforceSession } from '../salesforce-session';
import { signerName } from '../signer-name';
import { heldOf, processFields, processObject, type TemplateFields } from './held-process';
import type { TemplatePlan } from './plan-template';
import { publishingLacks } from './read-templates';

/** What goes with a template into the trail; whose signature it is, the org knows. */
export interface TemplateSignature {
  readonly on: CalendarDate;
  /** What changes and why; may be empty. */
  readonly note: string;
  readonly deals?: DealMoves;
}

/** A template that went into an org, with what it takes to bring the former one back. */
export interface PublishedTemplate {
  /** The record that holds it. */
  readonly id: string;
  /** What the process is called. */
  readonly name: string;
  readonly written: TemplateFields;
  /** What judges by it. */
  readonly comes: JudgingTemplate;
  /** What stood there; undefined for a version that was made beside the process in force. */
  readonly former?: TemplateFields;
  /** What judged by that; undefined where nothing did. */
  readonly present?: JudgingTemplate;
}

/** How publishing a template, or taking it back, ended. */
export type TemplatePublication =
  | {
      readonly ok: true;
      readonly how: 'written' | 'beside' | 'already' | 'takenBack';
      readonly published: PublishedTemplate;
    }
  | { readonly ok: false; readonly problem: TemplateProblemInOrg };

export type TemplateProblemInOrg =
  | { readonly kind: 'lacks'; readonly lacks: readonly OrgLack[] }
  /** Somebody changed, rested or deleted the process since it was looked at. Nothing was written. */
  | { readonly kind: 'changedMeanwhile'; readonly name: string }
  /** Salesforce refused the record; it holds what it held. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** A call failed. `judgesBy`: what the org judges by now is what it was, or either of two. */
  | {
      readonly kind: 'stopped';
      readonly step: TemplateStep;
      readonly call: CallProblem;
      readonly judgesBy: 'former' | 'unknown';
    }
  /** What was read back is not what was written; what stood there was put back, or could not be. */
  | { readonly kind: 'notAsWritten'; readonly putBack: boolean };

export type TemplateStep = 'checking' | 'writing' | 'readingBack';

/**
 * Writes a template, its id and its map of stages into a process, in one call with its sign-off and so all or none; where the deployed gates
 * would not fit, into a version beside it that is not active, which is signed off as a proposal. A process that changed since it was planned
 * is left alone. What is read back and differs is put back as it was, and the trail says so.
 */
export function publishTemplate(
  session: SalesforceSession,
  plan: TemplatePlan,
  signature: TemplateSignature,
  options: TransportOptions = {},
): Promise<TemplatePublication> {
  return withStep(session, signature, options, (writing) => writing.publish(plan));
}

/**
 * Brings back what stood in a process before a template was published into it, which is signed off too; a version that was made beside it
 * is removed, by which nothing comes into force.
 */
export function takeTemplateBack(
  session: SalesforceSession,
  published: PublishedTemplate,
  signature: TemplateSignature,
  options: TransportOptions = {},
): Promise<TemplatePublication> {
  return withStep(session, signature, options, (writing) => writing.takeBack(published));
}

async function withStep(
  session: SalesforceSession,
  signature: TemplateSignature,
  options: TransportOptions,
  work: (writing: TemplateWriting) => Promise<TemplatePublication>,
): Promise<TemplatePublication> {
  const writing = new TemplateWriting(new OrgConnection(session, options), signature);
  try {
    return await work(writing);
  } catch (error) {
    if (error instanceof WritingEnded) return { ok: false, problem: error.problem };
    if (!(error instanceof SalesforceTrouble)) throw error;
    const { step } = writing;
    const judgesBy = step === 'checking' ? 'former' : 'unknown';
    return { ok: false, problem: { kind: 'stopped', step, call: error.problem, judgesBy } };
  }
}

class WritingEnded extends Error {
  constructor(readonly problem: TemplateProblemInOrg) {
    super(problem.kind);
  }
}

class TemplateWriting {
  step: TemplateStep = 'checking';

  constructor(
    private readonly org: OrgConnection,
    private readonly signature: TemplateSignature,
  ) {}

  async publish({ process, fields, beside, comes, present }: TemplatePlan): Promise<TemplatePublication> {
    const { id, held } = process;
    const name = held.Name ?? '';
    const written = { id, name, written: fields, comes };
    await this.refuseWhereTheOrgLacks(fields);
    const record = await this.record(id);
    const former = templateFieldsOf(held);
    // A browser sends a call again when its connection breaks: what a former attempt wrote is found, and can be taken back as ever.
    const already = record && record.Active__c === true && isSame(record, fields);
    const published: PublishedTemplate = { ...written, former, ...(present && { present }) };
    if (already) return { ok: true, how: 'already', published };
    this.refuseWhereChanged(record, { ...held, Active__c: true }, name);
    if (beside) return this.publishBeside({ ...held, ...fields }, written, present);
    const signOff = await this.signed({ process: name, comes, present });
    await this.write(id, [fields, signOff], [former, wayBack(signOff, published)]);
    return { ok: true, how: 'written', published };
  }

  async takeBack(published: PublishedTemplate): Promise<TemplatePublication> {
    const { id, name, written, former } = published;
    await this.refuseWhereTheOrgLacks(former ?? written);
    const record = await this.record(id);
    const isBack = former ? record && isSame(record, former) : !record;
    if (!isBack) {
      this.refuseWhereChanged(record, { ...written, ...(!former && { Active__c: false }) }, name);
      if (former) await this.bringBack(published, former);
      else await this.remove(id);
    }
    return { ok: true, how: 'takenBack', published };
  }

  private async bringBack(published: PublishedTemplate, former: TemplateFields): Promise<void> {
    const { id, name: process, written, comes } = published;
    const again = await this.signed({ process, comes });
    await this.write(id, [former, wayBack(again, published)], [written, again]);
  }

  private async signed(of: Pick<TemplateSigning, 'process' | 'comes' | 'present' | 'act'>): Promise<TemplateSignOff> {
    return signTemplate({ ...this.signature, by: await signerName(this.org), ...of });
  }

  private async refuseWhereTheOrgLacks({ Template_File__c: file }: TemplateFields): Promise<void> {
    const lacks = await publishingLacks(this.org, file?.length ?? 0);
    if (lacks.length > 0) throw new WritingEnded({ kind: 'lacks', lacks });
  }

  private refuseWhereChanged(
    record: OrgRecord | undefined,
    expected: Readonly<Record<string, string | boolean | null>>,
    name: string,
  ): void {
    const isAsSeen = record && Object.entries(expected).every(([field, value]) => record[field] === value);
    if (!isAsSeen) throw new WritingEnded({ kind: 'changedMeanwhile', name });
  }

  /** One call, all or none: the process holds it, and the trail says so; what comes back otherwise is put back as it stood. */
  private async write(id: string, next: Signed, former: Signed): Promise<void> {
    this.step = 'writing';
    const refusals = await this.writeSigned(id, next);
    if (refusals.length > 0) throw new WritingEnded({ kind: 'refused', refusals });
    this.step = 'readingBack';
    const record = await this.record(id);
    if (record && isSame(record, next[0])) return;
    const back = await this.writeSigned(id, former);
    throw new WritingEnded({ kind: 'notAsWritten', putBack: back.length === 0 });
  }

  private writeSigned(id: string, [fields, signOff]: Signed): Promise<Refusal[]> {
    return this.org.together([
      { object: processObject, id, fields },
      { object: signOffObject, fields: signOffRecord(signOff) },
    ]);
  }

  /** A version that is not active; one that a broken attempt left is taken as it is. */
  private async publishBeside(
    values: Readonly<Record<string, string | null>>,
    { name, written: fields, comes }: Omit<PublishedTemplate, 'id'>,
    present: JudgingTemplate | undefined,
  ): Promise<TemplatePublication> {
    const signOff = await this.signed({ process: name, comes, present, act: 'proposed' });
    const published = { name, written: fields, comes };
    const [left] = await this.restingAlike(values, fields);
    if (left !== undefined) {
      if (!(await this.isProposed(signOff))) await this.propose(signOff);
      return { ok: true, how: 'already', published: { id: left, ...published } };
    }
    this.step = 'writing';
    const outcomes = await this.org.create(processObject, [{ ...values, Active__c: false }], true);
    this.refuseUnlessSaved(outcomes);
    this.step = 'readingBack';
    const made = outcomes.flatMap((outcome) => (outcome.saved ? [outcome.id] : []));
    const alike = await this.restingAlike(values, fields);
    if (alike.length === 0) {
      const [removed] = await this.org.remove(processObject, made);
      throw new WritingEnded({ kind: 'notAsWritten', putBack: removed.saved });
    }
    // A browser sends a call again when a kept connection breaks under it, so that the version may have been made twice.
    const [id, ...doubles] = alike;
    if (doubles.length > 0) this.refuseUnlessSaved(await this.org.remove(processObject, doubles));
    await this.propose(signOff);
    return { ok: true, how: 'beside', published: { id, ...published } };
  }

  private async propose(signOff: TemplateSignOff): Promise<void> {
    this.step = 'writing';
    this.refuseUnlessSaved(await this.org.create(signOffObject, [signOffRecord(signOff)], true));
  }

  /** A broken attempt may have left the version without its sign-off. */
  private async isProposed({ process, fingerprint, version }: TemplateSignOff): Promise<boolean> {
    const of = `Process__c = ${quoted(process)} AND Fingerprint__c = ${quoted(fingerprint)} AND Version__c = ${version}`;
    return (await this.org.count(`SELECT COUNT() FROM ${signOffObject} WHERE Act__c = 'proposed' AND ${of}`)) > 0;
  }

  /** Versions that are not active and hold just this, for deals of the same kind. */
  private async restingAlike(
    values: Readonly<Record<string, string | null>>,
    fields: TemplateFields,
  ): Promise<readonly string[]> {
    const gates = quoted(fields.Gates_Fingerprint__c ?? '');
    const resting = await this.query(`Active__c = FALSE AND Gates_Fingerprint__c = ${gates}`);
    return resting
      .filter((record) => isSame(record, fields) && record.Record_Type__c === values.Record_Type__c)
      .map(({ Id }) => String(Id));
  }

  private async remove(id: string): Promise<void> {
    this.step = 'writing';
    this.refuseUnlessSaved(await this.org.remove(processObject, [id]));
  }

  private async record(id: string): Promise<OrgRecord | undefined> {
    const [record] = await this.query(`Id = ${quoted(id)}`);
    return record;
  }

  private async query(where: string): Promise<OrgRecord[]> {
    const records = await this.org.query(`SELECT Id, ${processFields.join(', ')} FROM ${processObject} WHERE ${where}`);
    return records.map((record) => ({ Id: record.Id, Active__c: record.Active__c === true, ...heldOf(record) }));
  }

  private refuseUnlessSaved(outcomes: readonly SaveOutcome[]): void {
    const refusals = outcomes.flatMap((outcome) => (outcome.saved ? [] : outcome.refusals));
    if (refusals.length > 0) throw new WritingEnded({ kind: 'refused', refusals });
  }
}

/** What a process holds, and the sign-off that goes with it. */
type Signed = readonly [TemplateFields, TemplateSignOff];

/** The sign-off of bringing back what stood before: what judged then is in force again; where nothing did, this one rests. */
function wayBack({ by, on, note, process }: TemplateSignOff, { comes, present }: PublishedTemplate): TemplateSignOff {
  const about = { by, on, note, process };
  return present
    ? signTemplate({ ...about, comes: present, present: comes, act: 'rolledBack' })
    : signTemplate({ ...about, comes, act: 'rested' });
}

function templateFieldsOf({
  Template__c,
  Template_File__c,
  Stage_Map__c,
  Gates_Fingerprint__c,
}: TemplateFields): TemplateFields {
  return { Template__c, Template_File__c, Stage_Map__c, Gates_Fingerprint__c };
}

function isSame(record: OrgRecord, fields: TemplateFields): boolean {
  return Object.entries(fields).every(([field, value]) => record[field] === value);
}
