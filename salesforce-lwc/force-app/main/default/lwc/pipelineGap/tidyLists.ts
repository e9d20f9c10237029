import { objectIn } from 'c/jsonObject';
import type { CalendarDate } from 'c/keystageBasics';
import type { Field } from 'c/graphqlAnswer';
import { dayBefore } from './closePeriods';

/** Lists of deals that somebody has to look at, as far as the org can tell them by its fields alone. */
export const tidyKinds = ['closePast', 'notMapped', 'neverPlaced', 'noAmount', 'noEvidence'] as const;
export type TidyKind = (typeof tidyKinds)[number];

/** A filter of opportunities, as GraphQL takes it. */
export type Filter = Readonly<Record<string, unknown>>;

export const open: Filter = { IsClosed: { eq: false } };

export interface ProcessNode {
  readonly Name: Field<string>;
  readonly Record_Type__c: Field<string>;
  readonly Stage_Map__c: Field<string>;
}

/** The stage names that are mapped, by the record type that each process is for; blank for the one of all others. */
export interface MappedStages {
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Processes whose map is not one. */
  readonly unreadable: readonly string[];
}

export function mappedStages(processes: readonly ProcessNode[]): MappedStages {
  const names = new Map<string, readonly string[]>();
  const unreadable: string[] = [];
  for (const { Name, Record_Type__c, Stage_Map__c } of processes) {
    const stages = stagesIn(Stage_Map__c.value ?? '');
    if (!stages) unreadable.push(Name.value ?? '—');
    const type = Record_Type__c.value ?? '';
    names.set(type, [...(names.get(type) ?? []), ...(stages ?? [])]);
  }
  return { names, unreadable };
}

/**
 * The filter of each list (methods §5.5): an open deal whose close date has passed, without an amount, at a stage that no process maps,
 * never placed by its evidence, or without evidence that was observed in so many days. What is asked is held against the day `today`.
 */
export function tidyFilters(
  today: CalendarDate,
  evidenceDays: number,
  { names }: MappedStages,
): Readonly<Record<TidyKind, Filter>> {
  const since = { lt: { value: dayBefore(today, evidenceDays) } };
  // What has no evidence at all is told by the day it was placed: people alone may place a deal.
  const unseen = { and: [{ Keystage_Last_Evidence_On__c: { eq: null } }, { Keystage_Placed_On__c: since }] };
  return {
    closePast: { and: [open, { CloseDate: { lt: { value: today } } }] },
    notMapped: { and: [open, notMapped(names)] },
    neverPlaced: { and: [open, { Keystage_Placed_On__c: { eq: null } }] },
    noAmount: { and: [open, { Amount: { eq: null } }] },
    noEvidence: { and: [open, { or: [{ Keystage_Last_Evidence_On__c: since }, unseen] }] },
  };
}

function notMapped(names: ReadonlyMap<string, readonly string[]>): Filter {
  const outside = (mapped: readonly string[]): Filter[] =>
    mapped.length === 0 ? [] : [{ StageName: { nin: mapped } }];
  const own = [...names].filter(([type]) => type !== '');
  const types = own.map(([type]) => type);
  const others: Filter[] = outside(names.get('') ?? []);
  // Without record types nobody has to know that the org could have them.
  if (own.length === 0) return { and: [open, ...others] };
  const ofNone = {
    or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: types } } }],
  };
  return {
    or: [
      ...own.map(([type, mapped]) => ({ and: [{ RecordType: { DeveloperName: { eq: type } } }, ...outside(mapped)] })),
      { and: [ofNone, ...others] },
    ],
  };
}

function stagesIn(text: string): string[] | undefined {
  const map = objectIn(text);
  return (
    map && Object.entries(map).flatMap(([name, stage]) => (typeof stage === 'string' && stage !== '' ? [name] : []))
  );
}
