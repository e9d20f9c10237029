import { fingerprint, type SegmentationModel } from '@keystage/core';
import {
  readActiveModel,
  tierLacks,
  type ModelInOrg,
  type ModelReading,
  type ObjectFacts,
  type SalesforceSession,
} from '../../salesforce';
import { chooseModel } from '../choose-model';
import { Refusal } from '../refusal';
import type { SyncDesk } from './sync-desk';

/** The model to go by, what describe says of the accounts it is for, and how it stands to the model that explains tiers in the org. */
export interface ModelOfRun {
  readonly facts: ObjectFacts;
  readonly model: SegmentationModel;
  readonly inOrg: (fingerprint: string) => ModelInOrg;
}

/** Refused with everything that stands between this person and writing tiers by the model. */
export async function modelOfRun(
  session: SalesforceSession,
  facts: ObjectFacts | undefined,
  { options, cli, sayOrg, calls }: SyncDesk,
): Promise<ModelOfRun> {
  const read = await readActiveModel(session, calls);
  if (!read.ok && options.model === undefined) {
    throw new Refusal(
      ...read.lacks.map((lack) => sayOrg.orgLack(lack)),
      ...(read.defect ? [sayOrg.modelDefect(read.defect)] : []),
    );
  }
  const model = read.ok && options.model === undefined ? read.model.model : await chooseModel(options.model, cli.core);
  const writing = { tiers: [...model.tiers], fingerprint: fingerprint(model), keyField: options.key };
  const lacks = tierLacks(writing, facts);
  if (!facts || lacks.length > 0) throw new Refusal(...lacks.map((lack) => sayOrg.orgLack(lack)));
  return { facts, model, inOrg: (print) => modelInOrg(read, print) };
}

function modelInOrg(read: ModelReading, print: string): ModelInOrg {
  if (!read.ok) return { kind: read.lacks.length > 0 ? 'hidden' : 'none' };
  const { name, fingerprint: active } = read.model;
  return print === active ? { kind: 'same' } : { kind: 'other', name, fingerprint: active };
}
