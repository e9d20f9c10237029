import {
  fingerprint,
  longText,
  modelParts,
  signModel,
  signOffFields,
  signOffObject,
  signOffRecord,
  type CalendarDate,
  type SegmentationModel,
  type SigningRefusal,
  type TrailEntry,
  type TrailMoves,
} from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import {
  collectionSize,
  OrgConnection,
  quoted,
  type OrgRecord,
  type SalesforceSession,
  type SaveOutcome,
} from './org-connection';
import { orgLacks } from './org-lacks';
import { modelFields, modelObject, modelRecords, partFields, partObject, readModelRecord } from './read-active-model';
import { trailIn } from './read-trail';
import { SalesforceTrouble, type CallProblem, type OrgLack, type Refusal } from './salesforce-problem';
import { signerName } from './signer-name';

/** What goes with a model into the trail; whose signature it is, the org knows. */
export interface Signature {
  readonly on: CalendarDate;
  /** What changes and why; may be empty where the model asks for none. */
  readonly note: string;
  readonly moves?: TrailMoves;
  /** It says anew what was in force before. */
  readonly goesBack?: boolean;
}

/** How publishing ended. */
export type Publication =
  | {
      readonly ok: true;
      readonly id: string;
      readonly fingerprint: string;
      /** How the org came to it: written anew, made active again, active already with nothing to write, or waiting for a second person. */
      readonly how: 'written' | 'activated' | 'alreadyActive' | 'proposed';
      readonly parts: number;
      /** What the trail says of it now; nothing where nothing was done. */
      readonly entry?: TrailEntry;
    }
  | { readonly ok: false; readonly problem: PublicationProblem };

export type PublicationProblem =
  | { readonly kind: 'lacks'; readonly lacks: readonly OrgLack[] }
  /** The model asks for more than was given; nothing was written. */
  | { readonly kind: 'notSigned'; readonly refusals: readonly SigningRefusal[] }
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
 * It is signed by whose session it is, after the rules of `signModel`: without that nothing is written, and where a second person is
 * asked, the first signature leaves it inactive.
 */
export async function publishModel(
  session: SalesforceSession,
  model: SegmentationModel,
  signature: Signature,
  options: TransportOptions = {},
): Promise<Publication> {
  if (!model.references) throw new Error('Freeze the model before publishing it: see frozenForPublishing.');
  const publishing = new Publishing(new OrgConnection(session, options), model, signature);
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
    private readonly signature: Signature,
  ) {
    this.fingerprint = fingerprint(model);
    this.json = JSON.stringify(model);
  }

  async publish(): Promise<Publication> {
    await this.refuseWhereTheOrgLacks();
    const parts = this.json.length > longText ? modelParts(this.json) : [];
    const found = await this.found();
    const whole = found && !('kind' in (await readModelRecord(this.org, found))) ? found : undefined;
    const of = { ok: true, fingerprint: this.fingerprint, parts: parts.length } as const;
    if (whole?.Active__c === true) return { ...of, id: String(whole.Id), how: 'alreadyActive' };
    const entry = await this.signed();
    if (found && !whole) await this.removePieces(found);
    const id = whole ? String(whole.Id) : await this.writeAnew(parts);
    if (entry.act === 'proposed') {
      this.step = 'activating';
      this.refuseUnlessSaved(await this.org.create(signOffObject, [signOffRecord(entry)]));
      return { ...of, id, how: 'proposed', entry };
    }
    await this.activate(id, entry);
    return { ...of, id, how: whole ? 'activated' : 'written', entry };
  }

  /** What the trail is to say of it: by the rules of the model in force, where that can be read, and by its own. */
  private async signed(): Promise<TrailEntry> {
    const [active] = await modelRecords(this.org, 'Active__c = true');
    const present = active && (await readModelRecord(this.org, active));
    const signing = signModel({
      ...this.signature,
      candidate: this.model,
      ...(present && !('kind' in present) && { present: present.model }),
      trail: await trailIn(this.org),
      by: await signerName(this.org),
    });
    if (signing.ok) return signing.entry;
    throw new PublishingEnded({ kind: 'notSigned', refusals: signing.refusals });
  }

  private async refuseWhereTheOrgLacks(): Promise<void> {
    const [models, parts] = [await this.org.describe(modelObject), await this.org.describe(partObject)];
    const signOffs = await this.org.describe(signOffObject);
    const lacks = [
      ...orgLacks(
        { object: modelObject, fields: modelFields, access: 'create', lengths: { Model__c: longText } },
        models,
      ),
      ...(models ? orgLacks({ object: modelObject, fields: ['Active__c'], access: 'update' }, models) : []),
      ...orgLacks({ object: partObject, fields: partFields, access: 'create', lengths: { Text__c: longText } }, parts),
      ...orgLacks({ object: signOffObject, fields: signOffFields, access: 'create' }, signOffs),
    ];
    if (lacks.length === 0) return;
    const distinct = [...new Map(lacks.map((lack) => [JSON.stringify(lack), lack])).values()];
    throw new PublishingEnded({ kind: 'lacks', lacks: distinct });
  }

  /** The record of this very model, which a former publishing may have left in pieces. */
  private async found(): Promise<OrgRecord | undefined> {
    const [record] = await modelRecords(this.org, `Fingerprint__c = ${quoted(this.fingerprint)}`);
    return record;
  }

  private async removePieces(record: OrgRecord): Promise<void> {
    this.step = 'writing';
    this.refuseUnlessSaved(await this.org.remove(modelObject, [String(record.Id)]));
    if (record.Active__c === true) this.activeModel = 'none';
  }

  private async writeAnew(parts: readonly string[]): Promise<string> {
    const id = await this.write(parts);
    await this.readBack(id);
    return id;
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

  /** One call, all or none: the former ones rest, this one is active, and the trail says so. */
  private async activate(id: string, entry: TrailEntry): Promise<void> {
    this.step = 'checking';
    const former = await this.org.query(`SELECT Id FROM ${modelObject} WHERE Active__c = true`);
    this.step = 'activating';
    this.activeModel = 'unknown';
    const refusals = await this.org.together([
      ...former.map(({ Id }) => ({ object: modelObject, id: String(Id), fields: { Active__c: false } })),
      { object: modelObject, id, fields: { Active__c: true } },
      { object: signOffObject, fields: signOffRecord(entry) },
    ]);
    if (refusals.length > 0) throw new PublishingEnded({ kind: 'refused', step: this.step, refusals });
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
