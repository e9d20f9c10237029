import { templateSignOff, type TemplateSignOff } from './template-sign-off';
import { trailEntry, type TrailEntry } from './trail-entry';

/** Where an org keeps the trail: an object of which records are added and never changed. */
export const signOffObject = 'Keystage_Sign_Off__c';

export const signOffFields = [
  ...['Act__c', 'Version__c', 'Fingerprint__c', 'Former__c', 'Author__c', 'Approver__c', 'Signed_On__c', 'Note__c'],
  ...['Accounts__c', 'Rose__c', 'Fell__c', 'Kind__c', 'Process__c', 'Template__c', 'Deals__c', 'Deals_Changed__c'],
] as const;

/** What is signed off in an org: a model that makes tiers, or a stage template that judges deals. */
export type SignOff = TrailEntry | TemplateSignOff;

/** Characters of a note, and of the name of a process, in an org. */
const [noteLength, nameLength] = [2000, 80];

/** A sign-off as the record of an org. */
export function signOffRecord(signOff: SignOff): Readonly<Record<string, string | number | null>> {
  const { act, version, fingerprint, former, by, on, note } = signOff;
  return {
    ...{ Act__c: act, Version__c: version, Fingerprint__c: fingerprint, Former__c: former ?? null },
    ...{ Author__c: by || null, Signed_On__c: on, Note__c: note === '' ? null : shortened(note, noteLength) },
    ...('process' in signOff ? ofTemplate(signOff) : ofModel(signOff)),
  };
}

function ofModel({ moves, approver }: TrailEntry) {
  return {
    ...{ Kind__c: 'model', Process__c: null, Template__c: null, Deals__c: null, Deals_Changed__c: null },
    ...{ Approver__c: approver ?? null },
    ...{ Accounts__c: moves?.of ?? null, Rose__c: moves?.rose ?? null, Fell__c: moves?.fell ?? null },
  };
}

function ofTemplate({ process, template, deals }: TemplateSignOff) {
  return {
    ...{ Kind__c: 'template', Process__c: shortened(process, nameLength), Template__c: template },
    ...{ Deals__c: deals?.of ?? null, Deals_Changed__c: deals?.changed ?? null },
    ...{ Approver__c: null, Accounts__c: null, Rose__c: null, Fell__c: null },
  };
}

const shortened = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/**
 * What the records of an org say was signed off, in their order. One made by hand that is no sign-off is passed over, and so is one that
 * repeats the one before it: nothing is signed off twice, but a call may be delivered twice.
 */
export function signOffs(records: readonly Readonly<Record<string, unknown>>[]): SignOff[] {
  const read = records.flatMap((record) => signOff(record) ?? []);
  return read.filter((one, k) => k === 0 || JSON.stringify(one) !== JSON.stringify(read[k - 1]));
}

/** Those that are of models: what a signature under a model goes by. */
export function modelTrail(all: readonly SignOff[]): TrailEntry[] {
  return all.filter((one): one is TrailEntry => !('process' in one));
}

function signOff(record: Readonly<Record<string, unknown>>): SignOff | undefined {
  const common = {
    ...{ act: record['Act__c'], version: record['Version__c'], fingerprint: record['Fingerprint__c'] },
    ...{ former: record['Former__c'], by: record['Author__c'], on: record['Signed_On__c'], note: record['Note__c'] },
  };
  // A record of before there were kinds is of a model.
  if (record['Kind__c'] === 'template') {
    const { Process__c: process, Template__c: template, Deals__c: of, Deals_Changed__c: changed } = record;
    return templateSignOff({ ...common, process, template, deals: lookedAt({ of, changed }) });
  }
  const { Approver__c: approver, Accounts__c: of, Rose__c: rose, Fell__c: fell } = record;
  return trailEntry({ ...common, approver, moves: lookedAt({ of, rose, fell }) });
}

/** Counts, where somebody looked. */
function lookedAt<Counts extends object>(counts: Counts): Counts | undefined {
  return Object.values(counts).some((count) => count !== null && count !== undefined) ? counts : undefined;
}
