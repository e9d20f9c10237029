import type { CalendarDate } from '@keystage/core';
import type { OrgRecord } from '../../salesforce';

/** Where an account was when the run begins: the cells of `previousTier`, `previousWaitFor`, `previousWaitRuns`, `previousWaitOn`. */
export type EarlierTier = readonly [
  tier: string | null,
  waitFor: string | null,
  waitRuns: number | null,
  waitOn: string | null,
];

const nowhere: EarlierTier = [null, null, null, null];

/** What the reasons of a record hold of its way there, as far as this looks at them. */
interface KeptReasons {
  readonly before?: { readonly tier?: string; readonly wait?: KeptWait };
  readonly reasons?: readonly { readonly kind?: string; readonly towards?: string; readonly run?: number }[];
}

interface KeptWait {
  readonly towards?: string;
  readonly run?: number;
  readonly on?: string;
}

/**
 * The tier a record had before floors, caps and overrides, and what it waited for, from what the last run wrote on it. Of a run as of the
 * same day it is where that one began, so that the same day twice gives the same again. Blank for a record that was never segmented.
 */
export function earlierTier(record: OrgRecord, asOf: CalendarDate): EarlierTier {
  const on = textOf(record.Keystage_Tiered_On__c);
  if (on === null) return nowhere;
  const kept = keptReasons(record.Keystage_Reasons__c);
  if (on === asOf) return [kept.before?.tier ?? null, ...cellsOf(kept.before?.wait)];
  const latent = textOf(record.Keystage_Latent_Tier__c);
  const waiting = kept.reasons?.find(({ kind }) => kind === 'waiting');
  if (!waiting) return [latent, null, null, null];
  const { towards, run } = waiting;
  const before = kept.before?.wait;
  // A run as of a day that had counted before left the count where it was.
  const isSame = before?.run === run && before?.towards === towards;
  return [latent, ...cellsOf({ towards, run, on: isSame ? before?.on : on })];
}

function cellsOf(wait: KeptWait | undefined): readonly [string | null, number | null, string | null] {
  return [wait?.towards ?? null, wait?.run ?? null, wait?.on ?? null];
}

/** Somebody may have written into the field what is no JSON: then it says nothing of a wait. */
function keptReasons(value: unknown): KeptReasons {
  try {
    const kept: unknown = typeof value === 'string' ? JSON.parse(value) : undefined;
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
