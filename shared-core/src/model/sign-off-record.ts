import { trailEntry, type TrailEntry } from './trail-entry';

/** Where an org keeps the trail: an object of which records are added and never changed. */
export const signOffObject = 'Keystage_Sign_Off__c';

export const signOffFields = [
  ...['Act__c', 'Version__c', 'Fingerprint__c', 'Former__c', 'Author__c', 'Approver__c', 'Signed_On__c', 'Note__c'],
  ...['Accounts__c', 'Rose__c', 'Fell__c'],
] as const;

/** Characters of a note in an org. */
const noteLength = 2000;

/** An entry of a trail as the record of an org. */
export function signOffRecord(entry: TrailEntry): Readonly<Record<string, string | number | null>> {
  const { act, version, fingerprint, former, by, on, note, moves, approver } = entry;
  return {
    ...{ Act__c: act, Version__c: version, Fingerprint__c: fingerprint, Former__c: former ?? null },
    ...{ Author__c: by || null, Approver__c: approver ?? null, Signed_On__c: on },
    Note__c: note.length > noteLength ? `${note.slice(0, noteLength - 1)}…` : note || null,
    ...{ Accounts__c: moves?.of ?? null, Rose__c: moves?.rose ?? null, Fell__c: moves?.fell ?? null },
  };
}

/**
 * The trail that the records of an org hold, in their order. One made by hand that is no entry is passed over, and so is one that repeats the
 * one before it: nothing is signed off twice, but a call may be delivered twice.
 */
export function signOffTrail(records: readonly Readonly<Record<string, unknown>>[]): TrailEntry[] {
  const entries = records.flatMap((record) => signOffEntry(record) ?? []);
  return entries.filter((entry, k) => k === 0 || JSON.stringify(entry) !== JSON.stringify(entries[k - 1]));
}

function signOffEntry(record: Readonly<Record<string, unknown>>): TrailEntry | undefined {
  const { Accounts__c: of, Rose__c: rose, Fell__c: fell } = record;
  const isLookedAt = [of, rose, fell].some((count) => count !== null && count !== undefined);
  return trailEntry({
    ...{ act: record['Act__c'], version: record['Version__c'], fingerprint: record['Fingerprint__c'] },
    ...{ former: record['Former__c'], by: record['Author__c'], approver: record['Approver__c'] },
    ...{ on: record['Signed_On__c'], note: record['Note__c'] },
    moves: isLookedAt ? { of, rose, fell } : undefined,
  });
}
