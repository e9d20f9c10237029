import { fingerprint, longText, modelParts, type SegmentationModel } from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import {
  collectionSize,
  OrgConnection,
  type OrgRecord,
  type SalesforceSession,
  type SaveOutcome,
} from './org-connection';
import { orgLacks } from './org-lacks';
import { modelFields, modelObject, modelRecords, partFields, partObject, readModelRecord } from './read-active-model';
import { SalesforceTrouble, type CallProblem, type OrgLack, type Refusal } from './salesforce-problem';

/** How publishing ended. */
export type Publication =
  | {
      readonly ok: true;
      readonly id: string;
      readonly fingerprint: string;
      /** How the org came to it: written anew, made active again, or active already with nothing to write. */
      readonly how: 'written' | 'activated' | 'alreadyActive';
      readonly parts: number;
    }
  | { readonly ok: false; readonly problem: PublicationProblem };

export type PublicationProblem =
  | { readonly kind: 'lacks'; readonly lacks: readonly OrgLack[] }
  /** Salesforce refused a record; the active model is what it was. */
  | { readonly kind: 'refused'; readonly step: PublicationStep; readonly refusals: readonly Refusal[] }
  /** A call failed. `activeModel` says what explains tiers now: what did before, nothing, or either of two. */
  | {
      readonly kind: 'stopped';
      readonly step: PublicationStep;
      readonly call: CallProblem;
      readonly activeModel: 'former' | 'none' | 'unknown';
    }
  /** What was read back is not what was written; it was not made active. */
  | { readonly kind: 'notAsWritten' };

export type PublicationStep = 'checking' | 'writing' | 'readingBack' | 'activating';

/** Parts written at once: together some megabytes. */
const partsAtOnce = 10;
/** Characters of a record's name. */
const nameLength = 80;

/**
 * Puts a frozen model into the org and makes it the active one. It is written inactive, read back and compared, and only then takes the
 * place of the former one, both in one call: whoever reads meanwhile finds one whole model. What a broken attempt left is cleared away.
 */
export async function publishModel(
  session: SalesforceSession,
  model: SegmentationModel,
  options: TransportOptions = {},
): Promise<Publication> {
  if (!model.references) throw new Error('Freeze the model before publishing it: see frozenForPublishing.');
  const publishing = new Publishing(new OrgConnection(session, options), model);
  try {
    return await publishing.publish();
  } catch (error) {
    if (error instanceof PublishingEnded) return { ok: false, problem: error.problem };
    if (!(error instanceof SalesforceTrouble)) throw error;
    const { step, activeModel } = publishing;
    return { ok: false, problem: { kind: 'stopped', step, call: error.problem, activeModel } };
  }
}

class PublishingEnded extends Error {
  constructor(readonly problem: PublicationProblem) {
    super(problem.kind);
  }
}

class Publishing {
  step: PublicationStep = 'checking';
  activeModel: 'former' | 'none' | 'unknown' = 'former';
  private readonly fingerprint: string;
  private readonly json: string;

  constructor(
    private readonly org: OrgConnection,
    private readonly model: SegmentationModel,
  ) {
    this.fingerprint = fingerprint(model);
    this.json = JSON.stringify(model);
  }

  async publish(): Promise<Publication> {
    await this.refuseWhereTheOrgLacks();
    const parts = this.json.length > longText ? modelParts(this.json) : [];
    const found = await this.whole();
    if (found) {
      if (found.Active__c === true) return this.published(found, 'alreadyActive', parts.length);
      await this.activate(String(found.Id));
      return this.published(found, 'activated', parts.length);
    }
    const id = await this.write(parts);
    await this.readBack(id);
    await this.activate(id);
    return { ok: true, id, fingerprint: this.fingerprint, how: 'written', parts: parts.length };
  }

  private published(record: OrgRecord, how: 'activated' | 'alreadyActive', parts: number): Publication {
    return { ok: true, id: String(record.Id), fingerprint: this.fingerprint, how, parts };
  }

  private async refuseWhereTheOrgLacks(): Promise<void> {
    const [models, parts] = [await this.org.describe(modelObject), await this.org.describe(partObject)];
    const lacks = [
      ...orgLacks(
        { object: modelObject, fields: modelFields, access: 'create', lengths: { Model__c: longText } },
        models,
      ),
      ...(models ? orgLacks({ object: modelObject, fields: ['Active__c'], access: 'update' }, models) : []),
      ...orgLacks({ object: partObject, fields: partFields, access: 'create', lengths: { Text__c: longText } }, parts),
    ];
    if (lacks.length === 0) return;
    const distinct = [...new Map(lacks.map((lack) => [JSON.stringify(lack), lack])).values()];
    throw new PublishingEnded({ kind: 'lacks', lacks: distinct });
  }

  /** The record of this very model, if a former publishing left it whole; one that it left in pieces is removed. */
  private async whole(): Promise<OrgRecord | undefined> {
    const [record] = await modelRecords(this.org, `Fingerprint__c = '${this.fingerprint}'`);
    if (!record) return undefined;
    if (!('kind' in (await readModelRecord(this.org, record)))) return record;
    this.step = 'writing';
    this.refuseUnlessSaved(await this.org.remove(modelObject, [String(record.Id)]));
    if (record.Active__c === true) this.activeModel = 'none';
    return undefined;
  }

  private async write(parts: readonly string[]): Promise<string> {
    this.step = 'writing';
    const [outcome] = await this.org.upsert(modelObject, 'Fingerprint__c', [
      {
        Name: nameOf(this.model),
        Version__c: this.model.version,
        Fingerprint__c: this.fingerprint,
        Active__c: false,
        Parts__c: parts.length,
        Model__c: parts.length === 0 ? this.json : null,
      },
    ]);
    if (!outcome.saved) throw new PublishingEnded({ kind: 'refused', step: this.step, refusals: outcome.refusals });
    const { id } = outcome;
    for (let start = 0; start < parts.length; start += partsAtOnce) {
      const records = parts
        .slice(start, start + partsAtOnce)
        .map((text, k) => ({ Model__c: id, Position__c: start + k + 1, Text__c: text }));
      const outcomes = await this.org.create(partObject, records, true);
      const refusals = refusalsIn(outcomes);
      if (refusals.length === 0) continue;
      await this.org.remove(modelObject, [id]); // its parts go with it
      throw new PublishingEnded({ kind: 'refused', step: this.step, refusals });
    }
    if (parts.length > 0) await this.removeDoubles(id);
    return id;
  }

  /** A browser sends a call again when a kept connection breaks under it, so that parts may have been created twice. */
  private async removeDoubles(id: string): Promise<void> {
    const parts = await this.org.query(
      `SELECT Id, Position__c FROM ${partObject} WHERE Model__c = '${id}' ORDER BY Id`,
    );
    const seen = new Set<unknown>();
    const doubles = parts.filter(({ Position__c }) => seen.size === seen.add(Position__c).size);
    for (let start = 0; start < doubles.length; start += collectionSize) {
      const ids = doubles.slice(start, start + collectionSize).map(({ Id }) => String(Id));
      this.refuseUnlessSaved(await this.org.remove(partObject, ids));
    }
  }

  private async readBack(id: string): Promise<void> {
    this.step = 'readingBack';
    const [record] = await modelRecords(this.org, `Id = '${id}'`);
    const read = record ? await readModelRecord(this.org, record) : undefined;
    if (read && !('kind' in read) && read.fingerprint === this.fingerprint) return;
    await this.org.remove(modelObject, [id]);
    throw new PublishingEnded({ kind: 'notAsWritten' });
  }

  /** One call, all or none: the former ones rest, this one is active. */
  private async activate(id: string): Promise<void> {
    this.step = 'checking';
    const former = await this.org.query(`SELECT Id FROM ${modelObject} WHERE Active__c = true`);
    this.step = 'activating';
    this.activeModel = 'unknown';
    const resting = former.map((record) => ({ Id: String(record.Id), Active__c: false }));
    this.refuseUnlessSaved(await this.org.update(modelObject, [...resting, { Id: id, Active__c: true }], true));
  }

  private refuseUnlessSaved(outcomes: readonly SaveOutcome[]): void {
    const refusals = refusalsIn(outcomes);
    if (refusals.length > 0) throw new PublishingEnded({ kind: 'refused', step: this.step, refusals });
  }
}

/** What was refused for itself; what was only taken back with it says nothing. */
function refusalsIn(outcomes: readonly SaveOutcome[]): Refusal[] {
  return outcomes
    .flatMap((outcome) => (outcome.saved ? [] : outcome.refusals))
    .filter(({ code }) => code !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
}

function nameOf({ name }: SegmentationModel): string {
  return (typeof name === 'string' ? name : name.en).slice(0, nameLength).trim();
}
